package stats

import "math"

// ranked are a variable's ranks for pairs in which rows are missing. A row's rank among the rows that both have hangs on
// its value alone, so that each pair takes a list by value and not an order of its rows.
type ranked struct {
	of    []int32   // each row's value, by its place among the distinct ones; of a row without one how many these are
	sizes []int32   // rows of each value
	all   rankTable // when no row is left out
}

// A rankTable is each value's rank, equal ones sharing their mean rank (R: rank(x)), from the mean of all; 0 comes last, for
// rows without a value.
type rankTable struct {
	from    []float64
	squares float64 // the sum over the rows
	n       int     // rows
	tied    bool
}

// ranks returns the ranks of a sorted variable, made once.
func (v *variable) ranks() *ranked {
	if v.ranked != nil {
		return v.ranked
	}
	r := &ranked{of: make([]int32, len(v.x))}
	v.ranked = r
	chunks(len(v.order), func(lo, hi int) { r.number(v, lo, hi) })
	for _, i := range v.gaps {
		r.of[i] = int32(len(r.sizes))
	}
	fewer := make([]int32, len(r.sizes)+1)
	r.all = r.table(make([]float64, len(fewer)), fewer, v.n)
	return r
}

// number gives the rows lo to hi of the order the place of their value.
func (r *ranked) number(v *variable, lo, hi int) {
	for k := lo; k < hi; k++ {
		if k == 0 || v.words[k] != v.words[k-1] {
			r.sizes = append(r.sizes, 0)
		}
		last := len(r.sizes) - 1
		r.sizes[last]++
		r.of[v.order[k]] = int32(last)
	}
}

// without leaves out the rows in gaps, in room that it returns for the next. It costs O(n) at most.
func (r *ranked) without(gaps []int32, room []float64, fewer []int32) (rankTable, []float64, []int32) {
	room, fewer = resized(room, len(r.sizes)+1), resized(fewer, len(r.sizes)+1)
	clear(fewer)
	for _, i := range gaps {
		fewer[r.of[i]]++
	}
	lost := len(gaps) - int(fewer[len(r.sizes)]) // the last are missing here too
	if lost == 0 {
		return r.all, room, fewer
	}
	return r.table(room, fewer, r.all.n-lost), room, fewer
}

// table ranks n rows, those of each value fewer by so many.
func (r *ranked) table(from []float64, fewer []int32, n int) rankTable {
	t := rankTable{from: from, n: n}
	before := -float64(n) / 2 // rows of lesser values, from the middle
	chunks(len(r.sizes), func(lo, hi int) { before = t.add(r.sizes[lo:hi], fewer[lo:hi], from[lo:hi], before) })
	from[len(r.sizes)] = 0
	return t
}

func (t *rankTable) add(sizes, fewer []int32, from []float64, before float64) float64 {
	squares := 0.0 // of halves, so that nothing is rounded below 2^53
	for k, size := range sizes {
		size -= fewer[k]
		rows := float64(size)
		rank := before + rows/2
		from[k] = rank
		squares += rows * rank * rank
		before += rows
		t.tied = t.tied || size > 1
	}
	t.squares += squares
	return before
}

// spearman correlates the ranks among the rows that both have.
func (j *job) spearman(u, v *variable) association {
	ru, rv := u.ranks(), v.ranks()
	var x, y rankTable
	x, j.spare[0], j.fewer = ru.without(v.gaps, j.spare[0], j.fewer)
	y, j.spare[1], j.fewer = rv.without(u.gaps, j.spare[1], j.fewer)
	a := association{r: math.NaN(), n: x.n, tied: x.tied || y.tied}
	if x.n >= 3 && x.squares > 0 && y.squares > 0 {
		sum := 0.0
		chunks(len(ru.of), func(lo, hi int) { sum += productsBy(ru.of[lo:hi], rv.of[lo:hi], x.from, y.from) })
		a.r = unrounded(sum / (math.Sqrt(x.squares) * math.Sqrt(y.squares)))
	}
	return a
}

// productsBy adds up x of a times y of b.
func productsBy(a, b []int32, x, y []float64) (sum float64) {
	b = b[:len(a)]
	for i, k := range a {
		sum += x[k] * y[b[i]]
	}
	return sum
}
