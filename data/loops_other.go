//go:build !wasm

package data

// Where Go compiles to machine code its own loops are as fast as those written for WebAssembly.

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

func validRun(b []byte) int { return validRunGo(b) }
