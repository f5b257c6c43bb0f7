package data

import "strings"

// maxHeaderLines is how many lines of names are joined without being told.
const maxHeaderLines = 4

// overFigures reports whether column c holds mostly figures below record r.
func (s *sample) overFigures(r, c, end int) bool {
	below := s.below(r, c, end)
	n := below.kinds[intCell] + below.kinds[numberCell] + below.kinds[yearCell]
	return n > 0 && 3*n >= 2*below.present()
}

// namesOn reports whether record r goes on with the names in the record above: words or periods stand in it
// over columns of figures, no figure does, and the line above leaves room for them (empty or repeated names, as
// merged cells give) or both lines name every column.
func (s *sample) namesOn(r, end, width int) bool {
	if r >= end || s.filled(r) == 0 || s.rule(r) {
		return false
	}
	names, room, columns := make(map[string]bool), false, 0
	above := make(map[string]bool)
	words := 0
	for c := range max(width, len(s.recs[r])) {
		if !s.overFigures(r, c, end) {
			if kind, _ := classify([]byte(s.cell(r, c))); kind == intCell || kind == numberCell {
				return false // a row whose cells stand a column off
			}
			continue
		}
		columns++
		upper, t := s.cell(r-1, c), s.cell(r, c)
		room = room || t != "" && (upper == "" || above[upper])
		above[upper] = true
		switch kind, _ := classify([]byte(t)); kind {
		case emptyCell:
			continue
		case missingCell, intCell, numberCell, zeroLedCell, longCell:
			return false
		}
		words++
		names[t] = true
	}
	named := words > 0 && (room || words > 1 && words == columns && len(names) == words)
	return named && !s.unitsLine(r, end) && !s.holdsFigures(r, end)
}

// groupName reports whether record r, with one cell filled, names a group of columns in the header below it rather
// than the whole table: the cell stands over the first column of figures, and names follow under it.
func (s *sample) groupName(r, end, width int) bool {
	c := 0
	for s.cell(r, c) == "" {
		c++
	}
	if t := s.cell(r, c); c == 0 || r+1 >= end || s.anyColon(r) || startsNote(t) || titleWord(t) || len([]rune(t)) > 20 {
		return false
	}
	for k := range c {
		if s.overFigures(r+1, k, end) {
			return false
		}
	}
	return c+1 < width && s.cell(r+1, c) != "" && s.cell(r+1, c+1) != "" && s.namesOn(r+1, end, width)
}

// titleWord reports whether t ends as the titles of tables do.
func titleWord(t string) bool {
	for _, end := range []string{"表", "情况", "统计", "一览", "名单", "清单", "汇总", "台账"} {
		if strings.HasSuffix(t, end) {
			return true
		}
	}
	t = strings.ToLower(t)
	return strings.HasPrefix(t, "table ") || strings.HasPrefix(t, "list of ")
}

// names returns the columns' names. Those of several lines are joined from top to bottom; an empty cell over a
// filled one belongs to the group at its left.
func (s *sample) names(l layout) []string {
	names := make([]string, l.width)
	groups := make([]string, l.lines) // of each line, the name that goes on to the right
	for c := range names {
		var parts []string
		for k := range l.lines {
			t := string(unguard([]byte(s.cell(l.header+k, c))))
			last := k == l.lines-1
			switch {
			case t != "":
				clear(groups[k:])
				if !last && s.groups(l, k, c) {
					groups[k] = t
				}
			case !last && s.namedUnder(l, k, c):
				t = groups[k]
			}
			if t != "" && (len(parts) == 0 || parts[len(parts)-1] != t) {
				parts = append(parts, t)
			}
		}
		names[c] = joinName(parts)
	}
	return names
}

// namedUnder reports whether column c has a name in a line below line k of the header.
func (s *sample) namedUnder(l layout, k, c int) bool {
	for k++; k < l.lines; k++ {
		if s.cell(l.header+k, c) != "" {
			return true
		}
	}
	return false
}

// groups reports whether the name in line k of column c may reach over the columns to the right: it has names under
// it, or figures that it alone names. A key whose name takes all lines does not.
func (s *sample) groups(l layout, k, c int) bool {
	t := s.cell(l.header+k, c)
	return s.namedUnder(l, k, c) || s.overFigures(l.first-1, c, l.end) && !namesPeriod(t) && !namesCode(t)
}

// joinName puts the lines of one column's name together; a unit that one of them has goes behind the whole.
func joinName(parts []string) string {
	if len(parts) == 1 {
		return parts[0]
	}
	with, unit := -1, ""
	for i, part := range parts {
		bare, _, ok := splitUnit(part)
		if !ok || bare == "" {
			continue
		}
		if with >= 0 {
			return strings.Join(parts, " ")
		}
		with, unit = i, strings.TrimPrefix(strings.TrimSpace(part), bare)
	}
	if with >= 0 {
		parts[with], _, _ = splitUnit(parts[with])
	}
	return strings.Join(parts, " ") + unit
}
