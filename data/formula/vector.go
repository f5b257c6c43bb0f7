package formula

import (
	"math"

	"statlas/data"
)

// vector is the values of some rows; which list holds them follows from the type.
type vector struct {
	num  []float64
	text []string
	per  []data.Period
}

func (v *vector) cut(lo, hi int) vector {
	switch {
	case v.text != nil:
		return vector{text: v.text[lo:hi]}
	case v.per != nil:
		return vector{per: v.per[lo:hi]}
	}
	return vector{num: v.num[lo:hi]}
}

func (v *vector) missing(i int) bool {
	switch {
	case v.text != nil:
		return v.text[i] == ""
	case v.per != nil:
		return v.per[i] == 0
	}
	return v.num[i] != v.num[i]
}

func (v *vector) set(i int, from *vector) {
	switch {
	case v.text != nil:
		v.text[i] = from.text[i]
	case v.per != nil:
		v.per[i] = from.per[i]
	default:
		v.num[i] = from.num[i]
	}
}

func (v *vector) clear(i int) {
	switch {
	case v.text != nil:
		v.text[i] = ""
	case v.per != nil:
		v.per[i] = 0
	default:
		v.num[i] = math.NaN()
	}
}
