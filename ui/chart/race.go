package chart

import (
	"cmp"
	"maps"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// A Frame is one moment of a race.
type Frame struct {
	At    int  // which of Whole
	Bars  int  // how many are drawn
	Fixed bool // in the order of the answer, not of the moment
	Ms    int  // that the bars take to move
}

// A runner is a bar of a race: which series of the answer, and its place and figure at the moment.
type runner struct {
	series      int
	rank, value float64
}

// runners are the bars of a frame from the top down.
func runners(a *stats.RankingAnswer, f Frame) (out []runner, period int) {
	whole := Whole(a)
	if len(whole) == 0 {
		return nil, 0
	}
	period = whole[min(max(f.At, 0), len(whole)-1)]
	for i, one := range a.Over.Series {
		r := runner{i, float64(one.Ranks[period]), float64(one.Values[period])}
		if finite(r.rank) || f.Fixed {
			out = append(out, r)
		}
	}
	if !f.Fixed {
		data.SortStable(out, func(x, y runner) int { return cmp.Compare(x.rank, y.rank) })
	}
	return out[:min(len(out), f.Bars)], period
}

// RaceHeight is the height in CSS pixels of a Race of so many bars.
func RaceHeight(bars int) int { return 52 + rowHeight*max(bars, 4) + footHeight }

// Race draws the figures of one period as bars that move to their new places from one frame to the next.
func Race(a *stats.RankingAnswer, f Frame, s Style) Option {
	c, spec := s.Colours(), s.Spec(a.Measure)
	bars, period := runners(a, f)
	data, places, ends, most := list{}, []string{}, []string{}, 0.0
	for _, r := range bars {
		one := a.Over.Series[r.series]
		name := s.Entity(one.Entity)
		label := format.Number(r.value, spec, s.Lang) + "  " + name
		if !finite(r.value) {
			label = name
		}
		colour := c.Categories[r.series%len(c.Categories)]
		if _, off := s.setOff(one.Entity, 0); len(s.Selected) > 0 && !off {
			colour = mix(c.Faint, c.Background, 0.35)
		}
		places, ends, most = append(places, format.Rank(r.rank)), append(ends, label), max(most, r.value)
		data = append(data, opt("id:? entity:? name:? value:? itemStyle:{color:?} label:{formatter:?} tip:?", one.Entity, one.Entity, name, number(stats.Num(r.value)), colour, label, s.bumpTip(a, one, period)))
	}
	o := s.base("item")
	o["grid"] = opt("left:44 right:? top:52 bottom:? outerBoundsMode:none", min(widest(ends, fontSize), s.Width*3/5)+8, footHeight)
	x := s.valueAxis("", spec, most)
	maps.Copy(x, opt("scale:false position:top"))
	o["xAxis"] = x
	o["yAxis"] = opt(`type:category inverse:true data:? max:? axisTick:{show:false} axisLine:{show:false} axisLabel:{color:? interval:0}
		name:? nameLocation:start nameGap:26 nameTextStyle:{color:? fontSize:12 align:left padding:? width:? overflow:truncate}`,
		places, max(f.Bars, 4)-1, c.Muted, format.AxisTitle(s.Title(a.Measure), spec, s.Lang), c.Muted, []int{0, 0, 0, -36}, s.Width-24)
	then := ""
	if a.Over != nil && len(a.Over.Periods) > 0 {
		then = a.Over.Periods[period]
	}
	big := letters(then, point{atMax, atMin}, 36, c.Faint, "right")
	big["style"].(Option)["verticalAlign"] = "bottom"
	clock := shapes([]figureOf{{[]any{0, 0}, []part{big}, nil, ""}}, 1)
	o["series"] = list{opt("type:bar id:race data:? barWidth:70% label:{show:true position:right color:?} z:3", data, c.Text), clock}
	if !s.ReducedMotion {
		o["animationDurationUpdate"], o["animationEasingUpdate"] = f.Ms, "linear"
	}
	return o
}

// AltRace does for a Race what Alt does for the charts of answers.
func AltRace(a *stats.RankingAnswer, f Frame, s Style) string {
	bars, period := runners(a, f)
	if len(bars) == 0 {
		return ""
	}
	said := []string{s.Words("chart.alt.ranking", s.at(s.Title(a.Measure), a.Over.Periods[period]), format.Count(a.Over.Ns[period]))}
	for _, r := range bars[:min(maxAlt, len(bars))] {
		said = append(said, s.Words("chart.alt.place", format.Rank(r.rank), s.Entity(a.Over.Series[r.series].Entity), s.figure(stats.Num(r.value), s.Spec(a.Measure), nil)))
	}
	return s.sentences(said)
}
