package data

import "slices"

// refineLeast is how many different periods a column must have before a rule is seen in them.
const refineLeast = 3

// refine reads the table's periods as what they stand for, and notes it: dates that are all the first day of a month, or all the
// last, as months, those of a year as years; and years with a column of months, quarters or halves beside them, by which rows of one
// year differ, as these. It reports whether it did. A column that a person says is one of periods stays as its cells are.
func (r *reader) refine(cols []*Column) bool {
	i := slices.IndexFunc(cols, func(c *Column) bool { return c.Role == PeriodRole && c.Type == PeriodT })
	if i < 0 {
		return false
	}
	if set := r.setting(r.keep[i]); set != nil && (set.Type != "" || set.Role != "") {
		return false
	}
	switch c := cols[i]; onlyKind(c.Periods) {
	case Day:
		if rounded := wholeMonths(c.Periods); rounded != nil {
			c.Periods = rounded
			r.noteHeader("whole_months", r.keep[i])
			return true
		}
	case Year:
		if k, p := finest(c, cols); p != nil {
			c.Periods, cols[k].Role = p, Dimension
			c.Title = Label{Zh: c.Name + " + " + cols[k].Name, En: c.Name + " + " + cols[k].Name}
			r.noteHeader("parts_beside", r.keep[k], c.Name)
			return true
		}
	}
	return false
}

// onlyKind is the kind of all periods that are not missing, NoPeriod when they differ.
func onlyKind(periods []Period) PeriodKind {
	kind := NoPeriod
	for _, p := range periods {
		switch {
		case p == 0 || p.Kind() == kind:
		case kind != NoPeriod:
			return NoPeriod
		default:
			kind = p.Kind()
		}
	}
	return kind
}

// wholeMonths returns the months or years that dates stand for by their first days or their last, nil when they do not.
func wholeMonths(dates []Period) []Period {
	firsts, lasts, newYears, yearEnds := true, true, true, true
	for _, p := range dates {
		if p == 0 {
			continue
		}
		first, last := p.Day() == 1, p.Day() == monthDays(p.Year(), p.Sub())
		firsts, lasts = firsts && first, lasts && last
		newYears, yearEnds = newYears && first && p.Sub() == 1, yearEnds && last && p.Sub() == 12
		if !firsts && !lasts {
			return nil
		}
	}
	kind := Month
	if newYears || yearEnds {
		kind = Year
	}
	out, seen := make([]Period, len(dates)), map[Period]bool{}
	for i, p := range dates {
		if p != 0 {
			out[i] = NewPeriod(kind, p.Year(), p.Sub(), 0)
			seen[out[i]] = true
		}
	}
	if len(seen) < refineLeast {
		return nil
	}
	return out
}
