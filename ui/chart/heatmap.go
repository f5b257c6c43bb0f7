package chart

import (
	"math"
	"slices"
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// Cells narrower than this have no room for their coefficient, as −0.82.
const (
	cellForText  = 36
	cellForSmall = 28
)

// Heatmap draws the matrix of correlations, blue for −1 through the ground to orange for 1. A cell without a
// coefficient is hatched; a column with itself is left pale.
func Heatmap(a *stats.CorrelationAnswer, s Style) Option {
	c, g := s.Colours(), s.cells(a)
	o := s.base("item")
	o["grid"] = s.opt("left:? right:12 top:8 bottom:? outerBoundsMode:none", g.left+8, g.below+44)
	axis := func(titles []string, rotate int) Option {
		return s.opt(`type:category data:? axisTick:{show:false} axisLine:{show:false}
			axisLabel:{interval:? rotate:? lineHeight:? color:$text fontSize:11}`, titles, g.every, rotate, foldedLine)
	}
	o["xAxis"], o["yAxis"] = axis(g.across, g.rotate), axis(g.down, 0)
	o["yAxis"].(Option)["inverse"] = true
	o["visualMap"] = s.opt(`type:continuous min:-1 max:1 calculable:false orient:horizontal left:center bottom:4 itemWidth:12 itemHeight:160
		text:? textStyle:{color:$muted fontSize:11} inRange:{color:?} hoverLink:false seriesIndex:0 dimension:2`, []string{"+1", "−1"}, c.Diverging)
	data := list{}
	for i := range a.Columns {
		for j := range a.Columns {
			data = append(data, s.cell(a, i, j))
		}
	}
	o["series"] = list{s.opt(`type:heatmap data:? itemStyle:{borderColor:$ground borderWidth:1} label:{show:? fontSize:?}
		emphasis:{itemStyle:{borderColor:$text borderWidth:2}}`, data, g.font > 0, g.font)}
	return o
}

// Cell returns the columns of the cell at dataIndex of a Heatmap: x across, y down; "" when there is none.
func Cell(a *stats.CorrelationAnswer, dataIndex int) (x, y string) {
	n := len(a.Columns)
	if dataIndex < 0 || dataIndex >= n*n {
		return "", ""
	}
	return a.Columns[dataIndex%n], a.Columns[dataIndex/n]
}

// How long an upright title below may be, and how long where it would be cut otherwise.
const (
	uprightUsual = 110
	uprightMost  = 190
)

// shortened reports that a title ends in an ellipsis.
func shortened(title string) bool { return strings.HasSuffix(title, "…") }

// foldedLine is the height of a line of a title that is folded, foldedMost how many lines one has, mostHeight how high all is.
const (
	foldedLine = 12
	foldedMost = 4
	mostHeight = 560
)

// cells is where things stand in a heat map.
type cells struct {
	across, down []string // titles below and beside, folded
	left, below  int      // room for them
	rotate       int      // of those below
	font         int      // of the coefficients, 0 for none
	every        any      // which titles are written
}

// HeatmapHeight is the height of a Heatmap in CSS pixels.
func HeatmapHeight(a *stats.CorrelationAnswer) int { return min(mostHeight, 200+44*len(a.Columns)) }

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
		long := min(longest, uprightUsual)
		g.across, _ = folded(titles, long, across/foldedLine)
		for slices.ContainsFunc(g.across, shortened) && long < min(longest, uprightMost) {
			long = min(long+foldedLine, longest, uprightMost)
			g.across, _ = folded(titles, long, across/foldedLine)
		}
		g.rotate, g.below = 90, long+12
	}
	tall := (HeatmapHeight(a) - 8 - g.below - 44) / max(len(a.Columns), 1)
	g.down, _ = folded(titles, g.left-8, tall/foldedLine)
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
		whole = whole && !shortened(text) && fits(title, width)
		out = append(out, text)
	}
	if !whole {
		lines = 0
	}
	return out, lines
}

// fits reports that no word of a title is wider than width.
func fits(title string, width int) bool { return widest(unbroken(title), smallFont) <= width }

// cell is the cell in row i, column j.
func (s Style) cell(a *stats.CorrelationAnswer, i, j int) Option {
	r := float64(a.R[i][j])
	cell := Option{"value": list{j, i, number(a.R[i][j])}, "tip": s.cellTip(a, i, j)}
	text := strings.TrimPrefix(format.Coefficient(r, 2), "+")
	switch {
	case math.IsNaN(r):
		cell["value"], cell["visualMap"] = list{j, i, 0}, false
		cell["itemStyle"] = s.opt("color:$grid decal:{symbol:rect color:$faint dashArrayX:? dashArrayY:? rotation:?}", []int{1, 0}, []int{1, 5}, -math.Pi/4)
		text = ""
	case i == j && a.Lag == 0:
		cell["visualMap"], cell["itemStyle"] = false, Option{"color": s.pale()}
		text = "1"
	}
	cell["label"] = Option{"formatter": text, "color": s.onDiverging(r, i == j && a.Lag == 0)}
	return cell
}

// pale is the colour of a cell that says nothing; the grid of high contrast is to be seen, and would say something.
func (s Style) pale() string {
	if s.Contrast {
		return s.Colours().Background
	}
	return s.Colours().Grid
}

// onDiverging is the colour of text that is read on the colour of r.
func (s Style) onDiverging(r float64, pale bool) string {
	if pale || math.IsNaN(r) {
		return s.Colours().Text
	}
	return onFill(onScale(s.Colours().Diverging, (r+1)/2))
}

// onScale is the colour at a part (0 to 1) of a scale, as ECharts mixes it.
func onScale(scale []string, part float64) string {
	at, part := math.Modf(min(max(part, 0), 1) * float64(len(scale)-1))
	return mix(scale[int(at)], scale[min(int(at)+1, len(scale)-1)], part)
}

func (s Style) cellTip(a *stats.CorrelationAnswer, i, j int) []string {
	x, y := s.Title(a.Columns[j]), s.Title(a.Columns[i])
	n := s.say("chart.tip.n", format.Count(a.Ns[i][j]))
	r := float64(a.R[i][j])
	switch {
	case i == j && a.Lag == 0:
		return []string{x, n}
	case math.IsNaN(r):
		return []string{s.say("chart.tip.pair", x, y), s.say("chart.tip.nor"), n}
	}
	return append([]string{s.say("chart.tip.pair", x, y)}, s.coefficientTip(a, AllRows(a), i, j)...)
}

// AllRows are the matrices of an answer in the form of those of a period.
func AllRows(a *stats.CorrelationAnswer) *stats.PeriodMatrix {
	return &stats.PeriodMatrix{R: a.R, P: a.P, Adjusted: a.Adjusted, Ns: a.Ns, Lower: a.Lower, Upper: a.Upper}
}

// A Coefficient is what matrices hold of a cell.
type Coefficient struct {
	R, Lower, Upper, P, Adjusted float64
	N                            int
}

// CoefficientAt returns what matrices hold in row i, column j.
func CoefficientAt(m *stats.PeriodMatrix, i, j int) Coefficient {
	of := func(of [][]stats.Num) float64 { return float64(of[i][j]) }
	return Coefficient{of(m.R), of(m.Lower), of(m.Upper), of(m.P), of(m.Adjusted), m.Ns[i][j]}
}

// coefficientTip says what matrices hold of a cell.
func (s *Style) coefficientTip(a *stats.CorrelationAnswer, m *stats.PeriodMatrix, i, j int) []string {
	c := CoefficientAt(m, i, j)
	tip := []string{s.say("chart.tip.r", format.Coefficient(c.R, 3))}
	if finite(c.Lower) && finite(c.Upper) {
		tip = append(tip, s.say("chart.tip.interval", format.Coefficient(c.Lower, 2), format.Coefficient(c.Upper, 2), format.Level(float64(a.Level))))
	}
	if p := equals(format.P(c.P)); finite(c.P) && a.Adjust != "none" && a.PairsTested > 1 {
		tip = append(tip, s.say("chart.tip.adjusted", equals(format.P(c.Adjusted)), p))
	} else if finite(c.P) {
		tip = append(tip, s.say("chart.tip.p", p))
	}
	return append(tip, s.say("chart.tip.n", format.Count(c.N)))
}

// equals puts "= " before a number that has no sign of its own: p = 0.03, p < 0.001.
func equals(p string) string {
	if p[0] == '<' || p[0] == '>' {
		return p[:1] + " " + p[1:]
	}
	return "= " + p
}
