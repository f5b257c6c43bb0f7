//go:build !wasm

package data

import "unicode/utf8"

// Where Go compiles to machine code its own loops serve.

const fastLoops = false

func cutRows(*rowsCut) {}

func plainRun(text []byte, cells []span, stride int, out []float64) (n, blanks int) {
	return plainRunGo(text, cells, stride, out)
}

func recentCodes(text []byte, cells []span, stride int, out []int32, recent *[recentCells]recentCell) (n, likes int) {
	return recentCodesGo(text, cells, stride, out, recent)
}

func mapCodes(codes, table, out []int32) int { return mapCodesGo(codes, table, out) }

func moveSpans(at []span, from, extra uint32) { moveSpansGo(at, from, extra) }

func shift(list []uint32, by uint32) { shiftGo(list, by) }

func plainSpans(text []byte, cells []span, stride int, out []span) (n, likes int) {
	return plainSpansGo(text, cells, stride, out)
}

// validRun returns how many of the first bytes of b are characters of UTF-8 other than NUL, for a start: validText looks at what
// follows.
func validRun(b []byte) int {
	i := 0
	for ; i+8 <= len(b); i += 8 {
		if w := load(b, i); (w|(w-ones))&tops != 0 {
			break
		}
	}
	for i < len(b) && b[i]-1 < utf8.RuneSelf-1 {
		i++
	}
	return i
}
