package stats

import "math"

// maxCells is how many bins along an axis a question may ask for.
const maxCells = 200

// Bins2D counts pairs in rectangles. Edges are ascending, round where float64 has room for it, and hold every pair; where
// all figures are equal there are two edges at their value. A pair is in [lo, hi) of each axis, the last bin has its hi too.
type Bins2D struct {
	Xs    []Num     `json:"x"`
	Ys    []Num     `json:"y"`
	Cells []PairBin `json:"cells"` // those that are not empty, by x, then y
}

// A PairBin counts the pairs between edges X and X+1, and Y and Y+1, from 0.
type PairBin [3]int // X, Y, count

// binPairs counts n ≥ 1 finite pairs in about so many bins along each axis. It costs O(n).
func binPairs(x, y []float64, along int) *Bins2D {
	along = min(along, maxCells)
	xe, ye := pairEdges(x, along), pairEdges(y, along)
	rows := len(ye) - 1
	counts := make([]int32, (len(xe)-1)*rows)
	cx, cy := make([]int32, chunk), make([]int32, chunk)
	chunks(len(x), func(lo, hi int) {
		placeIn(xe, x[lo:hi], cx)
		placeIn(ye, y[lo:hi], cy)
		for k := range hi - lo {
			counts[int(cx[k])*rows+int(cy[k])]++
		}
	})
	b := &Bins2D{Xs: edgesOf(xe), Ys: edgesOf(ye), Cells: []PairBin{}}
	for k, n := range counts {
		if n > 0 {
			b.Cells = append(b.Cells, PairBin{k / rows, k % rows, int(n)})
		}
	}
	return b
}

// pairEdges divides the range of x in at most about so many round bins.
func pairEdges(x []float64, along int) []float64 {
	lo, hi := math.Inf(1), math.Inf(-1)
	chunks(len(x), func(from, to int) {
		for _, v := range x[from:to] {
			lo, hi = math.Min(lo, v), math.Max(hi, v)
		}
	})
	if lo == hi {
		return []float64{lo, hi}
	}
	if edges := roundEdges(lo, hi, (hi-lo)/float64(along)); len(edges) > 1 {
		return edges
	}
	if edges := evenEdges(lo, hi, along); edges != nil {
		return edges
	}
	return []float64{lo, hi}
}

// placeIn writes the bin of each value into places: the one guessed from even widths, put right by the edges themselves.
func placeIn(edges, x []float64, places []int32) {
	last := len(edges) - 2
	lo, scale := edges[0], float64(last+1)/(edges[last+1]-edges[0])
	for i, v := range x {
		k := 0
		if guess := (v - lo) * scale; guess > 0 { // not when all are equal
			k = min(int(guess), last)
		}
		for k < last && v >= edges[k+1] {
			k++
		}
		for v < edges[k] {
			k--
		}
		places[i] = int32(k)
	}
}

func edgesOf(x []float64) []Num {
	out := make([]Num, len(x))
	for i, v := range x {
		out[i] = Num(v)
	}
	return out
}
