package stats

import (
	"encoding/json"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat"

	"statlas/data"
)

// twoGroups makes a table of two groups.
func twoGroups(a, b []float64) *data.Table {
	names := append(slices.Repeat([]string{"a"}, len(a)), slices.Repeat([]string{"b"}, len(b))...)
	return tableOf(textColumn("g", data.Dimension, names...), numberColumn("y", slices.Concat(a, b)...))
}

// normals returns n normal numbers about mean.
func normals(seed uint64, n int, mean, sd float64) []float64 {
	random := rand.New(rand.NewPCG(seed, 9))
	x := make([]float64, n)
	for i := range x {
		x[i] = mean + sd*random.NormFloat64()
	}
	return x
}

func compared(t *testing.T, table *data.Table, test string) *ComparisonAnswer {
	t.Helper()
	return ask[*ComparisonAnswer](t, table, `{"kind":"comparison","by":"g","test":"`+test+`"}`)
}

func TestComparisonRefusals(t *testing.T) {
	three := tableOf(textColumn("g", data.Dimension, "a", "b", "c", "a"), numberColumn("y", 1, 2, 3, 4), textColumn("unit", data.UnitRole, "%", "CNY", "%", "%"))
	plain := tableOf(numberColumn("x", 1, 2), numberColumn("y", 3, 4))
	many := make([]float64, MaxCompared+1)
	for i := range many {
		many[i] = float64(i)
	}
	for _, tt := range []struct {
		table                *data.Table
		question, code, text string
	}{
		{three, `{"kind":"comparison"}`, CodeUnits, `more than one unit (%, CNY)`},
		{three, `{"kind":"comparison","test":"welch","where":[{"column":"unit","op":"eq","value":"%"}]}`, CodeOK, ""},
		{tableOf(three.Columns[:2]...), `{"kind":"comparison","test":"welch"}`, CodeTwoGroups, `welch compares two groups, but "g" has a, b, c`},
		{tableOf(three.Columns[:2]...), `{"kind":"comparison","test":"mannwhitney"}`, CodeTwoGroups, "keep two with a where on it, or ask for anova or kruskal"},
		{tableOf(three.Columns[:2]...), `{"kind":"comparison","where":[{"column":"g","op":"eq","value":"a"}]}`, CodeFewGroups, `fewer than two groups of "g" (a)`},
		{tableOf(three.Columns[:2]...), `{"kind":"comparison","where":[{"column":"y","op":"gt","value":9}]}`, CodeFewGroups, "(none)"},
		{tableOf(numberColumn("x", many...), numberColumn("y", many...)), `{"kind":"comparison","by":"x","measure":"y"}`, CodeManyGroups, "tells 1001 groups apart; at most 1000"},
		{plain, `{"kind":"comparison"}`, CodeNeeded, `comparison needs the field "by": x, y`},
		{plain, `{"kind":"comparison","by":["x","y"]}`, CodeType, "by must be a text"},
		{plain, `{"kind":"comparison","by":"z"}`, CodeColumn, `no column "z"`},
		{plain, `{"kind":"comparison","test":"ttest"}`, CodeOption, "the options are welch, mannwhitney, anova, kruskal"},
		{plain, `{"kind":"comparison","bins":3}`, CodeField, "it knows measure, by, test, level"},
		{plain, `{"kind":"comparison","level":95}`, CodeType, "level must be a number between 0 and 1"},
		{three, `{"kind":"comparison","measure":"g"}`, CodeColumnType, "number"},
	} {
		if tt.code == CodeOK {
			ask[*ComparisonAnswer](t, tt.table, tt.question)
			continue
		}
		if e := refused(t, tt.table, tt.question); e.Code != tt.code || !strings.Contains(e.Error(), tt.text) {
			t.Errorf("%s: %s %v; want %s with %q", tt.question, e.Code, e, tt.code, tt.text)
		}
	}
}

// CodeOK stands for no refusal.
const CodeOK = ""

// A question without a test gets the one that suits the groups; without a column, the table's dimension.
func TestComparisonDefaults(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "p", "q", "r", "s", "t", "u"), textColumn("kind", data.Dimension, "a", "a", "b", "b", "", "b"),
		numberColumn("y", 1, 2, 5, 7, 9, nan))
	a := ask[*ComparisonAnswer](t, table, `{"kind":"comparison"}`)
	if a.Test != "welch" || a.By != "kind" || a.Measure != "y" || a.N != 4 || a.Omitted != 2 || a.Method == "" {
		t.Errorf("%s by %s of %s, n %d, omitted %d", a.Test, a.By, a.Measure, a.N, a.Omitted)
	}
	b := ask[*ComparisonAnswer](t, table, `{"kind":"comparison","by":"zone"}`)
	if b.Test != "anova" || len(b.Groups) != 5 || finite(float64(b.Statistic)) || finite(float64(b.P)) {
		t.Errorf("%s of %d groups of one: F %v, p %v", b.Test, len(b.Groups), b.Statistic, b.P)
	}
}

// What small and constant groups give: missing numbers, never 0 or infinity.
func TestComparisonEdges(t *testing.T) {
	for _, tt := range []struct {
		name string
		a, b []float64
		test string
		p    float64 // R's, where R gives one
	}{
		{"one against one", []float64{1}, []float64{2}, "welch", nan},
		{"one against three", []float64{1}, []float64{2, 3, 4}, "welch", nan},
		{"constant and equal", []float64{3, 3}, []float64{3, 3}, "welch", nan},
		{"constant and apart", []float64{3, 3}, []float64{4, 4}, "welch", nan},
		{"one constant", []float64{3, 3, 3}, []float64{4, 5, 6}, "welch", 0.0741799002274485},
		{"one against one", []float64{1}, []float64{2}, "mannwhitney", 1},
		{"constant", []float64{3, 3}, []float64{3, 3, 3}, "mannwhitney", nan},
		{"apart", []float64{1, 2, 3}, []float64{4, 5, 6}, "mannwhitney", 0.1},
		{"one against one", []float64{1}, []float64{2}, "anova", nan},
		{"constant and apart", []float64{3, 3}, []float64{4, 4}, "anova", nan},
		{"constant", []float64{3, 3}, []float64{3, 3}, "kruskal", nan},
		{"one against one", []float64{1}, []float64{2}, "kruskal", 0.317310507862914},
		{"huge", []float64{-1e308, 1e308, 1.5e308}, []float64{1.7e308, 1.6e308, 1.1e308}, "welch", 0.33241069141692825},
		{"least", []float64{5e-324, 1e-323}, []float64{2e-323, 2.5e-323}, "welch", 0.05131670194948619},
	} {
		a := compared(t, twoGroups(tt.a, tt.b), tt.test)
		if !near(float64(a.P), tt.p, 1e-9) {
			t.Errorf("%s, %s: p %v, want %v", tt.test, tt.name, a.P, tt.p)
		}
		for _, g := range a.Groups {
			if g.N == 1 && (finite(float64(g.SD)) || finite(float64(g.Lower))) {
				t.Errorf("%s, %s: a group of one has sd %v and bound %v", tt.test, tt.name, g.SD, g.Lower)
			}
		}
	}
}

// written returns v as JSON.
func written(v any) string {
	b, _ := json.Marshal(v)
	return string(b)
}

// turned returns x·scale + shift.
func turned(x []float64, scale, shift float64) []float64 {
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = v*scale + shift
	}
	return out
}

// Shifts and positive factors change no statistic; swapped groups turn the sign; the order of rows changes no digit.
func TestComparisonProperties(t *testing.T) {
	a, b := normals(1, 31, 0, 1), normals(2, 47, 0.4, 2)
	for _, test := range []string{"welch", "mannwhitney", "anova", "kruskal"} {
		want := compared(t, twoGroups(a, b), test)
		for name, got := range map[string]*ComparisonAnswer{
			"shifted": compared(t, twoGroups(turned(a, 1, 64), turned(b, 1, 64)), test), "scaled": compared(t, twoGroups(turned(a, 1e150, 0), turned(b, 1e150, 0)), test),
			"shrunk": compared(t, twoGroups(turned(a, 1e-200, 0), turned(b, 1e-200, 0)), test),
		} {
			if !near(float64(got.P), float64(want.P), 1e-9) || !near(float64(got.Effect.Value), float64(want.Effect.Value), 1e-9) || !near(float64(got.Effect.Lower), float64(want.Effect.Lower), 1e-6) {
				t.Errorf("%s, %s: p %v, effect %+v; want %v, %+v", test, name, got.P, got.Effect, want.P, want.Effect)
			}
		}
		swapped := compared(t, twoGroups(b, a), test)
		signed := test == "welch" || test == "mannwhitney"
		if turned := swapped.Effect.Value; !near(float64(swapped.P), float64(want.P), 1e-12) || signed && !near(float64(turned), -float64(want.Effect.Value), 1e-12) {
			t.Errorf("%s, swapped: p %v, effect %v; want %v and %v turned", test, swapped.P, turned, want.P, want.Effect.Value)
		}
		c, d := slices.Clone(a), slices.Clone(b)
		slices.Reverse(c)
		slices.Sort(d)
		again := compared(t, twoGroups(c, d), test)
		again.Ms = want.Ms
		if got, want := written(again), written(want); got != want {
			t.Errorf("%s: another order of rows gives\n%s\nwant\n%s", test, got, want)
		}
	}
}

// Two groups: F is the square of the pooled t; H that of the rank sum's z without its correction for continuity.
func TestComparisonIdentities(t *testing.T) {
	a, b := normals(3, 60, 0, 1), normals(4, 55, 0.3, 1)
	f, h := compared(t, twoGroups(a, b), "anova"), compared(t, twoGroups(a, b), "kruskal")
	ma, va := stat.MeanVariance(a, nil)
	mb, vb := stat.MeanVariance(b, nil)
	pooled := (59*va + 54*vb) / 113
	if tt := (ma - mb) / math.Sqrt(pooled*(1/60.+1/55.)); !near(float64(f.Statistic), tt*tt, 1e-12) {
		t.Errorf("F %v, t² %v", f.Statistic, tt*tt)
	}
	r := sumRanks(sortedCopy(a), sortedCopy(b))
	z := (r.u - 60*55/2.) / math.Sqrt(60*55*116/12.)
	if !near(float64(h.Statistic), z*z, 1e-12) {
		t.Errorf("H %v, z² %v", h.Statistic, z*z)
	}
	if w := f.Welch; !near(float64(w.P), float64(compared(t, twoGroups(a, b), "welch").P), 1e-12) {
		t.Errorf("Welch's F has p %v, his t another", w.P)
	}
}

// Many groups: means and tests for all, pairs for none.
func TestComparisonManyGroups(t *testing.T) {
	x, g := normals(5, 300, 0, 1), make([]float64, 300)
	for i := range g {
		g[i] = float64(i % 60)
	}
	table := tableOf(numberColumn("g", g...), numberColumn("y", x...))
	a := ask[*ComparisonAnswer](t, table, `{"kind":"comparison","by":"g","measure":"y"}`)
	if len(a.Groups) != 60 || len(a.Pairs) != 0 || !finite(float64(a.P)) || !slices.Equal(args(a, WarnNoPairs), []string{"60", "50"}) || a.Groups[10].Name != "10" {
		t.Errorf("%d groups, %d pairs, p %v, %v", len(a.Groups), len(a.Pairs), a.P, a.Warnings)
	}
	a = ask[*ComparisonAnswer](t, table, `{"kind":"comparison","by":"g","measure":"y","where":[{"column":"g","op":"lt","value":50}]}`)
	if len(a.Pairs) != MaxPairsGroups*(MaxPairsGroups-1)/2 || warned(a, WarnNoPairs) {
		t.Errorf("%d pairs of %d groups, %v", len(a.Pairs), len(a.Groups), a.Warnings)
	}
}
