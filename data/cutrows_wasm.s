#include "go_asm.h"
#include "textflag.h"

// func cutRows(c *rowsCut)
//
// R0  where the 64 bytes are that are looked at
// R1  a bit for each of them that may part something
// R2  where the cell begins
// R3  where its span goes …
// R4  … and that of the row's last cell
// R5  where the byte stands that may end the cell
// R6  that byte
// R7  where the row begins
// R8  low
// R9  delim
// R10 subtracted from end<<32 + start it makes the addresses offsets
// R11 limit
// R12 where the row's start goes …
// R13 … and where there is no room for it
// R14 stop
// R15 a word of the bytes, the place of a closing quote, the span

// LOW leaves the top bit set of those bytes of the word at at that are too high to part anything.
#define LOW(at) \
	Get R0 \
	I32WrapI64 \
	I64Load $at \
	Tee R15 \
	I64Const $0x7F7F7F7F7F7F7F7F \
	I64And \
	Get R8 \
	I64Add \
	Get R15 \
	I64Or

// HIGH does so for those that are not R6 either, a byte repeated.
#define HIGH(at) \
	LOW(at) \
	Get R15 \
	Get R6 \
	I64Xor \
	Tee R15 \
	I64Const $0x7F7F7F7F7F7F7F7F \
	I64And \
	I64Const $0x7F7F7F7F7F7F7F7F \
	I64Add \
	Get R15 \
	I64Or \
	I64And

// BITS makes the eight top bits the bits from at on.
#define BITS(at) \
	I64Const $0x8080808080808080 \
	I64And \
	I64Const $0x0002040810204081 \
	I64Mul \
	I64Const $56 \
	I64ShrU \
	I64Const $at \
	I64Shl

TEXT ·cutRows(SB), NOSPLIT, $0-8
	MOVD c+0(FP), R15
	MOVD rowsCut_text(R15), R1
	MOVD rowsCut_pos(R15), R0
	MOVD rowsCut_limit(R15), R11
	MOVD rowsCut_stop(R15), R14
	MOVD rowsCut_delim(R15), R9
	MOVD rowsCut_low(R15), R8
	MOVD rowsCut_cells(R15), R3
	MOVD rowsCut_starts(R15), R12
	MOVD rowsCut_room(R15), R13
	MOVD rowsCut_width(R15), R4

	Get R1
	Get R0
	I64Add
	Tee R0
	Tee R2
	Set R7

	Get R1
	Get R11
	I64Add
	Set R11

	Get R1
	Get R14
	I64Add
	Set R14

	Get R1
	I64Const $0x100000001
	I64Mul
	Set R10

	Get R12
	Get R13
	I64Const $2
	I64Shl
	I64Add
	Set R13

	Get R3
	Get R4
	I64Const $3
	I64Shl
	I64Add
	I64Const $8
	I64Sub
	Set R4

	Block // done
	Loop // 64 bytes
		Get R0
		Get R11
		I64GtU
		BrIf $1

		Get R9
		I64Const $44 // ','
		I64LeU
		If
			LOW(0)
			BITS(0)
			LOW(8)
			BITS(8)
			I64Or
			LOW(16)
			BITS(16)
			I64Or
			LOW(24)
			BITS(24)
			I64Or
			LOW(32)
			BITS(32)
			I64Or
			LOW(40)
			BITS(40)
			I64Or
			LOW(48)
			BITS(48)
			I64Or
			LOW(56)
			BITS(56)
			I64Or
			Set R1
		Else
			Get R9
			I64Const $0x0101010101010101
			I64Mul
			Set R6
			HIGH(0)
			BITS(0)
			HIGH(8)
			BITS(8)
			I64Or
			HIGH(16)
			BITS(16)
			I64Or
			HIGH(24)
			BITS(24)
			I64Or
			HIGH(32)
			BITS(32)
			I64Or
			HIGH(40)
			BITS(40)
			I64Or
			HIGH(48)
			BITS(48)
			I64Or
			HIGH(56)
			BITS(56)
			I64Or
			Set R1
		End
		Get R1
		I64Const $-1
		I64Xor
		Set R1

		Block // next bytes
		Loop // bytes that may part something
			Get R1
			I64Eqz
			BrIf $1

			Get R0
			Get R1
			I64Ctz
			I64Add
			Tee R5
			I32WrapI64
			I64Load8U $0
			Set R6
			Get R1
			Get R1
			I64Const $1
			I64Sub
			I64And
			Set R1

			Get R6
			Get R9
			I64Eq
			If // a plain cell that is not the row's last
				Get R3
				Get R4
				I64GeU
				BrIf $4 // done
				Get R3
				I32WrapI64
				Get R5
				I64Const $32
				I64Shl
				Get R2
				I64Add
				Get R10
				I64Sub
				I64Store $0
				Get R3
				I64Const $8
				I64Add
				Set R3
				Get R5
				I64Const $1
				I64Add
				Set R2
				Br $1
			End

			Get R5
			Get R2
			I64LtU
			BrIf $0 // the LF of a CR dealt with

			Get R6
			I64Const $34 // '"'
			I64Eq
			If
				Get R5
				Get R2
				I64Ne
				If // inside a cell; behind spaces it may open one
					Get R2
					I32WrapI64
					I64Load8U $0
					I64Const $32
					I64Eq
					BrIf $5 // done
					Br $2
				End

				Get R5
				I64Const $1
				I64Add
				Set R15
				Loop // to the next quote or control character
					Get R15
					Get R11
					I64GtU
					BrIf $5 // done
					Get R15
					I32WrapI64
					I64Load $0
					Tee R6
					I64Const $0x2222222222222222
					I64Xor
					Tee R5
					I64Const $0x7F7F7F7F7F7F7F7F
					I64And
					I64Const $0x7F7F7F7F7F7F7F7F
					I64Add
					Get R5
					I64Or
					I64Const $-1
					I64Xor
					I64Const $0x8080808080808080
					I64And
					Set R5 // quotes
					Get R6
					I64Const $0x7F7F7F7F7F7F7F7F
					I64And
					I64Const $0x7272727272727272 // 0x7F - CR
					I64Add
					Get R6
					I64Or
					I64Const $-1
					I64Xor
					I64Const $0x8080808080808080
					I64And
					Get R5
					I64Or
					Tee R6 // and bytes up to CR
					I64Eqz
					If
						Get R15
						I64Const $8
						I64Add
						Set R15
						Br $1
					End
				End
				Get R5
				Get R6
				I64Const $0
				Get R6
				I64Sub
				I64And
				I64And
				I64Eqz
				BrIf $4 // done: the first is no quote

				Get R15
				Get R6
				I64Ctz
				I64Const $3
				I64ShrU
				I64Add
				Tee R5 // the closing quote
				I64Const $32
				I64Shl
				Get R2
				I64Const $0x80000001
				I64Add
				I64Add
				Get R10
				I64Sub
				Set R15 // the span

				Get R5
				I64Const $1
				I64Add
				Get R0
				I64Sub
				Tee R6 // bytes up to what follows the quote
				I64Const $64
				I64LtU
				If
					Get R1
					I64Const $-2
					Get R6
					I64Shl
					I64And
					Set R1
				Else
					I64Const $0
					Set R1
					Get R5
					I64Const $62
					I64Sub
					Set R0 // so that the next bytes are those behind
				End
				Get R5
				I64Const $1
				I64Add
				Tee R5
				I32WrapI64
				I64Load8U $0
				Tee R6
				Get R9
				I64Eq
				If
					Get R3
					Get R4
					I64GeU
					BrIf $5 // done
					Get R3
					I32WrapI64
					Get R15
					I64Store $0
					Get R3
					I64Const $8
					I64Add
					Set R3
					Get R5
					I64Const $1
					I64Add
					Set R2
					Br $2
				End
			Else
				Get R6
				I64Const $10
				I64Ne
				Get R6
				I64Const $13
				I64Ne
				I32And
				BrIf $1 // found in vain

				Get R5
				I64Const $32
				I64Shl
				Get R2
				I64Add
				Get R10
				I64Sub
				Set R15
			End

			// a line end, after so many cells as it should be and with more than delimiters before it
			Get R3
			Get R4
			I64Ne
			BrIf $3 // done
			Get R5
			Get R7
			I64Sub
			I64Const $1
			I64Add
			MOVD c+0(FP), R2
			MOVD rowsCut_width(R2), R2
			Get R2
			I64Eq
			BrIf $3

			Get R6
			I64Const $10
			I64Ne
			If
				Get R6
				I64Const $13
				I64Ne
				BrIf $4 // done
				Get R5
				I64Const $1
				I64Add
				Tee R5
				I32WrapI64
				I64Load8U $0
				I64Const $10
				I64Ne
				BrIf $4
				MOVD c+0(FP), R6
				Get R6
				I32WrapI64
				Get R6
				I32WrapI64
				I64Load $rowsCut_crlf
				I64Const $1
				I64Add
				I64Store $rowsCut_crlf
			End

			Get R3
			I32WrapI64
			Get R15
			I64Store $0
			Get R12
			I32WrapI64
			Get R7
			Get R10
			I64Sub
			I64Store32 $0

			Get R4
			I64Const $8
			I64Add
			Set R3
			Get R4
			Get R2
			I64Const $3
			I64Shl
			I64Add
			Set R4
			Get R12
			I64Const $4
			I64Add
			Set R12
			Get R5
			I64Const $1
			I64Add
			Tee R2
			Tee R7
			Get R14
			I64GeU
			Get R12
			Get R13
			I64GeU
			I32Or
			BrIf $3 // done
			Br $0
		End
		End

		Get R0
		I64Const $64
		I64Add
		Set R0
		Br $0
	End
	End

	MOVD c+0(FP), R15
	Get R15
	I32WrapI64
	Get R7
	MOVD rowsCut_text(R15), R1
	Get R1
	I64Sub
	I64Store $rowsCut_pos
	Get R15
	I32WrapI64
	Get R12
	MOVD rowsCut_starts(R15), R1
	Get R1
	I64Sub
	I64Const $2
	I64ShrU
	I64Store $rowsCut_rows
	RET
