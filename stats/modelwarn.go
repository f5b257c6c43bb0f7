package stats

import (
	"math"
	"slices"
)

// Marks beyond which a model needs a word: rows for each coefficient (Harrell 2001), variance inflation (Marquardt 1970),
// Cook's distance (Cook and Weisberg 1982).
const (
	rowsEach = 10
	inflated = 10
	farCook  = 1
)

// judge warns of what the model takes for granted and the rows do not bear out.
func (w *modelWork) judge() error {
	a, g := w.a, w.g
	if terms := len(a.Coefficients); len(g.rows) < rowsEach*terms {
		a.warn(WarnFewRows, len(g.rows), terms)
	}
	for _, c := range a.Coefficients {
		if c.VIF > inflated {
			a.warn(WarnInflated, c.Name, roughly(float64(c.VIF)))
		}
	}
	if p := float64(a.Residuals.ShapiroP); p < significant {
		a.warn(WarnResiduals, roughly(p))
	}
	if p := float64(a.Residuals.BreuschPaganP); p < significant && a.Robust == "none" {
		a.warn(WarnSpread, roughly(p))
	}
	far := 0
	for _, r := range a.Influential {
		if r.Cook > farCook {
			far++
		}
	}
	a.warnIf(far, WarnFar)
	return w.judgeColumns()
}

// judgeColumns warns of mixed units and of columns that move with time, and cites the sources.
func (w *modelWork) judgeColumns() error {
	columns := append(slices.Clone(w.x), w.y)
	cited := newCitations(w.t)
	for _, c := range columns {
		cited.addColumn(w.job, c)
		if w.told(c) {
			if err := w.oneKind(c, w.g.rows); err != nil {
				return err
			}
		}
	}
	if err := w.guardModel(); err != nil {
		return err
	}
	cited.state(&w.a.Head)
	return nil
}

// guardModel warns of x that move with the table's periods as y does: a fit of one trend on another looks good whatever
// they are.
func (w *modelWork) guardModel() error {
	axis, err := w.timeAxis()
	if axis == nil || err != nil {
		return err
	}
	follows := func(values []float64) (bool, error) {
		kept := make([]float64, w.n())
		for k := range kept {
			if kept[k] = values[w.row(k)]; !finite(kept[k]) {
				kept[k] = math.NaN()
			}
		}
		v, err := w.variable(kept, false)
		if err != nil {
			return false, err
		}
		return w.movesWith(v, axis), nil
	}
	if moves, err := follows(w.y.Num); !moves || err != nil {
		return err
	}
	pairs, first := 0, ""
	for _, c := range w.x {
		moves, err := follows(c.Num)
		if err != nil {
			return err
		}
		if moves {
			if pairs++; pairs == 1 {
				first = c.ID
			}
		}
	}
	w.a.warnIf(pairs, WarnTrends, w.y.ID, first)
	return nil
}
