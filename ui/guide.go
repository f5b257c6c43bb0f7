package ui

import (
	"cmp"
	"math"

	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// A guide is the search for what stands out, on screen or not.
type guide struct {
	open        bool
	key         string // of the question asked, "" for none
	done, total int64
	answer      *stats.InsightsAnswer
	err         error
}

// toggleGuide opens or closes the guidance. What was found is kept, a search that runs is stopped.
func (a *App) toggleGuide() {
	g := &a.guide
	if g.open = !g.open; !g.open && g.answer == nil {
		a.engine.StopSeeking()
		*g = guide{}
	}
	a.drawer = ""
	a.ask()
}

// seekAgain looks once more after the search was stopped or failed.
func (a *App) seekAgain() {
	a.guide = guide{open: true}
	a.ask()
}

// askGuide looks for what stands out when the guidance is open, unless that is asked already: among the columns chosen, in
// the rows that the conditions leave, of one indicator where rows are of several.
func (a *App) askGuide() {
	if !a.guide.open || len(a.measures()) == 0 {
		return
	}
	_, where, ok := a.facets(a.measure())
	if !ok {
		return // its coming asks again
	}
	v := a.view.Question
	q := &stats.Question{Kind: "insights", Columns: v.Columns, Entity: v.Entity, Period: cmp.Or(v.Period, standIn(a.columns())), Where: where}
	key := keyOf(q)
	if key == a.guide.key {
		return
	}
	a.guide = guide{open: true, key: key}
	a.engine.Seek(a.open.Table, q, func(done, total int64) { a.guide.done, a.guide.total = done, total }, func(answer stats.Answer, err error) {
		g := &a.guide
		if g.key != key {
			return
		}
		if g.answer, g.err = nil, err; err == nil {
			g.answer = answer.(*stats.InsightsAnswer)
			a.say(a.T("guide.say", format.Count(len(g.answer.Insights)), format.Count(g.answer.Tested)))
		}
	})
}

// insightText says an insight in the language on screen.
func (a *App) insightText(f *stats.Insight) string {
	spec, effect := a.specOf(f.Columns[0], f.Question.Where), float64(f.Effect)
	spec.Digits = 3
	said, second := format.Percent(math.Abs(effect), a.Lang()), ""
	switch f.Code {
	case stats.InsightRising, stats.InsightFalling, stats.InsightBreak:
		if f.Code == stats.InsightFalling {
			effect = -effect
		}
		said = format.WithUnit(effect, spec.Difference(), a.Lang())
	case stats.InsightClimbed, stats.InsightDropped:
		said = format.Count(int(math.Round(effect)))
	case stats.InsightOutlier:
		said = format.WithUnit(effect, spec, a.Lang())
	case stats.InsightTogether, stats.InsightOpposed:
		said = format.Coefficient(effect, 2)
	}
	if len(f.Columns) > 1 {
		second = a.title(f.Columns[1])
	}
	var names []string
	for _, v := range f.Entities {
		if names == nil || f.Code == stats.InsightConcentrated { // else the effect is of the first
			names = append(names, a.entityLabel(v))
		}
	}
	code := f.Code
	if f.Alone() {
		code += "-alone"
	}
	return a.T("insight."+code, a.title(f.Columns[0]), a.listed(names, len(names)), format.Count(f.Count), format.Count(f.Of), said, a.period(f.From), a.period(f.To),
		second, format.Count(f.N), format.Coefficient(float64(f.Size), 2), a.each(f.Question.Period))
}

// showInsight brings the view on screen that an insight's question describes, with its entities selected.
func (a *App) showInsight(f *stats.Insight) {
	form := ""
	if f.Question.Kind == view.Inequality {
		form = "beta"
	}
	a.showQuestion(f.Question.Kind, form, *f.Question, f.Entities)
}

// showQuestion asks q on a tab, in the place of what the view asked.
func (a *App) showQuestion(tab, form string, q stats.Question, selected []string) {
	a.guide.open = false
	q.Kind, q.Where = "", view.Normal(q.Where)
	a.step(func(v *view.View) {
		v.Tab, v.Question = tab, q
		v.Draw.Form, v.Draw.Selected, v.Draw.Ref, v.Draw.Log = form, selected, "", false
	})
}
