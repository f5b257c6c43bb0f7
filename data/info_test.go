package data

import (
	"math"
	"math/rand/v2"
	"testing"
)

// Kinds that have numbers are counted; measurements, units, names and constants are not.
func TestNumbersOfKinds(t *testing.T) {
	for _, c := range []struct {
		csv  string
		want int
	}{
		{"cyl\n4\n6\n4\n8\n6\n8\n4\n6\n8\n", 3},
		{"rank\n1\n2\n3\n4\n5\n6\n7\n8\n", 0},          // tells rows apart
		{"x\n1.5\n2.5\n1.5\n2.5\n1.5\n2.5\n", 0},       // measured
		{"fund (CNY)\n1\n2\n1\n2\n1\n2\n", 0},          // has a unit
		{"x\n7\n7\n7\n7\n7\n7\n", 0},                   // says nothing
		{"answer\n1\nn/a\n2\n1\n\n2\n1\n2\n", 2},       // missing ones are no kind
		{"x\n1\n2\n3\n1\n2\n3\n1\n2\n3\n1e300\n", 0},   // three rows a value or none
		{"balance\n-1\n0\n1\n-1\n0\n1\n-1\n0\n1\n", 3}, // zero and less are numbers, too
	} {
		table, _, err := Read(t.Context(), []byte(c.csv), Options{Name: "x.csv"})
		if err != nil {
			t.Fatal(err)
		}
		if got := Columns(table)[0].Distinct; got != c.want {
			t.Errorf("%q: %d kinds, want %d", c.csv, got, c.want)
		}
	}
}

// The count agrees with one that remembers all.
func TestDistinctCodesTwin(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		rows := make([]float64, r.IntN(80))
		values, step := 1+r.IntN(15), []float64{1, 1, 1, 0.5}[r.IntN(4)]
		for i := range rows {
			if rows[i] = step * float64(r.IntN(values)-3); r.IntN(9) == 0 {
				rows[i] = math.NaN()
			}
		}
		if got, want := distinctCodes(rows), slowCodes(rows); got != want {
			t.Fatalf("%d, want %d of %v", got, want, rows)
		}
	}
}

func slowCodes(rows []float64) int {
	all, n := map[float64]bool{}, 0
	for _, x := range rows {
		if math.IsNaN(x) {
			continue
		}
		if x != math.Floor(x) {
			return 0
		}
		all[x] = true
		n++
	}
	if len(all) < 2 || len(all) > codesMost || n < 3*len(all) {
		return 0
	}
	return len(all)
}

// Kinds of things, of which a table without periods has many rows each, are no names of its rows; a name that stands twice is
// still one, and so is what is called so.
func TestKindsAreNoEntity(t *testing.T) {
	for _, c := range []struct {
		csv  string
		want Role
	}{
		{"wool,breaks\nA,1\nA,2\nA,3\nB,4\nB,5\nB,6\n", Dimension},
		{"who,x\nann,1\nbob,2\ncy,3\nann,4\n", Entity},
		{"region,x\nA,1\nA,2\nA,3\nB,4\nB,5\nB,6\n", Entity},
		{"wool,year,x\nA,2001,2\nA,2001,3\nA,2002,4\nB,2001,5\nB,2001,6\nB,2002,6\n", Entity},
	} {
		table, _, err := Read(t.Context(), []byte(c.csv), Options{Name: "x.csv"})
		if err != nil {
			t.Fatal(err)
		}
		if got := table.Columns[0].Role; got != c.want {
			t.Errorf("%q: %s, want %s", c.csv, got, c.want)
		}
	}
}
