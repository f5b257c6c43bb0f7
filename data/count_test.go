package data

import (
	"math"
	"math/rand/v2"
	"testing"
)

func TestFastCounts(t *testing.T) {
	rnd := rand.New(rand.NewPCG(8, 1))
	kinds := []float64{0, math.Copysign(0, -1), 1, -1, math.NaN(), -math.NaN(), math.Float64frombits(0x7FF0000000000001), math.Inf(1), math.Inf(-1), math.MaxFloat64, 5e-324}
	for size := range 60 {
		x, words, codes := make([]float64, size), make([]uint64, size), make([]int32, size)
		nans, zeros, same := 0, 0, 0
		for i := range x {
			x[i], words[i], codes[i] = kinds[rnd.IntN(len(kinds))], rnd.Uint64()>>rnd.IntN(2)<<(64*rnd.IntN(2)), rnd.Int32N(3)
			if x[i] != x[i] {
				nans++
			}
			if words[i] == 0 {
				zeros++
			}
			if codes[i] == 1 {
				same++
			}
		}
		if n, z, c, none := countNaN(x), countZeros(words), countCode(codes, 1), countCode(codes, -1); n != nans || z != zeros || c != same || none != 0 {
			t.Fatalf("%v, %v, %v: %d, %d, %d, %d; want %d, %d, %d, 0", x, words, codes, n, z, c, none, nans, zeros, same)
		}
	}
}
