package ui

import (
	"strings"

	"statlas/ui/view"
	"statlas/ui/words"
)

// An example is a view of bundled data that shows well what a tab is for. What is to be seen in it is the word example.<tab>.
type example struct{ tab, hash string }

// examples are one for each analysis, hashes as View.String writes them.
var examples = []example{
	{view.Trend, "data=province-rd&tab=trend&measure=rd_spend&transform=index&base=2018"},
	{view.Ranking, "data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2018"},
	{view.Correlation, "data=province-rd&tab=correlation&where=period~eq~2023&points=rd_spend~gdp_revised"},
	{view.Distribution, "data=province-rd&tab=distribution&measure=rd_spend"},
	{view.Comparison, "data=province-rd&tab=comparison&measure=rd_spend"},
	{view.Pivot, "data=province-rd&tab=pivot&measure=rd_spend&where=period~between~2022~2024&by=entity&across=period&share=column"},
	{view.Model, "data=province-rd&tab=model&measure=rd_spend"},
	{view.Inequality, "data=province-rd&tab=inequality&measure=rd_spend"},
}

// dressed is the view of an example in the language and theme on screen.
func (a *App) dressed(e example) view.View {
	v, _ := view.Parse(e.hash)
	return v.Dressed(a.view)
}

func (a *App) showExample(e example) { a.navigate(a.dressed(e), true) }

// exampleOf is that of a tab; each analysis has one.
func exampleOf(tab string) (of example) {
	for _, e := range examples {
		if e.tab == tab {
			of = e
		}
	}
	return of
}

// exampleText says what is to be seen where an example is on screen, else nothing.
func (a *App) exampleText() string {
	if e := exampleOf(a.Tab()); a.main.answer != nil && strings.HasPrefix(e.hash, "data="+a.view.Data+"&") && e.hash == a.view.Bare().String() {
		return a.T("example." + e.tab)
	}
	return ""
}

func (a *App) findExamples(l *finds) {
	for _, e := range examples {
		zh, en := words.Both("tab." + e.tab)
		zh, _ = words.Both("example.of", zh)
		_, en = words.Both("example.of", en)
		l.add("palette.example", zh, en, func() { a.showExample(e) })
	}
}
