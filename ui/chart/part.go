package chart

import (
	"slices"

	"statlas/stats"
	"statlas/ui/format"
)

// drawnOf says how many of how many a chart draws, and by the key behind chart.part. which ones; "" where it is all of them.
// That is told under the chart, where it is whole at every width, and not in it.
func (s Style) drawnOf(which string, drawn, all int) string {
	if drawn >= all {
		return ""
	}
	return s.say("chart.part."+which, format.Count(drawn), format.Count(all))
}

// PartRanked says what a chart of that form leaves out of all that are ranked: entities that were not asked for or have no
// room, and those that have no figure at one of two periods.
func PartRanked(form string, a *stats.RankingAnswer, log bool, f Frame, s Style) string {
	switch form {
	case "map":
		return ""
	case "bump":
		return s.partBumped(a)
	case "race":
		if whole := Whole(a); len(whole) > 0 {
			return s.drawnOf("first", f.Bars, a.Over.Ns[whole[min(max(f.At, 0), len(whole)-1)]])
		}
		return ""
	case "slope":
		return s.partPaired(a, MaxSlope, log)
	case "dumbbell":
		return s.partPaired(a, MaxBars, log)
	}
	return s.drawnOf("first", len(bars(a)), a.Total)
}

func (s Style) partBumped(a *stats.RankingAnswer) string {
	series, _ := s.bumped(a)
	if n := len(series); n > 0 && series[n-1].Entity != a.Over.Series[n-1].Entity {
		return s.drawnOf("selected", n, a.Total)
	}
	return s.drawnOf("first", len(series), a.Total)
}

// partPaired does so where the first most of the rows are drawn that have a figure at both periods.
func (s Style) partPaired(a *stats.RankingAnswer, most int, log bool) string {
	pairs, single := 0, 0 // those single before the last that is drawn
	for i := range a.Rows {
		if paired(&a.Rows[i], log) {
			pairs++
		} else if pairs < most {
			single++
		}
	}
	var said []string
	if drawn := min(pairs, most); drawn+single < a.Total {
		said = append(said, s.drawnOf("first", drawn, a.Total))
	}
	if single > 0 {
		said = append(said, s.lacking(single, log))
	}
	return s.sentences(said)
}

// lacking says that so many entities have no figure at one of two periods, or none that a logarithmic axis can show.
func (s Style) lacking(n int, log bool) string {
	if log {
		return s.say("chart.note.leftLog", format.Count(n))
	}
	return s.say("chart.note.left", format.Count(n))
}

// paired reports that a row has a figure at both periods, above zero for a logarithmic axis.
func paired(r *stats.RankRow, log bool) bool {
	low := float64(min(r.Previous, r.Level))
	return finite(low) && finite(float64(r.Previous+r.Level)) && (!log || low > 0)
}

// pairsOf are the first rows of a ranking that have a figure at both periods, up to most.
func pairsOf(a *stats.RankingAnswer, log bool, most int) []*stats.RankRow {
	var out []*stats.RankRow
	for i := range a.Rows {
		if len(out) < most && paired(&a.Rows[i], log) {
			out = append(out, &a.Rows[i])
		}
	}
	return out
}

// PartPoints does so for a Scatter that does not count its points in cells.
func PartPoints(p *stats.Points, s Style) string {
	if p.Bins != nil {
		return ""
	}
	return s.drawnOf("points", len(p.Xs), p.N)
}

// PartGroups does so for the groups of a distribution, and for their values.
func PartGroups(a *stats.DistributionAnswer, form string, s Style) string {
	said := []string{}
	if text := s.drawnOf("groups", len(a.Groups), a.Total); text != "" {
		said = append(said, text)
	}
	g := groupChart{all: a.Groups}
	if form == "strip" && slices.ContainsFunc(a.Groups, func(d stats.Distribution) bool { return len(d.ECDF) > 0 && !g.dotted(&d) }) {
		said = append(said, s.say("chart.part.dots"))
	}
	return s.sentences(said)
}

// PartConvergence does so for a Convergence.
func PartConvergence(a *stats.InequalityAnswer, s Style) string {
	return s.drawnOf("points", len(a.Beta.Points), a.Beta.N)
}

// PartModel does so for a model: for its coefficients, or for its rows where those are drawn.
func PartModel(a *stats.ModelAnswer, rows bool, s Style) string {
	if rows {
		return s.drawnOf("points", len(a.Points.Fitted), a.N)
	}
	n := 0
	for k := range a.Coefficients {
		if _, power := Term(a, k); power > 0 {
			n++
		}
	}
	return s.drawnOf("terms", maxTerms, n)
}
