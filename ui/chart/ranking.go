package chart

import "statlas/stats"

// Ranking draws a bar for each entity, the first on top. The host should have Height(a).
func Ranking(a *stats.RankingAnswer, s Style) Option { return Option{} }

// Height is the height in CSS pixels at which every bar of a has its label.
func Height(a *stats.RankingAnswer) int { return 0 }
