package formula

import (
	"math"
	"slices"

	"statlas/data"
)

// groups returns the period of each row as a key, the same for all where the table has none.
func (w *wholes) groups() func(i int) uint64 {
	p := w.m.t.First(data.PeriodRole)
	if p == nil || p.Type == data.Text {
		return func(int) uint64 { return 0 }
	}
	if p.Type == data.PeriodT {
		return func(i int) uint64 { return uint64(p.Periods[i]) }
	}
	return func(i int) uint64 { return stepped(p, i, 0) }
}

// folding gives each row its column's sum or mean, or its share in per cent of its period's sum, or its place among its
// period's values, the largest first, equal ones the best of theirs (as R's rank(-x, ties = "min")).
func folding(w *wholes, n *node) []float64 {
	group := w.groups()
	if n.op == "colsum" || n.op == "colmean" {
		group = func(int) uint64 { return 0 }
	}
	type total struct {
		n, sum float64
		hedged bool
	}
	totals, values := map[uint64]*total{}, map[uint64][]float64{}
	for i, x := range w.x {
		g := group(i)
		if totals[g] == nil {
			totals[g] = new(total)
		}
		if x == x {
			totals[g].n++
			totals[g].sum += x
			totals[g].hedged = totals[g].hedged || w.hedged != nil && w.hedged[i] != data.Exact
			if n.op == "rank" {
				values[g] = append(values[g], x)
			}
		}
	}
	for _, v := range values {
		slices.Sort(v)
	}
	out := make([]float64, len(w.x))
	for i, x := range w.x {
		t := totals[group(i)]
		if t.hedged {
			w.out[i] = data.About
		}
		switch {
		case n.op == "colsum" && t.n > 0:
			out[i] = t.sum
		case n.op == "colmean" && t.n > 0:
			out[i] = t.sum / t.n
		case x != x || t.n == 0:
			out[i] = math.NaN()
		case n.op == "rank":
			v := values[group(i)]
			at, _ := slices.BinarySearch(v, math.Nextafter(x, math.Inf(1)))
			out[i] = float64(len(v) - at + 1)
		case t.sum == 0:
			w.m.fault(i, byZero)
			out[i] = math.NaN()
		default:
			out[i] = x / t.sum * 100
		}
	}
	return w.finite(out)
}

// finite makes what is too large missing.
func (w *wholes) finite(out []float64) []float64 {
	for i, x := range out {
		if math.IsInf(x, 0) {
			w.m.fault(i, tooLarge)
			out[i] = math.NaN()
		}
	}
	return out
}
