#include "textflag.h"

// func validRun(b []byte) int
//
// R0  the byte …
// R1  … and where eight more no longer follow
// R2  four or eight bytes
TEXT ·validRun(SB), NOSPLIT, $0-32
	MOVD b_base+0(FP), R0
	MOVD b_len+8(FP), R1
	Get R0
	Get R1
	I64Add
	I64Const $8
	I64Sub
	Set R1

	Block // done
	Loop
		Get R0
		Get R1
		I64GtS
		BrIf $1
		Get R0
		I32WrapI64
		I64Load $0
		Tee R2
		Get R2
		I64Const $0x0101010101010101
		I64Sub
		I64Or
		I64Const $0x8080808080808080
		I64And
		I64Eqz
		If // eight of ASCII
			Get R0
			I64Const $8
			I64Add
			Set R0
			Br $1
		End

		Loop // one character, to the next that is of three bytes or more
			Get R0
			Get R1
			I64GtS
			BrIf $2 // done
			Get R0
			I32WrapI64
			I64Load32U $0
			Tee R2
			I64Const $0x80
			I64And
			I64Eqz
			If
				Get R2
				I64Const $0xFF
				I64And
				I64Eqz
				BrIf $3 // done: NUL
				Get R0
				I64Const $1
				I64Add
				Set R0
				Br $2 // perhaps eight of ASCII
			End

			Get R2
			I64Const $0xC0C0F0
			I64And
			I64Const $0x8080E0
			I64Eq
			If // three bytes
				Get R2
				I64Const $0x200F
				I64And
				I64Eqz // longer than need be
				Get R2
				I64Const $0x200F
				I64And
				I64Const $0x200D
				I64Eq // half a pair
				I32Or
				BrIf $3 // done
				Get R0
				I64Const $3
				I64Add
				Set R0
				Br $1
			End

			Get R2
			I64Const $0xC0E0
			I64And
			I64Const $0x80C0
			I64Ne
			Get R2
			I64Const $0x1E
			I64And
			I64Eqz // longer than need be
			I32Or
			BrIf $2 // done: not two bytes
			Get R0
			I64Const $2
			I64Add
			Set R0
			Br $1
		End
	End
	End

	Get SP
	MOVD b_base+0(FP), R1
	Get R0
	Get R1
	I64Sub
	I64Store ret+24(FP)
	RET
