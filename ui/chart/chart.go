// Package chart turns answers into options for ECharts: pure functions, the same answer and style give the
// same option.
//
// An option travels as JSON, so it holds no function. Where ECharts takes one it holds a name that the page
// fills in: "@number:" with a key of format.ByKey writes axis ticks, "@tip" shows the lines prepared as `tip` beside
// each data item. All text is prepared here, as text and never as markup.
package chart

import (
	"encoding/json"
	"math"

	"statlas/stats"
	"statlas/ui/format"
)

// A Style is all that a chart needs beside its answer. None of the functions may be nil.
type Style struct {
	Lang          string // zh or en
	Dark          bool
	Width         int // of the chart's host in CSS pixels
	ReducedMotion bool

	Names func(column, value string) string       // label of a value, such as an entity
	Title func(column string) string              // name of a column
	Spec  func(column string) format.Spec         // what its numbers are
	Words func(key string, args ...string) string // text of a key in Entries
}

// An Option is what ECharts' setOption takes.
type Option map[string]any

// JSON writes the option for the page.
func (o Option) JSON() string {
	b, err := json.Marshal(o)
	if err != nil {
		panic("chart: an option holds only what JSON can say: " + err.Error())
	}
	return string(b)
}

type list []any

// number is v for ECharts: a missing or infinite number is null, which it draws as a gap.
func number(v stats.Num) any {
	if f := float64(v); !math.IsNaN(f) && !math.IsInf(f, 0) {
		return f
	}
	return nil
}

// narrow is a page on a telephone.
func (s Style) narrow() bool { return s.Width < 600 }
