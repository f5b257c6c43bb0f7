package data

import "strings"

// noteReading notes what a person should know of how column c of the file was read as a whole.
func (r *reader) noteReading(c int) {
	v := r.verdicts[c]
	switch {
	case v.ambiguous:
		r.noteHeader(v.ambiguity(), c)
	case v.typ == PeriodT && v.period.serial:
		r.noteHeader("serial_dates", c)
	case v.mixed.numbers > 0:
		r.noteHeader("mixed_types", c, itoa(v.mixed.numbers), itoa(v.mixed.others))
	}
	if n, ok := r.builders[c].(*numbers); ok {
		if len(n.marked) > 0 {
			r.noteHeader("footnote_marks", c, itoa(len(n.marked)))
		}
		if n.rounded > 0 {
			r.noteHeader("rounded_digits", c, itoa(n.rounded))
		}
	}
}

// ambiguity is the code of the problem with an ambiguous column, which says how it was read.
func (v *verdict) ambiguity() string {
	switch {
	case v.period.order == monthFirst:
		return "ambiguous_month_first"
	case v.typ == PeriodT:
		return "ambiguous_day_first"
	case (v.decimal == ',') == strings.Contains(v.example, ","):
		return "ambiguous_decimals"
	}
	return "ambiguous_thousands"
}
