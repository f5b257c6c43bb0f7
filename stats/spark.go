package stats

import (
	"math"
	"strconv"
	"strings"

	"statlas/data"
)

// sparkMost is how many places a series written as text has: more are not told apart in a cell.
const sparkMost = 100

// SparkGap stands in a series where it has no figure.
const SparkGap = "."

// A sparkGrid lays moments on places of equal breadth in time, so that gaps show whoever has them.
type sparkGrid struct {
	places []int // of each moment
	n      int
}

func newSparkGrid(moments []moment) sparkGrid {
	g := sparkGrid{places: make([]int, len(moments))}
	if len(moments) == 0 {
		return g
	}
	first, step := moments[0].t, math.Inf(1)
	for k := 1; k < len(moments); k++ {
		if d := moments[k].t - moments[k-1].t; d > 0 {
			step = min(step, d)
		}
	}
	step = max(step, (moments[len(moments)-1].t-first)/(sparkMost-1))
	for k, m := range moments {
		if k > 0 {
			g.places[k] = int(math.Round((m.t - first) / step))
		}
	}
	g.n = g.places[len(moments)-1] + 1
	return g
}

// write writes figures place by place, in shortest digits, with SparkGap where there is none. Of several in one place stands
// the lowest or the highest of all if it is there, else the last.
func (g sparkGrid) write(figures []figure, least, most figure) string {
	var b strings.Builder
	at := 0
	for k, f := range figures {
		place := g.places[f.moment]
		value := f
		for _, x := range []figure{least, most} {
			if g.places[x.moment] == place {
				value = x
			}
		}
		if k+1 < len(figures) && g.places[figures[k+1].moment] == place {
			continue
		}
		for ; at < place; at++ {
			b.WriteString(SparkGap + " ")
		}
		at++
		b.WriteString(strconv.FormatFloat(value.value, 'g', -1, 64))
		b.WriteByte(' ')
	}
	for ; at < g.n; at++ {
		b.WriteString(SparkGap + " ")
	}
	return strings.TrimSuffix(b.String(), " ")
}

func (g sparkGrid) definition() data.Label {
	return data.Label{Zh: "各时期的数值；没有数值处为“.”，画成断开；点标出最低、最高和最后一个值", En: "The values over time, “.” where there is none, drawn as a break; dots mark the lowest, the highest and the last"}
}
