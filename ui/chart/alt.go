package chart

import "statlas/stats"

// Alt says in words what the chart of a shows, for those who do not see it.
func Alt(a stats.Answer, s Style) string { return "" }

// AltScatter does so for a Scatter.
func AltScatter(p *stats.Points, s Style) string { return "" }
