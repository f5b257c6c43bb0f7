package chart

import "statlas/stats"

// Shapes of our own: boxes, violins, error bars, bands across the grid, tiles. wasm/shell/shape.js draws them.

// A point is x and y in the axes' values, numbers or atMin and atMax for the edges of the grid; then, when they
// are given, by how many breadths of a category it is moved.
type point []any

const atMin, atMax = "min", "max"

func spot(x, y float64) point { return point{number(stats.Num(x)), number(stats.Num(y))} }

// A part is one piece of a shape.
type part Option

func area(fill string, opacity float64, points ...point) part {
	return part{"area": points, "style": Option{"fill": fill, "opacity": opacity}}
}

func stroke(colour string, width float64, points ...point) part {
	return part{"line": points, "style": Option{"stroke": colour, "lineWidth": width}}
}

// path is a stroke through x and y of one point after the other.
func path(colour string, width float64, xy ...float64) part {
	var points []point
	for i := 0; i < len(xy); i += 2 {
		points = append(points, spot(xy[i], xy[i+1]))
	}
	return stroke(colour, width, points...)
}

// letters are a text beside, across or before a point: left, center or right.
func letters(text string, where point, size int, colour, align string) part {
	return part{"text": text, "at": where, "style": Option{"fontSize": size, "fill": colour, "align": align, "verticalAlign": "middle"}}
}

// A figureOf is an item of shapes: values are what the axes must have room for, x first, tip the lines shown at it.
type figureOf struct {
	Value []any    `json:"value"`
	Parts []part   `json:"parts"`
	Tip   []string `json:"tip,omitempty"`

	Entity string `json:"entity,omitempty"` // that it is of
}

// shapes is a series of figures, each with the same count of values; only those with a tip can be pointed at.
func shapes(items []figureOf, z int) Option {
	silent, ys := true, []int{}
	for _, f := range items {
		silent = silent && len(f.Tip) == 0
	}
	if len(items) > 0 {
		for i := 1; i < len(items[0].Value); i++ {
			ys = append(ys, i)
		}
	}
	return new(Style).opt("type:custom renderItem:@shape data:? encode:{x:0 y:?} clip:true silent:? z:? tooltip:{show:?}", items, ys, silent, z, !silent)
}
