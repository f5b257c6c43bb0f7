package data

import (
	"math"
	"strings"
)

// wide says which columns of a table are periods across, and which stay.
type wide struct {
	fixed, across []int
	periods       []Period
	unit          measureUnit
}

// findWide recognises a table whose columns of numbers are named by periods of one kind, three or more of them
// and in one unit, and whose other columns are all text.
func findWide(t *Table, named bool) (w wide, ok bool) {
	seen := make(map[Period]bool)
	for i, c := range t.Columns {
		bare, _, _ := splitUnit(c.Name)
		p := ParsePeriod(bare)
		if c.Type == Text && p == 0 {
			w.fixed = append(w.fixed, i)
			continue
		}
		u := measureUnit{c.Unit, c.Scale}
		empty := allMissing(c)
		if p == 0 || seen[p] || c.Type != Number && !empty || len(w.periods) > 0 && p.Kind() != w.periods[0].Kind() {
			return w, false
		}
		if !empty && w.unit != (measureUnit{}) && u != w.unit {
			return w, false
		}
		if !empty {
			w.unit = u
		}
		seen[p] = true
		w.across = append(w.across, i)
		w.periods = append(w.periods, p)
	}
	return w, named && len(w.across) >= 3 && len(w.fixed) > 0
}

// unitAbove returns the unit that a line above the table gives for all of it, as in 单位：亿元.
func unitAbove(lines []string) (u measureUnit, ok bool) {
	for _, line := range lines {
		for _, word := range []string{"单位：", "单位:", "Unit:", "unit:"} {
			if _, rest, found := strings.Cut(line, word); found {
				if u, ok = parseUnit(strings.TrimRight(rest, ")） ,;\t")); ok {
					return u, true
				}
			}
		}
	}
	return u, false
}

// stack returns the long table: for each row of t one row a period, with a column for the period and one for the
// value behind the others.
func (w wide) stack(t *Table) *Table {
	n := len(w.periods)
	long := &Table{ID: t.ID, Name: t.Name, Rows: t.Rows * n, Sources: t.Sources}
	taken := make(map[string]bool)
	for _, i := range w.fixed {
		c := *t.Columns[i]
		c.Text = repeatEach(c.Text, n)
		taken[c.ID] = true
		long.Columns = append(long.Columns, &c)
	}
	period := &Column{Name: "period", Title: Label{Zh: "时期", En: "Period"}, Type: PeriodT, Role: PeriodRole, Periods: make([]Period, 0, long.Rows)}
	value := &Column{Name: "value", Title: Label{Zh: "数值", En: "Value"}, Type: Number, Role: Measure, Unit: w.unit.name, Scale: w.unit.scale, Num: make([]float64, long.Rows)}
	for range t.Rows {
		period.Periods = append(period.Periods, w.periods...)
	}
	for k, i := range w.across {
		c := t.Columns[i]
		if c.Qualifier != nil && value.Qualifier == nil {
			value.Qualifier = make([]Qualifier, long.Rows)
		}
		for r, q := range c.Qualifier {
			value.Qualifier[r*n+k] = q
		}
		for r := range t.Rows {
			value.Num[r*n+k] = math.NaN()
			if c.Type == Number {
				value.Num[r*n+k] = c.Num[r]
			}
		}
	}
	for _, c := range []*Column{period, value} {
		c.ID = uniqueID(c.Name, 0, taken)
		long.Columns = append(long.Columns, c)
	}
	long.Raw = func(row, column int) string {
		switch column - len(w.fixed) {
		case 0:
			return t.Columns[w.across[row%n]].Name
		case 1:
			return t.Raw(row/n, w.across[row%n])
		}
		return t.Raw(row/n, w.fixed[column])
	}
	return long
}

// repeatEach returns each row of s n times in turn.
func repeatEach(s *Strings, n int) *Strings {
	codes, words := s.Coded()
	all := make([]int32, 0, n*len(codes))
	for _, c := range codes {
		for range n {
			all = append(all, c)
		}
	}
	return NewCoded(all, words)
}

// describe makes the report one on the long table; problems keep their places in the file.
func (w wide) describe(long *Table, rep *Report) {
	infos := Columns(long)
	value := &infos[len(infos)-1]
	value.Converted = 0
	for _, i := range w.across {
		value.Converted += rep.Columns[i].Converted
		value.Failed += rep.Columns[i].Failed
	}
	value.Missing -= value.Failed
	rep.Shape, rep.Rows, rep.Columns = "wide-periods", long.Rows, infos
}
