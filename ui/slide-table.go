package ui

import (
	"strings"

	"statlas/ui/format"
	"statlas/ui/view"
)

// What of a table has room on a slide, and on paper, where it goes on over pages: no more than one block of rows.
const (
	slideRows, slideLanes = 13, 8
	paperRows, paperLanes = block, 12
)

// tabled reports that what is on screen has no chart but a table.
func (a *App) tabled() bool {
	if a.Tab() == view.Table {
		return a.open != nil && len(a.grid.blocks) > 0 && a.grid.total > 0
	}
	return a.main.option == "" && a.main.sheet != nil && len(a.main.sheet.Rows) > 0
}

// laid is the slide of what is on screen. Without a chart it has the first rows and columns of the table, and says how
// many of all these are.
func (a *App) laid(rows, lanes int) Slide {
	s := a.slide()
	b := a.grid.blocks[0]
	if !a.tabled() || a.Tab() == view.Table && b == nil {
		return s
	}
	var n, m int
	if a.Tab() == view.Table {
		s.Table, n, m = a.rowsSheet(rows, lanes)
		s.Marks = a.marksOf(s.Table)
	} else {
		all := a.main.sheet
		n, m = len(all.Rows), len(all.Head)
		s.Table = &sheet{Head: all.Head[:min(lanes, m)]}
		for _, r := range all.first(rows) {
			s.Table.Rows = append(s.Table.Rows, r.Cells[:len(s.Table.Head)])
		}
	}
	var part []string
	if k := len(s.Table.Rows); k < n {
		part = append(part, a.T("slide.rows", format.Count(k), format.Count(n)))
	}
	if k := len(s.Table.Head); k < m {
		part = append(part, a.T("slide.lanes", format.Count(k), format.Count(m)))
	}
	s.Sub = strings.TrimSpace(s.Sub + "\n" + strings.Join(part, a.T("list.semicolon")))
	return s
}

// rowsSheet returns the first rows and columns of the table of rows, and how many there are of each.
func (a *App) rowsSheet(rows, lanes int) (s *sheet, n, m int) {
	all, b := a.columns(), a.grid.blocks[0]
	order, _ := a.arranged()
	n, m = a.grid.total, len(order)
	order = order[:min(lanes, m)]
	s = &sheet{}
	for _, i := range order {
		head := heading{a.title(all[i].ID), numeric(all[i])}
		if unit := format.UnitLabel(all[i].Unit, all[i].Scale, a.Lang()); unit != "" {
			head.Text += " (" + unit + ")"
		}
		s.Head = append(s.Head, head)
	}
	for i := range min(rows, len(b.texts)) {
		row := make([]figure, len(order))
		for k, j := range order {
			row[k] = figure{Text: b.text(i, j), Num: s.Head[k].Num, Sign: sign(b.marks[[2]int{i, j}].Qualifier)}
		}
		s.Rows = append(s.Rows, row)
	}
	return s, n, m
}

// SlideTable is the table of rows as a slide of a presentation: those that the screen has room for.
type SlideTable struct {
	App *App

	slide Slide
	of    *rows
	fits  [2]int
	view  string
}

// Heights of a row of it and of what stands around them, in CSS pixels of a slide, and the least breadth of a column.
const (
	slideRow     = 33
	slideAround  = 230
	slideBreadth = 110
)

// shown returns the slide, made anew only where it differs.
func (c *SlideTable) shown() Slide {
	a := c.App
	scale := a.enlarged()
	fits := [2]int{
		max(1, int(pageHeight()/scale-slideAround)/slideRow),
		max(1, int(float64(a.env.Width)/scale)/slideBreadth),
	}
	if b, now := a.grid.blocks[0], a.view.String(); b != c.of || fits != c.fits || now != c.view || b == nil {
		c.of, c.fits, c.view, c.slide = b, fits, now, a.laid(min(fits[0], block), fits[1])
	}
	return c.slide
}
