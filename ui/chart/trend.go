package chart

import (
	"statlas/stats"
	"statlas/ui/format"
)

// A Line says how a trend is drawn, as in view.Draw.
type Line struct {
	Form string // one of TrendForms, "" is the first
	Log  bool
	Free bool   // small charts have value axes of their own
	Ref  string // what ParseReference reads
	Sums bool   // the figures of several entities add up

	Notes []string // what ParseNote reads

	Method func(fit string) string // names a fit, or for "" the forecast; may be nil
	Level  string                  // of the forecast's intervals

	Zoom [2]float64 // stretch of the axis in sight, in percent; both 0 is all
}

// Forms of the chart of a trend.
const (
	formLine      = "line"
	formArea      = "area"
	formMultiples = "multiples"
	formSlope     = "slope"
	formHeat      = "heat"
)

// TrendForms are the forms that a trend may be drawn in, the usual one first.
var TrendForms = []string{formLine, formArea, formMultiples, formSlope, formHeat}

// What fits: series that are named at their end, figures that each get a mark, on one chart and on a small one. MaxLines is how many lines are drawn,
// the first ones; the table under the chart has all.
const (
	maxDirect = 8
	maxMarks  = 60
	maxSmall  = 15
	MaxLines  = 100
)

// Trend draws a line for each entity over time. A missing period is a gap, a figure that is not exact a hollow mark,
// a fitted curve is dashed, a forecast dotted, both with their bands; a jump of the level is an upright line. On a
// logarithmic axis figures of zero and less are gaps too. Up to eight series are named at their end, more in a legend.
// Where the form asked for would mislead, lines are drawn and the note says why.
func Trend(a *stats.TrendAnswer, l Line, s Style) Drawing {
	t := trend{l: l, s: s, form: formLine, title: s.over(a), spec: s.Points(a), change: s.Change(a)}
	most := MaxLines
	if l.Form == formMultiples {
		most = maxMultiples
	} else if l.Form == formHeat {
		most = MaxHeat
	}
	t.note = s.drawnOf("first", most, len(a.Series))
	t.series = a.Series[:min(len(a.Series), most)]
	t.time = newTimeline(t.series)
	for _, series := range t.series {
		t.names = append(t.names, s.Entity(series.Entity))
	}
	if t.empty(a.Unit) && l.Form != formHeat { // which shows who has none
		return t.drawing(t.option(), emptyHeight)
	}
	switch l.Form {
	case formArea:
		t.stack()
	case formSlope:
		t.slope()
	case formMultiples:
		t.form = formMultiples
		t.annotate()
		return t.drawing(t.multiples())
	case formHeat:
		if o, height, ok := t.heat(); ok {
			t.unannotated()
			return t.drawing(o, height)
		}
	}
	if t.form == formSlope {
		t.unannotated()
	} else {
		t.annotate()
	}
	t.room = widest(t.names, fontSize)
	t.direct = len(t.series) > 1 && len(t.series) <= maxDirect && t.room <= s.endRoom()
	return t.drawing(t.option(), 0)
}

func (t *trend) drawing(o Option, height int) Drawing {
	return Drawing{o, height, t.strip, t.note, t.alt()}
}

// trend is a trend being drawn.
type trend struct {
	series []stats.Series
	title  string
	l      Line
	s      Style
	time   timeline
	spec   format.Spec
	change format.Spec // of differences
	names  []string
	kept   []int // which of the answer's series these are, nil for the first ones; so each keeps its colour
	refs   []Reference
	notes  []*annotation
	told   []string // of them in words
	strip  int      // that words stand above its grid
	note   string
	form   string // that is drawn
	direct bool   // names stand at the lines' ends
	room   int    // for them
}

// Units that an answer gives its numbers when they are not the measure's.
const (
	index    = "index"
	fraction = "fraction"
	points   = "pp"
	logs     = "log"
)

// Points says what the numbers of a trend are.
func (s Style) Points(a *stats.TrendAnswer) format.Spec {
	switch a.Unit {
	case index, logs:
		return format.Spec{Digits: 5}
	case fraction:
		return format.Spec{Unit: fraction, Digits: 3, Decimals: 1}
	case points:
		return s.Spec(a.Measure).Difference()
	}
	return s.Spec(a.Measure)
}

// Change is how a difference between two numbers of a trend is written.
func (s Style) Change(a *stats.TrendAnswer) format.Spec {
	spec := s.Points(a).Difference()
	if a.Unit == fraction {
		spec = format.Spec{Unit: points, Scale: 100}
	}
	spec.Digits, spec.Decimals = 3, 0
	return spec
}

// over names what the upright axis of a trend shows.
func (s Style) over(a *stats.TrendAnswer) string {
	name := s.Title(a.Measure)
	switch a.Unit {
	case index:
		if a.Base == "" { // nothing was positive, so nothing is drawn
			return name
		}
		return s.say("chart.index", name, a.Base)
	case fraction:
		return s.say("chart.yoy", name)
	}
	return format.AxisTitle(name, s.Points(a), s.Lang)
}

func (t *trend) option() Option {
	o := t.s.base("axis")
	right, bottom := 20, 8
	if t.direct {
		right = t.room + 16
	} else if len(t.series) > 1 {
		o["legend"], bottom = t.s.legend(t.names)
	}
	o["grid"] = t.s.opt("left:8 right:? top:? bottom:? outerBoundsMode:same outerBoundsContain:axisLabel", right, 40+t.strip, bottom)
	y := t.s.above(t.s.valueAxis(t.title, t.spec, largest(t.values())))
	y["nameGap"] = y["nameGap"].(int) + t.strip
	if t.l.Log {
		logarithmic(y, t.values())
	}
	if t.form == formArea {
		y["scale"] = false
	}
	x := t.time.axis(t.s)
	if t.direct && t.form != formArea && t.crowded() { // names come down to where the last period is written
		x["axisLabel"].(Option)["alignMaxLabel"] = "right"
	}
	o["xAxis"], o["yAxis"], o["dataZoom"] = x, y, t.zoom()
	var series list
	for i := range t.series {
		series = append(series, t.line(i))
	}
	for i := range t.series {
		series = append(series, t.beside(i)...)
	}
	o["series"] = append(append(series, t.annotations(0)...), t.tips())
	return o
}

func (t *trend) colour(i int) string {
	all := t.s.Colours().Categories
	if t.kept != nil {
		i = t.kept[i]
	}
	return all[i%len(all)]
}

// values are the figures of all series, those to come, and what they are compared with.
func (t *trend) values() []stats.Num {
	var all []stats.Num
	for _, s := range t.series {
		all = append(all, figures(s)...)
	}
	for _, r := range t.refs {
		all = append(all, stats.Num(r.Lo), stats.Num(r.Hi))
	}
	return all
}

func figures(s stats.Series) []stats.Num {
	var all []stats.Num
	for _, p := range s.Points {
		all = append(all, p.Value)
	}
	for _, p := range s.Forecast {
		all = append(all, p.Value)
	}
	return all
}
