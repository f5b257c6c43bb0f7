package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mathext"
	"gonum.org/v1/gonum/stat/distuv"
)

func sortedCopy(x []float64) []float64 {
	x = slices.Clone(x)
	slices.Sort(x)
	return x
}

// TestTailsAgainstGonum holds our distributions against gonum's over random arguments.
func TestTailsAgainstGonum(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 1))
	for range 3000 {
		a, b := math.Exp(random.Float64()*9-1), math.Exp(random.Float64()*9-1)
		x := random.Float64()
		lower, upper := betaTails(a, b, x, 1-x)
		if want := mathext.RegIncBeta(a, b, x); !near(lower, want, 1e-9) && want > 1e-250 && math.Abs(lower-want) > 1e-13 {
			t.Errorf("beta(%v, %v, %v) = %v, gonum %v", a, b, x, lower, want)
		}
		if math.Abs(lower+upper-1) > 1e-15 {
			t.Errorf("beta(%v, %v, %v): %v and %v do not add up", a, b, x, lower, upper)
		}
		y := a * math.Exp(random.NormFloat64()/math.Sqrt(a))
		lower, upper = gammaTails(a, y)
		if want := mathext.GammaIncReg(a, y); !near(lower, want, 1e-10) && math.Abs(lower-want) > 1e-13 {
			t.Errorf("gamma(%v, %v) = %v, gonum %v", a, y, lower, want)
		}
		if math.Abs(lower+upper-1) > 1e-15 {
			t.Errorf("gamma(%v, %v): %v and %v do not add up", a, y, lower, upper)
		}
		p := random.Float64()
		if got, want := normalQuantile(p), distuv.UnitNormal.Quantile(p); !near(got, want, 1e-9) && math.Abs(got-want) > 1e-14 {
			t.Errorf("normalQuantile(%v) = %v, gonum %v", p, got, want)
		}
		if got, want := ln(y), math.Log(y); math.Abs(got-want) > 3e-16*math.Max(math.Abs(want), 1) {
			t.Errorf("ln(%v) = %v, math.Log %v", y, got, want)
		}
	}
}

// slowNoncentral adds up every term of the Poisson mixture, with gonum's incomplete beta function.
func slowNoncentral(step, m, sign float64, g func(k float64) float64) float64 {
	sum := 0.0
	for i := 0.0; i*step < m+20*math.Sqrt(m)+60; i++ {
		k := i * step
		lg, _ := math.Lgamma(k + 1)
		w := math.Exp(k*math.Log(m) - m - lg)
		if math.Mod(i, 2) == 1 {
			w *= sign
		}
		sum += w * g(k)
	}
	return step * sum
}

func TestNoncentralAgainstSum(t *testing.T) {
	for _, tt := range [][3]float64{{2, 5, 1}, {0.3, 40, 2}, {2.5, 12, -1}, {30, 60, 28}, {120, 300, 118}, {-1, 9, 2}} {
		a, df, d := tt[0], tt[1], tt[2]
		flip := a < 0
		if flip {
			a, d = -a, -d
		}
		x := a * a / (a*a + df)
		want := distuv.UnitNormal.CDF(-d) + slowNoncentral(0.5, d*d/2, math.Copysign(1, d), func(k float64) float64 { return mathext.RegIncBeta(k+0.5, df/2, x) })
		if flip {
			want = 1 - want
		}
		if got := noncentralT(tt[0], df, tt[2]); math.Abs(got-want) > 1e-11 {
			t.Errorf("noncentralT%v = %v, summed %v", tt, got, want)
		}
	}
	for _, tt := range [][4]float64{{2, 3, 20, 4}, {30, 5, 50, 160}, {300, 8, 900, 2500}, {0.4, 2, 7, 1}} {
		f, d1, d2, lambda := tt[0], tt[1], tt[2], tt[3]
		x := d1 * f / (d1*f + d2)
		want := slowNoncentral(1, lambda/2, 1, func(k float64) float64 { return mathext.RegIncBeta(d1/2+k, d2/2, x) })
		if got := noncentralF(f, d1, d2, lambda); math.Abs(got-want) > 1e-11 {
			t.Errorf("noncentralF%v = %v, summed %v", tt, got, want)
		}
	}
	if got, want := noncentralT(1.7, 11, 0), (distuv.StudentsT{Sigma: 1, Nu: 11}).CDF(1.7); math.Abs(got-want) > 1e-13 {
		t.Errorf("central t %v, gonum %v", got, want)
	}
}

// The bounds of a noncentrality leave 2.5 % on either side, turn with the sign of t, and end where digits do.
func TestNoncentralBounds(t *testing.T) {
	for _, tt := range [][2]float64{{0, 4}, {2, 18}, {-2, 18}, {25, 7}, {900, 1e6}, {9000, 2}} {
		lower, upper := tBounds(tt[0], tt[1], level)
		if a, b := noncentralT(tt[0], tt[1], lower), noncentralT(tt[0], tt[1], upper); math.Abs(a-0.975) > 1e-9 || math.Abs(b-0.025) > 1e-9 {
			t.Errorf("t %v: [%v, %v] leave %v and %v", tt, lower, upper, a, b)
		}
		turnedLower, turnedUpper := tBounds(-tt[0], tt[1], level)
		if !near(turnedLower, -upper, 1e-9) || !near(turnedUpper, -lower, 1e-9) {
			t.Errorf("t %v: [%v, %v] turns into [%v, %v]", tt, lower, upper, turnedLower, turnedUpper)
		}
	}
	for _, tt := range [][3]float64{{3, 2, 20}, {21, 8, 180}, {5000, 3, 1e6}} {
		lower, upper := fBounds(tt[0], tt[1], tt[2], level)
		for _, b := range []struct{ at, want float64 }{{lower, 0.975}, {upper, 0.025}} {
			if p := noncentralF(tt[0], tt[1], tt[2], b.at); b.at > 0 && math.Abs(p-b.want) > 1e-9 {
				t.Errorf("F %v: %v leaves %v, want %v", tt, b.at, p, b.want)
			}
		}
	}
	if lower, upper := fBounds(0.01, 3, 30, level); lower != 0 || upper != 0 {
		t.Errorf("a small F has bounds %v and %v, want 0", lower, upper)
	}
	if lower, _ := tBounds(1e6, 5, level); !math.IsNaN(lower) {
		t.Errorf("a t of 1e6 has a bound %v, want none", lower)
	}
}

func TestTailsEdges(t *testing.T) {
	for _, tt := range []struct {
		name      string
		got, want float64
	}{
		{"F at 0", fTail(0, 2, 3), 1}, {"F at infinity", fTail(math.Inf(1), 2, 3), 0}, {"F without degrees", fTail(1, 0, 3), nan}, {"F of nothing", fTail(nan, 1, 3), nan},
		{"chi-square at 0", chiSquareTail(0, 3), 1}, {"chi-square at infinity", chiSquareTail(math.Inf(1), 3), 0}, {"chi-square below", chiSquareTail(-1, 3), nan},
		{"normal at infinity", normalTails(math.Inf(-1)), 0}, {"normal at 0", normalBelow(0), 0.5}, {"below everything", normalBelow(math.Inf(-1)), 0},
		{"quantile of 0", normalQuantile(0), math.Inf(-1)}, {"of 1", normalQuantile(1), math.Inf(1)}, {"of 2", normalQuantile(2), nan}, {"of a half", normalQuantile(0.5), 0},
		{"poisson of none", poisson(0, 0), 1}, {"poisson without a mean", poisson(2, 0), 0}, {"ln 0", ln(0), math.Inf(-1)}, {"ln −1", ln(-1), nan},
	} {
		if !near(tt.got, tt.want, 0) {
			t.Errorf("%s: %v, want %v", tt.name, tt.got, tt.want)
		}
	}
}
