package stats

import "math"

// shapiro returns Shapiro and Wilk's W of n ascending values, and the probability of so small a W when they are
// normal. Both are missing for fewer than 3 or more than MaxShapiro values, or when all are equal. It costs O(n).
// The weights are Royston's approximation, so that W is good to about four digits of the exact one.
//
// Source: Royston (1995), algorithm AS R94. Agrees with R's shapiro.test(x).
func shapiro(x []float64) (w, p float64) {
	n := len(x)
	if n < 3 || n > MaxShapiro || x[0] == x[n-1] {
		return math.NaN(), math.NaN()
	}
	a := shapiroWeights(n)
	m := mean(x)
	scale := math.Max(x[n-1]-m, m-x[0])
	var slope, ss, rest total
	for i, v := range x {
		d := (v - m) / scale
		slope.add(a[i] * d)
		ss.add(d * d)
		rest.add(d)
	}
	s2 := ss.value() - rest.value()*rest.value()/float64(n)
	w = math.Min(1, slope.value()*slope.value()/s2)
	return w, shapiroTail(w, n, departure(x, a, m, scale, math.Sqrt(s2)))
}

// departure returns 1 − W for weights a of length 1, without the digits that the difference would lose when W is near
// 1: the part of the values that the weights leave over.
func departure(x, a []float64, m, scale, length float64) float64 {
	var slope, off total
	for i, v := range x {
		slope.add(a[i] * ((v - m) / scale / length))
	}
	for i, v := range x {
		d := (v-m)/scale/length - slope.value()*a[i]
		off.add(d * d)
	}
	return off.value()
}

// shapiroWeights returns the weights of the order statistics, ascending, their squares adding up to 1.
func shapiroWeights(n int) []float64 {
	a := make([]float64, n)
	if n == 3 {
		a[0], a[2] = -math.Sqrt(0.5), math.Sqrt(0.5)
		return a
	}
	var squares total
	for i := range a {
		a[i] = normalQuantile((float64(i+1) - 0.375) / (float64(n) + 0.25))
		squares.add(a[i] * a[i])
	}
	all, root := squares.value(), math.Sqrt(squares.value())
	u := 1 / math.Sqrt(float64(n))
	last, before := a[n-1], a[n-2]
	first := polynomial(u, last/root, 0.221157, -0.147981, -2.071190, 4.434685, -2.706056)
	ends, rest, kept := 1, all-2*last*last, 1-2*first*first
	second := 0.0
	if n > 5 {
		second = polynomial(u, before/root, 0.042981, -0.293762, -1.752461, 5.682633, -3.582633)
		ends, rest, kept = 2, rest-2*before*before, kept-2*second*second
	}
	shrink := math.Sqrt(rest / kept)
	for i := ends; i < n-ends; i++ {
		a[i] /= shrink
	}
	a[0], a[n-1] = -first, first
	if n > 5 {
		a[1], a[n-2] = -second, second
	}
	return a
}

// shapiroTail turns W of n values into p; departure is 1 − W.
func shapiroTail(w float64, n int, departure float64) float64 {
	if n == 3 {
		return math.Max(0, 6/math.Pi*(math.Asin(math.Sqrt(w))-math.Asin(math.Sqrt(0.75))))
	}
	size, y := float64(n), ln(departure)
	var m, s float64
	if n <= 11 {
		limit := polynomial(size, -2.273, 0.459)
		if y >= limit {
			return 0
		}
		y = -ln(limit - y)
		m = polynomial(size, 0.5440, -0.39978, 0.025054, -6.714e-4)
		s = exp(polynomial(size, 1.3822, -0.77857, 0.062767, -0.0020322))
	} else {
		size = ln(size)
		m = polynomial(size, -1.5861, -0.31082, -0.083751, 0.0038915)
		s = exp(polynomial(size, -0.4803, -0.082676, 0.0030302))
	}
	return normalBelow((m - y) / s)
}

// polynomial returns c[0] + c[1]·x + c[2]·x² + ….
func polynomial(x float64, c ...float64) float64 {
	y := 0.0
	for i := len(c) - 1; i >= 0; i-- {
		y = y*x + c[i]
	}
	return y
}
