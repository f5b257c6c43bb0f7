package stats

import (
	"math"
	"slices"
)

// window is how many periods a rolling figure spans unless the question says.
const window = 3

// diff is the change on the period before, in the unit of the measure; of a measure in percent, in percentage points.
// A point without a figure one period before is left out.
func (w *trendWork) diff(figures []figure) []Point {
	points := []Point{}
	for i := 1; i < len(figures); i++ {
		if w.p.follows(figures[i-1], figures[i]) {
			points = append(points, w.point(figures[i], figures[i].value-figures[i-1].value))
		}
	}
	return points
}

// follows reports that b stands one step after a, or on an axis of numbers simply after it.
func (p *panel) follows(a, b figure) bool {
	x, y := p.moments[a.moment].period, p.moments[b.moment].period
	if x == 0 && y == 0 {
		return true
	}
	from, ok := ordinal(x)
	to, _ := ordinal(y)
	return ok && x.Kind() == y.Kind() && to == from+p.step(p.moments[a.moment])
}

// log is the natural logarithm; figures that are not positive are left out.
func (w *trendWork) log(figures []figure) []Point {
	points := []Point{}
	for _, f := range figures {
		if !(f.value > 0) {
			w.noLog++
			continue
		}
		points = append(points, w.point(f, ln(f.value)))
	}
	return points
}

// cumulative is the sum up to each period; after a gap there is none, as it would lack what stood there.
func (w *trendWork) cumulative(figures []figure) []Point {
	points := []Point{}
	var sum total
	for i, f := range figures {
		if i > 0 && !w.p.follows(figures[i-1], f) {
			w.cut++
			break
		}
		sum.add(f.value)
		points = append(points, w.point(f, sum.value()))
	}
	return points
}

// rolling folds each figure with those of the periods before it; only where the window is full and without gaps.
func (w *trendWork) rolling(fold func([]float64) float64) func([]figure) []Point {
	size := w.q.Window
	if size == 0 {
		size = window
	}
	return func(figures []figure) []Point {
		points := []Point{}
		run := []float64{}
		for i, f := range figures {
			if i > 0 && !w.p.follows(figures[i-1], f) {
				run = run[:0]
			}
			if run = append(run, f.value); len(run) >= size {
				points = append(points, w.point(f, fold(run[len(run)-size:])))
			}
		}
		return points
	}
}

func medianOf(x []float64) float64 {
	sorted := slices.Clone(x)
	slices.Sort(sorted)
	return quantile(sorted, 0.5)
}

// logGrowth returns the yearly rate e^b − 1 of the least-squares slope b of the logarithms, NaN unless there are three
// figures, all positive.
func (w *trendWork) logGrowth(l line) float64 {
	var t, logs []float64
	for _, f := range l.figures {
		if !(f.value > 0) {
			return math.NaN()
		}
		t, logs = append(t, w.p.moments[f.moment].t), append(logs, ln(f.value))
	}
	if len(t) < 3 {
		return math.NaN()
	}
	f := ols(t, logs)
	if f == nil {
		return math.NaN()
	}
	return math.Expm1(float64(f.Slope))
}
