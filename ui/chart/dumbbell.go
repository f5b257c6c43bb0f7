package chart

import (
	"math"

	"statlas/stats"
	"statlas/ui/format"
)

// DumbbellHeight is the height in CSS pixels at which every pair of a Dumbbell has its name.
func DumbbellHeight(a *stats.RankingAnswer, log bool, s Style) int {
	rows, high := pairsOf(a, log, MaxBars), rowHeight
	if s.folding(s.pairNames(rows)) {
		high = twoLines + 6
	}
	return headHeight + high*max(len(rows), 1) + footHeight
}

// pairNames are places and names.
func (s Style) pairNames(rows []*stats.RankRow) (names []string) {
	for _, r := range rows {
		names = append(names, format.Rank(float64(r.Rank))+"  "+s.Entity(r.Entity))
	}
	return names
}

// Dumbbell draws for each entity a grey dot at its figure at the period compared with, one of colour at that of the period
// ranked, and the line between them, of another colour where it leads down. A dot is hollow where its figure is not exact.
func Dumbbell(a *stats.RankingAnswer, log bool, s Style) Option {
	spec, rows := s.Spec(a.Measure), pairsOf(a, log, MaxBars)
	at := func(v stats.Num) float64 {
		if log {
			return math.Log(float64(v))
		}
		return float64(v)
	}
	write := s.alike(spec, func(yield func(stats.Num)) {
		for _, r := range rows {
			yield(r.Previous)
			yield(r.Level)
		}
	})
	items, ends, lo, hi := list{}, []dotEnds{}, math.Inf(1), math.Inf(-1)
	for i, r := range rows {
		from, to := at(r.Previous), at(r.Level)
		lo, hi = min(lo, from, to), max(hi, from, to)
		colour, _ := s.sloping(*r)
		sides := []string{"right", "left"}
		if to < from {
			sides = []string{"left", "right"}
		}
		was, is := dotLabel(r.Previous, r.Before, write), dotLabel(r.Level, r.Mark, write)
		e := dotEnds{from, to, textWidth(was, smallFont), textWidth(is, smallFont)}
		if to < from {
			e = dotEnds{to, from, e.right, e.left}
		}
		ends = append(ends, e)
		items = append(items, s.opt(`value:[?1 ?2] entity:?3 tip:?4 parts:[{line:[[?0 ?2] [?1 ?2]] style:{stroke:?5 lineWidth:2 opacity:?12}} {dot:[?0 ?2] style:?6} {dot:[?1 ?2] style:?7}
			{text:?8 at:[?0 ?2] style:{fill:$muted fontSize:11 align:?10 verticalAlign:middle padding:?13}} {text:?9 at:[?1 ?2] style:{fill:$muted fontSize:11 align:?11 verticalAlign:middle padding:?13}}]`,
			from, to, i, r.Entity, s.barTip(*r, a, s.rankedSpec(a)), colour, s.dot(r.Before, s.Colours().Faint, r.Entity), s.dot(r.Mark, colour, r.Entity), was, is,
			sides[0], sides[1], s.strength(r.Entity), []int{0, 10}))
	}
	if !(lo < hi) {
		lo, hi = min(lo, 0)-1, max(hi, 1)+1
	}
	title := s.say("chart.pairs", format.AxisTitle(s.Title(a.Measure), spec, s.Lang), a.Compare, a.At)
	o := s.rows(title, s.pairNames(rows), lo, hi, 0)
	grid := o["grid"].(Option)
	left, right := dotRoom(ends, lo, hi, s.Width-grid["left"].(int))
	grid["left"], grid["right"] = grid["left"].(int)+left, right
	o["yAxis"].(Option)["offset"] = left
	o["series"] = list{s.drawn(items)}
	return o
}

// dotEnds are the lower and the upper figure of a pair, and how wide their labels beside them are.
type dotEnds struct {
	lo, hi      float64
	left, right int
}

// dotRoom is how much of a width goes to labels beside the least and the greatest of the figures, which lie from lo to hi:
// others lie where the dots do. It begins with room for all, and each step gives what is not needed to the dots.
func dotRoom(ends []dotEnds, lo, hi float64, width int) (left, right int) {
	plot := 0.0
	for range 3 {
		left, right = 8, 8
		for _, e := range ends {
			left = max(left, e.left+16-int((e.lo-lo)/(hi-lo)*plot))
			right = max(right, e.right+20-int((hi-e.hi)/(hi-lo)*plot))
		}
		plot = max(float64(width-left-right), 0)
	}
	return left, right
}

func dotLabel(v stats.Num, m *stats.Mark, write func(float64) string) string {
	text := write(float64(v))
	if hedged(m) {
		text = format.Sign(m.Qualifier) + " " + text
	}
	return text
}

// dot is the style of a figure's dot.
func (s Style) dot(m *stats.Mark, colour, entity string) Option {
	fill := colour
	if hedged(m) {
		fill = s.Colours().Background
	}
	return s.opt("fill:? stroke:? lineWidth:2 opacity:?", fill, colour, s.strength(entity))
}

// AltDumbbell does for a Dumbbell what Alt does for the charts of answers.
func AltDumbbell(a *stats.RankingAnswer, log bool, s Style) string {
	return s.altPairs("chart.alt.dumbbell", a, pairsOf(a, log, MaxBars))
}
