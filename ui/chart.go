package ui

import (
	"strconv"

	"github.com/vugu/vugu/js"
)

// Chart is the host of one chart of ECharts. Its inside is the shell's, the only place that touches the library:
//
//	<ui:Chart ID="chart" :Option="option" :Height="440" :Alt="alt"></ui:Chart>
type Chart struct {
	ID     string
	Option string // JSON
	Height int    // CSS pixels
	Alt    string // the chart in words

	shown string // option that the element shows
}

func (c *Chart) style() string { return "height:" + strconv.Itoa(c.Height) + "px" }

// created forgets what another element showed.
func (c *Chart) created() { c.shown = "" }

// populate hands the option to the shell when it has changed.
func (c *Chart) populate(el js.Value) {
	shell := js.Global().Get("statlasShell")
	if c.Option == "" || c.Option == c.shown || !shell.Truthy() {
		return
	}
	c.shown = c.Option
	shell.Get("chart").Call("set", el, c.Option)
}
