package stats

import (
	"cmp"
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
