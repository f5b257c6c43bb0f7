package chart

import (
	"cmp"
	"math"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// MaxSlope is how many lines a slope chart draws, the first ones. In CSS pixels: the height of a label, how far a line goes on
// beside an axis to reach its label, and where that begins.
const (
	MaxSlope   = 60
	slopeRow   = 16
	slopeHook  = 32
	beyondHook = 38
)

// SlopeHeight is the height in CSS pixels at which every line of a Slope has its labels.
func SlopeHeight(a *stats.RankingAnswer) int {
	return max(320, 64+slopeRow*len(pairsOf(a, false, MaxSlope)))
}

// Slope draws a line for each entity from its figure at the period compared with to that at the period ranked, on one scale.
// Those that fall are of another colour. Labels that would overlap move apart.
func Slope(a *stats.RankingAnswer, log bool, s Style) Option {
	c, rows, spec := s.Colours(), pairsOf(a, log, MaxSlope), s.Spec(a.Measure)
	var left, right []string
	write := s.alike(spec, func(yield func(stats.Num)) {
		for _, r := range rows {
			yield(r.Previous)
			yield(r.Level)
		}
	})
	scale := newSlopeScale(rows, log)
	from, to := make([]float64, len(rows)), make([]float64, len(rows))
	for i, r := range rows {
		left = append(left, write(float64(r.Previous)))
		right = append(right, s.figureSign(*r)+write(float64(r.Level))+"  "+s.Entity(r.Entity))
		from[i], to[i] = scale(float64(r.Previous)), scale(float64(r.Level))
	}
	height := float64(SlopeHeight(a) - 64)
	fromAt, toAt := apart(from, slopeRow/height), apart(to, slopeRow/height)
	leftRoom, rightRoom := float64(widest(left, fontSize)), float64(min(widest(right, fontSize), s.Width/2))
	between := max(float64(s.Width)-leftRoom-rightRoom-2*beyondHook, 60)
	items := []figureOf{}
	for i, r := range rows {
		colour, bold := s.sloping(*r)
		width := 1.5
		if bold {
			width = 3
		}
		label := s.onGround(colour)
		end := letters(right[i], spot(1+beyondHook/between, toAt[i]), fontSize, label, "left")
		style := end["style"].(Option)
		style["width"], style["overflow"] = rightRoom-8, "truncate"
		items = append(items, figureOf{[]any{1, to[i], from[i]}, []part{
			path(c.Line, 1, -slopeHook/between, fromAt[i], 0, from[i]), path(c.Line, 1, 1, to[i], 1+slopeHook/between, toAt[i]), path(colour, width, 0, from[i], 1, to[i]),
			letters(left[i], spot(-beyondHook/between, fromAt[i]), fontSize, label, "right"), end,
		}, s.barTip(*r, a, s.rankedSpec(a)), r.Entity})
	}
	o := s.base("item")
	o["grid"] = s.opt("left:0 right:0 top:52 bottom:12 outerBoundsMode:none")
	o["xAxis"] = s.opt("type:value show:false min:? max:?", -(leftRoom+beyondHook)/between, 1+(rightRoom+beyondHook)/between)
	o["yAxis"] = s.opt(`type:value min:-0.01 max:1.01 axisLine:{show:false} axisTick:{show:false} splitLine:{show:false} axisLabel:{show:false}
		name:? nameGap:30 nameTextStyle:{color:$muted align:left} nameTruncate:{maxWidth:?}`, format.AxisTitle(s.Title(a.Measure), spec, s.Lang), s.Width-int(leftRoom)-beyondHook-8)
	ends := []part{}
	for x, p := range []string{a.Compare, a.At} {
		ends = append(ends, path(c.Line, 1, float64(x), 0, float64(x), 1),
			letters(p, spot(float64(x), 1.01+10/height), fontSize, c.Text, "center"))
	}
	frame := shapes([]figureOf{{Value: []any{0, 0, 0}, Parts: ends}}, 1)
	lines := shapes(items, 3)
	frame["clip"], lines["clip"] = false, false
	o["series"] = list{lines, frame}
	return o
}

// newSlopeScale returns what puts a figure between 0 and 1.
func newSlopeScale(rows []*stats.RankRow, log bool) func(float64) float64 {
	as := func(v float64) float64 {
		if log {
			return math.Log(v)
		}
		return v
	}
	lo, hi := math.Inf(1), math.Inf(-1)
	for _, r := range rows {
		lo, hi = min(lo, as(float64(r.Previous)), as(float64(r.Level))), max(hi, as(float64(r.Previous)), as(float64(r.Level)))
	}
	return func(v float64) float64 {
		if !(hi > lo) {
			return 0.5
		}
		return (as(v)/2 - lo/2) / (hi/2 - lo/2) // halves: the range of two huge figures is no infinity
	}
}

// apart returns places between 0 and 1 in the order of y, each at least gap from the next, whose squared distances from y are
// least: neighbours that would overlap are pooled about their mean (Ayer et al. 1955).
func apart(y []float64, gap float64) []float64 {
	order := make([]int, len(y))
	for i := range order {
		order[i] = i
	}
	data.SortStable(order, func(a, b int) int { return cmp.Compare(y[a], y[b]) })
	var means, sizes []float64
	for k, i := range order {
		means, sizes = append(means, y[i]-float64(k)*gap), append(sizes, 1)
		for n := len(means); n > 1 && means[n-2] > means[n-1]; n-- {
			size := sizes[n-2] + sizes[n-1]
			means[n-2] = (means[n-2]*sizes[n-2] + means[n-1]*sizes[n-1]) / size
			sizes[n-2] = size
			means, sizes = means[:n-1], sizes[:n-1]
		}
	}
	out := make([]float64, len(y))
	k := 0
	for b, m := range means {
		for range int(sizes[b]) {
			out[order[k]] = min(max(m, 0), 1-float64(len(y)-1)*gap) + float64(k)*gap
			k++
		}
	}
	return out
}

// sloping is the colour of an entity's slope, and whether it was selected.
func (s Style) sloping(r stats.RankRow) (colour string, selected bool) {
	c := s.Colours()
	_, selected = s.setOff(r.Entity, 0)
	switch {
	case len(s.Selected) > 0 && !selected:
		return mix(c.Faint, c.Background, 0.35), false
	case r.Level < r.Previous:
		return c.Down, selected
	}
	return c.Accent, selected
}

// figureSign is the sign of a figure that is not exact.
func (s Style) figureSign(r stats.RankRow) string {
	if hedged(r.Mark) {
		return format.Sign(r.Qualifier) + " "
	}
	return ""
}

func (s Style) rankedSpec(a *stats.RankingAnswer) format.Spec {
	spec, _ := s.ranked(a)
	return spec
}

// AltSlope does for a Slope what Alt does for the charts of answers.
func AltSlope(a *stats.RankingAnswer, s Style) string {
	return s.altPairs("chart.alt.slope", a, pairsOf(a, false, MaxSlope))
}

// altPairs begins with what the key says of the chart.
func (s Style) altPairs(key string, a *stats.RankingAnswer, rows []*stats.RankRow) string {
	spec := s.Spec(a.Measure)
	said := []string{s.say(key, s.Title(a.Measure), a.Compare, a.At, format.Count(len(rows)))}
	for _, r := range rows[:min(maxAlt, len(rows))] {
		said = append(said, s.say("chart.alt.line", s.Entity(r.Entity), s.figure(r.Previous, spec, r.Before), a.Compare, s.figure(r.Level, spec, r.Mark), a.At))
	}
	return s.sentences(said)
}
