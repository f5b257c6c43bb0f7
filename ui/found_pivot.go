package ui

import (
	"statlas/ui/format"
)

// folded says what the cells are: the sum of a measure, the number of rows.
func (p pivotAnalysis) folded() string {
	a := p.answer()
	switch what := p.app.T("pivot.fn." + a.Fn); a.Fn {
	case "rows":
		return what
	case "count", "distinct":
		return p.app.T("pivot.of", what, p.app.title(a.Measure))
	default:
		return p.app.T("pivot.of", what, p.app.withUnit(a.Measure))
	}
}

func (p pivotAnalysis) sentence() string {
	a := p.answer()
	text := p.folded() + p.app.T("title.by", p.app.titles(a.By))
	if a.Across != "" {
		text += p.app.T("title.across", p.app.title(a.Across))
	}
	text += p.app.narrowedTo()
	if id := p.app.periodID(); id != "" && p.periodOf(p.app.main.told) == "" {
		if _, one := chosen(p.app.where(), id); !one {
			text += p.app.T("title.allPeriods")
		}
	}
	return text
}

// sub says the whole, and the largest of the outer groups.
func (p pivotAnalysis) sub() string {
	a := p.answer()
	last := len(a.Columns)
	best := -1
	for i, row := range a.Rows {
		if x := row.Cells[last]; len(row.Keys) == 1 && !missing(x) && (best < 0 || x > a.Rows[best].Cells[last]) {
			best = i
		}
	}
	if best < 0 {
		return p.app.T("pivot.empty")
	}
	row := a.Rows[best]
	return p.app.T("pivot.largest", p.told(a.Rows[len(a.Rows)-1].Cells[last]), p.name(a.By[0], row.Keys[0]), p.told(row.Cells[last]))
}

// draw draws nothing: the table is the chart.
func (p pivotAnalysis) draw() {}

func (p pivotAnalysis) how() string {
	a := p.answer()
	text := p.app.T("how.pivot", format.Count(a.N))
	if a.Share != "none" {
		text += p.app.T("how.pivot." + a.Share)
	}
	return text
}
