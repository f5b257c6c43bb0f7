package ui

import (
	"math"

	"statlas/stats"
	"statlas/ui/format"
)

// rowsShown is how many rows of numbers stand under a chart at once, and cellsShown how many cells; the CSV has all.
const rowsShown, cellsShown = 200, 2400

// A sheet is the numbers of an answer as a table.
type sheet struct {
	Head []heading   `json:"head"`
	Over []headGroup `json:"-"` // what stands over the last headings, if anything
	Rows [][]figure  `json:"rows"`
	Part string      `json:"-"` // says which part of the numbers it has, "" for all

	SortBy   func(column int) `json:"-"` // what a click on the heading of numbers does, nil for nothing
	SortedBy int              `json:"-"` // column that the rows go by, where Sorted says so
	Sorted   string           `json:"-"` // ascending or descending

	total int                  // rows of one that is filled, of which Rows has the first that were wanted
	write func(i int) []figure // writes another
}

// A heading names a column of a sheet; numbers stand to the right.
type heading struct {
	Text string `json:"text"`
	Num  bool   `json:"num"`
}

// A figure is a cell of a sheet.
type figure struct {
	Text string   `json:"text"`           // as written
	Raw  any      `json:"-"`              // as exported: string or float64
	Num  bool     `json:"-"`              // stands to the right
	Sign string   `json:"sign,omitempty"` // how the source hedges it: >, ≈ …
	Hint string   `json:"-"`              // what the sign means, where the figure is from
	Tone string   `json:"-"`              // up or down, of a change
	Pair []string `json:"-"`              // two columns whose points a click shows
	Do   func()   `json:"-"`              // what a click does, nil for nothing
	Does string   `json:"-"`              // what that is, in the words of the button, when the text does not say it

	Header bool   `json:"-"` // names its row
	Open   string `json:"-"` // true or false of what a click unfolds
	Total  bool   `json:"-"` // the row adds others up
	Entity string `json:"-"` // that the cell names
	On     bool   `json:"-"` // it is selected
}

// fill gives the sheet n rows under the headings that it has, each written when it is wanted; those of a first frame are wanted now.
func (s *sheet) fill(n int, row func(i int) []figure) {
	s.total, s.write, s.Rows = n, row, nil
	s.first(max(1, cellsAtOnce/max(1, len(s.Head))))
}

// length is how many rows there are.
func (s *sheet) length() int { return max(s.total, len(s.Rows)) }

// first returns the first n rows, or all there are; they stay.
func (s *sheet) first(n int) [][]figure {
	n = min(n, s.length())
	for i := len(s.Rows); i < n; i++ {
		s.Rows = append(s.Rows, s.write(i))
	}
	return s.Rows[:n]
}

// at is row i; it stays if it is among the first, or the next one.
func (s *sheet) at(i int) []figure {
	if i > len(s.Rows) {
		return s.write(i)
	}
	return s.first(i + 1)[i]
}

// page is how many rows stand on the screen at once: fewer of a wide sheet.
func (s *sheet) page() int { return max(1, min(rowsShown, cellsShown/max(1, len(s.Head)))) }

func textCell(s string) figure { return figure{Text: s, Raw: s} }

// value is a figure as printed, with its mark.
func (a *App) value(x stats.Num, s format.Spec, m *stats.Mark) figure {
	f := figure{Text: written(float64(x), s), Raw: float64(x), Num: true}
	if m != nil {
		f.Sign, f.Hint = format.Sign(m.Qualifier), a.hint(*m)
	}
	return f
}

// derived is a number that was worked out, written by text.
func derived(x stats.Num, text string) figure { return figure{Text: text, Raw: float64(x), Num: true} }

// gained is a number whose direction is shown by colour and arrow.
func gained(x stats.Num, text string) figure {
	f := derived(x, text)
	switch {
	case x > 0:
		f.Tone = "up"
	case x < 0:
		f.Tone = "down"
	}
	return f
}

// hint says in words how a figure is hedged and where it is from.
func (a *App) hint(m stats.Mark) string {
	text := ""
	if m.Qualifier != "" && m.Qualifier != "exact" {
		text = a.T("qualifier." + m.Qualifier)
	}
	for _, s := range a.sources() {
		if s.Index == m.Source && m.Source >= 0 {
			text = joined(text, sourceLine(s))
		}
	}
	return joined(text, m.Note)
}

func joined(x, y string) string {
	if x == "" || y == "" {
		return x + y
	}
	return x + " · " + y
}

func sourceLine(s stats.SourceRef) string {
	if s.Year == "" {
		return s.Name
	}
	return s.Name + ", " + s.Year
}

// sources returns where the figures on screen are from.
func (a *App) sources() []stats.SourceRef {
	if a.main.answer == nil {
		return nil
	}
	return a.main.answer.Common().Sources
}

// written writes a figure as printed; one that was worked out is rounded to the column's decimals.
func written(x float64, s format.Spec) string {
	if s.Digits > 0 && s.Decimals > 0 && s.Unit != unitFraction {
		p := math.Pow10(s.Decimals)
		x, s.Digits = math.Round(x*p)/p, 0
	}
	return format.Full(x, s)
}

// percent writes a fraction in percent with one decimal, a very small one with the digits it takes.
func (a *App) percent(x stats.Num) string {
	return format.WithUnit(float64(x), format.Spec{Unit: unitFraction, Digits: 3, Decimals: 1}, a.Lang())
}

// evenly returns s padded to the decimals that the figures were evidently printed with.
func evenly(s format.Spec, all []float64) format.Spec {
	if s.Digits == 0 {
		s.Decimals = format.Decimals(all)
	}
	return s
}

func missing(x stats.Num) bool { return math.IsNaN(float64(x)) }
