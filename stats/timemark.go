package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// A timeMark counts moments of a kind, so that neighbours differ by 1; of moments that all stand some five years apart by 5.
type timeMark struct{ kind, at int }

// stepsOf returns for each kind the step that its moments keep to, in its own periods: 5 years of a census. Kinds with
// one moment have none.
func stepsOf(moments []moment) map[int]int {
	steps, last := map[int]int{}, map[int]int{}
	for _, m := range moments {
		mark, ok := markOn(m)
		if !ok {
			continue
		}
		if before, found := last[mark.kind]; found && mark.at > before {
			steps[mark.kind] = commonStep(steps[mark.kind], mark.at-before)
		}
		last[mark.kind] = mark.at
	}
	return steps
}

// markOn returns the mark of m, ok false for stretches of time and for numbers that are not whole.
func markOn(m moment) (mark timeMark, ok bool) {
	if m.period == 0 {
		return timeMark{-1, int(m.t)}, m.t == math.Trunc(m.t) && math.Abs(m.t) < 1e9
	}
	at, ok := ordinal(m.period)
	if m.period.Kind() == data.Day {
		at, ok = dayNumber(m.period.Year(), m.period.Sub(), m.period.Day()), true
	}
	return timeMark{int(m.period.Kind()), at}, ok
}

// dayNumber counts days of the Gregorian calendar.
func dayNumber(year, month, day int) int {
	if month < 3 {
		year, month = year-1, month+12
	}
	return 365*year + year/4 - year/100 + year/400 + (153*(month-3)+2)/5 + day
}

// before returns for each observation the one of its entity lag periods earlier, −1 for none. Only periods of one kind
// follow each other: years on years, days on days, whole numbers on whole numbers.
func (h *history) before(lag int) []int32 {
	known := make(map[timeMark]int32, len(h.moments))
	marks, follow := h.marks()
	for k, mark := range marks {
		if follow[k] {
			known[mark] = int32(k)
		}
	}
	earlier := make([]int32, len(h.moments)) // −1 for none
	steps := stepsOf(h.moments)
	for k, mark := range marks {
		mark.at -= lag * max(steps[mark.kind], 1)
		m, found := known[mark]
		if earlier[k] = m; !follow[k] || !found {
			earlier[k] = -1
		}
	}
	out := make([]int32, len(h.keys))
	for lo, hi := 0, 0; lo < len(h.keys); lo = hi { // an entity
		for hi = lo; hi < len(h.keys) && h.keys[hi]>>32 == h.keys[lo]>>32; hi++ {
		}
		for o := lo; o < hi; o++ {
			out[o] = -1
			if m := earlier[uint32(h.keys[o])]; m >= 0 {
				if k, ok := slices.BinarySearch(h.keys[lo:hi], h.keys[o]>>32<<32|uint64(m)); ok {
					out[o] = int32(lo + k)
				}
			}
		}
	}
	return out
}

// marks returns the mark of each moment, and whether it has one.
func (h *history) marks() (marks []timeMark, ok []bool) {
	marks, ok = make([]timeMark, len(h.moments)), make([]bool, len(h.moments))
	for k, m := range h.moments {
		marks[k], ok[k] = markOn(m)
	}
	return marks, ok
}

// shifted returns x at before, NaN where there is none.
func shifted(x []float64, before []int32) []float64 {
	out := make([]float64, len(x))
	for o, k := range before {
		out[o] = math.NaN()
		if k >= 0 {
			out[o] = x[k]
		}
	}
	return out
}

// changes returns what x gained since the period before, as a share of it when growth; there is no rate on what is not
// positive.
func (h *history) changes(x []float64, before []int32, growth bool) []float64 {
	out := shifted(x, before)
	for o, was := range out {
		out[o] = x[o] - was
		if !growth {
			continue
		}
		out[o] /= was
		if was <= 0 {
			out[o] = math.NaN()
			if x[o] == x[o] {
				h.noRate++
			}
		}
	}
	return missingInfinite(out)
}

// missingInfinite makes overflows in x missing.
func missingInfinite(x []float64) []float64 {
	for i, v := range x {
		if !finite(v) {
			x[i] = math.NaN()
		}
	}
	return x
}
