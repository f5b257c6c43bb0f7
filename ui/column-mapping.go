package ui

import (
	"strconv"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"

	"statlas/data"
	"statlas/ui/format"
)

// ColumnMapping asks which columns of the new data stand for those that the view names. It lies over the page as a modal
// dialog: the browser keeps the focus in it, and gives it back.
type ColumnMapping struct {
	App *App

	dialog js.Value
}

// asksMapping reports that there are columns to be asked about.
func (a *App) asksMapping() bool {
	return a.mapping != nil && !a.mapping.placed && len(a.mapping.rows) > 0
}

func (c *ColumnMapping) m() *mapping { return c.App.mapping }

func (c *ColumnMapping) opened(dialog js.Value) {
	c.dialog = dialog
	dialog.Call("showModal")
}

// shut gives the focus back. Where it came from may be gone, as a notice's button is; then the table's name has it.
func (c *ColumnMapping) shut() {
	if !c.dialog.Truthy() {
		return
	}
	c.dialog.Call("close")
	document := c.dialog.Get("ownerDocument")
	if at := document.Get("activeElement"); at.Truthy() && at.Get("tagName").String() == "BODY" {
		if name := document.Call("querySelector", ".switch-button"); name.Truthy() {
			name.Call("focus")
		}
	}
}

func (c *ColumnMapping) leave() {
	c.shut()
	c.App.leaveMapping()
}

func (c *ColumnMapping) apply() {
	if c.ready() {
		c.shut()
		c.App.settle(c.m())
	}
}

// ready reports that all that is to be told is told.
func (c *ColumnMapping) ready() bool { return c.m().due == 0 }

func (c *ColumnMapping) title() string {
	m := c.m()
	if m.log != nil {
		return c.App.T("replay.title", trimFile(m.next.Data), trimFile(m.was.Data))
	}
	if m.was.Data != m.next.Data {
		return c.App.T("map.title", trimFile(m.next.Data), trimFile(m.was.Data))
	}
	return c.App.T("map.again", trimFile(m.next.Data))
}

func (c *ColumnMapping) leaveText() string {
	m := c.m()
	switch {
	case m.log != nil:
	case m.beside:
		return c.App.T("replace.beside")
	case m.was.Data != m.next.Data && m.old != nil:
		return c.App.T("map.stay", trimFile(m.was.Data))
	}
	return c.App.T("cancel")
}

func (c *ColumnMapping) id(i int) string { return "mapping" + strconv.Itoa(i) }

// kind says what a column holds: its type and unit.
func (c *ColumnMapping) kind(col *data.ColumnInfo) string {
	if col.Type == "" {
		return ""
	}
	return joined(c.App.T("type."+string(col.Type)), format.UnitLabel(col.Unit, col.Scale, c.App.Lang()))
}

// optionsMost is how many columns stand in a list; the likely one and the one chosen always do.
const optionsMost = 300

// options are what may stand for a column: nothing, or a column of the new data.
func (c *ColumnMapping) options(r *mapRow) []Option {
	out := []Option{{"", c.App.T("map.none")}}
	for i := range c.m().next.Report.Columns {
		if col := &c.m().next.Report.Columns[i]; i < optionsMost || col.Name == r.likely || c.stands(r, col.Name) {
			out = append(out, Option{col.Name, joined(col.Name, c.kind(col))})
		}
	}
	return out
}

func (c *ColumnMapping) stands(r *mapRow, name string) bool { return c.m().to[r.old.Name] == name }

func (c *ColumnMapping) choose(e vugu.DOMEvent, r *mapRow) { c.set(r, value(e)) }

// set lets a column, "" for none, stand for that of r.
func (c *ColumnMapping) set(r *mapRow, name string) {
	c.m().to[r.old.Name] = name
	c.App.check(c.m(), func() {})
}

// reason says why a column is asked about, or why the one that stands for it does.
func (c *ColumnMapping) reason(r *mapRow) string {
	a, to := c.App, c.m().stands(r.old.Name)
	kept := r.gone && r.set // what was said by hand goes along
	key, likely := "map.chosen", ""
	if to != nil && to.Name == r.likely {
		key = "map." + r.reason
		likely = a.T(key) + a.gap()
	}
	switch {
	case to == nil && r.likely == "" && r.gone:
		key = "map.nothing"
	case to == nil:
		key = "map.leaves"
	case c.twice(r, to.Name):
		return a.T("map.twice", to.Name)
	case r.old.Type != "" && to.Type != r.old.Type && !kept:
		return likely + a.T("map.type", c.App.T("type."+string(r.old.Type)), c.App.T("type."+string(to.Type)))
	case r.old.Type != "" && !data.SameMeasure(r.old, to) && !kept:
		return likely + a.T("map.unit", c.unit(r.old), c.unit(to))
	}
	return a.T(key)
}

func (c *ColumnMapping) unit(col *data.ColumnInfo) string {
	if label := format.UnitLabel(col.Unit, col.Scale, c.App.Lang()); label != "" {
		return label
	}
	return c.App.T("map.noUnit")
}

// twice reports that what stands for r's column stands for another one, too.
func (c *ColumnMapping) twice(r *mapRow, name string) bool {
	for old, to := range c.m().to {
		if old != r.old.Name && to == name {
			return true
		}
	}
	return false
}

// told is what else becomes of the view, once it is known.
func (c *ColumnMapping) told() []string {
	if !c.ready() {
		return nil
	}
	return c.App.mappingTold(c.m())
}
