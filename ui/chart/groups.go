package chart

import (
	"slices"
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// Forms are the ways to draw a distribution, the usual one first.
var Forms = []string{"histogram", "box", "violin", "strip", "ecdf"}

const (
	overlaid   = 3    // groups whose histograms lie over each other; more stand in rows of their own
	manyGroups = 12   // more of them have lower rows, and names of one line
	maxDots    = 1500 // values that a strip or distribution functions mark of all groups together
)

// A groupItem is what is drawn of a group, or of a bin of one: wasm/shell/group.js draws it. Heights are in rows where
// groups have rows, else in the axis's values.
type groupItem struct {
	Value  [3]stats.Num         `json:"value"` // for which the axes have room: least, greatest, and row or height
	Colour string               `json:"colour"`
	Bars   []stats.Bin          `json:"bars,omitempty"`
	Unit   float64              `json:"unit,omitempty"` // height of one value in a bin
	Curve  []stats.DensityPoint `json:"curve,omitempty"`
	Rise   float64              `json:"rise,omitempty"`   // height of density 1
	Mirror bool                 `json:"mirror,omitempty"` // curve to both sides
	Box    *stats.Box           `json:"box,omitempty"`
	Tall   float64              `json:"tall,omitempty"` // half the box's height
	Dots   []stats.DensityPoint `json:"dots,omitempty"` // of the distribution function
	N      int                  `json:"n,omitempty"`    // how many values they are, 0 for one each
	Mean   []stats.Num          `json:"mean,omitempty"` // or median; and its bounds
	Tip    []string             `json:"tip,omitempty"`
	Group  string               `json:"group,omitempty"` // that a click isolates
}

// groupChart is a chart of groups being drawn.
type groupChart struct {
	s     Style
	form  string
	spec  format.Spec
	title string
	ticks string
	names []string
	all   []stats.Distribution
}

// Distribution draws how the values of each group lie: as histogram with the density over it, box, violin, strip of
// dots, or as distribution function. Groups are named by s.Entity.
func Distribution(a *stats.DistributionAnswer, form string, s Style) Option {
	g := newGroups(a, form, s)
	switch {
	case form == "ecdf":
		return g.upright("chart.shareBelow", 1, 1)
	case GroupsHeight(form, len(g.all)) > 0:
		return g.rows(nil)
	case len(g.all) == 1:
		return g.upright("chart.count", float64(g.all[0].N), nil)
	}
	return g.upright("chart.binShare", 1, nil)
}

// Comparison draws each group's mean with its interval, or its median where ranks are compared, over how its values
// lie; shapes may be nil while they are on their way.
func Comparison(a *stats.ComparisonAnswer, shapes *stats.DistributionAnswer, form string, s Style) Option {
	if shapes == nil {
		form, shapes = "", &stats.DistributionAnswer{Measure: a.Measure}
		for i := range a.Groups {
			c := &a.Groups[i]
			shapes.Groups = append(shapes.Groups, stats.Distribution{Name: c.Name, N: c.N, Min: c.Mean, Max: c.Mean})
		}
	}
	return newGroups(shapes, form, s).rows(a)
}

// Ranked reports that a comparison is one of ranks, not of means.
func Ranked(a *stats.ComparisonAnswer) bool { return a.Test == "mannwhitney" || a.Test == "kruskal" }

func newGroups(a *stats.DistributionAnswer, form string, s Style) *groupChart {
	g := &groupChart{s: s, form: form, spec: s.Spec(a.Measure), all: a.Groups}
	g.title = format.AxisTitle(s.Title(a.Measure), g.spec, s.Lang)
	if g.spec.Digits == 0 {
		g.spec.Digits = 6 // most figures are worked out
	}
	var ends []stats.Num
	for i := range g.all {
		g.names = append(g.names, s.Entity(g.all[i].Name))
		ends = append(ends, g.all[i].Min, g.all[i].Max)
	}
	g.ticks = "@number:" + format.AxisKey(largest(ends), g.spec, s.Lang)
	return g
}

// rowHeights are those of a group's row by Forms, in CSS pixels.
var rowHeights = []int{84, 52, 76, 60}

// GroupsHeight is the height of a chart of n groups in CSS pixels, 0 for the usual one.
func GroupsHeight(form string, n int) int {
	if form == "ecdf" || form == "histogram" && n <= overlaid {
		return 0
	}
	high := rowHeights[slices.Index(Forms, form)]
	if n > manyGroups {
		high /= 2
	}
	return 68 + max(high*n, 110) // with what stands above and below the rows
}

// colour is that of the i-th group; so many that colours would come twice have one. It is pale while others stand out.
func (g *groupChart) colour(i int) string {
	c := g.s.Colours()
	colour := c.Accent
	if len(g.all) <= len(c.Categories) || g.form == "ecdf" {
		colour = c.Categories[i%len(c.Categories)]
	}
	return mix(colour, c.Background, 0.8*(1-g.s.strength(g.all[i].Name)))
}

// peak is the greatest density of a group, and the greatest share of it in a bin.
func peak(d *stats.Distribution) (density, share float64) {
	for _, p := range d.Density {
		density = max(density, float64(p.Y))
	}
	for _, b := range d.Bins {
		share = max(share, float64(b.Count)/float64(d.N))
	}
	return density, share
}

// thinned leaves some points out where groups have so many together that a page would be slow, evenly and never the last.
func (g *groupChart) thinned(points []stats.DensityPoint) []stats.DensityPoint {
	every := (len(points)*len(g.all) + maxDots - 1) / maxDots
	var out []stats.DensityPoint
	for i, p := range points {
		if (len(points)-1-i)%every == 0 {
			out = append(out, p)
		}
	}
	return out
}

// width is that of a bin.
func width(d *stats.Distribution) float64 { return float64(d.Bins[0].Hi - d.Bins[0].Lo) }

// say writes figures in words.
func (g *groupChart) say(key string, values ...stats.Num) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = g.s.figure(v, g.spec, nil)
	}
	return g.s.Words(key, texts...)
}

func (g *groupChart) count(d *stats.Distribution) string {
	return g.s.Words("chart.tip.n", format.Count(d.N))
}

// tip has a group's n, the figures of its box, and its mean.
func (g *groupChart) tip(i int) []string {
	d := &g.all[i]
	text := g.names[i] + "\n" + g.count(d)
	if d.Distinct > 0 {
		text += "\n" + g.say("chart.tip.box", d.Box.Median, d.Box.Q1, d.Box.Q3, d.Mean, d.Min, d.Max)
	}
	return strings.Split(text, "\n")
}

// altGroups tells the groups' figures one by one, the first ones.
func (s Style) altGroups(a *stats.DistributionAnswer) string {
	g := newGroups(a, "", s)
	said := []string{s.Words("chart.alt.distribution", g.title, format.Count(len(g.all)))}
	for i := range min(len(g.all), manyGroups) {
		said = append(said, s.Words("chart.alt.group", strings.Join(g.tip(i), s.Words("chart.alt.comma"))))
	}
	return s.sentences(said)
}
