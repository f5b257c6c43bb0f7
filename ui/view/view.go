// Package view is the state of what is on screen: a question and how it is drawn. It stands whole and
// readable in the URL's hash; Parse and String are each other's inverse.
package view

import (
	"statlas/data"
	"statlas/stats"
)

// Tabs, in the order of the header.
const (
	Table        = "table"
	Trend        = "trend"
	Ranking      = "ranking"
	Correlation  = "correlation"
	Distribution = "distribution"
	Comparison   = "comparison"
	Model        = "model"
	Inequality   = "inequality"
	Pivot        = "pivot"
)

// A View is what is on screen. The zero View is the gallery of datasets.
type View struct {
	Data     string         `json:"data,omitempty"`    // id of a bundled dataset, or FilePrefix and the name of the user's file
	Tab      string         `json:"tab,omitempty"`     // "" is the gallery when Data is "", else the dataset's own first tab
	Question stats.Question `json:"question"`          // Kind follows from Tab and is left empty here
	Settings data.Settings  `json:"settings,omitzero"` // how the user's file is read where it is not as found
	Draw     Draw           `json:"draw,omitzero"`
	SelfTest bool           `json:"selftest,omitempty"` // the self-test in the gallery's place
	Charts   bool           `json:"charts,omitempty"`   // every kind of chart in the gallery's place
	Lang     string         `json:"lang,omitempty"`     // zh or en when chosen, "" as the browser says
	Theme    string         `json:"theme,omitempty"`    // light, dark or contrast when chosen, "" as the system says
}

// AllPeriods in a question's At means no one period: a distribution and a comparison are of one unless it stands there.
const AllPeriods = "all"

// FilePrefix marks a table of the user's own.
const FilePrefix = "file:"

// A Draw says how an answer is drawn; it changes no number.
type Draw struct {
	Form     string   `json:"form,omitempty"`     // which of a tab's charts, "" is its first
	Selected []string `json:"selected,omitempty"` // entities that stand out, in chart, table and ranking alike
	Groups   []string `json:"groups,omitempty"`   // groups that stand out where a distribution or comparison has them
	Log      bool     `json:"log,omitempty"`      // logarithmic value axis
	Free     bool     `json:"free,omitempty"`     // each small chart has a value axis of its own
	Ref      string   `json:"ref,omitempty"`      // a value or two to compare with, and their name, as typed: 2.5, 2~3 target
	Near     string   `json:"near,omitempty"`     // column by which peers are near: a number, or a text that they share; "" is the measure itself
	Counted  string   `json:"counted,omitempty"`  // column whose values a pivot tells apart; "" is the entities'
	Sorted   string   `json:"sorted,omitempty"`   // which number of a pivot's lines they go by, from 0, the largest first behind a -
	Folded   []string `json:"folded,omitempty"`   // groups of a pivot whose lines are hidden
	Notes    []string `json:"notes,omitempty"`    // words at places of the chart, as chart.ParseNote reads them: 2020:words
	Lanes    []string `json:"lanes,omitempty"`    // columns of the table that come first, in this order; the others follow as in the file
	Pin      []string `json:"pin,omitempty"`      // columns before those, which stay in sight
	Hide     []string `json:"hide,omitempty"`     // columns that are not drawn
	Widths   []string `json:"widths,omitempty"`   // column, CSS pixels, column, CSS pixels …
	Left     bool     `json:"left,omitempty"`     // columns folded away
	Right    bool     `json:"right,omitempty"`    // controls folded away
}
