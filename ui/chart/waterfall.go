package chart

import (
	"maps"

	"statlas/stats"
	"statlas/ui/format"
)

// ContributionsHeight is the height in CSS pixels at which every step of a waterfall has its name.
func ContributionsHeight(a *stats.InequalityAnswer) int {
	return headHeight + (rowHeight+4)*(min(len(a.Contributions), stepsNamed+1)+1) + footHeight
}

// Contributions draws how the growth of the sum is made up: a step for each of the largest contributions, one for all
// others, and the sum. The host should have ContributionsHeight(a).
func Contributions(a *stats.InequalityAnswer, s Style) Option {
	c, steps := s.Colours(), s.steps(a)
	names, labels, items := []string{}, []string{}, list{}
	low, high, at := 0.0, 0.0, 0.0
	for i, t := range steps {
		from, colour := at, c.Up
		at += float64(t.points)
		switch {
		case t.whole:
			from, at, colour = 0, float64(t.points), c.Accent
		case t.points < 0:
			colour = c.Down
		}
		low, high = min(low, at), max(high, at)
		text := format.Signed(100*float64(t.points), format.Spec{Digits: 3}, s.Lang)
		names, labels = append(names, t.name), append(labels, text)
		down := 0.7 // to the next step
		if t.whole {
			down = 0.3
		}
		items = append(items, s.opt(`value:[?1 ?2] tip:[?3 ?4] entity:?10 parts:[{area:[[?0 ?2 0 -0.3] [?1 ?2 0 -0.3] [?1 ?2 0 0.3] [?0 ?2 0 0.3]] style:{fill:?5 opacity:?11}}
		{line:[[?1 ?2 0 0.3] [?1 ?2 0 ?6]] style:{stroke:$line}} {text:?7 at:[?8 ?2] style:{fill:$text fontSize:12 fontFamily:?9
		verticalAlign:middle}}]`,
			from, at, i, t.name, s.Gave(t.points), colour, down, "  "+text, max(from, at), fontFamily, t.entity, s.strength(t.entity)))
	}
	if low == high {
		high = 1
	}
	o := s.rows(s.Words("chart.unequal.gave", a.From, a.To), names, low, high, widest(labels, fontSize)+16)
	o["series"] = list{s.drawn(items)}
	return o
}

// folding reports that names are too wide to stand before rows in one line each.
func (s Style) folding(names []string) bool { return widest(names, fontSize)+4 > s.Width*2/5 }

// rows is a chart of a row for each name, from low to high on an axis that is not seen, with so much room at the right.
func (s Style) rows(title string, names []string, low, high float64, right int) Option {
	left := min(widest(names, fontSize)+4, s.Width*2/5)
	folding := s.folding(names)
	if folding {
		names = foldAll(names, left-4, smallFont)
	}
	o := s.base("item")
	o["grid"] = s.opt(`left:? right:? top:36 bottom:12 outerBoundsMode:none`, left+12, right)
	o["xAxis"] = s.opt(`type:value show:false min:? max:?`, low, high)
	o["yAxis"] = s.opt(`type:category inverse:true data:? name:? nameLocation:start nameGap:14 nameTextStyle:{color:$muted fontSize:12 align:left padding:[0 0 0 ?]} nameTruncate:{maxWidth:?} axisLabel:{interval:0 align:left margin:? width:? overflow:truncate color:$text} axisTick:{show:false}
		axisLine:{show:false onZero:false}`, names, title, -left, s.Width-24, left, left-4)
	if folding {
		maps.Copy(o["yAxis"].(Option)["axisLabel"].(Option), s.opt("fontSize:? lineHeight:?", smallFont, twoLines/2))
	}
	return o
}

// Gave writes a contribution, a fraction of the sum at the start, in percentage points.
func (s Style) Gave(points stats.Num) string {
	return format.Signed(100*float64(points), format.Spec{Unit: "pp", Digits: 3}, s.Lang)
}

// AltInequality does for the charts of inequality what Alt does for those of other answers.
func AltInequality(a *stats.InequalityAnswer, form string, s Style) string {
	switch form {
	case "beta":
		if a.Beta == nil {
			return ""
		}
		b := a.Beta
		return s.sentences([]string{s.Words("chart.alt.convergence", format.Count(b.N), s.Title(a.Measure)),
			s.say("chart.alt.fit", format.Coefficient(float64(b.Slope), 4), format.Coefficient(float64(b.R2), 2), equals(format.P(float64(b.P))))})
	case "contributions":
		if len(a.Contributions) == 0 {
			return ""
		}
		steps := s.steps(a)
		n := len(steps) - 1
		said := []string{s.Words("chart.alt.gave", a.From, a.To, s.Gave(steps[n].points))}
		for _, t := range steps[:min(maxAlt, n)] {
			said = append(said, s.Words("chart.alt.term", t.name, s.Gave(t.points)))
		}
		return s.sentences(said)
	}
	return Trend(indexTrend(a, form), Line{}, s.ofIndex(form, a)).Alt
}
