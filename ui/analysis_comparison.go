package ui

import (
	"math"
	"slices"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// comparisonAnalysis tests whether a measure differs between groups.
type comparisonAnalysis struct{ onApp }

// comparedForms are what the means are drawn over, the usual one first.
var comparedForms = []string{"box", "violin", "strip"}

func (c comparisonAnalysis) answer() *stats.ComparisonAnswer {
	return c.app.main.answer.(*stats.ComparisonAnswer)
}

func (c comparisonAnalysis) hindrance() string {
	if len(c.app.view.Question.By) == 0 {
		if _, best, ok := c.app.splittings(); ok && best == "" {
			return "offer.noGroups"
		}
	}
	return ""
}

func (c comparisonAnalysis) fill(q *stats.Question) bool {
	if q.By == nil {
		_, best, ok := c.app.splittings()
		if !ok {
			return false
		}
		q.By = stats.Names{best}
	}
	return c.app.fillSample(q)
}

func (c comparisonAnalysis) hint() string { return c.app.groupsHint() }

func (c comparisonAnalysis) controls() []control {
	tests := append([]Option{{"", c.app.T("comparison.auto")}}, c.app.options("test.", stats.Options("comparison", "test")...)...)
	out := append(c.app.sampleControls(comparedForms), c.app.oneOf("test", "comparison.test", tests, func(q *stats.Question) *string { return &q.Test }))
	return append(out, c.app.level()...)
}

func (c comparisonAnalysis) sentence() string { return c.app.ofSample("title.comparison") }

// sub is the verdict of the test.
func (c comparisonAnalysis) sub() string {
	a := c.answer()
	key := "lead.alike"
	switch {
	case missing(a.P):
		key = "lead.untested"
	case a.P < significant:
		key = "lead.differ"
	}
	return c.app.T(key, c.app.T("test."+a.Test), equals(format.P(float64(a.P))))
}

func (c comparisonAnalysis) draw() {
	m, a, style, form := &c.app.main, c.answer(), c.app.style(), c.app.form(comparedForms)
	style.Entity, style.Selected = c.app.group, c.app.isolated()
	q := &stats.Question{Kind: "distribution", Measure: a.Measure, By: m.question.By, Where: m.question.Where, Bins: "1"}
	if form != "violin" {
		q.Density = "none" // what is not drawn, and would take long to read
	}
	shapes, _ := c.app.beside(q).(*stats.DistributionAnswer)
	if shapes != nil {
		m.alt, m.note = chart.Alt(shapes, style), chart.PartGroups(shapes, form, style)
	}
	m.option, m.height = chart.Comparison(a, shapes, form, style).JSON(), chart.GroupsHeight(form, len(a.Groups))
}

// sheet has the groups, then the pairs of them.
func (c comparisonAnalysis) sheet() *sheet {
	a := c.answer()
	s := &sheet{Head: []heading{{Text: c.app.title(a.By)}}}
	keys := []string{"n", "mean", "lower", "upper", "sd", "median", "difference", "p", "adjusted"}
	if chart.Ranked(a) {
		keys[6] = "medians"
	}
	for _, key := range keys {
		s.Head = append(s.Head, heading{c.app.T("sheet."+key, format.Level(float64(a.Level))), true})
	}
	none, spec := stats.Num(math.NaN()), c.app.derivedSpec(c.app.measure())
	for i := range a.Groups {
		g := &a.Groups[i]
		c.addRow(s, spec, c.app.group(g.Name), stats.Num(g.N), g.Mean, g.Lower, g.Upper, g.SD, g.Median, none, none, none)
	}
	for i := range a.Pairs {
		p := &a.Pairs[i]
		c.addRow(s, spec, c.pair(p), none, none, p.Lower, p.Upper, none, none, p.Difference, p.P, p.Adjusted)
	}
	return s
}

// addRow adds a group or a pair to a sheet; what it has not stays empty.
func (c comparisonAnalysis) addRow(s *sheet, spec format.Spec, name string, figures ...stats.Num) {
	row := []figure{textCell(name)}
	for k, x := range figures {
		var text string
		switch {
		case missing(x):
		case k == 0:
			text = format.Count(int(x))
		case k > 6:
			text = format.P(float64(x))
		default:
			text = format.Full(float64(x), spec)
		}
		row = append(row, derived(x, text))
	}
	s.Rows = append(s.Rows, row)
}

func (c comparisonAnalysis) how() string {
	text := c.app.T("how.comparison." + c.answer().Test)
	if c.app.main.told.Test == "" {
		text += c.app.T("how.chosen", format.Count(len(c.answer().Groups)))
	}
	return text + c.app.T("how.intervals", format.Level(float64(c.answer().Level)))
}

// findings are the test, the size of the effect, and the pairs of groups that differ.
func (c comparisonAnalysis) findings() []Option {
	a := c.answer()
	i := slices.Index(stats.Options("comparison", "test"), a.Test)
	out := []Option{{c.app.T("test." + a.Test), c.result("tWFH"[i:i+1], a.Statistic, a.DF, a.P)}}
	if w := a.Welch; w != nil && !missing(w.P) {
		out = append(out, Option{c.app.T("reading.welchF"), c.result("F", w.Statistic, w.DF, w.P)})
	}
	out = append(out, Option{c.app.T("reading.effect"), c.app.effect(&a.Effect, a.Level)})
	if len(a.Groups) > 2 {
		out = append(out, c.pairFindings(a)...)
	}
	return out
}

// result writes a test: F(2, 27) = 4.85, p = 0.016.
func (c comparisonAnalysis) result(letter string, statistic stats.Num, df []stats.Num, p stats.Num) string {
	spec := format.Spec{Digits: 4}
	for i, d := range df {
		letter += []string{"(", ", "}[i] + format.Full(float64(d), spec)
	}
	if len(df) > 0 {
		letter += ")"
	}
	return c.app.T("reading.test", letter, format.WithUnit(float64(statistic), spec, c.app.Lang()), equals(format.P(float64(p))))
}
