package ui

import (
	"slices"
	"strconv"

	"statlas/data"
	"statlas/data/formula"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/words"
)

// ImportReport says what reading the user's file found and did, and lets it be read otherwise.
type ImportReport struct {
	App *App

	of                *data.Report // that the sheets are for
	lang              string       // that they are in
	columns, problems *sheet
	first             *sheet // the first rows as read, nil while they are awaited
	chosen            string // column whose fields are open
	cells             *cellList
}

// BeforeBuild makes the sheets anew when the table or the language has changed.
func (c *ImportReport) BeforeBuild() {
	if c.of != c.report() || c.lang != c.App.Lang() {
		c.of, c.lang = c.report(), c.App.Lang()
		c.columns = &sheet{Head: c.columnHead(), Rows: c.columnRows()}
		c.problems = &sheet{Head: c.problemHead(), Rows: c.problemRows()}
		c.cells = nil
		c.askFirst()
	}
}

// made reports that the table came of others, not of a file that could be read otherwise.
func (c *ImportReport) made() bool { return c.App.open.Made != nil }

func (c *ImportReport) madeFacts() []string { return c.App.madeFacts(c.App.open.Made) }

func (c *ImportReport) title() string {
	if c.made() {
		return c.App.T("combine.report")
	}
	return c.App.T("report")
}

// firstRows and firstColumns are how much of the table the report shows.
const firstRows, firstColumns = 5, 30

// askFirst asks for the first rows as they were read.
func (c *ImportReport) askFirst() {
	a, of := c.App, c.of
	c.first = nil
	a.put("first", &stats.Question{Kind: "rows", Limit: firstRows}, func(answer stats.Answer, err error) {
		if given, ok := answer.(*stats.RowsAnswer); ok && err == nil && c.of == of {
			c.first = a.firstSheet(given)
		}
	})
}

func (a *App) firstSheet(given *stats.RowsAnswer) *sheet {
	s := &sheet{}
	all := a.columns()
	all = all[:min(len(all), firstColumns)]
	for _, col := range all {
		s.Head = append(s.Head, heading{a.withUnit(col.ID), numeric(col)})
	}
	for _, row := range given.Rows {
		var out []figure
		for j := range all {
			out = append(out, figure{Text: a.cell(&all[j], row[j]), Num: numeric(all[j])})
		}
		s.Rows = append(s.Rows, out)
	}
	return s
}

// surely is from which confidence on an encoding is taken as right.
const surely = 0.9

// doubtful reports that a look at the first rows is due: the file can be read in other ways, or is read in one that a
// person chose.
func (c *ImportReport) doubtful() bool {
	return c.made() || !c.App.allFound() || c.report().Encoding.Confidence < surely || len(c.prompts()) > 0
}

func (c *ImportReport) columnSheet() *sheet { return c.columns }

func (c *ImportReport) problemSheet() *sheet { return c.problems }

func (c *ImportReport) most() int { return problemsListed }

// problemsListed is how many problems the page lists.
const problemsListed = 200

func (c *ImportReport) report() *data.Report { return c.App.open.Report }

// facts are what was found out about the file beside what the form shows; Value is the key of each one's name.
func (c *ImportReport) facts() []Option {
	r := c.report()
	if c.made() {
		return []Option{{"report.rows", format.Count(r.Rows)}}
	}
	return []Option{
		{"report.rows", format.Count(r.Rows)},
		{"report.lineEnding", c.App.T("lineEnding." + r.Dialect.LineEnding)},
		{"report.time", c.App.T("report.ms", format.Full(r.Ms, format.Spec{Digits: 3}))},
	}
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

func (c *ImportReport) problemsText() string {
	total, listed := c.report().Total, min(len(c.report().Problems), problemsListed)
	if listed < total {
		return c.App.T("report.problemsPart", format.Count(total), format.Count(listed))
	}
	return c.App.counted("report.problems")
}

func (c *ImportReport) problemHead() []heading {
	t := c.App.T
	return []heading{{t("report.row"), true}, {t("report.column"), true}, {t("report.byte"), true},
		{t("report.text"), false}, {t("report.reason"), false}, {t("report.action"), false}}
}

func (c *ImportReport) problemRows() [][]figure {
	listed := min(len(c.report().Problems), problemsListed)
	return c.problemsOf(c.report().Problems[:listed])
}

func (c *ImportReport) problemsOf(problems []data.Problem) [][]figure {
	var out [][]figure
	n := func(x int64) figure {
		if x == 0 {
			return figure{Text: format.Missing, Raw: "", Num: true}
		}
		return figure{Text: strconv.FormatInt(x, 10), Raw: float64(x), Num: true}
	}
	lang := c.App.Lang()
	for _, p := range problems {
		row := n(int64(p.Row))
		if p.Row > 0 {
			row.Do = func() { c.App.showPlace(p.Row, p.Column) }
		}
		for _, o := range c.App.open.Calculated {
			if p.Code == formula.ProblemCode && o.Error != nil && o.Name == p.Text {
				p.Args = []string{o.Name, c.App.uncalculated(o.Error)}
			}
		}
		out = append(out, []figure{row, n(int64(p.Column)), n(p.Byte), textCell(p.Text),
			textCell(words.Code(lang, "problem."+p.Code, p.Args, p.Reason)),
			textCell(words.Code(lang, "action."+p.Code, p.Args, p.Action))})
	}
	return out
}

// saveProblems saves all problems that the report holds as CSV.
func (c *ImportReport) saveProblems() {
	c.App.saveSheet(&sheet{Head: c.problemHead(), Rows: c.problemsOf(c.report().Problems)}, c.App.T("file.problems"))
}
