package stats

import (
	"context"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

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
