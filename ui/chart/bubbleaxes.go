package chart

import (
	"statlas/stats"
	"statlas/ui/format"
)

// BubbleAxis returns what axis 0 or 1 of bubbles shows, as PointAxis; a logarithmic one has the figures themselves.
func (s Style) BubbleAxis(p *stats.Points, axis int) (title string, spec format.Spec) {
	if len(p.Axes) == 2 && p.Axes[axis] == "log" {
		id := []string{p.X, p.Y}[axis]
		return s.Title(id), s.Spec(id)
	}
	return s.PointAxis(p, axis)
}

// axis spans all moments.
func (b *bubbles) axis(axis int) Option {
	s, spec := b.s, b.specs[axis]
	all := b.all(axis)
	o := s.valueAxis(format.AxisTitle(b.titles[axis], spec, s.Lang), spec, largest(all))
	if b.logs[axis] {
		o["axisTick"] = Option{"show": false}
		logarithmic(o, all)
	}
	o["axisLine"] = s.opt("show:true onZero:false lineStyle:{color:$line}")
	if axis == 0 {
		o["nameLocation"], o["nameGap"], o["nameTruncate"] = "middle", 26, Option{"maxWidth": s.Width - 40}
	}
	return o
}

// all are the figures of an axis at every moment.
func (b *bubbles) all(axis int) []stats.Num {
	var out []stats.Num
	for i := range b.p.Play.Movers {
		m := &b.p.Play.Movers[i]
		for _, k := range b.moments {
			if b.drawn(m, k) {
				out = append(out, [2][]stats.Num{m.Xs, m.Ys}[axis][k])
			}
		}
	}
	return out
}

// extent keeps the axes as they are for all moments: two points that nobody sees.
func (b *bubbles) extent() Option {
	return b.s.opt("type:scatter id:extent data:? symbolSize:0 silent:true tooltip:{show:false}", b.ends[:])
}

// clock is the period, large and pale behind all.
func (b *bubbles) clock() Option {
	size := 72
	if b.s.narrow() {
		size = 44
	}
	text := letters(b.period(), point{atMax, atMin}, size, b.s.Colours().Grid, "right")
	text["style"].(Option)["verticalAlign"] = "bottom"
	return shapes([]figureOf{{Value: []any{b.ends[0].Value[0], b.ends[0].Value[1]}, Parts: []part{text}}}, 0)
}

func (b *bubbles) period() string {
	if len(b.moments) == 0 {
		return ""
	}
	return b.p.Play.Periods[b.moments[b.now]]
}
