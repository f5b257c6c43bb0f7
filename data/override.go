package data

import (
	"slices"
	"strings"
)

// stackedValue names the values of a table whose names across are nothing but periods, once it is stacked.
const stackedValue = "value"

// valueTitle is what they are called where nothing tells what they are.
var valueTitle = Label{Zh: "数值", En: "Value"}

// findSettings gives each column of the file the setting that names it. A setting that names none may mean the
// values of a table with periods across, as the stacked table calls them; else it is left for a later edition of
// the file, and said.
func (r *reader) findSettings() {
	r.set = make([]*ColumnSetting, len(r.names))
	r.absent = newAbsent(r.o.Missing)
	ids := r.ids()
	for i := range r.o.Columns {
		s := &r.o.Columns[i]
		found := false
		give := func(match func(c int) bool) {
			for c := range r.names {
				if !found && r.set[c] == nil && match(c) {
					r.set[c], found = s, true
				}
			}
		}
		give(func(c int) bool { return strings.TrimSpace(r.names[c]) == strings.TrimSpace(s.Name) && s.Name != "" })
		give(func(c int) bool { return ids[c] == s.Name })
		if !found && s.Name == stackedValue {
			for c, name := range r.names {
				if bare, _, _ := splitUnit(name); r.set[c] == nil && ParsePeriod(bare) != 0 {
					r.set[c], found = s, true
				}
			}
		}
		if !found {
			r.noSuch = append(r.noSuch, s.Name)
		}
	}
}

// ids are the ids that the columns of the file get when all are kept.
func (r *reader) ids() []string {
	taken := make(map[string]bool)
	ids := make([]string, len(r.names))
	for c, name := range r.names {
		ids[c] = uniqueID(slug(name), c+1, taken)
	}
	return ids
}

// decide weighs the evidence for column c of the file, and what a person says of it.
func (r *reader) decide(c int, e *evidence, fileComma bool) verdict {
	v := e.decide(r.names[c], fileComma)
	set := r.setting(c)
	if set == nil {
		set = &ColumnSetting{}
	}
	if set.Type != "" && slices.Contains(types, set.Type) {
		v = e.decideAs(set.Type, r.names[c], fileComma)
	}
	if v.typ == Number {
		if d := set.Decimal; d == "." || d == "," {
			v.decimal, v.ambiguous, v.open = d[0], false, false
		} else if d := r.o.Decimal; d == "." || d == "," {
			v.decimal, v.ambiguous, v.open = d[0], false, false
		}
	}
	if order := dateOrders[set.Dates]; order != noOrder && v.typ == PeriodT {
		v.period.order, v.ambiguous, v.open = order, false, false
	}
	v.absent = r.absent
	return v
}

var types = []Type{Number, Text, PeriodT, Boolean}

// dateOrders are the values of ColumnSetting.Dates.
var dateOrders = map[string]dateOrder{DayFirst: dayFirst, MonthFirst: monthFirst}

// decideAs finds how to read a column that is said to be of type typ.
func (e *evidence) decideAs(typ Type, name string, fileComma bool) verdict {
	v := verdict{typ: typ}
	switch typ {
	case Number:
		v = e.decideDecimal(fileComma)
	case PeriodT:
		p := &e.periods
		v = e.decidePeriod(periodMode{
			compact: p.compact > p.serials, serial: p.serials > 0 && p.compact <= p.serials, dots: p.dotMode(), said: true,
		})
	}
	v.said = true
	return v
}

// override lets a person's settings hold for the roles and units of the columns of t.
func (r *reader) override(t *Table) {
	for i, c := range r.keep {
		set, col := r.setting(c), t.Columns[i]
		if set == nil {
			continue
		}
		if set.Type != "" && !slices.Contains(types, set.Type) {
			r.ignore(c, "type", string(set.Type))
		}
		if set.Unit != "" || set.Scale != 0 {
			r.overrideUnit(col, c, set)
		}
		if set.Role != "" {
			r.overrideRole(t, i, set.Role)
		}
		r.overrideReading(col, c, set)
	}
}

// overrideReading notes settings of decimals and dates that do not suit the column.
func (r *reader) overrideReading(col *Column, c int, set *ColumnSetting) {
	if d := set.Decimal; d != "" && (d != "." && d != "," || col.Type != Number) {
		r.ignore(c, "decimal", d)
	}
	if d := set.Dates; d != "" && (dateOrders[d] == noOrder || col.Type != PeriodT) {
		r.ignore(c, "dates", d)
	}
}

func (r *reader) overrideUnit(col *Column, c int, set *ColumnSetting) {
	if col.Type != Number {
		r.ignore(c, "unit", set.Unit)
		return
	}
	if set.Unit != "" {
		u, ok := parseUnit(set.Unit)
		if !ok {
			u = measureUnit{set.Unit, 1}
		}
		col.Unit, col.Scale = u.name, u.scale
	}
	if set.Scale > 0 {
		col.Scale = set.Scale
	}
}

// overrideRole gives column i its role; a role that only one column has is taken from the one that had it.
func (r *reader) overrideRole(t *Table, i int, role Role) {
	col := t.Columns[i]
	fits := map[Role]bool{
		Measure: col.Type == Number || col.Type == Boolean, PeriodRole: col.Type == PeriodT || col.Type == Number, Entity: col.Type == Text,
		Dimension: true, ID: col.Type == Text, UnitRole: col.Type == Text, Note: col.Type == Text, SourceRole: col.Type == Text, QualRole: col.Type == Text,
	}
	if !fits[role] {
		r.ignore(r.keep[i], "role", string(role))
		return
	}
	if role == Entity || role == PeriodRole {
		for k, other := range t.Columns {
			if k != i && other.Role == role {
				other.Role = Dimension
			}
		}
	}
	col.Role = role
}

func (r *reader) ignore(c int, field, value string) {
	r.noteHeader("setting_ignored", c, field, value)
}

// setting returns the setting of column c of the file, nil for none: columns that only late rows have can have none.
func (r *reader) setting(c int) *ColumnSetting {
	if c < len(r.set) {
		return r.set[c]
	}
	return nil
}
