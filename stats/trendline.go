package stats

import "math"

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
	w.a.warnIf(w.noYear, WarnNoYear)
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
