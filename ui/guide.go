package ui

import (
	"cmp"
	"math"
	"strings"

	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// A guide is the search for what stands out, on screen or not.
type guide struct {
	open        bool
	key         string // of the question asked
	busy        bool
	done, total int64
	answer      *stats.InsightsAnswer
	err         error
}

// toggleGuide opens or closes the guidance. What was found is kept.
func (a *App) toggleGuide() {
	a.guide.open = !a.guide.open
	if a.guide.busy {
		a.stopGuide()
	}
	a.drawer = ""
	a.ask()
}

func (a *App) stopGuide() { a.engine.StopSeeking() }

// seekAgain looks once more after the search was stopped or failed.
func (a *App) seekAgain() {
	a.guide = guide{open: true}
	a.ask()
}

// askGuide looks for what stands out when the guidance is open, unless that is asked already: among the columns chosen, in
// the rows that the conditions leave, of one indicator where rows are of several.
func (a *App) askGuide() {
	g := &a.guide
	if !g.open || len(a.measures()) == 0 {
		return
	}
	_, where, ok := a.facets(a.measure())
	if !ok {
		return // its coming asks again
	}
	v := a.view.Question
	q := &stats.Question{Kind: "insights", Columns: a.numbersAmong(v.Columns), Entity: v.Entity, Period: cmp.Or(v.Period, standIn(a.columns())), Where: where}
	key := a.open.Table + keyOf(q)
	if key == g.key {
		return
	}
	*g = guide{open: true, key: key, busy: true}
	current := func() bool { return a.guide.key == key }
	a.engine.Seek(a.open.Table, q, func(done, total int64) {
		if current() {
			g.done, g.total = done, total
		}
	}, func(answer stats.Answer, err error) {
		if !current() {
			return
		}
		g.busy, g.err = false, err
		if g.answer, _ = answer.(*stats.InsightsAnswer); g.answer != nil {
			a.say(a.T("guide.say", format.Count(len(g.answer.Insights)), format.Count(g.answer.Tested)))
		} else if !g.open {
			g.key, g.err = "", nil // closed while it ran: opened again it looks again
		}
	})
}

// numbersAmong returns the columns of numbers among ids.
func (a *App) numbersAmong(ids []string) []string {
	var out []string
	for _, c := range a.measures() {
		for _, id := range ids {
			if c.ID == id {
				out = append(out, id)
			}
		}
	}
	return out
}

// insightText says an insight in the language on screen.
func (a *App) insightText(f stats.Insight) string {
	spec := a.specOf(f.Columns[0], f.Question.Where)
	spec.Digits = 3
	effect, size := float64(f.Effect), float64(f.Size)
	said, second := "", ""
	switch f.Code {
	case stats.InsightRising, stats.InsightFalling:
		said = format.WithUnit(math.Abs(effect), spec.Difference(), a.Lang())
	case stats.InsightBreak:
		said = format.WithUnit(effect, spec.Difference(), a.Lang())
	case stats.InsightClimbed, stats.InsightDropped:
		said = format.Count(int(math.Round(effect)))
	case stats.InsightOutlier:
		said = format.WithUnit(effect, spec, a.Lang())
	case stats.InsightTogether, stats.InsightOpposed:
		said = format.Coefficient(effect, 2)
	default:
		said = format.Percent(math.Abs(effect), a.Lang())
	}
	if len(f.Columns) > 1 {
		second = a.title(f.Columns[1])
	}
	key := "insight." + f.Code
	if f.Of == 1 || f.Code == stats.InsightTogether && effect == size || f.Code == stats.InsightOpposed && effect == size {
		key = "single." + f.Code
	}
	return a.T(key, a.title(f.Columns[0]), a.listedEntities(f.Entities), format.Count(f.Count), format.Count(f.Of), said, a.period(f.From), a.period(f.To),
		second, format.Count(f.N), format.Coefficient(size, 2))
}

func (a *App) listedEntities(values []string) string {
	names := make([]string, len(values))
	for i, v := range values {
		names[i] = a.entityLabel(v)
	}
	return strings.Join(names, a.T("list.comma"))
}

// showInsight brings the view on screen that an insight's question describes, with its entities selected.
func (a *App) showInsight(f stats.Insight) {
	q := f.Question
	a.showQuestion(f.Question.Kind, map[string]string{stats.InsightConverging: "beta", stats.InsightDiverging: "beta"}[f.Code], q, f.Entities)
}

// showChart brings a suggested chart on screen, of the rows that the view is about.
func (a *App) showChart(s suggestion) {
	q := s.Question
	q.Where = a.view.Question.Where
	a.showQuestion(s.Tab, s.Form, q, nil)
}

func (a *App) showQuestion(tab, form string, q stats.Question, selected []string) {
	a.guide.open = false
	q.Kind, q.Where = "", view.Normal(q.Where)
	a.step(func(v *view.View) {
		v.Tab, v.Question = tab, q
		v.Draw.Form, v.Draw.Selected, v.Draw.Ref, v.Draw.Log = form, selected, "", false
	})
}
