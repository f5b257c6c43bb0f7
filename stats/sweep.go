package stats

import (
	"math"

	"statlas/data"
)

// keptShare is the part of a column's sum of squares that must be left for a pair, without the rows that lack the other
// column and about the pair's own mean; with less, digits are lost and the pair is taken by itself.
const keptShare = 0.1

// A lane is a column of numbers that sweepColumns goes along.
type lane struct {
	x       []float64 // NaN where missing
	gaps    []int32   // the places where it is, ascending
	mean    float64   // about that of x: the sums are corrected for what it lacks
	varies  bool      // two values differ
	sum, sq total     // of the deviations and their squares

	part []float64 // of x: the block at hand
	d    []float64 // its deviations from mean, 0 where missing
	at   []int32   // its gaps, counted from its beginning
	next int       // the first of gaps that lies beyond it
}

// pairSums are of the rows in which one lane has a gap: how many more of the other's values fall there, their sum and
// that of their squares, by which lane it is; and the sum of products of all rows.
type pairSums struct {
	lost [2]int
	x, q [2]total
	xy   total
}

// swept are the coefficients of columns with each other.
type swept struct {
	lanes []lane
	sums  [][]pairSums // [i][h], i < h
}

// sweepColumns adds up what Pearson's coefficients of all pairs of columns take, in one pass over the rows: a stretch of
// each column stays in the processor's cache while all pairs use it. It needs room for that stretch only, and costs
// O(n × columns²). Numbers whose squares float64 cannot hold give nil, as does a single column.
func sweepColumns(p *pace, columns [][]float64, gapsOf func([]float64) []int32) (*swept, error) {
	s := &swept{lanes: make([]lane, len(columns)), sums: make([][]pairSums, len(columns))}
	for k, x := range columns {
		s.lanes[k] = newLane(x, gapsOf(x))
		s.sums[k] = make([]pairSums, len(columns))
		if err := p.step(len(x)); err != nil {
			return nil, err
		}
	}
	for lo := 0; len(columns) > 1 && lo < len(columns[0]); lo += block {
		hi := min(lo+block, len(columns[0]))
		for k := range s.lanes {
			s.lanes[k].take(lo, hi)
		}
		for i := range s.lanes {
			for h := i + 1; h < len(s.lanes); h++ {
				s.sums[i][h].take(&s.lanes[i], &s.lanes[h])
			}
		}
		if err := p.step((hi - lo) * len(columns) * len(columns) / 2); err != nil {
			return nil, err
		}
	}
	for k := range s.lanes {
		if sq := s.lanes[k].sq.value(); s.lanes[k].varies && !(sq > 1e-200 && sq < 1e300) {
			return nil, nil
		}
	}
	return s, nil
}

// newLane finds about the mean of x, which has those gaps.
func newLane(x []float64, gaps []int32) lane {
	l := lane{x: x, gaps: gaps, varies: varies(x), d: make([]float64, block)}
	sum, n := 0.0, 0
	blocks := (len(x) + block - 1) / block
	for s := range min(blocks, samples) {
		lo := s * blocks / min(blocks, samples) * block
		part := x[lo:min(lo+block, len(x))]
		gaps := data.Gaps(part)
		if n += len(part) - len(gaps); len(gaps) == 0 {
			sum += blockDeviation(part, 0)
		} else {
			sum += sumPresent(part)
		}
	}
	if n > 0 {
		l.mean = sum / float64(n)
	}
	return l
}

// samples is how many blocks, from all over a column, give a mean that is near enough.
const samples = 16

// sumPresent adds up the values of x that are there.
func sumPresent(x []float64) (s float64) {
	for _, v := range x {
		if v == v {
			s += v
		}
	}
	return s
}

// take makes the block [lo, hi) the one at hand.
func (l *lane) take(lo, hi int) {
	l.part, l.d, l.at = l.x[lo:hi], l.d[:hi-lo], l.at[:0]
	deviations(l.d, l.part, l.mean)
	for ; l.next < len(l.gaps) && int(l.gaps[l.next]) < hi; l.next++ {
		o := l.gaps[l.next] - int32(lo)
		l.at = append(l.at, o)
		l.d[o] = 0
	}
	sum, sq := sumAndSquares(l.d)
	l.sum.add(sum)
	l.sq.add(sq)
}

// deviations writes x − mean into d.
func deviations(d, x []float64, mean float64) {
	for ; len(x) >= 4 && len(d) >= 4; x, d = x[4:], d[4:] {
		v, w := (*[4]float64)(x), (*[4]float64)(d)
		w[0], w[1], w[2], w[3] = v[0]-mean, v[1]-mean, v[2]-mean, v[3]-mean
	}
	for i, v := range x {
		d[i] = v - mean
	}
}

// sumAndSquares adds x and its squares up plainly.
func sumAndSquares(x []float64) (sum, sq float64) {
	var s0, s1, q0, q1 float64
	for ; len(x) >= 4; x = x[4:] {
		v := (*[4]float64)(x)
		s0 += v[0] + v[2]
		s1 += v[1] + v[3]
		q0 += v[0]*v[0] + v[2]*v[2]
		q1 += v[1]*v[1] + v[3]*v[3]
	}
	for _, v := range x {
		s0 += v
		q0 += v * v
	}
	return s0 + s1, q0 + q1
}

// take adds the blocks at hand.
func (s *pairSums) take(u, v *lane) {
	s.xy.add(dotBlock(u.d, v.d))
	s.leave(0, u, v)
	s.leave(1, v, u)
}

// leave adds up what u has in the gaps of v.
func (s *pairSums) leave(side int, u, v *lane) {
	if len(v.at) == 0 {
		return
	}
	var x, q float64
	for _, o := range v.at {
		if u.part[o] == u.part[o] {
			s.lost[side]++
			x += u.d[o]
			q += u.d[o] * u.d[o]
		}
	}
	s.x[side].add(x)
	s.q[side].add(q)
}

// pearson returns the coefficient of columns i < h over the rows that have both; ok is false where the sums lost too
// many digits to tell.
func (s *swept) pearson(i, h int) (r float64, n int, ok bool) {
	u, v, p := &s.lanes[i], &s.lanes[h], &s.sums[i][h]
	n = len(u.x) - len(u.gaps) - p.lost[0]
	if n < 3 || !u.varies || !v.varies {
		return math.NaN(), n, true
	}
	size := float64(n)
	x, xx := u.without(p.x[0], p.q[0])
	y, yy := v.without(p.x[1], p.q[1])
	cx, cy := xx-x*x/size, yy-y*y/size
	if !(cx > keptShare*u.sq.value()) || !(cy > keptShare*v.sq.value()) {
		return math.NaN(), n, false
	}
	return unrounded((p.xy.value() - x*y/size) / (math.Sqrt(cx) * math.Sqrt(cy))), n, true
}

// without returns the sum of deviations and of their squares without those that sum up to x and q.
func (l *lane) without(x, q total) (sum, squares float64) {
	return l.sum.value() - x.value(), l.sq.value() - q.value()
}

// varies reports whether two values of x differ.
func varies(x []float64) bool {
	first := math.NaN()
	for _, v := range x {
		if v != v || v == first {
			continue
		}
		if first == first {
			return true
		}
		first = v
	}
	return false
}
