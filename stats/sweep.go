package stats

import "math"

// keptShare is the part of a sum of squares about the column's own mean that must be left about the pair's mean; with
// less, digits are lost and the pair is taken by itself.
const keptShare = 0.1

// A lane is a column of numbers that sweepColumns goes along.
type lane struct {
	x       []float64 // NaN where missing
	n       int       // values present
	mean    float64   // good to some digits: the sums are corrected for what it lacks
	varies  bool      // two values differ
	d       []float64 // of the block at hand: deviations from mean, 0 where missing
	here    []float64 // 1 where present, 0 where missing
	sum, sq total     // of the deviations and their squares
}

// pairSums are sums over the rows that two lanes have; without missing values only xy is used.
type pairSums struct{ n, x, y, xx, yy, xy total }

// swept are the coefficients of columns with each other.
type swept struct {
	lanes []lane
	sums  [][]pairSums // [i][h], i < h
}

// sweepColumns adds up what Pearson's coefficients of all pairs of columns take, in two passes over the rows: a stretch of
// each column stays in the processor's cache while all pairs use it. It needs room for that stretch only, and costs
// O(n × columns²). Numbers whose squares float64 cannot hold give nil, as does a single column.
func sweepColumns(p *pace, columns [][]float64) (*swept, error) {
	s := &swept{lanes: make([]lane, len(columns)), sums: make([][]pairSums, len(columns))}
	for k, x := range columns {
		s.lanes[k] = newLane(x)
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

// newLane counts the values of x and finds their mean.
func newLane(x []float64) lane {
	l := lane{x: x, d: make([]float64, block), here: make([]float64, block)}
	var all total
	for lo := 0; lo < len(x); lo += block {
		part := x[lo:min(lo+block, len(x))]
		var s0, s1, s2, s3 float64
		for ; len(part) >= 4; part = part[4:] {
			v := (*[4]float64)(part)
			s0, s1, s2, s3 = s0+v[0], s1+v[1], s2+v[2], s3+v[3]
		}
		for _, v := range part {
			s0 += v
		}
		s, n := (s0+s1)+(s2+s3), min(lo+block, len(x))-lo
		if s != s {
			s, n = sumPresent(x[lo:min(lo+block, len(x))])
		}
		all.add(s)
		l.n += n
	}
	l.mean = all.value() / float64(l.n)
	l.varies = varies(x)
	return l
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

// sumPresent adds up the values of x that are there.
func sumPresent(x []float64) (s float64, n int) {
	for _, v := range x {
		if v == v {
			s += v
			n++
		}
	}
	return s, n
}

// take makes the block [lo, hi) the one at hand.
func (l *lane) take(lo, hi int) {
	l.d, l.here = l.d[:hi-lo], l.here[:hi-lo]
	d, here, mean := l.d, l.here, l.mean
	var s, sq float64
	for i, v := range l.x[lo:hi] {
		v -= mean
		if v == v {
			here[i] = 1
		} else {
			v, here[i] = 0, 0
		}
		d[i] = v
		s += v
		sq += v * v
	}
	l.sum.add(s)
	l.sq.add(sq)
}

// take adds the blocks at hand.
func (s *pairSums) take(u, v *lane) {
	if u.n == len(u.x) && v.n == len(v.x) {
		s.xy.add(dotBlock(u.d, v.d))
		return
	}
	var n, x, y, xx, yy, xy float64
	du, dv, hu, hv := u.d, v.d, u.here, v.here
	for ; len(du) >= 2 && len(dv) >= 2 && len(hu) >= 2 && len(hv) >= 2; du, dv, hu, hv = du[2:], dv[2:], hu[2:], hv[2:] {
		a, b, p, q := du[0], dv[0], hu[0], hv[0]
		n += p * q
		x += a * q
		y += b * p
		xx += a * a * q
		yy += b * b * p
		xy += a * b
		a, b, p, q = du[1], dv[1], hu[1], hv[1]
		n += p * q
		x += a * q
		y += b * p
		xx += a * a * q
		yy += b * b * p
		xy += a * b
	}
	for i, a := range du {
		b, p, q := dv[i], hu[i], hv[i]
		n += p * q
		x += a * q
		y += b * p
		xx += a * a * q
		yy += b * b * p
		xy += a * b
	}
	s.n.add(n)
	s.x.add(x)
	s.y.add(y)
	s.xx.add(xx)
	s.yy.add(yy)
	s.xy.add(xy)
}

// pearson returns the coefficient of columns i < h over the rows that have both; ok is false where the sums lost too
// many digits to tell.
func (s *swept) pearson(i, h int) (r float64, n int, ok bool) {
	u, v, p := &s.lanes[i], &s.lanes[h], &s.sums[i][h]
	if u.n == len(u.x) && v.n == len(v.x) {
		if u.n < 3 || !u.varies || !v.varies {
			return math.NaN(), u.n, true
		}
		return correlationOf(float64(u.n), u.sum.value(), v.sum.value(), u.sq.value(), v.sq.value(), p.xy.value())
	}
	return correlationOf(p.n.value(), p.x.value(), p.y.value(), p.xx.value(), p.yy.value(), p.xy.value())
}

// correlationOf makes a coefficient of sums of n pairs of deviations about values near their means.
func correlationOf(size, x, y, xx, yy, xy float64) (r float64, n int, ok bool) {
	cx, cy := xx-x*x/size, yy-y*y/size
	if size < 3 || !(cx > keptShare*xx) || !(cy > keptShare*yy) {
		return math.NaN(), int(size), false
	}
	return unrounded((xy - x*y/size) / (math.Sqrt(cx) * math.Sqrt(cy))), int(size), true
}
