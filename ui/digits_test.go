package ui

import (
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
)

// Whether a number has more digits than any source prints is told the plain way and the fast way alike.
func TestLongNumbersFastAndPlain(t *testing.T) {
	plain := func(x float64) bool {
		mantissa, _, _ := strings.Cut(strconv.FormatFloat(math.Abs(x), 'e', -1, 64), "e")
		return x != math.Trunc(x) && len(mantissa)-1 > printedDigits
	}
	r := rand.New(rand.NewPCG(7, 8))
	list := []float64{0, 0.1 + 0.2, 1.0 / 3, 12.34, -8423.17, 1e-5, 1e300, 123456789.1234, 1234567890123.5, 0.30000000000000004, 99999999.99995, 5e-324, 1e9 + 0.0001}
	for range 20_000 {
		x := (r.Float64() - 0.5) * math.Pow(10, float64(r.IntN(14)))
		short := math.Round(x*1e3) / 1e3
		list = append(list, x, short, math.Nextafter(short, x))
	}
	long13 := 0
	for _, x := range list {
		if long(x) != plain(x) {
			t.Errorf("%v is long: %v, plainly %v", x, long(x), plain(x))
		}
		if long(x) {
			long13++
		}
	}
	if long13 < 10_000 {
		t.Errorf("only %d are long", long13)
	}
}

// What an axis of logarithms shows says nothing of how the figures behind them are written.
func TestLogarithmsAreNoFigures(t *testing.T) {
	a, _ := start(t, "en", bubbly+"&axes=log~log&selected=zhejiang")
	if want := "R&D spending: CNY 290.14bn"; !strings.Contains(a.main.alt, want) {
		t.Errorf("%q lacks %q", a.main.alt, want)
	}
}
