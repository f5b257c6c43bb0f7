package stats

import (
	"slices"
	"strconv"

	"statlas/data"
)

// insightWork is a search for insights under way.
type insightWork struct {
	*job     // about the rows that are no totals
	a        *InsightsAnswer
	measures []*data.Column
	entity   *data.Column   // nil for none
	period   *data.Column   // nil for none
	found    []*Insight     // all that was tested
	newest   map[string]int // how many measures have that period as their newest usual one
	laws     map[string]*jumps
}

// skip says what was not looked at, of the columns that it is true of, if any.
func (w *insightWork) skip(code string, columns []string, args ...string) {
	w.a.Skipped = append(w.a.Skipped, NotLooked{code, columns, args})
}

// prepare finds the columns and leaves totals out.
func (w *insightWork) prepare(j *job) (err error) {
	w.newest, w.laws = map[string]int{}, map[string]*jumps{}
	if w.entity, err = j.entity(); err != nil {
		return err
	}
	if w.period, err = j.period(); err != nil {
		return err
	}
	list := measures(j.t)
	if len(j.q.Columns) > 0 {
		if list, err = columnsOf(j.t, j.q.Columns); err != nil {
			return err
		}
	}
	q := *j.q
	if w.entity != nil {
		w.leaveTotals(j, &q)
	}
	w.job = &job{t: j.t, q: &q, pace: j.pace, shared: &shared{}}
	if err := w.filter(); err != nil {
		return err
	}
	w.a.N, w.a.Omitted = w.n(), j.n()-w.n()
	if err := w.choose(list); err != nil {
		return err
	}
	w.pace.total += 12 * w.n() * len(w.measures)
	return nil
}

// choose takes the measures that can be looked at, the first ones of many.
func (w *insightWork) choose(list []*data.Column) error {
	unfit := map[string][]string{}
	for _, c := range list {
		if c == w.period || c.Type != data.Number {
			continue
		}
		why := w.unfit(c)
		if unfit[why] = append(unfit[why], c.ID); why == "" && len(w.measures) < insightMeasures {
			w.measures = append(w.measures, c)
			w.a.Measures = append(w.a.Measures, c.ID)
		}
		if err := w.pace.pause(w.n()); err != nil {
			return err
		}
	}
	if n := len(unfit[""]); n > insightMeasures {
		w.skip(SkipColumns, nil, strconv.Itoa(insightMeasures), strconv.Itoa(n))
	}
	for _, why := range []string{SkipMixed, SkipConstant} {
		if unfit[why] != nil {
			w.skip(why, unfit[why])
		}
	}
	return nil
}

// leaveTotals adds to q that no row is of a total by its name, where others stand beside it.
func (w *insightWork) leaveTotals(j *job, q *Question) {
	here, others := []string{}, false
	names := totalNames(w.entity)
	for k := range j.n() {
		if names == nil {
			return
		}
		switch word := w.entity.Text.At(j.row(k)); {
		case !slices.Contains(names, word):
			others = others || word != ""
		case !slices.Contains(here, word):
			here = append(here, word)
		}
	}
	if !others || len(here) == 0 {
		return
	}
	w.skip(SkipTotals, nil, here...)
	q.Where = slices.Clone(q.Where)
	for _, name := range here {
		q.Where = append(q.Where, Condition{Column: w.entity.ID, Op: "ne", Value: name})
	}
}

// unfit says why figures of c cannot be compared with each other, "" when they can.
func (w *insightWork) unfit(c *data.Column) string {
	rows := w.counted(c)
	if w.oneKind(c, rows) != nil {
		return SkipMixed
	}
	different := map[float64]bool{}
	for _, i := range rows {
		if different[c.Num[i]] = true; len(different) > 2 {
			return ""
		}
	}
	return SkipConstant
}
