package ui

import (
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// Guidance says what stands out in the table and which charts suit its columns, each with a button that shows it. It is
// opened by the user, and nothing is looked for before.
type Guidance struct{ App *App }

// state says how the search stands when there is no list.
func (c *Guidance) state() string {
	g := &c.App.guide
	switch {
	case g.err != nil:
		return c.App.reason(g.err)
	case g.busy && g.total > 0:
		return c.App.T("guide.running", format.Percent(float64(min(g.done*100/g.total, 99))/100, c.App.Lang()))
	case g.busy || g.answer == nil:
		return c.App.T("computing")
	case g.answer.Tested == 0:
		return c.App.T("guide.untested")
	case len(g.answer.Insights) == 0:
		return c.App.T("guide.nothing", format.Count(g.answer.Tested))
	}
	return ""
}

func (c *Guidance) insights() []stats.Insight {
	if a := c.App.guide.answer; a != nil {
		return a.Insights
	}
	return nil
}

// why is what an insight rests on.
func (c *Guidance) why(f stats.Insight) string {
	return c.App.T("guide.why", format.Count(f.N), equals(format.P(float64(f.Adjusted))), format.Count(c.App.guide.answer.Tested))
}

// tested says what was looked for, and what was not looked at.
func (c *Guidance) tested() []string {
	a := c.App.guide.answer
	out := []string{c.App.T("guide.rule", format.Count(a.Tested), format.Count(a.N))}
	var kinds []string
	for _, t := range a.Tests {
		kinds = append(kinds, c.App.T("test."+t.Kind, format.Count(t.Tested)))
	}
	if kinds != nil {
		out = append(out, strings.Join(kinds, c.App.T("list.comma")))
	}
	if a.More > 0 {
		out = append(out, c.App.T("guide.more", format.Count(a.More)))
	}
	for _, s := range a.Skipped {
		out = append(out, c.App.T("skipped."+s.Code, append([]string{c.App.titles(s.Columns)}, s.Args...)...))
	}
	return out
}

// about names the columns that charts are looked for.
func (c *Guidance) about() string {
	if chosen := c.App.view.Question.Columns; len(chosen) > 0 {
		return c.App.T("guide.chosen", c.App.titles(chosen))
	}
	return c.App.T("guide.all")
}

func (c *Guidance) charts() []suggestion {
	a := c.App
	return suggest(a.columns(), a.view.Question.Columns, a.open.Rows)
}

func (c *Guidance) chartText(s suggestion) string {
	args := make([]string, len(s.Args))
	for i, arg := range s.Args {
		args[i] = c.App.title(arg)
	}
	return c.App.T("suggest."+s.Why, args...)
}
