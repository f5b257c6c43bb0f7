package ui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/vugu/vugu"

	"statlas/data"
	"statlas/ui/format"
	"statlas/ui/view"
)

// ColumnList is the left panel: every column with its type, unit, share missing and a tiny histogram.
type ColumnList struct {
	App   *App
	query string
}

const (
	columnsSearched = 16  // columns from which on the list has a search field
	columnsListed   = 400 // columns that the list shows at once
)

func (c *ColumnList) long() bool { return len(c.App.columns()) >= columnsSearched }

func (c *ColumnList) find(e vugu.DOMEvent) { c.query = value(e) }

func (c *ColumnList) columns() []data.ColumnInfo {
	want := strings.ToLower(c.query)
	var out []data.ColumnInfo
	for _, col := range c.App.columns() {
		if len(out) < columnsListed && strings.Contains(strings.ToLower(c.App.title(col.ID)+" "+col.ID), want) {
			out = append(out, col)
		}
	}
	return out
}

func (c *ColumnList) size() string {
	if c.App.open == nil {
		return ""
	}
	return joined(c.App.T("columns", format.Count(len(c.App.columns()))), c.App.T("rows", format.Count(c.App.open.Rows)))
}

func (c *ColumnList) sign(col data.ColumnInfo) string { return string(col.Type) }

func (c *ColumnList) typeText(col data.ColumnInfo) string { return c.App.T("type." + string(col.Type)) }

// note is the unit and, where cells are empty, the share of them.
func (c *ColumnList) note(col data.ColumnInfo) string {
	unit := format.UnitLabel(col.Unit, col.Scale, c.App.Lang())
	if unit == "" && col.Role != data.Measure {
		unit = c.App.T("role." + string(col.Role))
	}
	if col.Formula != "" {
		unit = joined(c.App.T("calc.mark"), unit)
	}
	if n := c.App.alerted[col.ID]; n > 0 { // the profile says what
		unit = joined("⚠ "+format.Count(n), unit)
	}
	return joined(unit, c.App.missingText(&col))
}

// hint is the definition, which has no room in the list.
func (c *ColumnList) hint(col data.ColumnInfo) string { return c.App.in(col.Definition, "") }

// usable reports whether a click on the column asks anything on this tab.
func (c *ColumnList) usable(col data.ColumnInfo) bool {
	return c.App.Tab() == view.Table || col.Type == data.Number && col.Role != data.ID
}

func (c *ColumnList) pressed(col data.ColumnInfo) string {
	on := false
	switch q := c.App.main.question; {
	case c.App.Tab() == view.Table:
		place, _ := c.App.sorted(col.ID)
		on = place > 0
	case q != nil && c.App.Tab() == view.Correlation:
		on = slices.Contains(q.Columns, col.ID)
	case q != nil && c.App.Tab() == view.Model:
		on = col.ID == q.Y || slices.Contains(q.X, col.ID)
	default:
		on = c.App.measure() == col.ID
	}
	return strconv.FormatBool(on)
}

func (c *ColumnList) open(col data.ColumnInfo) string {
	return strconv.FormatBool(c.App.profile.column == col.ID)
}

func (c *ColumnList) profileText(col data.ColumnInfo) string {
	return c.App.T("profile.open", c.App.title(col.ID))
}

func (c *ColumnList) bars(col data.ColumnInfo) string { return c.App.bars[col.ID] }
