package ui

import (
	"strings"

	"statlas/data"
	"statlas/data/sets"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// columns returns the columns of the table on screen, in the order of the file.
func (a *App) columns() []data.ColumnInfo {
	if a.open == nil || a.open.Report == nil {
		return nil
	}
	return a.open.Report.Columns
}

// column returns the column with that id, nil when there is none.
func (a *App) column(id string) *data.ColumnInfo {
	all := a.columns()
	for i := range all {
		if all[i].ID == id {
			return &all[i]
		}
	}
	return nil
}

// byRole returns the first column with role r, nil when there is none.
func (a *App) byRole(r data.Role) *data.ColumnInfo { return firstOf(a.columns(), r) }

// firstOf returns the first of all with role r, nil when there is none.
func firstOf(all []data.ColumnInfo, r data.Role) *data.ColumnInfo {
	for i := range all {
		if all[i].Role == r {
			return &all[i]
		}
	}
	return nil
}

// measures returns the columns that a question may take as its measure.
func (a *App) measures() []data.ColumnInfo { return measuresOf(a.columns()) }

func measuresOf(all []data.ColumnInfo) []data.ColumnInfo {
	var out []data.ColumnInfo
	for _, c := range all {
		if c.Type == data.Number && c.Role != data.ID {
			out = append(out, c)
		}
	}
	return out
}

// in returns l in the language on screen, or else what there is.
func (a *App) in(l data.Label, plain string) string {
	switch {
	case a.Lang() == "zh" && l.Zh != "":
		return l.Zh
	case a.Lang() == "en" && l.En != "":
		return l.En
	}
	return plain
}

// title returns what the page calls the column with that id.
func (a *App) title(id string) string {
	c := a.column(id)
	if c == nil {
		return id
	}
	if name := a.in(c.Title, ""); name != "" {
		return name
	}
	return bare(c.Name, c.Unit)
}

// bare returns a file's column name without the unit in brackets at its end, which the page writes itself.
func bare(name, unit string) string {
	if unit == "" || unit == data.YearUnit || !strings.HasSuffix(name, ")") && !strings.HasSuffix(name, "）") && !strings.HasSuffix(name, "]") {
		return name
	}
	if i := strings.LastIndexAny(name, "(（["); i > 0 {
		return strings.TrimSpace(name[:i])
	}
	return name
}

// label returns what the page calls a value of a text column.
func (a *App) label(column, value string) string {
	if c := a.column(column); c != nil {
		return a.in(c.Labels[value], value)
	}
	return value
}

// spec says how the numbers of a column are written. A table of one figure a row names the unit by row; when
// the question picks rows of one unit, that is the column's.
func (a *App) spec(id string) format.Spec { return a.specOf(id, a.where()) }

// specOf is spec for rows that where keeps.
func (a *App) specOf(id string, where []stats.Condition) format.Spec {
	c := a.column(id)
	if c == nil {
		return format.Spec{}
	}
	s := format.Spec{Unit: c.Unit, Scale: c.Scale, Digits: a.main.digits[id]}
	if s.Digits > 0 {
		s.Decimals = tidyDecimals
	}
	if u := a.byRole(data.UnitRole); u != nil && c.Unit == "" && c.Role == data.Measure {
		if v, ok := chosen(where, u.ID); ok {
			s.Unit, s.Scale = unitScale(v)
			if c.UnitFrom != "" {
				s.Unit, _ = sets.BaseUnit(v)
				s.Scale = 1
			}
		}
	}
	return s
}

// withUnit returns a column's title with its unit.
func (a *App) withUnit(id string) string { return format.AxisTitle(a.title(id), a.spec(id), a.Lang()) }

// asPrinted says how the numbers of a column are written where its unit stands elsewhere: years as years.
func asPrinted(c *data.ColumnInfo) format.Spec {
	if c == nil || c.Unit != data.YearUnit {
		return format.Spec{}
	}
	return format.Spec{Unit: c.Unit}
}

// cell writes a cell of the table for reading: numbers as printed, values by their label.
func (a *App) cell(c *data.ColumnInfo, v any) string {
	if x, ok := number(v); ok {
		s := asPrinted(c)
		if long(x) {
			s.Digits = tidy(x) + tidyDecimals
		}
		return format.Full(x, s)
	}
	if s, ok := v.(string); ok && s != "" {
		return a.in(c.Labels[s], s)
	}
	return format.Missing
}

// chosen returns the value that an eq condition asks of a column.
func chosen(where []stats.Condition, column string) (string, bool) {
	for _, w := range where {
		if w.Column == column && w.Op == "eq" {
			s, ok := w.Value.(string)
			return s, ok
		}
	}
	return "", false
}

// Format writes the number of an axis or label that a chart's option names by key.
func (a *App) Format(key string, v float64) string { return format.ByKey(key, v) }

// dataTitle returns what the page calls a table: the catalogue's title or the file's name.
func (a *App) dataTitle(id string) string {
	if e := a.entry(id); e != nil {
		return a.in(e.Title, id)
	}
	if name := a.endsTitle(id); name != "" {
		return name
	}
	return trimFile(id)
}

func trimFile(id string) string {
	if len(id) > len(view.FilePrefix) && id[:len(view.FilePrefix)] == view.FilePrefix {
		return id[len(view.FilePrefix):]
	}
	return id
}
