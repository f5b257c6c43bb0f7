package ui

import (
	"strings"

	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// Guidance says what stands out in the table and which charts suit its columns, each with a button that shows it. The user
// opens it, and nothing is looked for before.
type Guidance struct{ App *App }

// A guidePart is a list under a heading, whose key it has.
type guidePart struct {
	Key   string
	Items []guideItem
}

// A guideItem is a sentence, what it rests on, and a button: the key of its text and what it does.
type guideItem struct {
	Text, Note, Press string
	Do                func()
}

func (c *Guidance) parts() []guidePart {
	found, looked := guidePart{"stands", []guideItem{c.state()}}, guidePart{Key: "tested"}
	if a := c.App.guide.answer; a != nil {
		looked.Items = c.tested(a)
		if len(a.Insights) > 0 {
			found.Items = c.insights(a)
		}
	}
	return []guidePart{found, {"charts", c.charts()}, looked}[:2+min(len(looked.Items), 1)]
}

// state says how the search stands when there is no list.
func (c *Guidance) state() guideItem {
	g := &c.App.guide
	switch {
	case g.err != nil:
		return guideItem{Text: c.App.reason(g.err), Press: "retry", Do: c.App.seekAgain}
	case g.answer == nil:
		done := min(float64(g.done)/float64(max(g.total, 1)), 0.99)
		return guideItem{Text: c.App.T("guide.running", format.Percent(float64(int(100*done))/100, c.App.Lang())), Press: "cancel", Do: c.App.engine.StopSeeking}
	case g.answer.Tested == 0:
		return guideItem{Text: c.App.T("guide.untested")}
	}
	return guideItem{Text: c.App.T("guide.nothing", format.Count(g.answer.Tested))}
}

func (c *Guidance) insights(a *stats.InsightsAnswer) []guideItem {
	var out []guideItem
	for _, f := range a.Insights {
		note := c.App.T("guide.why", format.Count(f.N), equals(format.P(float64(f.Adjusted))), format.Count(a.Tested))
		out = append(out, guideItem{c.App.insightText(f), note, "guide.show", func() { c.App.showInsight(f) }})
	}
	return out
}

// tested says what was looked for, and what was not looked at.
func (c *Guidance) tested(a *stats.InsightsAnswer) (out []guideItem) {
	say := func(key string, args ...string) { out = append(out, guideItem{Text: c.App.T(key, args...)}) }
	var kinds []string
	for _, t := range a.Tests {
		kinds = append(kinds, c.App.T("looked."+t.Kind, format.Count(t.Tested)))
	}
	if kinds != nil {
		say("guide.rule", format.Count(a.Tested), format.Count(a.N), strings.Join(kinds, c.App.T("list.comma")))
	}
	if a.More > 0 {
		say("guide.more", format.Count(a.More))
	}
	for _, s := range a.Skipped {
		if s.Code == stats.SkipTotals {
			s.Columns = s.Args
		}
		say("skipped."+s.Code, append([]string{c.App.titles(s.Columns)}, s.Args...)...)
	}
	return out
}

func (c *Guidance) charts() []guideItem {
	a := c.App
	var out []guideItem
	for _, s := range suggest(a.columns(), a.view.Question.Columns, a.open.Rows) {
		if s.Tab == view.Correlation && a.mixed() {
			continue
		}
		args := make([]string, len(s.Args))
		for i, arg := range s.Args {
			args[i] = a.title(arg)
		}
		s.Question.Where = a.view.Question.Where
		out = append(out, guideItem{a.T("suggest."+s.Why, args...), "", "guide.show", func() { a.showQuestion(s.Tab, s.Form, s.Question, nil) }})
	}
	return out
}
