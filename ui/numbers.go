package ui

import (
	"statlas/ui/format"
)

// Numbers is a sheet as a table under the chart, with its CSV.
type Numbers struct {
	App   *App
	Sheet *sheet
}

func (c *Numbers) size() string {
	n := c.Sheet.length()
	if c.Sheet.Part != "" {
		return c.Sheet.Part
	}
	if n > rowsShown {
		return c.App.T("numbers.part", format.Count(rowsShown), format.Count(n))
	}
	return c.App.T("rows", format.Count(n))
}
