package chart

import (
	"maps"
	"math"
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// MaxBump is how many lines a bump chart draws: those selected, and the first ones.
const MaxBump = 60

// Whole returns the periods of a ranking over periods that can stand side by side: as long as the one ranked and not after it,
// and with at least half as many figures as the fullest of them, since a place among few is another thing.
func Whole(a *stats.RankingAnswer) []int {
	var out []int
	if a.Over == nil {
		return nil
	}
	most := 0
	for k, p := range a.Over.Periods {
		if len(p) == len(a.At) {
			out, most = append(out, k), max(most, a.Over.Ns[k])
		}
		if p == a.At {
			break
		}
	}
	return slices.DeleteFunc(out, func(k int) bool { return 2*a.Over.Ns[k] < most })
}

// bumped are the lines of a bump chart, in the order of the answer, and the worst place on it.
func (s Style) bumped(a *stats.RankingAnswer) (series []stats.RanksSeries, worst float64) {
	worst = 2
	if a.Over == nil {
		return nil, worst
	}
	all := a.Over.Series
	first := min(len(all), MaxBump)
	var late []stats.RanksSeries // selected behind the first ones
	for i := first; i < len(all) && len(s.Selected) > 0 && len(late) < MaxBump; i++ {
		if slices.Contains(s.Selected, all[i].Entity) {
			late = append(late, all[i])
		}
	}
	series = append(slices.Clone(all[:first-min(len(late), first)]), late...)
	for _, one := range series {
		for _, k := range Whole(a) {
			if r := float64(one.Ranks[k]); finite(r) {
				worst = max(worst, r)
			}
		}
	}
	return series, worst
}

// BumpHeight is the height in CSS pixels at which every line of a Bump has room for its name, at its end unless lines are few
// among many places.
func BumpHeight(a *stats.RankingAnswer, s Style) int {
	series, worst := s.bumped(a)
	places := max(18*max(len(series), int(min(worst, MaxBump))), endHeight*min(int(worst), 2*len(series)))
	return max(320, 72+places)
}

// Bump draws the places of the entities listed over all periods, the first place at the top. A period without a figure is a
// gap. Those selected are set off, or else the first eight.
func Bump(a *stats.RankingAnswer, s Style) Option {
	series, worst := s.bumped(a)
	whole := Whole(a)
	periods, names := []string{}, []string{}
	for _, k := range whole {
		periods = append(periods, a.Over.Periods[k])
	}
	for _, one := range series {
		names = append(names, s.Entity(one.Entity))
	}
	room := min(widest(names, fontSize), s.Width/3)
	o := s.base("item")
	o["grid"] = s.opt("left:8 right:? top:44 bottom:8 outerBoundsMode:same outerBoundsContain:axisLabel", room+20)
	o["xAxis"] = s.opt(`type:category data:? boundaryGap:false axisTick:{show:false} axisLine:{show:false}
		axisLabel:{color:$muted hideOverlap:true} splitLine:{show:true lineStyle:{color:$grid}}`, periods)
	if inParts(periods) {
		turning(o["xAxis"].(Option))
	}
	_, title := s.ranked(a)
	title = s.say("chart.places", title)
	y := s.above(s.valueAxis(title, format.Spec{}, worst))
	maps.Copy(y, s.opt("inverse:true min:1 max:? splitLine:{show:false} nameLocation:start", worst))
	y["axisLabel"].(Option)["customValues"] = placeTicks(worst)
	o["yAxis"] = y
	lines := list{}
	for i, one := range series {
		lines = append(lines, s.bumpLine(a, one, i, whole, room))
	}
	o["series"] = lines
	return o
}

// placeTicks are the places written at the axis: all, or the first and every fifth.
func placeTicks(worst float64) []float64 {
	ticks := []float64{1}
	step := 1.0
	if worst > 20 {
		step = 5 * math.Ceil(worst/100)
	}
	for r := max(step, 2); r <= worst; r += step {
		ticks = append(ticks, r)
	}
	return ticks
}

func (s Style) bumpLine(a *stats.RankingAnswer, one stats.RanksSeries, i int, whole []int, room int) Option {
	colour, off := s.setOff(one.Entity, i)
	width, z := 1.5, 2
	if off {
		width, z = 3, 4
	}
	points := []dot{}
	for x, k := range whole {
		points = append(points, dot{Value: [2]stats.Num{stats.Num(x), one.Ranks[k]}, Tip: s.bumpTip(a, one, k)})
	}
	return s.opt(`type:line id:? entity:? name:? data:? symbol:circle symbolSize:? z:? itemStyle:{color:?} lineStyle:{color:? width:?}
		emphasis:{focus:series} triggerLineEvent:true labelLayout:{moveOverlap:shiftY}
		endLabel:{show:true formatter:? color:? distance:8 width:? overflow:truncate lineHeight:?}`, one.Entity, one.Entity, s.Entity(one.Entity), points, 2*width+3, z, colour, colour, width, "{a}", s.onGround(colour), room, endHeight)
}

// setOff returns the colour of entity i of a chart, and whether it is set off from the others: selected, or among the first when
// none is.
func (s Style) setOff(entity string, i int) (colour string, off bool) {
	c := s.Colours()
	at := slices.Index(s.Selected, entity)
	if len(s.Selected) == 0 && i < len(c.Categories) {
		return c.Categories[i], false
	}
	if at < 0 {
		return mix(c.Faint, c.Background, 0.35), false
	}
	return c.Categories[at%len(c.Categories)], true
}

func (s Style) bumpTip(a *stats.RankingAnswer, one stats.RanksSeries, k int) []string {
	return []string{
		s.Entity(one.Entity),
		s.say("chart.tip.placeOf", a.Over.Periods[k], format.Rank(float64(one.Ranks[k])), format.Count(a.Over.Ns[k])),
		s.say("chart.tip.entry", s.Title(a.Measure), s.figure(one.Values[k], s.Spec(a.Measure), nil)),
	}
}

// AltBump does for a Bump what Alt does for the charts of answers.
func AltBump(a *stats.RankingAnswer, s Style) string {
	series, _ := s.bumped(a)
	_, title := s.ranked(a)
	said := []string{s.say("chart.alt.bump", title, format.Count(len(series)))}
	whole := Whole(a)
	for _, one := range series[:min(maxAlt, len(series))] {
		if len(whole) > 0 {
			first, last := whole[0], whole[len(whole)-1]
			for _, k := range whole { // the first of its own
				if finite(float64(one.Ranks[k])) {
					first = k
					break
				}
			}
			if first == last {
				said = append(said, s.say("chart.alt.group", s.say("chart.tip.before", s.at(s.Entity(one.Entity), a.Over.Periods[last]), format.Rank(float64(one.Ranks[last])))))
				continue
			}
			said = append(said, s.say("chart.alt.moved", s.Entity(one.Entity), format.Rank(float64(one.Ranks[first])), a.Over.Periods[first],
				format.Rank(float64(one.Ranks[last])), a.Over.Periods[last]))
		}
	}
	return s.sentences(said)
}
