package chart

import (
	"statlas/stats"
	"statlas/ui/format"
)

// upright draws all groups over one axis of values, with a legend when there are several: their histograms or
// distribution functions. Its upright axis is named by key and goes to top, nil for an open one; one is the size of its
// figures: one group's bars are counts, those of several shares of each, as groups differ in size.
func (g *groupChart) upright(key string, most float64, top any) Option {
	bottom := 32
	var legend any
	if len(g.all) > 1 {
		l, room := g.s.legend(g.names)
		legend, bottom = l, bottom+room
	}
	spec := format.Spec{}
	if most == 1 && (top != nil || len(g.all) > 1) {
		spec.Unit = fraction
	}
	series := list{}
	for i := range g.all {
		if g.form == "ecdf" {
			series = append(series, g.stepped(i))
		} else {
			series = append(series, g.histogram(i))
		}
	}
	wide := max(g.s.Width-60, 100)
	return g.option(`grid:{left:8 right:28 top:40 bottom:? outerBoundsMode:same outerBoundsContain:axisLabel} `+levelAxis+`yAxis:{type:value min:0 max:? name:? nameGap:14
		nameTextStyle:{color:$muted fontSize:12 align:left} nameTruncate:{maxWidth:?} axisLabel:{color:$muted formatter:?} axisLine:{show:false onZero:false} axisTick:{show:false}
		splitLine:{lineStyle:{color:$grid}}} legend:? series:?`,
		bottom, g.title, wide, g.ticks, zoom(false), top, g.s.Words(key), wide, "@number:"+format.AxisKey(most, spec, g.s.Lang), legend, series)
}

// histogram is the series of group i: its bins, each with a tip, and its density as the height that a bin would have.
func (g *groupChart) histogram(i int) Option {
	d, colour, unit := &g.all[i], g.colour(i), 1.0
	if len(g.all) > 1 {
		unit /= float64(d.N)
	}
	var items []groupItem
	for k, b := range d.Bins {
		if b.Count > 0 {
			items = append(items, groupItem{Value: [3]stats.Num{b.Lo, b.Hi, stats.Num(unit * float64(b.Count))}, Colour: colour, Bars: d.Bins[k : k+1], Unit: unit, Tip: g.binTip(k)})
		}
	}
	if n := len(d.Density); n > 0 {
		density, _ := peak(d)
		rise := unit * float64(d.N) * width(d)
		items = append(items, groupItem{Value: [3]stats.Num{d.Density[0].X, d.Density[n-1].X, stats.Num(rise * density)}, Colour: colour, Curve: d.Density, Rise: rise})
	}
	return g.series(items, g.names[i], colour, d.Name)
}

// binTip says how many values of each group are in bin k.
func (g *groupChart) binTip(k int) []string {
	b := g.all[0].Bins[k]
	tip := []string{g.say("chart.tip.bin", b.Lo, b.Hi)}
	for i := range g.all {
		n := g.all[i].Bins[k].Count
		tip = append(tip, g.named(i, g.s.Words("chart.tip.inBin", format.Count(n), format.Percent(float64(n)/float64(g.all[i].N), g.s.Lang))))
	}
	return tip
}

// named puts a group's name before a text when there are several.
func (g *groupChart) named(i int, text string) string {
	if len(g.all) == 1 {
		return text
	}
	return g.s.Words("chart.tip.entry", g.names[i], text)
}

// stepped is the distribution function of group i: which share of its values is not above a value. Each can be pointed at.
func (g *groupChart) stepped(i int) Option {
	d := &g.all[i]
	points := []dot{{Value: [2]stats.Num{d.Min}}}
	for _, p := range g.thinned(d.ECDF) {
		text := g.s.Words("chart.tip.below", format.Percent(float64(p.Y), g.s.Lang), g.s.figure(p.X, g.spec, nil))
		points = append(points, dot{Value: [2]stats.Num{p.X, p.Y}, Tip: []string{g.named(i, text)}})
	}
	size := 5
	if len(points)*len(g.all) > 400 {
		size = 3
	}
	return g.s.opt(`type:line name:? group:? data:? step:end symbol:circle symbolSize:? showSymbol:true itemStyle:{color:?} lineStyle:{color:? width:2 type:?} emphasis:{focus:series} z:3`,
		g.names[i], d.Name, points, size, g.colour(i), g.colour(i), dashes[i/maxDirect%len(dashes)])
}
