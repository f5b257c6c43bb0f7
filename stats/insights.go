package stats

import "statlas/data"

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
