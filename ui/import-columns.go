package ui

import (
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/ui/format"
)

// columnTypes and columnRoles are those that the user may give a column.
var (
	columnTypes = []string{string(data.Number), string(data.Text), string(data.PeriodT), string(data.Boolean)}
	columnRoles = []string{string(data.Entity), string(data.PeriodRole), string(data.Measure), string(data.Dimension), string(data.ID), string(data.Note)}
)

func (c *ImportReport) columnHead() []heading {
	t := c.App.T
	return []heading{{t("cell.column"), false}, {t("report.type"), false}, {t("report.unit"), false}, {t("report.role"), false},
		{t("report.missing"), true}, {t("report.converted"), true}, {t("report.failed"), true}}
}

// columnRows are the columns as read; a click on a name sets how it is read.
func (c *ImportReport) columnRows() [][]figure {
	var out [][]figure
	n := func(x int) figure { return figure{Text: format.Count(x), Num: true} }
	for i, col := range c.report().Columns[:min(len(c.report().Columns), problemsListed)] {
		role := ""
		if col.Role != "" {
			role = c.App.T("role." + string(col.Role))
		}
		out = append(out, []figure{c.nameFigure(col), {Text: c.App.T("type." + string(col.Type))},
			{Text: format.UnitLabel(col.Unit, col.Scale, c.App.Lang())}, {Text: role},
			n(col.Missing), c.count(i, col.Coerced, CoercedCells), c.count(i, col.Failed, FailedCells)})
	}
	return out
}

// nameFigure is a column's name; a click sets how the column is read.
func (c *ImportReport) nameFigure(col data.ColumnInfo) figure {
	name := c.App.in(col.Title, col.Name)
	if c.made() {
		return textCell(name)
	}
	return figure{Text: name, Do: func() { c.choose(col.Name) }}
}

// choose opens or closes the fields of a column.
func (c *ImportReport) choose(name string) {
	if c.chosen == name {
		name = ""
	}
	c.chosen = name
}

// chosenColumn is the column whose fields are open, nil for none.
func (c *ImportReport) chosenColumn() *data.ColumnInfo {
	all := c.report().Columns
	if i := slices.IndexFunc(all, func(col data.ColumnInfo) bool { return c.chosen != "" && col.Name == c.chosen }); i >= 0 {
		return &all[i]
	}
	return nil
}

func (c *ImportReport) choosing() bool { return c.chosenColumn() != nil }

func (c *ImportReport) chosenText() string {
	return c.App.T("report.ofColumn", c.App.in(c.chosenColumn().Title, c.chosen))
}

// columnFields are what the user may say about the chosen column.
func (c *ImportReport) columnFields() []field {
	a, col := c.App, c.chosenColumn()
	s := a.columnSetting(col.Name)
	return []field{
		c.ofColumn("type", string(s.Type), c.named("type.", columnTypes, string(col.Type)), func(s *data.ColumnSetting, v string) { s.Type = data.Type(v) }),
		c.ofColumn("role", string(s.Role), c.named("role.", columnRoles, string(col.Role)), func(s *data.ColumnSetting, v string) { s.Role = data.Role(v) }),
		c.ofColumn("decimal", s.Decimal, []Option{{"", a.T("report.detect")}, {".", a.T("decimal.point")}, {",", a.T("decimal.comma")}}, func(s *data.ColumnSetting, v string) { s.Decimal = v }),
		c.ofColumn("dates", s.Dates, []Option{{"", a.T("report.detect")}, {data.DayFirst, a.T("dates.dmy")}, {data.MonthFirst, a.T("dates.mdy")}}, func(s *data.ColumnSetting, v string) { s.Dates = v }),
		c.written("unit", s.Unit, col.Unit, func(s *data.ColumnSetting, v string) { s.Unit = v }),
		c.written("scale", scaleText(s.Scale), scaleText(col.Scale), func(s *data.ColumnSetting, v string) { s.Scale = scaleOf(v) }),
	}
}

// named are options by name, the first leaves it as found.
func (c *ImportReport) named(prefix string, values []string, found string) []Option {
	out := []Option{c.detected(c.App.T(prefix+found), true)}
	if c.App.columnSetting(c.chosen) == (data.ColumnSetting{Name: c.chosen}) {
		out[0] = c.detected(c.App.T(prefix+found), false)
	}
	for _, v := range values {
		out = append(out, Option{v, c.App.T(prefix + v)})
	}
	return out
}

func (c *ImportReport) ofColumn(key, value string, options []Option, set func(*data.ColumnSetting, string)) field {
	a, name := c.App, c.chosen
	return field{Key: key, Label: a.T("report." + key), Value: value, Options: options, Set: func(v string) {
		a.setColumn(name, func(s *data.ColumnSetting) { set(s, v) })
	}}
}

func (c *ImportReport) written(key, value, found string, set func(*data.ColumnSetting, string)) field {
	f := c.ofColumn(key, value, nil, func(s *data.ColumnSetting, v string) { set(s, strings.TrimSpace(v)) })
	f.Hint = found
	return f
}

func scaleText(x float64) string {
	if x == 0 {
		return ""
	}
	return strconv.FormatFloat(x, 'f', -1, 64)
}

// magnitudes are how people write magnitudes.
var magnitudes = map[string]float64{"千": 1e3, "万": 1e4, "百万": 1e6, "千万": 1e7, "亿": 1e8, "万亿": 1e12, "k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9}

// scaleOf reads a scale: a number, or a word for one; 0 when it is neither.
func scaleOf(s string) float64 {
	if x, ok := magnitudes[strings.ToLower(s)]; ok {
		return x
	}
	x, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", ""), 64)
	if err != nil || !(x > 0) || x > 1e300 {
		return 0
	}
	return x
}

// prompts ask of each column whose cells can be read in two ways.
func (c *ImportReport) prompts() []prompt {
	a := c.App
	var out []prompt
	for _, col := range c.report().Columns {
		if len(col.Readings) < 2 || len(out) == promptsMost {
			continue
		}
		p := prompt{Key: col.Name, Text: a.T("prompt.readings", col.Name, col.Readings[0].Example)}
		for _, r := range col.Readings {
			p.Do = append(p.Do, button{a.readingText(r), func() {
				a.setColumn(col.Name, func(s *data.ColumnSetting) { s.Decimal, s.Dates = r.Decimal, r.Dates })
			}})
		}
		out = append(out, p)
	}
	return out
}

// readingText says what a cell means in one of two readings.
func (a *App) readingText(r data.Reading) string {
	key := "reading." + r.Dates
	switch r.Decimal {
	case ".":
		key = "reading.point"
	case ",":
		key = "reading.comma"
	}
	return a.T(key, a.cellValue(r.Value).Text)
}

// promptsMost is how many questions are put at once.
const promptsMost = 5
