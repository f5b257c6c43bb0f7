package chart

import (
	"maps"
	"math"

	"statlas/stats"
	"statlas/ui/format"
)

// Scatter draws the points behind one coefficient, or their counts where they are too many, with their fitted line.
func Scatter(p *stats.Points, s Style) Option {
	o := s.base("item")
	xTitle, xSpec := s.PointAxis(p, 0)
	yTitle, ySpec := s.PointAxis(p, 1)
	xName := format.AxisTitle(xTitle, xSpec, s.Lang)
	below := 26
	xs, ys := p.Xs, p.Ys
	if p.Bins != nil {
		xs, ys, below = p.Bins.Xs, p.Bins.Ys, 62
	}
	yName := format.AxisTitle(yTitle, ySpec, s.Lang)
	o["grid"] = s.opt("left:8 right:24 top:? bottom:? outerBoundsMode:same outerBoundsContain:axisLabel", s.underBrush(yName), below)
	x := s.valueAxis(xName, xSpec, largest(xs))
	x["nameLocation"], x["nameGap"], x["nameTruncate"] = "middle", 26, Option{"maxWidth": s.Width - 40}
	x["axisLine"] = s.opt("show:true onZero:false lineStyle:{color:$line}")
	o["xAxis"] = x
	o["yAxis"] = s.above(s.valueAxis(yName, ySpec, largest(ys)))
	o["yAxis"].(Option)["axisLine"].(Option)["onZero"] = false // its name stands over the labels, not over 0
	series := list{s.dots(p)}
	if p.Bins != nil {
		series = list{s.densely(p, o)}
	}
	o["brush"] = s.say("chart.brush")
	switch {
	case p.Curve != nil:
		series = append(series, s.curveBands(p.Curve.Line)...)
		series = append(series, s.scatterFit(p.Curve.Line))
	case p.Fit != nil && len(p.Fit.Line) > 1:
		series = append(series, s.scatterFit(p.Fit.Line))
	}
	o["series"], o["dataZoom"] = series, zoom(true)
	return o
}

// underBrush is where a grid begins below the name of its axis, which goes under the brush's button where both have no room.
func (s Style) underBrush(name string) int {
	if textWidth(name, fontSize)+textWidth(s.say("chart.brush"), fontSize)+40 > s.Width {
		return 68
	}
	return 40
}

// dots is the series of the points.
func (s Style) dots(p *stats.Points) Option {
	size, opacity := 8, 0.75
	if len(p.Xs) > 500 {
		size, opacity = 5, 0.45
	}
	tip := s.pointTips(p)
	data := make([]dot, len(p.Xs))
	for i := range data {
		data[i] = dot{Value: [2]stats.Num{p.Xs[i], p.Ys[i]}, Tip: tip(i)}
		if i < len(p.Labels) {
			data[i].Of = p.Labels[i].Entity
		}
		if i < len(p.Labels) && len(s.Selected) > 0 && s.strength(p.Labels[i].Entity) == 1 {
			data[i].Style, data[i].Size = s.opt("color:$down opacity:1"), size+4
		}
		if carries(p, i) {
			if data[i].Style == nil {
				data[i].Style = Option{"opacity": 1}
			}
			maps.Copy(data[i].Style, s.opt("borderColor:$text borderWidth:1.5"))
			data[i].Tip = append(data[i].Tip, s.say("chart.tip.carries", format.Coefficient(float64(p.Cook[i]), 2), format.Coefficient(float64(p.Leverage[i]), 2)))
		}
	}
	return s.opt(`type:scatter data:? symbolSize:? itemStyle:{color:$accent opacity:?} z:3 emphasis:{itemStyle:{borderColor:$text borderWidth:1.5 opacity:1}}`, data, size, opacity)
}

func (s Style) scatterFit(line []stats.FitPoint) Option {
	data := list{}
	for _, f := range line {
		data = append(data, list{number(f.T), number(f.Value)})
	}
	return s.opt("type:line data:? symbol:none silent:true tooltip:{show:false} z:2 lineStyle:{color:$down width:2 type:?}", data, []int{6, 4})
}

// PointAxis returns what axis 0 or 1 shows of its column, and how its figures are written.
func (s Style) PointAxis(p *stats.Points, axis int) (title string, spec format.Spec) {
	id := []string{p.X, p.Y}[axis]
	title, spec = s.Title(id), s.Spec(id)
	if len(p.Axes) != 2 {
		return title, spec
	}
	switch way := p.Axes[axis]; way {
	case "log":
		return s.say("chart.axis.log", title), format.Spec{Digits: 4}
	case "diff":
		return s.say("chart.axis.diff", title), spec.Difference()
	case "growth":
		return s.say("chart.axis.growth", title), format.Spec{Unit: "fraction", Digits: 4}
	}
	return title, spec
}

// curveBands draws where new points may lie, and within that where the curve itself may.
func (s Style) curveBands(line []stats.FitPoint) list {
	if line[0].Band == nil {
		return nil
	}
	edge := func(of func(b *stats.Band) stats.Num) list {
		out := list{}
		for _, f := range line {
			out = append(out, list{number(f.T), number(of(f.Band))})
		}
		return out
	}
	bound := func(data list, width float64, kind any) Option {
		return s.opt("type:line data:? symbol:none silent:true tooltip:{show:false} z:2 lineStyle:{color:$down width:? opacity:0.6 type:?}", data, width, kind)
	}
	return list{
		bound(edge(func(b *stats.Band) stats.Num { return b.Lower }), 1, "solid"), bound(edge(func(b *stats.Band) stats.Num { return b.Upper }), 1, "solid"),
		bound(edge(func(b *stats.Band) stats.Num { return b.NewLower }), 1, "dotted"), bound(edge(func(b *stats.Band) stats.Num { return b.NewUpper }), 1, "dotted"),
	}
}

// A dot is an item of a scatter; there may be thousands, and a struct is encoded faster than a map.
type dot struct {
	Value  [2]stats.Num `json:"value"`
	Tip    []string     `json:"tip"`
	Style  Option       `json:"itemStyle,omitempty"`
	Size   int          `json:"symbolSize,omitempty"`
	Name   string       `json:"name,omitempty"`
	Entity string       `json:"entity,omitempty"` // that a click selects
	Of     string       `json:"of,omitempty"`     // that a rectangle around it selects
}

// carries reports that a point moves the line much: its Cook's distance is beyond 4/n (Bollen and Jackman 1985) and at least
// a tenth, so that of many points few are marked.
func carries(p *stats.Points, i int) bool {
	return i < len(p.Cook) && i < len(p.Leverage) && float64(p.Cook[i]) > max(0.1, 4/float64(p.N))
}

// pointTips returns what says which point i is, when the table can tell, and its two figures.
func (s Style) pointTips(p *stats.Points) func(i int) []string {
	xTitle, xSpec := s.PointAxis(p, 0)
	yTitle, ySpec := s.PointAxis(p, 1)
	x, y := s.say("chart.tip.entry", xTitle, ""), s.say("chart.tip.entry", yTitle, "") // figures come last
	return func(i int) []string {
		tip := make([]string, 0, 3)
		if i < len(p.Labels) {
			if name := s.label(p.Labels[i]); name != "" {
				tip = append(tip, name)
			}
		}
		return append(tip, x+s.figure(p.Xs[i], xSpec, nil), y+s.figure(p.Ys[i], ySpec, nil))
	}
}

// label names a point by its entity and period, "" when the table tells neither.
func (s Style) label(l stats.PointLabel) string {
	if l.Entity == "" {
		return l.Period
	}
	return s.at(s.Entity(l.Entity), l.Period)
}

func largest(values []stats.Num) float64 {
	most := 0.0
	for _, v := range values {
		if f := math.Abs(float64(v)); finite(f) {
			most = max(most, f)
		}
	}
	return most
}
