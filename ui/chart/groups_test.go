package chart

import (
	"encoding/json"
	"math"
	"reflect"
	"testing"

	"statlas/stats"
)

// items returns what is drawn in a chart of groups.
func items(o Option) []groupItem {
	return o["series"].(list)[0].(Option)["data"].([]groupItem)
}

// A strip draws every value while they are few; else the distinct ones, and says so.
func TestStripSaysWhatItLeavesOut(t *testing.T) {
	s := style(t, "en", 800, false)
	two, three := Distribution(shapesOf(2), "strip", s), Distribution(shapesOf(3), "strip", s)
	if all := items(two); all[0].N != 7 || all[1].N != 1 {
		t.Errorf("values drawn: %d and %d", all[0].N, all[1].N)
	}
	if n := items(three)[2].N; n != 0 {
		t.Errorf("%d values of many drawn", n)
	}
	for groups, want := range map[int]string{2: "", 3: "Too many values to draw all: each is drawn once at most."} {
		if got := PartGroups(shapesOf(groups), "strip", s); got != want {
			t.Errorf("%d groups: %q, want %q", groups, got, want)
		}
	}
}

// Points of many groups are thinned, evenly; the last, where all values are, stays.
func TestThinning(t *testing.T) {
	points := make([]stats.DensityPoint, 500)
	for i := range points {
		points[i] = stats.DensityPoint{X: stats.Num(i), Y: stats.Num(i+1) / 500}
	}
	for groups, want := range map[int]int{1: 500, 3: 500, 4: 250, 12: 125} {
		g := &groupChart{all: make([]stats.Distribution, groups)}
		if got := g.thinned(points); len(got) != want || got[len(got)-1].Y != 1 {
			t.Errorf("%d groups: %d points, the last %v", groups, len(got), got[len(got)-1])
		}
	}
}

// The density over a histogram encloses as much as its bars: counts of one group, shares of several.
func TestDensityFitsTheBars(t *testing.T) {
	s := style(t, "en", 800, false)
	for groups, want := range map[int]float64{1: 5, 2: 5. / 7} {
		o := Distribution(shapesOf(groups), "histogram", s)
		all := o["series"].(list)[0].(Option)["data"].([]groupItem)
		bar, curve := all[0], all[len(all)-1]
		if math.Abs(float64(bar.Value[2])-want) > 1e-12 || len(all) != 4 { // the empty bin is not drawn
			t.Errorf("%d groups: the first bar is %v high, %d items", groups, bar.Value[2], len(all))
		}
		if got := curve.Rise; math.Abs(got-bar.Unit*7*2) > 1e-12 {
			t.Errorf("%d groups: a density of 1 is %v high, bars have %v a value", groups, got, bar.Unit)
		}
	}
}

func TestRowsHaveRoom(t *testing.T) {
	s := style(t, "en", 800, false)
	for form, want := range map[string][3]stats.Num{"box": {2, 9, 0}, "violin": {0.5, 10.5, 0}} {
		if got := items(Distribution(shapesOf(2), form, s))[0].Value; got != want {
			t.Errorf("%s: room for %v, want %v", form, got, want)
		}
	}
	if got := items(Comparison(compared("anova"), shapesOf(2), "box", s))[0].Value; got != [3]stats.Num{1.7, 9.8, 0} {
		t.Errorf("an interval of %v", got)
	}
	for _, tt := range []struct {
		form   string
		groups int
		want   int
	}{{"ecdf", 9, 0}, {"histogram", 3, 0}, {"histogram", 4, 404}, {"box", 1, 178}, {"box", 12, 692}, {"box", 40, 1108}} {
		if got := GroupsHeight(tt.form, tt.groups); got != tt.want {
			t.Errorf("%d groups as %s are %d px high, want %d", tt.groups, tt.form, got, tt.want)
		}
	}
}

// Groups past the palette share one colour, lest two groups look alike.
func TestColoursDoNotComeTwice(t *testing.T) {
	seen := map[string]int{}
	for _, it := range items(Distribution(shapesOf(9), "box", style(t, "en", 800, false))) {
		seen[it.Colour]++
	}
	if len(seen) != 1 {
		t.Errorf("colours %v", seen)
	}
}

func TestComparisonOfRanksShowsMedians(t *testing.T) {
	s := style(t, "en", 800, false)
	for test, want := range map[string][]stats.Num{"kruskal": {3}, "mannwhitney": {3}, "welch": {3.2857142857, 1.7, 9.8}} {
		if got := items(Comparison(compared(test), nil, "box", s))[0].Mean; !reflect.DeepEqual(got, want) {
			t.Errorf("%s shows %v, want %v", test, got, want)
		}
	}
}

// All values equal, no density, no bin with a width, no group at all: there is an option that JSON can say.
func TestEmptyGroups(t *testing.T) {
	s := style(t, "zh", 358, true)
	same := shapesOf(1)
	same.Groups[0].Bins, same.Groups[0].Density = []stats.Bin{{Lo: 3, Hi: 3, Count: 7}}, nil
	for _, form := range Forms {
		for _, a := range []*stats.DistributionAnswer{same, {Measure: "ratio"}} {
			var o map[string]any
			if err := json.Unmarshal([]byte(Distribution(a, form, s).JSON()), &o); err != nil {
				t.Errorf("%s: %v", form, err)
			}
		}
	}
}
