package stats

import (
	"math"
	"slices"
	"testing"
)

// auto takes the least AICc and lists what it was taken from; what takes no logarithm is left out and said.
func TestCurveAuto(t *testing.T) {
	p := curveOf(t, tableFile(t, "testdata/air.csv"), `,"curve":"auto"`)
	if len(p.Curve.Candidates) != len(curveNames) || p.Curve.Candidates[0].Name != p.Curve.Name || p.Curve.Candidates[0].AICc != *p.Curve.AICc {
		t.Errorf("%s of %v", p.Curve.Name, p.Curve.Candidates)
	}
	if !slices.IsSortedFunc(p.Curve.Candidates, func(a, b Candidate) int { return int(math.Copysign(1, float64(a.AICc-b.AICc))) }) {
		t.Errorf("not in order: %v", p.Curve.Candidates)
	}
	x, y := make([]float64, 30), make([]float64, 30)
	for i := range x {
		x[i], y[i] = float64(i)-5, 3+float64(i%3)/10+0.5*(float64(i)-5)*(float64(i)-5)
	}
	a := ask[*CorrelationAnswer](t, tableOf(numberColumn("x", x...), numberColumn("y", y...)), `{"kind":"correlation","points":["x","y"],"curve":"auto"}`)
	if a.Points.Curve.Name != "quadratic" || len(a.Points.Curve.Candidates) != 3 || !slices.Equal(args(a, WarnNoCurve), []string{"log, power", "6"}) {
		t.Errorf("%s of %v, warnings %v", a.Points.Curve.Name, a.Points.Curve.Candidates, a.Warnings)
	}
}

// Points that lie on a curve are told from those that nearly do, whatever rounding makes of their AICc.
func TestCurveAutoOfExactPoints(t *testing.T) {
	for want, f := range map[string]func(x float64) float64{
		"linear": func(x float64) float64 { return 2*x + 1 }, "power": func(x float64) float64 { return x * x },
		"exponential": func(x float64) float64 { return 3 * math.Exp(x/5) }, "quadratic": func(x float64) float64 { return x*x - 3*x + 9 },
	} {
		var x, y []float64
		for k := range 9 {
			x, y = append(x, float64(k+1)), append(y, f(float64(k+1)))
		}
		a := ask[*CorrelationAnswer](t, tableOf(numberColumn("x", x...), numberColumn("y", y...)), `{"kind":"correlation","points":["x","y"],"curve":"auto"}`)
		if got := a.Points.Curve; got.Name != want || got.R2 < exactly {
			t.Errorf("points of %s: %s, R² %v", want, got.Name, got.R2)
		}
	}
	table := tableOf(periodColumn("year", "2001", "2002", "2003", "2004", "2005", "2006", "2007"), numberColumn("y", 3, 5, 7, 9, 11, 13, 15))
	if f := ask[*TrendAnswer](t, table, `{"kind":"trend","measure":"y","fit":"auto"}`).Series[0].Fit; f.Name != "ols" {
		t.Errorf("a straight trend: %s", f.Name)
	}
}

// The reason given is that of the curve that could not be.
func TestWhyThereIsNoCurve(t *testing.T) {
	for _, c := range []struct {
		curve string
		x, y  []float64
		code  string
		args  []string
	}{
		{"linear", []float64{-1, -1, -1, -1}, []float64{1, 2, 3, 4}, WarnCurveFew, []string{"linear", "4"}},
		{"loess", []float64{0, 0, 0, 0}, []float64{1, 2, 3, 4}, WarnCurveFew, []string{"loess", "4"}},
		{"log", []float64{0, 1, 2, 3}, []float64{-1, -2, -3, 4}, WarnNoCurve, []string{"log", "1"}},
		{"exponential", []float64{0, 1, 2, 3}, []float64{-1, -2, -3, 4}, WarnNoCurve, []string{"exponential", "3"}},
		{"power", []float64{0, 1, 2, 3}, []float64{1, 2, -3, 4}, WarnNoCurve, []string{"power", "2"}},
		{"auto", []float64{0, 0, 1, 1}, []float64{1, 2, 3, 5}, WarnNoCurve, []string{"log, power", "2"}},
		{"auto", []float64{0, 0, 1, 1}, []float64{1, 2, 3, 5}, WarnCurveFew, []string{"quadratic", "4"}},
	} {
		a := ask[*CorrelationAnswer](t, tableOf(numberColumn("x", c.x...), numberColumn("y", c.y...)), `{"kind":"correlation","points":["x","y"],"curve":"`+c.curve+`"}`)
		if got := args(a, c.code); !slices.Equal(got, c.args) {
			t.Errorf("%s through %v, %v: %s %q, want %q", c.curve, c.x, c.y, c.code, got, c.args)
		}
	}
}

func TestCurvesThatCannotBe(t *testing.T) {
	one := tableOf(numberColumn("x", 1, 1, 1, 1), numberColumn("y", 1, 2, 3, 4))
	low := tableOf(numberColumn("x", 0, 1, 2, 3), numberColumn("y", 1, 2, 3, 5))
	for _, name := range append(slices.Clone(curveNames), "loess", "auto") {
		question := `{"kind":"correlation","points":["x","y"],"curve":"` + name + `"}`
		if a := ask[*CorrelationAnswer](t, one, question); a.Points.Curve != nil || args(a, WarnCurveFew) == nil {
			t.Errorf("%s through equal x: %+v, %v", name, a.Points.Curve, a.Warnings)
		}
		a := ask[*CorrelationAnswer](t, low, question)
		if logs := name == "log" || name == "power"; logs != (a.Points.Curve == nil) || logs != (args(a, WarnNoCurve) != nil && name != "auto") {
			t.Errorf("%s through 0: %+v, %v", name, a.Points.Curve, a.Warnings)
		}
		if a.Points.Curve != nil && name != "auto" && (warned(a, WarnCurveFew) || warned(a, WarnNoCurve)) {
			t.Errorf("%s is drawn, and said not to be: %v", name, a.Warnings)
		}
	}
	many := noise(3, 2, maxSmooth+10, 0)
	a := ask[*CorrelationAnswer](t, many, `{"kind":"correlation","points":["c0","c1"],"curve":"loess"}`)
	if a.Points.Curve != nil || args(a, WarnCurveLarge) == nil {
		t.Errorf("loess through %d points: %v", a.Points.N, a.Warnings)
	}
	if a := ask[*CorrelationAnswer](t, noise(3, 2, maxSmooth, 0), `{"kind":"correlation","points":["c0","c1"],"curve":"loess"}`); a.Points.Curve == nil || warned(a, WarnCurveLarge) {
		t.Errorf("loess through %d points: %v", a.Points.N, a.Warnings)
	}
}
