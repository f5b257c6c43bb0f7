package formula

import (
	"strings"

	"statlas/data"
)

// fold makes names comparable: lower case, full-width letters as ASCII.
func fold(s string) string { return strings.ToLower(strings.TrimSpace(strings.Map(twin, s))) }

// column finds a column by name, else by id, title, and at last by name however it is written.
func (c *checker) column(n *node) *Error {
	i := find(c.t, n.text)
	if i < 0 {
		if w := fold(n.text); w == "true" || w == "false" {
			n.op, n.typ, n.num = "", data.Boolean, logic(w == "true")
			return nil
		}
		e := &Error{Code: "column", From: n.from, To: n.to, Args: []string{n.text}}
		var names []string
		for _, col := range c.t.Columns {
			names = append(names, col.Name, col.ID)
		}
		e.suggest("near", n.text, names)
		return e
	}
	col := c.t.Columns[i]
	n.col, n.typ, n.unit, n.scale = i, col.Type, col.Unit, col.Scale
	if col.Type == data.Number && n.scale == 0 {
		n.scale = 1
	}
	return nil
}

func find(t *data.Table, name string) int {
	for _, same := range []func(col *data.Column) bool{
		func(col *data.Column) bool { return col.Name == name },
		func(col *data.Column) bool { return col.ID == name || col.Title.Zh == name || col.Title.En == name },
		func(col *data.Column) bool { return fold(col.Name) == fold(name) || fold(col.ID) == fold(name) },
	} {
		for i, col := range t.Columns {
			if name != "" && same(col) {
				return i
			}
		}
	}
	return -1
}

// suggest names the nearest of names when it is a slip away.
func (e *Error) suggest(code, word string, names []string) {
	best, most := "", len([]rune(word))/3+1
	for _, name := range names {
		if d := distance([]rune(fold(word)), []rune(fold(name)), most); d < most || d == most && best == "" {
			best, most = name, d
		}
	}
	if best != "" {
		e.Code, e.Args = code, append(e.Args, best)
	}
}

// distance counts the letters to change, add or drop between a and b; more than most when there are more.
func distance(a, b []rune, most int) int {
	if len(a) > len(b)+most || len(b) > len(a)+most {
		return most + 1
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		last := row[0]
		row[0] = i + 1
		for j, y := range b {
			d := last
			if x != y {
				d = 1 + min(last, row[j], row[j+1])
			}
			last, row[j+1] = row[j+1], d
		}
	}
	return row[len(b)]
}
