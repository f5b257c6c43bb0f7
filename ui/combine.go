package ui

import (
	"slices"
	"strconv"

	"statlas/data"
)

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

func (c *Combine) reason() string { return c.App.reason(c.m().err) }

// ready reports that the table can be made.
func (c *Combine) ready() bool {
	return c.m().Do == data.DoStack || c.m().reports != nil && c.m().err == nil
}

func (c *Combine) buttonText() string { return c.App.T("combine.make." + c.m().Do) }
