package ui

import (
	"slices"

	"statlas/data"
	"statlas/stats"
)

// Sizes of the table, in CSS pixels.
const (
	rowHeight  = 28
	headHeight = 64
	tallest    = 8_000_000 // browsers lay out no taller; beyond it the scroll bar is a scale
	overscan   = 8         // rows drawn above and below what is seen
	block      = 100       // rows that are held, and forgotten, together
	ahead      = 100       // rows that are fetched before they are in sight, in the direction of scrolling
	blocksHeld = 40
	blocksNear = 4 // that stay when there are too many, to both sides
)

// grid is the table of rows: which part is seen, what is held of it, and the cell in focus.
type grid struct {
	key    string // of the question without its offset
	total  int
	blocks map[int]*rows      // while busy those of the question before
	lanes  map[string]float64 // widths of columns
	lang   string             // that the widths are for
	asking bool               // rows are on their way
	asked  float64            // the place that they are for, as stand
	busy   bool               // no row of the question has come yet
	err    error

	top, left     float64 // scroll position
	stand         float64 // the row drawn at the top: that of the scroll position, once all rows in sight there are held
	up            bool    // it was scrolled up last
	leaps         bool    // and further than is fetched ahead
	height, width float64 // of the visible part
	row, col      int     // cell in focus; the column by its place in the table
	wanted        bool    // it is to be scrolled to, and explained
	quiet         bool    // without being explained

	corner corner  // of the range that the cell in focus is the other corner of
	facts  facts   // of the range
	sizing string  // column whose width is under change, "" for none
	size   float64 // its width
	menu   string  // column whose menu is open, "" for none
	find   int     // which way a hit is looked for, 0 for none
	anew   bool    // none was looked for since the question changed
	finds  finder
}

// askGrid asks for the rows that are seen and not held, anew when the question has changed: those of the one before stand until
// the first of the new ones come.
func (a *App) askGrid() {
	g := &a.grid
	if key := keyOf(a.gridQuestion()); key != g.key {
		g.key, g.asking, g.busy, g.err = key, false, true, nil
		g.find, g.anew, g.finds = 0, true, newFinder(a.view.Question.Search)
		a.single()
		if g.total == 0 {
			g.total = a.open.Rows
		}
	}
	if g.lang != a.Lang() {
		g.lang, g.lanes = a.Lang(), nil
		a.rewrite()
	}
	a.fetch()
}

// sortBy is a click on a header: descending, ascending, as in the file. With add the key joins those before it.
func (a *App) sortBy(id string, add bool) {
	a.edit(func(q *stats.Question) {
		old := q.Sort
		i := slices.IndexFunc(old, func(k stats.SortKey) bool { return k.Column == id })
		var keys []stats.SortKey
		if add {
			keys = slices.Clone(old)
		} else if i >= 0 {
			keys, i = []stats.SortKey{old[i]}, 0
		}
		switch {
		case i < 0:
			keys = append(keys, stats.SortKey{Column: id, Desc: true})
		case keys[i].Desc:
			keys[i].Desc = false
		default:
			keys = slices.Delete(keys, i, i+1)
		}
		q.Sort = keys
	})
}

// sorted returns the place of a column among the sort keys from 1, 0 for none, and whether it descends.
func (a *App) sorted(id string) (place int, desc bool) {
	for i, k := range a.view.Question.Sort {
		if k.Column == id {
			return i + 1, k.Desc
		}
	}
	return 0, false
}

// numeric reports whether a column's cells stand to the right.
func numeric(c data.ColumnInfo) bool { return c.Type == data.Number }
