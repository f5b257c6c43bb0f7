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
	for _, v := range x {
		s.add(v)
	}
	return s.value()
}

// mean returns the arithmetic mean, NaN for an empty x. A second pass over the deviations makes it good to the
// last digit; where the sum overflows, each number is divided before it is added.
func mean(x []float64) float64 {
	n := float64(len(x))
	if n == 0 {
		return math.NaN()
	}
	m := sum(x) / n
	if !finite(m) {
		m = 0
		for _, v := range x {
			m += v / n
		}
	}
	var rest total
	for _, v := range x {
		rest.add(v - m)
	}
	if r := rest.value(); finite(r) {
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
