package ui

import (
	"slices"

	"statlas/data"
)

// Widths of the table's columns in CSS pixels. laneSpare is drawn beyond what is seen.
const (
	narrowest, widest = 72, 260
	latin, cjk        = 74, 130 // of a character, in tenths
	lanePadding       = 26
	sortRoom          = 44 // for the arrow and the sign that opens the column's menu
	laneSpare         = 300
)

// measureLanes sets the columns' widths after the rows that are held: wide enough for nine cells in ten, and for the name.
func (a *App) measureLanes() {
	g := &a.grid
	g.lanes = map[string]float64{}
	for i, c := range a.columns() {
		if a.sparks(&c) {
			g.lanes[c.ID] = sparkLane
			continue
		}
		var sizes []int
		for _, b := range g.blocks {
			for _, row := range b.texts {
				if row != nil {
					sizes = append(sizes, extent(row[i]))
				}
			}
		}
		typical := ninth(sizes)
		if c.Type == data.PeriodT {
			typical = slices.Max(append(sizes, 0)) // a period cut short says nothing
		}
		size := max(typical, min(max(extent(a.title(c.ID))+sortRoom, extent(a.laneUnit(&c))*12/13), widest*2/3))
		g.lanes[c.ID] = float64(max(narrowest, min(size+lanePadding, widest, a.env.Width/2)))
	}
}

// laneWidth returns a column's width; before the first rows a guess.
func (a *App) laneWidth(c data.ColumnInfo) float64 {
	if a.grid.sizing == c.ID {
		return a.grid.size
	}
	if w := a.chosenWidth(c.ID); w > 0 {
		return max(laneLeast, w)
	}
	if w := a.grid.lanes[c.ID]; w > 0 {
		return w
	}
	return widest / 2
}

// extent is about how wide a text is drawn.
func extent(s string) int {
	n := 0
	for _, r := range s {
		if r < 0x2e80 {
			n += latin
		} else {
			n += cjk
		}
	}
	return n / 10
}

// ninth returns the size that nine in ten do not pass, 0 of none.
func ninth(sizes []int) int {
	if len(sizes) == 0 {
		return 0
	}
	slices.Sort(sizes)
	return sizes[(len(sizes)-1)*9/10]
}
