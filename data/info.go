package data

// Columns describes the columns of t, for a report on a table of which nothing failed to convert.
func Columns(t *Table) []ColumnInfo {
	infos := make([]ColumnInfo, len(t.Columns))
	for i, c := range t.Columns {
		infos[i] = ColumnInfo{
			Name: c.Name, ID: c.ID, Type: c.Type, Unit: c.Unit, Scale: c.Scale, Role: c.Role,
			Title: c.Title, UnitFrom: c.UnitFrom, Definition: c.Definition, Labels: c.Labels, Formula: c.Formula,
		}
		if c.Scale == 0 {
			infos[i].Scale = 1
		}
		infos[i].Missing = countMissing(c)
		switch c.Type {
		case Text:
			infos[i].Distinct = c.Text.distinct()
		case PeriodT:
			infos[i].Distinct = distinctPeriods(c.Periods)
			fallthrough
		default:
			infos[i].Converted = t.Rows - infos[i].Missing
		}
		for _, q := range c.Qualifier {
			infos[i].Qualified = infos[i].Qualified || q != Exact
		}
	}
	return infos
}

// distinctPeriods counts the different periods. Of a million rows nearly all repeat one of the last few.
func distinctPeriods(rows []Period) int {
	var latest [64]Period
	all := make(map[Period]bool)
	for _, p := range rows {
		if at := &latest[p*mixer>>58]; p != 0 && *at != p {
			*at = p
			all[p] = true
		}
	}
	return len(all)
}

func countMissing(c *Column) int {
	switch c.Type {
	case Text:
		return c.Text.missing()
	case PeriodT:
		return countZeros(viewed[uint64](c.Periods))
	}
	return countNaN(c.Num)
}
