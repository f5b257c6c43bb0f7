// Package chart turns answers into options for ECharts: pure functions, the same answer and style give the
// same option.
//
// An option travels as JSON, so it holds no function. Where ECharts takes one it holds a name that the page
// fills in: "@number:" with a key of format.ByKey writes axis ticks, "@tip" shows the lines prepared as `tip` beside
// each data item, "@beside" finds room for the names of points, "@calendar" labels months where a calendar turns. All
// text is prepared here, as text and never as markup.
package chart

import (
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// A Style is all that a chart needs beside its answer. None of the functions may be nil.
type Style struct {
	Lang           string // zh or en
	Dark, Contrast bool   // the theme; neither is light
	Width          int    // of the chart's host in CSS pixels
	ReducedMotion  bool

	Entity   func(value string) string       // label of an entity
	Title    func(column string) string      // name of a column
	Spec     func(column string) format.Spec // what its numbers are
	Selected []string                        // entities that stand out; without any all do

	Words func(key string, args ...string) string // text of a key in Entries
}

// An Option is what ECharts' setOption takes.
type Option map[string]any

// A Drawing is a chart and what is told beside it.
type Drawing struct {
	Option
	Height int    // CSS pixels, 0 as usual
	More   int    // CSS pixels that it is to be higher than usual
	Note   string // why it is not all that was asked for
	Alt    string // the chart in words
}

type list []any

// Sizes of text in CSS pixels.
const (
	fontSize  = 12
	smallFont = 11
)

// fontFamily is that of the page, as in the style sheet.
const fontFamily = `-apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "PingFang SC", "Microsoft YaHei UI", "Microsoft YaHei", "Source Han Sans SC", "Noto Sans CJK SC", "Noto Sans", "WenQuanYi Micro Hei", system-ui, sans-serif`

// base is what all charts have in common; trigger is axis or item, as in ECharts' tooltip.
func (s Style) base(trigger string) Option {
	c := s.Colours()
	o := s.opt(`backgroundColor:transparent color:? textStyle:{fontFamily:? fontSize:12 color:$text} animation:?
		tooltip:{trigger:? formatter:@tip confine:true transitionDuration:0 backgroundColor:? borderColor:$line textStyle:{color:$text fontSize:12} extraCssText:?}`, c.Categories, fontFamily, !s.ReducedMotion, trigger, c.Surface, "max-width:min(360px,90vw);white-space:normal;overflow-wrap:anywhere")
	if !s.ReducedMotion {
		o["animationDuration"], o["animationDurationUpdate"] = 150, 150
	}
	return o
}

// valueAxis is an axis of numbers with light grid lines, its ticks written alike up to most.
func (s Style) valueAxis(name string, spec format.Spec, most float64) Option {
	return s.opt(`type:value scale:true name:? nameTextStyle:{color:$muted fontSize:12} axisLabel:{color:$muted formatter:? hideOverlap:true}
		axisLine:{show:false} axisTick:{show:false} splitLine:{lineStyle:{color:$grid}}`, name, "@number:"+format.AxisKey(most, spec, s.Lang))
}

// zoom lets a chart be looked at closer along x, and along y too where its points lie in both: by pinching, by wheel with
// Ctrl, so that the page still scrolls, and dragged aside then.
func zoom(both bool) list {
	inside := func(axis string) Option {
		return new(Style).opt("type:inside " + axis + ":0 filterMode:none zoomOnMouseWheel:ctrl preventDefaultMouseMove:false")
	}
	if both {
		return list{inside("xAxisIndex"), inside("yAxisIndex")}
	}
	return list{inside("xAxisIndex")}
}

// above puts an upright axis's name over it, cut to the chart's width.
func (s Style) above(axis Option) Option {
	axis["nameTextStyle"].(Option)["align"] = "left"
	axis["nameGap"], axis["nameTruncate"] = 14, Option{"maxWidth": max(s.Width-60, 100)}
	return axis
}

// narrow is a page on a telephone.
func (s Style) narrow() bool { return s.Width < 600 }

// hollow is how a mark in that colour looks when its figure is not exact.
func (s Style) hollow(colour string) Option {
	return Option{"color": s.Colours().Background, "borderColor": colour, "borderWidth": 2}
}

// hedged reports whether a figure is not exact.
func hedged(m *stats.Mark) bool { return m != nil && m.Qualifier != "" && m.Qualifier != "exact" }

// figure writes a figure with its unit and how its source hedges it: over 500 persons.
func (s Style) figure(v stats.Num, spec format.Spec, m *stats.Mark) string {
	text := format.WithUnit(float64(v), spec, s.Lang)
	if hedged(m) {
		return s.Words("chart.hedged."+m.Qualifier, text)
	}
	return text
}

// number is v for ECharts: a missing or infinite number is null, which it leaves out.
func number(v stats.Num) any {
	if f := float64(v); finite(f) {
		return f
	}
	return nil
}

// strength is how opaque what is drawn of an entity is: others than those selected step back.
func (s Style) strength(entity string) float64 {
	if len(s.Selected) == 0 || slices.Contains(s.Selected, entity) {
		return 1
	}
	if s.Contrast {
		return backInSight
	}
	return 0.25
}

// backInSight is how opaque in the theme of high contrast is what steps back, so that it still has 3:1 against the ground.
const backInSight = 0.6

// veil is how opaque a band is that is as opaque as given in the other themes.
func (s Style) veil(opacity float64) float64 {
	if s.Contrast {
		return max(opacity, backInSight)
	}
	return opacity
}
