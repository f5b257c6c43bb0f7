package ui

import (
	"slices"

	"github.com/vugu/vugu"

	"statlas/data"
	"statlas/stats"
)

// rows is a block that is held: its marks by row and column, and every cell as it is written.
type rows struct {
	*stats.RowsAnswer
	marks map[[2]int]stats.Mark
	texts [][]string

	series int                // the column whose cells are drawn, −1 for none
	words  func(i int) string // what the drawing of a row is in words
	lines  map[int]line       // by row, as they came into sight
}

// line is a series that is drawn.
type line struct {
	words   string
	drawing vugu.HTML
}

func (a *App) newRows(answer *stats.RowsAnswer) *rows {
	r := &rows{RowsAnswer: answer, marks: make(map[[2]int]stats.Mark, len(answer.Marks))}
	for _, m := range answer.Marks {
		r.marks[[2]int{m.Row, m.Column}] = m.Mark
	}
	r.write(a)
	return r
}

// write writes the cells in the language on screen.
func (r *rows) write(a *App) {
	all := a.columns()
	r.texts, r.lines = make([][]string, len(r.Rows)), map[int]line{}
	r.series = slices.IndexFunc(all, func(c data.ColumnInfo) bool { return a.sparks(&c) })
	r.words = func(i int) string { return a.sparkText(all, r.Rows[i], r.texts[i]) }
	for i, row := range r.Rows {
		r.texts[i] = make([]string, len(row))
		for j, v := range row {
			r.texts[i][j] = a.cell(&all[j], v)
		}
	}
}

// text is a cell as it is written.
func (r *rows) text(i, col int) string {
	if col == r.series {
		return r.line(i).words
	}
	return r.texts[i][col]
}

// line draws the series of a row when it comes into sight: that of all rows of a block at once would take a frame too long.
func (r *rows) line(i int) line {
	l, ok := r.lines[i]
	if !ok {
		l.words = r.words(i)
		if s, _ := r.Rows[i][r.series].(string); s != "" {
			l.drawing = spark(series(s)) + vugu.HTML(`<span class="unseen">`+data.Markup(l.words)+`</span>`)
		}
		r.lines[i] = l
	}
	return l
}

// drawing is what a cell shows instead of its text, "" for nothing.
func (g *grid) drawing(row, col int) vugu.HTML {
	b := g.blocks[row/block]
	if b == nil || col != b.series || row%block >= len(b.Rows) {
		return ""
	}
	return b.line(row % block).drawing
}
