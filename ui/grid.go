package ui

import (
	"slices"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// Sizes of the table, in CSS pixels.
const (
	rowHeight  = 28
	headHeight = 64
	tallest    = 8_000_000 // browsers lay out no taller; beyond it the scroll bar is a scale
	overscan   = 12        // rows drawn above and below what is seen
	block      = 100       // rows asked for at once
	blocksHeld = 40
	blocksNear = 4 // that stay when there are too many, to both sides
)

// grid is the table of rows: which part is seen, what is held of it, and the cell in focus.
type grid struct {
	key    string // of the question without its offset
	total  int
	blocks map[int]*rows
	lanes  map[string]float64 // widths of columns
	lang   string             // that the widths are for
	asking bool               // rows are on their way
	busy   bool
	err    error

	top, left     float64 // scroll position
	up            bool    // it was scrolled up last
	height, width float64 // of the visible part
	row, col      int     // cell in focus; the column by its place in the table
	sought        bool    // it is to be scrolled to, and explained
	quiet         bool    // without being explained

	corner corner  // of the range that the cell in focus is the other corner of
	facts  facts   // of the range
	sizing string  // column whose width is under change, "" for none
	size   float64 // its width
	menu   string  // column whose menu is open, "" for none
	find   int     // which way a hit is looked for, 0 for none
	finds  finder
}

// askGrid asks for the rows that are seen and not held, anew when the question has changed.
func (a *App) askGrid() {
	g := &a.grid
	if key := keyOf(a.gridQuestion()); key != g.key {
		g.key, g.blocks, g.asking, g.busy, g.err = key, map[int]*rows{}, false, true, nil
		g.find, g.finds = 0, newFinder(a.view.Question.Search)
		a.single()
		if g.total == 0 {
			g.total = a.open.Rows
		}
	}
	if g.lang != a.Lang() {
		g.lang, g.lanes = a.Lang(), nil
		for _, b := range g.blocks {
			b.write(a)
			a.measureLanes(b)
		}
	}
	a.fetch()
}

// fetch asks for a block that is seen and not held, or the next one in the direction of scrolling, one at a time; its
// coming fetches what is seen then.
func (a *App) fetch() {
	first, last := a.seen()
	a.fetchFrom(first, last)
	if a.grid.up {
		a.fetchFrom(max(0, first-block), first)
	} else {
		a.fetchFrom(last, min(last+block, a.grid.total-1))
	}
}

func (a *App) fetchFrom(first, last int) {
	for b := first / block; b <= last/block && !a.grid.asking; b++ {
		if a.grid.blocks[b] == nil {
			a.askBlock(b)
		}
	}
}

func (a *App) gridQuestion() *stats.Question {
	v := a.view.Question
	return &stats.Question{Kind: "rows", Where: v.Where, Sort: v.Sort, Search: v.Search, Limit: block}
}

func (a *App) askBlock(b int) {
	g, q := &a.grid, a.gridQuestion()
	g.asking, q.Offset = true, b*block
	a.put("table", q, func(answer stats.Answer, err error) {
		fresh := g.busy
		g.asking, g.busy, g.err = false, false, err
		given, ok := answer.(*stats.RowsAnswer)
		if err != nil || !ok {
			a.say(a.T("error.ask", a.reason(err)))
			return
		}
		if len(g.blocks) >= blocksHeld {
			for k := range g.blocks {
				if k < b-blocksNear || k > b+blocksNear {
					delete(g.blocks, k)
				}
			}
		}
		g.blocks[b], g.total = a.newRows(given), given.Total
		if g.lanes == nil {
			a.measureLanes(g.blocks[b])
		}
		if fresh {
			g.row = min(g.row, max(0, g.total-1))
			a.say(a.T("say.rows", format.Count(g.total)))
		}
		a.fetch()
		a.goOnFinding()
	})
}

// at returns a cell of the table as it is written, and its mark; held is false while it is not there.
func (g *grid) at(row, col int) (text string, mark stats.Mark, held bool) {
	b := g.blocks[row/block]
	i := row % block
	if b == nil || i >= len(b.texts) || col >= len(b.texts[i]) {
		return "…", stats.Mark{Source: -1}, false
	}
	mark, marked := b.marks[[2]int{i, col}]
	if !marked {
		mark.Source = -1
	}
	return b.text(i, col), mark, true
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
