package chart

import (
	"cmp"
	"math"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
)

// An annotation is drawn by wasm/shell/place.js, which finds its words a place: those further right first, so that each may
// run on over those before it, and those of figures last. Of several charts it stands on all, or on that of its series.
type annotation struct {
	from   float64
	series int // -1 for all
	figureOf
}

// The height of a line of words, and how many lines there may be above the grid.
const (
	noteLine  = 14
	noteLines = 5
)

// annotate reads the reference and the notes; those that the chart has no place for are told beside it.
func (t *trend) annotate() {
	t.refer()
	for _, text := range t.l.Notes {
		if n := ParseNote(text); n == nil || !t.annotated(n) {
			t.say("chart.note.lost", text)
		}
	}
	above := 0
	for _, n := range t.notes {
		if n.series < 0 {
			above++
		}
	}
	if above > 0 && t.form != formMultiples {
		t.strip = 4 + noteLine*min(above+1, noteLines)
	}
	for i := range t.refs {
		r := &t.refs[i]
		if t.value(stats.Num(r.Hi)) == nil { // an axis that has no place for it
			continue
		}
		figure, name := t.s.figure(stats.Num(r.Hi), t.spec, nil), "chart.ref.line"
		if r.Lo < r.Hi {
			figure, name = t.s.figure(stats.Num(r.Lo), t.spec, nil)+" … "+figure, "chart.ref.band"
		}
		words := t.s.say("chart.tip.entry", cmp.Or(r.Name, t.s.say(name)), figure)
		t.told = append(t.told, words)
		t.put(math.Inf(-1), -1, &Note{Words: words}, "along", pair(atMin, r.Hi), pair(atMax, t.edge(stats.Num(r.Lo))), t.value(stats.Num(r.Lo)), r.Hi)
	}
	data.SortStable(t.notes, func(a, b *annotation) int { return cmp.Compare(b.from, a.from) })
}

func (t *trend) put(from float64, series int, n *Note, kind string, at, to list, lo, hi any) {
	x := any(0)
	if len(t.time.stamps) > 0 {
		x = t.time.x(t.time.stamps[0].t)
	}
	p := t.s.opt("label:? kind:? at:? to:? ink:$muted wash:$accent style:{fill:$text stroke:$ground lineWidth:3 fontSize:11 lineHeight:? verticalAlign:top}",
		n.Words, kind, at, to, noteLine)
	t.notes = append(t.notes, &annotation{from, series, figureOf{Value: list{x, lo, hi}, Parts: []part{part(p)}, Entity: n.Entity}})
}

// annotated puts a note in its place, if the chart has one.
func (t *trend) annotated(n *Note) bool {
	stamps, where := t.time.stamps, n.From
	if n.Kind == NoteValue {
		r, _ := ParseReference(n.From)
		r.Name = n.Words
		t.refs = append(t.refs, t.scaled(r))
		return true
	}
	if len(stamps) == 0 {
		return false
	}
	first, last := stamps[0].t, stamps[len(stamps)-1].t
	if n.Kind == NotePoint {
		i, at := t.pointOf(n)
		if at == nil {
			return false
		}
		if n.Entity != "" {
			where = t.s.say("chart.at", t.names[i], where)
		}
		t.put(math.Inf(-1), i, n, NotePoint, at, nil, nil, nil)
	} else {
		from, _, ok := t.moment(n.From)
		until, length, ok2 := t.moment(cmp.Or(n.To, n.From))
		at, to, half := list{nil, atMax, 0.0}, list{nil, atMax, 0.0}, 0.0
		if n.To == "" {
			length, to = 0, nil
		} else if where += "–" + n.To; t.time.even() {
			length, half = max(length-1/t.time.perT, 0), 0.5/float64(t.time.step) // up to the last period of it, and around both
		}
		until += length
		if !ok || !ok2 || until < from || from > last || until < first || to == nil && from < first {
			return false
		}
		at[0], at[2] = t.time.spot(from, -half)
		if to != nil {
			to[0], to[2] = t.time.spot(until, half)
		}
		t.put(from, -1, n, "up", at, to, nil, nil)
	}
	t.told = append(t.told, t.s.say("chart.tip.entry", where, n.Words))
	return true
}

// pointOf is the series of a note's figure and where that is drawn, nil for nowhere: in stacked areas on those below.
func (t *trend) pointOf(n *Note) (series int, at list) {
	below := map[string]stats.Num{}
	for i := range t.series {
		s := &t.series[i]
		for _, p := range s.Points {
			if t.form == formArea {
				below[p.Period] += p.Value
				p.Value = below[p.Period]
			}
			if p.Period == n.From && (s.Entity == n.Entity || n.Entity == "" && len(t.series) == 1) && t.value(p.Value) != nil {
				return i, t.at(p.T, p.Value)
			}
		}
	}
	return 0, nil
}

// moment is the time at which a period begins, and how long it is, in years.
func (t *trend) moment(period string) (at, length float64, ok bool) {
	p := data.ParsePeriod(period)
	if p == 0 || data.ParsePeriod(t.time.stamps[0].period) == 0 { // numbers stand for the time
		x, err := strconv.ParseFloat(period, 64)
		return x, 0, err == nil && finite(x)
	}
	return p.T(), map[data.PeriodKind]float64{data.Year: 1, data.Half: 0.5, data.Quarter: 0.25, data.Month: 1. / 12}[p.Kind()], true
}

// annotations are those of a chart; of several each has its share of the words that are of no figure.
func (t *trend) annotations(chart int) list {
	var items []figureOf
	for k, n := range t.notes {
		if t.form == formMultiples && n.series >= 0 && n.series != chart || len(t.time.stamps) == 0 {
			continue
		}
		f := n.figureOf
		f.Parts[0]["room"] = t.strip
		if t.form == formMultiples && n.series < 0 && k%len(t.series) != chart {
			f.Parts = []part{{}}
			for key, v := range n.Parts[0] {
				f.Parts[0][key] = v
			}
			f.Parts[0]["label"] = ""
		}
		items = append(items, f)
	}
	if items == nil {
		return nil
	}
	o := shapes(items, 4)
	o["clip"] = false
	return list{o}
}

// unannotated says that a form has no axis of time or values to annotate.
func (t *trend) unannotated() {
	if len(t.l.Notes) > 0 || t.l.Ref != "" {
		t.say("chart.note.unnoted")
	}
}

// altNotes are the notes and references in words.
func (t *trend) altNotes() []string {
	if t.told == nil {
		return nil
	}
	return []string{t.s.say("chart.alt.notes", strings.Join(t.told, t.s.say("chart.alt.semicolon")))}
}
