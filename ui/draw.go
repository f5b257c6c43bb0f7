package ui

import (
	"encoding/json"
	"strings"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/view"
)

// Heights of the charts that do not grow with their rows, in CSS pixels.
const (
	chartHeight = 440
	chartNarrow = 340
)

// draw works out the chart of the answer on screen.
func (a *App) draw() {
	m, style := &a.main, a.style()
	m.height = chartHeight
	if a.env.Width < rightFrom {
		m.height = chartNarrow
	}
	m.alt = chart.Alt(m.answer, style)
	m.by.draw()
	m.alt = strings.TrimSpace(m.alt + " " + m.note)
}

// chartNote says what the chart leaves out or does otherwise than asked for; it stands under it.
func (a *App) chartNote() string {
	if a.main.option == "" {
		return ""
	}
	return a.main.note
}

// style is all that a chart needs to know of the page.
func (a *App) style() chart.Style {
	return chart.Style{
		Lang: a.Lang(), Dark: a.Theme() == "dark", Contrast: a.Theme() == contrastTheme, Width: a.chartWidth(), ReducedMotion: a.env.ReducedMotion,
		Entity: a.entityLabel, Title: a.subject, Spec: a.spec, Words: a.T,
		Selected: a.view.Draw.Selected,
	}
}

// Widths of the panels and of the space around the chart, as in the style sheet.
const (
	leftWidth, rightWidth = 260, 300
	mainPadding, mainSlim = 48, 32
)

// chartWidth is the width that the page leaves to a chart.
func (a *App) chartWidth() int {
	w := a.env.Width
	switch {
	case a.width > 0:
		return a.width
	case a.stage.on:
		return max(int(float64(w)/a.enlarged())-mainPadding, 200)
	}
	if a.env.Width < rightFrom || a.env.Frame.On {
		return max(w-mainSlim, 200)
	}
	if !a.drawn("left") && a.shows("left") {
		w -= leftWidth
	}
	if !a.drawn("right") && a.shows("right") {
		w -= rightWidth
	}
	return max(w-mainPadding, 200)
}

// chartHost is the id of the chart's element.
const chartHost = "chart"

// ChartEvent is something that the user did in the chart: a click on a cell of the matrix shows its points, one on a
// point leaves it out of them, one on what is drawn of an entity selects it. What the keyboard reached is said.
func (a *App) ChartEvent(host, kind, params string) {
	if kind == "say" {
		var said struct{ Text string }
		if json.Unmarshal([]byte(params), &said) == nil {
			a.say(said.Text)
		}
		return
	}
	if kind == "corner" || kind == "brush" {
		a.brushed(kind, params)
		return
	}
	if kind == "all" {
		if a.selection() != "" {
			a.selectNone()
		}
		return
	}
	if kind == "listen" {
		a.listen(host)
		return
	}
	if host == panelHost && kind == "click" {
		a.panelClick(params)
		return
	}
	var at struct {
		DataIndex *int    `json:"dataIndex"`
		Entity    string  `json:"entity"`
		Group     *string `json:"group"` // that a name of the legend stands for
	}
	if host == chartHost && kind == "datazoom" {
		a.zoomed(params)
		return
	}
	if host != chartHost || kind != "click" || json.Unmarshal([]byte(params), &at) != nil {
		return
	}
	if at.Entity != "" {
		a.selectEntity(at.Entity)
		return
	}
	if at.Group != nil && a.selectGroup(*at.Group) {
		return
	}
	c, ok := a.main.answer.(*stats.CorrelationAnswer)
	if !ok || (correlationAnalysis{onApp{a}}).bubbles() != nil || at.DataIndex == nil || a.Tab() != view.Correlation || (correlationAnalysis{onApp{a}}).overPeriods() != nil {
		return
	}
	if near := (correlationAnalysis{onApp{a}}).near(); near != nil {
		if i := *at.DataIndex; i >= 0 && i < len(near.Labels) && near.Labels[i].Entity != "" {
			a.selectEntity(near.Labels[i].Entity)
		}
		return
	}
	if p := c.Points; p != nil {
		if i := *at.DataIndex; i >= 0 && i < len(p.Rows) {
			a.leaveOut(p.Rows[i])
		}
		return
	}
	if x, y := chart.Cell(c, *at.DataIndex); x != "" && x != y {
		a.showPoints([]string{x, y})
	}
}
