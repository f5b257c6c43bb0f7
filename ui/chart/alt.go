package chart

import (
	"cmp"
	"math"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// maxAlt is how many series, bars or pairs a text alternative tells one by one.
const maxAlt = 5

// Alt says in words what the chart of a shows, for those who do not see it; "" for an answer whose chart
// tells it itself or that has none.
func Alt(a stats.Answer, s Style) string {
	switch a := a.(type) {
	case *stats.RankingAnswer:
		return s.altRanking(a)
	case *stats.CorrelationAnswer:
		return s.altHeatmap(a)
	case *stats.DistributionAnswer:
		return s.altGroups(a)
	}
	return ""
}

// alt says in words what the chart of a trend shows.
func (t *trend) alt() string {
	s := t.s
	said := []string{s.say("chart.alt.trend", t.title, format.Count(len(t.series)), s.say("chart.form."+t.form))}
	for i, series := range t.series {
		if i == maxAlt {
			said = append(said, s.say("chart.alt.more", format.Count(len(t.series)-maxAlt)))
			break
		}
		first, last, ok := ends(series.Points)
		if !ok {
			continue
		}
		newest := s.figure(last.Value, t.spec, last.Mark)
		if first.Period == last.Period {
			said = append(said, s.say("chart.alt.period", t.names[i], s.at(newest, last.Period)))
		} else {
			said = append(said, s.say("chart.alt.line", t.names[i], s.figure(first.Value, t.spec, first.Mark), first.Period, newest, last.Period))
		}
		said = append(said, t.altBeside(i, last.Period)...)
	}
	return s.sentences(append(said, t.altNotes()...))
}

// altBeside tells of the curve and the forecast of series i: how it is made, its last value, and where that may lie.
func (t *trend) altBeside(i int, newest string) (said []string) {
	within := func(value, lower, upper stats.Num, level string) string {
		text := t.s.figure(value, t.rounded(), nil)
		if finite(float64(lower)) && finite(float64(upper)) {
			text = t.s.say("chart.alt.within", text, t.s.figure(lower, t.rounded(), nil), t.s.figure(upper, t.rounded(), nil), level)
		}
		return text
	}
	if f := t.series[i].Fit; f != nil && len(f.Line) > 0 {
		last := f.Line[len(f.Line)-1]
		b := stats.Band{Lower: stats.Num(math.NaN())}
		if last.Band != nil {
			b = *last.Band
		}
		name := t.l.method(f.Name)
		if name == "" {
			name = t.s.say("chart.alt.straight")
		}
		said = append(said, t.s.say("chart.alt.curve", t.names[i], name, within(last.Value, b.Lower, b.Upper, "95%"), newest))
	}
	if ahead := t.series[i].Forecast; len(ahead) > 0 {
		last := ahead[len(ahead)-1]
		said = append(said, t.s.say("chart.alt.ahead", t.names[i], t.l.method(""), within(last.Value, last.Lower, last.Upper, t.l.Level), last.Period))
	}
	return said
}

// method names the fit of that name, or for none the forecast.
func (l Line) method(fit string) string {
	if l.Method == nil {
		return fit
	}
	return l.Method(fit)
}

// ends are the first and the last point that have a value.
func ends(points []stats.Point) (first, last stats.Point, ok bool) {
	for _, p := range points {
		if !finite(float64(p.Value)) {
			continue
		}
		if !ok {
			first, ok = p, true
		}
		last = p
	}
	return first, last, ok
}

func (s Style) altRanking(a *stats.RankingAnswer) string { return s.altRanked("chart.alt.ranking", a) }

// altRanked begins with what the key says of the chart.
func (s Style) altRanked(key string, a *stats.RankingAnswer) string {
	spec, title := s.ranked(a)
	said := []string{s.say(key, s.at(title, a.At), format.Count(a.Total))}
	called := s.called(a)
	for i, r := range a.Rows {
		if i >= maxAlt && i < len(a.Rows)-1 {
			continue
		}
		mark := r.Mark
		if !levels(a) {
			mark = nil
		}
		said = append(said, s.say("chart.alt.place", format.Rank(float64(r.Rank)), called(r), s.figure(r.Value, spec, mark)))
	}
	return s.sentences(said)
}

func (s Style) altHeatmap(a *stats.CorrelationAnswer) string {
	type pair struct{ i, j int }
	var pairs []pair
	size := func(p pair) float64 { return math.Abs(float64(a.R[p.i][p.j])) }
	for i := range a.Columns {
		for j := range i {
			if p := (pair{i, j}); finite(size(p)) {
				pairs = append(pairs, p)
			}
		}
	}
	data.SortStable(pairs, func(a, b pair) int { return cmp.Compare(size(b), size(a)) })
	said := []string{s.say("chart.alt.heatmap", format.Count(len(a.Columns)))}
	for _, p := range pairs[:min(maxAlt, len(pairs))] {
		said = append(said, s.say("chart.alt.pair", s.Title(a.Columns[p.j]), s.Title(a.Columns[p.i]),
			format.Coefficient(float64(a.R[p.i][p.j]), 2), format.Count(a.Ns[p.i][p.j])))
	}
	return s.sentences(said)
}

// AltScatter does for a Scatter what Alt does for the charts of answers.
func AltScatter(p *stats.Points, s Style) string {
	said := []string{s.say("chart.alt.scatter", s.Title(p.Y), s.Title(p.X), format.Count(p.N))}
	switch n := p.Near; {
	case n != nil && n.Bins == nil:
		said = []string{s.say("chart.alt.near", s.Title(p.Y), s.Title(p.X), format.Count(n.N), format.Count(p.N))}
	case p.Bins != nil:
		said = s.altCounted(p)
	}
	if p.Fit != nil {
		said = append(said, s.say("chart.alt.fit", format.WithUnit(float64(p.Fit.Slope), format.Spec{Digits: 4}, s.Lang),
			format.Coefficient(float64(p.Fit.R2), 2), equals(format.P(float64(p.Fit.P)))))
	}
	return s.sentences(said)
}

// sentences joins what was said as the language does.
func (s Style) sentences(said []string) string {
	if s.Lang == "zh" {
		return strings.Join(said, "")
	}
	return strings.Join(said, " ")
}
