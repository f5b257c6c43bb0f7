package stats

// PivotAnswer answers kind pivot. Rows stand as they are read: a group before its parts, the whole table last.
type PivotAnswer struct {
	Head
	PivotValue              // that each cell begins with
	Beside     []PivotValue `json:"beside,omitempty"` // that follow it
	By         []string     `json:"by"`               // columns whose values are rows, the outer first
	Across     string       `json:"across"`           // column whose values are columns, "" for none
	Columns    []any        `json:"columns"`          // its values: strings, Nums, nil for a missing one
	Rows       []PivotRow   `json:"rows"`
	Left       []Condition  `json:"left,omitempty"` // that keep out the rows named totals
}

// A PivotValue is what a number of a cell is.
type PivotValue struct {
	Measure string `json:"measure"` // "" where rows are counted
	Unit    string `json:"unit"`    // the measure's, "" of counts
	Fn      string `json:"fn"`
	Share   string `json:"share"` // of what total its shares are; "none" where parts do not add up, or are below 0
}

// A PivotRow is a group of rows of the table by its first len(Keys) columns of By; none is the whole table.
type PivotRow struct {
	Keys   []any `json:"keys"`
	Cells  []Num `json:"cells"`            // the values for each of Columns, then those of the row's total
	Shares []Num `json:"shares,omitempty"` // of the same, between 0 and 1; missing of values without
}

// Values are all that stand in a cell, in their order.
func (a *PivotAnswer) Values() []PivotValue { return append([]PivotValue{a.PivotValue}, a.Beside...) }

// Shared reports whether some value has shares.
func (a *PivotAnswer) Shared() bool {
	for _, v := range a.Values() {
		if v.Share != "none" {
			return true
		}
	}
	return false
}

// Limits of a pivot: more is no table that anyone reads.
const (
	MaxPivotColumns = 60
	MaxPivotRows    = 5000
	MaxPivotValues  = 6
)

// Additive reports whether the parts folded by fn add up to what the whole gives, so that shares make sense.
func Additive(fn string) bool { return fn == "" || fn == "sum" || fn == "count" || fn == "rows" }
