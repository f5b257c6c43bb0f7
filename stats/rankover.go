package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// RanksOver are the ranks of the entities listed at every period; a missing one is null.
type RanksOver struct {
	Periods []string      `json:"periods"`
	Ns      []int         `json:"n"`      // how many entities have a figure at each period
	Series  []RanksSeries `json:"series"` // in the order of the ranking's rows
}

// A RanksSeries is one entity's way through the ranking.
type RanksSeries struct {
	Entity string `json:"entity"`
	Ranks  []Num  `json:"ranks"`
	Values []Num  `json:"values"`
}

// overPeriods ranks all entities at each whole period, and gives those that the ranking lists.
func (w *rankWork) overPeriods() error {
	if w.q.Over != "periods" {
		return nil
	}
	if w.p == nil {
		return &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	if w.a.By != "value" && w.a.By != "share" {
		return &QuestionError{Code: CodeValue, Field: "by", Value: w.a.By, Allowed: []string{"value or share, over periods"}}
	}
	n := len(w.p.entities)
	place := make(map[string]int, n)
	for k, name := range w.p.entities {
		place[name] = k
	}
	over := &RanksOver{Series: make([]RanksSeries, len(w.a.Rows))}
	for k, values := range w.p.byMoment() {
		if values == nil {
			continue
		}
		over.Periods = append(over.Periods, w.p.moments[k].String())
		ranks := rankAll(values, w.q.Order == "asc", w.q.Ties)
		standing := 0
		for _, rank := range ranks {
			if rank == rank {
				standing++
			}
		}
		over.Ns = append(over.Ns, standing)
		for r := range over.Series {
			s, e := &over.Series[r], place[w.a.Rows[r].Entity]
			s.Entity = w.a.Rows[r].Entity
			s.Ranks, s.Values = append(s.Ranks, Num(ranks[e])), append(s.Values, Num(values[e]))
		}
		if err := w.pace.step(n); err != nil {
			return err
		}
	}
	w.a.Over = over
	return nil
}

// byMoment returns every entity's figure at each whole period, NaN for none; nil at moments that are not one.
func (p *panel) byMoment() [][]float64 {
	at := make([][]float64, len(p.moments))
	for _, f := range wholePeriods(p) {
		if at[f.moment] == nil {
			at[f.moment] = slices.Repeat([]float64{math.NaN()}, len(p.entities))
		}
		at[f.moment][f.entity] = f.value
	}
	return at
}

// wholeSeries returns the figures of each entity by moment, stretches of time left out as in wholePeriods.
func (p *panel) wholeSeries() [][]figure {
	out := make([][]figure, len(p.entities))
	for _, f := range wholePeriods(p) {
		out[f.entity] = append(out[f.entity], f)
	}
	return out
}

// kind returns the kind of a figure's period, NoPeriod on an axis of numbers.
func (p *panel) kind(f figure) data.PeriodKind { return p.moments[f.moment].period.Kind() }
