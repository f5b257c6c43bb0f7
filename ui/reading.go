package ui

import (
	"cmp"
	"strings"

	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/words"
)

// Reading says how the answer on screen came about: method, how many rows counted, what a careful
// statistician would add, and where the figures are from.
type Reading struct{ App *App }

const sourcesListed = 40

func (c *Reading) head() *stats.Head {
	if a := c.App.main.answer; a != nil {
		return a.Common()
	}
	return &stats.Head{}
}

// facts are lines of the reading; Value is the key of each one's name.
func (c *Reading) facts() []Option {
	h := c.head()
	if h.Kind == "" {
		return nil
	}
	out := []Option{
		{"reading.method", c.App.main.by.how()},
	}
	if c, ok := c.App.main.answer.(*stats.CorrelationAnswer); ok {
		out = append(out, Option{"reading.pairs", format.Count(c.PairsTested)})
	} else {
		out = append(out, Option{"reading.n", format.Count(h.N)}, Option{"reading.omitted", format.Count(h.Omitted)})
	}
	if col := c.App.column(cmp.Or(c.App.main.told.Y, c.App.measure())); col != nil && h.Kind != "correlation" {
		if d := c.App.in(col.Definition, ""); d != "" {
			out = append(out, Option{"reading.definition", d})
		}
	}
	return out
}

// findings are what was found, as lines.
func (c *Reading) findings() []Option {
	if c.App.main.answer == nil {
		return nil
	}
	return c.App.main.by.findings()
}

func (c *Reading) warnings() []string {
	var out []string
	for _, w := range c.head().Warnings {
		out = append(out, c.App.warned(w))
	}
	return out
}

func (c *Reading) sources() []Option {
	var out []Option
	all := c.head().Sources
	for _, s := range all[:min(sourcesListed, len(all))] {
		out = append(out, Option{sourceLine(s), s.Ref})
	}
	return out
}

// warned says a warning in words.
func (a *App) warned(w stats.Warning) string {
	return words.Code(a.Lang(), "warning."+w.Code, a.spoken(w), w.Text)
}

// spoken returns a warning's arguments with columns called as the page calls them.
func (a *App) spoken(w stats.Warning) []string {
	out := make([]string, len(w.Args))
	for i, arg := range w.Args {
		out[i] = a.title(arg)
	}
	return out
}

// howCorrelated says how the coefficients, p and intervals came about.
func (a *App) howCorrelated(q *stats.Question) string {
	text := a.T("how.correlation."+cmp.Or(q.Method, "pearson"), format.Level(cmp.Or(q.Level, 0.95))) + a.T("how.missing."+cmp.Or(q.Missing, "pairwise"))
	if q.On == "diff" || q.On == "growth" {
		text += a.T("how.on." + q.On)
	}
	if q.Lag > 0 {
		text += a.T("how.lag", format.Count(q.Lag))
	}
	if len(q.Control) > 0 {
		text += a.T("how.control", a.titles(q.Control))
	}
	return text + a.T("how.adjust."+cmp.Or(q.Adjust, "bh"))
}

// titles lists columns by title.
func (a *App) titles(ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, a.title(id))
	}
	return strings.Join(out, a.T("list.comma"))
}
