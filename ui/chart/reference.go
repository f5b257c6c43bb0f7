package chart

import (
	"cmp"
	"strconv"
	"strings"

	"statlas/stats"
)

// A Reference is a value, or the two ends of a band, to compare figures with, and what it is called.
type Reference struct {
	Lo, Hi float64
	Name   string
}

// ParseReference reads 2.5 or 2~3, each perhaps with a percent sign, and the name that may follow.
func ParseReference(text string) (r Reference, ok bool) {
	ends, name, _ := strings.Cut(strings.TrimSpace(strings.NewReplacer("～", "~", "　", " ", "，", ",").Replace(text)), " ")
	lo, hi, band := strings.Cut(ends, "~")
	if !band {
		hi = lo
	}
	number := func(s string) float64 {
		x, err := strconv.ParseFloat(strings.ReplaceAll(strings.TrimSuffix(s, "%"), ",", ""), 64)
		ok = ok && err == nil && finite(x)
		return x
	}
	ok = true
	r = Reference{number(lo), number(hi), strings.TrimSpace(name)}
	r.Lo, r.Hi = min(r.Lo, r.Hi), max(r.Lo, r.Hi)
	return r, ok
}

// refer reads the reference asked for, which is in the numbers of the axis's ticks: in percent where these are.
func (t *trend) refer() {
	if t.l.Ref == "" {
		return
	}
	r, ok := ParseReference(t.l.Ref)
	if !ok {
		t.say("chart.note.ref", t.l.Ref)
		return
	}
	if t.spec.Unit == fraction {
		r.Lo, r.Hi = r.Lo/100, r.Hi/100
	}
	t.ref = &r
}

// reference is the line or band of the reference, with its name on the first chart; none on an axis that has no place
// for it.
func (t *trend) reference(chart int) list {
	if t.ref == nil || len(t.time.stamps) == 0 || t.value(stats.Num(t.ref.Hi)) == nil {
		return nil
	}
	r := t.ref
	name, figure := cmp.Or(r.Name, t.s.say("chart.ref.line")), t.s.figure(stats.Num(r.Hi), t.spec, nil)
	low := t.edge(stats.Num(r.Lo))
	shape := t.s.opt("line:? style:{stroke:$muted lineWidth:1.5 lineDash:?}", list{pair(atMin, r.Hi), pair(atMax, r.Hi)}, []int{6, 3})
	if r.Lo < r.Hi {
		name, figure = cmp.Or(r.Name, t.s.say("chart.ref.band")), t.s.figure(stats.Num(r.Lo), t.spec, nil)+" … "+figure
		shape = t.s.opt("area:? style:{fill:$muted opacity:0.16}", list{pair(atMin, low), pair(atMax, low), pair(atMax, r.Hi), pair(atMin, r.Hi)})
	}
	text := t.s.opt("text:? at:? style:{fill:$muted fontSize:11 fontFamily:? verticalAlign:bottom padding:?}",
		t.s.say("chart.tip.entry", name, figure), pair(atMin, r.Hi), fontFamily, []int{2, 4})
	parts := []part{part(shape), part(text)}[:max(1, 2-chart)]
	return list{shapes([]figureOf{{Value: list{t.time.x(t.time.stamps[0].t), t.value(stats.Num(r.Lo)), r.Hi}, Parts: parts}}, 1)}
}
