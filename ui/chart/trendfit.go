package chart

import (
	"slices"

	"statlas/stats"
)

// maxBands is up to how many fitted curves of one chart show where they may lie; more bands would hide each other.
const maxBands = 4

// beside is what stands beside the line of one entity: bands, jumps, the fitted curve, the forecast.
func (t *trend) beside(i int) list {
	var out list
	s := t.series[i]
	items := t.bands(s.Fit, i)
	for _, b := range s.Breaks {
		x := t.time.x(float64(b.T))
		items = append(items, figureOf{Value: list{x, nil, nil}, Parts: []part{part(t.s.opt(
			"line:? style:{stroke:? lineWidth:1.5 lineDash:? opacity:?}", list{pair(x, atMin), pair(x, atMax)}, t.colour(i), []int{2, 2}, t.s.strength(s.Entity)))}})
	}
	if len(s.Forecast) > 0 {
		last := s.Points[len(s.Points)-1]
		var ahead band
		ahead.add(t, t.time.x(float64(last.T)), last.Value, last.Value)
		for _, p := range s.Forecast {
			ahead.add(t, t.time.x(float64(p.T)), p.Lower, p.Upper)
		}
		items = append(items, ahead.figure(t.colour(i), t.s.veil(0.15)*t.s.strength(s.Entity))...)
		out = append(out, t.forecast(i))
	}
	if f := s.Fit; f != nil && len(f.Line) > 1 {
		data := list{}
		for _, p := range f.Line {
			data = append(data, t.at(p.T, p.Value))
		}
		out = append(out, t.dashed(i, " fit", data, 5, 4))
	}
	if len(items) > 0 {
		o := shapes(items, 1)
		o["name"] = t.names[i]
		out = append(out, o)
	}
	return out
}

// dashed is a line in the colour of an entity, of dashes that long and gaps.
func (t *trend) dashed(i int, id string, data list, dash ...int) Option {
	return t.s.opt(`type:line id:? name:? data:? symbol:none silent:true z:2 itemStyle:{color:?} tooltip:{show:false}
		lineStyle:{color:? width:1.5 type:? opacity:?}`,
		t.series[i].Entity+id, t.names[i], data, t.colour(i), t.colour(i), dash, t.s.strength(t.series[i].Entity))
}

// forecast runs on from the last figure.
func (t *trend) forecast(i int) Option {
	s := t.series[i]
	last := s.Points[len(s.Points)-1]
	data := list{t.at(last.T, last.Value)}
	for _, p := range s.Forecast {
		data = append(data, t.at(p.T, p.Value))
	}
	o := t.dashed(i, " forecast", data, 2, 3)
	o["lineStyle"].(Option)["width"] = 2
	t.nameEnd(o, i)
	return o
}

// bands show where a fitted curve may lie and, of a curve that has a chart to itself, where new figures may.
func (t *trend) bands(f *stats.Fit, i int) []figureOf {
	single := t.form == formMultiples || len(t.series) == 1
	if f == nil || !single && len(t.series) > maxBands {
		return nil
	}
	var own, new band
	for _, p := range f.Line {
		if b := p.Band; b != nil {
			x := t.time.x(float64(p.T))
			own.add(t, x, b.Lower, b.Upper)
			if single {
				new.add(t, x, b.NewLower, b.NewUpper)
			}
		}
	}
	var out []figureOf
	for _, b := range []band{new, own} {
		out = append(out, b.figure(t.colour(i), t.s.veil(0.12)*t.s.strength(t.series[i].Entity))...)
	}
	return out
}

// A band runs along two edges, for which the axis has room.
type band struct {
	lower, upper []point
	value        []any
}

// add lengthens a band to x; where a logarithmic axis has no place for an edge it is that of the grid.
func (b *band) add(t *trend, x any, lo, hi stats.Num) {
	if !finite(float64(lo)) || !finite(float64(hi)) {
		return
	}
	b.lower, b.upper = append(b.lower, point{x, t.edge(lo)}), append(b.upper, point{x, t.edge(hi)})
	if b.value == nil {
		b.value = []any{x, lo, hi}
	}
	b.value[1], b.value[2] = min(b.value[1].(stats.Num), lo), max(b.value[2].(stats.Num), hi)
}

// edge is v as the axis can show it, else the grid's lower edge.
func (t *trend) edge(v stats.Num) any {
	if y := t.value(v); y != nil {
		return y
	}
	return atMin
}

// figure is the band as a shape, if there is one.
func (b band) figure(colour string, opacity float64) []figureOf {
	if len(b.lower) < 2 {
		return nil
	}
	slices.Reverse(b.upper)
	return []figureOf{{Value: b.value, Parts: []part{area(colour, opacity, append(b.lower, b.upper...)...)}}}
}
