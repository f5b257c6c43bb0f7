package stats

import (
	"context"
	"errors"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
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

// Every order holds the same numbers; what Order says leads back to the columns given.
func TestCorrelationOrders(t *testing.T) {
	table := pairs(t)
	plain := ask[*CorrelationAnswer](t, table, `{"kind":"correlation"}`)
	for order, want := range map[string][]string{
		"given": {"rd", "gdp", "staff", "grants", "patents"}, "alphabetical": {"gdp", "grants", "patents", "rd", "staff"}, "target": {"grants", "", "", "", ""}, "cluster": {"", "", "", "", ""},
	} {
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","over":"periods","order":"`+order+`","target":"grants"}`)
		for i, x := range a.Order {
			if a.Columns[i] != plain.Columns[x] || want[i] != "" && a.Columns[i] != want[i] {
				t.Errorf("%s: columns %v, order %v", order, a.Columns, a.Order)
			}
			for k, y := range a.Order {
				for name, m := range map[string][2][][]Num{"r": {a.R, plain.R}, "p": {a.P, plain.P}, "adjusted": {a.Adjusted, plain.Adjusted}, "lower": {a.Lower, plain.Lower}} {
					if !near(float64(m[0][i][k]), float64(m[1][x][y]), 0) {
						t.Errorf("%s: %s[%d][%d] = %v, want %v", order, name, i, k, m[0][i][k], m[1][x][y])
					}
				}
			}
		}
		if order != "target" {
			continue
		}
		for i := 2; i < 5; i++ {
			if math.Abs(float64(a.R[0][i])) > math.Abs(float64(a.R[0][i-1])) {
				t.Errorf("by target: %v", a.R[0])
			}
		}
	}
}

// Each period by itself is what a where on it gives, and its p is adjusted for the pairs of all.
func TestCorrelationOverPeriods(t *testing.T) {
	table := pairs(t)
	for _, more := range []string{``, `,"method":"kendall"`, `,"control":["patents"],"columns":["rd","gdp","staff"]`} {
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","over":"periods","adjust":"holm"`+more+`}`)
		if len(a.Periods) != 12 {
			t.Fatalf("%d periods, want 12", len(a.Periods))
		}
		for _, p := range a.Periods {
			b := ask[*CorrelationAnswer](t, table, `{"kind":"correlation"`+more+`,"where":[{"column":"year","op":"eq","value":"`+p.Period+`"}]}`)
			if !same(p.R, b.R) || !same(p.P, b.P) || !same(p.Upper, b.Upper) || !reflect.DeepEqual(p.Ns, b.Ns) {
				t.Errorf("%s%s: %v, want %v", p.Period, more, p.R, b.R)
			}
			if finite(float64(p.P[0][1])) && !(p.Adjusted[0][1] >= min(1, 2*p.P[0][1])) {
				t.Errorf("%s: adjusted %v of p %v", p.Period, p.Adjusted[0][1], p.P[0][1])
			}
		}
	}
}

func same(a, b [][]Num) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

// A series that follows another a step later has a lagged r of 1 one way and not the other.
func TestCorrelationLag(t *testing.T) {
	x, _ := calm(40)
	later := append([]float64{0}, x[:39]...)
	years := make([]string, 40)
	for i := range years {
		years[i] = data.NewPeriod(data.Quarter, 2000+i/4, 1+i%4, 0).String()
	}
	table := tableOf(periodColumn("quarter", years...), numberColumn("x", x...), numberColumn("later", later...))
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","lag":1,"points":["x","later"]}`)
	if !near(float64(a.R[0][1]), 1, 1e-12) || math.Abs(float64(a.R[1][0])) > 0.9 || a.Ns[0][1] != 39 || a.PairsTested != 4 {
		t.Errorf("r %v of %v, %d tested", a.R, a.Ns, a.PairsTested)
	}
	if a.Points.N != 39 || a.Points.Xs[0] != Num(x[0]) || a.Points.Ys[0] != Num(later[1]) || a.Points.Labels[0].Period != "2000-Q2" {
		t.Errorf("points %v, %v of %v", a.Points.Xs[0], a.Points.Ys[0], a.Points.Labels[0])
	}
}

// Days follow on days across months and leap years, whole numbers on whole numbers, stretches on nothing.
func TestFollowing(t *testing.T) {
	for _, tt := range []struct {
		periods []string
		n       int // changes
		code    string
	}{
		{[]string{"2024-02-28", "2024-02-29", "2024-03-01", "2024-12-31", "2025-01-01", "2025-01-02"}, 4, WarnGaps},
		{[]string{"2020", "2021", "2022", "2020-Q1", "2020-Q2", "2020-Q3"}, 4, ""},
		{[]string{"1951", "1956", "1961", "1966", "1971", "1976"}, 5, ""},
		{[]string{"1951", "1956", "1966", "1971", "1976", "1986"}, 3, WarnGaps},
		{[]string{"2020/2021", "2021/2022", "2023", "2024", "2025", "2026"}, 3, WarnRanges},
	} {
		table := beside([]float64{1, 4, 2, 8, 5, 7}, []float64{2, 3, 3.5, 9, 1, 0}, periodColumn("t", tt.periods...))
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","on":"diff"}`)
		if a.Ns[0][1] != tt.n || tt.code != "" && !warned(a, tt.code) {
			t.Errorf("%v: %d changes, want %d; %v", tt.periods, a.Ns[0][1], tt.n, a.Warnings)
		}
	}
	numbers := numberColumn("t", 3, 1, 2, 2.5, 7, 8)
	table := tableOf(numbers, numberColumn("x", 1, 4, 2, 8, 5, 7), numberColumn("y", 2, 3, 3.5, 9, 1, 0))
	if a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","on":"diff","period":"t","columns":["x","y"]}`); a.Ns[0][1] != 3 {
		t.Errorf("whole numbers: %d changes, want 3", a.Ns[0][1])
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

// slowOrder is clusterOrder by looking at all pairs of branches each time.
func slowOrder(r [][]Num) []int {
	l := newLinkage(r)
	for step := 1; step < len(r); step++ {
		for i := range r {
			l.look(i)
		}
		l.join(step)
	}
	return l.branches[0].leaves
}

func TestClusterAgainstAllPairs(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 2))
	for run := range 300 {
		k := 1 + random.IntN(25)
		r := square(k)
		for i := range k {
			for h := range i {
				v := Num(random.Float64()*2 - 1)
				if run%3 == 0 {
					v = Num(random.IntN(4)) / 4 // many equal distances
				}
				if random.IntN(20) == 0 {
					v = Num(nan)
				}
				r[i][h], r[h][i] = v, v
			}
		}
		order, err := clusterOrder(newPace(context.Background(), 0), r)
		if err != nil || !slices.Equal(order, slowOrder(r)) {
			t.Fatalf("%v, %v, want %v of %v", order, err, slowOrder(r), r)
		}
		slices.Sort(order)
		for i, v := range order {
			if i != v {
				t.Fatalf("%v is no order of %d", order, k)
			}
		}
	}
}

// With very many periods the last ones are given.
func TestPeriodsCut(t *testing.T) {
	table := noise(2, 110, 400, 0)
	periods := make([]string, 400)
	for i := range periods {
		periods[i] = strconv.Itoa(1900 + i/4)
	}
	table.Columns = append(table.Columns, periodColumn("year", periods...))
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","over":"periods"}`)
	most := MaxPeriodCells / (110 * 110)
	if len(a.Periods) != most || a.Periods[most-1].Period != "1999" || !warned(a, WarnPeriodsCut) {
		t.Errorf("%d periods, want the last %d", len(a.Periods), most)
	}
	few := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","over":"periods","columns":["c0","c1"]}`)
	if len(few.Periods) != 100 || warned(few, WarnPeriodsCut) {
		t.Errorf("%d periods, want 100", len(few.Periods))
	}
}
