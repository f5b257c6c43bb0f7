package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// AllRows as At of a ranking gives each row a place, of whatever period.
const AllRows = "rows"

// MaxRanked is how many places a ranking lists at most; Total counts all.
const MaxRanked = 10_000

// ranking puts the entities in order at one period; without a period column, and of AllRows, each row has a place. Where no
// column tells rows apart, they are the entities.
//
// Several rows of one entity and period give their mean. at "" is the latest period for which at least half as
// many entities have a figure as at the period with the most. Equal values share the best place (ties min).
// by change is value − previous, by cagr the yearly rate of growth between the two periods, by share the part
// of the sum, which is missing when some value is negative.
func (j *job) ranking() (Answer, error) {
	w, err := j.levels()
	if err != nil {
		return nil, err
	}
	w.describe()
	w.rank()
	if err := w.ranges(); err != nil { // of places among all, not among those listed
		return nil, err
	}
	w.cut()
	if err := w.overPeriods(); err != nil {
		return nil, err
	}
	w.cited.state(&w.a.Head)
	return w.a, nil
}

// levels gathers the figures to rank: a row for each entity that has one.
func (j *job) levels() (*rankWork, error) {
	a := &RankingAnswer{Head: head("ranking", ""), By: "value", Rows: []RankRow{}}
	measure, entity, period, err := j.named(&a.Head)
	if err != nil {
		return nil, err
	}
	a.Measure, a.Unit = measure.ID, measure.Unit
	if len(j.q.By) > 0 {
		a.By = j.q.By[0]
	}
	w := &rankWork{job: j, a: a}
	rows := period == nil || j.q.At == AllRows
	if a.By == "change" || a.By == "cagr" {
		if rows {
			return nil, &QuestionError{Code: CodeNoPeriod, Field: "period"}
		}
		if j.q.Compare == "" {
			return nil, &QuestionError{Code: CodeNeeded, Field: "compare", Value: "ranking by " + a.By, Allowed: []string{"the period to compare with"}}
		}
	}
	if rows {
		return w, w.ofRows(measure, entity, period)
	}
	if w.p, err = j.panel(measure, entity, period, nil); err != nil {
		return nil, err
	}
	return w, w.ofPeriod()
}

// rankWork is a ranking on its way from the table to the answer.
type rankWork struct {
	*job
	a     *RankingAnswer
	p     *panel       // nil without periods
	dates *data.Column // periods of rows that each have a place, nil for none
	cited *citations
	then  map[string]float64 // every entity's figure at compare
	years float64            // from compare to at
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
	w.a.Method += "; " + tiesTexts[w.q.Ties]
}

// rank fills in what hangs on all rows together, then sorts them.
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
	places(a.Rows, w.thenRanks(), w.q.Order == "asc", w.q.Ties)
}

// cut leaves the rows to be listed, with their periods.
func (w *rankWork) cut() {
	limit := MaxRanked
	if w.q.Top > 0 {
		limit = min(limit, w.q.Top)
	}
	w.a.Rows = w.a.Rows[:min(limit, len(w.a.Rows))]
	if w.dates == nil {
		return
	}
	for k := range w.a.Rows {
		if m, ok := momentAt(w.dates, int(w.a.Rows[k].row)); ok {
			w.a.Rows[k].Period = m.String()
		}
	}
}

// thenRanks returns each entity's rank at the period compared with; by change or growth it would need a third period.
func (w *rankWork) thenRanks() map[string]float64 {
	if w.then == nil || w.a.By == "change" || w.a.By == "cagr" {
		return nil
	}
	names, values := make([]string, 0, len(w.then)), make([]float64, 0, len(w.then))
	for _, name := range w.p.entities {
		if v, ok := w.then[name]; ok {
			names, values = append(names, name), append(values, v)
		}
	}
	ranks := make(map[string]float64, len(names))
	for k, r := range rankAll(values, w.q.Order == "asc", w.q.Ties) {
		ranks[names[k]] = r
	}
	return ranks
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
