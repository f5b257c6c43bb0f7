package chart

import (
	"math"
	"slices"
)

// endHeight is the height of a line's name at its end: names that would overlap move that far apart.
const endHeight = 16

// usualHeight is about that of a trend's grid.
const usualHeight = 330.0

// endRoom is how wide names at the ends of lines may be, so that the lines keep more than half of the chart.
func (s Style) endRoom() int { return min(220, s.Width*2/5-16) }

// crowded reports that the names at the lines' ends, moved apart, may come below the least figure.
func (t *trend) crowded() bool {
	least, most := t.extent()
	var ends []float64 // below the greatest figure, in heights of a name
	for _, s := range t.series {
		all := figures(s)
		if len(all) > 0 && t.value(all[len(all)-1]) != nil && most > least {
			ends = append(ends, (t.shade(most)-t.shade(float64(all[len(all)-1])))/(t.shade(most)-t.shade(least))*usualHeight/endHeight)
		}
	}
	slices.Sort(ends)
	at := math.Inf(-1)
	for _, e := range ends {
		at = math.Max(e, at+1)
	}
	return at > usualHeight/endHeight
}
