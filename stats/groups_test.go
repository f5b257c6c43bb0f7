package stats

import (
	"fmt"
	"strconv"
	"testing"

	"statlas/data"
)

// groupSets reads testdata/samples.csv: a table of group and y for each set, by name.
func groupSets(t *testing.T) map[string]*data.Table {
	t.Helper()
	groups, ys := map[string][]string{}, map[string][]float64{}
	for _, r := range readCSV(t, "testdata/samples.csv")[1:] {
		y, err := strconv.ParseFloat(r[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		groups[r[0]], ys[r[0]] = append(groups[r[0]], r[1]), append(ys[r[0]], y)
	}
	sets := make(map[string]*data.Table)
	for name, g := range groups {
		sets[name] = tableOf(textColumn("group", data.Dimension, g...), numberColumn("y", ys[name]...))
	}
	return sets
}

// A held is a set of references from testdata/groups.csv that are ticked off as they are compared.
type held struct {
	t    *testing.T
	refs map[string]reference
}

func newHeld(t *testing.T) *held {
	h := &held{t, make(map[string]reference)}
	for _, r := range readCSV(t, "testdata/groups.csv")[1:] {
		v, err := strconv.ParseFloat(r[2], 64)
		if err != nil {
			t.Fatal(err)
		}
		h.refs[r[0]] = reference{r[1], v}
	}
	return h
}

// compare holds got against the values under name, which are numbered when there are several.
func (h *held) compare(name string, tol float64, got ...Num) {
	h.t.Helper()
	for i, v := range got {
		key := name
		if len(got) > 1 {
			key = fmt.Sprintf("%s %d", name, i+1)
		}
		compare(h.t, h.refs, key, float64(v), tol)
	}
}

// done fails when a reference was not compared.
func (h *held) done() {
	h.t.Helper()
	for name := range h.refs {
		h.t.Errorf("%q was not compared", name)
	}
}

// Iterated bounds rest on R's noncentral distributions, which end their sums at 1e-12 and lose some digits more.
const iterated = 1e-7

func TestReferenceGroups(t *testing.T) {
	h := newHeld(t)
	sets := groupSets(t)
	for _, set := range []string{"small", "tied", "long", "far", "least"} {
		h.compareTwo(set, sets[set])
	}
	for _, set := range []string{"plants", "sprays", "ozone", "uneven", "geyser"} {
		h.compareMany(set, sets[set])
	}
	for _, set := range []string{"ozone", "uneven", "geyser"} {
		h.compareShape(set, sets[set])
	}
	h.compareLevels(sets["small"], sets["plants"])
	h.compareTails()
	h.done()
}

func (h *held) compareTwo(set string, table *data.Table) {
	w := ask[*ComparisonAnswer](h.t, table, `{"kind":"comparison","by":"group","test":"welch"}`)
	for _, g := range w.Groups {
		h.compare(set+" group "+g.Name, 1e-12, Num(g.N), g.Mean, g.SD, g.Median)
		h.compare(set+" interval "+g.Name, 1e-12, g.Lower, g.Upper)
	}
	h.compare(set+" welch", 1e-10, w.Statistic, w.DF[0], w.P, w.Pairs[0].Lower, w.Pairs[0].Upper)
	h.compare(set+" hedges", 1e-10, w.Effect.Value)
	h.compare(set+" hedges bounds", iterated, w.Effect.Lower, w.Effect.Upper)
	h.compare(set+" shapiro", 1e-10, w.Normality.W, w.Normality.P)
	if p := w.Pairs[0]; p.P != w.P || p.Adjusted != w.P {
		h.t.Errorf("%s: the only pair has p %v, adjusted %v; the test %v", set, p.P, p.Adjusted, w.P)
	}
	m := ask[*ComparisonAnswer](h.t, table, `{"kind":"comparison","test":"mannwhitney"}`)
	h.compare(set+" mannwhitney", 1e-12, m.Statistic, m.P)
	h.compare(set+" cliff", 1e-12, m.Effect.Value)
	if set != "least" { // whose groups lie apart
		h.compare(set+" cliff bounds", 1e-10, m.Effect.Lower, m.Effect.Upper)
	}
	if exact := set == "small" || set == "least"; m.Exact != exact {
		h.t.Errorf("%s: exact %v, want %v", set, m.Exact, exact)
	}
}

// compareLevels holds bounds at other levels than the usual one.
func (h *held) compareLevels(two, many *data.Table) {
	for _, level := range []string{"0.8", "0.99"} {
		of := func(table *data.Table, test string) *ComparisonAnswer {
			return ask[*ComparisonAnswer](h.t, table, `{"kind":"comparison","test":"`+test+`","level":`+level+`}`)
		}
		w, m := of(two, "welch"), of(two, "mannwhitney")
		h.compare("small at "+level, 1e-10, w.Groups[0].Lower, w.Groups[0].Upper, w.Pairs[0].Lower, w.Pairs[0].Upper)
		h.compare("small effects at "+level, iterated, w.Effect.Lower, w.Effect.Upper, m.Effect.Lower, m.Effect.Upper)
		a, k := of(many, "anova"), of(many, "kruskal")
		h.compare("plants at "+level, iterated, a.Effect.Lower, a.Effect.Upper, k.Effect.Lower, k.Effect.Upper)
		if x := a.Level; x != w.Level || num(x) != level {
			h.t.Errorf("asked at %s, answered at %v and %v", level, x, w.Level)
		}
	}
}

func (h *held) compareMany(set string, table *data.Table) {
	a := ask[*ComparisonAnswer](h.t, table, `{"kind":"comparison","test":"anova"}`)
	v := a.Variation
	h.compare(set+" anova", 1e-10, a.Statistic, a.DF[0], a.DF[1], a.P, v.Between, v.Within)
	h.compare(set+" eta", 1e-11, a.Effect.Value)
	h.compare(set+" omega", 1e-10, a.Effects[0].Value)
	h.compare(set+" eta bounds", iterated, a.Effect.Lower, a.Effect.Upper)
	h.compare(set+" welch", 1e-10, a.Welch.Statistic, a.Welch.DF[0], a.Welch.DF[1], a.Welch.P)
	h.compare(set+" spread", 1e-10, a.Spread.Statistic, a.Spread.DF[0], a.Spread.DF[1], a.Spread.P)
	h.compare(set+" shapiro", 1e-10, a.Normality.W, a.Normality.P)
	h.compare(set+" moments", 1e-10, a.Normality.Skewness, a.Normality.Kurtosis)
	for _, p := range a.Pairs {
		h.compare(fmt.Sprintf("%s pair %s %s", set, p.A, p.B), 1e-10, p.Difference, p.Lower, p.Upper, p.P)
		h.compare(fmt.Sprintf("%s adjusted %s %s", set, p.A, p.B), 1e-10, p.Adjusted)
	}
	k := ask[*ComparisonAnswer](h.t, table, `{"kind":"comparison","test":"kruskal"}`)
	h.compare(set+" kruskal", 1e-10, k.Statistic, k.DF[0], k.P)
	h.compare(set+" epsilon", 1e-11, k.Effect.Value)
	h.compare(set+" epsilon bounds", iterated, k.Effect.Lower, k.Effect.Upper)
	for _, p := range k.Pairs {
		h.compare(fmt.Sprintf("%s ranks %s %s", set, p.A, p.B), 1e-10, p.Difference, p.P)
		h.compare(fmt.Sprintf("%s adjusted ranks %s %s", set, p.A, p.B), 1e-10, p.Adjusted)
	}
}

func (h *held) compareShape(set string, table *data.Table) {
	of := func(more string) Distribution {
		return ask[*DistributionAnswer](h.t, table, `{"kind":"distribution","measure":"y"`+more+`}`).Groups[0]
	}
	for _, rule := range []string{"fd", "scott", "sturges"} {
		bins := of(`,"bins":"` + rule + `"`).Bins
		got := []Num{bins[0].Lo, bins[len(bins)-1].Hi}
		for _, b := range bins {
			got = append(got, Num(b.Count))
		}
		h.compare(set+" "+rule, 1e-14, got...)
	}
	var counts []Num
	for _, b := range of(`,"bins":12`).Bins {
		counts = append(counts, Num(b.Count))
	}
	h.compare(set+" bins", 0, counts...)
	d := of("")
	h.compare(set+" bandwidth", 1e-13, d.Bandwidth)
	at := func(places ...int) (y []Num) {
		for _, i := range places {
			y = append(y, d.Density[i-1].Y)
		}
		return y
	}
	h.compare(set+" density", 1e-10, at(1, 20, 77, 128, 200, 256)...)
	peak := Num(0)
	for _, p := range d.Density {
		peak = max(peak, p.Y)
	}
	near := at(77, 128, 200)
	for i := range near {
		near[i] += peak
	}
	h.compare(set+" near density", 1e-3, near...) // which R bins and interpolates
	h.compare(set+" box", 1e-14, d.Box.Q1, d.Box.Median, d.Box.Q3)
	h.compare(set+" ecdf", 1e-14, d.ECDF[0].Y, d.ECDF[1].Y, d.ECDF[29].Y, d.ECDF[len(d.ECDF)-1].Y)
}
