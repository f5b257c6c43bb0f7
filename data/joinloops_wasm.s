#include "textflag.h"

// func mapCodes(codes, table, out []int32) int
//
// R0  the code …
// R1  … and the end of them
// R2  the table …
// R3  … and its length
// R4  where the code's goes
// R5  the code
TEXT ·mapCodes(SB), NOSPLIT, $0-80
	MOVD codes_base+0(FP), R0
	MOVD codes_len+8(FP), R1
	MOVD table_base+24(FP), R2
	MOVD table_len+32(FP), R3
	MOVD out_base+48(FP), R4
	Get R0
	Get R1
	I64Const $2
	I64Shl
	I64Add
	Set R1

	Block
	Loop
		Get R0
		Get R1
		I64GeU
		BrIf $1
		Get R0
		I32WrapI64
		I64Load32U $0
		Tee R5
		Get R3
		I64GeU
		BrIf $1
		Get R4
		I32WrapI64
		Get R5
		I64Const $2
		I64Shl
		Get R2
		I64Add
		I32WrapI64
		I64Load32U $0
		I64Store32 $0
		Get R0
		I64Const $4
		I64Add
		Set R0
		Get R4
		I64Const $4
		I64Add
		Set R4
		Br $0
	End
	End

	Get SP
	MOVD codes_base+0(FP), R1
	Get R0
	Get R1
	I64Sub
	I64Const $2
	I64ShrU
	I64Store ret+72(FP)
	RET

// func moveSpans(at []span, from, extra uint32)
//
// R0  the span …
// R1  … and the end of them
// R2  from in both halves
// R3  extra in both halves
// R4  the span's halves
TEXT ·moveSpans(SB), NOSPLIT, $0-32
	MOVD at_base+0(FP), R0
	MOVD at_len+8(FP), R1
	MOVW from+24(FP), R2
	MOVW extra+28(FP), R3
	Get R0
	Get R1
	I64Const $3
	I64Shl
	I64Add
	Set R1
	Get R2
	I64Const $0x100000001
	I64Mul
	Set R2
	Get R3
	I64Const $0x100000001
	I64Mul
	Set R3

	Block
	Loop
		Get R0
		Get R1
		I64GeU
		BrIf $1
		Get R0
		I32WrapI64
		I64Load $0
		Tee R4
		I64Eqz
		I32Eqz
		If
			Get R0
			I32WrapI64
			Get R3
			Get R2
			Get R4
			I64Const $0x80000000
			I64And
			I64Eqz
			I32Eqz
			Select
			Get R4
			I64Add
			I64Store $0
		End
		Get R0
		I64Const $8
		I64Add
		Set R0
		Br $0
	End
	End
	RET

// func shift(list []uint32, by uint32)
//
// R0  the number …
// R1  … and the end of them
// R2  by
TEXT ·shift(SB), NOSPLIT, $0-28
	MOVD list_base+0(FP), R0
	MOVD list_len+8(FP), R1
	MOVW by+24(FP), R2
	Get R0
	Get R1
	I64Const $2
	I64Shl
	I64Add
	Set R1

	Block
	Loop
		Get R0
		Get R1
		I64GeU
		BrIf $1
		Get R0
		I32WrapI64
		Get R0
		I32WrapI64
		I64Load32U $0
		Get R2
		I64Add
		I64Store32 $0
		Get R0
		I64Const $4
		I64Add
		Set R0
		Br $0
	End
	End
	RET
