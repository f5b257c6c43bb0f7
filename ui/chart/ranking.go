package chart

import (
	"cmp"
	"fmt"
	"maps"
	"math"
	"strings"
	"unicode/utf8"

	"statlas/stats"
	"statlas/ui/format"
)

// Heights in CSS pixels of a bar with its surroundings, and of what stands above all bars.
const (
	rowHeight  = 24
	headHeight = 36
	footHeight = 12
)

// MaxBars is how many bars are drawn, the first ones; the table under the chart has all.
const MaxBars = 200

func bars(a *stats.RankingAnswer) []stats.RankRow { return a.Rows[:min(len(a.Rows), MaxBars)] }

// Height is the height in CSS pixels at which every bar of a has its label.
func Height(a *stats.RankingAnswer, s Style) int {
	_, _, lines := s.barNames(a)
	row := rowHeight
	if lines > 1 {
		row = nameLine*lines + 6
	}
	return headHeight + row*max(len(bars(a)), 1) + footHeight
}

// Names too long for their room are folded into so many lines of such a height.
const (
	nameLines = 3
	nameLine  = 13
)

// barNames are what stands before the bars, place and name, within left pixels and so many lines; where names are folded,
// their further lines stand under the first.
func (s Style) barNames(a *stats.RankingAnswer) (names []string, left, lines int) {
	ranks, names, called := places(bars(a)), []string{}, s.called(a)
	for i, r := range bars(a) {
		names = append(names, ranks[i]+called(r))
	}
	left, lines = widest(names, fontSize)+4, 1
	most := s.Width * 4 / 9
	if left <= most {
		return names, left, lines
	}
	before := strings.Repeat("\u2007", utf8.RuneCountInString(ranks[0])-2) + "  "
	for i, r := range bars(a) {
		text := fold(called(r), most-4-textWidth(before, smallFont), smallFont, nameLines)
		lines = max(lines, 1+strings.Count(text, "\n"))
		names[i] = ranks[i] + strings.ReplaceAll(text, "\n", "\n"+before)
	}
	return names, most, lines
}

// called gives what rows of a ranking are called: the entity, and where one has several places their periods.
func (s Style) called(a *stats.RankingAnswer) func(stats.RankRow) string {
	places := map[string]int{}
	for _, r := range a.Rows {
		places[r.Entity]++
	}
	return func(r stats.RankRow) string {
		if places[r.Entity] > 1 {
			return s.at(s.Entity(r.Entity), r.Period)
		}
		return s.Entity(r.Entity)
	}
}

// Ranking draws a bar for each entity in the order of the answer, with its rank, its figure and the places it moved.
// A figure that is not exact is a hollow bar and has a sign before it. The host should have Height(a, s).
func Ranking(a *stats.RankingAnswer, s Style) Option {
	c := s.Colours()
	spec, title := s.ranked(a)
	data, ends := list{}, []string{}
	write := s.alike(spec, func(yield func(stats.Num)) {
		for _, r := range bars(a) {
			yield(r.Value)
		}
	})
	for _, r := range bars(a) {
		label, text := s.barLabel(r, a, write)
		ends = append(ends, text)
		bar := s.opt("value:? tip:? label:{formatter:?} entity:? itemStyle:?", number(r.Value), s.barTip(r, a, spec), label, r.Entity, Option{"opacity": s.strength(r.Entity)})
		if hedged(r.Mark) {
			maps.Copy(bar["itemStyle"].(Option), s.hollow(c.Accent))
		}
		data = append(data, bar)
	}
	names, left, lines := s.barNames(a)
	low, high := bounds(a)
	o := s.base("item")
	o["grid"] = s.opt("left:? right:? top:? bottom:? outerBoundsMode:none", left+12, widest(ends, fontSize)+16, headHeight, footHeight)
	o["xAxis"] = s.opt("type:value show:false min:? max:?", low, high)
	o["yAxis"] = s.opt(`type:category inverse:true data:? name:? nameLocation:start nameGap:14
		nameTextStyle:{color:$muted fontSize:12 align:left padding:?} nameTruncate:{maxWidth:?}
		axisLabel:{interval:0 align:left margin:? width:? overflow:truncate color:$text} axisTick:{show:false} axisLine:{show:? onZero:false lineStyle:{color:$line}}`, names, title, []int{0, 0, 0, -left}, s.Width-24, left, left-4, low == 0)
	if lines > 1 {
		maps.Copy(o["yAxis"].(Option)["axisLabel"].(Option), s.opt("fontSize:? lineHeight:?", smallFont, nameLine))
	}
	o["series"] = list{s.opt(`type:bar data:? barWidth:60% barMinHeight:1 itemStyle:{color:$accent}
		label:{show:true position:right color:$text opacity:1 rich:{up:{color:?} down:{color:$down} same:{color:$muted}}}`, data, c.Up)}
	return o
}

// bounds are the ends of the axis under the bars. Zero lies between them; they are never the same.
func bounds(a *stats.RankingAnswer) (low, high float64) {
	for _, r := range bars(a) {
		if v := float64(r.Value); finite(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	if low == high {
		high = 1
	}
	return low, high
}

// ranked says what the numbers of a ranking's bars are and names them.
func (s Style) ranked(a *stats.RankingAnswer) (spec format.Spec, title string) {
	name, spec := s.Title(a.Measure), s.Spec(a.Measure)
	share := format.Spec{Unit: fraction, Digits: 3, Decimals: 1}
	switch a.By {
	case "share":
		return share, s.say("chart.by.share", name)
	case "cagr":
		return share, s.say("chart.by.cagr", name, a.Compare)
	case "change":
		spec = spec.Difference()
		spec.Digits = 6
		return spec, s.say("chart.by.change", format.AxisTitle(name, spec, s.Lang), a.Compare)
	}
	return spec, format.AxisTitle(name, spec, s.Lang)
}

// levels reports that the bars are the figures themselves, which their source may hedge.
func levels(a *stats.RankingAnswer) bool { return a.By == "" || a.By == "value" }

// places are the ranks as they stand before the names, all equally wide.
func places(rows []stats.RankRow) []string {
	texts := make([]string, len(rows))
	wide := 0
	for i, r := range rows {
		texts[i] = format.Rank(float64(r.Rank))
		wide = max(wide, len(texts[i]))
	}
	for i, text := range texts {
		texts[i] = strings.Repeat("\u2007", wide-len(text)) + text + "  "
	}
	return texts
}

// barLabel is what stands behind a bar, with and without the names of its styles.
func (s Style) barLabel(r stats.RankRow, a *stats.RankingAnswer, write func(float64) string) (rich, plain string) {
	plain = write(float64(r.Value))
	if hedged(r.Mark) && levels(a) {
		plain = format.Sign(r.Qualifier) + " " + plain
	}
	style, arrow := moved(r.Change)
	if arrow == "" {
		return plain, plain
	}
	return fmt.Sprintf("%s  {%s|%s}", plain, style, arrow), plain + "  " + arrow
}

// moved writes the places gained or lost: ▲2, ▼1, = for none, "" when it is not known.
func moved(change stats.Num) (style, arrow string) {
	switch c := float64(change); {
	case math.IsNaN(c):
		return "", ""
	case c > 0:
		return "up", "▲" + format.Rank(c)
	case c < 0:
		return "down", "▼" + format.Rank(-c)
	}
	return "same", "="
}

// barTip says the rank and the number ranked by, then the figures behind it.
func (s Style) barTip(r stats.RankRow, a *stats.RankingAnswer, spec format.Spec) []string {
	measure := s.Spec(a.Measure)
	tip := []string{s.say("chart.tip.place", format.Rank(float64(r.Rank)), s.Entity(r.Entity))}
	if !levels(a) {
		tip = append(tip, s.say("chart.tip.ranked."+a.By, format.Signed(float64(r.Value), spec, s.Lang)))
	}
	tip = append(tip, s.say("chart.tip.entry", s.at(s.Title(a.Measure), cmp.Or(a.At, r.Period)), s.figure(r.Level, measure, r.Mark)))
	if finite(float64(r.Previous)) {
		tip = append(tip, s.say("chart.tip.entry", a.Compare, s.figure(r.Previous, measure, r.Before)))
	}
	if finite(float64(r.PreviousRank)) {
		tip = append(tip, s.say("chart.tip.before", a.Compare, format.Rank(float64(r.PreviousRank))))
	}
	if r.Range != nil {
		tip = append(tip, s.say("chart.tip.range", format.Rank(float64(r.Range[0])), format.Rank(float64(r.Range[1]))))
	}
	if finite(float64(r.Share)) && a.By != "share" && measure.Additive() {
		tip = append(tip, s.say("chart.tip.share", format.Percent(float64(r.Share), s.Lang)))
	}
	return tip
}

// at adds a period to a title.
func (s Style) at(title, period string) string {
	if period == "" {
		return title
	}
	return s.say("chart.at", title, period)
}
