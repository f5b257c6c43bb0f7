package stats

// PivotAnswer answers kind pivot. Rows stand as they are read: a group before its parts, the whole table last.
type PivotAnswer struct {
	Head
	Measure string      `json:"measure"` // "" where rows are counted
	Unit    string      `json:"unit"`    // of the cells: the measure's, "" of counts
	Fn      string      `json:"fn"`
	Share   string      `json:"share"`
	By      []string    `json:"by"`      // columns whose values are rows, the outer first
	Across  string      `json:"across"`  // column whose values are columns, "" for none
	Columns []any       `json:"columns"` // its values: strings, Nums, nil for a missing one
	Rows    []PivotRow  `json:"rows"`
	Left    []Condition `json:"left,omitempty"` // that keep out the rows named totals
}

// A PivotRow is a group of rows of the table by its first len(Keys) columns of By; none is the whole table.
type PivotRow struct {
	Keys   []any `json:"keys"`
	Cells  []Num `json:"cells"`            // one for each of Columns, then the row's total
	Shares []Num `json:"shares,omitempty"` // of the same, between 0 and 1
}

// Limits of a pivot: more is no table that anyone reads.
const (
	MaxPivotColumns = 60
	MaxPivotRows    = 5000
)

// Additive reports whether the parts folded by fn add up to what the whole gives, so that shares make sense.
func Additive(fn string) bool { return fn == "" || fn == "sum" || fn == "count" || fn == "rows" }
