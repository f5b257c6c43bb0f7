package stats

import (
	"math"
	"math/rand/v2"
	"slices"
)

// Settings of the range of places.
const (
	rangeRuns    = 1000
	rangePast    = 10 // figures of its own past by which an entity's luck is judged
	fewForLuck   = 5
	maxRangeRows = 2000 // entities up to which ranges are worked out
)

// ranges gives each entity the places it would take in 95 of 100 like periods: each run ranks anew after every figure has
// been drawn again. An entity with several rows at the period has its rows drawn anew; one with at least five periods has a
// deviation drawn from those of its own last ten figures about their straight line, scaled for the line's two coefficients;
// any other keeps its figure. 1,000 runs from a fixed seed. It costs O(1000 · n log n).
//
// Source: Goldstein and Spiegelhalter (1996) on ranges of ranks; Efron and Tibshirani (1993) on drawing residuals.
func (w *rankWork) ranges() error {
	if w.q.Range != "bootstrap" {
		return nil
	}
	if w.p == nil || w.a.By != "value" {
		return &QuestionError{Code: CodeValue, Field: "range", Value: "bootstrap", Allowed: []string{"a ranking by value of a table with periods"}}
	}
	if len(w.a.Rows) > maxRangeRows {
		w.a.warn(WarnNoRanges, len(w.a.Rows), maxRangeRows)
		return nil
	}
	lucks, fixed := w.lucks()
	w.a.warnIf(fixed, WarnFixed)
	r := rand.New(rand.NewPCG(41, 1996))
	values := make([]float64, len(lucks))
	places := make([][]float64, len(lucks))
	for range rangeRuns {
		for k, l := range lucks {
			values[k] = l.draw(r)
		}
		for k, place := range rankAll(values, w.q.Order == "asc", w.q.Ties) {
			places[k] = append(places[k], place)
		}
		if err := w.pace.step(len(lucks)); err != nil {
			return err
		}
	}
	for k := range w.a.Rows {
		slices.Sort(places[k])
		w.a.Rows[k].Range = &[2]Num{Num(places[k][rangeRuns*25/1000]), Num(places[k][rangeRuns*975/1000-1])}
	}
	w.a.Method += "; range of places in 95 of 100 draws (bootstrap, 1,000 runs, fixed seed)"
	return nil
}

// A luck is what a figure is drawn from: rows of the period itself, or deviations to add to it.
type luck struct {
	value float64
	rows  []float64
	about []float64
}

func (l luck) draw(r *rand.Rand) float64 {
	switch {
	case len(l.rows) > 1:
		drawn := make([]float64, len(l.rows))
		for i := range drawn {
			drawn[i] = l.rows[r.IntN(len(l.rows))]
		}
		return mean(drawn)
	case l.about != nil:
		return l.value + l.about[r.IntN(len(l.about))]
	}
	return l.value
}

// lucks returns what the figure of each row is drawn from, and how many rows keep theirs.
func (w *rankWork) lucks() (out []luck, fixed int) {
	series := make(map[string][]figure, len(w.p.entities))
	for k, figures := range w.p.wholeSeries() {
		series[w.p.entities[k]] = figures
	}
	for _, row := range w.a.Rows {
		l := luck{value: float64(row.Level)}
		figures := series[row.Entity]
		at := slices.IndexFunc(figures, func(f figure) bool { return w.p.moments[f.moment].String() == w.a.At })
		if at >= 0 {
			f := figures[at]
			for _, i := range w.p.rows[f.lo:f.hi] {
				l.rows = append(l.rows, w.p.measure.Num[i])
			}
			l.about = w.deviations(figures[max(0, at+1-rangePast) : at+1])
		}
		if len(l.rows) < 2 && l.about == nil {
			fixed++
		}
		out = append(out, l)
	}
	return out, fixed
}

// deviations returns those of figures about their straight line, nil of fewer than five.
func (w *rankWork) deviations(figures []figure) []float64 {
	n := len(figures)
	if n < fewForLuck {
		return nil
	}
	t, y := make([]float64, n), make([]float64, n)
	for i, f := range figures {
		t[i], y[i] = w.p.moments[f.moment].t, f.value
	}
	line := ols(t, y)
	if line == nil {
		return nil
	}
	scale := math.Sqrt(float64(n) / float64(n-2))
	for i := range y {
		y[i] = scale * (y[i] - float64(line.at(t[i]).Value))
	}
	return y
}
