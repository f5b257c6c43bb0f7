package stats

import (
	"context"
	"testing"

	"statlas/data"
)

func TestRangeOf(t *testing.T) {
	table := tableOf(textColumn("city", data.Entity, "a", "b", "c", "d"), numberColumn("x", 0.1, nan, 0.2, 4), numberColumn("y", -1, 1e17, 5, -1e17),
		&data.Column{ID: "flag", Type: data.Boolean, Num: []float64{1, 0, 1, 1}})
	for _, tt := range []struct {
		question string
		want     Range
	}{
		{`{"kind":"rows","columns":["x"],"limit":4}`, Range{3, Num(0.1 + 0.2 + 4), Num((0.1 + 0.2 + 4) / 3), 0.1, 4}},
		{`{"kind":"rows","columns":["city","x","flag"],"offset":1,"limit":2}`, Range{1, 0.2, 0.2, 0.2, 0.2}},
		{`{"kind":"rows","columns":["y"],"limit":4}`, Range{4, 4, 1, -1e17, 1e17}}, // a plain sum loses the 4
		{`{"kind":"rows","columns":["y"],"offset":3,"limit":9,"sort":[{"column":"y"}]}`, Range{1, 1e17, 1e17, 1e17, 1e17}},
		{`{"kind":"rows","columns":["city"],"limit":4}`, Range{0, Num(nan), Num(nan), Num(nan), Num(nan)}},
		{`{"kind":"rows","columns":["x"],"offset":7,"limit":4}`, Range{0, Num(nan), Num(nan), Num(nan), Num(nan)}},
	} {
		q, err := ParseQuestion([]byte(tt.question))
		if err != nil {
			t.Fatal(err)
		}
		order, err := Order(context.Background(), table, q)
		if err != nil {
			t.Fatal(err)
		}
		got, err := RangeOf(table, q, order)
		if err != nil {
			t.Fatal(err)
		}
		for i, pair := range [][2]Num{{got.Sum, tt.want.Sum}, {got.Mean, tt.want.Mean}, {got.Min, tt.want.Min}, {got.Max, tt.want.Max}} {
			if pair[0] != pair[1] && (pair[0] == pair[0] || pair[1] == pair[1]) {
				t.Errorf("%s: number %d is %v, want %v", tt.question, i, pair[0], pair[1])
			}
		}
		if got.N != tt.want.N {
			t.Errorf("%s: %d numbers, want %d", tt.question, got.N, tt.want.N)
		}
	}
	if _, err := RangeOf(table, &Question{Columns: []string{"no"}}, nil); err == nil {
		t.Error("a column that is not there is no error")
	}
}
