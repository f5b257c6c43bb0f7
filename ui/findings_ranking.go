package ui

import (
	"statlas/stats"
	"statlas/ui/format"
)

// findings say who moved most, how sure the places are, and how the entity chosen stands among its peers.
func (r rankingAnalysis) findings() (out []Option) {
	a := r.answer()
	r.movers(a, &out)
	r.sureness(a, &out)
	r.app.tells(&out, "finding.peers", r.beside())
	return out
}

// movers are those that gained and lost most places, and what the first three hold of the whole.
func (r rankingAnalysis) movers(a *stats.RankingAnswer, out *[]Option) {
	up, down := -1, -1
	top := stats.Num(0)
	for i := range a.Rows {
		row := &a.Rows[i]
		if i < 3 {
			top += row.Share
		}
		if row.Change > 0 && (up < 0 || row.Change > a.Rows[up].Change) {
			up = i
		}
		if row.Change < 0 && (down < 0 || row.Change < a.Rows[down].Change) {
			down = i
		}
	}
	moved := func(key string, i int) {
		if i >= 0 {
			row := &a.Rows[i]
			r.app.tells(out, key, r.app.T("finding.moved", r.app.entityLabel(row.Entity), format.Rank(float64(row.PreviousRank)), format.Rank(float64(row.Rank)), r.app.period(a.Compare)))
		}
	}
	moved("finding.up", up)
	moved("finding.down", down)
	if a.Total > 3 && top == top && r.app.spec(a.Measure).Additive() {
		r.app.tells(out, "finding.three", r.app.percent(top))
	}
}

// sureness says how far chance moves the places.
func (r rankingAnalysis) sureness(a *stats.RankingAnswer, out *[]Option) {
	swaps, pairs := 0, 0
	var widest, above *[2]stats.Num
	who := ""
	for i := range a.Rows {
		now := a.Rows[i].Range
		if now == nil {
			return
		}
		if widest == nil || now[1]-now[0] > widest[1]-widest[0] {
			widest, who = now, a.Rows[i].Entity
		}
		if above != nil {
			pairs++
			if now[0] <= above[1] {
				swaps++
			}
		}
		above = now
	}
	if pairs > 0 {
		r.app.tells(out, "finding.range", r.app.T("finding.swaps", format.Count(swaps), format.Count(pairs), r.app.entityLabel(who), format.Rank(float64(widest[0])), format.Rank(float64(widest[1]))))
	}
}
