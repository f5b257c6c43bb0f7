package chart

import (
	"math"
	"slices"
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// A bubble is an item of a group; its id lets it move to where it is at the next moment.
type bubble struct {
	ID     string       `json:"id"`
	Value  [2]stats.Num `json:"value"`
	Size   float64      `json:"symbolSize"`
	Tip    []string     `json:"tip"`
	Entity string       `json:"entity"`
	Style  Option       `json:"itemStyle,omitempty"`
	Label  Option       `json:"label,omitempty"`
}

// group is the series of a group, its largest bubbles behind the others.
func (b *bubbles) group(i int, name string) Option {
	colour, items := b.colour(i), []bubble{}
	if len(b.moments) > 0 {
		k := b.moments[b.now]
		movers := b.p.Play.Movers
		order := descending(len(movers), func(m int) float64 {
			if movers[m].Sizes == nil {
				return 0
			}
			return float64(movers[m].Sizes[k])
		})
		for _, m := range order {
			if one := &movers[m]; b.groupOf(one) == i && b.drawn(one, k) {
				items = append(items, b.bubble(one, k, colour))
			}
		}
	}
	id := b.groups[i]
	if b.other && i == len(b.groups)-1 {
		id = "\x00" // no group's own
	}
	return b.s.opt(`type:scatter id:? name:? group:? data:? itemStyle:{color:? opacity:0.75 borderColor:$ground borderWidth:1} z:3 labelLayout:{hideOverlap:true moveOverlap:shiftY}
		emphasis:{itemStyle:{borderColor:$text borderWidth:2 opacity:1}}`, "group "+id, name, id, items, colour)
}

func (b *bubbles) bubble(m *stats.Mover, k int, colour string) bubble {
	one := bubble{ID: m.Entity, Value: [2]stats.Num{m.Xs[k], m.Ys[k]}, Entity: m.Entity, Tip: b.tip(m, k), Size: bubblePlain}
	if m.Sizes != nil && b.most > 0 {
		one.Size = b.diameter(float64(m.Sizes[k]))
	}
	if strength := b.s.strength(m.Entity); strength < 1 {
		one.Style = Option{"opacity": strength}
	}
	if slices.ContainsFunc(m.Hedges, func(h stats.Hedge) bool { return h.At == k }) {
		one.Style = b.s.hollow(colour)
		one.Style["opacity"] = b.s.strength(m.Entity)
	}
	if slices.Contains(b.named, m.Entity) {
		side, lo, hi, x := "right", float64(b.ends[0].Value[0]), float64(b.ends[1].Value[0]), float64(m.Xs[k])
		if b.logs[0] {
			lo, hi, x = math.Log(lo), math.Log(hi), math.Log(x)
		}
		room := 1.0 // part of the chart beside it
		if hi > lo {
			room = (hi - x) / (hi - lo)
		}
		if room < 0.3 {
			side, room = "left", 1-room
		}
		name := cutTo(b.s.Entity(m.Entity), max(int(room*float64(b.s.Width-bubbleAround)-one.Size/2), 48), fontSize)
		one.Label = b.s.opt("show:true formatter:? position:? color:$text opacity:1 textBorderColor:$ground textBorderWidth:2", name, side)
	}
	return one
}

// diameter makes areas as the figures are; what is missing or below zero is a dot.
func (b *bubbles) diameter(size float64) float64 {
	if !(size > 0) {
		return bubbleLeast
	}
	most := float64(bubbleMost)
	if b.s.narrow() {
		most = bubbleNarrow
	}
	return max(bubbleLeast, math.Round(10*most*math.Sqrt(size/b.most))/10)
}

// tip names an entity and its figures at a period.
func (b *bubbles) tip(m *stats.Mover, k int) []string {
	tip := []string{b.s.at(b.s.Entity(m.Entity), b.p.Play.Periods[k])}
	for axis, figures := range [][]stats.Num{m.Xs, m.Ys, m.Sizes} {
		if figures == nil {
			continue
		}
		tip = append(tip, b.s.say("chart.tip.entry", b.titles[axis], b.s.figure(figures[k], b.specs[axis], m.Mark(k, axis))))
	}
	return tip
}

// trails are the ways of the selected entities up to now. Each has a point for every moment, those to come at where it is now,
// so that the line grows as the bubble moves.
func (b *bubbles) trails() list {
	out := list{}
	for i := range b.p.Play.Movers {
		m := &b.p.Play.Movers[i]
		if len(b.moments) == 0 || !slices.Contains(b.s.Selected, m.Entity) || !b.drawn(m, b.moments[b.now]) {
			continue
		}
		way := make([][2]stats.Num, len(b.moments))
		here := b.moments[b.now]
		for j := len(way) - 1; j >= 0; j-- {
			if k := b.moments[j]; j < b.now && b.drawn(m, k) {
				here = k
			}
			way[j] = [2]stats.Num{m.Xs[here], m.Ys[here]}
		}
		out = append(out, b.s.opt("type:line id:? entity:? data:? symbol:none silent:true tooltip:{show:false} z:2 lineStyle:{color:? width:2 opacity:0.7}", "way "+m.Entity, m.Entity, way, b.colour(b.groupOf(m))))
	}
	return out
}

// alt says in words what is drawn, and the figures of those named.
func (b *bubbles) alt() string {
	shown, told := 0, []string{}
	for i := range b.p.Play.Movers {
		m := &b.p.Play.Movers[i]
		if len(b.moments) == 0 || !b.drawn(m, b.moments[b.now]) {
			continue
		}
		if shown++; len(told) < maxAlt && slices.Contains(b.named, m.Entity) {
			told = append(told, b.s.say("chart.alt.group", strings.Join(b.tip(m, b.moments[b.now]), b.s.say("chart.alt.comma"))))
		}
	}
	said := []string{b.s.say("chart.alt.bubble", b.titles[1], b.s.at(b.titles[0], b.period()), format.Count(shown))}
	if b.p.Play.Size != "" {
		said = append(said, b.s.say("chart.alt.sized", b.titles[2]))
	}
	return b.s.sentences(append(said, told...))
}
