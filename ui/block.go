package ui

import (
	"slices"

	"github.com/vugu/vugu"

	"statlas/data"
	"statlas/stats"
)

// rows is a block of the table, of which some rows or all are held: their cells, which are nil for one that is not, each cell as it
// is written, their places in the table, and their marks by row and column.
type rows struct {
	cells   [][]any
	texts   [][]string
	index   []int
	marks   map[[2]int]stats.Mark
	sources []stats.SourceRef

	series int                // the column whose cells are drawn, −1 for none
	words  func(i int) string // what the drawing of a row is in words
	lines  map[int]line       // by row, as they came into sight
}

// line is a series that is drawn.
type line struct {
	words   string
	drawing vugu.HTML
}

func (a *App) newRows() *rows {
	b := &rows{cells: make([][]any, block), index: make([]int, block), marks: map[[2]int]stats.Mark{}}
	b.write(a)
	return b
}

// put holds a row.
func (b *rows) put(a *App, i int, cells []any, index int) {
	b.cells[i], b.index[i] = cells, index
	b.writeRow(a.columns(), a, i)
	delete(b.lines, i)
}

// cite notes sources that rows name.
func (b *rows) cite(sources []stats.SourceRef) {
	for _, s := range sources {
		if !slices.ContainsFunc(b.sources, func(old stats.SourceRef) bool { return old.Index == s.Index }) {
			b.sources = append(b.sources, s)
		}
	}
}

// write writes the cells in the language on screen.
func (b *rows) write(a *App) {
	all := a.columns()
	b.texts, b.lines = make([][]string, block), map[int]line{}
	b.series = slices.IndexFunc(all, func(c data.ColumnInfo) bool { return a.sparks(&c) })
	b.words = func(i int) string { return a.sparkText(all, b.cells[i], b.texts[i]) }
	for i := range b.cells {
		b.writeRow(all, a, i)
	}
}

func (b *rows) writeRow(all []data.ColumnInfo, a *App, i int) {
	if b.cells[i] == nil {
		return
	}
	b.texts[i] = make([]string, len(b.cells[i]))
	for j, v := range b.cells[i] {
		b.texts[i][j] = a.cell(&all[j], v)
	}
}

// held returns the block that a row of the table is held in and its place there, nil for one that is not held.
func (g *grid) held(n int) (b *rows, i int) {
	b, i = g.blocks[n/block], n%block
	if b == nil || b.cells[i] == nil {
		return nil, 0
	}
	return b, i
}

func (g *grid) holds(n int) bool {
	b, _ := g.held(n)
	return b != nil
}

// at returns a cell of the table as it is written, and its mark; held is false while it is not there.
func (g *grid) at(row, col int) (text string, mark stats.Mark, held bool) {
	b, i := g.held(row)
	if b == nil || col >= len(b.texts[i]) {
		return "…", stats.Mark{Source: -1}, false
	}
	mark, marked := b.marks[[2]int{i, col}]
	if !marked {
		mark.Source = -1
	}
	return b.text(i, col), mark, true
}

// text is a cell as it is written.
func (b *rows) text(i, col int) string {
	if col == b.series {
		return b.line(i).words
	}
	return b.texts[i][col]
}

// line draws the series of a row when it comes into sight: that of all rows of a block at once would take a frame too long.
func (b *rows) line(i int) line {
	l, ok := b.lines[i]
	if !ok {
		l.words = b.words(i)
		if s, _ := b.cells[i][b.series].(string); s != "" {
			l.drawing = spark(series(s)) + vugu.HTML(`<span class="unseen">`+data.Markup(l.words)+`</span>`)
		}
		b.lines[i] = l
	}
	return l
}

// drawing is what a cell shows instead of its text, "" for nothing.
func (g *grid) drawing(row, col int) vugu.HTML {
	b, i := g.held(row)
	if b == nil || col != b.series {
		return ""
	}
	return b.line(i).drawing
}
