package stats

import (
	"slices"
	"strconv"

	"statlas/data"
)

// transform returns what makes points of a line's figures, and describes it in the answer.
func (w *trendWork) transform() (func([]figure) []Point, error) {
	method, points := "each period's figure as it stands", w.level
	switch w.q.Transform {
	case "index":
		w.a.Unit = "index"
		if len(w.lines) == 0 {
			break
		}
		base, err := w.base()
		if err != nil {
			return nil, err
		}
		w.a.Base = w.p.moments[base].String()
		method, points = "index, "+w.a.Base+" = 100", func(f []figure) []Point { return w.index(f, base) }
		w.dropWithout(base)
	case "yoy":
		w.a.Unit = "fraction"
		method, points = "change on the same period a year earlier, as a fraction", w.yoy
	case "diff":
		if w.a.Unit == "%" {
			w.a.Unit = "pp"
		}
		method, points = "change on the period before", w.diff
	case "log":
		w.a.Unit = "log"
		method, points = "natural logarithm", w.log
	case "cumulative":
		method, points = "sum from the first period on", w.cumulative
	case "rolling":
		method, points = "mean of the last "+w.windowText()+" periods", w.rolling(mean)
	case "rollingmedian":
		method, points = "median of the last "+w.windowText()+" periods", w.rolling(medianOf)
	}
	w.a.Method = method + w.analyses()
	return points, nil
}

func (w *trendWork) windowText() string {
	if w.q.Window == 0 {
		return strconv.Itoa(window)
	}
	return strconv.Itoa(w.q.Window)
}

// fitTexts describe the fits.
var fitTexts = map[string]string{
	"ols":       "; straight line by ordinary least squares, slope per year, 95 % interval",
	"loglinear": "; straight line through the logarithms by ordinary least squares",
	"quadratic": "; parabola by ordinary least squares",
	"theilsen":  "; line of Theil and Sen's median slope, 95 % interval by Kendall's variance",
	"loess":     "; local lines after Cleveland (lowess, two thirds of the points, three robust passes)",
	"auto":      "; the one of straight line, constant growth and parabola with the least AICc",
}

// analyses describes what is worked out beside the points.
func (w *trendWork) analyses() string {
	text := fitTexts[w.q.Fit]
	if w.q.Test == "mannkendall" {
		text += "; Mann–Kendall test, corrected for ties and, after Hamed and Rao, for autocorrelation"
	}
	if w.q.Breaks == "jump" {
		text += "; jumps of the level beside a straight line by the largest F, p simulated, parts searched alike"
	}
	if f := w.q.Forecast; f != nil {
		name := "drift"
		if f.Method == "holt" {
			name = "Holt's damped trend"
		}
		text += "; forecast by " + name + " with normal " + strconv.FormatFloat(100*f.confidence(), 'f', -1, 64) + " % intervals"
	}
	return text
}

func (w *trendWork) point(f figure, value float64) Point {
	m := w.p.moments[f.moment]
	return Point{Period: m.String(), T: Num(m.t), Value: Num(value), Mark: w.p.mark(f)}
}

func (w *trendWork) level(figures []figure) []Point {
	points := make([]Point, len(figures))
	for i, f := range figures {
		points[i] = w.point(f, f.value)
	}
	return points
}

func (w *trendWork) index(figures []figure, base int32) []Point {
	at, _ := find(figures, base)
	points := make([]Point, len(figures))
	for i, f := range figures {
		points[i] = w.point(f, f.value/at.value*100)
	}
	return points
}

// base returns the moment that index sets to 100.
func (w *trendWork) base() (int32, error) {
	if w.q.Base != "" {
		return w.p.at("base", w.q.Base)
	}
	positive := make([]int, len(w.p.moments))
	for _, l := range w.lines {
		for _, f := range l.figures {
			if f.value > 0 {
				positive[f.moment]++
			}
		}
	}
	best := 0
	for k, n := range positive {
		if n > positive[best] {
			best = k
		}
	}
	if positive[best] == 0 {
		return 0, &QuestionError{Code: CodeValue, Field: "transform", Value: "index", Allowed: []string{"level, as no figure is positive"}}
	}
	return int32(best), nil
}

// dropWithout leaves out the lines that have no positive figure at base.
func (w *trendWork) dropWithout(base int32) {
	var kept []line
	for _, l := range w.lines {
		if f, ok := find(l.figures, base); ok && f.value > 0 {
			kept = append(kept, l)
		}
	}
	w.a.warnIf(len(w.lines)-len(kept), WarnNoBase, w.a.Base)
	w.lines = kept
}

func (w *trendWork) yoy(figures []figure) []Point {
	points, none := []Point{}, 1
	for _, f := range figures {
		before, ok := w.yearBefore(figures, f)
		if !ok {
			continue
		}
		none = 0
		if !(before.value > 0) {
			w.noRate++
			continue
		}
		if change := (f.value - before.value) / before.value; finite(change) {
			points = append(points, w.point(f, change))
		}
	}
	w.noYear += none
	return points
}

// yearBefore finds the figure for the same period a year before f's.
func (w *trendWork) yearBefore(figures []figure, f figure) (figure, bool) {
	m := w.p.moments[f.moment]
	want := moment{t: m.t - 1}
	if p := m.period; p != 0 {
		want.period = data.NewPeriod(p.Kind(), p.Year()-1, p.Sub(), p.Day())
		want.t = want.period.T()
	}
	k, ok := slices.BinarySearchFunc(figures, want, func(f figure, m moment) int { return compareMoments(w.p.moments[f.moment], m) })
	if !ok {
		return figure{}, false
	}
	return figures[k], true
}

func find(figures []figure, at int32) (figure, bool) {
	for _, f := range figures {
		if f.moment == at {
			return f, true
		}
	}
	return figure{}, false
}

// at finds the moment that the question names in field; some figure must stand there.
func (p *panel) at(field, name string) (int32, error) {
	m, ok := parseMoment(p.period, name)
	for _, f := range p.figures {
		if at := p.moments[f.moment]; ok && at.period == m.period && at.t == m.t {
			return f.moment, nil
		}
	}
	e := &QuestionError{Code: CodePeriod, Field: field, Value: name}
	has := make([]bool, len(p.moments))
	for _, f := range p.figures {
		has[f.moment] = true
	}
	for k := len(has) - 1; k >= 0; k-- {
		if has[k] {
			e.Allowed = append(e.Allowed, p.moments[k].String())
		}
	}
	return 0, e
}
