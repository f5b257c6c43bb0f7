package chart

import (
	"cmp"
	"math"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// A cell is a rectangle that counts points: its ends along x and y and the decimal logarithm of the count, by which it is
// coloured. wasm/shell/shape.js draws it. There are thousands: plain numbers are much less work for ECharts than items with
// options of their own, so their tips stand beside them in the series.
type cell [5]stats.Num

// densely draws the counts of very many points, or what is near as it is looked at. The axes stay those of all.
func (s *Style) densely(p *stats.Points, o Option) Option {
	for axis, edges := range map[string][]stats.Num{"xAxis": p.Bins.Xs, "yAxis": p.Bins.Ys} {
		if a := o[axis].(Option); edges[0] < edges[len(edges)-1] {
			a["min"], a["max"] = edges[0], edges[len(edges)-1]
		}
	}
	near := *p
	switch n := p.Near; {
	case n == nil:
	case n.Bins != nil:
		near.Bins = n.Bins
	default:
		near.Xs, near.Ys, near.Labels = n.Xs, n.Ys, n.Labels
		return s.dots(&near)
	}
	o["counts"] = true
	return s.counted(&near, o)
}

// Looked is an option whose axes are looked at in those stretches, in percent; nil is all.
func Looked(o Option, ranges [][2]float64) Option {
	for k, r := range ranges {
		z := o["dataZoom"].(list)[k].(Option)
		z["start"], z["end"] = r[0], r[1]
	}
	return o
}

// counted draws in o the counts of points that are too many to draw, in place of the points.
func (s *Style) counted(p *stats.Points, o Option) Option {
	most, cells, tips := 1, make([]cell, len(p.Bins.Cells)), make([][]string, len(p.Bins.Cells))
	texts := s.PairRanges(p)
	for axis := range texts {
		title, _ := s.PointAxis(p, axis)
		for k, text := range texts[axis] {
			texts[axis][k] = s.say("chart.tip.entry", title, text)
		}
	}
	counts := map[int]string{} // in words
	for i, b := range p.Bins.Cells {
		x, y, n := b[0], b[1], b[2]
		most = max(most, n)
		if counts[n] == "" {
			counts[n] = s.inPair(p, n)
		}
		cells[i] = cell{p.Bins.Xs[x], p.Bins.Xs[x+1], p.Bins.Ys[y], p.Bins.Ys[y+1], stats.Num(math.Log10(float64(n)))}
		tips[i] = []string{texts[0][x], texts[1][y], counts[n]}
	}
	o["visualMap"] = s.opt(`type:continuous min:0 max:? calculable:false orient:horizontal left:center bottom:2 itemWidth:10 itemHeight:140
		text:? textStyle:{color:$muted fontSize:11} inRange:{color:?} hoverLink:false seriesIndex:0 dimension:4`,
		max(math.Log10(float64(most)), 0.1), []string{s.say("chart.cells", format.Count(most)), "1"}, s.Colours().Amounts)
	return s.opt(`type:custom renderItem:@cell data:? tip:? encode:{x:? y:?} clip:true z:1`, cells, tips, []int{0, 1}, []int{2, 3})
}

// inPair says how many points a rectangle has, and which share of all.
func (s *Style) inPair(p *stats.Points, n int) string {
	return s.say("chart.tip.inCell", format.Count(n), format.Percent(float64(n)/float64(p.N), s.Lang))
}

// PairRanges writes from where to where the bins of x and of y go.
func (s *Style) PairRanges(p *stats.Points) [2][]string {
	var out [2][]string
	for axis, edges := range [][]stats.Num{p.Bins.Xs, p.Bins.Ys} {
		_, spec := s.PointAxis(p, axis)
		if spec.Digits == 0 {
			spec.Digits = 6
		}
		for k := range len(edges) - 1 {
			out[axis] = append(out[axis], s.say("chart.tip.bin", s.figure(edges[k], spec, nil), s.figure(edges[k+1], spec, nil)))
		}
	}
	return out
}

// Densest returns the places of p's bins by how many points they have, the fullest first.
func Densest(p *stats.Points) []int {
	return descending(len(p.Bins.Cells), func(i int) float64 { return float64(p.Bins.Cells[i][2]) })
}

// descending orders the numbers below n by their weights, the greatest first and missing ones last.
func descending(n int, weight func(i int) float64) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	data.SortStable(order, func(x, y int) int { return cmp.Compare(weight(y), weight(x)) })
	return order
}

// altCounted tells the fullest rectangles.
func (s *Style) altCounted(p *stats.Points) []string {
	texts := s.PairRanges(p)
	said := []string{s.say("chart.alt.density", s.Title(p.Y), s.Title(p.X), format.Count(p.N))}
	all := Densest(p)
	for _, i := range all[:min(3, len(all))] {
		b := p.Bins.Cells[i]
		said = append(said, s.say("chart.alt.densest", texts[0][b[0]], texts[1][b[1]], s.inPair(p, b[2])))
	}
	return said
}
