package chart

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"statlas/stats"
)

// played has three entities at two years and a half-year that stands apart: one in no group without a size, one whose figure
// is not exact and comes in the second year.
func played() *stats.Points {
	return &stats.Points{X: "rd", Y: "ratio", N: 7, Play: &stats.Play{
		Periods: []string{"2022", "2023", "2023-H1"}, Size: "staff", By: "kind", Total: 3,
		Movers: []stats.Mover{
			{Entity: "beijing", Group: "b", Xs: []stats.Num{2000, 2100, 900}, Ys: []stats.Num{0.05, 0.06, 0.06}, Sizes: []stats.Num{100, 400, 1}},
			{Entity: "zhejiang", Group: "a", Xs: []stats.Num{nan, 2600, nan}, Ys: []stats.Num{0.03, 0.031, 0.03}, Sizes: []stats.Num{nan, 100, nan}, Hedges: []stats.Hedge{{At: 1, Of: 0, Qualifier: "over"}}},
			{Entity: "tibet", Xs: []stats.Num{5, 6, nan}, Ys: []stats.Num{0.002, 0.003, nan}, Sizes: []stats.Num{-1, nan, nan}},
		},
	}}
}

// playedOnLogs is played on logarithmic axes, where one figure cannot stand, with entities that are not all listed.
func playedOnLogs() *stats.Points {
	p := played()
	p.Axes, p.Play.Total, p.Play.Size, p.Play.By = []string{"log", "log"}, 900, "", ""
	p.Play.Movers[2].Xs[0] = 0
	for i := range p.Play.Movers {
		p.Play.Movers[i].Group, p.Play.Movers[i].Sizes = "", nil
	}
	return p
}

func TestMomentsFollowEachOther(t *testing.T) {
	if got := Moments(played().Play); !reflect.DeepEqual(got, []int{0, 1}) {
		t.Errorf("moments %v, want the two years", got)
	}
	if got := Moments(&stats.Play{Periods: []string{"2022"}}); got != nil {
		t.Errorf("moments %v of nobody", got)
	}
}

// seriesOf returns a chart's series of a type.
func seriesOf(o Option, kind string) (out []Option) {
	for _, one := range o["series"].(list) {
		if one.(Option)["type"] == kind {
			out = append(out, one.(Option))
		}
	}
	return out
}

// Axes and sizes are those of the whole play: what keeps the axes is the same at both moments, and areas are as the figures.
func TestBubblesKeepTheirScales(t *testing.T) {
	s := style(t, "en", 900, false)
	name := func(group string) string { return group }
	first, last := Bubbles(played(), Frame{At: 0}, name, &s), Bubbles(played(), Frame{At: 1}, name, &s)
	ends := func(d Drawing) any { return seriesOf(d.Option, "scatter")[0]["data"] }
	if !reflect.DeepEqual(ends(first), ends(last)) {
		t.Errorf("the axes go from %v to %v", ends(first), ends(last))
	}
	size := func(d Drawing, entity string) float64 {
		for _, group := range seriesOf(d.Option, "scatter")[1:] {
			for _, b := range group["data"].([]bubble) {
				if b.Entity == entity {
					return b.Size
				}
			}
		}
		return 0
	}
	if a, b := size(first, "beijing"), size(last, "beijing"); a*2 != b || b != bubbleMost {
		t.Errorf("Beijing is %v wide with 100, %v with 400", a, b)
	}
	if size(first, "zhejiang") != 0 || size(last, "zhejiang") != bubbleMost/2 || size(first, "tibet") != bubbleLeast || size(last, "tibet") != bubbleLeast {
		t.Error("an entity without a figure is drawn, or one without a size is not a dot")
	}
	if first.Alt == last.Alt || !strings.Contains(first.Alt, "2022") {
		t.Error(first.Alt)
	}
}

// More groups than colours: the smallest are one.
func TestBubblesOfManyGroups(t *testing.T) {
	p := &stats.Points{X: "rd", Y: "ratio", Play: &stats.Play{Periods: []string{"2022"}, By: "kind"}}
	for i := range 30 {
		p.Play.Movers = append(p.Play.Movers, stats.Mover{Entity: fmt.Sprint("e", i), Group: fmt.Sprint("g", min(i/2, 12)), Xs: []stats.Num{stats.Num(i)}, Ys: []stats.Num{1}})
	}
	s := style(t, "en", 900, false)
	groups := seriesOf(Bubbles(p, Frame{}, func(group string) string { return group }, &s).Option, "scatter")[1:]
	if n := len(Light.Categories); len(groups) != n || len(groups[n-1]["data"].([]bubble)) != 30-6-2*(n-2) || groups[n-1]["name"] != "Others" {
		t.Errorf("%d groups, the last %v with %d", len(groups), groups[len(groups)-1]["name"], len(groups[len(groups)-1]["data"].([]bubble)))
	}
}

// countedPairs are pairs that are too many to draw.
func countedPairs() *stats.Points {
	p := pairs()
	p.N, p.Xs, p.Ys, p.Labels, p.Rows, p.Leverage, p.Cook = 12_001, nil, nil, nil, nil, nil, nil
	p.Bins = &stats.Bins2D{Xs: []stats.Num{0, 1000, 2000, 3000}, Ys: []stats.Num{0, 0.02, 0.04, 0.06}, Cells: []stats.PairBin{{0, 0, 11_000}, {1, 1, 1000}, {2, 2, 1}}}
	return p
}

func TestAltOfCounts(t *testing.T) {
	got := AltScatter(countedPairs(), style(t, "en", 900, false))
	for _, want := range []string{"Density plot", "12,001 points", "11,000 points (91.7%)", "1 point ("} {
		if !strings.Contains(got, want) {
			t.Errorf("%q lacks %q", got, want)
		}
	}
}

// A name beside a bubble ends within the chart, on whichever side it stands.
func TestNamesOfBubblesHaveRoom(t *testing.T) {
	p := played()
	long := "a zone of high technology with a name that is longer than any telephone is wide, of the old town"
	for _, width := range []int{358, 672} {
		s := style(t, "en", width, false)
		s.Entity = func(string) string { return long }
		for _, at := range []float64{0, 0.5, 0.69, 0.71, 1} {
			b := newBubbles(p, Frame{At: 9}, &s)
			b.ends[0].Value[0], b.ends[1].Value[0], b.logs[0] = 0, 1, false
			m := p.Play.Movers[0]
			m.Xs = []stats.Num{stats.Num(at), stats.Num(at), stats.Num(at)}
			b.named = []string{m.Entity}
			one := b.bubble(&m, b.moments[b.now], "#000")
			room := (1 - at) * float64(width-bubbleAround)
			if one.Label["position"] == "left" {
				room = at * float64(width-bubbleAround)
			}
			if got := textWidth(one.Label["formatter"].(string), fontSize); float64(got)+one.Size/2 > max(room, 48)+1 {
				t.Errorf("%d wide, at %v: %q takes %d of %v at the %v", width, at, one.Label["formatter"], got, room, one.Label["position"])
			}
		}
	}
}
