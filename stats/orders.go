package stats

import "math"

// orders counts in how many orders of the ranks of m and n values each U comes about, keeping what was counted. The
// counts are floats, as they pass 2⁶⁴; being sums of positive numbers they are good to some 14 digits.
type orders struct{ known map[[2]int][]float64 }

func newOrders() *orders { return &orders{known: make(map[[2]int][]float64)} }

// counts returns the number of orders for each U up to half of m·n. It costs O(m²n²) once.
func (o *orders) counts(m, n int) []float64 {
	if m > n {
		m, n = n, m
	}
	if c, ok := o.known[[2]int{m, n}]; ok {
		return c
	}
	top := m * n / 2
	rows := make([][]float64, m+1) // by size of the first sample, for a second of the size reached
	for i := range rows {
		rows[i] = make([]float64, top+1)
		rows[i][0] = 1
	}
	for k := 1; k <= n; k++ {
		for i := 1; i <= m; i++ { // the greatest value is of the second, or of the first and passes k
			next := rows[i]
			for u := k; u <= top; u++ {
				next[u] += rows[i-1][u-k]
			}
		}
	}
	o.known[[2]int{m, n}] = rows[m]
	return rows[m]
}

// tails returns the probability of a U at least as far from the middle as u, on both sides. Agrees with R's
// wilcox.test(x, y)$p.value, by 2·pwilcox.
func (o *orders) tails(m, n, u int) float64 {
	u = min(u, m*n-u)
	c := o.counts(m, n)
	below, all := 0.0, 0.0
	for k, v := range c {
		if k <= u {
			below += v
		}
		all += v
	}
	all *= 2
	if m*n%2 == 0 {
		all -= c[m*n/2]
	}
	return math.Min(1, 2*below/all)
}
