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
	headHeight = 32
	tallest    = 8_000_000 // browsers lay out no taller; beyond it the scroll bar is a scale
	overscan   = 12        // rows drawn above and below what is seen
	block      = 100       // rows asked for at once
	blocksHeld = 40
)

// grid is the table of rows: which part is seen, what is held of it, and the cell in focus.
type grid struct {
	key    string // of the question without its offset
	total  int
	blocks map[int]*rows
	lanes  map[string]float64 // widths of columns
	lang   string             // that the widths are for
	asked  int                // first block of the question under way, with asking
	asking bool
	busy   bool
	err    error

	top, left     float64 // scroll position
	height, width float64 // of the visible part
	row, col      int     // cell in focus
}

// rows is a block that is held, with its marks by row and column.
type rows struct {
	*stats.RowsAnswer
	marks map[[2]int]stats.Mark
}

func newRows(answer *stats.RowsAnswer) *rows {
	r := &rows{answer, make(map[[2]int]stats.Mark, len(answer.Marks))}
	for _, m := range answer.Marks {
		r.marks[[2]int{m.Row, m.Column}] = m.Mark
	}
	return r
}

// askGrid asks for the rows that are seen and not held.
func (a *App) askGrid() {
	g := &a.grid
	q := a.gridQuestion()
	if key := keyOf(q); key != g.key {
		g.key, g.blocks, g.asking, g.busy, g.err = key, map[int]*rows{}, false, true, nil
		if g.total == 0 {
			g.total = a.open.Rows
		}
	}
	if b := g.blocks[0]; b != nil && g.lang != a.Lang() {
		a.measureLanes(b.RowsAnswer)
	}
	first, last := a.seen()
	for b := first / block; b <= last/block; b++ {
		if g.blocks[b] == nil && !(g.asking && g.asked == b) {
			a.askBlock(q, b)
			return
		}
	}
}

func (a *App) gridQuestion() *stats.Question {
	v := a.view.Question
	return &stats.Question{Kind: "rows", Where: v.Where, Sort: v.Sort, Search: v.Search, Limit: block}
}

func (a *App) askBlock(q *stats.Question, b int) {
	g := &a.grid
	g.asked, g.asking = b, true
	q.Offset = b * block
	a.put("table", q, func(answer stats.Answer, err error) {
		fresh := g.busy
		g.asking, g.busy, g.err = false, false, err
		given, ok := answer.(*stats.RowsAnswer)
		if err != nil || !ok {
			a.say(a.T("error.ask", a.reason(err)))
			return
		}
		if len(g.blocks) >= blocksHeld {
			clear(g.blocks)
		}
		g.blocks[b], g.total = newRows(given), given.Total
		if g.lanes == nil {
			a.measureLanes(given)
		}
		if fresh {
			g.row = min(g.row, max(0, g.total-1))
			a.say(a.T("say.rows", format.Count(g.total)))
		}
		a.askGrid() // what came into sight meanwhile
	})
}

// seen returns the first and last row that are drawn, from 0.
func (a *App) seen() (first, last int) {
	g := &a.grid
	first = int(a.rowAt(g.top)) - overscan
	last = first + int(a.gridHeight())/rowHeight + 2*overscan
	return max(0, min(first, g.total-1)), max(0, min(last, g.total-1))
}

// spacer is the height of all rows, as far as browsers can lay it out.
func (g *grid) spacer() float64 { return min(float64(g.total)*rowHeight, tallest) }

// rowAt returns the row at a scroll position. In a table too tall for browsers positions stand for rows in
// proportion, so that the last row is reached at the bottom.
func (a *App) rowAt(top float64) float64 {
	g := &a.grid
	full, view := float64(g.total)*rowHeight, a.gridHeight()
	if full <= tallest || tallest <= view {
		return top / rowHeight
	}
	return top / (tallest - view) * (full - view) / rowHeight
}

// topOf is the scroll position that brings a row to the top; the inverse of rowAt.
func (a *App) topOf(row float64) float64 {
	g := &a.grid
	full, view := float64(g.total)*rowHeight, a.gridHeight()
	if full <= tallest || tallest <= view {
		return row * rowHeight
	}
	return row * rowHeight / (full - view) * (tallest - view)
}

// rowTop is where a row is drawn: in the rows' own places, or near the scroll position in a tall table.
func (a *App) rowTop(row int) float64 {
	return a.grid.top + (float64(row)-a.rowAt(a.grid.top))*rowHeight
}

// gridHeight is the height of the visible rows; before the first scroll a guess that is never too small.
func (a *App) gridHeight() float64 {
	if a.grid.height > 0 {
		return a.grid.height
	}
	return pageHeight()
}

// scrolled notes what part of the table is seen.
func (a *App) scrolled(top, left, height, width float64) {
	g := &a.grid
	g.top, g.left, g.height, g.width = top, left, height-headHeight, width
	a.askGrid()
}

// at returns a cell of the table and its mark; ok is false while it is not held.
func (g *grid) at(row, col int) (v any, mark stats.Mark, held bool) {
	b := g.blocks[row/block]
	i := row % block
	if b == nil || i >= len(b.Rows) || col >= len(b.Rows[i]) {
		return nil, stats.Mark{Source: -1}, false
	}
	mark, marked := b.marks[[2]int{i, col}]
	if !marked {
		mark.Source = -1
	}
	return b.Rows[i][col], mark, true
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
