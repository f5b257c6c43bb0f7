package ui

import (
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/ui/format"
	"statlas/ui/view"
)

// A Combination makes one table of several: one under the other, or side by side by the columns that name the same.
type Combination struct {
	Do   string            `json:"do"`             // data.DoStack or data.DoJoin
	Keys [][]data.KeyPair  `json:"keys,omitempty"` // to join: for each table but the first, its pairs with the first
	How  data.How          `json:"how,omitempty"`
	Same [][]data.NamePair `json:"same,omitempty"` // for each table but the first: names to be taken for one
}

// Made says what a table of the user's was made of.
type Made struct {
	Combination
	Of    []string           `json:"of"` // names of the tables
	Stack *data.StackReport  `json:"stack,omitempty"`
	Join  []*data.JoinReport `json:"join,omitempty"` // for each table but the first
}

// merging is a combination that is offered.
type merging struct {
	ids     []string // of the tables, as in view.View.Data
	suggest data.Suggestion
	Combination
	reports []*data.JoinReport // of the combination as it stands; nil while they are awaited
	err     error
}

// combinedMost is how many tables one offer takes.
const combinedMost = 50

// OpenedTogether offers what can be made of files that came at once; what does not fit stays apart.
func (a *App) OpenedTogether(ids []string) {
	if len(ids) > 1 {
		a.notice = nil // of the views before each of them
	}
	a.suggest(ids, false)
}

// combineOpen offers what can be made of all files that are open.
func (a *App) combineOpen() {
	a.menu = ""
	a.suggest(a.readFiles(), true)
}

// readFiles are the user's tables that came of a file.
func (a *App) readFiles() []string {
	var out []string
	for _, id := range a.files {
		if a.tables[id].Made == nil {
			out = append(out, id)
		}
	}
	return out
}

func (a *App) suggest(ids []string, wanted bool) {
	if len(ids) < 2 || len(ids) > combinedMost {
		return
	}
	m := &merging{ids: ids}
	a.engine.Suggest(a.handles(ids), func(s data.Suggestion, err error) {
		if err != nil {
			a.fail("error.combine", a.namesOf(ids), err)
			return
		}
		m.suggest, m.Do, m.How = s, s.Do, data.Left
		m.Same = make([][]data.NamePair, len(ids)-1)
		if m.Keys = s.Keys; s.Do == data.DoSeparate {
			a.say(a.T("say.apart", strconv.Itoa(len(ids))))
			if !wanted {
				return
			}
			m.Do = data.DoStack
		}
		a.merge = m
		a.say(a.T("combine.title", a.namesOf(ids)))
		a.askMatch()
	})
}

func (a *App) handles(ids []string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, a.tables[id].Table)
	}
	return out
}

func (a *App) namesOf(ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, trimFile(id))
	}
	return strings.Join(names, a.T("list.comma"))
}

// askMatch asks how the rows of the tables find each other as the offer stands.
func (a *App) askMatch() {
	m := a.merge
	m.reports, m.err = nil, nil
	if m.Do != data.DoJoin {
		return
	}
	a.engine.Match(a.handles(m.ids), m.Combination, func(reports []*data.JoinReport, err error) {
		if m.err = err; err == nil {
			m.reports = reports
		}
	})
}

// combine makes the table that is offered and puts it on screen.
func (a *App) combine() {
	m := a.merge
	a.merge = nil
	var names []string
	for _, id := range m.ids {
		names = append(names, trimFile(id))
	}
	name := strings.Join(names, " + ")
	a.load = &loading{name: name}
	a.engine.Combine(a.handles(m.ids), name, m.Combination, func(o *Opened, err error) {
		if err != nil {
			a.LoadFailed(name, err)
			return
		}
		a.Opened(o)
	})
}

// apart leaves the tables as they are.
func (a *App) apart() { a.merge = nil }

// Combine offers to make one table of several.
type Combine struct{ App *App }

func (c *Combine) m() *merging { return c.App.merge }

func (c *Combine) join() bool { return c.m().Do == data.DoJoin }

func (c *Combine) title() string { return c.App.T("combine.title", c.App.namesOf(c.m().ids)) }

// why says what speaks for the offer.
func (c *Combine) why() string { return c.App.T("combine."+c.m().suggest.Code, c.m().suggest.Args...) }

func (c *Combine) fields() []field {
	a, m := c.App, c.m()
	out := []field{{Key: "combine.do", Label: a.T("combine.do"), Value: m.Do, Set: c.do,
		Options: []Option{{data.DoStack, a.T("combine.stack")}, {data.DoJoin, a.T("combine.join")}}}}
	if m.Do != data.DoJoin {
		return out
	}
	out = append(out, field{Key: "combine.how", Label: a.T("combine.how"), Value: string(m.How), Set: func(v string) { m.How = data.How(v); a.askMatch() },
		Options: []Option{{string(data.Left), a.T("combine.left", trimFile(m.ids[0]))}, {string(data.Full), a.T("combine.full")}, {string(data.Inner), a.T("combine.inner")}}})
	for i, id := range m.ids[1:] {
		out = append(out, c.key(i, m.ids[0], true), c.key(i, id, false))
	}
	return out
}

// do changes between one under the other and side by side; a key is then the first column of text.
func (c *Combine) do(v string) {
	m := c.m()
	m.Do = v
	if v == data.DoJoin && m.Keys == nil {
		for _, id := range m.ids[1:] {
			m.Keys = append(m.Keys, []data.KeyPair{{Left: c.firstKey(m.ids[0]), Right: c.firstKey(id)}})
		}
	}
	c.App.askMatch()
}

func (c *Combine) firstKey(id string) string {
	all := c.App.tables[id].Report.Columns
	if i := slices.IndexFunc(all, func(col data.ColumnInfo) bool { return col.Role == data.Entity }); i >= 0 {
		return all[i].ID
	}
	return all[0].ID
}

// key is the field of the first pair of keys with table i, on the left or the right.
func (c *Combine) key(i int, id string, left bool) field {
	m := c.m()
	pair := &m.Keys[i][0]
	at := &pair.Right
	if left {
		at = &pair.Left
	}
	f := field{Key: "combine.key" + strconv.Itoa(i) + id, Label: c.App.T("combine.key", trimFile(id)), Value: *at, Set: func(v string) {
		*at, m.Same[i] = v, nil
		c.App.askMatch()
	}}
	for _, col := range c.App.tables[id].Report.Columns {
		f.Options = append(f.Options, Option{col.ID, col.Name})
	}
	return f
}

// A matched is what came of matching one table with the first.
type matched struct {
	N     int
	Name  string
	Text  string
	Lists []matchList
	Ticks []nameTick
}

type matchList struct{ Key, Text, Names string }

// A nameTick is a pair of names that may be taken for one.
type nameTick struct {
	Text string
	On   bool
	Flip func()
}

func (c *Combine) matches() []matched {
	var out []matched
	for i, r := range c.m().reports {
		name := trimFile(c.m().ids[i+1])
		out = append(out, matched{i, name, c.App.matchText(r, c.m().ids[0], name), c.App.matchLists(r, trimFile(c.m().ids[0]), name), c.ticks(i, r)})
	}
	return out
}

func (a *App) matchText(r *data.JoinReport, first, name string) string {
	return a.T("combine.matched", format.Count(r.Matched), format.Count(r.LeftOnly.Keys), format.Count(r.RightOnly.Keys), trimFile(first), name)
}

func (a *App) matchLists(r *data.JoinReport, left, right string) []matchList {
	var out []matchList
	for _, l := range []struct {
		key, of string
		list    data.KeyList
	}{{"combine.only", left, r.LeftOnly}, {"combine.only", right, r.RightOnly}, {"combine.twice", left, r.LeftTwice}, {"combine.twice", right, r.RightTwice}} {
		if l.list.Keys > 0 {
			out = append(out, matchList{l.key + l.of, a.T(l.key, l.of, format.Count(l.list.Keys)), strings.Join(l.list.List, a.T("list.comma"))})
		}
	}
	return out
}

// ticks are the variants of names that match table i; those ticked are taken for one.
func (c *Combine) ticks(i int, r *data.JoinReport) []nameTick {
	m := c.m()
	var out []nameTick
	for _, p := range slices.Concat(m.Same[i], r.Suggested) {
		on := slices.Contains(m.Same[i], p)
		out = append(out, nameTick{p.Left + " = " + p.Right, on, func() {
			if k := slices.Index(m.Same[i], p); k >= 0 {
				m.Same[i] = slices.Delete(m.Same[i], k, k+1)
			} else {
				m.Same[i] = append(m.Same[i], p)
			}
			c.App.askMatch()
		}})
	}
	return out
}

func (c *Combine) reason() string { return c.App.reason(c.m().err) }

// ready reports that the table can be made.
func (c *Combine) ready() bool {
	return c.m().Do == data.DoStack || c.m().reports != nil && c.m().err == nil
}

func (c *Combine) buttonText() string { return c.App.T("combine.make." + c.m().Do) }

// madeFacts are what came of a combination, for the report on its table.
func (a *App) madeFacts(m *Made) []string {
	var out []string
	if m.Stack != nil {
		for _, col := range m.Stack.Columns {
			if len(col.Tables) < len(m.Of) {
				var in []string
				for _, k := range col.Tables {
					in = append(in, m.Of[k])
				}
				out = append(out, a.T("combine.partly", col.Name, strings.Join(in, a.T("list.comma"))))
			}
		}
		for _, x := range m.Stack.Apart {
			out = append(out, a.T("combine.unlike."+x.Why, x.Name, strings.Join(x.Values, a.T("list.comma"))))
		}
	}
	for i, r := range m.Join {
		out = append(out, a.matchText(r, view.FilePrefix+m.Of[0], m.Of[i+1]))
		for _, l := range a.matchLists(r, m.Of[0], m.Of[i+1]) {
			out = append(out, l.Text+a.T("list.colon")+l.Names)
		}
	}
	return out
}
