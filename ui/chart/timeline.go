package chart

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// maxSlots is how many periods, also those without a figure, an axis of equal steps may have.
const maxSlots = 1200

// A timeline is the axis under a trend. When all periods are of one kind it has a slot for each, gaps included,
// and x is the slot's number; otherwise x is the time in years. Of periods that all stand some five years apart each
// fifth has a slot.
type timeline struct {
	slots  []string
	perT   float64 // periods a year
	step   int     // periods a slot
	usual  int     // slots from one period that occurs to the next, in the middle: what is farther apart has a gap between
	first  int     // number of slot 0's period, counted from year 0
	stamps []stamp // the periods that have a figure or a forecast, in order
}

// A stamp is a period that occurs, also one to come.
type stamp struct {
	period string
	t      float64
}

func newTimeline(series []stats.Series) timeline {
	var l timeline
	seen := map[stamp]bool{}
	thin := false
	for _, s := range series {
		thin = thin || s.Total > 0
		for _, p := range s.Points {
			if at := (stamp{p.Period, float64(p.T)}); !seen[at] {
				seen[at] = true
				l.stamps = append(l.stamps, at)
			}
		}
		for _, p := range s.Forecast {
			if at := (stamp{p.Period, float64(p.T)}); !seen[at] {
				seen[at] = true
				l.stamps = append(l.stamps, at)
			}
		}
	}
	data.SortStable(l.stamps, func(a, b stamp) int { return cmp.Or(cmp.Compare(a.t, b.t), strings.Compare(a.period, b.period)) })
	if thin { // a point that was left out is no gap
		return l
	}
	kind := kindOf(l.stamps)
	if kind == data.NoPeriod {
		return l
	}
	perT := map[data.PeriodKind]float64{data.Year: 1, data.Half: 2, data.Quarter: 4, data.Month: 12}[kind]
	first, last := slot(l.stamps[0].t, perT), slot(l.stamps[len(l.stamps)-1].t, perT)
	step, usual := paces(l.stamps, perT)
	if (last-first)/step >= maxSlots {
		return l
	}
	l.perT, l.first, l.step, l.usual = perT, first, step, usual/step
	for i := first; i <= last; i += step {
		l.slots = append(l.slots, data.NewPeriod(kind, i/int(perT), i%int(perT)+1, 0).String())
	}
	return l
}

func slot(t, perT float64) int { return int(math.Round(t * perT)) }

// paces are the largest step that leads from the first period to all others, and the middle one of the distances.
func paces(stamps []stamp, perT float64) (step, usual int) {
	var apart []int
	for i := 1; i < len(stamps); i++ {
		n := slot(stamps[i].t, perT) - slot(stamps[i-1].t, perT)
		apart = append(apart, n)
		for a := n; a != 0; {
			step, a = a, step%a
		}
	}
	if len(apart) == 0 {
		return 1, 1
	}
	slices.Sort(apart)
	return step, apart[(len(apart)-1)/2]
}

// kindOf returns the kind that all periods share if it has equal steps, else NoPeriod. A period is told by how
// data.Period writes it.
func kindOf(stamps []stamp) data.PeriodKind {
	kind := data.NoPeriod
	for i, s := range stamps {
		k := data.NoPeriod
		for _, c := range []data.PeriodKind{data.Year, data.Half, data.Quarter, data.Month} {
			perT := map[data.PeriodKind]int{data.Year: 1, data.Half: 2, data.Quarter: 4, data.Month: 12}[c]
			n := slot(s.t, float64(perT))
			if s.t >= 1 && s.t < 10000 && data.NewPeriod(c, n/perT, n%perT+1, 0).String() == s.period {
				k = c
			}
		}
		if k == data.NoPeriod || i > 0 && k != kind {
			return data.NoPeriod
		}
		kind = k
	}
	return kind
}

// even reports whether the axis has slots.
func (l timeline) even() bool { return l.slots != nil }

// x is the place of time t on the axis.
func (l timeline) x(t float64) any {
	if l.even() {
		x, _ := l.beside(t)
		return x
	}
	return t
}

// beside is the slot nearest to time t, and how far behind it t is, in slots.
func (l timeline) beside(t float64) (x int, off float64) {
	at := float64(slot(t, l.perT)-l.first) / float64(l.step)
	x = int(math.Round(at))
	return x, at - float64(x)
}

// spot is the place of something around time t: x, and how far from it, in slots.
func (l timeline) spot(t, half float64) (x any, off float64) {
	if !l.even() {
		return t, half
	}
	at, off := l.beside(t)
	return at, off + half
}

// between returns the empty slots after a and before b, none where they are no farther apart than is usual.
func (l timeline) between(a, b float64) []int {
	var gap []int
	if l.even() {
		from, _ := l.beside(a)
		to, _ := l.beside(b)
		for i := from + 1; i < to && to-from > l.usual; i++ {
			gap = append(gap, i)
		}
	}
	return gap
}

// axis is the option of the axis.
func (l timeline) axis(s Style) Option {
	axis := s.opt(`axisLabel:{color:$muted hideOverlap:true showMaxLabel:true} axisLine:{lineStyle:{color:$line}}
		axisTick:{lineStyle:{color:$line}} splitLine:{show:false}`)
	if l.even() {
		axis["type"], axis["data"], axis["boundaryGap"] = "category", l.slots, false
		l.turns(axis)
		return axis
	}
	axis["axisLabel"].(Option)["formatter"] = "@number:" + l.key()
	axis["type"], axis["min"], axis["max"] = "value", "dataMin", "dataMax"
	axis["axisPointer"] = s.opt("label:{formatter:?}", "@number:"+format.EmptyKey)
	return axis
}

// turns has an axis of months, quarters or halves labelled where a calendar turns.
func (l timeline) turns(axis Option) {
	if l.even() && l.perT > 1 {
		turning(axis)
	}
}

func turning(axis Option) { axis["axisLabel"].(Option)["interval"] = "@calendar" }

// inParts reports that all periods are months, or all quarters, or all halves.
func inParts(periods []string) bool {
	kinds := map[data.PeriodKind]bool{}
	for _, p := range periods {
		kinds[data.ParsePeriod(p).Kind()] = true
	}
	return len(kinds) == 1 && (kinds[data.Half] || kinds[data.Quarter] || kinds[data.Month])
}

// key says how a time between two years is written: as a month or a date where those are what occurs.
func (l timeline) key() string {
	key := format.TimeKey
	for _, s := range l.stamps {
		switch data.ParsePeriod(s.period).Kind() {
		case data.NoPeriod:
			return format.TimeKey
		case data.Half, data.Quarter, data.Month:
			if key == format.TimeKey {
				key = format.MonthKey
			}
		case data.Day, data.Range:
			key = format.DayKey
		}
	}
	return key
}

// Times are the first and the last moment on the axis of a trend, in years: also those to come.
func Times(a *stats.TrendAnswer) (first, last float64) {
	l := newTimeline(a.Series)
	if len(l.stamps) == 0 {
		return 0, 0
	}
	return l.stamps[0].t, l.stamps[len(l.stamps)-1].t
}

// zoom lets a trend be looked at closer; where its points were thinned for a stretch that is what is in sight.
func (t *trend) zoom() list {
	z := zoom(false)
	if t.l.Zoom[1] > 0 {
		z[0].(Option)["start"], z[0].(Option)["end"] = t.l.Zoom[0], t.l.Zoom[1]
	}
	return z
}
