package ui

import (
	"cmp"

	"statlas/stats"
	"statlas/ui/format"
)

// counted returns the pair on screen whose points are drawn as counts, nil for none.
func (c correlationAnalysis) counted() *stats.Points {
	a, _ := c.app.main.answer.(*stats.CorrelationAnswer)
	if a == nil || a.Points == nil || a.Points.Bins == nil || c.playing() || c.overPeriods() != nil {
		return nil
	}
	return a.Points
}

// near returns the points in sight of counted points that are drawn one by one, nil for none.
func (c correlationAnalysis) near() *stats.Points {
	if p := c.counted(); p != nil && p.Near != nil && p.Near.Bins == nil {
		return p.Near
	}
	return nil
}

// lookCloser counts what is in sight of counted points anew, in smaller rectangles, or draws them one by one where they are few
// enough. ranges are the stretches of x and y in sight, in percent. As much again is counted around, so that there is
// something to drag into sight.
func (a *App) lookCloser(p *stats.Points, ranges [][2]float64, same func() bool) {
	if len(ranges) != 2 || p == nil {
		return
	}
	q := *a.main.told
	q.Curve, q.Cells = "", 2*q.Cells
	for k, edges := range [][]stats.Num{p.Bins.Xs, p.Bins.Ys} {
		lo, hi := float64(edges[0]), float64(edges[len(edges)-1])
		from, to := lo+(hi-lo)*ranges[k][0]/100, lo+(hi-lo)*ranges[k][1]/100
		q.Sight = append(q.Sight, from-(to-from)/2, to+(to-from)/2)
	}
	if whole := [2]float64{0, 100}; ranges[0] == whole && ranges[1] == whole {
		a.look(p, nil, nil)
		return
	}
	a.put("zoom", &q, func(answer stats.Answer, err error) {
		if c, ok := answer.(*stats.CorrelationAnswer); ok && err == nil && same() {
			a.look(p, c.Points.Near, ranges)
		}
	})
}

// look draws p with what is near, and keeps the stretches in sight.
func (a *App) look(p *stats.Points, near *stats.Points, ranges [][2]float64) {
	answer, points := *a.main.answer.(*stats.CorrelationAnswer), *p
	points.Near, answer.Points = near, &points
	a.main.answer, a.main.sight = &answer, ranges
	a.redraw()
}

// selectIn selects the entities of counted points in a rectangle, x from, x to, y from, y to.
func (a *App) selectIn(box []float64) {
	if (correlationAnalysis{onApp{a}}).counted() == nil || len(box) != 4 {
		return
	}
	q := *a.main.told
	q.Curve, q.Sight = "", box
	a.put("brush", &q, func(answer stats.Answer, err error) {
		c, ok := answer.(*stats.CorrelationAnswer)
		if !ok || err != nil {
			return
		}
		near := c.Points.Near
		if near.Crowd {
			a.say(a.T("brush.found", format.Count(near.N), a.T("brush.crowd", format.Count(stats.MaxNear))))
			return
		}
		a.selectAll(near.Entities)
		a.say(a.T("brush.found", format.Count(near.N), cmp.Or(a.selection(), a.T("selected.nothing"))))
	})
}
