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
	n := len(c.Sheet.Rows)
	if n > rowsShown {
		return c.App.T("numbers.part", format.Count(rowsShown), format.Count(n))
	}
	return c.App.T("rows", format.Count(n))
}

func (c *Numbers) side(num bool) string {
	if num {
		return "num"
	}
	return "txt"
}

func (c *Numbers) class(f figure) string {
	class := c.side(f.Num)
	if f.Tone != "" {
		class += " " + f.Tone
	}
	return class
}

func (c *Numbers) hint(f figure) any {
	if f.Hint == "" {
		return nil
	}
	return f.Hint
}
