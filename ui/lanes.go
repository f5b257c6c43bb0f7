package ui

import (
	"slices"
	"strconv"

	"statlas/data"
	"statlas/ui/view"
)

// Lanes are the columns of the table as they are drawn: some may come first, stay in sight at the left, have a width of
// their own, or not be drawn at all. That stands in the view.

// arranged returns the columns drawn by their places in the table, and how many of them stay in sight.
func (a *App) arranged() (order []int, pinned int) {
	all, d := a.columns(), &a.view.Draw
	taken := make([]bool, len(all))
	put := func(id string) {
		i := slices.IndexFunc(all, func(c data.ColumnInfo) bool { return c.ID == id })
		if i >= 0 && !taken[i] && !slices.Contains(d.Hide, id) {
			taken[i], order = true, append(order, i)
		}
	}
	for _, id := range d.Pin {
		put(id)
	}
	pinned = len(order)
	for _, id := range d.Lanes {
		put(id)
	}
	for i, c := range all {
		if !taken[i] && !slices.Contains(d.Hide, c.ID) {
			order = append(order, i)
		}
	}
	if len(order) == 0 { // an address may hide all: then it hides nothing
		for i := range all {
			order = append(order, i)
		}
	}
	return order, pinned
}

// laneOf returns the place of a column of the table among those drawn, 0 for one that is hidden.
func (a *App) laneOf(col int) int {
	order, _ := a.arranged()
	return max(0, slices.Index(order, col))
}

// A plan is where each column drawn starts, by its place, and what all take; the first so many stay in sight.
type plan struct {
	order  []int
	lefts  []float64
	width  float64
	pinned int
	fixed  float64 // width of those
}

// pinnedMost is the share of the page that columns may take for good.
const pinnedMost = 0.6

func (a *App) plan() plan {
	all := a.columns()
	var p plan
	p.order, p.pinned = a.arranged()
	p.lefts = make([]float64, len(p.order))
	for k, i := range p.order {
		p.lefts[k] = p.width
		p.width += a.laneWidth(all[i])
		if k < p.pinned {
			p.fixed = p.width
		}
	}
	if p.fixed > pinnedMost*a.gridWidth() {
		p.pinned, p.fixed = 0, 0
	}
	return p
}

// gridWidth is the width of what is seen of the table; before the first scroll a guess that is never too small.
func (a *App) gridWidth() float64 {
	if a.grid.width > 0 {
		return a.grid.width
	}
	return float64(max(a.env.Width, 1000))
}

// laneAt returns the place of the column drawn at x from the left edge of what is seen.
func (a *App) laneAt(x float64) int {
	p := a.plan()
	if x >= p.fixed {
		x += a.grid.left
	}
	k, _ := slices.BinarySearch(p.lefts, x+0.5)
	return max(0, k-1)
}

// chosenWidth returns the width that the view gives a column, 0 for none.
func (a *App) chosenWidth(id string) float64 {
	w := a.view.Draw.Widths
	for k := 0; k+1 < len(w); k += 2 {
		if w[k] == id {
			n, _ := strconv.Atoi(w[k+1])
			return float64(max(0, min(n, laneMost)))
		}
	}
	return 0
}

// Widths that a column may be given, and what one step of the keyboard changes.
const laneLeast, laneMost, laneStep = 40, 2000, 24

// resize gives a column a width, 0 that of its cells.
func (a *App) resize(id string, width float64) {
	a.step(func(v *view.View) {
		var out []string
		for w := v.Draw.Widths; len(w) > 1; w = w[2:] {
			if w[0] != id {
				out = append(out, w[0], w[1])
			}
		}
		if width > 0 {
			out = append(out, id, strconv.Itoa(int(max(laneLeast, min(width, laneMost)))))
		}
		v.Draw.Widths = out
	})
}

// hide takes a column out of sight, but not the last one.
func (a *App) hide(id string) {
	if order, _ := a.arranged(); len(order) > 1 {
		a.step(func(v *view.View) { v.Draw.Hide = append(slices.Clone(v.Draw.Hide), id) })
	}
}

func (a *App) hideNone() { a.step(func(v *view.View) { v.Draw.Hide = nil }) }

func (a *App) isPinned(id string) bool { return slices.Contains(a.view.Draw.Pin, id) }

// togglePin keeps a column in sight, or lets it go.
func (a *App) togglePin(id string) {
	a.step(func(v *view.View) {
		if i := slices.Index(v.Draw.Pin, id); i >= 0 {
			v.Draw.Pin = slices.Delete(slices.Clone(v.Draw.Pin), i, i+1)
		} else {
			v.Draw.Pin = append(slices.Clone(v.Draw.Pin), id)
		}
	})
}

// reorder moves the column drawn at one place to another; columns that stay in sight move among themselves, the others
// too. What stands as in the file is left to it.
func (a *App) reorder(from, to int) {
	all := a.columns()
	order, pinned := a.arranged()
	lo, hi := pinned, len(order)-1
	if from < pinned {
		lo, hi = 0, pinned-1
	}
	if to = max(lo, min(to, hi)); from == to || from >= len(order) {
		return
	}
	for ; from < to; from++ {
		order[from], order[from+1] = order[from+1], order[from]
	}
	for ; from > to; from-- {
		order[from], order[from-1] = order[from-1], order[from]
	}
	var ids []string
	for _, i := range order[lo : hi+1] {
		ids = append(ids, all[i].ID)
	}
	a.step(func(v *view.View) {
		if lo == 0 && pinned > 0 {
			v.Draw.Pin = ids
			return
		}
		v.Draw.Lanes = ids[:unsorted(order[lo:])]
	})
}

// unsorted returns how many at the front are needed to tell an order whose others ascend.
func unsorted(order []int) int {
	n := len(order)
	for n > 0 && (n == len(order) || order[n-1] < order[n]) {
		n--
	}
	return n
}

// arrangeAs gives the columns that d speaks of their new names, and forgets those that have none.
func arrangeAs(d *view.Draw, stands func(id string) string) {
	for k, list := range []*[]string{&d.Lanes, &d.Pin, &d.Hide, &d.Widths} {
		each := 1 + k/3 // a width follows its column
		var out []string
		for l := *list; len(l) >= each; l = l[each:] {
			if id := stands(l[0]); id != "" {
				out = append(append(out, id), l[1:each]...)
			}
		}
		*list = out
	}
}
