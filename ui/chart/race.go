package chart

import (
	"cmp"
	"maps"
	"math"

	"statlas/data"
	"statlas/stats"
)

// MaxRace is how many bars a race draws: no eye follows more of them, and each is laid out anew at each moment.
const MaxRace = 60

// clockSize is that of the period over the bars, where none of them ever reaches.
const clockSize = 28

// A Frame is one moment of a race.
type Frame struct {
	At    int  // which of Whole
	Bars  int  // how many are drawn
	Fixed bool // in the order of the answer, not of the moment
	Ms    int  // that the bars take to move
}

// Moment returns the ranking at a frame as an answer of its own.
func Moment(a *stats.RankingAnswer, f Frame) *stats.RankingAnswer {
	now, _ := moment(a, f)
	return now
}

// moment does so, and says which of the answer's series its rows are.
func moment(a *stats.RankingAnswer, f Frame) (now *stats.RankingAnswer, of []int) {
	whole := Whole(a)
	if len(whole) == 0 {
		return a, nil
	}
	k := whole[min(max(f.At, 0), len(whole)-1)]
	now = &stats.RankingAnswer{Measure: a.Measure, At: a.Over.Periods[k], Unit: a.Unit, Total: a.Over.Ns[k]}
	none := stats.Num(math.NaN())
	of = front(a.Over.Series, k, f)
	for _, i := range of {
		one := &a.Over.Series[i]
		v := one.Values[k]
		now.Rows = append(now.Rows, stats.RankRow{Entity: one.Entity, Value: v, Level: v, Rank: one.Ranks[k], Previous: none, PreviousRank: none, Change: none, Share: none})
	}
	return now, of
}

// front are the series that a frame draws of period k: the first ones where the order is fixed, else those in front then.
func front(all []stats.RanksSeries, k int, f Frame) []int {
	var out []int
	for i := range all {
		if v := all[i].Values[k]; f.Fixed || v == v {
			out = append(out, i)
		}
		if f.Fixed && len(out) >= f.Bars {
			break
		}
	}
	if !f.Fixed {
		data.SortStable(out, func(x, y int) int { return cmp.Compare(all[x].Ranks[k], all[y].Ranks[k]) })
	}
	return out[:min(len(out), f.Bars)]
}

// RaceHeight is the height in CSS pixels at which every bar of a race has its label.
func RaceHeight(f Frame) int { return headHeight + rowHeight*max(f.Bars, 1) + footHeight }

// Race draws one moment of a ranking as bars that move to their new places from one frame to the next; their names go with
// them, at their ends. An entity keeps its colour.
func Race(a *stats.RankingAnswer, f Frame, s Style) Option {
	now, of := moment(a, f)
	colours := s.Colours().Categories
	o := Ranking(now, s)
	ends, bars := []string{}, o["series"].(list)[0].(Option)
	delete(bars["label"].(Option), "rich") // laid out word by word otherwise, at each moment
	for i, item := range bars["data"].(list) {
		entity, bar := now.Rows[i].Entity, item.(Option)
		label := bar["label"].(Option)
		end := cutTo(label["formatter"].(string)+"  "+s.Entity(entity), s.Width*3/5, fontSize)
		ends = append(ends, end)
		label["formatter"], bar["id"] = end, entity
		bar["itemStyle"].(Option)["color"] = colours[placeOf(of, i)%len(colours)]
	}
	right := widest(ends, fontSize) + 8
	maps.Copy(o["grid"].(Option), s.opt("left:40 right:?", right))
	maps.Copy(o["yAxis"].(Option), s.opt("data:? max:? axisLabel:{interval:0 color:$muted}", places(now.Rows), max(f.Bars, 4)-1))
	y := o["yAxis"].(Option)
	y["nameTextStyle"].(Option)["padding"] = []int{0, 0, 0, -40}
	if !s.narrow() { // there it stands above alone
		y["nameTruncate"] = Option{"maxWidth": s.Width - right - textWidth(now.At, clockSize) - 24}
		clock := letters(now.At, point{atMax, atMax}, clockSize, s.Colours().Muted, "right")
		clock["style"].(Option)["verticalAlign"] = "bottom"
		period := shapes([]figureOf{{Value: []any{0, 0}, Parts: []part{clock}}}, 1)
		period["clip"] = false
		o["series"] = list{bars, period}
	}
	if !s.ReducedMotion {
		maps.Copy(o, s.opt("animationDurationUpdate:? animationEasingUpdate:linear", f.Ms))
	}
	return o
}

// placeOf is where the i-th row of a moment stands in the answer; of is nil where they are the same.
func placeOf(of []int, i int) int {
	if of == nil {
		return i
	}
	return of[i]
}
