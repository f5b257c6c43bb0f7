package ui

import (
	"cmp"
	"slices"
	"strconv"

	"statlas/stats"
)

// RankingControls ask for a ranking: of what, when, against when, by what.
type RankingControls struct{ App *App }

// question returns the ranking on screen with every choice made, or what the user chose while it is on its way.
func (c *RankingControls) question() stats.Question {
	if q := c.App.main.question; q != nil && q.Kind == "ranking" {
		return *q
	}
	return c.App.view.Question
}

func (c *RankingControls) dated() bool { return c.App.periodID() != "" }

func (c *RankingControls) at() string { return c.question().At }

func (c *RankingControls) compare() string {
	if c.App.main.question == nil {
		return c.App.view.Question.Compare
	}
	return cmp.Or(c.question().Compare, compareNone)
}

func (c *RankingControls) by() string {
	if by := c.App.view.Question.By; len(by) > 0 {
		return by[0]
	}
	return "value"
}

func (c *RankingControls) order() string { return cmp.Or(c.App.view.Question.Order, "desc") }

func (c *RankingControls) top() string { return strconv.Itoa(c.question().Top) }

// periods are offered newest first.
func (c *RankingControls) periods() []Option {
	all, _ := c.App.periods()
	var out []Option
	for _, p := range slices.Backward(all) {
		out = append(out, Option{p.Value, c.App.period(p.Value)})
	}
	return out
}

func (c *RankingControls) comparisons() []Option {
	none := Option{compareNone, c.App.T("ranking.compareNone")}
	others := slices.DeleteFunc(c.periods(), func(o Option) bool { return o.Value == c.at() })
	return append([]Option{none}, others...)
}

// bys are the values to rank by; change and growth take a period to compare with.
func (c *RankingControls) bys() []Option {
	if !c.dated() {
		return c.App.options("by.", "value", "share")
	}
	return c.App.options("by.", "value", "change", "cagr", "share")
}

func (c *RankingControls) orders() []Option { return c.App.options("order.", "desc", "asc") }

func (c *RankingControls) tops() []Option {
	var out []Option
	for _, n := range []int{10, 20, barsShown, 100, 500} {
		out = append(out, Option{strconv.Itoa(n), c.App.T("ranking.topN", strconv.Itoa(n))})
	}
	return out
}

func (c *RankingControls) setAt(value string) {
	c.App.edit(func(q *stats.Question) { q.At, q.Compare = value, "" })
}

func (c *RankingControls) setCompare(value string) {
	c.App.edit(func(q *stats.Question) { q.Compare = value })
}

func (c *RankingControls) setBy(value string) {
	c.App.edit(func(q *stats.Question) {
		q.By = nil
		if value != "value" {
			q.By = stats.Names{value}
		}
		if q.Compare == compareNone && (value == "change" || value == "cagr") {
			q.Compare = ""
		}
	})
}

func (c *RankingControls) setOrder(value string) {
	c.App.edit(func(q *stats.Question) { q.Order = unless(value, "desc") })
}
