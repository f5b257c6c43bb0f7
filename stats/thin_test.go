package stats

import (
	"context"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"statlas/data"
)

// plainExtremes is the slow twin of extremes: it sorts the points of every bucket by value.
func plainExtremes(points []Point, lo, hi, buckets int) []int {
	kept := map[int]bool{lo: true, hi - 1: true}
	if hi-lo <= 2*buckets {
		for i := lo; i < hi; i++ {
			kept[i] = true
		}
		buckets = 0
	}
	start, width := float64(points[lo].T), (float64(points[hi-1].T)-float64(points[lo].T))/float64(buckets)
	for b := range buckets {
		var in []int
		hedged := -1
		for i := lo; i < hi; i++ {
			at := (float64(points[i].T) - start) / width
			if at >= float64(b) && at < float64(b+1) || b == buckets-1 && !(at < float64(buckets)) {
				if m := points[i].Mark; hedged < 0 && m != nil && m.Qualifier != "" {
					hedged = i
				}
				in = append(in, i)
			}
		}
		if len(in) == 0 {
			continue
		}
		value := func(i, j int) int { return int(math.Copysign(1, float64(points[i].Value-points[j].Value))) }
		kept[slices.MinFunc(in, func(i, j int) int { return orEqual(points, i, j, value) })] = true
		kept[slices.MaxFunc(in, func(i, j int) int { return orEqual(points, i, j, value) })] = true
		if hedged >= 0 {
			kept[hedged] = true
		}
	}
	var out []int
	for i := range points {
		if kept[i] {
			out = append(out, i)
		}
	}
	return out
}

func orEqual(points []Point, i, j int, value func(i, j int) int) int {
	if points[i].Value == points[j].Value {
		return 0
	}
	return value(i, j)
}

// randomSeries has uneven steps, equal values and some figures that are not exact.
func randomSeries(r *rand.Rand, n int) []Point {
	points := make([]Point, n)
	at := 2000.0
	for i := range points {
		at += []float64{0.01, 0.01, 0.5, 3}[r.IntN(4)]
		points[i] = Point{Period: strconv.Itoa(i), T: Num(at), Value: Num(r.IntN(20))}
		if r.IntN(30) == 0 {
			points[i].Mark = &Mark{Qualifier: "about"}
		}
	}
	return points
}

func TestExtremesAreThoseOfEveryBucket(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 400 {
		points := randomSeries(r, 1+r.IntN(300))
		lo := r.IntN(len(points))
		hi := lo + 1 + r.IntN(len(points)-lo)
		buckets := 1 + r.IntN(40)
		if got, want := extremes(points, lo, hi, buckets), plainExtremes(points, lo, hi, buckets); !reflect.DeepEqual(got, want) {
			t.Fatalf("%d to %d of %d in %d buckets: %v, want %v", lo, hi, len(points), buckets, got, want)
		}
	}
	if got := extremes(randomSeries(r, 3), 1, 1, 4); len(got) != 0 {
		t.Errorf("of no points %v stay", got)
	}
	level := []Point{{T: 1, Value: 5}, {T: 1, Value: 7}, {T: 1, Value: 6}, {T: 1, Value: 6}}
	if got := extremes(level, 0, 4, 1); !reflect.DeepEqual(got, []int{0, 1, 3}) {
		t.Errorf("of one moment %v stay, want the ends and the greatest", got)
	}
}

// long is a series of n periods of days with one spike up and one down, and a figure that is not exact.
func long(n int) *data.Table {
	x, y := make([]float64, n), make([]float64, n)
	for i := range x {
		x[i], y[i] = float64(i), math.Sin(float64(i)/500)
	}
	y[n/3], y[n/2] = 40, -40
	c := numberColumn("y", y...)
	c.Qualifier = make([]data.Qualifier, n)
	c.Qualifier[n/7] = data.About
	return tableOf(numberColumn("x", x...), c)
}

func TestAThinnedTrendIsComputedFromAllPoints(t *testing.T) {
	const n = 20_000
	ask := func(thin *Thin) *TrendAnswer {
		a, err := Ask(context.Background(), long(n), &Question{Kind: "trend", Period: "x", Measure: "y", Fit: "ols", Thin: thin})
		if err != nil {
			t.Fatal(err)
		}
		return a.(*TrendAnswer)
	}
	whole, thin, near := ask(nil), ask(&Thin{Points: 1000}), ask(&Thin{Points: 1000, From: 6600, To: 6700})
	all := whole.Series[0]
	for _, a := range []*TrendAnswer{thin, near} {
		s := a.Series[0]
		if s.Total != n || len(s.Points) > 2*1000 || len(s.Fit.Line) != len(s.Points) || a.N != n || s.Fit.Slope != all.Fit.Slope || s.Fit.N != n {
			t.Errorf("%d points of %d, line of %d, n %d, slope %v of %d; want that of all, %v", len(s.Points), s.Total, len(s.Fit.Line), a.N, s.Fit.Slope, s.Fit.N, all.Fit.Slope)
		}
		found := map[string]bool{}
		for i, p := range s.Points {
			place, _ := strconv.Atoi(p.Period)
			if !reflect.DeepEqual(p, all.Points[place]) || s.Fit.Line[i].T != p.T {
				t.Fatalf("point %d is %+v, and on the line at %v", i, p, s.Fit.Line[i].T)
			}
			found[p.Period] = true
		}
		for _, place := range []int{0, n / 3, n / 2, n / 7, n - 1} {
			if !found[strconv.Itoa(place)] {
				t.Errorf("point %d is gone", place)
			}
		}
	}
	inside := 0
	for _, p := range near.Series[0].Points {
		if p.T >= 6600 && p.T <= 6700 {
			inside++
		}
	}
	if inside != 101 {
		t.Errorf("%d points of the stretch looked at, want all 101", inside)
	}
	if s := ask(&Thin{Points: n}).Series[0]; s.Total != 0 || len(s.Points) != n {
		t.Errorf("a series that has room: %d points of %d", len(s.Points), s.Total)
	}
	for _, question := range []string{`{"kind":"trend","thin":7}`, `{"kind":"trend","thin":{"points":-1}}`, `{"kind":"trend","thin":{"from":"a"}}`, `{"kind":"trend","thin":{"width":3}}`, `{"kind":"ranking","thin":{}}`} {
		refused(t, long(9), question)
	}
}
