package data

import (
	"cmp"
	"strings"
)

// table puts the built columns together: names, ids, units and roles.
func (r *reader) table() *Table {
	again := r.headerAgain()
	r.noteAgain(again)
	r.leaveOut(again)
	t := &Table{Name: r.o.Name, Rows: r.rows - len(again)}
	taken := make(map[string]bool)
	firstName := make(map[string]bool)
	var codes []bool
	for c, b := range r.builders {
		v := r.verdicts[c]
		col := &Column{Name: r.names[c], Type: v.typ}
		b.fill(col)
		r.giveNotes(col, c)
		if len(again) > 0 {
			col = gather(col, rowsWithout(r.rows, again))
		}
		if col.Name == "" && r.layout.header >= 0 && allMissing(col) && len(b.failed()) == 0 {
			r.noteHeader("empty_column", c, itoa(c+1))
			continue
		}
		col.ID = uniqueID(slug(col.Name), c+1, taken)
		switch {
		case r.layout.header < 0:
		case col.Name == "":
			r.noteHeader("empty_name", c, col.ID)
		case firstName[col.Name]:
			r.noteHeader("repeated_name", c, col.Name, col.ID)
		}
		firstName[col.Name] = true
		if col.Name == "" {
			col.Name = col.ID
		}
		r.giveUnit(col, c)
		t.Columns = append(t.Columns, col)
		codes = append(codes, v.code)
		r.keep = append(r.keep, c)
	}
	remain := foldQualifiers(t.Columns)
	t.Columns, codes, r.keep = pick(t.Columns, remain), pick(codes, remain), pick(r.keep, remain)
	r.unitsBeside(t.Columns, r.keep)
	giveRoles(t.Columns, codes)
	if r.refine(t.Columns) {
		giveEntity(t.Columns)
	}
	rowNumbers(t.Columns)
	r.override(t)
	t.Raw, t.extra, t.Place = r.raw(), r.extra(), r.place()
	return t
}

// pick returns the elements of list with those indices.
func pick[T any](list []T, indices []int) []T {
	out := make([]T, len(indices))
	for i, k := range indices {
		out[i] = list[k]
	}
	return out
}

func allMissing(c *Column) bool {
	for i := range c.Len() {
		if !c.Missing(i) {
			return false
		}
	}
	return true
}

// uniqueID returns id, or column_n when it is empty, with a number behind it when it is taken.
func uniqueID(id string, n int, taken map[string]bool) string {
	if id == "" {
		id = "column_" + itoa(n)
	}
	unique := id
	for k := 2; taken[unique]; k++ {
		unique = id + "_" + itoa(k)
	}
	taken[unique] = true
	return unique
}

// giveUnit takes the column's unit from its cells, else from its name; cells that disagree are a problem.
func (r *reader) giveUnit(col *Column, c int) {
	n, ok := r.builders[c].(*numbers)
	if !ok {
		return
	}
	if set := r.setting(c); set != nil && set.Unit != "" {
		return
	}
	_, u, named := splitUnit(col.Name)
	if len(n.units) == 0 {
		if named {
			col.Unit, col.Scale = u.name, u.scale
		}
		return
	}
	first := n.units[0].name
	units := []string{}
	for _, u := range n.units {
		units = append(units, cmp.Or(u.name, "×")) // a magnitude alone
	}
	if n.bare > 0 && !(first == "%" && (!named || u.name == "%")) {
		units = append(units, "–")
	}
	if len(units) > 1 {
		r.noteHeader("mixed_units", c, strings.Join(units, ", "))
		return
	}
	if first == "%" && n.bare > 0 && !named {
		r.noteHeader("bare_percent", c, itoa(n.bare))
	}
	col.Unit, col.Scale = first, 1
	if named && first == "" {
		col.Unit = u.name
	}
}

// giveNotes makes the footnote marks of a column's figures notes.
func (r *reader) giveNotes(col *Column, c int) {
	n, ok := r.builders[c].(*numbers)
	if !ok || len(n.marked) == 0 {
		return
	}
	col.Notes = make(map[int]string, len(n.marked))
	for _, row := range n.marked {
		at := int(r.split.starts[row])
		if cells, _ := r.record(at); c < len(cells) {
			col.Notes[int(row)] = readNumeral(cellText(r.text[at:], cells[c]), n.decimal).mark
		}
	}
}

// place returns the function that tells where a cell stood in the file, and how it was read.
func (r *reader) place() func(row, column int) Place {
	keep, verdicts := r.keep, r.verdicts
	return func(row, column int) Place {
		return Place{Row: r.rowNumber(int(r.fileRow(int32(row)))), Column: keep[column] + 1, how: &verdicts[keep[column]]}
	}
}

// raw returns the function that shows a cell as it stood in the file.
func (r *reader) raw() func(row, column int) string {
	row, keep := r.rowCells(), r.keep
	return func(i, column int) string {
		b, cells := row(i)
		if keep[column] >= len(cells) {
			return ""
		}
		return string(cellText(b, cells[keep[column]]))
	}
}

// extra returns the function that shows what a row holds beyond the columns.
func (r *reader) extra() func(row int) []string {
	row, width := r.rowCells(), r.layout.width
	return func(i int) (more []string) {
		b, cells := row(i)
		for _, c := range cells[min(width, len(cells)):] {
			more = append(more, string(cellText(b, c)))
		}
		return more
	}
}

// rowCells returns the function that cuts a row again.
func (r *reader) rowCells() func(row int) (b []byte, cells []span) {
	text, starts, d, width := r.text, r.split.starts[:r.rows], r.dialect, r.regular
	if len(r.left) > 0 {
		starts = pickRows(starts, rowsWithout(r.rows, r.left), 0)
	}
	return func(row int) ([]byte, []span) {
		end := len(text)
		if row+1 < len(starts) {
			end = int(starts[row+1])
		}
		q := quotes{width: width, size: len(text)}
		b := text[starts[row]:end]
		cells, _ := d.record(b, &q, nil)
		return b, cells
	}
}
