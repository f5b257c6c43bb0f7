package stats

import "statlas/data"

// SparkColumn is the id of the column of a table of Ends that holds each entity's series.
const SparkColumn = "series"

// Of the columns of a table of Ends that others tell of by id.
const (
	EndsStart, EndsEnd, EndsLowest, EndsHighest = "start", "end", "lowest", "highest"
	EndsChange, EndsPercent, EndsYearly         = "change", "change_percent", "yearly" // hedged as start and end are
)

// table puts the columns together. Those that mean nothing for a share are left out.
func (e *ends) table(of *data.Table) *data.Table {
	n, m := len(e.p.entities), e.p.measure
	t := &data.Table{Rows: n, Sources: of.Sources, Raw: func(int, int) string { return "" }}
	put := func(c *data.Column, id, zh, en string) *data.Column {
		c.ID, c.Name, c.Title = id, en, data.Label{Zh: zh, En: en}
		t.Columns = append(t.Columns, c)
		return c
	}
	name := *e.p.entity
	name.Text, name.Role, name.Qualifier, name.Source, name.Notes, name.Failed = data.NewStrings(e.p.entities), data.Entity, nil, nil, nil, nil
	for ownID(name.ID) {
		name.ID += "_"
	}
	t.Columns = append(t.Columns, &name)
	number := func(x []float64, unit string, q []data.Qualifier) *data.Column {
		return &data.Column{Type: data.Number, Role: data.Measure, Num: x, Unit: unit, Qualifier: hedging(q, x)}
	}
	figures := func(h hedged) *data.Column {
		c := number(h.value, m.Unit, h.qualifier)
		c.Scale, c.Notes = m.Scale, h.notes
		if m.Source != nil {
			c.Source = h.source
		}
		return c
	}
	put(&data.Column{Type: data.Text, Role: data.Note, Text: data.NewStrings(e.series)}, SparkColumn, "走势", "Series").Definition = e.grid.definition()
	put(figures(e.first), EndsStart, "起点值", "Start")
	put(figures(e.last), EndsEnd, "终点值", "End")
	if e.share {
		put(number(e.change, "pct_point", e.moved), EndsChange, "变化", "Change")
	} else {
		c := put(number(e.change, m.Unit, e.moved), EndsChange, "变化", "Change")
		c.Scale = m.Scale
		put(number(e.percent, "%", e.grown), EndsPercent, "变化率", "Change, relative")
		put(number(e.yearly, "%", e.grown), EndsYearly, "年均增长率", "Growth per year")
	}
	span := put(&data.Column{Type: data.Text, Role: data.Dimension, Text: data.NewCoded(e.span, spans)}, "span", "跨度", "Span")
	span.Labels = map[string]data.Label{"whole": {Zh: "完整", En: "whole"}, "shorter": {Zh: "较短", En: "shorter"}}
	put(e.when(e.firstMoment), "start_period", "起点时期", "Start period").Definition = data.Label{
		Zh: "这个对象第一个有数值的时期，各行可以不同", En: "The first period with a value of that entity; rows may differ"}
	put(e.when(e.lastMoment), "end_period", "终点时期", "End period").Definition = data.Label{
		Zh: "这个对象最后一个有数值的时期，各行可以不同", En: "The last period with a value of that entity; rows may differ"}
	put(e.when(e.lowest), EndsLowest, "最低时期", "Lowest in")
	put(e.when(e.highest), EndsHighest, "最高时期", "Highest in")
	put(number(e.present, "", nil), "values", "数值个数", "Values")
	gone := make([]float64, n)
	for i, k := range e.present {
		gone[i] = float64(len(e.p.moments)) - k
	}
	put(number(gone, "", nil), "without", "缺失时期数", "Periods without")
	return t
}

func ownID(id string) bool {
	switch id {
	case SparkColumn, "start_period", EndsStart, "end_period", EndsEnd, EndsChange, EndsPercent, EndsYearly, "span", EndsLowest, EndsHighest, "values", "without":
		return true
	}
	return false
}

// when is a column of moments: periods, or numbers where the axis is a column of numbers.
func (e *ends) when(at []int32) *data.Column {
	if e.p.period.Type != data.PeriodT {
		x := blank(len(at))
		for i, m := range at {
			if m >= 0 {
				x[i] = e.p.moments[m].t
			}
		}
		return &data.Column{Type: data.Number, Role: data.Dimension, Num: x}
	}
	c := &data.Column{Type: data.PeriodT, Role: data.Dimension, Periods: make([]data.Period, len(at))}
	for i, m := range at {
		if m >= 0 {
			c.Periods[i] = e.p.moments[m].period
		}
	}
	return c
}
