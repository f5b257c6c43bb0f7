package chart

import (
	"strconv"
	"strings"
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

// refer reads the reference asked for.
func (t *trend) refer() {
	if t.l.Ref == "" {
		return
	}
	r, ok := ParseReference(t.l.Ref)
	if !ok {
		t.say("chart.note.ref", t.l.Ref)
		return
	}
	t.refs = append(t.refs, t.scaled(r))
}

// scaled takes a reference, which is in the numbers of the axis's ticks, to those of the points: from percent where these are.
func (t *trend) scaled(r Reference) Reference {
	if t.spec.Unit == fraction {
		r.Lo, r.Hi = r.Lo/100, r.Hi/100
	}
	return r
}
