package ui

import (
	"strconv"
	"strings"

	"github.com/vugu/vugu"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// A finder tells which cells hold what the table is searched for. The zero finder finds nothing.
type finder struct {
	lower, digits string // as texts hold it, and numbers
	found         func(string) bool
}

func newFinder(search string) finder {
	if search = strings.TrimSpace(search); search == "" {
		return finder{}
	}
	return finder{strings.ToLower(search), stats.Digits(search), stats.Finder(search)}
}

// hit reports whether a cell holds what is searched for: as it is written, or as the table has it.
func (g *grid) hit(row, col int) bool {
	if g.finds.found == nil {
		return false
	}
	b, i := g.held(row)
	if b == nil || col >= len(b.cells[i]) || b.cells[i][col] == nil {
		return false
	}
	if x, ok := number(b.cells[i][col]); ok {
		return g.finds.digits != "" && strings.Contains(strconv.FormatFloat(x, 'f', -1, 64), g.finds.digits)
	}
	s, _ := b.cells[i][col].(string)
	return g.finds.found(s) || g.finds.found(b.text(i, col))
}

// marked returns the text of a cell that is a hit with what was searched for marked, where it stands there letter by
// letter.
func (f finder) marked(text string) any {
	lower := strings.ToLower(text)
	i := strings.Index(lower, f.lower)
	if i < 0 || len(lower) != len(text) {
		return text
	}
	j := i + len(f.lower)
	return vugu.HTML(data.Markup(text[:i]) + "<mark>" + data.Markup(text[i:j]) + "</mark>" + data.Markup(text[j:]))
}

// findNext goes to the next cell that holds what is searched for, or with -1 to the one before; after the last comes the
// first. Of another search than before the cell in focus may be the first. Rows that are not held are fetched, and the search
// goes on when they are there.
func (a *App) findNext(step int) {
	g := &a.grid
	if g.finds.found == nil || g.total == 0 {
		return
	}
	if g.busy { // the rows of the question before stand
		g.find = step
		return
	}
	order, _ := a.arranged()
	row, place := g.row, a.laneOf(g.col)
	if g.anew {
		g.anew, place = false, place-step
	}
	for range findMost * len(order) {
		if place += step; place < 0 || place >= len(order) {
			place = (place + len(order)) % len(order)
			row = (row + step + g.total) % g.total
		}
		if !g.holds(row) { // go there, and on
			g.find, g.row, g.col = step, row, order[place]
			a.reveal()
			return
		}
		if g.hit(row, order[place]) {
			g.find, g.row, g.col, g.wanted, g.quiet = 0, row, order[place], true, true
			a.single()
			a.say(a.hitText())
			return
		}
	}
	g.find = 0
}

// findMost is how many rows one step looks through: hits may stand in hidden columns.
const findMost = 3 * block

// goOnFinding goes on with a search that had to wait for rows, with the cell where it stopped.
func (a *App) goOnFinding() {
	g := &a.grid
	if g.find == 0 || !g.holds(g.row) {
		return
	}
	if g.hit(g.row, g.col) {
		g.find, g.anew, g.wanted, g.quiet = 0, false, true, true
		a.single()
		return
	}
	a.findNext(g.find)
}

// hitText says which of the rows found the cell in focus stands in.
func (a *App) hitText() string {
	return a.T("find.at", format.Count(a.grid.row+1), format.Count(a.grid.total))
}
