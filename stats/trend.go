package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// MaxSeries is how many lines a trend gives when the question does not list entities.
const MaxSeries = 500

// smallFit is the n below which the fit of a line is called small.
const smallFit = 8

// trend follows the measure of each entity through time.
//
// Several rows of one entity and period give their mean. A figure for a stretch of time (a Range) is left out
// of a series that also has whole periods. index is 100 × value / value at the base: the period named, else the
// first at which the most series have a positive figure. yoy is the change on the same period a year earlier,
// as a fraction; points without a positive figure to start from are left out.
func (j *job) trend() (Answer, error) {
	measure, entity, period, err := j.roles()
	if err != nil {
		return nil, err
	}
	if period == nil {
		return nil, &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	p, err := j.panel(measure, entity, period, j.q.Entities)
	if err != nil {
		return nil, err
	}
	if err := j.oneKind(measure, p.rows, entity); err != nil {
		return nil, err
	}
	a := &TrendAnswer{Head: head("trend", ""), Measure: measure.ID, Unit: measure.Unit, Series: []Series{}}
	a.Omitted = p.omitted
	w := &trendWork{q: j.q, p: p, a: a}
	w.choose()
	points, err := w.transform()
	if err != nil {
		return nil, err
	}
	for _, l := range w.lines {
		s := Series{Entity: l.entity, Points: points(l.figures), CAGR: Num(w.cagr(l))}
		if j.q.Fit == "ols" {
			s.fit()
		}
		a.Series = append(a.Series, s)
	}
	w.judge(newCitations(j.t))
	return a, nil
}

// roles finds the measure, the entity and the period; the last two may be nil.
func (j *job) roles() (measure, entity, period *data.Column, err error) {
	if measure, err = j.measure(); err != nil {
		return
	}
	if entity, err = j.entity(); err != nil {
		return
	}
	period, err = j.period()
	return
}

// trendWork is a trend on its way from the panel to the answer.
type trendWork struct {
	q     *Question
	p     *panel
	a     *TrendAnswer
	lines []line

	noRate int // rates of growth without a positive figure at both ends
}

// A line is the figures of one entity that a trend uses, by moment.
type line struct {
	entity  string
	figures []figure
}

// choose picks the series to give and leaves out stretches of time that stand beside whole periods.
func (w *trendWork) choose() {
	ranges := 0
	for k, figures := range w.p.byEntity() {
		if len(figures) == 0 && w.q.Entities == nil {
			continue
		}
		whole := slices.DeleteFunc(slices.Clone(figures), func(f figure) bool { return w.p.kind(f) == data.Range })
		if len(whole) > 0 {
			ranges += len(figures) - len(whole)
			figures = whole
		}
		w.lines = append(w.lines, line{w.p.entities[k], figures})
	}
	if ranges > 0 {
		w.a.warn(WarnRanges, ranges)
	}
	if n := len(w.lines); n > MaxSeries && w.q.Entities == nil {
		w.a.warn(WarnSeriesCut, MaxSeries, n)
		w.lines = w.lines[:MaxSeries]
	}
}

// kind returns the kind of a figure's period, NoPeriod on an axis of numbers.
func (p *panel) kind(f figure) data.PeriodKind { return p.moments[f.moment].period.Kind() }

// cagr returns the yearly rate of growth from the first figure to the last, as a fraction: NaN unless both are
// positive and at least a year apart.
func (w *trendWork) cagr(l line) float64 {
	if len(l.figures) < 2 {
		return math.NaN()
	}
	first, last := l.figures[0], l.figures[len(l.figures)-1]
	if !(first.value > 0 && last.value > 0) {
		w.noRate++
	}
	return yearlyRate(first.value, last.value, w.p.moments[last.moment].t-w.p.moments[first.moment].t)
}

// yearlyRate returns (to/from)^(1/years) − 1, NaN unless from and to are positive and years at least 1.
func yearlyRate(from, to, years float64) float64 {
	if !(from > 0 && to > 0 && years >= 1) {
		return math.NaN()
	}
	return math.Expm1((math.Log(to) - math.Log(from)) / years)
}

// fit puts a line through a series' points, if there are enough of them.
func (s *Series) fit() {
	x, y := make([]float64, len(s.Points)), make([]float64, len(s.Points))
	for i, pt := range s.Points {
		x[i], y[i] = float64(pt.T), float64(pt.Value)
	}
	if s.Fit = ols(x, y); s.Fit == nil {
		return
	}
	for _, t := range x {
		s.Fit.Line = append(s.Fit.Line, s.Fit.at(t))
	}
}

// judge counts the rows and warns of what a reader of the lines should know.
func (w *trendWork) judge(cited *citations) {
	var mixed, gapped, gaps, small, duplicates int
	for k, l := range w.lines {
		for _, f := range l.figures {
			w.a.N += int(f.hi - f.lo)
			if f.hi > f.lo+1 {
				duplicates++
			}
			for _, i := range w.p.rows[f.lo:f.hi] {
				cited.add(w.p.measure, int(i))
			}
		}
		missing, mix := w.p.gaps(l.figures)
		switch {
		case mix:
			mixed++
		case missing > 0:
			gapped, gaps = gapped+1, gaps+missing
		}
		if fit := w.a.Series[k].Fit; fit != nil && fit.N < smallFit {
			small++
		}
	}
	w.a.warnIf(duplicates, WarnDuplicates)
	w.a.warnIf(mixed, WarnMixedPeriod)
	w.a.warnIf(gapped, WarnGaps, gaps)
	w.a.warnIf(w.noRate, WarnNegative)
	w.a.warnIf(small, WarnSmall, smallFit)
	cited.state(&w.a.Head)
}

// gaps counts the periods missing between the first figure and the last; mixed tells that their kinds differ.
func (p *panel) gaps(figures []figure) (missing int, mixed bool) {
	for k := 1; k < len(figures); k++ {
		a, b := p.moments[figures[k-1].moment].period, p.moments[figures[k].moment].period
		if a.Kind() != b.Kind() {
			return 0, true
		}
		from, ok := ordinal(a)
		to, _ := ordinal(b)
		if ok {
			missing += to - from - 1
		}
	}
	return missing, false
}
