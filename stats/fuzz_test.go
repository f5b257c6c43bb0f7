package stats

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math"
	"testing"

	"statlas/data"
)

// FuzzAsk asks every kind about any cells whatever: no panic, an answer that is JSON and has a card and scripts, and bounds
// that hold.
func FuzzAsk(f *testing.F) {
	cells := func(x ...float64) []byte {
		var b []byte
		for _, v := range x {
			b = binary.LittleEndian.AppendUint64(b, math.Float64bits(v))
		}
		return b
	}
	f.Add([]byte{})
	f.Add(cells(1))
	f.Add(cells(1, 2))
	f.Add(cells(5, 5, 5, 5, 5, 5))
	f.Add(cells(nan, math.Inf(1), math.Inf(-1), 0, math.Copysign(0, -1), 1))
	f.Add(cells(math.MaxFloat64, -math.MaxFloat64, math.MaxFloat64, 1, 2, 3))
	f.Add(cells(math.SmallestNonzeroFloat64, 1e-310, -1e-310, 0, 1e-300, 1))
	f.Add([]byte("0110071 000000000000 00!00000000")) // words that differ in few bits, far apart
	f.Add(cells(1e16, 1e16+2, 1e16+4, 1e16, 1e16+8, 1e16+6))
	f.Fuzz(func(t *testing.T, b []byte) {
		table := fuzzTable(b)
		for _, s := range []string{
			`{"kind":"rows","sort":[{"column":"x"},{"column":"y","desc":true}],"search":"1"}`, `{"kind":"summary","alerts":true}`, `{"kind":"panel","measure":"x"}`, `{"kind":"panel","period":"x"}`,
			`{"kind":"aggregate","by":["zone","x"]}`, `{"kind":"pivot","by":["zone","x"],"across":"year","share":"row"}`, `{"kind":"pivot","by":"year","measure":"zone","fn":"distinct"}`, `{"kind":"pivot","by":"year","measures":[{"column":"x","fn":"sd"},{"fn":"rows"}],"share":"whole"}`, `{"kind":"aggregate","by":"year","measures":[{"column":"x","fn":"sd"},{"column":"y","fn":"median"}]}`,
			`{"kind":"trend","fit":"ols","thin":{"points":2}}`, `{"kind":"trend","transform":"index","fit":"ols"}`, `{"kind":"trend","transform":"yoy"}`,
			`{"kind":"trend","period":"x","measure":"y","fit":"auto","test":"mannkendall","breaks":"jump","forecast":{"method":"holt"}}`,
			`{"kind":"trend","period":"x","measure":"y","fit":"loess","transform":"rolling","forecast":{}}`, `{"kind":"trend","fit":"theilsen","transform":"cumulative"}`, `{"kind":"trend","fit":"quadratic","transform":"diff"}`,
			`{"kind":"trend","period":"x","measure":"y","fit":"ols"}`, `{"kind":"ranking"}`, `{"kind":"ranking","over":"periods","range":"bootstrap","ties":"dense"}`, `{"kind":"ranking","compare":"2020","by":"cagr"}`,
			`{"kind":"model","y":"y","x":["x"],"robust":"hc3"}`, `{"kind":"model","y":"x","x":["y"],"degree":3}`, `{"kind":"model","y":"y","x":["x"],"intercept":false}`,
			`{"kind":"inequality"}`, `{"kind":"peers","of":"A","columns":["x","y"]}`, `{"kind":"peers","of":"B","by":"zone"}`, `{"kind":"inequality","measure":"y","weight":"x"}`, `{"kind":"inequality","period":"x","measure":"y"}`,
			`{"kind":"correlation","points":["x","y"],"curve":"auto","without":[1],"cells":5}`, `{"kind":"correlation","points":["x","y"],"curve":"loess","axes":["log","level"]}`, `{"kind":"correlation","points":["x","y"],"play":true,"size":"y","by":"zone"}`, `{"kind":"correlation","points":["x","y"],"play":true,"period":"x","axes":["growth","diff"]}`, `{"kind":"correlation","method":"spearman"}`, `{"kind":"correlation","method":"kendall","order":"cluster"}`,
			`{"kind":"correlation","on":"diff","points":["x","y"],"order":"target","target":"y"}`, `{"kind":"correlation","on":"growth","lag":1,"method":"spearman","points":["y","y"]}`,
			`{"kind":"correlation","lag":1,"period":"x","method":"kendall","adjust":"holm"}`, `{"kind":"correlation","over":"periods","missing":"complete","level":0.5}`,
			`{"kind":"correlation","columns":["x"],"control":["y"],"points":["x","x"]}`, `{"kind":"correlation","columns":["x","x"],"control":["y"],"method":"kendall"}`, `{"kind":"correlation","columns":["x","x"],"control":["y"],"method":"spearman"}`,
			`{"kind":"distribution"}`, `{"kind":"distribution","by":"zone","bins":"scott"}`, `{"kind":"distribution","by":"year","bins":9}`, `{"kind":"distribution","by":"x","measure":"y","bins":"sturges"}`,
			`{"kind":"comparison","by":"zone"}`, `{"kind":"comparison","by":"zone","test":"mannwhitney"}`, `{"kind":"comparison","by":"year","test":"kruskal"}`,
			`{"kind":"comparison","by":"year","test":"anova"}`, `{"kind":"comparison","by":"x","measure":"y"}`,
			`{"kind":"insights"}`, `{"kind":"insights","period":"x","columns":["y"]}`,
		} {
			q, err := ParseQuestion([]byte(s))
			if err != nil {
				t.Fatal(err)
			}
			a, err := Ask(context.Background(), table, q)
			var e *QuestionError
			if errors.As(err, &e) {
				continue
			}
			if err != nil {
				t.Fatalf("%s: %v", s, err)
			}
			if _, err := json.Marshal(a); err != nil {
				t.Fatalf("%s: %v", s, err)
			}
			holds(t, s, a)
			if _, err := Explain(context.Background(), table, q); err != nil {
				t.Fatalf("%s is answered and not explained: %v", s, err)
			}
		}
	})
}

// fuzzTable makes rows of two numbers from b, with an entity and a year each.
func fuzzTable(b []byte) *data.Table {
	var x, y []float64
	var zone, year []string
	for n := 0; len(b) >= 16; n++ {
		x = append(x, math.Float64frombits(binary.LittleEndian.Uint64(b)))
		y = append(y, math.Float64frombits(binary.LittleEndian.Uint64(b[8:])))
		zone = append(zone, []string{"A", "B", "", "A"}[n%4])
		year = append(year, []string{"2020", "2021", "2020-Q1", "", "2020/2021"}[n/2%5])
		b = b[16:]
	}
	return tableOf(textColumn("zone", data.Entity, zone...), periodColumn("year", year...), numberColumn("x", x...), numberColumn("y", y...))
}

func holds(t *testing.T, question string, a Answer) {
	t.Helper()
	within := func(name string, v, lo, hi Num) {
		if finite(float64(v)) && finite(float64(lo)) && finite(float64(hi)) && !(lo <= v && v <= hi) {
			t.Errorf("%s: %s = %v is outside %v to %v", question, name, v, lo, hi)
		}
	}
	switch a := a.(type) {
	case *SummaryAnswer:
		for _, c := range a.Columns {
			within("q1", c.Q1, c.Min, c.Median)
			within("q3", c.Q3, c.Median, c.Max)
			within("mean", c.Mean, c.Min, c.Max)
			within("sd", c.SD, 0, math.MaxFloat64)
			within("kurtosis", c.Kurtosis+2+1e-9, c.Skewness*c.Skewness-1e-6*(c.Kurtosis+3), math.MaxFloat64) // g2 + 2 ≥ g1²
		}
	case *PanelAnswer:
		within("present", Num(a.Present), Num(a.Filled), Num(a.Expected))
		within("rows", Num(a.N), Num(a.Present), math.MaxFloat64)
	case *CorrelationAnswer:
		for i := range a.R {
			for k := range a.R {
				within("r", a.R[i][k], -1, 1)
				within("p", a.P[i][k], 0, 1)
				within("adjusted", a.Adjusted[i][k], a.P[i][k], 1)
				within("r", a.R[i][k], a.Lower[i][k], a.Upper[i][k])
			}
		}
		for _, p := range a.Periods {
			for i := range p.R {
				for k := range p.R {
					within("r", p.R[i][k], p.Lower[i][k], p.Upper[i][k])
					within("adjusted", p.Adjusted[i][k], p.P[i][k], 1)
				}
			}
		}
		if p := a.Points; p != nil {
			for i := range p.Xs {
				within("leverage", p.Leverage[i], 0, 1+1e-9)
				within("cook", p.Cook[i], 0, math.MaxFloat64)
			}
		}
	case *DistributionAnswer:
		for _, d := range a.Groups {
			holdsShape(t, question, d)
		}
	case *ComparisonAnswer:
		within("p", a.P, 0, 1)
		for _, g := range a.Groups {
			within("mean", g.Mean, g.Lower, g.Upper)
		}
		for _, p := range a.Pairs {
			within("adjusted", p.Adjusted, p.P, 1)
			within("difference", p.Difference, p.Lower, p.Upper)
		}
		if e := a.Effect; e.Name == "hedges g" || e.Name == "cliff delta" {
			within(e.Name, e.Value, e.Lower, e.Upper)
		} else {
			within(e.Name, e.Value, 0, 1+1e-9)
			within(e.Name, e.Lower, 0, e.Upper)
		}
	case *RankingAnswer:
		for _, r := range a.Rows {
			within("rank", r.Rank, 1, Num(a.Total))
			within("percentile", r.Percentile, 0, 100)
			within("share", r.Share, 0, 1)
		}
	case *InsightsAnswer:
		for _, in := range a.Insights {
			within("adjusted", in.Adjusted, in.P, Num(significant))
		}
		for _, p := range a.Ps {
			within("p", p, 0, 1)
		}
	case *ModelAnswer:
		within("r2", a.R2, -1e-6, 1)
		for _, c := range a.Coefficients {
			within("p", c.P, 0, 1)
			within("estimate", c.Estimate, c.Lower, c.Upper)
		}
	case *InequalityAnswer:
		for _, p := range a.Periods {
			within("gini", p.Gini, 0, 1)
			within("herfindahl", p.Herfindahl, 0, 1+1e-12)
			within("theil", p.Theil, 0, math.MaxFloat64)
		}
	case *TrendAnswer:
		for _, s := range a.Series {
			if s.Fit != nil {
				within("r2", s.Fit.R2, -1e-9, 1)
				within("p", s.Fit.P, 0, 1)
			}
		}
	}
}

// holdsShape wants every value counted once by bins and distribution function, and a box in order.
func holdsShape(t *testing.T, question string, d Distribution) {
	t.Helper()
	counted := 0
	for _, b := range d.Bins {
		counted += b.Count
	}
	if counted != d.N {
		t.Errorf("%s: the bins count %d of %d", question, counted, d.N)
	}
	b := d.Box
	if !(d.Min <= b.Low && b.Low <= b.Median && b.Q1 <= b.Median && b.Median <= b.Q3 && b.Median <= b.High && b.High <= d.Max) {
		t.Errorf("%s: %v to %v has the box %+v", question, d.Min, d.Max, b)
	}
	last := DensityPoint{Num(math.Inf(-1)), 0}
	for _, p := range d.ECDF {
		if !(p.X > last.X && p.Y > last.Y && p.Y <= 1) {
			t.Errorf("%s: the distribution function goes from %v to %v", question, last, p)
		}
		last = p
	}
	if last.Y != 1 {
		t.Errorf("%s: the distribution function ends at %v", question, last)
	}
	for _, p := range d.Density {
		if p.Y < 0 || p.Y != p.Y {
			t.Errorf("%s: a density of %v at %v", question, p.Y, p.X)
		}
	}
}

func FuzzParseQuestion(f *testing.F) {
	for _, s := range []string{``, `{}`, `{"kind":"rows","sort":[{"column":"a"}]}`, `{"kind":"trend","entities":["a"],"by":1}`, `{"kind":"distribution","bins":12,"density":true}`, `{"kind":"comparison","by":"zone","test":"kruskal"}`, `{"kind":"ranking","by":["value"],"where":[{"column":"a","op":"in","value":[1,"b"]}]}`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := ParseQuestion([]byte(s))
		if err != nil {
			return
		}
		b, err := json.Marshal(q)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ParseQuestion(b); err != nil {
			t.Errorf("%s, written again as %s: %v", s, b, err)
		}
		var e *QuestionError
		if _, err := Ask(context.Background(), zones(), q); err != nil && !errors.As(err, &e) {
			t.Errorf("Ask(%s): %v", s, err)
		}
	})
}
