package stats

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"statlas/data"
)

// Bounds of what is looked at, listed, and thought worth saying.
const (
	insightMeasures = 20        // measures looked at
	insightSeries   = 200       // series of a measure
	insightLong     = 400       // figures of a series, its last ones
	insightPairs    = 2_000_000 // pairs of figures of a measure, of which trends are made
	insightLeast    = 8         // figures of a series; periods that places and differences are followed over
	insightCross    = 10        // entities or rows side by side
	insightEach     = 3         // insights listed of one code
	insightNamed    = 5         // entities listed of one insight
)

// insights looks for what stands out: trends, jumps of the level and lasting moves up or down a ranking, of each entity;
// entities far from the others and sums held by few, at the newest usual period; differences that shrink or grow; measures
// that go together; groups that differ. Every p comes from the estimators that the other kinds of question answer with.
// p are adjusted together, of all kinds and measures (Benjamini and Hochberg), and what passes 5 % must have an effect worth
// saying besides. Rows of totals, constant columns and columns of mixed units are left out, and so said.
//
// columns names the measures; without it the table's are taken. It costs some passes over the rows for each measure, two
// sorts among them, a correlation matrix twice, and for series the square of their length, which is bounded.
func (j *job) insights() (Answer, error) {
	w := &insightWork{a: &InsightsAnswer{Head: head("insights", "p of all tests adjusted together by Benjamini and Hochberg; kept below 5 % with an effect of note"),
		Insights: []*Insight{}, Tests: []TestCount{}, Level: Num(significant), Skipped: []NotLooked{}, Measures: []string{}}}
	if err := w.prepare(j); err != nil {
		return nil, err
	}
	for _, m := range w.measures {
		if err := w.measure(m); err != nil {
			return nil, err
		}
	}
	if err := w.pairs(); err != nil {
		return nil, err
	}
	w.judge()
	return w.a, nil
}

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

// asks is a question of that kind about a measure in the rows looked at, narrowed to a period unless that is "".
func (w *insightWork) asks(kind, measure, period string) *Question {
	q := &Question{Kind: kind, Measure: measure, Entity: w.q.Entity, Period: w.q.Period, Where: w.q.Where}
	if period != "" {
		q.Where = append(q.Where[:len(q.Where):len(q.Where)], Condition{Column: w.period.ID, Op: "eq", Value: period})
	}
	return q
}

// answers asks q, which is one of w's own; a table that it does not fit has no answer.
func (w *insightWork) answers(q *Question) (Answer, error) {
	sub := &job{t: w.t, q: q, pace: w.pace}
	if err := sub.filter(); err != nil {
		return nil, err
	}
	a, err := sub.answer()
	if _, unfit := err.(*QuestionError); unfit {
		return nil, nil
	}
	return a, err
}

// add notes what came of a test.
func (w *insightWork) add(in Insight) {
	if finite(float64(in.P)) {
		w.found = append(w.found, &in)
	}
}

// measure looks at one measure.
func (w *insightWork) measure(m *data.Column) error {
	if w.period != nil {
		p, err := w.job.panel(m, w.entity, w.period, nil)
		if err != nil {
			return err
		}
		if len(p.figures) == 0 {
			return nil
		}
		followed := len(p.moments) >= insightLeast && len(p.figures) > 2*len(p.entities) // else hardly any entity comes again
		if followed {
			if err := w.series(p); err != nil {
				return err
			}
		}
		at, err := p.fullMoment(&Head{}, "")
		if err != nil {
			return err
		}
		period := p.moments[at].String()
		w.newest[period]++
		if err := w.pace.step(len(p.figures)); err != nil {
			return err
		}
		w.crossSection(p, at, period)
		if followed && w.entity != nil {
			if err := w.places(p); err != nil {
				return err
			}
			if err := w.pace.step(len(p.figures)); err != nil {
				return err
			}
			return w.spread(m)
		}
	} else if w.entity != nil {
		p, err := w.panelOf(m, w.entity, nil)
		if err != nil {
			return err
		}
		w.crossSection(p, 0, "")
	}
	return nil
}

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
