package stats

import (
	"math"
	"strings"

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
	g := &grouping{}
	groups := min(n, 1)
	for _, c := range by {
		ranks, distinct, err := j.ranks(c)
		if err != nil {
			return nil, err
		}
		if g.of == nil {
			g.of, groups = ranks, distinct
		} else if g.of, groups, err = j.cross(g.of, groups, ranks, distinct); err != nil {
			return nil, err
		}
	}
	if g.of == nil {
		g.of = make([]int32, n)
	}
	g.first = make([]int32, groups)
	rows := j.rows
	if rows == nil {
		rows = natural(n)
	}
	for hi := n; hi > 0; hi -= chunk {
		lo := max(hi-chunk, 0)
		firstRows(g.first, g.of[lo:hi], rows[lo:hi])
	}
	return g, nil
}

// firstRows writes rows, the last first, into the places that of names, so that the first of each stays.
func firstRows(first, of, rows []int32) {
	for k := len(of) - 1; k >= 0; k-- {
		first[of[k]] = rows[k]
	}
}

// cross numbers the pairs of places that occur, sorted, into a.
func (j *job) cross(a []int32, na int, b []int32, nb int) ([]int32, int, error) {
	if na*nb > fewPlaces(len(a)) {
		keys := make([]uint64, len(a))
		for k := range keys {
			keys[k] = uint64(a[k])*uint64(nb) + uint64(b[k])
		}
		return dense(j.pace, keys)
	}
	chunks(len(a), func(lo, hi int) { pairPlaces(a[lo:hi], b[lo:hi], int32(nb)) })
	n, err := j.renumber(a, na*nb)
	return a, n, err
}

func pairPlaces(a, b []int32, nb int32) {
	for k, p := range a {
		a[k] = p*nb + b[k]
	}
}

// fewPlaces is how many places so many rows may be counted in, rather than sorted.
func fewPlaces(rows int) int { return 4*rows + 1<<16 }

// renumber numbers the places below n that occur from 0 in their order and returns how many do. It costs O(rows + n).
func (j *job) renumber(places []int32, n int) (used int, err error) {
	at := make([]int32, n)
	chunks(len(places), func(lo, hi int) { countCodes(at, places[lo:hi]) })
	used = numberUsed(at)
	chunks(len(places), func(lo, hi int) { lookUp(places[lo:hi], places[lo:hi], at) })
	return used, j.pace.step(len(places))
}

// numberUsed turns counts of places into their numbers, leaving out those that do not occur, and returns how many do.
func numberUsed(counts []int32) (used int) {
	for p, n := range counts {
		if n > 0 {
			counts[p] = int32(used)
			used++
		}
	}
	return used
}

// lookUp writes what table says of each code.
func lookUp(out, codes, table []int32) {
	for k, c := range codes {
		out[k] = table[c]
	}
}

// ranks returns for each kept row the place of its value among the column's distinct ones, sorted, a missing
// value after all of them, and how many places there are.
func (j *job) ranks(c *data.Column) ([]int32, int, error) {
	var codes, table []int32
	switch {
	case c.Type == data.Text:
		var words []string
		codes, words = c.Text.Coded()
		table = placesOf(len(words), func(k int) bool { return words[k] == "" }, func(a, b int32) int { return strings.Compare(words[a], words[b]) })
	case c.Type == data.PeriodT:
		var distinct []data.Period
		codes, distinct = j.periodCodes(c)
		table = placesOf(len(distinct), func(k int) bool { return distinct[k] == 0 }, func(a, b int32) int { return data.ComparePeriods(distinct[a], distinct[b]) })
	default:
		return j.ranksOfNumbers(c)
	}
	of := codes
	if j.rows != nil {
		of = pickCodes(codes, j.rows)
	}
	at := make([]int32, len(table)) // by place
	counts := make([]int32, len(table))
	chunks(len(of), func(lo, hi int) { countCodes(counts, of[lo:hi]) })
	for code, n := range counts {
		at[table[code]] = n
	}
	n := numberUsed(at)
	for code, place := range table {
		table[code] = at[place]
	}
	places := make([]int32, len(of))
	chunks(len(of), func(lo, hi int) { lookUp(places[lo:hi], of[lo:hi], table) })
	return places, n, j.pace.step(len(of))
}

// placesOf returns the place of each of n things in the order of compare, what is absent after all others.
func placesOf(n int, absent func(k int) bool, compare func(a, b int32) int) []int32 {
	table := make([]int32, n)
	for k, place := range ranksOf(n, func(a, b int32) int {
		if x, y := absent(int(a)), absent(int(b)); x != y {
			if x {
				return 1
			}
			return -1
		}
		return compare(a, b)
	}) {
		table[k] = int32(place)
	}
	return table
}

func (j *job) ranksOfNumbers(c *data.Column) ([]int32, int, error) {
	keys := make([]uint64, j.n())
	for k := range keys {
		keys[k] = math.MaxUint64 // above the bits of any number
		if v := c.Num[j.row(k)]; finite(v) {
			keys[k] = orderedBits(v)
		}
	}
	return dense(j.pace, keys)
}

// dense numbers the distinct keys from 0 in their order.
func dense(p *pace, keys []uint64) (places []int32, n int, err error) {
	places = make([]int32, len(keys))
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
