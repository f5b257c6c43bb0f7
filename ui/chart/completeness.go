package chart

import (
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// What a completeness map draws of a panel's grid: the first rows, and the last periods.
const (
	MaxMapRows    = 60
	MaxMapPeriods = 120
	cellHeight    = 18
	maxMapTips    = 1500 // cells; with more only those that lack a figure say what they are
)

// mapStates are the digits of a grid's cells and the words of each.
var mapStates = []struct{ digit, word string }{
	{"2", "chart.cell.filled"}, {"1", "chart.cell.empty"}, {"0", "chart.cell.absent"}, {"3", "chart.cell.several"},
}

// drawn returns the rows and the periods of a grid that a map draws; skip is how many periods come before.
func drawn(g stats.Grid) (rows []stats.GridRow, periods []string, skip int) {
	skip = max(0, len(g.Periods)-MaxMapPeriods)
	return g.Rows[:min(len(g.Rows), MaxMapRows)], g.Periods[skip:], skip
}

// Completeness draws which entities have a row and a figure at which periods.
func Completeness(a *stats.PanelAnswer, s Style) Option {
	rows, periods, skip := drawn(a.Grid)
	names := make([]string, len(rows))
	for i, r := range rows {
		names[i] = s.Entity(r.Entity)
	}
	left := min(widest(names, smallFont)+12, s.Width*3/8)
	o := s.base("item")
	o["grid"] = s.opt("left:? right:12 top:8 bottom:58 outerBoundsMode:none", left+8)
	axis := func(data []string) Option {
		return s.opt("type:category data:? axisTick:{show:false} axisLine:{show:false} axisLabel:{color:$text fontSize:11 hideOverlap:true}", data)
	}
	o["xAxis"], o["yAxis"] = axis(periods), axis(names)
	y := o["yAxis"].(Option)
	y["inverse"] = true
	label := y["axisLabel"].(Option)
	label["interval"], label["width"], label["overflow"] = 0, left-8, "truncate"
	o["visualMap"] = s.states()
	o["series"] = list{s.opt("type:heatmap data:? itemStyle:{borderColor:$ground borderWidth:1} emphasis:{itemStyle:{borderColor:$text borderWidth:2}}", s.mapCells(rows, periods, skip))}
	return o
}

// states is the legend that gives each state its colour.
func (s Style) states() Option {
	c := s.Colours()
	colours := []string{mix(c.Accent, c.Background, 0.35), c.Faint, c.Grid, c.Down}
	pieces := list{}
	for i, state := range mapStates {
		pieces = append(pieces, Option{"value": int(state.digit[0] - '0'), "label": s.Words(state.word), "color": colours[i]})
	}
	gap, size := 12, 14
	if s.narrow() {
		gap, size = 6, 10
	}
	return s.opt(`type:piecewise pieces:? dimension:2 orient:horizontal left:center bottom:4 itemGap:? selectedMode:false hoverLink:false
		showLabel:true itemWidth:? itemHeight:12 textStyle:{color:$text fontSize:11}`, pieces, gap, size)
}

func (s Style) mapCells(rows []stats.GridRow, periods []string, skip int) list {
	all := len(rows)*len(periods) <= maxMapTips
	out := make(list, 0, len(rows)*len(periods))
	for i, r := range rows {
		for k, p := range periods {
			digit := r.Cells[skip+k : skip+k+1]
			value := [3]int{k, i, int(digit[0] - '0')}
			if !all && digit == "2" {
				out = append(out, value)
				continue
			}
			out = append(out, Option{"value": value, "tip": []string{s.Words("chart.tip.entry", s.Entity(r.Entity), p), s.Words(stateWord(digit))}})
		}
	}
	return out
}

func stateWord(digit string) string {
	for _, state := range mapStates {
		if state.digit == digit {
			return state.word
		}
	}
	return ""
}

// CompletenessHeight is the height of a Completeness in CSS pixels.
func CompletenessHeight(a *stats.PanelAnswer) int {
	rows, _, _ := drawn(a.Grid)
	return 66 + cellHeight*max(2, len(rows))
}

// CompletenessCell returns the entity and the period of the cell at dataIndex of a Completeness; the period is "" for
// a cell without a row. ok is false when there is no such cell.
func CompletenessCell(a *stats.PanelAnswer, dataIndex int) (entity, period string, ok bool) {
	rows, periods, skip := drawn(a.Grid)
	if dataIndex < 0 || dataIndex >= len(rows)*len(periods) {
		return "", "", false
	}
	r, k := rows[dataIndex/len(periods)], dataIndex%len(periods)
	if r.Cells[skip+k] == '0' {
		return r.Entity, "", true
	}
	return r.Entity, periods[k], true
}

// AltCompleteness says in words what a Completeness shows.
func AltCompleteness(a *stats.PanelAnswer, s Style) string {
	said := []string{s.Words("chart.alt.completeness", format.Count(a.Entities), format.Count(a.Periods), format.Count(a.Filled), format.Count(a.Expected))}
	for i, r := range a.Grid.Rows {
		if n := len(r.Cells) - strings.Count(r.Cells, "2"); i < maxAlt && n > 0 {
			said = append(said, s.Words("chart.alt.lacks", s.Entity(r.Entity), format.Count(r.Absent), format.Count(r.Empty), format.Count(r.Duplicate)))
		}
	}
	return s.sentences(said)
}
