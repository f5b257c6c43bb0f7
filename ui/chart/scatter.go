package chart

import "statlas/stats"

// Scatter draws the points behind one coefficient with their fitted line.
func Scatter(p *stats.Points, s Style) Option { return Option{} }
