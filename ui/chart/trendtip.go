package chart

import (
	"cmp"
	"math"
	"strconv"

	"statlas/data"
	"statlas/stats"
)

// maxTip is how many series the tip of a period lists.
const maxTip = 12

// An entry is a figure of a period's tip: of which series, and which of its points.
type entry struct {
	series int
	*stats.Point
}

// tips is a series that is not seen: at each period it carries the lines of all series there, largest first, so
// that the page need not put them together.
func (t trend) tips() Option {
	at := map[string][]entry{}
	for i, s := range t.series {
		for j, p := range s.Points {
			if !math.IsNaN(float64(p.Value)) {
				at[p.Period] = append(at[p.Period], entry{i, &s.Points[j]})
			}
		}
	}
	rows := list{}
	for _, st := range t.time.stamps {
		all := at[st.period]
		data.SortStable(all, func(a, b entry) int { return cmp.Compare(b.Value, a.Value) })
		var lines []string
		if !t.time.even() {
			lines = append(lines, st.period) // else the axis says it
		}
		var top any
		if len(all) > 0 {
			top = t.value(all[0].Value)
		}
		rows = append(rows, Option{"value": list{t.time.x(st.t), top}, "tip": append(lines, t.entries(all)...)})
	}
	return Option{
		"type": "line", "id": "tips", "data": rows, "symbol": "none", "silent": true, "animation": false,
		"lineStyle": Option{"opacity": 0}, "itemStyle": Option{"opacity": 0}, "legendHoverLink": false, "emphasis": Option{"disabled": true},
	}
}

// entries writes the first figures and how many there are more.
func (t trend) entries(all []entry) []string {
	var lines []string
	for _, e := range all[:min(len(all), maxTip)] {
		lines = append(lines, t.s.Words("chart.tip.entry", t.names[e.series], t.s.figure(e.Value, t.spec, e.Mark)))
	}
	if more := len(all) - maxTip; more > 0 {
		lines = append(lines, t.s.Words("chart.tip.more", strconv.Itoa(more)))
	}
	return lines
}
