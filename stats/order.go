package stats

import (
	"context"
	"slices"
	"strings"
	"sync/atomic"

	"statlas/data"
)

// Order returns the rows that a rows question keeps, in the order it sorts them, whatever its window. A caller
// may keep the result and give it to Rows for one window after another.
//
// Sorting is stable, by several keys, missing values last either way: numbers by value, periods by time, texts
// by code point, Chinese by pinyin as data.SortKey has it, or by strokes where the browser knows them. It costs O(n) per key.
func Order(ctx context.Context, t *data.Table, q *Question) ([]int32, error) {
	j, err := newJob(ctx, t, q)
	if err != nil {
		return nil, err
	}
	if q.Search != "" {
		if err := j.search(); err != nil {
			return nil, err
		}
	}
	rows := j.rows
	if rows == nil {
		rows = natural(t.Rows)
	}
	for _, key := range slices.Backward(q.Sort) {
		c, err := j.column("sort", key.Column)
		if err != nil {
			return nil, err
		}
		keyOf := sortKey(c)
		if key.Strokes && c.Type == data.Text {
			if keyOf = strokeKey(c); keyOf == nil {
				return nil, &QuestionError{Code: CodeOption, Field: "strokes", Value: "true", Allowed: []string{"false"}}
			}
		}
		if rows, err = sortRows(j.pace, rows, c, keyOf, key.Desc); err != nil {
			return nil, err
		}
	}
	return rows, nil
}

// naturalRows are numbers from 0, as many as a table had rows.
var naturalRows atomic.Pointer[[]int32]

// natural returns the rows from 0 to n−1, not to be written to.
func natural(n int) []int32 {
	if rows := naturalRows.Load(); rows != nil && len(*rows) >= n {
		return (*rows)[:n:n]
	}
	rows := make([]int32, n)
	for i := range rows {
		rows[i] = int32(i)
	}
	naturalRows.Store(&rows)
	return rows
}

// isNatural reports whether rows are natural(n).
func isNatural(rows []int32, n int) bool {
	all := naturalRows.Load()
	return n > 0 && len(rows) == n && all != nil && len(*all) >= n && &rows[0] == &(*all)[0]
}

// sortRows orders rows by c and, unless it is of numbers, by keyOf, keeping the order of equal ones.
func sortRows(p *pace, rows []int32, c *data.Column, keyOf func(i int) uint64, desc bool) ([]int32, error) {
	if c.Num != nil {
		return sortByNumber(p, rows, c.Num, desc)
	}
	keys, present := make([]uint64, 0, len(rows)), make([]int32, 0, len(rows))
	var absent []int32
	for _, i := range rows {
		if missing(c, int(i)) {
			absent = append(absent, i)
			continue
		}
		k := keyOf(int(i))
		if desc {
			k = ^k
		}
		keys, present = append(keys, k), append(present, i)
	}
	err := radixSort(p, keys, present)
	return append(present, absent...), err
}

func sortByNumber(p *pace, rows []int32, x []float64, desc bool) ([]int32, error) {
	values, present, absent := finiteOf(x, rows)
	if err := p.step(len(rows)); err != nil {
		return nil, err
	}
	s := sortWords(values, nil)
	if desc {
		s.reverse()
	}
	err := radixSort(p, s.words, present)
	return append(present, absent...), err
}

// finiteOf returns the finite numbers that x holds in rows, not to be written to, their rows, and the other rows.
func finiteOf(x []float64, rows []int32) (values []float64, present, absent []int32) {
	if isNatural(rows, len(x)) && len(data.Gaps(x)) == 0 {
		return x, slices.Clone(rows), nil
	}
	values, present = make([]float64, len(rows)), make([]int32, len(rows))
	n := 0
	chunks(len(rows), func(lo, hi int) {
		found := 0
		found, absent = gatherFinite(values[n:], present[n:], absent, x, rows[lo:hi])
		n += found
	})
	return values[:n], present[:n], absent
}

// gatherFinite copies what x holds in rows that have a number, and these rows, and returns how many there are; the others
// join absent.
func gatherFinite(values []float64, present, absent []int32, x []float64, rows []int32) (n int, _ []int32) {
	for _, i := range rows {
		v := x[i]
		if values[n], present[n] = v, i; v-v == 0 {
			n++
		} else {
			absent = append(absent, i)
		}
	}
	return n, absent
}

// strokeKey is sortKey by the strokes of Chinese characters, nil where their order is not known.
func strokeKey(c *data.Column) func(i int) uint64 {
	codes, words := c.Text.Coded()
	keys, ok := data.StrokeKeys(words)
	if !ok {
		return nil
	}
	return rankedBy(keys, words, codes)
}

// rankedBy gives the rank of each row's word by keys, equal ones by the words themselves.
func rankedBy(keys, words []string, codes []int32) func(i int) uint64 {
	rank := ranksOf(len(words), func(a, b int32) int {
		if c := strings.Compare(keys[a], keys[b]); c != 0 {
			return c
		}
		return strings.Compare(words[a], words[b])
	})
	return func(i int) uint64 { return rank[codes[i]] }
}

// sortKey returns a word for each present row of c that sorts as its value does.
func sortKey(c *data.Column) func(i int) uint64 {
	switch c.Type {
	case data.Text:
		codes, words := c.Text.Coded()
		keys := make([]string, len(words))
		for k, w := range words {
			keys[k] = data.SortKey(w)
		}
		return rankedBy(keys, words, codes)
	case data.PeriodT:
		codes, distinct := codePeriods(c.Periods)
		rank := ranksOf(len(distinct), func(a, b int32) int { return data.ComparePeriods(distinct[a], distinct[b]) })
		return func(i int) uint64 { return rank[codes[i]] }
	}
	return func(i int) uint64 { return orderedBits(c.Num[i]) }
}

// ranksOf returns the place of each of n things in the order of compare.
func ranksOf(n int, compare func(a, b int32) int) []uint64 {
	order := make([]int32, n)
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortFunc(order, compare)
	rank := make([]uint64, n)
	for place, i := range order {
		rank[i] = uint64(place)
	}
	return rank
}
