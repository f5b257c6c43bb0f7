package ui

import (
	"slices"

	"statlas/data"
	"statlas/ui/format"
)

// slight are the problems of a file that leave each of its cells as it stood or as it was meant: a name given where there was none,
// what held nothing left out, and months given by their first day or in a column beside the years.
var slight = []string{"empty_name", "empty_column", "blank_lines", "whole_months", "parts_beside"}

// onlySlight reports that nothing but such was found.
func onlySlight(r *data.Report) bool {
	return r.Total == len(r.Problems) && !slices.ContainsFunc(r.Problems, func(p data.Problem) bool { return !slices.Contains(slight, p.Code) })
}

// worthTelling reports that something was not understood, converted or left out, stood around the table, can or must be read in
// another way, or that the table was made of others. Where every cell was taken as it stands the report stays folded, a line with
// the number of remarks.
func (a *App) worthTelling() bool {
	r := a.open.Report
	c := &ImportReport{App: a}
	return !onlySlight(r) || len(r.Offers) > 0 || len(c.around()) > 0 || c.made() || r.Encoding.Confidence < surely || len(c.prompts()) > 0 ||
		slices.ContainsFunc(r.Columns, func(col data.ColumnInfo) bool { return col.Coerced > 0 })
}

// counted says how many problems the report has. Those that are slight count as such beside others, alone they are remarks.
func (a *App) counted(key string) string {
	r := a.open.Report
	if r.Total > 0 && onlySlight(r) {
		key += "Slight"
	}
	return a.T(key, format.Count(r.Total))
}

// reportText names the report with what it counts.
func (a *App) reportText() string {
	if a.open.Made != nil {
		return a.T("combine.report")
	}
	return a.counted("report.button")
}

// withReport adds to what is said first of a table of the user's that its report tells something.
func (a *App) withReport(text string) string {
	if a.untold == nil || a.untold != a.open.Report || a.untold.Total == 0 {
		return text
	}
	a.untold = nil
	return joined(text, a.reportText())
}
