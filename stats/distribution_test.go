package stats

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"statlas/data"
)

func shaped(t *testing.T, x []float64, more string) Distribution {
	t.Helper()
	return ask[*DistributionAnswer](t, tableOf(numberColumn("x", x...)), `{"kind":"distribution"`+more+`}`).Groups[0]
}

// TestDensityAgainstGonum holds every point of the curve against the plain sum of gonum's normal densities, with far
// values, ties and steps much wider and much narrower than the bandwidth.
func TestDensityAgainstGonum(t *testing.T) {
	for name, x := range map[string][]float64{
		"normal": normals(1, 400, 5, 2), "two": {1, 2}, "ties": {1, 1, 1, 2, 2, 2, 2, 3, 4}, "far": append(normals(2, 500, 0, 1), 3000, -4000, 1e5),
		"long": normals(3, 5000, 0, 1), "shifted": normals(4, 300, 1e3, 1),
	} {
		d := shaped(t, x, "")
		if len(d.Density) != densityPoints {
			t.Fatalf("%s: %d points", name, len(d.Density))
		}
		for _, p := range d.Density {
			want := 0.0
			for _, v := range x {
				want += (distuv.Normal{Mu: v, Sigma: float64(d.Bandwidth)}).Prob(float64(p.X)) / float64(len(x))
			}
			if got := float64(p.Y); !near(got, want, 1e-10) && math.Abs(got-want)*float64(d.Bandwidth) > 1e-15 {
				t.Errorf("%s: density at %v = %v, summed %v", name, p.X, got, want)
			}
		}
		area := 0.0
		for i := 1; i < len(d.Density); i++ {
			area += float64(d.Density[i].Y+d.Density[i-1].Y) / 2 * float64(d.Density[i].X-d.Density[i-1].X)
		}
		if name != "far" && math.Abs(area-1) > 5e-3 {
			t.Errorf("%s: the density has the area %v", name, area)
		}
	}
}

func TestBox(t *testing.T) {
	x := []float64{-40, 1, 2, 3, 4, 5, 6, 7, 8, 9, 30, 31}
	b := shaped(t, x, "").Box
	// R: quantile(x); whiskers are the last values within 1.5·IQR of the quartiles.
	if b.Q1 != 2.75 || b.Median != 5.5 || b.Q3 != 8.25 || b.Low != 1 || b.High != 9 || !slices.Equal(b.Outliers, []Num{-40, 30, 31}) || b.OutlierCount != 3 {
		t.Errorf("%+v", b)
	}
	many := make([]float64, 5000)
	for i := range many {
		many[i] = 1
		if i%10 == 0 {
			many[i] = float64(2 + i)
		}
		if i%100 == 1 {
			many[i] = -float64(i)
		}
	}
	b = shaped(t, many, "").Box
	if b.OutlierCount != 550 || len(b.Outliers) != 50+MaxOutliers || b.Outliers[0] != -4901 || b.Outliers[149] != 4992 || !slices.IsSorted(b.Outliers) || b.Low != 1 || b.High != 1 {
		t.Errorf("%d outliers, %d listed, whiskers %v and %v", b.OutlierCount, len(b.Outliers), b.Low, b.High)
	}
}

// The distribution function climbs to 1; of many values it keeps exact points, evenly spread.
func TestECDF(t *testing.T) {
	if got := shaped(t, []float64{2, 1, 2, 5}, "").ECDF; !slices.Equal(got, []DensityPoint{{1, 0.25}, {2, 0.75}, {5, 1}}) {
		t.Errorf("ecdf %v", got)
	}
	x := normals(5, 20_000, 0, 1)
	d := shaped(t, x, "")
	slices.Sort(x)
	if len(d.ECDF) != MaxSteps || d.Distinct != 20_000 || d.ECDF[0].X != Num(x[0]) || d.ECDF[MaxSteps-1] != (DensityPoint{Num(x[19_999]), 1}) {
		t.Errorf("%d points of %d distinct values, from %v to %v", len(d.ECDF), d.Distinct, d.ECDF[0], d.ECDF[len(d.ECDF)-1])
	}
	for _, p := range d.ECDF {
		if want := float64(atOrBelow(x, float64(p.X))) / 20_000; float64(p.Y) != want {
			t.Errorf("at %v: %v, want %v", p.X, p.Y, want)
		}
	}
}

// Groups have common bins, which count every value once.
func TestDistributionGroups(t *testing.T) {
	g := []string{"a", "b", "a", "", "b", "b", "c"}
	table := tableOf(textColumn("g", data.Dimension, g...), numberColumn("y", 1, 10, 2, 5, nan, 30, nan))
	a := ask[*DistributionAnswer](t, table, `{"kind":"distribution","by":"g","bins":4,"density":false}`)
	if len(a.Groups) != 2 || a.Total != 2 || a.N != 4 || a.Omitted != 3 || a.By != "g" || a.Groups[0].Name != "a" || a.Groups[1].N != 2 {
		t.Fatalf("%+v", a)
	}
	want := [][]int{{2, 0, 0, 0}, {0, 1, 0, 1}} // edges 1, 8.25, 15.5, 22.75, 30
	for k, d := range a.Groups {
		for i, b := range d.Bins {
			if b.Count != want[k][i] || b.Lo != a.Groups[0].Bins[i].Lo {
				t.Errorf("%s: bin %d is %+v, want %d", d.Name, i, b, want[k][i])
			}
		}
		if len(d.Density) != 0 || finite(float64(d.Bandwidth)) {
			t.Errorf("%s: a density that was not wanted", d.Name)
		}
	}
	whole := ask[*DistributionAnswer](t, table, `{"kind":"distribution"}`)
	if whole.N != 5 || len(whole.Groups) != 1 || whole.Groups[0].Name != "" {
		t.Errorf("%+v", whole)
	}
	none := ask[*DistributionAnswer](t, table, `{"kind":"distribution","where":[{"column":"y","op":"gt","value":99}]}`)
	if none.N != 0 || none.Groups == nil || len(none.Groups) != 0 {
		t.Errorf("%+v", none)
	}
}

func TestDistributionEdges(t *testing.T) {
	for name, x := range map[string][]float64{
		"one": {3}, "constant": {2, 2, 2}, "huge": {-math.MaxFloat64, 0, math.MaxFloat64}, "least": {0, 5e-324, 1e-323},
		"close": {1e16, 1e16 + 2, 1e16 + 4}, "signed zero": {math.Copysign(0, -1), 0},
	} {
		for _, bins := range []string{`"fd"`, `"sturges"`, `"scott"`, "1", "500"} {
			d := shaped(t, x, `,"bins":`+bins)
			counted := 0
			for _, b := range d.Bins {
				counted += b.Count
			}
			if counted != len(x) || d.Bins[0].Lo > Num(slices.Min(x)) || d.Bins[len(d.Bins)-1].Hi < Num(slices.Max(x)) {
				t.Errorf("%s in %s: %d counted, bins from %v to %v", name, bins, counted, d.Bins[0].Lo, d.Bins[len(d.Bins)-1].Hi)
			}
			if (name == "one" || name == "constant") && (len(d.Density) > 0 || finite(float64(d.Bandwidth))) {
				t.Errorf("%s: a density without spread", name)
			}
		}
	}
}

// A factor that is a power of two changes no digit but the exponent; nor does the order of rows.
func TestDistributionProperties(t *testing.T) {
	x := normals(7, 500, 3, 2)
	want := shaped(t, x, `,"bins":20`)
	shuffled := slices.Clone(x)
	rand.New(rand.NewPCG(1, 1)).Shuffle(len(x), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
	if got := shaped(t, shuffled, `,"bins":20`); written(got) != written(want) {
		t.Error("another order of rows gives another answer")
	}
	got := shaped(t, turned(x, 4, 0), `,"bins":20`)
	if got.Bandwidth != 4*want.Bandwidth || got.Box.Q1 != 4*want.Box.Q1 || got.Density[100].Y != want.Density[100].Y/4 || got.Bins[7].Count != want.Bins[7].Count {
		t.Errorf("four times the values: %v, %v", got.Bandwidth, got.Density[100])
	}
	mirrored := shaped(t, turned(x, -1, 0), "")
	plain := shaped(t, x, "")
	if !near(float64(mirrored.Box.Q1), -float64(plain.Box.Q3), 1e-15) || !near(float64(mirrored.Density[55].Y), float64(plain.Density[200].Y), 1e-9) {
		t.Errorf("mirrored: %v, %v", mirrored.Box, mirrored.Density[55])
	}
}

func TestDistributionRefusals(t *testing.T) {
	table := tableOf(textColumn("g", data.Dimension, "a", "b"), textColumn("unit", data.UnitRole, "%", "CNY"), numberColumn("y", 1, 2))
	for question, want := range map[string]string{
		`{"kind":"distribution"}`:                    "more than one unit",
		`{"kind":"distribution","bins":"doane"}`:     `bins has no option "doane"; the options are fd, sturges, scott, a whole number from 1 to 500`,
		`{"kind":"distribution","bins":0}`:           "right is a whole number from 1 to 500",
		`{"kind":"distribution","bins":501}`:         "right is a whole number from 1 to 500",
		`{"kind":"distribution","bins":2.5}`:         "bins must be a text or a whole number, not 2.5",
		`{"kind":"distribution","bins":[3]}`:         "bins must be a text or a whole number, not [3]",
		`{"kind":"distribution","density":"box"}`:    `density has no option "box"; the options are gaussian, none`,
		`{"kind":"distribution","density":3}`:        "density must be a text, true or false, not 3",
		`{"kind":"distribution","by":["g","unit"]}`:  "by must be a text, not",
		`{"kind":"distribution","by":"zone"}`:        `by: there is no column "zone"`,
		`{"kind":"distribution","measure":"g"}`:      "must be of type number",
		`{"kind":"distribution","method":"pearson"}`: "it knows measure, by, bins, density",
	} {
		if e := refused(t, table, question); !strings.Contains(e.Error(), want) {
			t.Errorf("%s: %v, want %q", question, e, want)
		}
	}
	// By unit, each group has one unit, and the answer says that they differ.
	a := ask[*DistributionAnswer](t, table, `{"kind":"distribution","by":"unit","density":true,"bins":"7"}`)
	if len(a.Groups) != 2 || !warned(a, WarnUnits) {
		t.Errorf("%d groups, %v", len(a.Groups), a.Warnings)
	}
}

func TestDistributionGroupsCut(t *testing.T) {
	x := make([]float64, 120)
	for i := range x {
		x[i] = float64(i % 60)
	}
	table := tableOf(numberColumn("g", x...), numberColumn("y", x...))
	a := ask[*DistributionAnswer](t, table, `{"kind":"distribution","by":"g","measure":"y"}`)
	if len(a.Groups) != MaxDistributions || a.Total != 60 || a.N != 120 || !slices.Equal(args(a, WarnGroupsCut), []string{"50", "60"}) {
		t.Errorf("%d groups of %d, n %d, %v", len(a.Groups), a.Total, a.N, a.Warnings)
	}
}

// Quartiles of neighbouring numbers stay between them, and the whiskers' part is never empty.
func TestBoxOfNeighbours(t *testing.T) {
	for _, scale := range []float64{1, 3, 0.1, 1e-150, 1e300, 5e-324} {
		x := math.Nextafter(7*scale, math.Inf(-1))
		for range 200 {
			next := math.Nextafter(x, math.Inf(1))
			for _, list := range [][]float64{{x, next}, {x, x, next}, {x, next, next}, {x, next, math.Nextafter(next, math.Inf(1))}} {
				b := boxOf(list)
				if !(b.Q1 >= Num(list[0]) && b.Q3 <= Num(list[len(list)-1]) && b.Low <= b.High) {
					t.Fatalf("%v: %+v", list, b)
				}
			}
			x = next
		}
	}
}
