package stats

// A rankRun is on its way through the order of a variable.
type rankRun struct {
	*variable
	out  []float64
	next int // in order
	tied bool
}

// rank writes the ranks of a complete variable into out, from their mean, equal values sharing their mean rank (R: rank(x)),
// and reports whether some do. It costs O(n), as the order is known.
func (v *variable) rank(out []float64) (tied bool) {
	r := rankRun{variable: v, out: out}
	for r.next < len(v.order) {
		r.run(min(r.next+chunk, len(v.order)))
	}
	return r.tied
}

// run ranks up to the end of the run of equal values that passes limit.
func (r *rankRun) run(limit int) {
	words, order, out := r.words, r.order, r.out
	for lo := r.next; lo < limit; {
		hi := lo + 1
		for hi < len(words) && words[hi] == words[lo] {
			hi++
		}
		mean := float64(lo+hi-len(order)) / 2
		for _, i := range order[lo:hi] {
			out[i] = mean
		}
		r.tied = r.tied || hi-lo > 1
		lo, r.next = hi, hi
	}
}
