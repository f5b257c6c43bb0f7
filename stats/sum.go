package stats

import "math"

// A total is a sum that carries the digits a plain sum would lose (Neumaier 1974). The zero value is 0.
type total struct{ sum, lost float64 }

func (s *total) add(x float64) {
	t := s.sum + x
	if math.Abs(s.sum) >= math.Abs(x) {
		s.lost += (s.sum - t) + x
	} else {
		s.lost += (x - t) + s.sum
	}
	s.sum = t
}

// value returns the sum; one that overflowed is infinite.
func (s *total) value() float64 {
	if !finite(s.sum) {
		return s.sum
	}
	return s.sum + s.lost
}

// sum adds x up, losing no digits on the way.
func sum(x []float64) float64 {
	var s total
	for lo := 0; lo < len(x); lo += block {
		s.addAll(x[lo:min(lo+block, len(x))])
	}
	return s.value()
}

func (s *total) addAll(x []float64) {
	sum, lost := s.sum, s.lost
	for _, v := range x {
		t := sum + v
		if math.Abs(sum) >= math.Abs(v) {
			lost += (sum - t) + v
		} else {
			lost += (v - t) + sum
		}
		sum = t
	}
	s.sum, s.lost = sum, lost
}

// block is how many numbers the fast loops add up plainly before the sum joins a total: few enough that no digits
// are lost, and that two stretches stay in the processor's cache. The order of additions is fixed, so that every
// machine comes to the same digits.
const block = 1024

// deviation returns the sum of x − m.
func deviation(x []float64, m float64) float64 {
	var s total
	for lo := 0; lo < len(x); lo += block {
		s.add(blockDeviation(x[lo:min(lo+block, len(x))], m))
	}
	return s.value()
}

func blockDeviation(x []float64, m float64) float64 {
	var s0, s1 float64
	for ; len(x) >= 2; x = x[2:] {
		v := (*[2]float64)(x)
		s0 += v[0] - m
		s1 += v[1] - m
	}
	if len(x) == 1 {
		s0 += x[0] - m
	}
	return s0 + s1
}

// mean returns the arithmetic mean, NaN for an empty x. A second pass over the deviations makes it good to the
// last digit; where the sum overflows, each number is divided before it is added.
func mean(x []float64) float64 {
	n := float64(len(x))
	if n == 0 {
		return math.NaN()
	}
	m := deviation(x, 0) / n
	if !finite(m) {
		m = 0
		for _, v := range x {
			m += v / n
		}
	}
	if r := deviation(x, m); finite(r) {
		m += r / n
	}
	return m
}

// sd returns the standard deviation of x with n−1 about its mean m, NaN for fewer than two values.
func sd(x []float64, m float64) float64 {
	if len(x) < 2 {
		return math.NaN()
	}
	return math.Sqrt(squares(x, m) / float64(len(x)-1))
}

// squares returns the sum of squared deviations of x from its mean m, corrected for the rounding of m.
func squares(x []float64, m float64) float64 {
	var s2, s1 total
	for _, v := range x {
		d := v - m
		s2.add(d * d)
		s1.add(d)
	}
	r := s1.value()
	return max(s2.value()-r*r/float64(len(x)), 0)
}
