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
