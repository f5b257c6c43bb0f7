package stats

import (
	"math"
	"math/bits"

	"statlas/data"
)

// repeated looks for rows that are equal to one before them in every column of the table. Rows are compared by a
// hash first, in O(n) for each column; those that agree are compared cell by cell.
func (j *job) repeated() (alert Alert, found bool, err error) {
	keys := make([]uint64, j.n())
	rows := make([]int32, j.n())
	for k := range rows {
		rows[k] = int32(j.row(k))
	}
	for _, c := range j.t.Columns {
		hash := cellHash(c)
		err := j.pace.each(len(rows), func(lo, hi int) {
			for k := lo; k < hi; k++ {
				keys[k] = mixed(keys[k], hash(int(rows[k])))
			}
		})
		if err != nil {
			return Alert{}, false, err
		}
	}
	if err := radixSort(j.pace, keys, rows); err != nil {
		return Alert{}, false, err
	}
	again := j.again(keys, rows)
	n := 0
	var list []int
	for i, yes := range again {
		if yes {
			n++
			if len(list) < alertRows {
				list = append(list, i)
			}
		}
	}
	if n == 0 {
		return Alert{}, false, nil
	}
	alert = newAlert(AlertDuplicate, n)
	alert.Rows = list
	return alert, true, nil
}

// again marks the table's rows that repeat an earlier one. Rows of equal key stand together, in the table's order.
func (j *job) again(keys []uint64, rows []int32) []bool {
	var again []bool
	for lo := 0; lo < len(keys); {
		hi := lo + 1
		for hi < len(keys) && keys[hi] == keys[lo] {
			hi++
		}
		firsts := rows[lo : lo+1 : lo+1] // one for each different row of that key, as good as always one
	next:
		for _, i := range rows[lo+1 : hi] {
			for _, first := range firsts {
				if j.equalRows(int(first), int(i)) {
					if again == nil {
						again = make([]bool, j.t.Rows)
					}
					again[i] = true
					continue next
				}
			}
			firsts = append(firsts, i)
		}
		lo = hi
	}
	return again
}

func (j *job) equalRows(a, b int) bool {
	for _, c := range j.t.Columns {
		if !equalCells(c, a, b) {
			return false
		}
	}
	return true
}

func equalCells(c *data.Column, a, b int) bool {
	switch c.Type {
	case data.Text:
		return c.Text.At(a) == c.Text.At(b)
	case data.PeriodT:
		return c.Periods[a] == c.Periods[b]
	}
	return c.Num[a] == c.Num[b] || c.Num[a] != c.Num[a] && c.Num[b] != c.Num[b]
}

// cellHash returns a word for each row's cell, the same for cells that are equal.
func cellHash(c *data.Column) func(i int) uint64 {
	switch c.Type {
	case data.Text:
		return func(i int) uint64 { return textHash(c.Text.At(i)) }
	case data.PeriodT:
		return func(i int) uint64 { return uint64(c.Periods[i]) }
	}
	return func(i int) uint64 {
		x := c.Num[i] + 0 // −0 + 0 is 0
		if x != x {
			return 1
		}
		return math.Float64bits(x)
	}
}

// mixed takes the word v into the hash h.
func mixed(h, v uint64) uint64 {
	hi, lo := bits.Mul64(h^v^0x9e3779b97f4a7c15, 0xd6e8feb86659fd93^h>>1)
	return hi ^ lo ^ bits.RotateLeft64(h, 29)
}

func textHash(s string) uint64 {
	h := uint64(len(s))
	for len(s) >= 8 {
		h = mixed(h, uint64(s[0])|uint64(s[1])<<8|uint64(s[2])<<16|uint64(s[3])<<24|uint64(s[4])<<32|uint64(s[5])<<40|uint64(s[6])<<48|uint64(s[7])<<56)
		s = s[8:]
	}
	rest := uint64(0)
	for i := range len(s) {
		rest |= uint64(s[i]) << (8 * i)
	}
	return mixed(h, rest)
}
