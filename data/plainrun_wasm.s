#include "go_asm.h"
#include "textflag.h"

// func plainRun(text []byte, cells []span, stride int, out []float64) (n, blanks int)
//
// R0  the text
// R1  where a cell must end
// R2  the cell's span
// R3  bytes from a span to the next
// R4  where the number goes …
// R5  … and the end of that
// R6  where the number's digits begin …
// R7  … and how many bytes they and the point are
// R8  the last eight bytes as values of digits, the number's last at the top
// R9  those before, where there are more
// R10 the bytes of R8, or of R9, that are no digits: the top bit of each
// R11 blanks
// R12 the sign, in the top bit
// R13 where the point stands in its word, in bits
// R14 digits behind the point
// R15 the first byte
TEXT ·plainRun(SB), NOSPLIT, $0-96
	MOVD text_base+0(FP), R0
	MOVD text_len+8(FP), R1
	Get R0
	Get R1
	I64Add
	I64Const $32
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
	I64Const $3
	I64Shl
	I64Add
	Set R5
	I64Const $0
	Set R11

	Block // done
	Loop
		Get R4
		Get R5
		I64GeU
		BrIf $1

		Get R2
		I32WrapI64
		I64Load $0
		Tee R8
		I64Const $0x7FFFFFFF
		I64And
		Set R6
		Get R8
		I64Const $32
		I64ShrU
		I64Const $0x7FFFFFFF
		I64And
		Tee R8
		Get R6
		I64Eq
		If // a blank
			Get R4
			I32WrapI64
			I64Const $0x7FF8000000000001 // math.NaN
			I64Store $0
			Get R11
			I64Const $1
			I64Add
			Set R11
		Else
			Get R0
			Get R6
			I64Add
			Set R6
			Get R0
			Get R8
			I64Add
			Tee R7
			Get R1
			I64GtS
			BrIf $2 // done

			I64Const $0
			Set R12
			Get R6
			I32WrapI64
			I64Load8U $0
			Tee R15
			I64Const $45 // '-'
			I64Eq
			If
				I64Const $0x8000000000000000
				Set R12
				Get R6
				I64Const $1
				I64Add
				Tee R6
				I32WrapI64
				I64Load8U $0
				Set R15
			End

			Get R7
			Get R6
			I64Sub
			Tee R7
			I64Const $1
			I64Sub
			I64Const $16
			I64GeU
			BrIf $2 // done

			I64Const $0
			Set R14
			I64Const $0
			Set R9
			Get R7
			I64Const $8
			I64LeU
			If
				Get R6
				I32WrapI64
				I64Load $0
				I64Const $0x3030303030303030
				I64Xor
				I64Const $64
				Get R7
				I64Const $3
				I64Shl
				I64Sub
				I64Shl
				Set R8
			Else
				Get R6
				I32WrapI64
				I64Load $0
				I64Const $0x3030303030303030
				I64Xor
				I64Const $128
				Get R7
				I64Const $3
				I64Shl
				I64Sub
				I64Shl
				Tee R9

				// a point in the first bytes
				I64Const $0x7676767676767676
				I64Add
				Get R9
				I64Or
				I64Const $0x8080808080808080
				I64And
				Tee R10
				I64Eqz
				I32Eqz
				If
					Get R10
					Get R10
					I64Const $1
					I64Sub
					I64And
					I64Eqz
					I32Eqz
					BrIf $4 // done: not the only one
					Get R9
					Get R10
					I64Ctz
					I64Const $0x38
					I64And
					Tee R13
					I64ShrU
					I64Const $0xFF
					I64And
					I64Const $0x1E // '.'^'0'
					I64Ne
					BrIf $4 // done
					I64Const $15
					Get R13
					I64Const $3
					I64ShrU
					I64Sub
					Set R14
					Get R9
					I64Const $8
					I64ShrU
					Get R13
					I64ShrU
					I64Const $8
					I64Shl
					Get R13
					I64Shl
					Get R9
					I64Const $1
					Get R13
					I64Shl
					I64Const $1
					I64Sub
					I64And
					I64Const $8
					I64Shl
					I64Or
					Set R9
				End
				Get R6
				Get R7
				I64Add
				I64Const $8
				I64Sub
				I32WrapI64
				I64Load $0
				I64Const $0x3030303030303030
				I64Xor
				Set R8
			End

			// a point in the last bytes
			Get R8
			I64Const $0x7676767676767676
			I64Add
			Get R8
			I64Or
			I64Const $0x8080808080808080
			I64And
			Tee R10
			I64Eqz
			I32Eqz
			If
				Get R10
				Get R10
				I64Const $1
				I64Sub
				I64And
				Get R14
				I64Or
				I64Eqz
				I32Eqz
				BrIf $3 // done: not the only one
				Get R8
				Get R10
				I64Ctz
				I64Const $0x38
				I64And
				Tee R13
				I64ShrU
				I64Const $0xFF
				I64And
				I64Const $0x1E // '.'^'0'
				I64Ne
				BrIf $3 // done
				I64Const $7
				Get R13
				I64Const $3
				I64ShrU
				I64Sub
				Tee R14
				I64Eqz
				BrIf $3 // done: nothing behind it
				Get R8
				I64Const $8
				I64ShrU
				Get R13
				I64ShrU
				I64Const $8
				I64Shl
				Get R13
				I64Shl
				Get R8
				I64Const $1
				Get R13
				I64Shl
				I64Const $1
				I64Sub
				I64And
				I64Const $8
				I64Shl
				I64Or
				Get R9
				I64Const $56
				I64ShrU
				I64Or
				Set R8
				Get R9
				I64Const $8
				I64Shl
				Set R9
			End

			// R10 becomes the digits before the point: one, or more without a zero first, and 15 in all
			Get R14
			I64Eqz
			If
				Get R7
				Set R10
				Get R7
				I64Const $16
				I64Eq
				BrIf $3 // done
			Else
				Get R7
				Get R14
				I64Sub
				I64Const $1
				I64Sub
				Tee R10
				I64Eqz
				BrIf $3 // done
			End
			Get R15
			I64Const $48 // '0'
			I64Eq
			Get R10
			I64Const $1
			I64GtU
			I32And
			BrIf $2 // done

			Get R8
			I64Const $10
			I64Mul
			Get R8
			I64Const $8
			I64ShrU
			I64Add
			Tee R8
			I64Const $0x000000FF000000FF
			I64And
			I64Const $0x000F424000000064
			I64Mul
			Get R8
			I64Const $16
			I64ShrU
			I64Const $0x000000FF000000FF
			I64And
			I64Const $0x0000271000000001
			I64Mul
			I64Add
			I64Const $32
			I64ShrU
			Set R8
			Get R9
			I64Eqz
			I32Eqz
			If
				Get R9
				I64Const $10
				I64Mul
				Get R9
				I64Const $8
				I64ShrU
				I64Add
				Tee R9
				I64Const $0x000000FF000000FF
				I64And
				I64Const $0x000F424000000064
				I64Mul
				Get R9
				I64Const $16
				I64ShrU
				I64Const $0x000000FF000000FF
				I64And
				I64Const $0x0000271000000001
				I64Mul
				I64Add
				I64Const $32
				I64ShrU
				I64Const $100000000
				I64Mul
				Get R8
				I64Add
				Set R8
			End

			Get R8
			F64ConvertI64S
			Set F16
			Get R14
			I64Eqz
			I32Eqz
			If
				Get F16
				Get R14
				I64Const $3
				I64Shl
				Get $·pow10(SB)
				I64Add
				I32WrapI64
				F64Load $0
				F64Div
				Set F16
			End
			Get R4
			I32WrapI64
			Get F16
			I64ReinterpretF64
			Get R12
			I64Or
			I64Store $0
		End

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
	Get R11
	I64Store blanks+88(FP)
	RET
