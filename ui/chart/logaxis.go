package chart

import (
	"math"

	"statlas/stats"
	"statlas/ui/format"
)

// logSteps are the ticks within a power of ten, finest first; the first set that gives few enough ticks is taken.
var logSteps = [][]float64{{1, 1.5, 2, 3, 5, 7}, {1, 2, 5}, {1, 3}, {1}}

// maxLogTicks keeps the ticks apart.
const maxLogTicks = 9

// maxPower is a power of ten that, like its inverse and a few times either, a float64 still holds.
const maxPower = 305

// logTicks returns round numbers from at most lo to at least hi, both above zero.
func logTicks(lo, hi float64) []float64 {
	first := max(int(math.Floor(math.Log10(lo))), -maxPower)
	last := min(max(int(math.Ceil(math.Log10(hi))), first), maxPower)
	for _, steps := range logSteps {
		var ticks []float64
		for e := first; e <= last; e++ {
			for _, m := range steps {
				v := m * math.Pow10(e)
				if e < 0 {
					v = m / math.Pow10(-e) // exact where the power is not
				}
				if v <= lo || len(ticks) == 0 {
					ticks = []float64{v}
				} else if ticks[len(ticks)-1] < hi {
					ticks = append(ticks, v)
				}
			}
		}
		if len(ticks) <= maxLogTicks {
			return ticks
		}
	}
	every := (last-first)/maxLogTicks + 1
	var ticks []float64
	for e := first; e < min(last+every, maxPower); e += every {
		ticks = append(ticks, math.Pow10(e))
	}
	return ticks
}

// logarithmic turns an axis of values into a logarithmic one that spans what is above zero in all. ECharts itself
// would only label whole powers.
func logarithmic(axis Option, all []stats.Num) {
	axis["type"] = "log"
	lo, hi := math.Inf(1), 0.0
	for _, v := range all {
		if f := float64(v); finite(f) && f > 0 {
			lo, hi = min(lo, f), max(hi, f)
		}
	}
	if hi == 0 {
		return
	}
	ticks := logTicks(lo, hi)
	axis["min"], axis["max"] = ticks[0], ticks[len(ticks)-1]
	label := axis["axisLabel"].(Option)
	label["customValues"], label["formatter"] = ticks, format.Each(label["formatter"].(string))
	axis["axisTick"].(Option)["customValues"] = ticks
}
