package stats

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"testing"

	"statlas/data"
)

// manyColumns is a table of n rows and 30 columns: an entity, a year, an identifier, seven columns of names and twenty
// of figures with gaps.
func manyColumns(n int) *data.Table {
	random := rand.New(rand.NewPCG(100, 30))
	zone, year, id := make([]string, n), make([]data.Period, n), make([]string, n)
	for i := range n {
		zone[i], year[i], id[i] = "zone "+strconv.Itoa(i/20), data.NewPeriod(data.Year, 2000+i%20, 0, 0), "id "+strconv.Itoa(i)
	}
	columns := []*data.Column{textColumn("zone", data.Entity, zone...), {ID: "year", Type: data.PeriodT, Role: data.PeriodRole, Periods: year}, textColumn("id", data.ID, id...)}
	for c := range 7 {
		s := make([]string, n)
		for i := range s {
			s[i] = "word " + strconv.Itoa(random.IntN(10<<c))
		}
		columns = append(columns, textColumn(fmt.Sprint("s", c), data.Dimension, s...))
	}
	for c := range 20 {
		x := make([]float64, n)
		for i := range x {
			if x[i] = random.ExpFloat64() * 1e3; random.IntN(20) == 0 {
				x[i] = nan
			}
		}
		columns = append(columns, numberColumn(fmt.Sprint("x", c), x...))
	}
	return tableOf(columns...)
}

// BenchmarkProfile is what a profile of a table of 100,000 × 30 costs.
func BenchmarkProfile(b *testing.B) {
	table := manyColumns(100_000)
	for _, s := range []string{`{"kind":"summary"}`, `{"kind":"summary","alerts":true}`, `{"kind":"panel","measure":"x0"}`} {
		q, err := ParseQuestion([]byte(s))
		if err != nil {
			b.Fatal(err)
		}
		b.Run(s, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := Ask(b.Context(), table, q); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
