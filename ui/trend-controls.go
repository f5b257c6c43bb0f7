package ui

import (
	"cmp"

	"statlas/stats"
)

// TrendControls ask for a trend: of what, how transformed and fitted, of which entities.
type TrendControls struct{ App *App }

func (c *TrendControls) transform() string { return cmp.Or(c.App.view.Question.Transform, "level") }

func (c *TrendControls) fit() string { return cmp.Or(c.App.view.Question.Fit, "none") }

func (c *TrendControls) transforms() []Option {
	return c.App.options("transform.", "level", "index", "yoy")
}

func (c *TrendControls) fits() []Option { return c.App.options("fit.", "none", "ols") }

// options are values whose names stand in the word table under prefix.
func (a *App) options(prefix string, values ...string) []Option {
	var out []Option
	for _, v := range values {
		out = append(out, Option{v, a.T(prefix + v)})
	}
	return out
}

func (c *TrendControls) setTransform(value string) {
	c.App.edit(func(q *stats.Question) { q.Transform = unless(value, "level") })
}

func (c *TrendControls) setFit(value string) {
	c.App.edit(func(q *stats.Question) { q.Fit = unless(value, "none") })
}

func (c *TrendControls) setBase(value string) {
	c.App.edit(func(q *stats.Question) { q.Base = value })
}

// unless returns value, or "" where it is what an empty field means.
func unless(value, plain string) string {
	if value == plain {
		return ""
	}
	return value
}

// bases are the periods that an index may set to 100.
func (c *TrendControls) bases() []Option {
	all, _ := c.App.periods()
	var out []Option
	for _, p := range all {
		out = append(out, Option{p.Value, c.App.period(p.Value)})
	}
	return out
}

func (c *TrendControls) base() string {
	if t, ok := c.App.main.answer.(*stats.TrendAnswer); ok && t.Base != "" {
		return t.Base
	}
	if b := c.App.view.Question.Base; b != "" {
		return b
	}
	if all, _ := c.App.periods(); len(all) > 0 {
		return all[0].Value
	}
	return ""
}
