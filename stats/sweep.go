package stats

import "math"

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

	d    []float64 // of the block at hand: deviations from mean, 0 where missing
	here []bool    // whether there is a value; kept up only by lanes with gaps
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
	l := lane{x: x, gaps: gaps, varies: varies(x), d: make([]float64, block), here: make([]bool, block)}
	sum, n := 0.0, 0
	blocks := (len(x) + block - 1) / block
	for s := range min(blocks, samples) {
		lo := s * blocks / min(blocks, samples) * block
		part := x[lo:min(lo+block, len(x))]
		gaps := appendGaps(nil, part, 0)
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

// gapsOf returns the places of missing values. It steps over the others by fours.
func gapsOf(x []float64) (gaps []int32) {
	chunks(len(x), func(lo, hi int) { gaps = appendGaps(gaps, x[lo:hi], int32(lo)) })
	return gaps
}

func appendGaps(gaps []int32, x []float64, at int32) []int32 {
	for ; len(x) >= 4; x, at = x[4:], at+4 {
		v := (*[4]float64)(x)
		if (v[0]-v[0])+(v[1]-v[1])+(v[2]-v[2])+(v[3]-v[3]) == 0 {
			continue
		}
		for k, e := range v {
			if e-e != 0 {
				gaps = append(gaps, at+int32(k))
			}
		}
	}
	for k, e := range x {
		if e-e != 0 {
			gaps = append(gaps, at+int32(k))
		}
	}
	return gaps
}

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
	l.d, l.here, l.at = l.d[:hi-lo], l.here[:hi-lo], l.at[:0]
	deviations(l.d, l.x[lo:hi], l.mean)
	for ; l.next < len(l.gaps) && int(l.gaps[l.next]) < hi; l.next++ {
		o := l.gaps[l.next] - int32(lo)
		l.at = append(l.at, o)
		l.d[o] = 0
	}
	if len(l.gaps) > 0 {
		for i := range l.here {
			l.here[i] = true
		}
		for _, o := range l.at {
			l.here[o] = false
		}
	}
	l.sum.add(blockDeviation(l.d, 0))
	l.sq.add(dotBlock(l.d, l.d))
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
		if len(u.gaps) == 0 || u.here[o] {
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
