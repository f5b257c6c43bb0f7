package stats

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// TestTrendReference compares every value in testdata/trend.csv but for the simulated one.
func TestTrendReference(t *testing.T) {
	refs := references(t, "testdata/trend.csv")
	near := func(name string, got Num, tol float64) {
		t.Helper()
		compare(t, refs, name, float64(got), tol)
	}
	for name, s := range seriesOf(t, `,"test":"mannkendall","fit":"theilsen"`) {
		near(name+" s", s.Test.S, 0)
		near(name+" varS", s.Test.VarS, 1e-13)
		near(name+" z", s.Test.Z, 1e-13)
		near(name+" p", s.Test.P, 1e-11)
		near(name+" tau", s.Test.Tau, 1e-13)
		if s.Test.N >= fewForRanks {
			near(name+" factor", s.Test.Factor, 1e-10)
			near(name+" correctedP", s.Test.CorrectedP, 1e-9)
		} else if s.Test.Factor != 1 {
			t.Errorf("%s: factor %v of %d values", name, s.Test.Factor, s.Test.N)
		}
		near(name+" sen slope", s.Fit.Slope, 1e-12)
		near(name+" sen lower", s.Fit.Lower, 1e-10)
		if m := s.Test; m.Slope != s.Fit.Slope || m.Lower != s.Fit.Lower || m.Upper != s.Fit.Upper {
			t.Errorf("%s: the test's slope is %v (%v to %v), the fit's %v", name, m.Slope, m.Lower, m.Upper, s.Fit.Slope)
		}
		near(name+" sen upper", s.Fit.Upper, 1e-10)
		near(name+" sen intercept", s.Fit.Intercept, 1e-11)
		near(name+" logGrowth", s.LogGrowth, 1e-10)
	}
	for name, s := range seriesOf(t, `,"fit":"loess"`) {
		for _, k := range []int{1, 4, 8} {
			near(fmt.Sprintf("%s loess %d", name, k), s.Fit.Line[k-1].Value, 1e-10)
		}
	}
	for name, s := range seriesOf(t, `,"fit":"loglinear"`) {
		near(name+" loglinear slope", s.Fit.Slope, 1e-10)
		near(name+" loglinear aicc", *s.Fit.AICc, 1e-10)
	}
	for name, s := range seriesOf(t, `,"fit":"ols"`) {
		near(name+" ols aicc", *s.Fit.AICc, 1e-10)
		nearBands(t, refs, name+" ols", s.Fit)
	}
	for name, s := range seriesOf(t, `,"fit":"quadratic"`) {
		near(name+" quadratic r2", s.Fit.R2, 1e-10)
		near(name+" quadratic curvature", s.Fit.Coefficients[2].Estimate, 1e-10)
		near(name+" quadratic se", s.Fit.Coefficients[2].SE, 1e-10)
		near(name+" quadratic slope", s.Fit.Slope, 1e-10)
		near(name+" quadratic aicc", *s.Fit.AICc, 1e-10)
		nearBands(t, refs, name+" quadratic", s.Fit)
	}
	compareBreaks(t, refs)
	compareForecasts(t, refs)
	for name, at := range map[string]int{"rolling 5": 4, "rolling 20": 16, "rollingmedian 9": 9, "cumulative 20": 20, "diff 9": 9, "log 9": 9} {
		kind, period, _ := strings.Cut(name, " ")
		points := seriesOf(t, `,"transform":"`+kind+`","window":5`)["ties"].Points
		year, _ := strconv.Atoi(period)
		if name == "rolling 5" {
			year = 8 // the fifth window ends at the eighth year
		}
		k := slices.IndexFunc(points, func(p Point) bool { return p.Period == strconv.Itoa(2000+year) })
		if k < 0 {
			t.Fatalf("%s: no point of %d, window %d", name, 2000+year, at)
		}
		near("ties "+name, points[k].Value, 1e-14)
	}
	for name := range refs {
		t.Errorf("%q was not compared", name)
	}
}

func nearBands(t *testing.T, refs map[string]reference, name string, f *Fit) {
	t.Helper()
	for _, k := range []int{1, 5} {
		b := f.Line[k-1].Band
		compare(t, refs, fmt.Sprintf("%s %d confidence lwr", name, k), float64(b.Lower), 1e-10)
		compare(t, refs, fmt.Sprintf("%s %d confidence upr", name, k), float64(b.Upper), 1e-10)
		compare(t, refs, fmt.Sprintf("%s %d prediction lwr", name, k), float64(b.NewLower), 1e-10)
		compare(t, refs, fmt.Sprintf("%s %d prediction upr", name, k), float64(b.NewUpper), 1e-10)
	}
}

func compareBreaks(t *testing.T, refs map[string]reference) {
	nile := seriesOf(t, `,"breaks":"jump"`)["nile"].Breaks
	at := slices.IndexFunc(nile, func(b Break) bool { return b.Period == "1899" })
	if at < 0 {
		t.Fatalf("breaks of the Nile %+v, want one at 1899", nile)
	}
	compare(t, refs, "nile break at", float64(nile[at].T), 0)
	compare(t, refs, "nile break f", float64(nile[at].F), 1e-9)
	compare(t, refs, "nile break size", float64(nile[at].Size), 1e-9)
	years := make([]float64, 20)
	for i := range years {
		years[i] = float64(i)
	}
	law := new(breakSearch).law(years, newJumps(years))
	compare(t, refs, "law of 20, upper 5 %", quantile(law, 0.95), 0.05) // both are simulated
}

func compareForecasts(t *testing.T, refs map[string]reference) {
	for method, tol := range map[string]float64{"drift": 1e-11, "holt": 1e-5} { // holt is a search on a flat bottom
		all := seriesOf(t, `,"forecast":{"method":"`+method+`","horizon":5}`)
		for _, name := range []string{"growth", "huron"} {
			for h := 1; h <= 5; h++ {
				p := all[name].Forecast[h-1]
				for field, got := range map[string]Num{"value": p.Value, "lower": p.Lower, "upper": p.Upper} {
					key := fmt.Sprintf("%s %s %d %s", name, method, h, field)
					if _, ok := refs[key]; ok {
						compare(t, refs, key, float64(got), tol)
					}
				}
			}
		}
		if method == "drift" {
			b := all["growth"].BackTest
			compare(t, refs, "growth mae", float64(b.MAE), 1e-11)
			compare(t, refs, "growth mape", float64(b.MAPE), 1e-11)
			compare(t, refs, "growth naive", float64(b.Naive), 1e-11)
		}
	}
}
