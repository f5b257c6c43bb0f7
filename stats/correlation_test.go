package stats

import (
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"
	"gonum.org/v1/gonum/stat/distuv"
	"statlas/data"
)

// noise returns k columns of n numbers, each with a share of missing ones and of ties.
func noise(seed uint64, k, n int, missing float64) *data.Table {
	random := rand.New(rand.NewPCG(seed, 1))
	columns := make([]*data.Column, k)
	for c := range columns {
		x := make([]float64, n)
		for i := range x {
			x[i] = math.Round(random.NormFloat64()*20) + float64(c*i)/100
			if random.Float64() < missing {
				x[i] = nan
			}
		}
		columns[c] = numberColumn(fmt.Sprintf("c%d", c), x...)
	}
	return tableOf(columns...)
}

// slowPair returns what the pair's coefficient rests on.
func slowPair(x, y []float64) (a, b []float64) {
	for i := range x {
		if finite(x[i]) && finite(y[i]) {
			a, b = append(a, x[i]), append(b, y[i])
		}
	}
	return a, b
}

func slowRanks(x []float64) []float64 {
	out := make([]float64, len(x))
	for i := range x {
		for k := range x {
			switch {
			case x[k] < x[i]:
				out[i]++
			case x[k] == x[i]:
				out[i] += 0.5
			}
		}
		out[i] += 0.5
	}
	return out
}

// TestCorrelationAgainstGonum holds both methods, complete and pairwise, against gonum's plain ones.
func TestCorrelationAgainstGonum(t *testing.T) {
	for _, missing := range []float64{0, 0.2} {
		table := noise(3, 4, 300, missing)
		for _, method := range []string{"pearson", "spearman"} {
			a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","method":"`+method+`"}`)
			for i := range a.Columns {
				for k := range a.Columns {
					x, y := slowPair(table.Columns[i].Num, table.Columns[k].Num)
					if a.Ns[i][k] != len(x) {
						t.Errorf("n %d, want %d", a.Ns[i][k], len(x))
					}
					if i == k {
						continue
					}
					if method == "spearman" {
						x, y = slowRanks(x), slowRanks(y)
					}
					r := stat.Correlation(x, y, nil)
					if got := float64(a.R[i][k]); !near(got, r, 1e-11) {
						t.Errorf("%s, %v missing: r[%d][%d] = %v, gonum %v", method, missing, i, k, got, r)
					}
					if method == "spearman" && !repeats(x) && !repeats(y) {
						continue // exact
					}
					df := float64(len(x) - 2)
					p := 2 * distuv.StudentsT{Sigma: 1, Nu: df}.CDF(-math.Abs(r)*math.Sqrt(df/(1-r*r)))
					if got := float64(a.P[i][k]); !near(got, p, 1e-9) { // gonum's own tail
						t.Errorf("%s, %v missing: p[%d][%d] = %v, gonum %v", method, missing, i, k, got, p)
					}
				}
			}
		}
	}
}

func TestCorrelationSmall(t *testing.T) {
	table := tableOf(numberColumn("a", 1, 2, nan, 4), numberColumn("b", 2, nan, 3, 5), numberColumn("k", 7, 7, 7, 7), numberColumn("line", 2, 4, 6, 8))
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation"}`)
	for _, tt := range []struct {
		x, y   int
		r, p   float64
		n      int
		reason string
	}{
		{0, 1, nan, nan, 2, "two rows"},
		{0, 2, nan, nan, 3, "a constant"},
		{2, 2, nan, nan, 4, "a constant with itself"},
		{0, 0, 1, nan, 3, "itself"},
		{0, 3, 1, 0, 3, "a straight line"},
	} {
		if r, p, n := float64(a.R[tt.x][tt.y]), float64(a.P[tt.x][tt.y]), a.Ns[tt.x][tt.y]; !near(r, tt.r, 0) || !near(p, tt.p, 0) || n != tt.n {
			t.Errorf("%s: r %v, p %v, n %d; want %v, %v, %d", tt.reason, r, p, n, tt.r, tt.p, tt.n)
		}
	}
	if a.PairsTested != 2 || warned(a, WarnTests) || !warned(a, WarnSmall) || a.N != 4 || a.Omitted != 0 {
		t.Errorf("tested %d, n %d, omitted %d, %v; want 2, 4, 0 and a warning of small n", a.PairsTested, a.N, a.Omitted, a.Warnings)
	}
}

// A row counts when some pair has it.
func TestCorrelationOmitted(t *testing.T) {
	table := tableOf(numberColumn("a", 1, nan, nan, 4), numberColumn("b", 2, 1, nan, 5), numberColumn("c", nan, 1, 3, 3))
	if a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation"}`); a.N != 3 || a.Omitted != 1 {
		t.Errorf("n %d, omitted %d; want 3 and 1", a.N, a.Omitted)
	}
}

// Shifts, positive factors and the order of rows and columns do not matter; a negative factor turns the sign.
func TestCorrelationProperties(t *testing.T) {
	table := noise(11, 2, 101, 0.1)
	x, y := table.Columns[0].Num, table.Columns[1].Num
	for _, method := range methods {
		of := func(x, y []float64) float64 {
			a := ask[*CorrelationAnswer](t, tableOf(numberColumn("x", x...), numberColumn("y", y...)), `{"kind":"correlation","method":"`+method+`"}`)
			if a.R[0][1] != a.R[1][0] || a.P[0][1] != a.P[1][0] {
				t.Errorf("%s is not symmetric: %v, %v", method, a.R, a.P)
			}
			return float64(a.R[0][1])
		}
		turned := func(x []float64, scale, shift float64) []float64 {
			out := make([]float64, len(x))
			for i, v := range x {
				out[i] = v*scale + shift
			}
			return out
		}
		r := of(x, y)
		reverse := func(x []float64) []float64 { x = slices.Clone(x); slices.Reverse(x); return x }
		for name, got := range map[string]float64{
			"swapped": of(y, x), "shifted": of(turned(x, 1, 1e6), y), "scaled": of(turned(x, 1e200, 0), turned(y, 1e-200, 0)),
			"turned": -of(turned(x, -3, 5), y), "reversed": of(reverse(x), reverse(y)),
		} {
			if !near(got, r, 1e-9) { // a shift by 1e6 costs six digits of the cells
				t.Errorf("%s, %s: %v, want %v", method, name, got, r)
			}
		}
		if self := of(x, x); !near(self, 1, 1e-15) {
			t.Errorf("%s with itself: %v", method, self)
		}
	}
}

func TestAnswersReadBack(t *testing.T) {
	for _, kind := range Kinds() {
		table := zones()
		if kind == "correlation" || kind == "insights" {
			table = noise(2, 3, 30, 0.1)
		}
		q := `{"kind":"` + kind + `"}`
		switch kind {
		case "trend":
			q = `{"kind":"trend","fit":"ols"}`
		case "peers":
			q = `{"kind":"peers","of":"A"}`
		case "model":
			q = `{"kind":"model","y":"rd","x":["rd"]}`
		}
		a := ask[Answer](t, table, q)
		first, err := json.Marshal(a)
		if err != nil {
			t.Fatal(err)
		}
		back, err := UnmarshalAnswer(first)
		if err != nil {
			t.Fatal(err)
		}
		if again, _ := json.Marshal(back); string(again) != string(first) || reflect.TypeOf(back) != reflect.TypeOf(a) {
			t.Errorf("%s reads back as %T\n%s\nwant\n%s", kind, back, again, first)
		}
	}
	for _, bad := range []string{`{}`, `{"kind":"x"}`, `[]`, `{"kind":"rows","rows":3}`} {
		if a, err := UnmarshalAnswer([]byte(bad)); err == nil {
			t.Errorf("UnmarshalAnswer(%s) = %v, want an error", bad, a)
		}
	}
}
