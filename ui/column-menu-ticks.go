package ui

import (
	"cmp"
	"slices"
	"strings"

	"github.com/vugu/vugu"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// ticksSpelt is how long a list is at most in which values that are as frequent stand in the order of their names.
const ticksSpelt = 1000

// bySpelling puts values that are as frequent in the order of their names, Chinese ones by pinyin.
func (a *App) bySpelling(column string, items []item) {
	keys := make(map[string]string, len(items))
	for _, it := range items {
		keys[it.Value] = data.SortKey(a.label(column, it.Value))
	}
	data.SortStable(items, func(x, y item) int {
		return cmp.Or(cmp.Compare(y.Num, x.Num), cmp.Compare(keys[x.Value], keys[y.Value]))
	})
}

// listed reports that all values of the column can be listed.
func (c *ColumnMenu) listed() bool {
	t := c.column().Type
	return (t == data.Text || t == data.PeriodT) && !c.App.crowded(c.of)
}

func (c *ColumnMenu) long() bool { return c.listed() && c.column().Distinct > columnsSearched }

func (c *ColumnMenu) seek(e vugu.DOMEvent) { c.query = value(e) }

func (c *ColumnMenu) lines() []portion { return c.all[:min(len(c.all), ticksListed)] }

func (c *ColumnMenu) match() (out []portion, ready bool) {
	a, p := c.App, &Profile{App: c.App}
	if !c.listed() {
		s, ok := a.beside(&stats.Question{Kind: "summary", Columns: []string{c.of}, Where: c.others()}).(*stats.SummaryAnswer)
		if !ok || len(s.Columns) != 1 {
			return nil, false
		}
		return p.parts(&s.Columns[0]), true
	}
	l := a.list(c.of, stats.MeasureAgg{Column: c.of, Fn: "count"}, c.others())
	items, text := l.Items, c.column().Type == data.Text
	if text {
		items = byNumber(items)
	}
	if text && len(items) <= ticksSpelt {
		a.bySpelling(c.of, items)
	}
	found := stats.Finder(strings.TrimSpace(c.query))
	for _, it := range items {
		name := a.label(c.of, it.Value)
		if !text {
			name = a.period(it.Value)
		}
		if found(name) || found(it.Value) {
			out = append(out, portion{Text: name, Count: int(it.Num), Where: equal(c.of, it.Value)})
		}
	}
	return out, l.ready
}

// on reports whether a line is ticked, and flip ticks it or takes the tick off. Of values several may be.
func (c *ColumnMenu) on(p portion) bool {
	if c.listed() {
		return slices.Contains(c.App.ticked(c.of), p.Where[0].Value.(string))
	}
	return c.App.showsOnly(p.Where)
}

func (c *ColumnMenu) flip(p portion) {
	if c.listed() {
		c.App.tick(c.of, p.Where[0].Value.(string))
		return
	}
	c.App.showOnly(p.Where)
}

func (c *ColumnMenu) count(p portion) string { return format.Count(p.Count) }

// note says what the lines leave out.
func (c *ColumnMenu) note() string {
	switch {
	case !c.ready:
		return c.App.T("computing")
	case len(c.all) > ticksListed:
		return c.App.T("menu.more", format.Count(len(c.all)-ticksListed))
	case c.App.crowded(c.of) && !numeric(*c.column()):
		return c.App.T("menu.crowded", format.Count(c.column().Distinct))
	}
	return c.App.T("menu.ticks")
}

// ticked returns the values of a column that rows must have one of, nil for any.
func (a *App) ticked(column string) []string {
	for _, w := range a.view.Question.Where {
		if w.Column == column && (w.Op == "in" || w.Op == "eq") {
			return view.Values(w.Value)
		}
	}
	return nil
}

// tick adds a value to those that rows may have, or takes it off; with none left any will do.
func (a *App) tick(column, value string) {
	list := slices.Clone(a.ticked(column))
	if i := slices.Index(list, value); i >= 0 {
		list = slices.Delete(list, i, i+1)
	} else {
		list = append(list, value)
	}
	a.edit(func(q *stats.Question) {
		q.Where = slices.DeleteFunc(q.Where, func(w stats.Condition) bool { return w.Column == column && (w.Op == "in" || w.Op == "eq") })
		if len(list) > 0 {
			q.Where = append(q.Where, stats.Condition{Column: column, Op: "in", Value: list})
		}
	})
}
