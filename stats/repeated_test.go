package stats

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"statlas/data"
)

func TestAlertOfRepeatedRows(t *testing.T) {
	table := tableOf(
		textColumn("zone", data.Entity, "a", "a", "b", "a", "a", "", ""),
		periodColumn("year", "2020", "2021", "2020", "2020", "2020", "", ""),
		numberColumn("x", 1, 1, 1, 1, 2, nan, nan),
	)
	a := ask[*SummaryAnswer](t, table, `{"kind":"summary","alerts":true}`)
	if len(a.Alerts) != 1 || a.Alerts[0].Code != AlertDuplicate || !slices.Equal(a.Alerts[0].Rows, []int{3, 6}) || a.Alerts[0].Args[0] != "2" {
		t.Errorf("alerts %+v, want rows 3 and 6", a.Alerts)
	}
	if a := ask[*SummaryAnswer](t, table, `{"kind":"summary"}`); len(a.Alerts) > 0 {
		t.Errorf("not asked for, but looked at: %+v", a.Alerts)
	}
	part := ask[*SummaryAnswer](t, table, `{"kind":"summary","alerts":true,"columns":["x"],"where":[{"column":"x","op":"le","value":1},{"column":"year","op":"ne","value":"2021"}]}`)
	if len(part.Alerts) != 1 || !slices.Equal(part.Alerts[0].Rows, []int{3}) {
		t.Errorf("of the rows kept: %+v, want row 3", part.Alerts)
	}
	table.Columns = append(table.Columns, numberColumn("n", upwards(7)...))
	if a := ask[*SummaryAnswer](t, table, `{"kind":"summary","alerts":true}`); len(a.Alerts) > 0 {
		t.Errorf("rows that differ: %+v", a.Alerts)
	}
}

// The slow twin writes each row as text.
func TestRepeatedRowsAgainstTwin(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 8))
	for range 50 {
		n := 1 + random.IntN(200)
		var x []float64
		var s, p []string
		for range n {
			x = append(x, []float64{0, 1, nan}[random.IntN(3)])
			s = append(s, []string{"", "a", "long enough for a word", "long enough for a wort"}[random.IntN(4)])
			p = append(p, []string{"2020", "2020-Q1", ""}[random.IntN(3)])
		}
		table := tableOf(numberColumn("x", x...), textColumn("s", data.Dimension, s...), periodColumn("p", p...), numberColumn("y", x...))
		seen, want := map[string]bool{}, []int(nil)
		for i := range n {
			row := fmt.Sprint(x[i], s[i], "|", p[i])
			if seen[row] {
				want = append(want, i)
			}
			seen[row] = true
		}
		var got []int
		a := ask[*SummaryAnswer](t, table, `{"kind":"summary","alerts":true}`)
		if len(a.Alerts) > 0 {
			got = a.Alerts[0].Rows
		}
		if !slices.Equal(got, want[:min(len(want), alertRows)]) || len(want) > 0 && a.Alerts[0].Args[0] != fmt.Sprint(len(want)) {
			t.Fatalf("rows %v, want %v of %v %q %q", got, want, x, s, p)
		}
	}
}

// Rows whose hashes agree are still compared cell by cell.
func TestRepeatedRowsOfEqualHash(t *testing.T) {
	table := tableOf(numberColumn("x", 1, 2, 1, 2, 3))
	j, err := newJob(t.Context(), table, &Question{Kind: "summary"})
	if err != nil {
		t.Fatal(err)
	}
	if got := j.again(make([]uint64, 5), []int32{0, 1, 2, 3, 4}); !slices.Equal(got, []bool{false, false, true, true, false}) {
		t.Errorf("again %v", got)
	}
}
