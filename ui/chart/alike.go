package chart

import (
	"math"

	"statlas/stats"
	"statlas/ui/format"
)

// alike returns how the labels of a chart are written, all of which all gives; format.Alike says why.
func (s Style) alike(spec format.Spec, all func(yield func(stats.Num))) func(float64) string {
	least, most := math.Inf(1), 0.0
	all(func(v stats.Num) {
		if size := math.Abs(float64(v)); size > 0 && finite(size) {
			least, most = min(least, size), max(most, size)
		}
	})
	return format.Alike(least, most, spec, s.Lang)
}
