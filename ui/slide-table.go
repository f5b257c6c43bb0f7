package ui

import (
	"slices"
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
	return a.main.option == "" && a.main.sheet != nil && a.main.sheet.length() > 0
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
		n, m = all.length(), len(all.Head)
		s.Table = all.lanes(lanes)
		for _, r := range all.first(rows) {
			row := slices.Clone(r[:len(s.Table.Head)])
			for i := range row {
				row[i].Do, row[i].Pair = nil, nil // nothing is clicked there
			}
			s.Table.Rows = append(s.Table.Rows, row)
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
	for i := range min(rows, n, len(b.texts)) {
		row := make([]figure, len(order))
		for k, j := range order {
			row[k] = figure{Text: b.text(i, j), Num: s.Head[k].Num, Sign: format.Sign(b.marks[[2]int{i, j}].Qualifier)}
		}
		s.Rows = append(s.Rows, row)
	}
	return s, n, m
}

// SlideTable is a table that has no chart as a slide of a presentation: what of it the screen has room for.
type SlideTable struct {
	App *App

	slide Slide
	of    *rows
	sheet *sheet
	fits  [2]int
	view  string
}

// Heights of a row of it, of a line of its head, of what stands around them with one line under the title, and of a further such
// line, in CSS pixels of a slide, the least and the greatest breadth of a column, and what of that is no text.
const (
	slideRow     = 33
	slideLine    = 20
	slideAround  = 250
	slideSub     = 22
	slideBreadth = 110
	slideBroad   = 160
	slidePadding = 24
)

// shown returns the slide, made anew only where it differs.
func (c *SlideTable) shown() Slide {
	a := c.App
	scale := a.enlarged()
	fits := [2]int{
		max(1, int(pageHeight()/scale-slideAround)/slideRow),
		max(1, int(float64(a.env.Width)/scale)/slideBreadth),
	}
	b, s, now := a.grid.blocks[0], a.main.sheet, a.view.String()
	if b != c.of || s != c.sheet || fits != c.fits || now != c.view || b == nil && s == nil {
		c.of, c.sheet, c.fits, c.view, c.slide = b, s, fits, now, a.laid(min(fits[0], block), fits[1])
		more := slideSub * strings.Count(c.slide.Sub, "\n")
		if s := c.slide.Table; s != nil {
			breadth := min(slideBroad, int(float64(a.env.Width)/scale)/len(s.Head)) - slidePadding
			more += headTall(s, breadth) - slideRow
		}
		if more > 0 {
			c.slide = a.laid(max(1, min(fits[0]-(more+slideRow-1)/slideRow, block)), fits[1])
		}
	}
	return c.slide
}

// headTall is how high the head of a sheet is on a slide where each column has that breadth.
func headTall(s *sheet, breadth int) int {
	lines, over := 1, 0
	for _, h := range s.heads() {
		lines = max(lines, textLines(h.Text, breadth))
	}
	for _, g := range s.Over {
		over = max(over, slideRow, textLines(g.Text, breadth*len(g.Under))*slideLine)
	}
	return over + max(slideRow, lines*slideLine)
}

// textLines is how many lines a heading of that breadth takes.
func textLines(text string, breadth int) int {
	lines, width := 1, 0
	for _, word := range strings.Fields(text) {
		w := extent(word+" ") * 15 / 13 // the letters are of 15 pixels, extent's of 13
		if width > 0 && width+w > breadth {
			lines, width = lines+1, 0
		}
		width += w
		lines += (width - 1) / max(breadth, 1) // signs that no space parts
		width = (width-1)%max(breadth, 1) + 1
	}
	return lines
}
