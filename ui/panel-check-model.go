package ui

import (
	"encoding/json"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// A checked panel says who has a row and a figure when.
type checked struct {
	open   bool
	key    string // of the question asked
	where  []stats.Condition
	answer *stats.PanelAnswer
	err    error
}

// hasPanel reports whether the table has what a panel takes: entities and periods.
func (a *App) hasPanel() bool {
	return a.open != nil && a.entityID() != "" && a.periodID() != ""
}

// togglePanel opens or closes the panel check.
func (a *App) togglePanel() {
	a.panel = checked{open: !a.panel.open}
	if a.drawn("right") {
		a.drawer = ""
	}
	a.ask()
}

// askPanel asks for the panel check when it is open, unless that is asked already. Of a table of one figure a row it
// takes the rows of one indicator; the table's other conditions do not narrow it.
func (a *App) askPanel() {
	p := &a.panel
	if !p.open || !a.hasPanel() {
		return
	}
	where, ok := a.panelWhere()
	if !ok {
		return // the list that the indicator is chosen from is on its way, its coming asks again
	}
	q := &stats.Question{Kind: "panel", Measure: a.measure(), Entity: a.view.Question.Entity, Period: a.view.Question.Period, Where: where}
	key := keyOf(q)
	if key == p.key {
		return
	}
	p.key, p.where = key, where
	a.put("panel", q, func(answer stats.Answer, err error) {
		p.answer, _ = answer.(*stats.PanelAnswer)
		p.err = err
		if r := p.answer; r != nil {
			a.say(a.T("panel.say", format.Count(r.Entities), format.Count(r.Periods), format.Count(r.Gaps.Cells), format.Count(r.Duplicates.Total)))
		}
	})
}

// panelWhere returns the conditions on columns that say what a figure is of, with those that must be chosen filled in.
func (a *App) panelWhere() (where []stats.Condition, ok bool) {
	must := false
	for _, c := range a.facetColumns() {
		must = must || isIndicator(c)
	}
	if !must {
		return a.facetWhere(), true
	}
	_, all, ok := a.facets(a.measure())
	facets := a.facetColumns()
	for _, w := range all {
		for _, c := range facets {
			if c.ID == w.Column {
				where = append(where, w)
			}
		}
	}
	return where, ok
}

// panelSubject names what the panel check's figures are: the indicator chosen, else the measure.
func (a *App) panelSubject() string {
	for _, c := range a.facetColumns() {
		if v, ok := chosen(a.panel.where, c.ID); ok && isIndicator(c) {
			return a.label(c.ID, v)
		}
	}
	if m := a.measure(); m != "" {
		return a.title(m)
	}
	return a.T("panel.row")
}

// showCell shows the rows of an entity, at one period unless that is "".
func (a *App) showCell(entity, period string) {
	conditions := []stats.Condition{{Column: a.entityID(), Op: "eq", Value: entity}}
	if period != "" {
		conditions = append(conditions, stats.Condition{Column: a.periodID(), Op: "eq", Value: period})
	}
	a.narrow(conditions, []string{a.entityID(), a.periodID()}, a.panel.where)
}

// panelHost is the id of the completeness map's element.
const panelHost = "panel-map"

// panelClick is a click on a cell of the completeness map.
func (a *App) panelClick(params string) {
	var at struct {
		DataIndex *int `json:"dataIndex"`
	}
	if a.panel.answer == nil || json.Unmarshal([]byte(params), &at) != nil || at.DataIndex == nil {
		return
	}
	if entity, period, ok := chart.CompletenessCell(a.panel.answer, *at.DataIndex); ok {
		a.showCell(entity, period)
	}
}

// panelMeasures returns the columns that the panel check may look at.
func (a *App) panelMeasures() []Option {
	var out []Option
	for _, m := range a.measures() {
		if m.Role == data.Measure || m.Role == "" {
			out = append(out, Option{m.ID, a.withUnit(m.ID)})
		}
	}
	return out
}
