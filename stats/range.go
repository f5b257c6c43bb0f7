package stats

import (
	"math"

	"statlas/data"
)

// A Range is what the numbers in a range of cells come to.
type Range struct {
	N    int `json:"n"` // cells with a number
	Sum  Num `json:"sum"`
	Mean Num `json:"mean"`
	Min  Num `json:"min"`
	Max  Num `json:"max"`
}

// RangeOf folds the numbers in the window and columns of q, a question of kind rows that order was made for; any window
// goes. Without a number sum and the others are NaN. It costs O(cells).
func RangeOf(t *data.Table, q *Question, order []int32) (*Range, error) {
	columns, err := columnsOf(t, q.Columns)
	if err != nil {
		return nil, err
	}
	var s total
	r := &Range{Min: Num(math.Inf(1)), Max: Num(math.Inf(-1))}
	rows := Window(q, order)
	for _, c := range columns {
		if c.Type != data.Number {
			continue
		}
		for _, i := range rows {
			if x := c.Num[i]; finite(x) {
				s.add(x)
				r.N++
				r.Min, r.Max = min(r.Min, Num(x)), max(r.Max, Num(x))
			}
		}
	}
	r.Sum = Num(s.value())
	r.Mean = r.Sum / Num(r.N)
	if r.N == 0 {
		r.Sum, r.Mean, r.Min, r.Max = Num(math.NaN()), Num(math.NaN()), Num(math.NaN()), Num(math.NaN())
	}
	return r, nil
}

// Window returns the rows of order that q's offset and limit leave.
func Window(q *Question, order []int32) []int32 {
	lo := min(q.Offset, len(order))
	return order[lo:min(lo+q.Limit, len(order))]
}
