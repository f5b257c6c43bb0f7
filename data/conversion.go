package data

import "cmp"

// A Place is where a cell of a table stood in its file. Rows and columns count from 1, as a spreadsheet shows them;
// a row of 0 is that of the names.
type Place struct {
	Row, Column int
	how         *verdict // how its text was read
}

// A Conversion is a cell that took more than its plain spelling to be read, or that was not understood.
type Conversion struct {
	Row     int      `json:"row"`               // as a spreadsheet shows it
	Column  int      `json:"column"`            // of the file, from 1
	Text    string   `json:"text"`              // as it stood
	Value   any      `json:"value"`             // a number, a period's text, a boolean; nil when not understood
	Done    []string `json:"done"`              // codes of DoneCodes; never nil
	Problem string   `json:"problem,omitempty"` // the code of a Problem, when not understood
}

// Coerced lists the cells of a column that took more than their plain spelling to be read, limit of them at most;
// rows are read again from the file's text. ColumnInfo.Coerced counts them.
func Coerced(t *Table, column, limit int) []Conversion {
	return conversions(t, column, limit, func(r result) bool { return r.value != nil && r.done != 0 })
}

// NotUnderstood lists the cells of a column that could not be read as its type, limit of them at most, as Coerced
// does. ColumnInfo.Failed counts them.
func NotUnderstood(t *Table, column, limit int) []Conversion {
	return conversions(t, column, limit, func(r result) bool { return r.problem != "" })
}

func conversions(t *Table, column, limit int, want func(result) bool) []Conversion {
	list := []Conversion{}
	for row := 0; row < t.Rows && len(list) < limit && t.Place != nil; row++ {
		at := t.Place(row, column)
		if at.how == nil {
			continue
		}
		text := t.Raw(row, column)
		if r := at.how.read([]byte(text)); want(r) {
			list = append(list, Conversion{Row: at.Row, Column: at.Column, Text: text, Value: r.value, Done: r.done.codes(), Problem: r.problem})
		}
	}
	return list
}

// countCoerced counts what Coerced lists.
func countCoerced(t *Table, column int) int {
	if t.Columns[column].Type == Text {
		return 0
	}
	return len(Coerced(t, column, t.Rows))
}

// tellReading completes info, of a column whose cells come from one or several of the file's, by how these were read.
func (info *ColumnInfo) tellReading(t *Table, column int) {
	info.Coerced = countCoerced(t, column)
	var last *verdict
	for row := 0; row < t.Rows && t.Columns[column].Type != Text; row++ {
		v := t.Place(row, column).how
		if v == nil || v == last {
			continue
		}
		last = v
		decimal, dates := v.chosen()
		info.Decimal, info.Dates = cmp.Or(info.Decimal, decimal), cmp.Or(info.Dates, dates)
		if v.ambiguous && !info.Ambiguous {
			info.Ambiguous, info.Readings = true, v.readings()
		}
	}
}

// cellsFrom says that each cell of t is that of another table, or of none: at gives the table, nil for none, and the
// place there.
func (t *Table) cellsFrom(at func(row, column int) (from *Table, r, c int)) {
	t.Raw = func(row, column int) string {
		from, r, c := at(row, column)
		if from == nil {
			return ""
		}
		return from.Raw(r, c)
	}
	t.Place = func(row, column int) Place {
		from, r, c := at(row, column)
		if from == nil || from.Place == nil {
			return Place{}
		}
		return from.Place(r, c)
	}
}

// result is what one cell is read as: a value, nothing when it is missing, or a problem.
type result struct {
	value   any
	done    done
	problem string
}

// read reads one cell as the builders do.
func (v *verdict) read(t []byte) result {
	switch v.typ {
	case Number:
		c := numbers{decimal: v.decimal, said: v.said, absent: v.absent}
		n, ok := c.numeral(t)
		switch {
		case ok:
			return result{value: n.value, done: n.done}
		case n.kind != missingCell:
			return result{problem: c.reason(t)}
		}
	case PeriodT:
		if v.absent != nil && v.absent.has(t) {
			return result{}
		}
		p, d := readPeriod(t, v.period)
		switch {
		case p != 0:
			return result{value: p.String(), done: d}
		case !missingWord(t):
			return result{problem: "not_a_period"}
		}
	case Boolean:
		if v.absent != nil && v.absent.has(t) {
			return result{}
		}
		b, ok := v.parseBool(trim(t))
		switch {
		case ok:
			return result{value: b == 1}
		case !missingWord(t):
			return result{problem: "not_a_boolean"}
		}
	}
	return result{}
}

// A Reading is one of two ways to read the cells of a column that do not tell which is meant, with the value that
// it gives one of them. The field that is not empty is the setting that chooses it.
type Reading struct {
	Decimal string `json:"decimal,omitempty"` // of ColumnSetting
	Dates   string `json:"dates,omitempty"`
	Example string `json:"example"`
	Value   any    `json:"value"` // a number or a period's text
}

// chosen tells the settings of a column of numbers or dates by which it was read; "" for a point, and for no order.
func (v *verdict) chosen() (decimal, dates string) {
	switch {
	case v.typ == Number && v.decimal == ',':
		return ",", ""
	case v.typ == PeriodT && v.period.order == dayFirst:
		return "", DayFirst
	case v.typ == PeriodT && v.period.order == monthFirst:
		return "", MonthFirst
	}
	return "", ""
}

// readings lists both ways to read an ambiguous column, nil when it is not.
func (v verdict) readings() []Reading {
	if !v.ambiguous {
		return nil
	}
	var list []Reading
	if v.typ == Number {
		for _, d := range []string{".", ","} {
			v.decimal = d[0]
			list = append(list, Reading{Decimal: d, Example: v.example, Value: v.read([]byte(v.example)).value})
		}
		return list
	}
	for _, d := range []string{DayFirst, MonthFirst} {
		v.period.order = dateOrders[d]
		list = append(list, Reading{Dates: d, Example: v.example, Value: v.read([]byte(v.example)).value})
	}
	return list
}
