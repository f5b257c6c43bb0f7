package stats

import (
	"math"
	"slices"
)

// A playStretch is the observations of an entity that has a point; weight says how much it matters.
type playStretch struct {
	lo, hi int
	weight float64
}

// follow makes a mover of each entity that has a point, of those that weigh most when there are too many.
func (w *playing) follow() {
	var all []playStretch
	keys := w.h.keys
	for o, key := range keys {
		if o == 0 || key>>32 != keys[o-1]>>32 {
			all = append(all, playStretch{lo: o})
		}
		s := &all[len(all)-1]
		s.hi = o + 1
		switch {
		case !w.has(o):
		case len(w.figures) > 2:
			if s.weight = max(s.weight, math.SmallestNonzeroFloat64); w.figures[2][o] > s.weight {
				s.weight = w.figures[2][o]
			}
		default:
			s.weight++
		}
	}
	all = slices.DeleteFunc(all, func(s playStretch) bool { return s.weight == 0 })
	w.play.Total = len(all)
	all = heaviest(all, min(MaxMovers, maxPlayPoints/max(len(w.play.Periods), 1)))
	for _, s := range all {
		w.play.Movers = append(w.play.Movers, w.mover(s))
	}
}

// heaviest keeps at most so many that weigh most, in their order; of equal ones the first.
func heaviest(all []playStretch, most int) []playStretch {
	if len(all) <= most {
		return all
	}
	weights := make([]float64, len(all))
	for i, s := range all {
		weights[i] = s.weight
	}
	slices.Sort(weights)
	least := weights[len(weights)-most]
	atLeast := 0 // of those that are kept
	for _, w := range weights[len(weights)-most:] {
		if w == least {
			atLeast++
		}
	}
	return slices.DeleteFunc(all, func(s playStretch) bool {
		if s.weight == least {
			atLeast--
			return atLeast < 0
		}
		return s.weight < least
	})
}

// has reports that observation o is a point of a period that is followed.
func (w *playing) has(o int) bool {
	return int(uint32(w.h.keys[o])) >= w.play.Earlier && finite(w.figures[0][o]) && finite(w.figures[1][o])
}

func (w *playing) mover(s playStretch) Mover {
	m := Mover{Xs: w.empty(), Ys: w.empty()}
	if len(w.columns) > 2 {
		m.Sizes = w.empty()
	}
	for o := s.lo; o < s.hi; o++ {
		if w.has(o) {
			w.place(&m, o)
		}
	}
	last := int(w.h.all[w.h.starts[s.hi]-1])
	if w.entity != nil {
		m.Entity = w.entity.Text.At(last)
	}
	if w.by != nil {
		m.Group = w.by.Text.At(last)
	}
	return m
}

func (w *playing) empty() []Num {
	out := make([]Num, len(w.play.Periods))
	for i := range out {
		out[i] = Num(math.NaN())
	}
	return out
}

// place writes observation o into its entity.
func (w *playing) place(m *Mover, o int) {
	at := int(uint32(w.h.keys[o])) - w.play.Earlier
	for k, into := range [][]Num{m.Xs, m.Ys, m.Sizes}[:len(w.columns)] {
		into[at] = Num(w.figures[k][o])
		column := w.columns[k]
		for _, i := range w.h.all[w.h.starts[o]:w.h.starts[o+1]] {
			if inexact(column, int(i)) && finite(column.Num[i]) {
				m.Hedges = append(m.Hedges, Hedge{at, k, column.Qualifier[i].String()})
				break
			}
		}
	}
}
