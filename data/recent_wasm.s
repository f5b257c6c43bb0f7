#include "go_asm.h"
#include "textflag.h"

// func recentCodes(text []byte, cells []span, stride int, out []int32, recent *[recentCells]recentCell) (n, likes int)
//
// R0  the text
// R1  where a cell must begin
// R2  the cell's span
// R3  bytes from a span to the next
// R4  where the code goes …
// R5  … and the end of that
// R6  the recent cells
// R7  the span
// R8  where the cell begins
// R9  its length, then that with flag and bit
// R10 w0
// R11 w1
// R12 the cell's place among the recent
// R13 likes
TEXT ·recentCodes(SB), NOSPLIT, $0-104
	MOVD text_base+0(FP), R0
	MOVD text_len+8(FP), R1
	Get R0
	Get R1
	I64Add
	I64Const $16
	I64Sub
	Set R1
	MOVD cells_base+24(FP), R2
	MOVD stride+48(FP), R3
	Get R3
	I64Const $3
	I64Shl
	Set R3
	MOVD out_base+56(FP), R4
	MOVD out_len+64(FP), R5
	Get R4
	Get R5
	I64Const $2
	I64Shl
	I64Add
	Set R5
	MOVD recent+80(FP), R6
	I64Const $0
	Set R13

	Block // done
	Loop
		Get R4
		Get R5
		I64GeU
		BrIf $1

		Get R2
		I32WrapI64
		I64Load $0
		Tee R7
		I64Const $0x7FFFFFFF
		I64And
		Set R8
		Get R7
		I64Const $32
		I64ShrU
		Get R8
		I64Sub
		Tee R9
		I64Const $16
		I64GtU
		BrIf $1
		Get R8
		Get R0
		I64Add
		Tee R8
		Get R1
		I64GtS
		BrIf $1

		I64Const $0
		Set R11
		Get R9
		I64Const $8
		I64GtU
		If
			Get R8
			I32WrapI64
			I64Load $0
			Set R10
			Get R8
			I32WrapI64
			I64Load $8
			I64Const $128
			Get R9
			I64Const $3
			I64Shl
			I64Sub
			I64Shl
			Set R11
		Else
			I64Const $0
			Get R8
			I32WrapI64
			I64Load $0
			I64Const $64
			Get R9
			I64Const $3
			I64Shl
			I64Sub
			I64Shl
			Get R9
			I64Eqz
			Select
			Set R10
		End

		Get R9
		Get R7
		I64Const $0x80000000
		I64And
		I64Or
		I64Const $0x40000000
		I64Or
		Set R9
		Get R6
		Get R10
		Get R11
		I64Const $7
		I64ShrU
		I64Xor
		I64Const $0x9E3779B97F4A7C15
		I64Mul
		I64Const $56
		I64ShrU
		I64Const $5
		I64Shl
		I64Add
		Set R12
		Get R12
		I32WrapI64
		I64Load $recentCell_w0
		Get R10
		I64Xor
		Get R12
		I32WrapI64
		I64Load $recentCell_w1
		Get R11
		I64Xor
		I64Or
		Get R12
		I32WrapI64
		I64Load32U $recentCell_size
		Get R9
		I64Xor
		I64Or
		I64Eqz
		I32Eqz
		BrIf $1

		Get R4
		I32WrapI64
		Get R12
		I32WrapI64
		I64Load32U $recentCell_code
		I64Store32 $0
		Get R12
		I32WrapI64
		I64Load32U $recentCell_like
		Get R13
		I64Add
		Set R13

		Get R2
		Get R3
		I64Add
		Set R2
		Get R4
		I64Const $4
		I64Add
		Set R4
		Br $0
	End
	End

	Get SP
	MOVD out_base+56(FP), R5
	Get R4
	Get R5
	I64Sub
	I64Const $2
	I64ShrU
	I64Store n+88(FP)
	Get SP
	Get R13
	I64Store likes+96(FP)
	RET
