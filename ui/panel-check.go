package ui

import (
	"strings"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
	"statlas/ui/words"
)

// PanelCheck says who has a row and a figure when, in words, as a map and as tables.
type PanelCheck struct {
	App *App

	of     *stats.PanelAnswer // what was drawn, and for which page
	page   string
	option string
	alt    string
	parts  []panelPart
}

// A panelPart is a table that folds out.
type panelPart struct {
	Key, Title string
	Sheet      *sheet
}

// BeforeBuild draws anew when the answer, the language, the theme or the width has changed.
func (c *PanelCheck) BeforeBuild() {
	a := c.App
	style := a.style()
	style.Title = a.title
	style.Width = max(style.Width-reportPadding, 200)
	page := a.Lang() + a.Theme() + format.Count(style.Width)
	if c.of == a.panel.answer && c.page == page {
		return
	}
	c.of, c.page, c.option, c.alt, c.parts = a.panel.answer, page, "", "", nil
	if c.of == nil {
		return
	}
	c.parts = a.panelParts(c.of)
	if len(c.of.Grid.Rows) > 0 {
		c.option, c.alt = chart.Completeness(c.of, style).JSON(), chart.AltCompleteness(c.of, style)
	}
}

// reportPadding is what a boxed section takes of the width, as in the style sheet.
const reportPadding = 34

func (c *PanelCheck) host() string { return panelHost }

func (c *PanelCheck) height() int { return chart.CompletenessHeight(c.of) }

func (c *PanelCheck) most() int { return rowsShown }

func (c *PanelCheck) waits() bool { return c.of == nil && c.App.panel.err == nil }

func (c *PanelCheck) failure() string {
	if c.App.panel.err == nil {
		return ""
	}
	return c.App.reason(c.App.panel.err)
}

func (c *PanelCheck) choices() []Option { return c.App.panelMeasures() }

// facts are the panel's counts; Value is the key of each one's name.
func (c *PanelCheck) facts() []Option {
	r := c.of
	if r == nil {
		return nil
	}
	t := c.App.T
	share := ""
	if r.Expected > 0 {
		share = format.Percent(float64(r.Filled)/float64(r.Expected), c.App.Lang())
	}
	balanced := t("panel.no")
	if r.Balanced {
		balanced = t("panel.yes")
	}
	out := []Option{
		{"panel.entities", format.Count(r.Entities)},
		{"panel.periods", t("panel.span", format.Count(r.Periods), r.First, r.Last)},
		{"panel.filled", t("panel.of", format.Count(r.Filled), format.Count(r.Expected), share)},
		{"panel.duplicates", format.Count(r.Duplicates.Total)},
		{"panel.balanced", balanced},
	}
	if len(r.Skipped) > 0 {
		out = append(out, Option{"panel.skipped", c.App.listed(r.Skipped, len(r.Skipped))})
	}
	return out
}

// gapsSaid is how many gaps are put in a sentence; the map shows all.
const gapsSaid = 4

// says are the sentences about who lacks figures when.
func (c *PanelCheck) says() []string {
	r := c.of
	if r == nil {
		return nil
	}
	switch {
	case r.Balanced:
		return []string{c.App.T("panel.whole")}
	case r.Gaps.Cells == 0:
		return []string{c.App.T("panel.gapless")}
	}
	var out []string
	for _, g := range r.Gaps.List[:min(len(r.Gaps.List), gapsSaid)] {
		out = append(out, c.App.gapText(g))
	}
	if rest := r.Gaps.Total - gapsSaid; rest > 0 {
		out = append(out, c.App.T("panel.more", format.Count(rest)))
	}
	return out
}

// gapText says who lacks what when.
func (a *App) gapText(g stats.Gap) string {
	entities := make([]string, len(g.Entities))
	for i, e := range g.Entities {
		entities[i] = a.entityLabel(e)
	}
	spans := make([]string, len(g.Spans))
	for i, s := range g.Spans {
		switch {
		case s.N == 1:
			spans[i] = a.period(s.From)
		case isYear(s.From) && isYear(s.To):
			spans[i] = a.T("title.years", s.From, s.To)
		default:
			spans[i] = a.T("title.span", a.period(s.From), a.period(s.To))
		}
	}
	return a.T("gap."+g.Code, format.Count(g.Count), a.panelSubject(), a.listed(entities, g.Count), a.listed(spans, len(spans)))
}

// listed joins the first names of a list of n for a sentence and counts the rest.
func (a *App) listed(names []string, n int) string {
	const most = 5
	comma := a.T("list.comma")
	switch {
	case n == 1 && len(names) == 1:
		return names[0]
	case n <= most && len(names) == n && n > 1:
		return strings.Join(names[:n-1], comma) + a.T("list.and") + names[n-1]
	}
	names = names[:min(most, len(names))]
	if n == len(names) {
		return strings.Join(names, comma)
	}
	return a.T("list.more", strings.Join(names, comma), format.Count(n-len(names)), format.Count(n))
}

// notes are the answer's warnings, and that the map does not show all.
func (c *PanelCheck) notes() []string {
	r := c.of
	if r == nil {
		return nil
	}
	var out []string
	for _, w := range r.Warnings {
		args := w.Args
		if w.Code == stats.WarnToldApart {
			args = []string{c.App.title(args[0])}
		}
		out = append(out, words.Code(c.App.Lang(), "warning."+w.Code, args, w.Text))
	}
	if rows, periods := min(r.Entities, chart.MaxMapRows), min(r.Periods, chart.MaxMapPeriods); rows < r.Entities || periods < r.Periods {
		out = append(out, c.App.T("panel.gridPart", format.Count(rows), format.Count(r.Entities), format.Count(periods), format.Count(r.Periods)))
	}
	return out
}
