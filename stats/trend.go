package stats

import (
	"math"
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
	return math.Expm1((ln(to) - ln(from)) / years)
}

// analyse adds to a series what the question asks of it.
func (w *trendWork) analyse(s *Series, l line) {
	n := len(s.Points)
	t, y := make([]float64, n), make([]float64, n)
	for i, pt := range s.Points {
		t[i], y[i] = float64(pt.T), float64(pt.Value)
	}
	if w.q.Fit != "" && w.q.Fit != "none" && n > 1 {
		if s.Fit = fitted(w.q.Fit, t, y); s.Fit == nil {
			w.whys[WarnNoFit]++
		}
	}
	if w.q.Test == "mannkendall" {
		if s.Test = mannKendall(t, y); s.Test == nil {
			w.whys[WarnTooShort]++
		}
	}
	if w.q.Breaks == "jump" {
		if n < fewBreaks || n > maxBreaks {
			w.whys[WarnNoSearch]++
		} else {
			s.Breaks = append([]Break{}, w.breaks.find(t, y, func(i int) string { return s.Points[i].Period })...)
		}
	}
	if w.q.Forecast != nil {
		used := l.figures
		if n < len(used) { // a transform may drop the first figures
			used = used[len(used)-n:]
		}
		if s.Forecast, s.BackTest, s.NoForecast = w.q.Forecast.forecast(w.p, used, s.Points); s.NoForecast != "" {
			w.whys[s.NoForecast]++
		}
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
	w.a.warnIf(w.noLog, WarnNoLogs)
	w.a.warnIf(w.cut, WarnSumCut)
	for _, code := range []string{WarnNoFit, WarnTooShort, WarnNoSearch, WarnUneven} {
		w.a.warnIf(w.whys[code], code)
	}
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
			missing += (to-from)/p.step(p.moments[figures[k].moment]) - 1
		}
	}
	return missing, false
}
