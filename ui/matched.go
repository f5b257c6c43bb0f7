package ui

import (
	"slices"
	"strings"

	"statlas/data"
	"statlas/ui/format"
	"statlas/ui/view"
)

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

// madeFacts are what came of a combination, for the report on its table.
func (a *App) madeFacts(m *Made) []string {
	var out []string
	if m.Ends != nil {
		return a.endsFacts(m)
	}
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
