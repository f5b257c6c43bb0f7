package data

import "sync"

// A Type says what the cells of a column are.
type Type string

// Types of column. Boolean values are numbers 0 and 1.
const (
	Number  Type = "number"
	Text    Type = "text"
	PeriodT Type = "period"
	Boolean Type = "boolean"
)

// A Role says what a column is for.
type Role string

// Roles of a column. A table has at most one Entity and one PeriodRole by default; a question may name others.
const (
	Entity     Role = "entity"
	PeriodRole Role = "period"
	Measure    Role = "measure"
	Dimension  Role = "dimension"
	ID         Role = "id"
	UnitRole   Role = "unit" // each row's unit of the table's measures, where they differ by row
	Note       Role = "note"
	SourceRole Role = "source"
	QualRole   Role = "qualifier"
)

// A Label is a text in both languages; an empty one means: show the plain value.
type Label struct {
	Zh string `json:"zh,omitempty"`
	En string `json:"en,omitempty"`
}

// A Qualifier says how a source hedges a figure.
type Qualifier uint8

// Qualifiers, as the sources use them. Exact is the zero value.
const (
	Exact Qualifier = iota
	Over
	AtLeast
	About
	Nearly
	UpTo
	Target
	Under
)

// QualifierNames are the names in files and answers, in the order of the constants.
var QualifierNames = []string{"exact", "over", "at_least", "about", "nearly", "up_to", "target", "under"}

func (q Qualifier) String() string { return QualifierNames[q] }

// A Source says where figures come from.
type Source struct {
	ID   string `json:"id"`
	Name string `json:"name"`
	Year string `json:"year,omitempty"` // of publication
	Ref  string `json:"ref,omitempty"`  // place where the figure was read; text, never a link
}

// A Column is immutable; exactly one of Num, Text, Periods holds its rows, by Type
// (Number and Boolean: Num; Text: Text; PeriodT: Periods).
type Column struct {
	ID       string // how questions name it; unique in the table
	Name     string // as in the file
	Title    Label  // name in both languages, bundled data only
	Type     Type
	Role     Role
	Unit     string  // "CNY", "%", "person", … "" when unknown
	UnitFrom string  // id of the column of each row's unit where it is not the table's UnitRole one
	Scale    float64 // values as printed × Scale = values in Unit; 0 means 1

	Num     []float64
	Text    *Strings
	Periods []Period

	Labels map[string]Label // for text: value → name in both languages, may be nil

	Definition Label
	Formula    string         // of a calculated column, "" of others
	Qualifier  []Qualifier    // one a row, nil when all are exact
	Source     []int32        // one a row: index into Table.Sources, −1 for none; nil when the rows do not tell
	Notes      map[int]string // by row, what the source adds
	Failed     []int32        // rows, ascending, whose cell stood in the file but could not be read as Type; they are missing
}

// Len returns the number of rows.
func (c *Column) Len() int {
	switch c.Type {
	case Text:
		return c.Text.Len()
	case PeriodT:
		return len(c.Periods)
	}
	return len(c.Num)
}

// Missing reports whether row i has no value.
func (c *Column) Missing(i int) bool {
	switch c.Type {
	case Text:
		return c.Text.At(i) == ""
	case PeriodT:
		return c.Periods[i] == 0
	}
	return c.Num[i] != c.Num[i]
}

// A Table is a set of columns of equal length. It is never changed once made.
type Table struct {
	memo sync.Map // see Keep

	ID      string // handle given by whoever keeps the table, e.g. a dataset's id
	Name    string // file name or dataset id
	Rows    int
	Columns []*Column
	Sources []Source

	// Raw returns the text of a cell as it stood in the file, "" when the table was not read from one.
	// Rows and columns count from 0. It is never nil.
	Raw func(row, column int) string

	// Place tells where a cell stood in the file; nil when the table was not read from one. Like Raw it is kept right
	// by whatever moves rows or columns.
	Place func(row, column int) Place

	extra func(row int) []string // behind Extra, may be nil
}

// Extra returns the cells that a row of the file holds beyond the table's columns, as they stood there.
func (t *Table) Extra(row int) []string {
	if t.extra == nil {
		return nil
	}
	return t.extra(row)
}

// Column returns the column with that id and its index, nil and −1 when there is none.
func (t *Table) Column(id string) (*Column, int) {
	for i, c := range t.Columns {
		if c.ID == id {
			return c, i
		}
	}
	return nil, -1
}

// First returns the first column with role r, nil when there is none.
func (t *Table) First(r Role) *Column {
	for _, c := range t.Columns {
		if c.Role == r {
			return c
		}
	}
	return nil
}

// Keep returns what f makes of the table, made once for each key: for what is asked again and again of a table that never
// changes.
func (t *Table) Keep(key any, f func() any) any {
	if v, ok := t.memo.Load(key); ok {
		return v
	}
	v, _ := t.memo.LoadOrStore(key, f())
	return v
}
