package stats

import (
	"cmp"
	"math"
	"slices"

	"statlas/data"
)

// MaxMovers is how many entities a play lists: those of the greatest size at any time, else those with the most points.
const MaxMovers = 500

const (
	maxPlayPeriods = 400    // the latest ones
	maxPlayPoints  = 30_000 // of all entities and periods; of many periods fewer entities are listed
)

// A Play follows the points of two columns through time, entity by entity, and a third column beside them. An axis of
// logarithms has the figures themselves here; changes and lags are as the points have them.
type Play struct {
	Periods []string `json:"periods"`           // ascending
	Earlier int      `json:"earlier,omitempty"` // periods before them, left out
	Size    string   `json:"size,omitempty"`
	By      string   `json:"by,omitempty"`
	Movers  []Mover  `json:"movers"` // in order of first appearance
	Total   int      `json:"total"`  // entities that have a point at some time
}

// A Mover is one entity: x, y and size at each period, missing where it has none. Hedges are the figures that are not exact.
type Mover struct {
	Entity string  `json:"entity"`
	Group  string  `json:"group,omitempty"` // value of By in its latest row
	Xs     []Num   `json:"x"`
	Ys     []Num   `json:"y"`
	Sizes  []Num   `json:"size,omitempty"`
	Hedges []Hedge `json:"hedges,omitempty"`
}

// A Hedge says that the figure of axis Of (0 x, 1 y, 2 size) at a period, counted from 0, is not exact.
type Hedge struct {
	At        int    `json:"at"`
	Of        int    `json:"of"`
	Qualifier string `json:"qualifier"`
}

// Mark says how the figure of axis of at period k is hedged, nil when it is exact.
func (m *Mover) Mark(k, of int) *Mark {
	for _, h := range m.Hedges {
		if h.At == k && h.Of == of {
			return &Mark{Qualifier: h.Qualifier, Source: -1}
		}
	}
	return nil
}

// playing is a play being put together of a history whose columns are x, y and, where it is asked for, size.
type playing struct {
	*correlating
	h       *history
	columns []*data.Column
	entity  *data.Column
	by      *data.Column
	play    *Play
	figures [][]float64 // by column, as the axes show them
}

// play adds to p how the points move, when the question asks for it.
func (c *correlating) play(p *Points, at [2]int) (err error) {
	if !c.q.Play {
		return c.noPlay()
	}
	w := &playing{correlating: c, columns: []*data.Column{c.columns[at[0]], c.columns[at[1]]}}
	w.play = &Play{Size: c.q.Size, Periods: []string{}, Movers: []Mover{}}
	if c.beside != nil {
		w.columns = append(w.columns, c.beside)
	}
	if w.entity, err = c.entity(); err != nil {
		return err
	}
	if w.by, err = c.playGroups(w.play); err != nil {
		return err
	}
	if w.h, err = c.history(w.columns); err != nil {
		return err
	}
	w.play.Earlier = max(len(w.h.moments)-maxPlayPeriods, 0)
	for _, m := range w.h.moments[w.play.Earlier:] {
		w.play.Periods = append(w.play.Periods, m.String())
	}
	w.onAxes()
	w.follow()
	p.Play = w.play
	return nil
}

// noPlay refuses fields that say something of a play which is not asked for.
func (c *correlating) noPlay() error {
	field := "size"
	if c.beside == nil {
		field = "by"
	}
	if c.beside == nil && c.q.By == nil {
		return nil
	}
	return &QuestionError{Code: CodeNeeded, Field: "play", Value: field, Allowed: []string{"true"}}
}

// playGroups finds the column that groups entities, nil for none.
func (c *correlating) playGroups(p *Play) (*data.Column, error) {
	switch len(c.q.By) {
	case 0:
		return nil, nil
	case 1:
		p.By = c.q.By[0]
		return c.typed("by", p.By, data.Text)
	}
	return nil, &QuestionError{Code: CodeType, Field: "by", Value: jsonOf(c.q.By), Allowed: []string{"one column"}}
}

// onAxes works out changes and lags of x and y where the question asks for them.
func (w *playing) onAxes() {
	w.figures = slices.Clone(w.h.x)
	for k := range 2 {
		way := cmp.Or(w.q.On, "level")
		if len(w.q.Axes) == 2 {
			way = w.q.Axes[k]
		}
		if way == "diff" || way == "growth" {
			w.figures[k] = w.h.changes(w.h.x[k], w.h.before(1), way == "growth")
		}
	}
	if w.q.Lag > 0 {
		w.figures[0] = shifted(w.figures[0], w.h.before(w.q.Lag))
	}
}

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
