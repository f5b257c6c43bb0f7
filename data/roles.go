package data

import "slices"

// rolesRows is how many rows the choice of roles looks at.
const rolesRows = 10_000

// giveRoles says what each column is for.
func giveRoles(cols []*Column, codes []bool) {
	period := -1
	for i, c := range cols {
		switch {
		case c.Type == Number:
			c.Role = Measure
		case c.Type == PeriodT && (period < 0 || namesPeriod(c.Name) && !namesPeriod(cols[period].Name)):
			if period >= 0 {
				cols[period].Role = Dimension
			}
			c.Role, period = PeriodRole, i
		case codes[i] || c.Type == Text && namesCode(c.Name):
			c.Role = ID
		case c.Type == Text:
			c.Role = textRole(c)
		default:
			c.Role = Dimension
		}
	}
	if e := findEntity(cols, period); e >= 0 {
		cols[e].Role = Entity
	}
}

// giveEntity chooses the entity anew, once periods tell more.
func giveEntity(cols []*Column) {
	period := slices.IndexFunc(cols, func(c *Column) bool { return c.Role == PeriodRole })
	old := slices.IndexFunc(cols, func(c *Column) bool { return c.Role == Entity })
	if old >= 0 {
		cols[old].Role = Dimension
	}
	if e := findEntity(cols, period); e >= 0 {
		cols[e].Role = Entity
	} else if old >= 0 {
		cols[old].Role = Entity
	}
}

// textRole is the role of a text column that turns out not to be the entity.
func textRole(c *Column) Role {
	switch {
	case unitHint.in(c.Name):
		return UnitRole
	case noteHint.in(c.Name):
		return Note
	case sourceHint.in(c.Name):
		return SourceRole
	case qualifierHint.in(c.Name):
		return QualRole
	}
	return Dimension
}

// findEntity returns the column that rows are about: the best by its name, then by whether it tells rows apart
// together with the period, then a name rather than a code, then the first. −1 when there is none: kinds of things, each of
// which stands in many rows of a table without periods, are not what rows are about.
func findEntity(cols []*Column, period int) int {
	best, bestScore := -1, 0
	for i, c := range cols {
		if c.Type != Text || c.Role != Dimension && c.Role != ID {
			continue
		}
		score := 1
		if c.Role == Dimension {
			score++
		}
		if entityHint.in(c.Name) {
			score += 4
		}
		if tellsApart(cols, i, period) {
			score += 3
		}
		if distinct := countDistinct(c); distinct < 2 && c.Len() > 1 {
			continue
		}
		if score > bestScore {
			best, bestScore = i, score
		}
	}
	if bestScore <= 2 && best >= 0 && period < 0 && 2*countDistinct(cols[best]) < min(cols[best].Len(), rolesRows) {
		return -1
	}
	return best
}

// tellsApart reports whether no two rows have the same text in column i and the same period.
func tellsApart(cols []*Column, i, period int) bool {
	type key struct {
		text   string
		period Period
	}
	n := min(cols[i].Len(), rolesRows)
	seen := make(map[key]bool, n)
	for r := range n {
		k := key{text: cols[i].Text.At(r)}
		if period >= 0 {
			k.period = cols[period].Periods[r]
		}
		if seen[k] || k.text == "" {
			return false
		}
		seen[k] = true
	}
	return true
}

func countDistinct(c *Column) int {
	n := min(c.Len(), rolesRows)
	seen := make(map[string]bool)
	for r := range n {
		seen[c.Text.At(r)] = true
	}
	return len(seen)
}
