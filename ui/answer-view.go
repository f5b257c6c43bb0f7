package ui

import (
	"slices"

	"github.com/vugu/vugu"

	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// AnswerView is the middle of the page: the sentence that says what is shown, the chart, where the figures are
// from, and the numbers.
type AnswerView struct{ App *App }

func (c *AnswerView) host() string { return chartHost }

func (c *AnswerView) listen() { c.App.listen(chartHost) }

func (c *AnswerView) points() bool {
	return len(c.App.view.Question.Points) == 2 && c.App.Tab() == view.Correlation
}

// hint says what a click in the chart does.
// hint says what a click does. Where that was done what is set off stands in its place, so that the chart stays under the
// pointer and a second click takes it back.
func (c *AnswerView) hint() string {
	if c.App.main.option == "" {
		return ""
	}
	key := c.App.main.by.hint()
	if (key == "ranking.hint" || key == "groups.hint") && c.selection() != "" {
		return ""
	}
	return key
}

func (c *AnswerView) chooses() bool {
	return slices.ContainsFunc(c.App.main.facets, func(f facet) bool { return f.Must && len(f.Values) > 1 })
}

// filtered reports that rows are left out by a condition that no control shows.
func (c *AnswerView) filtered() bool {
	return slices.ContainsFunc(c.App.view.Question.Where, func(w stats.Condition) bool {
		return w.Op != "eq" || !slices.ContainsFunc(c.App.main.facets, func(f facet) bool { return f.ID == w.Column })
	})
}

func (c *AnswerView) logs() bool { return c.App.logs() }

func (a *App) logs() bool {
	return a.Tab() == view.Trend && a.main.option != "" && a.view.Draw.Form != "area"
}

func (c *AnswerView) log(e vugu.DOMEvent) { c.App.setLog(e.PropBool("target", "checked")) }

// lacks counts the points that are left out.
func (c *AnswerView) lacks() int {
	if !c.points() {
		return 0
	}
	return len(c.App.view.Question.Without)
}

func (c *AnswerView) putBackText() string {
	return c.App.T("points.putBack", format.Count(c.lacks()))
}

func (c *AnswerView) computing() bool {
	return c.App.main.busy && c.App.main.answer == nil && !c.slow()
}

func (c *AnswerView) slow() bool { return c.App.main.busy && c.App.work.slow }

// sub is the line under the title: what of the answer is best known before reading the chart.
func (c *AnswerView) sub() string {
	if c.App.main.answer == nil {
		return ""
	}
	return c.App.main.by.sub()
}

func (c *AnswerView) selection() string { return c.App.selection() }

// source names where the figures on screen are from: the sources themselves, or the catalogue's word.
// styles are those of citations.
func (c *AnswerView) styles() []Option { return []Option{{"gb", "GB/T 7714"}, {"apa", "APA"}} }

func (c *AnswerView) source() string { return c.App.sourceText() }
