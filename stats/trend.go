package stats

import (
	"slices"
	"strconv"

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
	if err := checkTrend(j.q); err != nil {
		return nil, err
	}
	w := &trendWork{q: j.q, p: p, a: a, whys: map[string]int{}}
	w.choose()
	points, err := w.transform()
	if err != nil {
		return nil, err
	}
	for _, l := range w.lines {
		s := Series{Entity: l.entity, Points: points(l.figures), CAGR: Num(w.cagr(l)), LogGrowth: Num(w.logGrowth(l))}
		w.analyse(&s, l)
		a.Series = append(a.Series, s)
		if err := j.pace.step(len(s.Points) * (1 + len(s.Points)/8)); err != nil {
			return nil, err
		}
	}
	w.judge(newCitations(j.t))
	for k := range a.Series {
		if places := j.q.Thin.thinned(a.Series[k].Points); places != nil {
			a.Series[k].keep(places)
		}
	}
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

	noYear int            // series without a figure a year before another
	noRate int            // rates of growth without a positive figure at both ends
	noLog  int            // figures without a logarithm
	cut    int            // sums that end at a gap
	whys   map[string]int // series without what was asked for, by the code that says why
	breaks breakSearch
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

// checkTrend refuses what the schema cannot tell.
func checkTrend(q *Question) error {
	f := q.Forecast
	if f == nil {
		return nil
	}
	wrong := func(field, value, right string) error {
		return &QuestionError{Code: CodeValue, Field: "forecast." + field, Value: value, Allowed: []string{right}}
	}
	switch {
	case f.Horizon < 0 || f.Horizon > maxHorizon:
		return wrong("horizon", strconv.Itoa(f.Horizon), "1 to "+strconv.Itoa(maxHorizon))
	case !(f.Level >= 0 && f.Level < 1):
		return wrong("level", strconv.FormatFloat(f.Level, 'g', -1, 64), "a share between 0 and 1, such as 0.95")
	}
	return nil
}
