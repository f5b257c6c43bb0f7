package formula

import (
	"context"
	"slices"
	"strconv"
	"strings"

	"statlas/data"
)

// An Outcome tells what came of a calculated column.
type Outcome struct {
	Name  string `json:"name"`
	ID    string `json:"id,omitempty"` // "" when there is none
	Error *Error `json:"error,omitempty"`
	Notes []Note `json:"notes,omitempty"`
}

// A Note is what is to be known of a column that there is: rows without a number, by the FaultNames, "one" value a row that is
// summed or averaged, or "units" that were mixed.
type Note struct {
	Code  string `json:"code"`
	Rows  int    `json:"rows,omitempty"`
	First int    `json:"first,omitempty"` // row, from 1
}

// maxName is the longest name in bytes.
const maxName = 200

// A builder computes columns, those that others need first.
type builder struct {
	ctx  context.Context
	base int // columns of the table without them
	t    *data.Table
	list []data.Calculation
	out  []Outcome
	made []*data.Column
	path []int // columns that wait for others
}

// Apply returns t with the columns calculated, in order, and what came of each; one that cannot be is left out. The error is
// that of ctx.
func Apply(ctx context.Context, t *data.Table, list []data.Calculation) (*data.Table, []Outcome, error) {
	if len(list) == 0 {
		return t, nil, nil
	}
	b := &builder{ctx: ctx, base: len(t.Columns), t: t, list: list, out: make([]Outcome, len(list)), made: make([]*data.Column, len(list))}
	for i := range list {
		if _, err := b.make(i); err != nil {
			return nil, nil, err
		}
	}
	made := slices.DeleteFunc(b.made, func(c *data.Column) bool { return c == nil })
	return t.With(made), b.out, nil
}

// make computes column i, and before it those that it needs; e is why there is none.
func (b *builder) make(i int) (e *Error, err error) {
	if b.out[i].Name != "" {
		return b.out[i].Error, nil
	}
	c := b.list[i]
	if e = b.named(i); e == nil {
		b.path = append(b.path, i)
		e, err = b.compute(i)
		b.path = b.path[:len(b.path)-1]
	}
	b.out[i].Name, b.out[i].Error = c.Name, e
	return e, err
}

func (b *builder) named(i int) *Error {
	name := b.list[i].Name
	same := func(other string) bool { return fold(other) == fold(name) } // a formula finds either by both
	if i >= MaxMany {
		return &Error{Code: "many", Args: []string{strconv.Itoa(MaxMany)}}
	}
	taken := strings.TrimSpace(name) == "" || len(name) > maxName
	for k, c := range b.t.Columns {
		taken = taken || k < b.base && (same(c.Name) || same(c.ID))
	}
	for _, c := range b.list[:i] {
		taken = taken || same(c.Name)
	}
	if taken {
		return &Error{Code: "name", Args: []string{strconv.Itoa(maxName)}}
	}
	return nil
}

func (b *builder) compute(i int) (*Error, error) {
	n, e := parse(b.list[i].Formula)
	if e != nil {
		return e, nil
	}
	if e, err := b.before(n); e != nil || err != nil {
		return e, err
	}
	c := &checker{t: b.t}
	if e = c.check(n); e != nil {
		return e, nil
	}
	m := &machine{ctx: b.ctx, t: b.t, buffer: map[*node]*vector{}}
	if err := m.hoist(n); err != nil {
		return nil, err
	}
	v, err := m.all(n)
	if err != nil {
		return nil, err
	}
	col := b.column(i, n, v)
	col.Qualifier = m.qualified(n, v)
	b.made[i] = col
	b.t = b.t.With([]*data.Column{col})
	b.out[i].ID, b.out[i].Notes = col.ID, m.notes(n, c.mixed)
	return nil, nil
}

// before computes the calculated columns that n names.
func (b *builder) before(n *node) (*Error, error) {
	for _, a := range n.args {
		if e, err := b.before(a); e != nil || err != nil {
			return e, err
		}
	}
	if n.op != "column" || find(b.t, n.text) >= 0 {
		return nil, nil
	}
	k := slices.IndexFunc(b.list, func(c data.Calculation) bool { return fold(c.Name) == fold(n.text) })
	if k < 0 {
		return nil, nil // check says so
	}
	if at := slices.Index(b.path, k); at >= 0 {
		var names []string
		for _, p := range append(slices.Clone(b.path[at:]), k) {
			names = append(names, b.list[p].Name)
		}
		return &Error{Code: "cycle", From: n.from, To: n.to, Args: []string{strings.Join(names, " → ")}}, nil
	}
	e, err := b.make(k)
	if e != nil && e.Code != "cycle" {
		e = &Error{Code: "needs", From: n.from, To: n.to, Args: []string{b.list[k].Name}}
	} else if e != nil {
		e = &Error{Code: "cycle", From: n.from, To: n.to, Args: e.Args}
	}
	return e, err
}

func (b *builder) column(i int, n *node, v vector) *data.Column {
	c := &data.Column{
		ID: b.t.NewID(b.list[i].Name), Name: b.list[i].Name, Type: n.typ, Role: data.Dimension,
		Formula: b.list[i].Formula, Num: v.num, Periods: v.per,
	}
	f := "= " + strings.TrimLeft(c.Formula, "= ＝")
	c.Definition = data.Label{Zh: f, En: f}
	switch n.typ {
	case data.Text:
		c.Text = data.NewStrings(v.text)
	case data.Number:
		c.Role, c.Unit, c.Scale = data.Measure, n.unit, n.scale
	case data.Boolean:
		c.Role = data.Measure
	}
	return c
}

func (m *machine) notes(n *node, mixed bool) []Note {
	var out []Note
	if n.foldsOne() {
		out = append(out, Note{Code: "one"})
	}
	if mixed {
		out = append(out, Note{Code: "units"})
	}
	for k, n := range m.counts {
		if n > 0 {
			out = append(out, Note{FaultNames[k], n, m.first[k] + 1})
		}
	}
	return out
}

// foldsOne reports whether a value alone is summed or averaged within its row, where spreadsheets would take the whole column.
func (n *node) foldsOne() bool {
	alone := len(n.args) == 1 && slices.Contains([]string{"sum", "mean", "min", "max"}, n.op)
	return alone || slices.ContainsFunc(n.args, (*node).foldsOne)
}

// ProblemCode is that of the problems that Describe tells: columns that could not be calculated, by name and why.
const ProblemCode = "formula"

// Describe completes a report on the table that t was calculated from: by the columns made, and by a problem for each that
// is left out.
func Describe(r *data.Report, t *data.Table, told []Outcome) *data.Report {
	out := *r
	if n := len(r.Columns); n < len(t.Columns) {
		out.Columns = append(slices.Clone(r.Columns), data.Columns(&data.Table{Rows: t.Rows, Columns: t.Columns[n:]})...)
	}
	out.Problems = slices.Clip(r.Problems)
	for _, o := range told {
		if o.Error != nil {
			out.Total++
			out.Problems = append(out.Problems, data.Problem{Text: o.Name, Reason: "the column " + o.Name + " is not calculated: " + o.Error.Error(),
				Action: "left out, the other columns stay; change its formula or delete it", Code: ProblemCode, Args: []string{o.Name, o.Error.Error()}})
		}
	}
	return &out
}
