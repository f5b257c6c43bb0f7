package ui

import (
	"slices"
	"strconv"

	"statlas/data"
	"statlas/ui/format"
	"statlas/ui/words"
)

// ImportReport says what reading the user's file found and did.
type ImportReport struct {
	App *App

	of, lang          string // table and language that the sheets are for
	columns, problems *sheet
}

// BeforeBuild makes the sheets anew when the table or the language has changed.
func (c *ImportReport) BeforeBuild() {
	if c.of != c.App.open.Table || c.lang != c.App.Lang() {
		c.of, c.lang = c.App.open.Table, c.App.Lang()
		c.columns = &sheet{Head: c.columnHead(), Rows: c.columnRows()}
		c.problems = &sheet{Head: c.problemHead(), Rows: c.problemRows()}
	}
}

func (c *ImportReport) columnSheet() *sheet { return c.columns }

func (c *ImportReport) problemSheet() *sheet { return c.problems }

func (c *ImportReport) most() int { return problemsListed }

// problemsListed is how many problems the page lists.
const problemsListed = 200

func (c *ImportReport) report() *data.Report { return c.App.open.Report }

// facts are what was found out about the file; Value is the key of each one's name.
func (c *ImportReport) facts() []Option {
	r := c.report()
	name := r.Encoding.Name
	if r.Encoding.BOM {
		name = c.App.T("report.bom", name)
	}
	out := []Option{
		{"report.encoding", c.App.T("report.confidence", name, format.Percent(r.Encoding.Confidence, c.App.Lang()))},
		{"report.delimiter", c.App.T("delimiter."+delimiterKey(r.Dialect.Delimiter), r.Dialect.Delimiter)},
		{"report.header", c.App.T("report.lines", strconv.Itoa(r.Header.Rows))},
		{"report.rows", format.Count(r.Rows)},
		{"report.time", c.App.T("report.ms", format.Full(r.Ms, format.Spec{Digits: 3}))},
	}
	if r.Shape != "" {
		out = slices.Insert(out, 3, Option{"report.shape", c.App.T("shape." + r.Shape)})
	}
	return out
}

func delimiterKey(d string) string {
	switch d {
	case ",":
		return "comma"
	case ";":
		return "semicolon"
	case "\t":
		return "tab"
	case "|":
		return "bar"
	case " ", "  ":
		return "spaces"
	}
	return "other"
}

// around returns the lines above and below the table.
func (c *ImportReport) around() []string {
	return slices.Concat(c.report().Header.Above, c.report().Header.Below)
}

func (c *ImportReport) columnsText() string {
	failed := 0
	for _, col := range c.report().Columns {
		failed += col.Failed
	}
	return c.App.T("report.columns", format.Count(len(c.report().Columns)), format.Count(failed))
}

func (c *ImportReport) columnHead() []heading {
	t := c.App.T
	return []heading{{t("cell.column"), false}, {t("report.type"), false}, {t("report.unit"), false}, {t("report.role"), false},
		{t("report.missing"), true}, {t("report.converted"), true}, {t("report.failed"), true}}
}

func (c *ImportReport) columnRows() [][]figure {
	var out [][]figure
	n := func(x int) figure { return figure{Text: format.Count(x), Num: true} }
	for _, col := range c.report().Columns[:min(len(c.report().Columns), problemsListed)] {
		role := ""
		if col.Role != "" {
			role = c.App.T("role." + string(col.Role))
		}
		out = append(out, []figure{{Text: col.Name}, {Text: c.App.T("type." + string(col.Type))},
			{Text: format.UnitLabel(col.Unit, col.Scale, c.App.Lang())}, {Text: role},
			n(col.Missing), n(col.Converted), n(col.Failed)})
	}
	return out
}

func (c *ImportReport) problemsText() string {
	total, listed := c.report().Total, min(len(c.report().Problems), problemsListed)
	if listed < total {
		return c.App.T("report.problemsPart", format.Count(total), format.Count(listed))
	}
	return c.App.T("report.problems", format.Count(total))
}

func (c *ImportReport) problemHead() []heading {
	t := c.App.T
	return []heading{{t("report.row"), true}, {t("report.column"), true}, {t("report.byte"), true},
		{t("report.text"), false}, {t("report.reason"), false}, {t("report.action"), false}}
}

func (c *ImportReport) problemRows() [][]figure {
	var out [][]figure
	n := func(x int64) figure {
		if x == 0 {
			return figure{Text: format.Missing, Num: true}
		}
		return figure{Text: strconv.FormatInt(x, 10), Num: true}
	}
	for _, p := range c.report().Problems[:min(len(c.report().Problems), problemsListed)] {
		lang := c.App.Lang()
		out = append(out, []figure{n(int64(p.Row)), n(int64(p.Column)), n(p.Byte), {Text: p.Text},
			{Text: words.Code(lang, "problem."+p.Code, p.Args, p.Reason)},
			{Text: words.Code(lang, "action."+p.Code, p.Args, p.Action)}})
	}
	return out
}
