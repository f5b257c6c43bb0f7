package stats

import (
	"cmp"
	"math"
	"slices"
)

// MaxRanked is how many places a ranking lists at most; Total counts all.
const MaxRanked = 10_000

// ranking puts the entities in order at one period; without a period column each row has a place.
//
// Several rows of one entity and period give their mean. at "" is the latest period for which at least half as
// many entities have a figure as at the period with the most. Equal values share the best place (ties min).
// by change is value − previous, by cagr the yearly rate of growth between the two periods, by share the part
// of the sum, which is missing when some value is negative.
func (j *job) ranking() (Answer, error) {
	measure, entity, period, err := j.roles()
	if err != nil {
		return nil, err
	}
	if entity == nil {
		return nil, &QuestionError{Code: CodeNoEntity, Field: "entity"}
	}
	a := &RankingAnswer{Head: head("ranking", ""), Measure: measure.ID, By: "value", Unit: measure.Unit, Rows: []RankRow{}}
	if len(j.q.By) > 0 {
		a.By = j.q.By[0]
	}
	w := &rankWork{job: j, a: a}
	if a.By == "change" || a.By == "cagr" {
		if period == nil {
			return nil, &QuestionError{Code: CodeNoPeriod, Field: "period"}
		}
		if j.q.Compare == "" {
			return nil, &QuestionError{Code: CodeNeeded, Field: "compare", Value: "ranking by " + a.By, Allowed: []string{"the period to compare with"}}
		}
	}
	if period == nil {
		if err := w.ofRows(measure, entity); err != nil {
			return nil, err
		}
	} else {
		if w.p, err = j.panel(measure, entity, period, nil); err != nil {
			return nil, err
		}
		if err := w.ofPeriod(); err != nil {
			return nil, err
		}
	}
	w.describe()
	w.rank()
	w.cited.state(&a.Head)
	return a, nil
}

// rankWork is a ranking on its way from the table to the answer.
type rankWork struct {
	*job
	a     *RankingAnswer
	p     *panel // nil without periods
	cited *citations
	then  []float64 // every entity's figure at compare
	years float64   // from compare to at
}

func (w *rankWork) describe() {
	w.a.Method = map[string]string{
		"value":  "ranked by value",
		"change": "ranked by change since " + w.a.Compare,
		"cagr":   "ranked by yearly rate of growth since " + w.a.Compare + ", as a fraction",
		"share":  "ranked by share of the sum, as a fraction",
	}[w.a.By]
	if w.a.By == "cagr" || w.a.By == "share" {
		w.a.Unit = "fraction"
	}
	if w.q.Order == "asc" {
		w.a.Method += ", smallest first"
	} else {
		w.a.Method += ", largest first"
	}
	w.a.Method += "; equal ones share the best place"
}

// rank fills in what hangs on all rows together, then sorts and cuts them.
func (w *rankWork) rank() {
	a := w.a
	w.shares()
	negative := 0
	for k := range a.Rows {
		r := &a.Rows[k]
		switch a.By {
		case "value":
			r.Value = r.Level
		case "change":
			r.Value = r.Level - r.Previous
		case "cagr":
			if finite(float64(r.Previous)) && !(r.Previous > 0 && r.Level > 0) {
				negative++
			}
			r.Value = Num(yearlyRate(float64(r.Previous), float64(r.Level), w.years))
		case "share":
			r.Value = r.Share
		}
	}
	a.warnIf(negative, WarnNegative)
	ranked := slices.DeleteFunc(a.Rows, func(r RankRow) bool { return !finite(float64(r.Value)) })
	w.a.Omitted += len(a.Rows) - len(ranked)
	a.Rows = ranked
	a.Total = len(a.Rows)
	then := w.then
	if a.By == "change" || a.By == "cagr" {
		then = nil // their rank then would need a third period
	}
	places(a.Rows, then, w.q.Order == "asc")
	limit := MaxRanked
	if w.q.Top > 0 {
		limit = min(limit, w.q.Top)
	}
	a.Rows = a.Rows[:min(limit, len(a.Rows))]
}

// shares sets each row's part of the sum, NaN when a value is negative or the sum is 0.
func (w *rankWork) shares() {
	var s total
	for _, r := range w.a.Rows {
		s.add(float64(r.Level))
		if r.Level < 0 {
			s.add(math.NaN())
		}
	}
	for k := range w.a.Rows {
		r := &w.a.Rows[k]
		r.Share = Num(math.NaN())
		if s.value() > 0 {
			r.Share = r.Level / Num(s.value())
		}
	}
}

// places sorts rows and sets their rank, previous rank, change of rank, percentile and z. then holds the values
// of every entity at the period compared with, nil when that gives no rank.
func places(rows []RankRow, then []float64, asc bool) {
	values := make([]float64, len(rows))
	for k, r := range rows {
		values[k] = float64(r.Value)
	}
	m := mean(values)
	spread := sd(values, m)
	slices.Sort(values)
	slices.Sort(then)
	for k := range rows {
		r := &rows[k]
		r.Rank, r.PreviousRank = Num(place(values, float64(r.Value), asc)), Num(place(then, float64(r.Previous), asc))
		r.Change = r.PreviousRank - r.Rank
		r.Percentile = Num(100 * float64(atOrBelow(values, float64(r.Value))) / float64(len(rows)))
		r.Z = Num(math.NaN())
		if spread > 0 {
			r.Z = Num((float64(r.Value) - m) / spread)
		}
	}
	slices.SortStableFunc(rows, func(a, b RankRow) int { return cmp.Compare(a.Rank, b.Rank) })
}

// place returns 1 + how many of the sorted values are better than v (R: rank(x, ties.method = "min")); NaN when
// there are none or v is missing.
func place(sorted []float64, v float64, asc bool) float64 {
	if len(sorted) == 0 || !finite(v) {
		return math.NaN()
	}
	if asc {
		below, _ := slices.BinarySearch(sorted, v)
		return float64(below + 1)
	}
	return float64(len(sorted) - atOrBelow(sorted, v) + 1)
}

// atOrBelow counts the sorted values that are not above v.
func atOrBelow(sorted []float64, v float64) int {
	n, _ := slices.BinarySearchFunc(sorted, v, func(x, v float64) int {
		if x <= v {
			return -1
		}
		return 1
	})
	return n
}
