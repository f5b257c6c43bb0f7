package chart

import (
	"cmp"
	"maps"
	"math"

	"statlas/data"
	"statlas/stats"
)

// A Frame is one moment of a race.
type Frame struct {
	At    int  // which of Whole
	Bars  int  // how many are drawn
	Fixed bool // in the order of the answer, not of the moment
	Ms    int  // that the bars take to move
}

// Moment returns the ranking at a frame as an answer of its own.
func Moment(a *stats.RankingAnswer, f Frame) *stats.RankingAnswer {
	whole := Whole(a)
	if len(whole) == 0 {
		return a
	}
	k := whole[min(max(f.At, 0), len(whole)-1)]
	out := &stats.RankingAnswer{Measure: a.Measure, At: a.Over.Periods[k], Unit: a.Unit, Total: a.Over.Ns[k]}
	none := stats.Num(math.NaN())
	for _, one := range a.Over.Series {
		v := one.Values[k]
		if v == v || f.Fixed {
			out.Rows = append(out.Rows, stats.RankRow{Entity: one.Entity, Value: v, Level: v, Rank: one.Ranks[k], Previous: none, PreviousRank: none, Change: none, Share: none})
		}
	}
	if !f.Fixed {
		data.SortStable(out.Rows, func(x, y stats.RankRow) int { return cmp.Compare(x.Rank, y.Rank) })
	}
	out.Rows = out.Rows[:min(len(out.Rows), f.Bars)]
	return out
}

// RaceHeight is the height in CSS pixels at which every bar of a race has its label.
func RaceHeight(f Frame) int { return headHeight + rowHeight*max(f.Bars, 1) + footHeight }

// Race draws one moment of a ranking as bars that move to their new places from one frame to the next; their names go with
// them, at their ends. An entity keeps its colour.
func Race(a *stats.RankingAnswer, f Frame, s Style) Option {
	now := Moment(a, f)
	o := Ranking(now, s)
	colours := map[string]string{}
	for i, row := range a.Rows {
		colours[row.Entity] = s.Colours().Categories[i%len(s.Colours().Categories)]
	}
	ends, bars := []string{}, o["series"].(list)[0].(Option)
	delete(bars["label"].(Option), "rich") // laid out word by word otherwise, at each moment
	for i, item := range bars["data"].(list) {
		entity, bar := now.Rows[i].Entity, item.(Option)
		label := bar["label"].(Option)
		end := label["formatter"].(string) + "  " + s.Entity(entity)
		ends = append(ends, end)
		label["formatter"], bar["id"] = end, entity
		bar["itemStyle"].(Option)["color"] = colours[entity]
	}
	maps.Copy(o["grid"].(Option), s.opt("left:40 right:?", min(widest(ends, fontSize), s.Width*3/5)+8))
	maps.Copy(o["yAxis"].(Option), s.opt("data:? max:? axisLabel:{interval:0 color:$muted}", places(now.Rows), max(f.Bars, 4)-1))
	o["yAxis"].(Option)["nameTextStyle"].(Option)["padding"] = []int{0, 0, 0, -40}
	if !s.narrow() { // there it stands above alone
		clock := letters(now.At, point{atMax, atMin}, 36, s.Colours().Faint, "right")
		clock["style"].(Option)["verticalAlign"] = "bottom"
		o["series"] = list{bars, shapes([]figureOf{{Value: []any{0, 0}, Parts: []part{clock}}}, 1)}
	}
	if !s.ReducedMotion {
		maps.Copy(o, s.opt("animationDurationUpdate:? animationEasingUpdate:linear", f.Ms))
	}
	return o
}
