package ui

import (
	"strings"

	"statlas/ui/format"
)

// folded says what the cells are.
func (p pivotAnalysis) folded() string {
	var all []string
	for _, v := range p.answer().Values() {
		all = append(all, p.valueName(v.Fn, v.Measure))
	}
	return strings.Join(all, p.app.T("list.comma"))
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

// sub says the whole, and the largest of the outer groups, by the first value.
func (p pivotAnalysis) sub() string {
	a := p.answer()
	last := len(a.Columns) * (1 + len(a.Beside))
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
	whole, most := a.Rows[len(a.Rows)-1].Cells[last], row.Cells[last]
	v, lang := p.valuesWritten()[0], p.app.Lang()
	text := p.app.T("pivot.largest", v.told(whole, most, lang), p.name(a.By[0], row.Keys[0]), v.told(most, whole, lang))
	if len(a.Beside) > 0 {
		return joined(p.valueName(a.Fn, a.Measure), text)
	}
	return text
}

// draw draws nothing: the table is the chart.
func (p pivotAnalysis) draw() {}

func (p pivotAnalysis) how() string {
	a := p.answer()
	text := p.app.T("how.pivot", format.Count(a.N))
	if a.Shared() {
		text += p.app.T("how.pivot." + p.share())
	}
	return text
}
