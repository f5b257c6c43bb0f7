package chart

import (
	"math"

	"statlas/stats"
)

// Small charts: how many at most, the width that one takes at least, its height and the room for its name.
const (
	maxMultiples   = 24
	multipleWidth  = 170
	multipleMost   = 5 // in a row
	multipleHeight = 150
	multipleHead   = 30
	multipleLine   = 14  // a second line of it
	smallLabels    = 56  // beside it
	multiplesRoom  = 440 // for few rows, which are up to half as high again
)

// multiples draws a small chart for each entity. All share the axis of time, and the axis of values unless each is to
// have its own; one crosshair runs through all of them, and its tip tells of all.
func (t *trend) multiples() (Option, int) {
	o, n := t.s.base("axis"), len(t.series)
	across := max(1, min(n, t.s.Width/multipleWidth, multipleMost))
	rows := max(1, (n+across-1)/across)
	across = max(1, (n+rows-1)/rows) // as many in each row
	width := t.s.Width / across
	height, head := max(multipleHeight, min(multiplesRoom/rows, multipleHeight*3/2)), multipleHead
	if widest(t.names, fontSize) > width-smallLabels {
		height, head = height+multipleLine, head+multipleLine
	}
	var grids, xs, ys, series list
	for i := range t.series {
		grids = append(grids, t.s.opt("left:? top:? width:? height:? outerBoundsMode:same outerBoundsContain:axisLabel",
			i%across*width+4, i/across*height+head, width-16, height-head-8))
		x, y := t.time.axis(t.s), t.small(i, width)
		x["gridIndex"], y["gridIndex"] = i, i
		xs, ys = append(xs, x), append(ys, y)
		for _, one := range append(append(list{t.line(i)}, t.beside(i)...), t.annotations(i)...) {
			series = append(series, on(one.(Option), i))
		}
	}
	o["grid"], o["xAxis"], o["yAxis"] = grids, xs, ys
	o["dataZoom"] = t.zoom()
	o["dataZoom"].(list)[0].(Option)["xAxisIndex"] = "all"
	o["axisPointer"] = t.s.opt("link:?", list{t.s.opt("xAxisIndex:all")})
	if n > 0 {
		series = append(series, on(t.tips(), 0))
	}
	o["series"] = series
	return o, rows*height + 8
}

func on(series Option, grid int) Option {
	series["xAxisIndex"], series["yAxisIndex"] = grid, grid
	return series
}

// small is the value axis of one small chart, named as the entity.
func (t *trend) small(i, width int) Option {
	own := t.values()
	if t.l.Free {
		own = figures(t.series[i])
	}
	y := t.s.above(t.s.valueAxis(fold(t.names[i], width-smallLabels, fontSize, 2), t.spec, largest(t.values())))
	style := y["nameTextStyle"].(Option)
	style["color"], style["lineHeight"], y["nameTruncate"] = t.s.onGround(t.colour(i)), multipleLine, Option{"maxWidth": width - smallLabels + fontSize}
	y["splitNumber"], y["nameGap"] = 3, 10
	if t.l.Log {
		logarithmic(y, own)
	} else if !t.l.Free {
		y["min"], y["max"], y["interval"] = round(t.reach())
	}
	return y
}

// reach is the least and the greatest of all that is drawn on shared axes.
func (t *trend) reach() (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	take := func(values ...stats.Num) {
		for _, v := range values {
			if f := float64(v); finite(f) {
				lo, hi = min(lo, f), max(hi, f)
			}
		}
	}
	take(t.values()...)
	for _, s := range t.series {
		for _, p := range s.Forecast {
			take(p.Lower, p.Upper)
		}
		if s.Fit != nil {
			for _, p := range s.Fit.Line {
				if take(p.Value); p.Band != nil {
					take(p.NewLower, p.NewUpper)
				}
			}
		}
	}
	return lo, hi
}

// round returns the ends of an axis that holds lo to hi, and the step between its few ticks: 1, 2 or 5 times a power
// of ten. Of nothing, and of numbers too far apart, it is 0 to 1.
func round(lo, hi float64) (from, to, step float64) {
	if !finite(hi - lo) {
		return 0, 1, 1
	}
	span := hi - lo
	if span == 0 {
		span = math.Max(math.Abs(hi), 1)
	}
	step = math.Pow10(int(math.Floor(math.Log10(span / 3))))
	for _, m := range []float64{5, 2} {
		if m*step <= span/2 {
			step *= m
			break
		}
	}
	if !(step > 0) { // closer than numbers can tell
		return 0, 1, 1
	}
	from, to = math.Floor(lo/step)*step, math.Ceil(hi/step)*step
	if from == to {
		to += step
	}
	return from, to, step
}
