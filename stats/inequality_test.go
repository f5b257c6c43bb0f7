package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"statlas/data"
)

// regions is testdata/regions.csv: GDP and people of twelve regions in six years, with two gaps and a zero.
func regions(t *testing.T) *data.Table {
	records := readCSV(t, "testdata/regions.csv")[1:]
	var names, years []string
	var gdp, people []float64
	for _, r := range records {
		x, err1 := strconv.ParseFloat(r[2], 64)
		w, err2 := strconv.ParseFloat(r[3], 64)
		if err1 != nil || err2 != nil {
			t.Fatal(r)
		}
		names, years, gdp, people = append(names, r[0]), append(years, r[1]), append(gdp, x), append(people, w)
	}
	return tableOf(textColumn("region", data.Entity, names...), periodColumn("year", years...), numberColumn("gdp", gdp...), numberColumn("people", people...))
}

// TestInequalityReference compares every value in testdata/inequality.csv.
func TestInequalityReference(t *testing.T) {
	refs := references(t, "testdata/inequality.csv")
	table := regions(t)
	plain := ask[*InequalityAnswer](t, table, `{"kind":"inequality","measure":"gdp"}`)
	weighted := ask[*InequalityAnswer](t, table, `{"kind":"inequality","measure":"gdp","weight":"people"}`)
	for k, p := range plain.Periods {
		w := weighted.Periods[k]
		for name, got := range map[string]Num{
			"gini " + p.Period: p.Gini, "theil " + p.Period: p.Theil, "herfindahl " + p.Period: p.Herfindahl, "sigma " + p.Period: p.Sigma,
			"gini " + p.Period + " weighted": w.Gini, "theil " + p.Period + " weighted": w.Theil, "herfindahl " + p.Period + " weighted": w.Herfindahl,
		} {
			compare(t, refs, name, float64(got), 1e-12)
		}
	}
	b := plain.Beta
	for name, got := range map[string]Num{
		"slope": b.Slope, "intercept": b.Intercept, "se": b.SE, "t": b.T, "p": b.P, "lower": b.Lower, "upper": b.Upper, "r2": b.R2, "n": Num(b.N), "speed": b.Speed, "halfLife": b.HalfLife,
	} {
		compare(t, refs, "beta "+name, float64(got), 1e-11)
	}
	for _, g := range b.Points {
		if _, ok := refs["growth "+g.Entity]; ok {
			compare(t, refs, "growth "+g.Entity, float64(g.Growth), 1e-12)
		}
		if !near(math.Log(float64(g.To/g.From))/5, float64(g.Growth), 1e-12) {
			t.Errorf("%+v does not grow so from one figure to the other", g)
		}
	}
	if len(b.Points) != b.N {
		t.Errorf("%d points behind n = %d", len(b.Points), b.N)
	}
	compare(t, refs, "sigma slope", float64(plain.SigmaTrend.Slope), 1e-11)
	compare(t, refs, "sigma p", float64(plain.SigmaTrend.P), 1e-11)
	for _, c := range plain.Contributions {
		if _, ok := refs["points "+c.Entity]; ok {
			compare(t, refs, "points "+c.Entity, float64(c.Points), 1e-12)
			compare(t, refs, "share "+c.Entity, float64(c.Share), 1e-12)
		}
	}
	for _, c := range weighted.Contributions {
		if _, ok := refs["points "+c.Entity+" weighted"]; ok {
			compare(t, refs, "points "+c.Entity+" weighted", float64(c.Points), 1e-12)
		}
	}
	for name := range refs {
		t.Errorf("%q was not compared", name)
	}
	if plain.N != 70 || plain.Omitted != 2 || plain.From != "2015" || plain.To != "2020" {
		t.Errorf("n %d, omitted %d, from %s to %s", plain.N, plain.Omitted, plain.From, plain.To)
	}
}

// plainGini is Gini by its definition, in O(n²).
func plainGini(x, w []float64) float64 {
	var apart, weight, whole float64
	for i := range x {
		weight += w[i]
		whole += x[i] * w[i]
		for k := range x {
			apart += w[i] * w[k] * math.Abs(x[i]-x[k])
		}
	}
	return apart / (2 * whole * weight)
}

func TestConcentrationProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 300 {
		n := 1 + r.IntN(30)
		x, w := make([]float64, n), make([]float64, n)
		for i := range x {
			x[i], w[i] = math.Floor(20*r.ExpFloat64()), 0.1+r.Float64()
		}
		x[r.IntN(n)] = 3
		g := gini(x, w)
		if math.Abs(g-plainGini(x, w)) > 1e-13 {
			t.Fatalf("gini(%v, %v) = %v, by definition %v", x, w, g, plainGini(x, w))
		}
		if th := theil(x, w); g < 0 || g >= 1 || th < 0 || herfindahl(x, w) > 1+1e-12 || herfindahl(x, w) < 1/float64(n)-1e-12 {
			t.Fatalf("out of bounds: gini %v, theil %v, herfindahl %v of %v", g, th, herfindahl(x, w), x)
		}
		scaled, twice, heavy := slices.Clone(x), append(slices.Clone(x), x...), append(slices.Clone(w), w...)
		for i := range scaled {
			scaled[i] *= 1e6
		}
		same := func(a, b float64) bool { return math.Abs(a-b) <= 1e-12 }
		if !same(gini(scaled, w), g) || !same(theil(scaled, w), theil(x, w)) || !same(gini(twice, heavy), g) {
			t.Fatalf("gini or theil of %v change with scale or with everybody counted twice", x)
		}
	}
	if one := []float64{1, 1, 1}; gini(one, one) != 0 || theil(one, one) != 0 || !near(herfindahl(one, one), 1./3, 1e-15) {
		t.Error("equal figures are not equal")
	}
	for _, x := range [][]float64{nil, {0, 0}, {1, -1}, {-3}} {
		w := []float64{1, 1}[:len(x)]
		if !math.IsNaN(gini(x, w)) || !math.IsNaN(theil(x, w)) || !math.IsNaN(herfindahl(x, w)) {
			t.Errorf("%v has a gini, a theil or a herfindahl", x)
		}
	}
}

func TestInequalityWarnings(t *testing.T) {
	few := tableOf(textColumn("zone", data.Entity, "A", "B", "A", "B", "C"), periodColumn("year", "2020", "2020", "2021", "2021", "2021"),
		numberColumn("rd", 1, 2, 3, -4, 5), numberColumn("people", 1, 0, 1, 1, 1))
	a := ask[*InequalityAnswer](t, few, `{"kind":"inequality","measure":"rd","weight":"people","compare":"2020"}`)
	for _, code := range []string{WarnFewEntities, WarnUnbalanced, WarnBelowZero, WarnNoLog, WarnNoWeight, WarnOneEnd} {
		if !warned(a, code) {
			t.Errorf("no warning %s", code)
		}
	}
	if a.Omitted != 1 || !math.IsNaN(float64(a.Periods[1].Gini)) || a.Beta != nil {
		t.Errorf("%+v", a)
	}
	var names, years []string
	var x []float64
	for k := range 24 {
		names, years, x = append(names, strconv.Itoa(k%12)), append(years, strconv.Itoa(2020+k/12)), append(x, float64(1+k))
	}
	clean := ask[*InequalityAnswer](t, tableOf(textColumn("zone", data.Entity, names...), periodColumn("year", years...), numberColumn("rd", x...)), `{"kind":"inequality"}`)
	if len(clean.Warnings) > 0 {
		t.Errorf("warnings %v", clean.Warnings)
	}
	if clean.SigmaTrend != nil || clean.Beta == nil || len(clean.Contributions) != 12 {
		t.Errorf("%+v", clean)
	}
}

// Of very many entities the answer lists some, from the first to nearly the last.
func TestInequalityListsSoManyPoints(t *testing.T) {
	const n = 2*MaxPoints + 1
	var names, years []string
	var x []float64
	for k := range 2 * n {
		names, years, x = append(names, strconv.Itoa(k/2)), append(years, strconv.Itoa(2020+k%2)), append(x, float64(1+k*k%97))
	}
	a := ask[*InequalityAnswer](t, tableOf(textColumn("zone", data.Entity, names...), periodColumn("year", years...), numberColumn("rd", x...)), `{"kind":"inequality"}`)
	if a.Beta == nil {
		t.Fatalf("%+v", a.Head)
	}
	if p := a.Beta.Points; a.Beta.N != n || len(p) != MaxPoints || p[0].Entity != "0" || p[MaxPoints-1].Entity < "9990" {
		t.Errorf("%d points of %d, the last %+v", len(p), a.Beta.N, p[len(p)-1])
	}
	if p := a.Periods[1]; p.T != 2021 || p.Period != "2021" {
		t.Errorf("%+v", p)
	}
}

// A period at which a few of the entities stand takes no part in the trend of σ.
func TestSigmaTrendIsOfFullPeriods(t *testing.T) {
	var names, years []string
	var x []float64
	for k := range 40 {
		names, years, x = append(names, strconv.Itoa(k%10)), append(years, strconv.Itoa(2020+k/10)), append(x, math.Exp(float64(k%10)*(1+float64(k/10))))
	}
	a := ask[*InequalityAnswer](t, tableOf(textColumn("zone", data.Entity, append(names, "0", "1")...), periodColumn("year", append(years, "2010", "2010")...),
		numberColumn("rd", append(x, 1, 1e9)...)), `{"kind":"inequality"}`)
	if f := a.SigmaTrend; len(a.Periods) != 5 || f.N != 4 || !near(float64(f.Slope), float64(a.Periods[1].Sigma), 1e-12) {
		t.Errorf("%+v of %d periods", f, len(a.Periods))
	}
}

func TestInequalityWithoutPeriods(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "A", "B", "C"), numberColumn("rd", 1, 1, 2))
	a := ask[*InequalityAnswer](t, table, `{"kind":"inequality"}`)
	if len(a.Periods) != 1 || a.Periods[0].Period != "" || !near(float64(a.Periods[0].Herfindahl), 0.375, 1e-15) || a.Contributions != nil {
		t.Errorf("%+v", a)
	}
	if e := refused(t, table, `{"kind":"inequality","at":"2020"}`); e.Code != CodeNoPeriod {
		t.Error(e)
	}
}
