package stats

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

// slowBins looks for each pair's bin among all of them.
func slowBins(b *Bins2D, x, y []float64) []PairBin {
	find := func(edges []Num, v float64) int {
		last := len(edges) - 2
		for k := range last {
			if v < float64(edges[k+1]) {
				return k
			}
		}
		return last
	}
	counts := map[[2]int]int{}
	for i := range x {
		counts[[2]int{find(b.Xs, x[i]), find(b.Ys, y[i])}]++
	}
	var out []PairBin
	for i := range b.Xs {
		for k := range b.Ys {
			if n := counts[[2]int{i, k}]; n > 0 {
				out = append(out, PairBin{i, k, n})
			}
		}
	}
	return out
}

func holdsBins(t *testing.T, name string, x, y []float64, along int) {
	t.Helper()
	b := binPairs(x, y, along)
	if want := slowBins(b, x, y); !slices.Equal(b.Cells, want) {
		t.Errorf("%s: cells %v, want %v", name, b.Cells, want)
	}
	for _, axis := range []struct {
		edges []Num
		of    []float64
	}{{b.Xs, x}, {b.Ys, y}} {
		if !slices.IsSorted(axis.edges) || len(axis.edges) < 2 || len(axis.edges) > 2*maxCells {
			t.Fatalf("%s: edges %v", name, axis.edges)
		}
		if float64(axis.edges[0]) > slices.Min(axis.of) || float64(axis.edges[len(axis.edges)-1]) < slices.Max(axis.of) {
			t.Errorf("%s: edges %v do not hold %v to %v", name, axis.edges, slices.Min(axis.of), slices.Max(axis.of))
		}
	}
}

func TestBinPairs(t *testing.T) {
	b := binPairs([]float64{0, 1, 1.5, 4}, []float64{-1, -1, 0, 3}, 4)
	if want := []Num{0, 1, 2, 3, 4}; !slices.Equal(b.Xs, want) {
		t.Errorf("edges of x %v, want %v", b.Xs, want)
	}
	if want := []PairBin{{0, 0, 1}, {1, 0, 1}, {1, 1, 1}, {3, 3, 1}}; !slices.Equal(b.Cells, want) {
		t.Errorf("cells %v, want %v", b.Cells, want)
	}
	r := rand.New(rand.NewPCG(1, 2))
	many := func(f func() float64) []float64 {
		out := make([]float64, 2*chunk+77)
		for i := range out {
			out[i] = f()
		}
		return out
	}
	holdsBins(t, "normal and lognormal", many(r.NormFloat64), many(func() float64 { return math.Exp(3 * r.NormFloat64()) }), 40)
	holdsBins(t, "whole numbers on edges", many(func() float64 { return float64(r.IntN(30)) }), many(func() float64 { return float64(r.IntN(30)-15) / 10 }), 30)
	holdsBins(t, "too many asked for", many(r.Float64), many(r.Float64), 1e9)
}

func FuzzBinPairs(f *testing.F) {
	f.Add(0.0, 1.0, 1e300, -1e308, 5)
	f.Add(1.0, 1.0, 1.0, 1.0, 1)
	f.Add(1e16, 1e16+2, 0.0, 5e-324, 50)
	f.Add(math.MaxFloat64, -math.MaxFloat64, 0.1, 0.2, 200)
	f.Fuzz(func(t *testing.T, a, b, c, d float64, along int) {
		if !finite(a) || !finite(b) || !finite(c) || !finite(d) || along < 1 {
			t.Skip()
		}
		holdsBins(t, "fuzz", []float64{a, b, c, d, a / 2, (a / 2) + (b / 2)}, []float64{d, c, b, a, a, b}, along)
	})
}

// Where bins are asked for, more points than are listed stand in them; all else is as without.
func TestPointsInBins(t *testing.T) {
	table := noise(8, 2, 12_345, 0.1)
	listed := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","points":["c0","c1"]}`).Points
	p := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","points":["c0","c1"],"cells":30}`).Points
	x, y := slowPair(table.Columns[0].Num, table.Columns[1].Num)
	if p.Bins == nil || len(p.Xs) != 0 || len(p.Labels) != 0 || !slices.Equal(p.Bins.Cells, slowBins(p.Bins, x, y)) {
		t.Fatalf("%d points, bins %+v", len(p.Xs), p.Bins)
	}
	sum := 0
	for _, c := range p.Bins.Cells {
		sum += c[2]
	}
	if sum != p.N || p.N != listed.N || p.R != listed.R || p.Fit.Slope != listed.Fit.Slope {
		t.Errorf("%d in bins of %d; r %v, without bins %v", sum, p.N, p.R, listed.R)
	}
	few := ask[*CorrelationAnswer](t, noise(8, 2, 100, 0), `{"kind":"correlation","points":["c0","c1"],"cells":30}`).Points
	if few.Bins != nil || len(few.Xs) != 100 {
		t.Errorf("%d of 100 points, bins %+v", len(few.Xs), few.Bins)
	}
	if e := refused(t, table, `{"kind":"correlation","cells":30}`); e.Code != CodeNeeded {
		t.Error(e)
	}
}

// What is in sight is told by itself, edges included: counts of very many points, fewer one by one, and whose they are.
func TestPointsInSight(t *testing.T) {
	table := noise(8, 2, 12_345, 0.1)
	x, y := slowPair(table.Columns[0].Num, table.Columns[1].Num)
	whole := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","points":["c0","c1"],"cells":30}`).Points
	for _, s := range [][4]float64{{-9, 9, -9, 9}, {-0.5, 1, 0, 0.25}, {x[3], x[3], y[3], y[3]}, {90, 91, 0, 1}, {1, 0, 1, 0}} {
		p := ask[*CorrelationAnswer](t, table, fmt.Sprintf(`{"kind":"correlation","points":["c0","c1"],"cells":30,"sight":[%v,%v,%v,%v]}`, s[0], s[1], s[2], s[3])).Points
		var xs, ys []float64
		for i := range x {
			if x[i] >= s[0] && x[i] <= s[1] && y[i] >= s[2] && y[i] <= s[3] {
				xs, ys = append(xs, x[i]), append(ys, y[i])
			}
		}
		n := p.Near
		if n.N != len(xs) || p.N != whole.N || p.R != whole.R || !slices.Equal(p.Bins.Cells, whole.Bins.Cells) {
			t.Errorf("%v: %d near, want %d; of %d", s, n.N, len(xs), p.N)
		}
		if len(xs) > MaxPoints {
			if n.Xs != nil || !slices.Equal(n.Bins.Cells, slowBins(n.Bins, xs, ys)) {
				t.Errorf("%v: bins %+v", s, n.Bins)
			}
			continue
		}
		if n.Bins != nil || !slices.Equal(n.Xs, edgesOf(xs)) && len(xs) > 0 || !slices.Equal(n.Ys, edgesOf(ys)) && len(ys) > 0 {
			t.Errorf("%v: points %v, %v; want %v, %v", s, n.Xs, n.Ys, xs, ys)
		}
	}
	if e := refused(t, table, `{"kind":"correlation","sight":[0,1,0,1]}`); e.Code != CodeNeeded {
		t.Error(e)
	}
	if e := refused(t, table, `{"kind":"correlation","points":["c0","c1"],"sight":[0,1]}`); e.Code != CodeType {
		t.Error(e)
	}
}

// Entities in sight are named once each, up to so many.
func TestEntitiesInSight(t *testing.T) {
	for _, each := range []int{3, MaxNear, MaxNear + 1} {
		b := strings.Builder{}
		b.WriteString("zone,x,y\n")
		for i := range 3 * each {
			fmt.Fprintf(&b, "z%d,%d,%d\n", i%each, i, i*i%97)
		}
		parsed, _, err := data.Read(context.Background(), []byte(b.String()), data.Options{})
		if err != nil {
			t.Fatal(err)
		}
		n := ask[*CorrelationAnswer](t, parsed, fmt.Sprintf(`{"kind":"correlation","entity":"zone","points":["x","y"],"sight":[0,%d,0,97]}`, 9*each)).Points.Near
		if crowd := each > MaxNear; n.Crowd != crowd || len(n.Entities) != each && !crowd || crowd && n.Entities != nil {
			t.Errorf("%d entities: %d named, crowd %v", each, len(n.Entities), n.Crowd)
		}
	}
}
