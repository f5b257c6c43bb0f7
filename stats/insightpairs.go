package stats

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"statlas/data"
)

// pairs looks at what goes together and at groups, at the period that is the newest usual one of most measures.
func (w *insightWork) pairs() error {
	period := ""
	for p, n := range w.newest {
		if period == "" || n > w.newest[period] || n == w.newest[period] && p > period {
			period = p
		}
	}
	if w.period != nil && period == "" {
		return nil
	}
	if err := w.groupsAt(period); err != nil || len(w.measures) < 2 {
		return err
	}
	if w.entity == nil { // one series: its periods are what is paired
		period = ""
	}
	q := w.correlates(period)
	levels, err := w.correlated(q)
	if levels == nil || err != nil {
		return err
	}
	most := 0
	for x := range w.measures {
		for y := range x {
			most = max(most, levels.Ns[x][y])
		}
	}
	if most < insightCross {
		w.skip(SkipPairs, nil, strconv.Itoa(most), strconv.Itoa(insightCross))
		return nil
	}
	changes := levels
	if w.period != nil {
		over := w.correlates("")
		over.On = "diff"
		if changes, err = w.correlated(over); changes == nil || err != nil {
			return err
		}
	}
	w.compare(period, levels, changes)
	return nil
}

func (w *insightWork) correlates(period string) *Question {
	q := w.asks("correlation", "", period)
	q.Columns, q.Method = w.a.Measures, "spearman"
	if w.n() > manyRows {
		q.Method = ""
	}
	return q
}

func (w *insightWork) correlated(q *Question) (*CorrelationAnswer, error) {
	a, err := w.answers(q)
	c, _ := a.(*CorrelationAnswer)
	return c, err
}

// compare wants of each pair that levels go together, and that changes from period to period do so too: what only grows at
// the same time, or is large in the same places, need not have to do with each other.
func (w *insightWork) compare(period string, levels, changes *CorrelationAnswer) {
	for x, m := range w.a.Measures {
		for y := x + 1; y < len(w.a.Measures); y++ {
			r, d := float64(levels.R[x][y]), float64(changes.R[x][y])
			if n := levels.Ns[x][y]; n < insightCross || changes.Ns[x][y] < insightCross || r != r || d != d {
				continue
			}
			if r > samePair && d > samePair && w.period != nil {
				w.skip(SkipSame, []string{m, w.a.Measures[y]})
				continue
			}
			in := Insight{Code: InsightTogether, Columns: []string{m, w.a.Measures[y]}, N: levels.Ns[x][y], Effect: Num(r), Size: Num(d), P: max(levels.P[x][y], changes.P[x][y]), Question: w.correlates(period)}
			if r < 0 {
				in.Code = InsightOpposed
			}
			if r*d < 0 {
				in.P = 1
			}
			in.Question.Columns, in.Question.Points = in.Columns, in.Columns
			in.test, in.strong = testPair, math.Abs(r) >= leastPair && math.Abs(d) >= leastChanges
			w.add(in)
		}
	}
}

// groupsAt compares the groups of each column of few texts, by ranks.
func (w *insightWork) groupsAt(period string) error {
	for _, by := range w.t.Columns {
		if by.Type != data.Text || by == w.unitColumn(by) || !(cmp.Or(by.Role, data.Dimension) == data.Dimension || by == w.entity && w.period == nil) {
			continue
		}
		if _, words := by.Text.Coded(); len(words) > mostGroups+1 || by.ID == indicatorID {
			continue
		}
		for _, m := range w.measures {
			q := w.asks("comparison", m.ID, period)
			q.Entity, q.Period, q.By, q.Test = "", "", Names{by.ID}, "kruskal"
			answer, err := w.answers(q)
			a, ok := answer.(*ComparisonAnswer)
			if err != nil {
				return err
			}
			if !ok || slices.ContainsFunc(a.Groups, func(g Compared) bool { return g.N < leastGroup }) {
				continue
			}
			in := Insight{Code: InsightGroups, Columns: []string{m.ID, by.ID}, To: period, N: a.N, Effect: a.Effect.Value, Size: a.Effect.Value, P: a.P, Question: q}
			in.test, in.strong = testGroups, in.Effect >= leastEpsilon
			w.add(in)
		}
	}
	return nil
}
