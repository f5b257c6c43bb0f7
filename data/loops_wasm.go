package data

// The loops that read large files. Go's compiler enters each turn of a loop in WebAssembly by a table of jumps, which costs
// more than the turn's work; written in WebAssembly's own words the loops are two to four times as fast. Each has a twin in Go.

const fastLoops = true

// cutRows reads rows as cutPlainRows says.
//
//go:noescape
func cutRows(c *rowsCut)

// plainRun is plainRunGo.
//
//go:noescape
func plainRun(text []byte, cells []span, stride int, out []float64) (n, blanks int)

// recentCodes is recentCodesGo.
//
//go:noescape
func recentCodes(text []byte, cells []span, stride int, out []int32, recent *[recentCells]recentCell) (n, likes int)

// mapCodes is mapCodesGo.
//
//go:noescape
func mapCodes(codes, table, out []int32) int

// moveSpans is moveSpansGo.
//
//go:noescape
func moveSpans(at []span, from, extra uint32)

// shift is shiftGo.
//
//go:noescape
func shift(list []uint32, by uint32)

// plainSpans is plainSpansGo.
//
//go:noescape
func plainSpans(text []byte, cells []span, stride int, out []span) (n, likes int)

// validRun returns how many of the first bytes of b are characters of UTF-8 other than NUL, up to three bytes long, for a start:
// validText looks at what follows.
//
//go:noescape
func validRun(b []byte) int
