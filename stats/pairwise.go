package stats

import "math"

// A masked is an incomplete variable in full length, so that a pair of them takes one pass without copies.
type masked struct {
	x    []float64 // deviations from the mean of the values present, 0 where missing
	here []float64 // 1 where present, 0 where missing
}

// keptShare is the part of a sum of squares about the column's own mean that must be left about the pair's mean; with
// less, digits are lost and the pair is taken by itself.
const keptShare = 0.1

// mask makes v masked, once.
func (v *variable) mask() *masked {
	if v.masked != nil {
		return v.masked
	}
	m := &masked{make([]float64, len(v.x)), make([]float64, len(v.x))}
	values := make([]float64, 0, v.n)
	for i, e := range v.x {
		if e == e {
			m.here[i] = 1
			values = append(values, e)
		}
	}
	centre(values)
	for i, h := range m.here {
		if h == 1 {
			m.x[i], values = values[0], values[1:]
		}
	}
	v.masked = m
	return m
}

// pearsonMasked correlates the values that both have from the sums over them; ok is false where that loses digits. It
// costs O(n), and no room.
func pearsonMasked(u, v *masked) (r float64, n int, ok bool) {
	var sn, sx, sy, sxx, syy, sxy total
	for lo := 0; lo < len(u.x); lo += block {
		hi := min(lo+block, len(u.x))
		x, y, hx, hy := u.x[lo:hi], v.x[lo:hi], u.here[lo:hi], v.here[lo:hi]
		var bn, bx, by, bxx, byy, bxy float64
		for i, a := range x {
			b, p, q := y[i], hx[i], hy[i]
			bn += p * q
			bx += a * q
			by += b * p
			bxx += a * a * q
			byy += b * b * p
			bxy += a * b
		}
		sn.add(bn)
		sx.add(bx)
		sy.add(by)
		sxx.add(bxx)
		syy.add(byy)
		sxy.add(bxy)
	}
	size := sn.value()
	xx, yy := sxx.value(), syy.value()
	cx, cy := xx-sx.value()*sx.value()/size, yy-sy.value()*sy.value()/size
	if size < 3 || !(cx > keptShare*xx) || !(cy > keptShare*yy) {
		return math.NaN(), int(size), false
	}
	xy := sxy.value() - sx.value()*sy.value()/size
	return unrounded(xy / (math.Sqrt(cx) * math.Sqrt(cy))), int(size), true
}
