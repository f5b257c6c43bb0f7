package ui

import (
	"statlas/stats"
	"statlas/ui/format"
)

// peers asks for the entities nearest to the one chosen by the measure, nil while they are on their way.
func (r rankingAnalysis) peers() *stats.PeersAnswer {
	q := r.question()
	if r.view.Question.Of == "" {
		return nil
	}
	l := r.listOf(&stats.Question{Kind: "peers", Of: r.view.Question.Of, Measure: q.Measure, Entity: q.Entity, Period: q.Period, At: q.At, Where: q.Where})
	return l.Peers
}

// findings say who moved most, how sure the places are, and how the entity chosen stands among its peers.
func (r rankingAnalysis) findings() []Option {
	a := r.answer()
	out := append(r.movers(a), r.sureness(a)...)
	p := r.peers()
	if p == nil || len(p.Rows) == 0 {
		return out
	}
	var names []string
	for _, row := range p.Rows {
		names = append(names, r.entityLabel(row.Entity))
	}
	spec := r.spec(a.Measure)
	gap := format.Signed(float64(p.Value-p.Median), spec.Difference(), r.Lang())
	return append(out, Option{r.T("finding.peers"), r.T("finding.peersOf", r.entityLabel(p.Of), format.Rank(float64(p.Rank)), format.Count(len(p.Rows)+1), gap, r.names(names))})
}

// movers are those that gained and lost most places, and what the first three hold of the whole.
func (r rankingAnalysis) movers(a *stats.RankingAnswer) (out []Option) {
	var up, down *stats.RankRow
	top := stats.Num(0)
	for i := range a.Rows {
		row := &a.Rows[i]
		if i < 3 {
			top += row.Share
		}
		if row.Change > 0 && (up == nil || row.Change > up.Change) {
			up = row
		}
		if row.Change < 0 && (down == nil || row.Change < down.Change) {
			down = row
		}
	}
	for i, row := range []*stats.RankRow{up, down} {
		if row != nil {
			key := []string{"finding.up", "finding.down"}[i]
			out = append(out, Option{r.T(key), r.T("finding.moved", r.entityLabel(row.Entity), format.Rank(float64(row.PreviousRank)), format.Rank(float64(row.Rank)), r.period(a.Compare))})
		}
	}
	if a.Total > 3 && top == top && r.spec(a.Measure).Additive() {
		out = append(out, Option{r.T("finding.three"), r.percent(top)})
	}
	return out
}

// sureness says how far chance moves the places.
func (r rankingAnalysis) sureness(a *stats.RankingAnswer) []Option {
	swaps, pairs := 0, 0
	var widest *stats.RankRow
	for i := range a.Rows {
		row := &a.Rows[i]
		if row.Range == nil {
			continue
		}
		if widest == nil || row.Range[1]-row.Range[0] > widest.Range[1]-widest.Range[0] {
			widest = row
		}
		if i > 0 && a.Rows[i-1].Range != nil {
			pairs++
			if row.Range[0] <= a.Rows[i-1].Range[1] {
				swaps++
			}
		}
	}
	if widest == nil || pairs == 0 {
		return nil
	}
	return []Option{{r.T("finding.range"), r.T("finding.swaps", format.Count(swaps), format.Count(pairs), r.entityLabel(widest.Entity),
		format.Rank(float64(widest.Range[0])), format.Rank(float64(widest.Range[1])))}}
}
