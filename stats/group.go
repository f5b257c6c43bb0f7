package stats

import (
	"statlas/data"
)

// A grouping tells which group each kept row is in.
type grouping struct {
	of    []int32 // by kept row
	first []int32 // by group: its first row in the table
}

// group makes groups of equal values of the columns, sorted by them.
func (j *job) group(by []*data.Column) (*grouping, error) {
	n := j.n()
	g := &grouping{of: make([]int32, n)}
	groups := min(n, 1)
	for _, c := range by {
		ranks, distinct, err := j.ranks(c)
		if err != nil {
			return nil, err
		}
		keys := make([]uint64, n)
		for k := range keys {
			keys[k] = uint64(g.of[k])*uint64(distinct) + uint64(ranks[k])
		}
		if g.of, groups, err = dense(j.pace, keys, uint64(groups)*uint64(distinct)); err != nil {
			return nil, err
		}
	}
	g.first = make([]int32, groups)
	for k := n - 1; k >= 0; k-- {
		g.first[g.of[k]] = int32(j.row(k))
	}
	return g, nil
}

// ranks returns for each kept row the place of its value among the column's distinct ones, sorted, a missing
// value after all of them, and how many places there are.
func (j *job) ranks(c *data.Column) ([]int32, int, error) {
	keyOf := sortKey(c)
	keys := make([]uint64, j.n())
	top := uint64(0)
	for k := range keys {
		if i := j.row(k); missing(c, i) {
			keys[k] = ^uint64(0)
		} else {
			keys[k] = keyOf(i)
			top = max(top, keys[k])
		}
	}
	for k := range keys {
		keys[k] = min(keys[k], top+1)
	}
	return dense(j.pace, keys, top+2)
}

// dense numbers the distinct keys, all below limit, from 0 in their order. It costs O(n + limit) when limit is
// small, else a sort.
func dense(p *pace, keys []uint64, limit uint64) (places []int32, n int, err error) {
	places = make([]int32, len(keys))
	if limit <= uint64(4*len(keys)+1<<16) {
		at := make([]int32, limit)
		for _, k := range keys {
			at[k] = 1
		}
		for k, used := range at {
			if used == 1 {
				at[k] = int32(n)
				n++
			}
		}
		for i, k := range keys {
			places[i] = at[k]
		}
		return places, n, nil
	}
	rows := make([]int32, len(keys))
	for i := range rows {
		rows[i] = int32(i)
	}
	if err := radixSort(p, keys, rows); err != nil {
		return nil, 0, err
	}
	for s, i := range rows {
		if s == 0 || keys[s] != keys[s-1] {
			n++
		}
		places[i] = int32(n - 1)
	}
	return places, n, nil
}

// oneKind refuses groups that mix units or indicators of c.
func (g *grouping) oneKind(j *job, c *data.Column, by []*data.Column) error {
	if c.Type == data.Text || c.Type == data.PeriodT || !j.told(c) {
		return nil
	}
	lists := make([][]int32, len(g.first))
	for k, group := range g.of {
		if i := j.row(k); !missing(c, i) {
			lists[group] = append(lists[group], int32(i))
		}
	}
	for _, rows := range lists {
		if err := j.oneKind(c, rows, by...); err != nil {
			return err
		}
	}
	return nil
}
