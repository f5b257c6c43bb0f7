package chart

import "statlas/stats"

// A Line says how a trend was asked and is drawn, as in stats.Question and view.Draw.
type Line struct {
	Log       bool
	Transform string // level, index, yoy
	Base      string // period that index sets to 100
}

// Trend draws a line for each entity over time.
func Trend(a *stats.TrendAnswer, l Line, s Style) Option { return Option{} }
