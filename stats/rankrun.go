package stats

// A rankRun is on its way through the order of a variable.
type rankRun struct {
	*variable
	out, other []float64
	less       float64 // is taken from each rank
	next       int     // in order
	rank       int     // ranks given
	tied       bool
}

// rank writes the ranks of the rows that have a value in other, all when it is nil, into out, from 1 and less so much,
// equal values sharing their mean rank (R: rank(x)), and reports whether some do; other places of out are left alone. It
// costs O(n), as the order is known.
func (v *variable) rank(out, other []float64, less float64) (tied bool) {
	r := rankRun{variable: v, out: out, other: other, less: less}
	for r.next < len(v.order) {
		if other == nil {
			r.all(min(r.next+chunk, len(v.order)))
		} else {
			r.some(min(r.next+chunk, len(v.order)))
		}
	}
	return r.tied
}

// all ranks up to the end of the run that passes limit.
func (r *rankRun) all(limit int) {
	words, order, out := r.words, r.order, r.out
	for lo := r.next; lo < limit; {
		hi := lo + 1
		for hi < len(words) && words[hi] == words[lo] {
			hi++
		}
		mean := float64(lo) + float64(hi-lo+1)/2 - r.less
		for _, i := range order[lo:hi] {
			out[i] = mean
		}
		r.tied = r.tied || hi-lo > 1
		lo, r.next = hi, hi
	}
}

// some is all for the rows that have a value in other.
func (r *rankRun) some(limit int) {
	words, order, out, other := r.words, r.order, r.out, r.other
	for lo := r.next; lo < limit; {
		hi, n := lo, 0
		for ; hi < len(words) && words[hi] == words[lo]; hi++ {
			if i := order[hi]; other[i] == other[i] {
				n++
			}
		}
		mean := float64(r.rank) + float64(n+1)/2 - r.less
		for _, i := range order[lo:hi] {
			if other[i] == other[i] {
				out[i] = mean
			}
		}
		r.rank += n
		r.tied = r.tied || n > 1
		lo, r.next = hi, hi
	}
}
