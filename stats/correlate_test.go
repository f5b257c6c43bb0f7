package stats

import (
	"context"
	"errors"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"gonum.org/v1/gonum/mat"
	"gonum.org/v1/gonum/stat"
	"statlas/data"
)

// slowKendall is tau-b by its definition, in O(n²).
func slowKendall(x, y []float64) (r, s float64) {
	var dx, dy float64
	for i := range x {
		for k := range i {
			a, b := sign(x[i]-x[k]), sign(y[i]-y[k])
			s, dx, dy = s+a*b, dx+a*a, dy+b*b
		}
	}
	return s / math.Sqrt(dx*dy), s
}

// TestKendallAgainstPairs holds the sorted count against that of all pairs, and without ties against gonum's tau-a.
func TestKendallAgainstPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 4))
	for run := range 400 {
		n, kinds := 3+random.IntN(60), 1+random.IntN(40)
		x, y := make([]float64, n), make([]float64, n)
		for i := range x {
			x[i], y[i] = float64(random.IntN(kinds)), float64(random.IntN(kinds))
			if run%2 == 0 {
				x[i], y[i] = random.NormFloat64(), random.NormFloat64()
			}
		}
		r, s := slowKendall(x, y)
		got := kendall(x, y)
		if !near(got.r, r, 1e-13) || got.s != s || got.tied != (repeats(x) || repeats(y)) {
			t.Fatalf("kendall(%v, %v) = %+v, by pairs %v, %v", x, y, got, r, s)
		}
		if tau := stat.Kendall(x, y, nil); !got.tied && !near(got.r, tau, 1e-13) {
			t.Fatalf("kendall(%v, %v) = %v, gonum %v", x, y, got.r, tau)
		}
	}
}

// The matrix, complete and pairwise, gives what each pair gives by itself.
func TestMatrixAgainstPairs(t *testing.T) {
	for _, missing := range []float64{0, 0.2} {
		table := noise(13, 5, 80, missing)
		for _, m := range methods {
			for _, control := range []string{"", `,"control":["c4"]`} {
				a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+m+`","columns":["c0","c1","c2","c3"]`+control+`}`)
				for i := range 4 {
					for k := range i {
						var z [][]float64
						if control != "" {
							z = [][]float64{table.Columns[4].Num}
						}
						x, y, z := together(table.Columns[k].Num, table.Columns[i].Num, z)
						want := associate(m, x, y, z)
						if !near(float64(a.R[i][k]), want.r, 1e-12) || a.Ns[i][k] != want.n || !near(float64(a.P[i][k]), newChances().p(m, want), 1e-9) {
							t.Errorf("%s%s, %v missing: %v of %d, want %+v", m, control, missing, a.R[i][k], a.Ns[i][k], want)
						}
					}
				}
			}
		}
	}
}

// Partial correlation is that of the inverse of the matrix of correlations.
func TestPartialAgainstInverse(t *testing.T) {
	table := noise(17, 6, 90, 0)
	for _, m := range methods {
		plain := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+m+`"}`)
		r := mat.NewDense(6, 6, nil)
		for i := range 6 {
			for k := range 6 {
				r.Set(i, k, float64(plain.R[i][k]))
			}
		}
		var inverse mat.Dense
		if err := inverse.Inverse(r); err != nil {
			t.Fatal(err)
		}
		want := -inverse.At(0, 1) / math.Sqrt(inverse.At(0, 0)*inverse.At(1, 1))
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+m+`","columns":["c0","c1"],"control":["c2","c3","c4","c5"]}`)
		if got := float64(a.R[0][1]); !near(got, want, 1e-11) {
			t.Errorf("%s: %v, by the inverse %v", m, got, want)
		}
		twice := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+m+`","columns":["c0","c1"],"control":["c2","c3","c4","c5","c5","c3"]}`)
		if !near(float64(twice.R[0][1]), want, 1e-9) || !near(float64(twice.P[0][1]), float64(a.P[0][1]), 1e-8) {
			t.Errorf("%s: %v with controls given twice, want %v", m, twice.R[0][1], want)
		}
	}
}

// A column that a control gives has no coefficient with others.
func TestPartialNothingLeft(t *testing.T) {
	x, y := calm(30)
	twice := make([]float64, 30)
	for i := range x {
		twice[i] = 2*x[i] + 3
	}
	table := tableOf(numberColumn("x", x...), numberColumn("y", y...), numberColumn("twice", twice...), numberColumn("same", slices.Repeat([]float64{3}, 30)...))
	for _, m := range methods {
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+m+`","columns":["x","y"],"control":["twice"]}`)
		if r := float64(a.R[0][1]); !math.IsNaN(r) {
			t.Errorf("%s: r = %v of nothing", m, r)
		}
		b := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+m+`","columns":["x","y"],"control":["same"]}`)
		c := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+m+`","columns":["x","y"]}`)
		if !near(float64(b.R[0][1]), float64(c.R[0][1]), 1e-13) || !near(float64(b.P[0][1]), float64(c.P[0][1]), 1e-12) {
			t.Errorf("%s: a constant control makes %v of %v", m, b.R[0][1], c.R[0][1])
		}
	}
}

// Complete leaves out the rows that lack any column.
func TestCorrelationComplete(t *testing.T) {
	table := noise(3, 4, 120, 0.15)
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","missing":"complete"}`)
	whole := 0
	for i := range 120 {
		if !slices.ContainsFunc(table.Columns, func(c *data.Column) bool { return !finite(c.Num[i]) }) {
			whole++
		}
	}
	for i := range a.Ns {
		for k := range a.Ns {
			if a.Ns[i][k] != whole {
				t.Errorf("n[%d][%d] = %d, want %d", i, k, a.Ns[i][k], whole)
			}
		}
	}
	if a.N != whole || a.Omitted != 120-whole {
		t.Errorf("n %d, omitted %d, want %d whole rows", a.N, a.Omitted, whole)
	}
}

// A long question reports progress and stops when it is told to.
func TestCorrelationStops(t *testing.T) {
	table := noise(1, 12, 30_000, 0.01)
	for _, m := range methods {
		ctx, cancel := context.WithCancel(context.Background())
		calls := 0
		ctx = WithYield(ctx, func(done, total int) {
			if calls++; done > total || total == 0 {
				t.Errorf("%d of %d done", done, total)
			}
			if calls == 3 {
				cancel()
			}
		})
		q, err := ParseQuestion([]byte(`{"kind":"correlation","method":"` + m + `"}`))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Ask(ctx, table, q); !errors.Is(err, context.Canceled) || calls != 3 {
			t.Errorf("%s: %v after %d calls", m, err, calls)
		}
	}
}

func TestAdjustProperties(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 6))
	for range 200 {
		p := make([]float64, random.IntN(20))
		for i := range p {
			if p[i] = random.Float64() * random.Float64(); random.IntN(6) == 0 {
				p[i] = nan
			}
		}
		for name, f := range map[string]func([]float64) []float64{"bh": benjaminiHochberg, "holm": holm} {
			for i, v := range f(p) {
				if p[i] == p[i] != (v == v) || v < p[i] || v > 1 {
					t.Fatalf("%s makes %v of %v", name, v, p[i])
				}
			}
		}
	}
}

// BenchmarkMatrix is the budget's 100 × 100 over 10,000 rows.
func BenchmarkMatrix(b *testing.B) {
	for _, missing := range []float64{0, 0.05} {
		table := noise(1, 100, 10_000, missing)
		for _, m := range methods {
			b.Run(m+" "+strconv.FormatFloat(missing, 'g', -1, 64), func(b *testing.B) {
				q := &Question{Kind: "correlation", Method: m}
				for range b.N {
					if _, err := Ask(context.Background(), table, q); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
