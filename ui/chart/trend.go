package chart

import (
	"math"

	"statlas/stats"
	"statlas/ui/format"
)

// A Line says how a trend is drawn, as in view.Draw.
type Line struct {
	Log bool
}

// endHeight is the height of a line's name at its end: names that would overlap move that far apart.
const endHeight = 16

// What fits: series that are named at their end, figures that each get a mark. MaxLines is how many lines are drawn,
// the first ones; the table under the chart has all.
const (
	maxDirect = 8
	maxMarks  = 60
	MaxLines  = 100
)

// Trend draws a line for each entity over time. A missing period is a gap, a figure that is not exact a hollow mark,
// a fitted line is dashed. On a logarithmic axis figures of zero and less are gaps too. Up to eight series are named
// at their end, more in a legend.
func Trend(a *stats.TrendAnswer, l Line, s Style) Option {
	t := trend{l: l, s: s, title: s.over(a), spec: s.points(a)}
	if n := len(a.Series); n > MaxLines {
		t.title = s.Words("chart.part", t.title, format.Count(MaxLines), format.Count(n))
	}
	t.series = a.Series[:min(len(a.Series), MaxLines)]
	t.time = newTimeline(t.series)
	for _, series := range t.series {
		t.names = append(t.names, s.Entity(series.Entity))
	}
	room := 150
	if s.narrow() {
		room = 84
	}
	w := widest(t.names, fontSize)
	t.direct = len(t.series) > 1 && len(t.series) <= maxDirect && w <= room*3/2
	t.room = min(w, room)
	return t.option()
}

// trend is a trend being drawn.
type trend struct {
	series []stats.Series
	title  string
	l      Line
	s      Style
	time   timeline
	spec   format.Spec
	names  []string
	direct bool // names stand at the lines' ends
	room   int  // for them
}

// Units that an answer gives its numbers when they are not the measure's.
const (
	index    = "index"
	fraction = "fraction"
)

// points says what the numbers of a trend are.
func (s Style) points(a *stats.TrendAnswer) format.Spec {
	switch a.Unit {
	case index:
		return format.Spec{Digits: 5}
	case fraction:
		return format.Spec{Unit: fraction, Digits: 3, Decimals: 1}
	}
	return s.Spec(a.Measure)
}

// over names what the upright axis of a trend shows.
func (s Style) over(a *stats.TrendAnswer) string {
	name := s.Title(a.Measure)
	switch a.Unit {
	case index:
		if a.Base == "" { // nothing was positive, so nothing is drawn
			return name
		}
		return s.Words("chart.index", name, a.Base)
	case fraction:
		return s.Words("chart.yoy", name)
	}
	return format.AxisTitle(name, s.Spec(a.Measure), s.Lang)
}

func (t trend) option() Option {
	o := t.s.base("axis")
	right, bottom := 20, 8
	if t.direct {
		right = t.room + 16
	} else if len(t.series) > 1 {
		o["legend"], bottom = t.s.legend(t.names)
	}
	o["grid"] = Option{"left": 8, "right": right, "top": 40, "bottom": bottom, "outerBoundsMode": "same", "outerBoundsContain": "axisLabel"}
	y := t.s.above(t.s.valueAxis(t.title, t.spec, largest(t.values())))
	if t.l.Log {
		logarithmic(y, t.values())
	}
	o["xAxis"], o["yAxis"], o["dataZoom"] = t.time.axis(t.s), y, zoom(false)
	var series list
	for i := range t.series {
		series = append(series, t.line(i))
	}
	for i, one := range t.series {
		if one.Fit != nil && len(one.Fit.Line) > 1 {
			series = append(series, t.fit(i))
		}
	}
	o["series"] = append(series, t.tips())
	return o
}

func (t trend) colour(i int) string {
	all := t.s.Colours().Categories
	return all[i%len(all)]
}

// dashes tell the series apart that share a colour.
var dashes = []any{"solid", []int{8, 3}, []int{2, 3}, []int{10, 3, 2, 3}}

// line is the series of one entity.
func (t trend) line(i int) Option {
	colour, entity := t.colour(i), t.series[i].Entity
	strength := t.s.strength(entity)
	o := Option{
		"type": "line", "id": entity, "entity": entity, "triggerLineEvent": true, "name": t.names[i], "data": t.points(i), "symbol": "none", "symbolSize": 6, "z": 3,
		"itemStyle": Option{"color": colour, "opacity": strength},
		"lineStyle": Option{"color": colour, "width": 2, "opacity": strength, "type": dashes[i/maxDirect%len(dashes)]},
		"emphasis":  Option{"focus": "series"},
	}
	if t.marked(i) {
		o["symbol"] = "circle"
	}
	if t.direct {
		o["endLabel"] = Option{"show": true, "formatter": "{a}", "lineHeight": endHeight, "color": t.s.onGround(colour), "opacity": strength, "distance": 8, "width": t.room, "overflow": "truncate", "ellipsis": "…"}
		o["labelLayout"] = Option{"moveOverlap": "shiftY"}
	}
	return o
}

// marked reports that every figure of a series gets a mark: while there are few of them on the chart.
func (t trend) marked(i int) bool { return len(t.series[i].Points)*len(t.series) <= maxMarks }

// points are the data of one entity's line. Gaps are nulls. Also where not every figure is marked, one that stands
// alone is, since no line shows it, and one that is not exact.
func (t trend) points(i int) list {
	data := list{}
	points := t.series[i].Points
	for j, p := range points {
		if j > 0 {
			for _, x := range t.time.between(float64(points[j-1].T), float64(p.T)) {
				data = append(data, list{x, nil})
			}
		}
		value := list{t.time.x(float64(p.T)), t.value(p.Value)}
		switch {
		case hedged(p.Mark):
			data = append(data, Option{"value": value, "symbol": "circle", "symbolSize": 8, "itemStyle": t.s.hollow(t.colour(i))})
		case !t.marked(i) && t.alone(points, j):
			data = append(data, Option{"value": value, "symbol": "circle"})
		default:
			data = append(data, value)
		}
	}
	return data
}

// alone reports that no line runs to point j.
func (t trend) alone(points []stats.Point, j int) bool {
	joined := func(a, b int) bool {
		return a >= 0 && b < len(points) && t.value(points[a].Value) != nil && t.value(points[b].Value) != nil &&
			len(t.time.between(float64(points[a].T), float64(points[b].T))) == 0
	}
	return !joined(j-1, j) && !joined(j, j+1)
}

// value is v as the axis can show it, else null.
func (t trend) value(v stats.Num) any {
	if f := float64(v); finite(f) && (!t.l.Log || f > 0) {
		return f
	}
	return nil
}

// fit is the fitted line of one entity from its first to its last figure.
func (t trend) fit(i int) Option {
	line := t.series[i].Fit.Line
	a, b := line[0], line[len(line)-1]
	data := list{}
	for _, x := range t.fitted(float64(a.T), float64(b.T)) {
		f := (x - float64(a.T)) / float64(b.T-a.T)
		data = append(data, list{t.time.x(x), t.value(a.Value + stats.Num(f)*(b.Value-a.Value))})
	}
	return Option{
		"type": "line", "id": t.series[i].Entity + " ols", "name": t.names[i], "data": data, "symbol": "none", "silent": true, "z": 2,
		"lineStyle": Option{"color": t.colour(i), "width": 1.5, "type": []int{5, 4}}, "itemStyle": Option{"color": t.colour(i)},
		"tooltip": Option{"show": false},
	}
}

// fitted are the times through which a straight line from a to b is drawn: its ends, and more between them on a
// logarithmic axis, where it is a curve.
func (t trend) fitted(a, b float64) []float64 {
	steps := 1.0
	switch {
	case t.l.Log && t.time.even():
		steps = math.Round((b - a) * t.time.perT)
	case t.l.Log:
		steps = 32
	}
	var times []float64
	for k := 0.0; k <= steps && b > a; k++ {
		times = append(times, a+k/steps*(b-a))
	}
	return times
}

// values are the figures of all series.
func (t trend) values() []stats.Num {
	var all []stats.Num
	for _, s := range t.series {
		for _, p := range s.Points {
			all = append(all, p.Value)
		}
	}
	return all
}
