package stats

import (
	"bytes"
	"cmp"

	"statlas/data"
)

// grid shows the entities that lack most, equal ones in the order of the table.
func (w *panelWork) grid() Grid {
	g := Grid{Periods: []string{}, Rows: []GridRow{}}
	first := max(0, len(w.moments)-gridPeriods)
	for _, m := range w.moments[first:] {
		g.Periods = append(g.Periods, m.String())
	}
	for _, e := range w.leastComplete() {
		g.Rows = append(g.Rows, w.gridRow(e, first))
	}
	return g
}

// leastComplete returns the entities of the grid.
func (w *panelWork) leastComplete() []int32 {
	order := make([]int32, len(w.entities))
	lack := make([]int, len(w.entities))
	for e := range order {
		order[e] = int32(e)
		lack[e] = len(w.moments)
		for _, c := range w.cells[w.of[e].lo:w.of[e].hi] {
			if c.filled {
				lack[e]--
			}
		}
	}
	data.SortStable(order, func(a, b int32) int { return cmp.Compare(lack[b], lack[a]) })
	return order[:min(len(order), gridEntities)]
}

// gridRow describes an entity; its cells are given from the moment first on.
func (w *panelWork) gridRow(e int32, first int) GridRow {
	all := bytes.Repeat([]byte{absentCell}, len(w.moments))
	row := GridRow{Entity: w.entities[e], Absent: len(all), Missing: []string{}}
	from, to := -1, -1
	for _, c := range w.cells[w.of[e].lo:w.of[e].hi] {
		row.Absent--
		switch {
		case c.hi-c.lo > 1:
			all[c.moment] = duplicateCell
			row.Duplicate++
		case c.filled:
			all[c.moment] = filledCell
		default:
			all[c.moment] = emptyCell
		}
		if !c.filled {
			row.Empty++
			continue
		}
		if to = int(c.moment); from < 0 {
			from = to
		}
	}
	row.Cells = string(all[first:])
	if from >= 0 {
		row.First, row.Last = w.moments[from].String(), w.moments[to].String()
		w.inside(&row, e, from, to)
	}
	return row
}

// inside lists the moments between from and to at which entity e has no figure.
func (w *panelWork) inside(row *GridRow, e int32, from, to int) {
	has := w.has(e)
	for m := from + 1; m < to; m++ {
		if !has[m] {
			if row.Inside++; row.Inside <= namesListed {
				row.Missing = append(row.Missing, w.moments[m].String())
			}
		}
	}
}

// has tells at which moments entity e has a figure.
func (w *panelWork) has(e int32) []bool {
	has := make([]bool, len(w.moments))
	for _, c := range w.cells[w.of[e].lo:w.of[e].hi] {
		has[c.moment] = c.filled
	}
	return has
}
