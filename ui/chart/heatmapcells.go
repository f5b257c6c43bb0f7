package chart

import (
	"slices"
	"strings"

	"statlas/stats"
)

// foldedLine is the height of a line of a title that is folded, foldedMost how many lines one has, mostHeight how high all is.
const (
	foldedLine = 12
	foldedMost = 4
	mostHeight = 560
)

// Titles that stand upright below a heat map are so long, or longer where one would be cut.
const shortUpright, longUpright = 110, 190

// mostHigher is how much higher a heat map may be so that the titles beside it are whole.
const mostHigher = 80

func anyCut(texts []string) bool {
	return slices.ContainsFunc(texts, func(s string) bool { return strings.HasSuffix(s, "…") })
}

// cells is where things stand in a heat map.
type cells struct {
	across, down []string // titles below and beside, folded
	left, below  int      // room for them
	height       int      // of all
	rotate       int      // of those below
	font         int      // of the coefficients, 0 for none
	every        any      // which titles are written
}

// HeatmapHeight is the height of a Heatmap in CSS pixels.
func HeatmapHeight(a *stats.CorrelationAnswer, s Style) int { return s.cells(a).height }

func (s Style) cells(a *stats.CorrelationAnswer) cells {
	g := cells{every: 0}
	var titles []string
	for _, id := range a.Columns {
		titles = append(titles, s.Title(id))
	}
	longest := widest(titles, smallFont) + 4
	g.left = min(longest+8, s.Width*2/7)
	across := (s.Width - g.left - 20) / max(len(a.Columns), 1)
	lines := 0
	if g.across, lines = folded(titles, across-6, foldedMost); lines > 0 {
		g.below = 11 + lines*foldedLine
	} else {
		long := min(longest, shortUpright)
		for g.across, _ = folded(titles, long, across/foldedLine); anyCut(g.across) && long < min(longest, longUpright); {
			long = min(long+8, longest)
			g.across, _ = folded(titles, long, across/foldedLine)
		}
		g.rotate, g.below = 90, long+12
	}
	g.height = min(mostHeight, 200+44*len(a.Columns)) + max(0, g.below-shortUpright-12)
	n := max(len(a.Columns), 1)
	around := 8 + g.below + 44
	g.down, _ = folded(titles, g.left-8, (g.height-around)/n/foldedLine)
	if more := n * foldedMost * foldedLine; anyCut(g.down) && more+around <= g.height+mostHigher {
		g.height = max(g.height, more+around)
		g.down, _ = folded(titles, g.left-8, foldedMost)
	}
	switch {
	case across >= cellForText:
		g.font = fontSize
	case across >= cellForSmall:
		g.font = 10
	}
	if across < smallFont+1 {
		g.every = "auto"
	}
	return g
}

// folded are titles in a width and so many lines; lines is how many they take, 0 when one is cut or parts within a word.
func folded(titles []string, width, most int) (out []string, lines int) {
	whole := true
	for _, title := range titles {
		text := fold(title, width, smallFont, min(max(most, 1), foldedMost))
		lines = max(lines, 1+strings.Count(text, "\n"))
		whole = whole && !strings.HasSuffix(text, "…") && fits(title, width)
		out = append(out, text)
	}
	if !whole {
		lines = 0
	}
	return out, lines
}
