package chart

import (
	"cmp"
	"math"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// MaxHeat is how many entities a heat map over time has, maxColumns how many periods. In CSS pixels: the height of a row, what
// stands above and below all of them, and from which width on a cell has room for a sign.
const (
	MaxHeat    = 200
	maxColumns = 240

	heatRow  = 18
	heatHead = 76
	heatFoot = 8
	heatSign = 10
)

// heat draws a cell for each figure: entities from the greatest newest figure down, periods across, pale for much. A period
// without a figure is a gap; a figure that is not exact has its sign.
func (t *trend) heat() (Option, int, bool) {
	columns := t.time.slots
	if !t.time.even() {
		for _, st := range t.time.stamps {
			columns = append(columns, st.period)
		}
	}
	if len(columns) > maxColumns {
		t.say("chart.note.columns", format.Count(maxColumns))
		return nil, 0, false
	}
	t.form = formHeat
	t.plain(func(stats.Point) bool { return true })
	t.newestFirst()
	s := t.s
	left := min(widest(t.names, smallFont)+8, s.Width*2/5)
	wide := (s.Width - left - 12) / max(len(columns), 1)
	o := s.base("item")
	o["grid"] = s.opt("left:? right:12 top:? bottom:? outerBoundsMode:none", left, heatHead, heatFoot)
	o["xAxis"] = s.opt(`type:category position:top data:? axisTick:{show:false} axisLine:{show:false} splitLine:{show:false}
		axisLabel:{color:$muted fontSize:11 hideOverlap:true}`, columns)
	t.time.turns(o["xAxis"].(Option))
	o["yAxis"] = s.opt(`type:category inverse:true data:? axisTick:{show:false} axisLine:{show:false} splitLine:{show:false} name:? nameLocation:start nameGap:60
		nameTextStyle:{color:$muted fontSize:12 align:left padding:[0 0 0 ?]} nameTruncate:{maxWidth:?}
		axisLabel:{interval:0 color:$text fontSize:11 width:? overflow:truncate}`, t.names, t.title, -left, s.Width-24, left-8)
	var text []string
	least, most := t.extent()
	if least <= most {
		text = []string{format.Number(most, t.spec, s.Lang), format.Number(least, t.spec, s.Lang)}
	}
	least, most = t.shade(least), t.shade(most)
	if most <= least { // one figure, or none
		most = least + 1
	}
	place := map[string]int{}
	for i, p := range columns {
		place[p] = i
	}
	start := min(left, 120)
	long := s.Width - start - len(text)*(widest(text, smallFont)+20) // the bar, between its ends in figures
	if long = min(long, 120); long < 40 {
		start, long = 0, min(long+start, 120)
	}
	o["visualMap"] = s.opt(`type:continuous min:? max:? calculable:false orient:horizontal left:? top:30 padding:0 itemWidth:10 itemHeight:? dimension:2 hoverLink:false
		text:? textStyle:{color:$muted fontSize:11} inRange:{color:?}`, least, most, start, long, text, s.Colours().Amounts)
	o["dataZoom"] = t.zoom()
	o["series"] = t.cellsByStrength(place, wide)
	return o, heatHead + heatRow*max(len(t.series), 1) + heatFoot, true
}

// cellsByStrength is a series of the cells of all rows, or two where some step back for those that are selected. A series of its own
// for each row would take a browser several times as long.
func (t *trend) cellsByStrength(place map[string]int, wide int) list {
	var drawn []float64
	cells, tips := map[float64]list{}, map[float64]list{}
	var entities []string
	for i := range t.series {
		entities = append(entities, t.series[i].Entity)
		strength := t.s.strength(t.series[i].Entity)
		if _, ok := cells[strength]; !ok {
			drawn = append(drawn, strength)
		}
		c, told := t.cells(i, place, wide)
		cells[strength], tips[strength] = append(cells[strength], c...), append(tips[strength], told...)
	}
	all := list{}
	for _, strength := range drawn {
		all = append(all, t.s.opt("type:heatmap entities:? data:? tip:? itemStyle:{borderColor:$ground borderWidth:? opacity:?} emphasis:{itemStyle:{borderColor:$text borderWidth:2}}",
			entities, cells[strength], tips[strength], min(wide/6, 1), strength))
	}
	return all
}

// newestFirst puts the series in the order of their newest figures, those without one last.
func (t *trend) newestFirst() {
	order, newest := make([]int, len(t.series)), make([]float64, len(t.series))
	for i := range t.series {
		order[i], newest[i] = i, math.Inf(-1)
		if _, last, ok := ends(t.series[i].Points); ok {
			newest[i] = float64(last.Value)
		}
	}
	data.SortStable(order, func(a, b int) int { return cmp.Compare(newest[b], newest[a]) })
	series := t.series
	t.series, t.names = nil, nil
	for _, i := range order {
		t.series = append(t.series, series[i])
		t.names = append(t.names, t.s.Entity(series[i].Entity))
	}
}

// extent is the least and the greatest figure that has a colour.
func (t *trend) extent() (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	for _, v := range t.values() {
		if t.value(v) != nil {
			lo, hi = min(lo, float64(v)), max(hi, float64(v))
		}
	}
	return lo, hi
}

// shade is where v stands among the colours; of no figures at all there is none.
func (t *trend) shade(v float64) float64 {
	switch {
	case !finite(v):
		return 0
	case t.l.Log:
		return math.Log10(v)
	}
	return v
}

// cells are the figures of one entity, and what is told at each.
func (t *trend) cells(row int, place map[string]int, wide int) (cells, tips list) {
	cells, tips = list{}, list{}
	for i := range t.series[row].Points {
		p := &t.series[row].Points[i]
		if t.value(p.Value) == nil {
			continue
		}
		cell := any([]any{place[p.Period], row, t.shade(float64(p.Value))})
		if hedged(p.Mark) {
			cell = t.s.opt("value:? label:{show:? formatter:? color:$text textBorderColor:$ground textBorderWidth:2 fontSize:11} itemStyle:{borderColor:$text borderWidth:1}",
				cell, wide >= heatSign, format.Sign(p.Qualifier))
		}
		cells = append(cells, cell)
		tips = append(tips, []string{t.names[row], t.s.say("chart.tip.entry", p.Period, t.s.figure(p.Value, t.spec, p.Mark))})
	}
	return cells, tips
}
