package chart

import (
	"maps"

	"statlas/stats"
)

// dashes tell the series apart that share a colour.
var dashes = []any{"solid", []int{8, 3}, []int{2, 3}, []int{10, 3, 2, 3}}

// line is the series of one entity.
func (t *trend) line(i int) Option {
	colour, entity := t.colour(i), t.series[i].Entity
	strength := t.s.strength(entity)
	o := t.s.opt(`type:line id:? entity:? triggerLineEvent:true name:? data:? symbol:none showAllSymbol:true symbolSize:6 z:3
		itemStyle:{color:? opacity:?} lineStyle:{color:? width:2 opacity:? type:?} emphasis:{focus:series}`,
		entity, entity, t.names[i], t.points(i), colour, strength, colour, strength, dashes[i/maxDirect%len(dashes)])
	if t.marked(i) {
		o["symbol"] = "circle"
	}
	if t.form == formArea {
		o["stack"], o["areaStyle"] = "sum", Option{"color": colour, "opacity": 0.6 * strength}
	}
	if len(t.series[i].Forecast) == 0 {
		t.nameEnd(o, i)
	}
	return o
}

// nameEnd writes the series' name where its line ends.
func (t *trend) nameEnd(o Option, i int) {
	if t.direct {
		ink := t.s.onGround(t.colour(i))
		if t.s.strength(t.series[i].Entity) < 1 { // a name steps back by its colour, and can still be read
			ink = t.s.Colours().Muted
		}
		o["endLabel"] = t.s.opt("show:true formatter:? lineHeight:? color:? distance:8", "{a}", endHeight, ink)
		if len(t.time.stamps) == 1 { // names lie on the grid
			maps.Copy(o["endLabel"].(Option), t.s.opt("textBorderColor:$ground textBorderWidth:2"))
		}
		o["labelLayout"] = t.s.opt("moveOverlap:shiftY")
	}
}

// marked reports that every figure of a series gets a mark: while there are few of them on the chart.
func (t *trend) marked(i int) bool {
	if t.form == formMultiples {
		return len(t.series[i].Points) <= maxSmall
	}
	return len(t.series[i].Points)*len(t.series) <= maxMarks
}

// points are the data of one entity's line. Gaps are nulls. Also where not every figure is marked, one that stands
// alone is, since no line shows it, and one that is not exact.
func (t *trend) points(i int) list {
	data := list{}
	points := t.series[i].Points
	for j, p := range points {
		if j > 0 {
			for _, x := range t.time.between(float64(points[j-1].T), float64(p.T)) {
				data = append(data, pair(x, nil))
			}
		}
		place := t.at(p.T, p.Value)
		hollow := hedged(p.Mark)
		if !hollow && (t.marked(i) || !t.alone(points, j)) {
			data = append(data, place)
			continue
		}
		item := Option{"value": place, "symbol": "circle"}
		if hollow {
			item["symbolSize"], item["itemStyle"] = 8, t.s.hollow(t.colour(i))
		}
		data = append(data, item)
	}
	return data
}

// alone reports that no line runs to point j.
func (t *trend) alone(points []stats.Point, j int) bool {
	joined := func(a, b int) bool {
		return a >= 0 && b < len(points) && t.value(points[a].Value) != nil && t.value(points[b].Value) != nil &&
			len(t.time.between(float64(points[a].T), float64(points[b].T))) == 0
	}
	return !joined(j-1, j) && !joined(j, j+1)
}

// at is the place of a figure.
func (t *trend) at(time, value stats.Num) list { return pair(t.time.x(float64(time)), t.value(value)) }

// pair is a place on both axes.
func pair(x, y any) list { return list{x, y} }

// value is v as the axis can show it, else null.
func (t *trend) value(v stats.Num) any {
	if f := float64(v); finite(f) && (!t.l.Log || f > 0) {
		return f
	}
	return nil
}
