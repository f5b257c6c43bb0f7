package stats

import (
	"context"
	"math"
	"slices"

	"statlas/data"
)

// An EndsReport says what a table of Ends was made of.
type EndsReport struct {
	Measure    string     `json:"measure"`
	Name       string     `json:"name"` // of the measure
	Title      data.Label `json:"title,omitzero"`
	Unit       string     `json:"unit,omitempty"`
	Entities   int        `json:"entities"`
	Without    int        `json:"without"`    // entities without any figure
	Shorter    int        `json:"shorter"`    // entities whose figures do not span the whole
	Duplicates int        `json:"duplicates"` // figures that are means of several rows
	Omitted    int        `json:"omitted"`    // rows without figure, entity or period
	From       string     `json:"from"`       // the whole span
	To         string     `json:"to"`
}

// Ends makes a table with a row for each entity, in order of first appearance: its series, where it starts and ends, and how
// it changed. The start is the first moment at which that entity has a figure, the end the last; both are kept as the file
// hedges them, and an entity without figures has an empty row. Of q it takes measure, entity, period and where.
// The change is end − start, in percentage points where the measure is a share; else there is also the change in percent of
// the start, and the yearly rate, as yearlyRate has it. Both are missing where they mean nothing. What start and end say of how
// exact they are, these say too, as far as it follows. It costs O(n).
func Ends(ctx context.Context, t *data.Table, q *Question) (*data.Table, *EndsReport, error) {
	j, err := newJob(ctx, t, &Question{Kind: "trend", Measure: q.Measure, Entity: q.Entity, Period: q.Period, Where: q.Where})
	if err != nil {
		return nil, nil, err
	}
	measure, entity, period, err := j.roles()
	if err != nil {
		return nil, nil, err
	}
	if period == nil || entity == nil {
		return nil, nil, &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	p, err := j.panel(measure, entity, period, nil)
	if err != nil {
		return nil, nil, err
	}
	if err := j.oneKind(measure, p.rows, entity); err != nil {
		return nil, nil, err
	}
	if unit := j.unitColumn(measure); unit != nil && len(p.rows) > 0 {
		m := *measure // of the rows that count the unit is one
		m.Unit = unit.Text.At(int(p.rows[0]))
		p.measure = &m
	}
	e := newEnds(p)
	e.report.Name, e.report.Title, e.report.Unit = measure.Name, measure.Title, measure.Unit
	for i, figures := range p.byEntity() {
		e.add(i, figures)
		if err := j.pace.step(len(figures)); err != nil {
			return nil, nil, err
		}
	}
	return e.table(t), &e.report, nil
}

// ends are the columns under way, by entity.
type ends struct {
	p                       *panel
	report                  EndsReport
	grid                    sparkGrid
	series                  []string
	span                    []int32 // into spans
	first, last             hedged
	change, percent, yearly []float64
	moved, grown            []data.Qualifier // of change; of percent and yearly
	lowest, highest         []int32          // moments, −1 for none
	present                 []float64
	firstMoment, lastMoment []int32
	share                   bool    // changes are in percentage points
	points                  float64 // percentage points in a unit of the measure
}

// hedged are figures with what the source says of them.
type hedged struct {
	value     []float64
	qualifier []data.Qualifier
	source    []int32
	notes     map[int]string
}

func newHedged(n int) hedged {
	return hedged{value: blank(n), qualifier: make([]data.Qualifier, n), source: nowhere(n), notes: map[int]string{}}
}

func blank(n int) []float64 {
	x := make([]float64, n)
	fill(x, math.NaN())
	return x
}

func nowhere(n int) []int32 { return slices.Repeat([]int32{-1}, n) }

func newEnds(p *panel) *ends {
	n := len(p.entities)
	e := &ends{
		p: p, grid: newSparkGrid(p.moments), series: make([]string, n), span: make([]int32, n), first: newHedged(n), last: newHedged(n),
		change: blank(n), percent: blank(n), yearly: blank(n), moved: make([]data.Qualifier, n), grown: make([]data.Qualifier, n), lowest: nowhere(n), highest: nowhere(n), present: make([]float64, n),
		firstMoment: nowhere(n), lastMoment: nowhere(n), points: 1,
	}
	switch p.measure.Unit {
	case "%", "percent":
		e.share = true
	case "fraction":
		e.share, e.points = true, 100
	}
	e.report = EndsReport{Measure: p.measure.ID, Entities: n, Duplicates: p.duplicates, Omitted: p.omitted}
	if m := p.moments; len(m) > 0 {
		e.report.From, e.report.To = m[0].String(), m[len(m)-1].String()
	}
	return e
}

// spans are the words of the column that tells whether an entity's figures span the whole.
var spans = []string{"", "whole", "shorter"}

// add fills in the row of an entity.
func (e *ends) add(i int, figures []figure) {
	e.present[i] = float64(len(figures))
	if len(figures) == 0 {
		e.report.Without++
		return
	}
	a, b := figures[0], figures[len(figures)-1]
	e.firstMoment[i], e.lastMoment[i] = a.moment, b.moment
	if e.span[i] = 1; a.moment > 0 || int(b.moment) < len(e.p.moments)-1 {
		e.span[i] = 2
		e.report.Shorter++
	}
	e.first.put(e.p, i, a)
	e.last.put(e.p, i, b)
	least, most := a, a
	for _, f := range figures {
		if f.value < least.value {
			least = f
		}
		if f.value > most.value {
			most = f
		}
	}
	e.lowest[i], e.highest[i] = least.moment, most.moment
	e.series[i] = e.grid.write(figures, least, most)
	if len(figures) < 2 {
		return // nothing has changed yet
	}
	e.change[i] = (b.value - a.value) * e.points
	if a.value > 0 {
		e.percent[i] = (b.value/a.value - 1) * 100
	}
	e.yearly[i] = yearlyRate(a.value, b.value, e.p.moments[b.moment].t-e.p.moments[a.moment].t) * 100
	e.moved[i] = changeHedge(e.first.qualifier[i], e.last.qualifier[i])
	e.grown[i] = growthHedge(e.first.qualifier[i], e.last.qualifier[i], b.value)
}

func (h *hedged) put(p *panel, i int, f figure) {
	h.value[i] = f.value
	rows := p.rows[f.lo:f.hi]
	r := int(rows[0])
	if k := slices.IndexFunc(rows, func(row int32) bool { return inexact(p.measure, int(row)) }); k >= 0 {
		r = int(rows[k])
		h.qualifier[i] = p.measure.Qualifier[r]
	}
	if p.measure.Source != nil {
		h.source[i] = p.measure.Source[r]
	}
	if note := p.measure.Notes[r]; note != "" {
		h.notes[i] = note
	}
}
