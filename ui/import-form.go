package ui

import (
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/ui/format"
)

// encodings are those that a file may be told to be in, by the names of the Encoding Standard.
var encodings = []string{"utf-8", "gb18030", "big5", "utf-16le", "utf-16be", "shift_jis", "euc-jp", "euc-kr", "windows-1252"}

// delimiters and how words call them.
var delimiters = []Option{{",", "comma"}, {";", "semicolon"}, {"\t", "tab"}, {"|", "bar"}, {" ", "space"}, {"  ", "spaces"}}

// rowsOffered is how far down the names may stand.
const rowsOffered = 20

// formFields are what the user may say about the file as a whole. The first option of each leaves it to Read.
func (c *ImportReport) formFields() []field {
	a, s := c.App, c.App.view.Settings
	out := []field{
		c.pick("encoding", s.Encoding, c.encodingOptions(), func(s *data.Settings, v string) { s.Encoding = v }),
		c.pick("delimiter", s.Delimiter, c.delimiterOptions(), func(s *data.Settings, v string) { s.Delimiter = v }),
		c.pick("headerRow", number0(s.HeaderRow), c.headerOptions(), func(s *data.Settings, v string) { s.HeaderRow, _ = strconv.Atoi(v) }),
		c.pick("headerRows", number0(s.HeaderRows), c.lineOptions(), func(s *data.Settings, v string) { s.HeaderRows, _ = strconv.Atoi(v) }),
		c.pick("decimal", s.Decimal, c.decimalOptions(c.found().Dialect.Decimal), func(s *data.Settings, v string) { s.Decimal = v }),
		c.pick("shape", s.Shape, c.shapeOptions(), func(s *data.Settings, v string) { s.Shape = v }),
		{Key: "none", Label: a.T("report.none"), Value: strings.Join(s.Missing, "; "), Hint: a.T("report.noneHint"), Set: func(v string) {
			a.set(func(s *data.Settings) { s.Missing = listed(v) })
		}},
	}
	if c.report().TotalRows > 0 || s.DropTotals {
		out = append(out, c.pick("totals", totals(s.DropTotals), c.totalOptions(), func(s *data.Settings, v string) { s.DropTotals = v != "" }))
	}
	return out
}

// pick is a field of the form with options.
func (c *ImportReport) pick(key, value string, options []Option, set func(*data.Settings, string)) field {
	a := c.App
	if !slices.ContainsFunc(options, func(o Option) bool { return o.Value == value }) {
		options = append(options, Option{value, a.chosenText(key, value)})
	}
	return field{Key: key, Label: a.T("report." + key), Value: value, Options: options, Set: func(v string) {
		a.set(func(s *data.Settings) { set(s, v) })
	}}
}

// chosenText names a value that was chosen and is offered no more: a shape that the table has now.
func (a *App) chosenText(key, value string) string {
	if key == "shape" {
		return a.T("shape." + value)
	}
	return value
}

// found is what Read finds by itself, as far as that is known: of a file that came with settings only what they left.
func (c *ImportReport) found() *data.Report {
	if r := c.App.found[c.App.open.Data]; r != nil {
		return r
	}
	return c.report()
}

// detected is the option that leaves it to Read, with what that found.
func (c *ImportReport) detected(what string, set bool) Option {
	if set && c.App.found[c.App.open.Data] == nil || what == "" {
		return Option{"", c.App.T("report.detect")}
	}
	return Option{"", c.App.T("report.detected", what)}
}

func (c *ImportReport) encodingOptions() []Option {
	e := c.found().Encoding
	name := e.Name
	if e.BOM {
		name = c.App.T("report.bom", name)
	}
	out := []Option{c.detected(c.App.T("report.confidence", name, format.Percent(e.Confidence, c.App.Lang())), c.App.view.Settings.Encoding != "")}
	for _, g := range e.Alternatives {
		out = append(out, Option{g.Name, c.App.T("report.confidence", g.Name, format.Percent(g.Confidence, c.App.Lang()))})
	}
	for _, name := range encodings {
		if !slices.ContainsFunc(out, func(o Option) bool { return o.Value == name }) {
			out = append(out, Option{name, name})
		}
	}
	return out
}

func (c *ImportReport) delimiterOptions() []Option {
	name := func(d string) string { return c.App.T("delimiter."+delimiterKey(d), d) }
	out := []Option{c.detected(name(c.found().Dialect.Delimiter), c.App.view.Settings.Delimiter != "")}
	for _, d := range delimiters {
		out = append(out, Option{d.Value, name(d.Value)})
	}
	return out
}

func delimiterKey(d string) string {
	for _, known := range delimiters {
		if known.Value == d {
			return known.Text
		}
	}
	return "other"
}

// headerOptions are the rows that the names may begin in, and none.
func (c *ImportReport) headerOptions() []Option {
	a := c.App
	what := a.T("header.none")
	if h := c.found().Header; h.Row > 0 {
		what = a.T("header.row", strconv.Itoa(h.Row))
	}
	out := []Option{c.detected(what, a.view.Settings.HeaderRow != 0), {"-1", a.T("header.none")}}
	for row := 1; row <= rowsOffered; row++ {
		n := strconv.Itoa(row)
		out = append(out, Option{n, a.T("header.row", n)})
	}
	return out
}

func (c *ImportReport) lineOptions() []Option {
	out := []Option{c.detected(c.App.T("report.lines", strconv.Itoa(c.found().Header.Rows)), c.App.view.Settings.HeaderRows != 0)}
	for n := 1; n <= 3; n++ {
		out = append(out, Option{strconv.Itoa(n), c.App.T("report.lines", strconv.Itoa(n))})
	}
	return out
}

func (c *ImportReport) decimalOptions(found string) []Option {
	a := c.App
	return []Option{c.detected(found, a.view.Settings.Decimal != ""), {".", a.T("decimal.point")}, {",", a.T("decimal.comma")}}
}

// shapeOptions are the shape that was found and the others that the table can take.
func (c *ImportReport) shapeOptions() []Option {
	a := c.App
	out := []Option{c.detected(a.T("shape."+c.found().Shape), a.view.Settings.Shape != "")}
	for _, o := range c.report().Offers {
		text := a.T("report.offer", a.T("shape."+o.Shape), format.Count(o.Rows), format.Count(len(o.Columns)))
		out = append(out, Option{o.Shape, text})
	}
	return out
}

// totalOptions are what may become of rows that sum up others.
func (c *ImportReport) totalOptions() []Option {
	n := format.Count(c.report().TotalRows)
	return []Option{{"", c.App.T("totals.keep", n)}, {"drop", c.App.T("totals.drop", n)}}
}

func totals(drop bool) string {
	if drop {
		return "drop"
	}
	return ""
}

// number0 writes a number that 0 stands for nothing of.
func number0(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// listed parts words at commas and semicolons of either script.
func listed(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(",;，；、", r) }) {
		if w = strings.TrimSpace(w); w != "" {
			out = append(out, w)
		}
	}
	return out
}
