package ui

import (
	"statlas/stats"
	"statlas/ui/format"
)

// fetch asks for the rows around the scroll position that are not held, or for the next ones in the direction of scrolling. One
// request is on its way at a time, and when it comes what is seen then is fetched: so none ever waits behind one that was
// overtaken, and however fast the table is scrolled, rows keep coming.
func (a *App) fetch() {
	g := &a.grid
	if g.asking {
		return
	}
	at := a.rowAt(g.top)
	first, last := a.around(at)
	if g.busy {
		a.askRows(at, first, max(last, first+block-1))
		return
	}
	if lo, hi, some := g.lacking(first, last); some {
		a.askRows(at, lo, hi)
		return
	}
	if g.leaps { // who knows where it goes next
		return
	}
	from, to, soon := last+1, min(last+ahead, g.total-1), min(last+ahead*3/4, g.total-1)
	if g.up {
		from, to, soon = max(0, first-ahead), first-1, max(0, first-ahead*3/4)
	}
	if lo, hi, some := g.lacking(from, to); some && !g.holds(soon) {
		a.askRows(at, lo, hi)
	}
}

// lacking returns the first and the last row of a stretch that are not held.
func (g *grid) lacking(first, last int) (lo, hi int, some bool) {
	for first <= last && g.holds(first) {
		first++
	}
	for first <= last && g.holds(last) {
		last--
	}
	return first, last, first <= last
}

// run returns the first and the last row of those held without a gap around one, within a stretch.
func (g *grid) run(first, last, n int) (from, to int) {
	for from = n; from > first && g.holds(from-1); {
		from--
	}
	for to = n; to < last && g.holds(to+1); {
		to++
	}
	return from, to
}

func (a *App) gridQuestion() *stats.Question {
	v := a.view.Question
	return &stats.Question{Kind: "rows", Where: v.Where, Sort: v.Sort, Search: v.Search, Limit: block}
}

// askRows asks for the rows from lo to hi for a place. The first block is held whole, as slides and paper show that.
func (a *App) askRows(at float64, lo, hi int) {
	if lo < block {
		lo, hi = 0, max(hi, block-1)
	}
	g, q := &a.grid, a.gridQuestion()
	g.asking, g.asked, q.Offset, q.Limit = true, at, lo, hi-lo+1
	a.put("table", q, func(answer stats.Answer, err error) { a.rowsCame(lo, answer, err) })
}

func (a *App) rowsCame(lo int, answer stats.Answer, err error) {
	g := &a.grid
	fresh := g.busy
	g.asking, g.busy, g.err = false, false, err
	if fresh {
		g.blocks = map[int]*rows{}
	}
	given, ok := answer.(*stats.RowsAnswer)
	if err != nil || !ok {
		a.say(a.T("error.ask", a.reason(err)))
		return
	}
	g.total = given.Total
	a.keepRows(lo, given)
	if fresh {
		g.row = min(g.row, max(0, g.total-1))
		a.say(a.withReport(a.T("say.rows", format.Count(g.total))))
	}
	if a.whole(g.asked) {
		g.stand = g.asked
	}
	if a.lookAtGrid != nil { // it may have been scrolled on, of which nobody has told yet
		a.lookAtGrid()
	}
	a.stay()
	a.fetch()
	a.goOnFinding()
}

// keepRows keeps rows that came; where there are too many, those far from them go.
func (a *App) keepRows(lo int, given *stats.RowsAnswer) {
	g := &a.grid
	if len(g.blocks) >= blocksHeld {
		for k := range g.blocks {
			if k != 0 && (k < lo/block-blocksNear || k > lo/block+blocksNear) {
				delete(g.blocks, k)
			}
		}
	}
	for i := range given.Rows {
		n := lo + i
		b := g.blocks[n/block]
		if b == nil {
			b = a.newRows()
			g.blocks[n/block] = b
		}
		b.put(a, n%block, given.Rows[i], given.Index[i])
	}
	for _, m := range given.Marks {
		n := lo + m.Row
		g.blocks[n/block].marks[[2]int{n % block, m.Column}] = m.Mark
	}
	for k := lo / block; k <= (lo+len(given.Rows)-1)/block && len(given.Rows) > 0; k++ {
		g.blocks[k].cite(given.Sources)
	}
	if g.lanes == nil {
		a.measureLanes()
	}
}

// rewrite writes the rows that are held anew, in another language.
func (a *App) rewrite() {
	for _, b := range a.grid.blocks {
		b.write(a)
	}
	if len(a.grid.blocks) > 0 {
		a.measureLanes()
	}
}
