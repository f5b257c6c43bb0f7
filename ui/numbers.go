package ui

import (
	"statlas/ui/format"
)

// Numbers is a sheet as a table under the chart, a page of rows at a time, with its CSV, which has all.
type Numbers struct {
	App   *App
	Sheet *sheet

	at    int    // page asked for, 0 the first
	title string // of the question that it is of: another one begins at its first page
	cut   struct {
		of   *sheet
		page int
		rows *sheet
	}
}

func (c *Numbers) rows() int { return c.Sheet.page() }

func (c *Numbers) pages() int { return max(1, (c.Sheet.length()+c.rows()-1)/c.rows()) }

// page is the page on screen; of fewer rows, as after folding groups away, the last there is.
func (c *Numbers) page() int {
	if c.title != c.App.main.title {
		c.at, c.title = 0, c.App.main.title
	}
	return min(c.at, c.pages()-1)
}

func (c *Numbers) turn(by int) {
	c.at = max(0, min(c.page()+by, c.pages()-1))
	toTop(".scroll.tall")
	c.App.say(c.size())
}

// bounds are the rows on the page, from the first to behind the last.
func (c *Numbers) bounds() (from, to int) {
	from = c.page() * c.rows()
	return from, min(from+c.rows(), c.Sheet.length())
}

// shown is the sheet with the rows of the page, the same one as long as it shows the same.
func (c *Numbers) shown() *sheet {
	page := c.page()
	if c.pages() == 1 {
		return c.Sheet
	}
	if c.cut.of != c.Sheet || c.cut.page != page {
		part := *c.Sheet
		from, to := c.bounds()
		part.fill(to-from, func(i int) []figure { return c.Sheet.at(from + i) })
		c.cut.of, c.cut.page, c.cut.rows = c.Sheet, page, &part
	}
	return c.cut.rows
}

func (c *Numbers) size() string {
	n := c.Sheet.length()
	text := c.App.T("rows", format.Count(n))
	if c.pages() > 1 {
		from, to := c.bounds()
		text = c.App.T("numbers.page", format.Count(from+1), format.Count(to), format.Count(n))
	}
	switch {
	case c.Sheet.Part == "":
		return text
	case c.pages() == 1:
		return c.Sheet.Part
	}
	return joined(c.Sheet.Part, text)
}
