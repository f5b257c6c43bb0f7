package chart

import (
	"cmp"
	"math"
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// maxTip is how many series the tip of a period lists; that of small charts lists all.
const maxTip = 12

// An entry is a figure of a period's tip: of which series, and which of its points or, of a forecast, what it may be.
type entry struct {
	series int
	*stats.Point
	ahead *stats.ForecastPoint
}

// tips is a series that is not seen: at each period it carries the lines of all series there, largest first, so
// that the page need not put them together.
func (t *trend) tips() Option {
	at := map[string][]entry{}
	for i, s := range t.series {
		for j, p := range s.Points {
			if !math.IsNaN(float64(p.Value)) {
				at[p.Period] = append(at[p.Period], entry{i, &s.Points[j], nil})
			}
		}
		for j, p := range s.Forecast {
			at[p.Period] = append(at[p.Period], entry{i, &stats.Point{Value: p.Value}, &s.Forecast[j]})
		}
	}
	rows := list{}
	for i := range t.time.slots { // each in its place, as the axis has them
		rows = append(rows, pair(i, nil))
	}
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
		lines = append(append(lines, t.entries(all)...), t.jumps(st)...)
		row := Option{"value": pair(t.time.x(st.t), top), "tip": lines}
		if i, ok := t.time.x(st.t).(int); ok {
			rows[i] = row
		} else {
			rows = append(rows, row)
		}
	}
	return t.s.opt(`type:line id:tips data:? symbol:none silent:true animation:false lineStyle:{opacity:0} itemStyle:{opacity:0}
		legendHoverLink:false emphasis:{disabled:true}`, rows)
}

// entries writes the first figures and how many there are more, and of figures on one another the sum.
func (t *trend) entries(all []entry) []string {
	var lines []string
	most := maxTip
	if t.form == formMultiples {
		most = maxMultiples
	}
	for _, e := range all[:min(len(all), most)] {
		line := t.s.say("chart.tip.entry", t.names[e.series], t.s.figure(e.Value, t.spec, e.Mark))
		if f := e.ahead; f != nil {
			line = t.s.say("chart.tip.forecast", t.names[e.series], t.s.figure(f.Value, t.rounded(), nil), t.s.figure(f.Lower, t.rounded(), nil), t.s.figure(f.Upper, t.rounded(), nil))
		}
		lines = append(lines, line)
	}
	if more := len(all) - most; more > 0 {
		lines = append(lines, t.s.say("chart.tip.more", strconv.Itoa(more)))
	}
	if t.form == formArea && len(all) > 1 {
		sum := stats.Num(0)
		for _, e := range all {
			sum += e.Value
		}
		lines = append(lines, t.s.say("chart.tip.entry", t.s.say("chart.tip.total"), t.s.figure(sum, t.rounded(), nil)))
	}
	return lines
}

// jumps tells of the changes of level at a period.
func (t *trend) jumps(at stamp) []string {
	var lines []string
	for i, s := range t.series {
		for _, b := range s.Breaks {
			if b.Period == at.period {
				lines = append(lines, t.s.say("chart.tip.break", t.names[i], format.Signed(float64(b.Size), t.change, t.s.Lang), equals(format.P(float64(b.P)))))
			}
		}
	}
	return lines
}

// rounded is how numbers are written that were worked out from the figures.
func (t *trend) rounded() format.Spec {
	s := t.spec
	s.Digits = 4
	return s
}
