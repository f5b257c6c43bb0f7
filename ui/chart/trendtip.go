package chart

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"statlas/stats"
)

// maxTip is how many series the tip of a period lists.
const maxTip = 12

// tips is a series that is not seen: at each period it carries the lines of all series there, largest first, so
// that the page need not put them together.
func (t trend) tips() Option {
	data := list{}
	for _, st := range t.time.stamps {
		lines, top := t.tip(st)
		if t.time.even() {
			lines = lines[1:] // the axis says the period itself
		}
		data = append(data, Option{"value": list{t.time.x(st.t), top}, "tip": lines})
	}
	return Option{
		"type": "line", "id": "tips", "data": data, "symbol": "none", "silent": true, "animation": false,
		"lineStyle": Option{"opacity": 0}, "itemStyle": Option{"opacity": 0}, "legendHoverLink": false, "emphasis": Option{"disabled": true},
	}
}

// tip returns the lines for one period, its name first, and the largest value there.
func (t trend) tip(at stamp) (lines []string, top any) {
	type entry struct {
		value stats.Num
		text  string
	}
	var all []entry
	for i, s := range t.a.Series {
		for _, p := range s.Points {
			if p.Period == at.period && !math.IsNaN(float64(p.Value)) {
				all = append(all, entry{p.Value, t.s.Words("chart.tip.entry", t.names[i], t.s.figure(p.Value, t.spec, p.Mark))})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return cmp.Compare(b.value, a.value) })
	lines = []string{at.period}
	for i, e := range all {
		if i == maxTip {
			lines = append(lines, t.s.Words("chart.tip.more", strconv.Itoa(len(all)-maxTip)))
			break
		}
		lines = append(lines, e.text)
	}
	if len(all) > 0 {
		top = t.value(all[0].value)
	}
	return lines, top
}
