package chart

import (
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// What opt takes for an axis of values along the bottom, that can be looked at closer: its name, the name's width, ticks, zoom.
const levelAxis = `xAxis:{type:value scale:true name:? nameLocation:middle nameGap:28 nameTextStyle:{color:$muted fontSize:12} nameTruncate:{maxWidth:?}
	axisLabel:{color:$muted formatter:? hideOverlap:true} axisLine:{show:true onZero:false lineStyle:{color:$line}} axisTick:{show:false} splitLine:{lineStyle:{color:$grid}}} dataZoom:? `

// series is one of groupItems.
func (g *groupChart) series(items []groupItem, name, colour, group string) Option {
	return g.s.opt(`type:custom renderItem:@group data:? name:? group:? itemStyle:{color:?} encode:{x:? y:2} clip:true z:3 ground:$ground ink:$text`, items, name, group, colour, []int{0, 1})
}

// rows gives each group a row over one axis of values, with its mean or median when it is compared.
func (g *groupChart) rows(a *stats.ComparisonAnswer) Option {
	labels, lines := g.rowNames()
	items := make([]groupItem, len(g.all))
	for i := range g.all {
		it := &items[i]
		g.item(it, i)
		if a != nil && i < len(a.Groups) {
			g.compare(it, a, i)
		}
	}
	left := min(widest(lines, fontSize)+4, g.s.Width*2/7)
	size, high := fontSize, 16
	if widest(lines, fontSize)+4 > left {
		labels = g.foldedNames(left - 4)
		if len(g.all) > manyGroups {
			size, high = smallFont, twoLines/2
		}
	}
	return g.option(`grid:{left:? right:28 top:12 bottom:56 outerBoundsMode:none} `+levelAxis+`yAxis:{type:category inverse:true data:? axisTick:{show:false}
		axisLine:{onZero:false lineStyle:{color:$line}} axisLabel:{interval:0 width:? overflow:truncate color:$text fontSize:? lineHeight:?}} series:?`,
		left+12, g.title, max(g.s.Width-60, 100), g.ticks, zoom(false), labels, left-4, size, high, list{g.series(items, "", g.s.Colours().Accent, "")})
}

// rowNames are what stands before the rows, the name and how many values it has, and the lines of all.
func (g *groupChart) rowNames() (labels, lines []string) {
	apart := "\n"
	if len(g.all) > manyGroups {
		apart = "  "
	}
	for i := range g.all {
		labels = append(labels, g.names[i]+apart+g.count(&g.all[i]))
		lines = append(lines, strings.Split(labels[i], "\n")...)
	}
	return labels, lines
}

// foldedNames are rowNames whose names have two lines where one has no room for them.
func (g *groupChart) foldedNames(width int) (labels []string) {
	for i, name := range g.names {
		if count := g.count(&g.all[i]); len(g.all) > manyGroups {
			labels = append(labels, fold(name+"  "+count, width, smallFont, 2))
		} else {
			labels = append(labels, fold(name, width, fontSize, 2)+"\n"+count)
		}
	}
	return labels
}

// option is the option common to all charts with what opt makes of text.
func (g *groupChart) option(text string, values ...any) Option {
	o := g.s.base("item")
	for k, v := range g.s.opt(text, values...) {
		o[k] = v
	}
	return o
}

// item draws group i in its row.
func (g *groupChart) item(it *groupItem, i int) {
	d := &g.all[i]
	it.Value, it.Colour, it.Tip, it.Group = [3]stats.Num{d.Min, d.Max, stats.Num(i)}, g.colour(i), g.tip(i), d.Name
	density, share := peak(d)
	if k := len(d.Density); k > 0 && (g.form == "violin" || g.form == "histogram") {
		it.Curve, it.Rise = d.Density, 1/density
		it.room(d.Density[0].X, d.Density[k-1].X)
	}
	switch g.form {
	case "histogram":
		it.Bars, it.Unit, it.Rise = d.Bins, 1/float64(d.N)/share, min(it.Rise, width(d)/share)
		it.room(d.Bins[0].Lo, d.Bins[len(d.Bins)-1].Hi)
	case "violin":
		bare := d.Box
		bare.Outliers = nil
		it.Mirror, it.Box, it.Tall = true, &bare, 0.07
	case "box":
		it.Box, it.Tall = &d.Box, 0.28
	case "strip":
		if it.Dots = g.thinned(d.ECDF); g.dotted(d) {
			it.N = d.N
		}
	}
}

// dotted reports that each value of a group has a dot of its own.
func (g *groupChart) dotted(d *stats.Distribution) bool {
	return d.Distinct == len(g.thinned(d.ECDF)) && d.N <= maxDots/len(g.all)
}

// room makes axes reach from lo to hi.
func (it *groupItem) room(lo, hi stats.Num) {
	it.Value[0], it.Value[1] = min(it.Value[0], lo), max(it.Value[1], hi)
}

// compare adds the mean of group i with its interval, or the median.
func (g *groupChart) compare(it *groupItem, a *stats.ComparisonAnswer, i int) {
	c := &a.Groups[i]
	switch {
	case Ranked(a):
		it.Mean = []stats.Num{c.Median}
	case finite(float64(c.Lower)) && finite(float64(c.Upper)):
		it.Mean = []stats.Num{c.Mean, c.Lower, c.Upper}
		it.room(c.Lower, c.Upper)
		it.Tip = append(it.Tip, g.s.Words("chart.tip.meanInterval", g.s.figure(c.Lower, g.spec, nil), g.s.figure(c.Upper, g.spec, nil), format.Level(float64(a.Level))))
	default:
		it.Mean = []stats.Num{c.Mean}
	}
}
