#include "go_asm.h"
#include "textflag.h"

// func plainSpans(text []byte, cells []span, stride int, out []span) (n, likes int)
//
// R0  the text
// R1  what bytes a cell may begin with
// R2  the cell's span
// R3  bytes from a span to the next
// R4  where it goes …
// R5  … and the end of that
// R6  the span
// R7  where the cell begins
// R8  where it ends
// R9  what begins with its first byte
// R10 likes
TEXT ·plainSpans(SB), NOSPLIT, $0-96
	MOVD text_base+0(FP), R0
	MOVD cells_base+24(FP), R2
	MOVD stride+48(FP), R3
	MOVD out_base+56(FP), R4
	MOVD out_len+64(FP), R5
	MOVD $·first(SB), R1
	Get R3
	I64Const $3
	I64Shl
	Set R3
	Get R4
	Get R5
	I64Const $3
	I64Shl
	I64Add
	Set R5
	I64Const $0
	Set R10

	Block // done
	Loop
		Get R4
		Get R5
		I64GeU
		BrIf $1
		Get R2
		I32WrapI64
		I64Load $0
		Tee R6
		I64Const $0x8000000080000000
		I64And
		I64Eqz
		I32Eqz
		BrIf $1
		Get R6
		I64Const $0xFFFFFFFF
		I64And
		Tee R7
		Get R6
		I64Const $32
		I64ShrU
		Tee R8
		I64GeU
		BrIf $1

		Get R7
		Get R0
		I64Add
		I32WrapI64
		I64Load8U $0
		Get R1
		I64Add
		I32WrapI64
		I64Load8U $0
		Tee R9
		Get R8
		Get R0
		I64Add
		I64Const $1
		I64Sub
		I32WrapI64
		I64Load8U $0
		Get R1
		I64Add
		I32WrapI64
		I64Load8U $0
		I64Or
		I64Const $(const_edge|const_guard)
		I64And
		I64Eqz
		I32Eqz
		BrIf $1

		Get R4
		I32WrapI64
		Get R6
		I64Store $0
		Get R9
		I64Const $const_like
		I64And
		Get R10
		I64Add
		Set R10
		Get R2
		Get R3
		I64Add
		Set R2
		Get R4
		I64Const $8
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
	I64Const $3
	I64ShrU
	I64Store n+80(FP)
	Get SP
	Get R10
	I64Store likes+88(FP)
	RET
