package stats

import (
	"math"
	"slices"
	"testing"

	"statlas/data"
)

// Each warning has a table that triggers it and one, as like as can be, that does not.
func TestComparisonWarnings(t *testing.T) {
	alike := twoGroups(normals(1, 30, 0, 1), normals(2, 30, 0, 1))
	spread := twoGroups(normals(1, 30, 0, 1), normals(2, 30, 0, 5))
	skewed := twoGroups(powers(normals(1, 30, 0, 1)), powers(normals(2, 30, 0, 1)))
	long := twoGroups(powers(normals(3, 3000, 0, 1)), powers(normals(4, 3000, 0, 1)))
	longNormal := twoGroups(normals(3, 3000, 0, 1), normals(4, 3000, 0, 1))
	few := twoGroups(rounded(normals(1, 60, 0, 1)), rounded(normals(2, 60, 0, 1)))
	carried := twoGroups(append(normals(5, 15, 0, 1), 60), normals(6, 15, 2, 1))
	harmless := twoGroups(append(normals(5, 15, 0, 1), 60), normals(6, 15, 0, 1))
	for _, tt := range []struct {
		code, test string
		with, none *data.Table
		args       []string // of the first, nil for any
	}{
		{WarnVariances, "welch", spread, alike, nil},
		{WarnVariances, "kruskal", spread, alike, nil},
		{WarnNotNormal, "anova", skewed, alike, nil},
		{WarnNotNormal, "welch", long, longNormal, nil},
		{WarnFewDistinct, "mannwhitney", few, alike, []string{"7", "120"}},
		{WarnCarried, "welch", carried, harmless, []string{"60", "a"}},
		{WarnCarried, "anova", carried, harmless, []string{"60", "a"}},
		{WarnSmall, "welch", twoGroups(normals(1, 7, 0, 1), normals(2, 8, 0, 1)), alike, []string{"1", "8"}},
		{WarnTotals, "anova", named2("Hangzhou", "合 计"), named2("Hangzhou", "Jiaxing"), []string{"8", "合 计"}},
		{WarnTotals, "welch", named2("Hangzhou", "World"), named2("Hangzhou", "Worldwide"), []string{"8", "World"}},
		{WarnRepeated, "welch", panelOf("p", "p", "q", "q"), panelOf("p", "r", "q", "s"), []string{"2"}},
		{WarnQualified, "welch", qualifiedTable(data.Over), qualifiedTable(data.Exact), []string{"1"}},
	} {
		with, none := compared(t, tt.with, tt.test), compared(t, tt.none, tt.test)
		if !warned(with, tt.code) || tt.args != nil && !slices.Equal(args(with, tt.code), tt.args) {
			t.Errorf("%s, %s: %v, want it with %v", tt.test, tt.code, with.Warnings, tt.args)
		}
		if warned(none, tt.code) {
			t.Errorf("%s, %s: %v, want none", tt.test, tt.code, none.Warnings)
		}
	}
	if a := compared(t, skewed, "kruskal"); warned(a, WarnNotNormal) || warned(a, WarnCarried) || a.Normality != nil {
		t.Errorf("a test of ranks asks for normal values: %v", a.Warnings)
	}
}

func TestDistributionWarnings(t *testing.T) {
	of := func(x []float64) *DistributionAnswer {
		return ask[*DistributionAnswer](t, tableOf(numberColumn("x", x...)), `{"kind":"distribution"}`)
	}
	for code, x := range map[string][]float64{WarnFewDistinct: rounded(normals(1, 60, 0, 1)), WarnSmall: normals(1, 7, 0, 1)} {
		if a := of(x); !warned(a, code) {
			t.Errorf("%s: %v", code, a.Warnings)
		}
		if a := of(normals(1, 60, 0, 1)); len(a.Warnings) > 0 {
			t.Errorf("sixty normal values: %v", a.Warnings)
		}
	}
}

// Without a value its moments are those of the rest.
func TestWithout(t *testing.T) {
	x := normals(8, 12, 4, 3)
	m := mean(x)
	got := moment2{12, m, squares(x, m)}.without(x[3])
	rest := slices.Delete(slices.Clone(x), 3, 4)
	m = mean(rest)
	if !near(got.mean, m, 1e-14) || !near(got.ss, squares(rest, m), 1e-13) || got.n != 11 {
		t.Errorf("%+v, want %v and %v", got, m, squares(rest, m))
	}
}

func powers(x []float64) []float64 {
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = math.Exp(1.5 * v)
	}
	return out
}

func rounded(x []float64) []float64 {
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = math.Round(v)
	}
	return out
}

// named2 compares two groups of those names.
func named2(a, b string) *data.Table {
	table := twoGroups(normals(1, 8, 0, 1), normals(2, 8, 0, 1))
	table.Columns[0] = textColumn("g", data.Dimension, append(slices.Repeat([]string{a}, 8), slices.Repeat([]string{b}, 8)...)...)
	return table
}

func panelOf(entities ...string) *data.Table {
	return tableOf(textColumn("zone", data.Entity, entities...), textColumn("g", data.Dimension, "a", "a", "b", "b"), numberColumn("y", 1, 2, 3, 5))
}

func qualifiedTable(q data.Qualifier) *data.Table {
	table := twoGroups(normals(1, 8, 0, 1), normals(2, 8, 0, 1))
	table.Columns[1].Qualifier = make([]data.Qualifier, 16)
	table.Columns[1].Qualifier[3] = q
	return table
}
