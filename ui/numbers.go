package ui

import (
	"statlas/ui/format"
)

// rowsPlaying is how many rows stand under a race while it plays.
const rowsPlaying = 8

// Numbers is a sheet as a table under the chart, with its CSV.
type Numbers struct {
	App   *App
	Sheet *sheet
}

func (c *Numbers) size() string {
	n := len(c.Sheet.Rows)
	if c.Sheet.Part != "" {
		return c.Sheet.Part
	}
	if n > rowsShown {
		return c.App.T("numbers.part", format.Count(rowsShown), format.Count(n))
	}
	return c.App.T("rows", format.Count(n))
}

// most is how many rows are drawn: few while a race plays, whose frames then stay short.
func (c *Numbers) most() int {
	if c.App.race.playing {
		return rowsPlaying
	}
	return rowsShown
}
