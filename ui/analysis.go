package ui

import (
	"statlas/stats"
	"statlas/ui/view"
)

// An analysis is what the page knows of one kind of question: how it is asked for, and how its answer is told.
// Each stands in a file of its own, and its answer's type is that of the question on screen.
type analysis interface {
	fill(q *stats.Question) bool // makes the choices that the view leaves open; false while a list that it takes is on its way
	hindrance() string           // key of why the table on screen has no answer, "" when it has
	narrowed() bool              // takes one measure
	lines() bool                 // draws a line for each entity, which a list picks
	controls() []control         // what else the question may be changed by

	hint() string // key of what a click in the chart does, "" for nothing

	sentence() string   // what the answer shows
	sub() string        // what of it is best known before reading the chart
	draw()              // the chart, into App.main
	sheet() *sheet      // the numbers
	how() string        // by which method they came about
	findings() []Option // what was found, as lines of the reading: name and text
}

// tabs lists what the header leads to, in its order.
func (a *App) tabs() []string {
	return []string{view.Table, view.Trend, view.Ranking, view.Correlation, view.Distribution, view.Comparison, view.Pivot, view.Model, view.Inequality}
}

// analysis returns that of a tab, nil for the table.
func (a *App) analysis(tab string) analysis {
	switch tab {
	case view.Trend:
		return trendAnalysis{onApp{a}}
	case view.Ranking:
		return rankingAnalysis{onApp{a}}
	case view.Correlation:
		return correlationAnalysis{onApp{a}}
	case view.Distribution:
		return distributionAnalysis{onApp{a}}
	case view.Comparison:
		return comparisonAnalysis{onApp{a}}
	case view.Pivot:
		return pivotAnalysis{onApp{a}}
	case view.Model:
		return modelAnalysis{onApp{a}}
	case view.Inequality:
		return inequalityAnalysis{onApp{a}}
	}
	return nil
}

// current returns the analysis on screen, nil for the table.
func (a *App) current() analysis { return a.analysis(a.Tab()) }

// onApp is an analysis of one measure that says no more than it must. It does not embed App: each type that does has a
// table of all its methods, which is kilobytes.
type onApp struct{ app *App }

func (onApp) hindrance() string  { return "" }
func (onApp) narrowed() bool     { return true }
func (onApp) lines() bool        { return false }
func (onApp) hint() string       { return "" }
func (onApp) findings() []Option { return nil }
