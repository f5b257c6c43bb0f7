package chart

import (
	"math"
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
	o["grid"] = opt("left:? right:12 top:8 bottom:? outerBoundsMode:none", g.left+8, g.below+44)
	axis := func(width, rotate int) Option {
		return opt(`type:category data:? axisTick:{show:false} axisLine:{show:false}
			axisLabel:{interval:? rotate:? width:? overflow:truncate color:? fontSize:11}`, g.titles, g.every, rotate, width, c.Text)
	}
	o["xAxis"], o["yAxis"] = axis(g.wide, g.rotate), axis(g.left-8, 0)
	o["yAxis"].(Option)["inverse"] = true
	o["visualMap"] = opt(`type:continuous min:-1 max:1 calculable:false orient:horizontal left:center bottom:4 itemWidth:12 itemHeight:160
		text:? textStyle:{color:? fontSize:11} inRange:{color:?} hoverLink:false seriesIndex:0 dimension:2`, []string{"+1", "−1"}, c.Muted, c.Diverging)
	data := list{}
	for i := range a.Columns {
		for j := range a.Columns {
			data = append(data, s.cell(a, i, j))
		}
	}
	o["series"] = list{opt(`type:heatmap data:? itemStyle:{borderColor:? borderWidth:1} label:{show:? fontSize:?}
		emphasis:{itemStyle:{borderColor:? borderWidth:2}}`, data, c.Background, g.font > 0, g.font, c.Text)}
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

// cells is where things stand in a heat map.
type cells struct {
	titles      []string
	left, below int // room for the titles beside and below
	wide        int // of a title below
	rotate      int
	font        int // of the coefficients, 0 for none
	every       any // which titles are written
}

func (s Style) cells(a *stats.CorrelationAnswer) cells {
	g := cells{every: 0}
	for _, id := range a.Columns {
		g.titles = append(g.titles, s.Title(id))
	}
	longest := widest(g.titles, smallFont) + 4
	g.left = min(longest+8, s.Width*2/7)
	across := (s.Width - g.left - 20) / max(len(a.Columns), 1)
	g.wide, g.below = across-4, 24
	if longest > across {
		g.wide = min(longest, 110)
		g.rotate, g.below = 90, g.wide+12
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

// cell is the cell in row i, column j.
func (s Style) cell(a *stats.CorrelationAnswer, i, j int) Option {
	c, r := s.Colours(), float64(a.R[i][j])
	cell := Option{"value": list{j, i, number(a.R[i][j])}, "tip": s.cellTip(a, i, j)}
	text := strings.TrimPrefix(format.Coefficient(r, 2), "+")
	switch {
	case math.IsNaN(r):
		cell["value"], cell["visualMap"] = list{j, i, 0}, false
		cell["itemStyle"] = opt("color:? decal:{symbol:rect color:? dashArrayX:? dashArrayY:? rotation:?}", c.Grid, c.Faint, []int{1, 0}, []int{1, 5}, -math.Pi/4)
		text = ""
	case i == j && a.Lag == 0:
		cell["visualMap"], cell["itemStyle"] = false, Option{"color": c.Grid}
		text = "1"
	}
	cell["label"] = Option{"formatter": text, "color": s.onDiverging(r, i == j && a.Lag == 0)}
	return cell
}

// onDiverging is the colour of text that is read on the colour of r.
func (s Style) onDiverging(r float64, pale bool) string {
	if !pale && math.Abs(r) > 0.55 {
		return s.Colours().OnStrong
	}
	return s.Colours().Text
}

func (s Style) cellTip(a *stats.CorrelationAnswer, i, j int) []string {
	x, y := s.Title(a.Columns[j]), s.Title(a.Columns[i])
	n := s.Words("chart.tip.n", format.Count(a.Ns[i][j]))
	r := float64(a.R[i][j])
	switch {
	case i == j && a.Lag == 0:
		return []string{x, n}
	case math.IsNaN(r):
		return []string{s.Words("chart.tip.pair", x, y), s.Words("chart.tip.nor"), n}
	}
	return append([]string{s.Words("chart.tip.pair", x, y)}, s.coefficientTip(a, AllRows(a), i, j)...)
}

// AllRows are the matrices of an answer in the form of those of a period.
func AllRows(a *stats.CorrelationAnswer) *stats.PeriodMatrix {
	return &stats.PeriodMatrix{R: a.R, P: a.P, Adjusted: a.Adjusted, Ns: a.Ns, Lower: a.Lower, Upper: a.Upper}
}

// coefficientTip says what matrices hold of a cell.
func (s Style) coefficientTip(a *stats.CorrelationAnswer, m *stats.PeriodMatrix, i, j int) []string {
	tip := []string{s.Words("chart.tip.r", format.Coefficient(float64(m.R[i][j]), 3))}
	if lo, hi := float64(m.Lower[i][j]), float64(m.Upper[i][j]); finite(lo) && finite(hi) {
		tip = append(tip, s.Words("chart.tip.interval", format.Coefficient(lo, 2), format.Coefficient(hi, 2), format.Level(float64(a.Level))))
	}
	if p := float64(m.P[i][j]); finite(p) && a.Adjust != "none" && a.PairsTested > 1 {
		tip = append(tip, s.Words("chart.tip.adjusted", equals(format.P(float64(m.Adjusted[i][j]))), equals(format.P(p))))
	} else if finite(p) {
		tip = append(tip, s.Words("chart.tip.p", equals(format.P(p))))
	}
	return append(tip, s.Words("chart.tip.n", format.Count(m.Ns[i][j])))
}

// equals puts "= " before a number that has no sign of its own: p = 0.03, p < 0.001.
func equals(p string) string {
	if p[0] == '<' || p[0] == '>' {
		return p[:1] + " " + p[1:]
	}
	return "= " + p
}
