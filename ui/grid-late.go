package ui

import (
	"github.com/vugu/vugu"

	"statlas/stats"
)

// A gridLine is a row as it is drawn: row i of a block, nil for none. A late one stands in for a row that is on its way: after a
// leap, a sort, a filter the rows that were seen before stay, pale, until the others come. Empty cells would only flicker.
type gridLine struct {
	of   *rows
	i    int
	late bool
}

// line finds row n, which stands at place k in sight.
func (g *grid) line(n, k int) gridLine {
	if b := g.blocks[n/block]; b != nil && n%block < len(b.texts) {
		return gridLine{b, n % block, false}
	}
	if k >= 0 && k < len(g.seen) {
		return g.seen[k]
	}
	return gridLine{late: true}
}

// keepSeen remembers the rows from first to last if all of them are there.
func (g *grid) keepSeen(first, last int) {
	seen := g.spare[:0]
	for n := first; n <= last; n++ {
		l := g.line(n, -1)
		if l.late {
			return
		}
		l.late = true
		seen = append(seen, l)
	}
	g.seen, g.spare = seen, g.seen
}

// cell returns a cell of the table as it is written, its mark, and whether it is there.
func (l gridLine) cell(col int) (text string, mark stats.Mark, held bool) {
	none := stats.Mark{Source: -1}
	if l.of == nil || l.i >= len(l.of.texts) || col >= len(l.of.texts[l.i]) {
		return "…", none, false
	}
	if l.late {
		return l.of.text(l.i, col), none, false
	}
	mark, marked := l.of.marks[[2]int{l.i, col}]
	if !marked {
		mark = none
	}
	return l.of.text(l.i, col), mark, true
}

// at returns the cell of row n, if it is there.
func (g *grid) at(n, col int) (text string, mark stats.Mark, held bool) {
	return g.line(n, -1).cell(col)
}

// drawing is what a cell shows instead of its text, "" for nothing.
func (l gridLine) drawing(col int) vugu.HTML {
	if l.of == nil || col != l.of.series || l.i >= len(l.of.Rows) {
		return ""
	}
	return l.of.line(l.i).drawing
}
