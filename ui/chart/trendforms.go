package chart

import (
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// plain takes from the series what has no place in a form that shows other points than they have.
func (t *trend) plain(keep func(stats.Point) bool) {
	extra := false
	series := slices.Clone(t.series)
	for i := range series {
		s := &series[i]
		extra = extra || s.Fit != nil || len(s.Breaks)+len(s.Forecast) > 0
		s.Fit, s.Breaks, s.Forecast = nil, nil, nil
	}
	t.series, t.time = series, newTimeline(series)
	for i := range series {
		s := &series[i]
		s.Points = slices.DeleteFunc(slices.Clone(s.Points), func(p stats.Point) bool { return !keep(p) })
	}
	if extra {
		t.say("chart.note.extra")
	}
}

// say adds to the note.
func (t *trend) say(key string, args ...string) { t.tell(t.s.say(key, args...)) }

func (t *trend) tell(text string) {
	if t.note != "" {
		text = t.s.sentences([]string{t.note, text})
	}
	t.note = text
}

// stack draws areas on one another. Where the figures do not add up, or one is negative, lines stay; periods at which
// an entity has no figure are gaps for all, since a sum without it would be none.
func (t *trend) stack() {
	count := map[string]int{}
	for _, s := range t.series {
		for _, p := range s.Points {
			if p.Value < 0 {
				t.l.Sums = false
			}
			if finite(float64(p.Value)) {
				count[p.Period]++
			}
		}
	}
	whole := 0
	for _, n := range count {
		if n == len(t.series) {
			whole++
		}
	}
	switch {
	case !t.l.Sums:
		t.say("chart.note.sum")
		return
	case whole < 2:
		t.say("chart.note.whole")
		return
	case whole < len(count):
		t.say("chart.note.part", format.Count(len(count)-whole), format.Count(len(count)))
	}
	t.form, t.l.Log = formArea, false
	t.plain(func(p stats.Point) bool { return count[p.Period] == len(t.series) })
}

// slope draws each entity from the first usual period to the last: one at which at least half as many have a figure
// as at the fullest.
func (t *trend) slope() {
	count, most := map[string]int{}, 0
	for _, s := range t.series {
		for _, p := range s.Points {
			if t.value(p.Value) != nil {
				count[p.Period]++
				most = max(most, count[p.Period])
			}
		}
	}
	var usual []string
	for _, st := range t.time.stamps {
		if n := count[st.period]; n > 0 && 2*n >= most {
			usual = append(usual, st.period)
		}
	}
	if len(usual) < 2 {
		t.say("chart.note.ends")
		return
	}
	first, last := usual[0], usual[len(usual)-1]
	t.plain(func(p stats.Point) bool { return (p.Period == first || p.Period == last) && t.value(p.Value) != nil })
	var kept []stats.Series
	var names []string
	for i, s := range t.series {
		if len(s.Points) == 2 {
			s.Points[0].T, s.Points[1].T = 0, 1
			kept, names, t.kept = append(kept, s), append(names, t.names[i]), append(t.kept, i)
		}
	}
	if n := len(t.series) - len(kept); n > 0 {
		t.tell(t.s.lacking(n, t.l.Log))
	}
	t.series, t.names = kept, names
	t.form = formSlope
	t.time = timeline{slots: []string{first, last}, perT: 1, step: 1, usual: 1, stamps: []stamp{{first, 0}, {last, 1}}}
}

// emptyHeight is that of a chart that has nothing to draw, but says why.
const emptyHeight = 120

// empty reports that there is no figure to draw, and says what to choose instead.
func (t *trend) empty(unit string) bool {
	for i := range t.series {
		if slices.ContainsFunc(t.series[i].Points, func(p stats.Point) bool { return t.value(p.Value) != nil }) {
			return false
		}
	}
	if unit == fraction && len(t.time.stamps) == 0 {
		t.say("chart.note.noYear")
	} else {
		t.say("chart.note.empty")
	}
	return true
}
