package stats

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

func curveOf(t *testing.T, table *data.Table, more string) *Points {
	t.Helper()
	return ask[*CorrelationAnswer](t, table, `{"kind":"correlation","columns":["Temp","Ozone"],"points":["Temp","Ozone"]`+more+`}`).Points
}

// TestCurveReference compares every value in testdata/curves.csv; R's lowess is iterative.
func TestCurveReference(t *testing.T) {
	refs := references(t, "testdata/curves.csv")
	air := tableFile(t, "testdata/air.csv")
	check := func(name string, got Num, tol float64) {
		t.Helper()
		ref, ok := refs[name]
		if !ok || !near(float64(got), ref.want, tol) {
			t.Errorf("%s: %v, R's %s gives %v", name, got, ref.call, ref.want)
		}
		delete(refs, name)
	}
	for _, name := range curveNames {
		f := curveOf(t, air, `,"curve":"`+name+`"`).Curve
		if f.Name != name || f.N != 116 || len(f.Line) != curvePlaces {
			t.Fatalf("%s is %s of %d at %d places", name, f.Name, f.N, len(f.Line))
		}
		check(name+" r2", f.R2, 1e-10)
		check(name+" aicc", *f.AICc, 1e-10)
		if name == "quadratic" {
			for k, b := range f.Coefficients {
				check(name+" coef "+strconv.Itoa(k), b.Estimate, 1e-9)
				check(name+" se "+strconv.Itoa(k), b.SE, 1e-9)
			}
		} else {
			a, b := f.Coefficients[0], f.Coefficients[1]
			if a.Estimate != f.Intercept || b.Estimate != f.Slope || b.Upper != f.Upper {
				t.Errorf("%s: %+v, %+v of %+v", name, a, b, f)
			}
			check(name+" se 0", a.SE, 1e-10)
			check(name+" lower 0", a.Lower, 1e-10)
			check(name+" upper 0", a.Upper, 1e-10)
			check(name+" p 0", a.P, 1e-9)
			check(name+" coef 0", f.Intercept, 1e-10)
			check(name+" coef 1", f.Slope, 1e-10)
			check(name+" se 1", f.SE, 1e-10)
		}
		for k, at := range []int{0, curvePlaces / 2, curvePlaces - 1} {
			place := " " + strconv.Itoa(k+1)
			p := f.Line[at]
			check(name+" confidence fit"+place, p.Value, 1e-10)
			check(name+" confidence lwr"+place, p.Lower, 1e-10)
			check(name+" confidence upr"+place, p.Upper, 1e-10)
			check(name+" prediction fit"+place, p.Value, 1e-10)
			check(name+" prediction lwr"+place, p.NewLower, 1e-9)
			check(name+" prediction upr"+place, p.NewUpper, 1e-9)
		}
	}
	f := curveOf(t, air, `,"curve":"loess"`).Curve
	check("loess r2", f.R2, 1e-7)
	check("loess 1", f.Line[0].Value, 1e-7)
	check("loess 3", f.Line[len(f.Line)-1].Value, 1e-7)
	delete(refs, "loess 2") // not among the places
	most := mostOf(air, "Ozone")
	p := curveOf(t, air, `,"without":[`+strconv.Itoa(most)+`]`)
	check("without r", p.R, 1e-12)
	check("without p", p.P, 1e-10)
	check("without slope", p.Fit.Slope, 1e-11)
	if p.N != 115 || p.With.N != 116 || p.With.R == p.R || slices.Contains(p.Rows, most) {
		t.Errorf("without row %d: %d points of %d, r %v of %v", most, p.N, p.With.N, p.R, p.With.R)
	}
	p = curveOf(t, air, `,"axes":["log","log"]`)
	check("loglog r", p.R, 1e-11)
	check("loglog slope", p.Fit.Slope, 1e-10)
	for name := range refs {
		t.Errorf("%s is not compared", name)
	}
}

func mostOf(t *data.Table, id string) (at int) {
	c, _ := t.Column(id)
	for i, v := range c.Num {
		if v == v && !(c.Num[at] >= v) {
			at = i
		}
	}
	return at
}

// Units do not matter: a curve of x·1000 and y·10 is ten times as high at the same places, and explains as much.
func TestCurvesScale(t *testing.T) {
	air := tableFile(t, "testdata/air.csv")
	x, _ := air.Column("Temp")
	y, _ := air.Column("Ozone")
	times := func(x []float64, f float64) []float64 {
		out := make([]float64, len(x))
		for i := range x {
			out[i] = f * x[i]
		}
		return out
	}
	scaled := tableOf(numberColumn("Temp", times(x.Num, 1000)...), numberColumn("Ozone", times(y.Num, 10)...))
	for _, name := range append(slices.Clone(curveNames), "loess") {
		a, b := curveOf(t, air, `,"curve":"`+name+`"`).Curve, curveOf(t, scaled, `,"curve":"`+name+`"`).Curve
		for i := range a.Line {
			if !near(10*float64(a.Line[i].Value), float64(b.Line[i].Value), 1e-9) || !near(float64(a.R2), float64(b.R2), 1e-9) {
				t.Fatalf("%s at %d: %v and %v, R² %v and %v", name, i, a.Line[i].Value, b.Line[i].Value, a.R2, b.R2)
			}
		}
	}
}

// Each axis changes by itself, within entities from period to period.
func TestAxes(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "A", "A", "A", "B", "B", "B"), periodColumn("year", "2020", "2021", "2022", "2020", "2021", "2022"),
		numberColumn("x", 1, 3, 6, 10, 20, 50), numberColumn("y", 2, 4, 8, -1, 3, 9))
	p := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","points":["x","y"],"axes":["diff","level"]}`).Points
	if want := []Num{2, 3, 10, 30}; !slices.Equal(p.Xs, want) || !slices.Equal(p.Ys, []Num{4, 8, 3, 9}) || !slices.Equal(p.Rows, []int{1, 2, 4, 5}) {
		t.Errorf("changes of x %v beside y %v in rows %v", p.Xs, p.Ys, p.Rows)
	}
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","points":["x","y"],"axes":["growth","log"],"lag":1}`)
	if want := []Num{Num(2), Num(1)}; !slices.Equal(a.Points.Xs, want) || args(a, WarnNoLogs) == nil {
		t.Errorf("growth a year before %v, warnings %v", a.Points.Xs, a.Warnings)
	}
	for question, code := range map[string]string{
		`"points":["x","y"],"axes":["level"]`:                        CodeType,
		`"points":["x","y"],"axes":["level","yoy"]`:                  CodeOption,
		`"points":["x","y"],"without":[0,77]`:                        CodeValue,
		`"points":["x","y"],"without":[-1]`:                          CodeType,
		`"points":["x","y"],"without":["A"]`:                         CodeType,
		`"points":["x","y"],"curve":"cubic"`:                         CodeOption,
		`"curve":"log"`:                                              CodeNeeded,
		`"without":[0]`:                                              CodeNeeded,
		`"axes":["log","log"]`:                                       CodeNeeded,
		`"points":["x","y"],"axes":["level","level"],"curves":"log"`: CodeField,
	} {
		if e := refused(t, table, `{"kind":"correlation",`+question+`}`); e.Code != code {
			t.Errorf("%s: %v, want %s", question, e, code)
		}
	}
	plain := tableOf(numberColumn("x", 1, 2, 3), numberColumn("y", 1, 2, 3))
	if e := refused(t, plain, `{"kind":"correlation","points":["x","y"],"axes":["diff","level"]}`); e.Code != CodeNoPeriod {
		t.Errorf("changes without periods: %v", e)
	}
}

// Whatever the numbers, an answer comes.
func TestCurvesOfExtremes(t *testing.T) {
	values := []float64{0, 1, -1, nan, math.Inf(1), 1e300, -1e300, 1e-300, 5e-324, 2, 3}
	for n := range 4 {
		for _, a := range values {
			for _, b := range values {
				x, y := []float64{a, 1, b, 4, a}[:n+1], []float64{b, a, 2, b, 7}[:n+1]
				for _, name := range append(slices.Clone(curveNames), "loess", "auto") {
					ask[*CorrelationAnswer](t, tableOf(numberColumn("x", x...), numberColumn("y", y...)), strings.Replace(`{"kind":"correlation","points":["x","y"],"curve":"?"}`, "?", name, 1))
				}
			}
		}
	}
}

// Axes of levels are the points as they are, over complete rows where the question asks for these; a wrong row is told the
// same way each time, and which field needs points.
func TestAxesOfLevels(t *testing.T) {
	table := pairs(t)
	of := func(more string) *Points {
		return ask[*CorrelationAnswer](t, table, `{"kind":"correlation","points":["rd","gdp"]`+more+`}`).Points
	}
	for _, more := range []string{"", `,"missing":"complete"`, `,"control":["staff"]`, `,"missing":"complete","without":[0,6,6]`} {
		want, got := of(more), of(more+`,"axes":["level","level"]`)
		if got.N != want.N || got.R != want.R || got.P != want.P || !slices.Equal(got.Rows, want.Rows) {
			t.Errorf("%s: n %d, r %v; want %d, %v", more, got.N, got.R, want.N, want.R)
		}
	}
	for range 20 {
		if e := refused(t, table, `{"kind":"correlation","curve":"log","axes":["log","log"],"without":[1]}`); e.Value != "curve" {
			t.Fatal(e)
		}
		if e := refused(t, table, `{"kind":"correlation","points":["rd","gdp"],"without":[0,4,999]}`); e.Value != "4" {
			t.Fatal(e)
		}
	}
}

// Beside controls the line of the curve is that of the points, with the degrees of freedom that controls took.
func TestCurveBesideControls(t *testing.T) {
	table := pairs(t)
	const question = `{"kind":"correlation","points":["rd","gdp"],"control":["staff","patents"],"curve":"`
	p := ask[*CorrelationAnswer](t, table, question+`linear"}`).Points
	if p.Curve.SE != p.Fit.SE || p.Curve.P != p.Fit.P || p.Curve.Coefficients[1].Upper != p.Fit.Upper {
		t.Errorf("curve %+v, line %+v", p.Curve, p.Fit)
	}
	middle := p.Curve.Line[curvePlaces/2]
	half := float64(middle.NewUpper - middle.Value)
	total := 0.0
	for _, y := range p.Ys { // what controls leave, about 0
		total += float64(y * y)
	}
	df := float64(p.N - 4)
	if sigma := math.Sqrt((1 - float64(p.Fit.R2)) * total / df); !near(half, sigma*tQuantile(1-level, df), 0.02) || half < sigma*tQuantile(1-level, df) {
		t.Errorf("new points lie within %v, sigma is %v", half, sigma)
	}
	for _, name := range []string{"exponential", "log", "power", "quadratic", "auto"} {
		if e := refused(t, table, question+name+`"}`); e.Code != CodeValue || e.Field != "curve" {
			t.Errorf("%s: %v", name, e)
		}
	}
}
