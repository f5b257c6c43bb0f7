package data

import (
	"math"
	"strconv"
)

// joinTables gathers the columns: the left table's, then those of the right that are no keys. A key of a row that
// the left table has not is taken from the right one.
func joinTables(left, right *Table, m *match, l, r []int32) *Table {
	out := &Table{Name: left.Name + " + " + right.Name, Rows: len(l)}
	out.Sources = append(append(out.Sources, left.Sources...), right.Sources...)
	key := make(map[int]int) // left column → right column
	isKey := make(map[int]bool)
	for k, i := range m.left {
		key[i], isKey[m.right[k]] = m.right[k], true
	}
	taken, names, titles := make(map[string]bool), make(map[string]bool), make(map[Label]bool)
	for i, c := range left.Columns {
		g := gather(c, l)
		if j, ok := key[i]; ok {
			g = fillKey(g, c, right.Columns[j], r)
		}
		taken[g.ID], names[g.Name], titles[g.Title] = true, true, true
		out.Columns = append(out.Columns, g)
	}
	var rest []int // columns of right behind those of left
	for j, c := range right.Columns {
		if isKey[j] {
			continue
		}
		g := gather(c, r)
		if names[g.Name] {
			g.Name += " (" + right.Name + ")"
		}
		if l := g.Title; l != (Label{}) && titles[l] {
			g.Title = Label{Zh: l.Zh + " (" + right.Name + ")", En: l.En + " (" + right.Name + ")"}
		}
		for i, s := range g.Source {
			if s >= 0 {
				g.Source[i] = s + int32(len(left.Sources))
			}
		}
		names[g.Name] = true
		g.ID = uniqueID(g.ID, 0, taken)
		out.Columns = append(out.Columns, g)
		rest = append(rest, j)
	}
	stackRoles(out.Columns)
	n := len(left.Columns)
	out.cellsFrom(func(row, column int) (*Table, int, int) {
		switch j, isKey := key[column]; {
		case column >= n && r[row] >= 0:
			return right, int(r[row]), rest[column-n]
		case column >= n:
			return nil, 0, 0
		case l[row] >= 0:
			return left, int(l[row]), column
		case isKey:
			return right, int(r[row]), j
		}
		return nil, 0, 0
	})
	return out
}

// fillKey gives the rows of g, gathered from the left key column c, that have none the right column's value.
func fillKey(g, c, right *Column, r []int32) *Column {
	for i := range r {
		if !g.Missing(i) || r[i] < 0 || right.Missing(int(r[i])) {
			continue
		}
		switch g.Type {
		case PeriodT:
			g.Periods[i] = ParsePeriod(keyText(right, int(r[i])))
		case Text:
			return fillText(g, right, r)
		default:
			g.Num[i] = keyNumber(right, int(r[i]))
		}
	}
	return g
}

func fillText(g, right *Column, r []int32) *Column {
	var m merger
	code := m.recode(g.Text)
	codes := make([]int32, len(r))
	for i := range codes {
		if g.Missing(i) && r[i] >= 0 {
			codes[i] = m.word(keyText(right, int(r[i])))
		} else {
			codes[i] = code(int32(i))
		}
	}
	g.Text = NewCoded(codes, m.words)
	return g
}

// keyText writes a key's value so that equal ones of different types are equal: the year 2020 as number, text or
// period.
func keyText(c *Column, row int) string {
	switch c.Type {
	case Text:
		return c.Text.At(row)
	case PeriodT:
		return c.Periods[row].String()
	}
	if v := c.Num[row]; v == v {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

func keyNumber(c *Column, row int) float64 {
	if c.Type == Number || c.Type == Boolean {
		return c.Num[row]
	}
	if v, ok := parseFloat([]byte(keyText(c, row))); ok {
		return v
	}
	return math.NaN()
}
