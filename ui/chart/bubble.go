package chart

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// Diameters of bubbles in CSS pixels: of the greatest figure in the whole play, on a telephone, of the least, and of all
// where no column gives their size. Areas are as the figures.
const (
	bubbleMost   = 60
	bubbleNarrow = 38
	bubbleLeast  = 5
	bubblePlain  = 11
)

// bubbleAround is what of the chart's width axes and edges take.
const bubbleAround = 100

// bubblesNamed is how many of the greatest have their name beside them while none is selected.
const bubblesNamed = 4

// Moments returns the periods of a play that can follow each other: as long as most that have points are.
func Moments(p *stats.Play) []int {
	points, of := make([]int, len(p.Periods)), map[int]int{}
	for _, m := range p.Movers {
		for k := range p.Periods {
			if has(&m, k) {
				points[k]++
				of[len(p.Periods[k])]++
			}
		}
	}
	length := 0
	for n, count := range of {
		if count > of[length] || count == of[length] && n < length {
			length = n
		}
	}
	var out []int
	for k, n := range points {
		if n > 0 && len(p.Periods[k]) == length {
			out = append(out, k)
		}
	}
	return out
}

// has reports that m has a point at period k.
func has(m *stats.Mover, k int) bool { return finite(float64(m.Xs[k])) && finite(float64(m.Ys[k])) }

// bubbles is a play being drawn at a moment.
type bubbles struct {
	s       *Style
	faint   string   // colour of other groups
	hues    []string // of groups
	p       *stats.Points
	moments []int
	now     int // index of moments
	titles  [3]string
	specs   [3]format.Spec
	logs    [2]bool
	most    float64  // greatest size of all moments
	ends    [2]dot   // least x and y of all moments, and greatest
	groups  []string // that have a colour, the others come last as one
	other   bool     // there are others
	named   []string // entities with their names beside them
}

// Bubbles draws one moment of a play: a bubble for each entity at its figures, as large as a third column says, in the colour
// of its group, with the ways of the selected ones up to there. Axes and sizes are those of the whole play, and from one
// moment to the next bubbles move. A figure that is not exact is hollow. groupName names groups.
func Bubbles(p *stats.Points, f Frame, groupName func(string) string, s *Style) Drawing {
	b := newBubbles(p, f, s)
	o := s.base("item")
	bottom := 26
	names := []string{}
	for i, g := range b.groups {
		if i == len(b.groups)-1 && b.other {
			names = append(names, s.say("chart.bubble.other"))
		} else {
			names = append(names, groupName(g))
		}
	}
	if len(names) > 1 {
		legend, room := s.legend(names)
		o["legend"], bottom = legend, bottom+room
	}
	y := s.above(b.axis(1))
	o["grid"] = s.opt("left:8 right:24 top:? bottom:? outerBoundsMode:same outerBoundsContain:axisLabel", s.underBrush(y["name"].(string)), bottom)
	o["xAxis"], o["yAxis"] = b.axis(0), y
	series := list{b.extent(), b.clock()}
	series = append(series, b.trails()...)
	for i := range b.groups {
		series = append(series, b.group(i, names[i]))
	}
	o["series"], o["dataZoom"], o["play"], o["brush"] = series, zoom(true), true, s.say("chart.brush")
	if !s.ReducedMotion {
		maps.Copy(o, s.opt("animationDurationUpdate:? animationEasingUpdate:linear", f.Ms))
	}
	return Drawing{Option: o, Note: s.drawnOf("entities", len(p.Play.Movers), p.Play.Total), Alt: b.alt()}
}

func newBubbles(p *stats.Points, f Frame, s *Style) *bubbles {
	c := s.Colours()
	b := &bubbles{s: s, p: p, moments: Moments(p.Play), faint: c.Faint, hues: c.Categories}
	b.now = max(min(f.At, len(b.moments)-1), 0)
	for axis := range 2 {
		b.logs[axis] = len(p.Axes) == 2 && p.Axes[axis] == "log"
		b.titles[axis], b.specs[axis] = s.BubbleAxis(p, axis)
	}
	if p.Play.Size != "" {
		b.titles[2], b.specs[2] = s.Title(p.Play.Size), s.Spec(p.Play.Size)
	}
	for axis := range 2 {
		lo, hi := math.Inf(1), math.Inf(-1)
		for _, v := range b.all(axis) {
			lo, hi = min(lo, float64(v)), max(hi, float64(v))
		}
		b.ends[0].Value[axis], b.ends[1].Value[axis] = stats.Num(lo), stats.Num(hi)
	}
	b.measure()
	b.choose()
	return b
}

// measure finds the greatest size, and who has a name beside it.
func (b *bubbles) measure() {
	movers := b.p.Play.Movers
	most := make([]float64, len(movers))
	for i := range movers {
		m := &movers[i]
		for _, k := range b.moments {
			if m.Sizes != nil && has(m, k) && m.Sizes[k] > stats.Num(most[i]) {
				most[i] = float64(m.Sizes[k])
			}
		}
		b.most = max(b.most, most[i])
	}
	b.named = b.s.Selected
	if len(b.named) > 0 || b.most == 0 {
		return
	}
	order := descending(len(movers), func(i int) float64 { return most[i] })
	for _, i := range order[:min(bubblesNamed, len(order))] {
		b.named = append(b.named, movers[i].Entity)
	}
}

// choose gives the groups with the most entities a colour each, in the order of their names; where there are more than
// colours, all others are one.
func (b *bubbles) choose() {
	counts := map[string]int{}
	for i := range b.p.Play.Movers {
		counts[b.p.Play.Movers[i].Group]++
	}
	for g := range counts {
		b.groups = append(b.groups, g)
	}
	slices.Sort(b.groups)
	if most := len(b.hues); len(b.groups) > most {
		data.SortStable(b.groups, func(x, y string) int { return cmp.Compare(counts[y], counts[x]) })
		b.groups, b.other = b.groups[:most-1], true
		slices.Sort(b.groups)
		b.groups = append(b.groups, "")
	}
}

// groupOf returns the place of m's group.
func (b *bubbles) groupOf(m *stats.Mover) int {
	if i := slices.Index(b.groups, m.Group); i >= 0 {
		return i
	}
	return len(b.groups) - 1
}

func (b *bubbles) colour(group int) string {
	if b.other && group == len(b.groups)-1 {
		return b.faint
	}
	return b.hues[group]
}

// drawn reports that m has a point at period k, which logarithmic axes can show.
func (b *bubbles) drawn(m *stats.Mover, k int) bool {
	return has(m, k) && !(b.logs[0] && m.Xs[k] <= 0) && !(b.logs[1] && m.Ys[k] <= 0)
}
