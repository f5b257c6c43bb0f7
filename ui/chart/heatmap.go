package chart

import "statlas/stats"

// Heatmap draws the matrix of correlations.
func Heatmap(a *stats.CorrelationAnswer, s Style) Option { return Option{} }

// Cell returns the columns of the cell at dataIndex of a Heatmap: x across, y down; "" when there is none.
func Cell(a *stats.CorrelationAnswer, dataIndex int) (x, y string) { return "", "" }
