package stats

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"statlas/data"
)

// judge adjusts the p of all tests and lists what passes.
func (w *insightWork) judge() {
	ps := make([]float64, len(w.found))
	counts := map[string]int{}
	for k, in := range w.found {
		ps[k] = float64(in.P)
		counts[in.test]++
	}
	for _, kind := range TestKinds {
		if counts[kind] > 0 {
			w.a.Tests = append(w.a.Tests, TestCount{kind, counts[kind]})
		}
	}
	var passed []*Insight
	for k, p := range benjaminiHochberg(ps) {
		in := w.found[k]
		if in.Adjusted = Num(p); in.strong && p < significant {
			passed = append(passed, in)
		}
	}
	slices.Sort(ps)
	w.a.Tested, w.a.Ps = len(ps), make([]Num, len(ps))
	for i, p := range ps {
		w.a.Ps[i] = Num(p)
	}
	data.SortStable(passed, func(a, b *Insight) int {
		return cmp.Or(cmp.Compare(a.Adjusted, b.Adjusted), cmp.Compare(math.Abs(float64(b.Size)), math.Abs(float64(a.Size))))
	})
	w.list(passed)
}

// list joins what is found of several entities of one measure, and lists the first insight of each code before the
// second of any.
func (w *insightWork) list(passed []*Insight) {
	var turns [insightEach][]*Insight
	nth := map[string]int{}
	known := map[string]*Insight{}
	for _, in := range passed {
		key := in.Code + "\x00" + strings.Join(in.Columns, "\x00")
		if first := known[key]; first != nil {
			if first.Count++; len(first.Entities) < insightNamed {
				first.Entities = append(first.Entities, in.Entities...)
			}
			continue
		}
		known[key] = in
		if n := nth[in.Code]; n < insightEach {
			turns[n] = append(turns[n], in)
		} else {
			w.a.More++
		}
		nth[in.Code]++
	}
	for _, turn := range turns {
		w.a.Insights = append(w.a.Insights, turn...)
	}
	for _, in := range w.a.Insights { // the question shows the entities named
		if in.Question.Kind == "trend" {
			in.Question.Entities = in.Entities
		}
	}
}

// Alone reports that there is nothing beside the insight: it is of the only series, or of levels where there are no changes.
func (in *Insight) Alone() bool {
	return in.Of == 1 || in.Effect == in.Size && (in.Code == InsightTogether || in.Code == InsightOpposed)
}
