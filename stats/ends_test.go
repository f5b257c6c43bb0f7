package stats

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

func endsOf(t *testing.T, of *data.Table, q *Question) (*data.Table, *EndsReport) {
	t.Helper()
	made, r, err := Ends(context.Background(), of, q)
	if err != nil {
		t.Fatal(err)
	}
	return made, r
}

// row writes a row of a table as answers do.
func rowText(t *data.Table, i int) string {
	var out []string
	for _, c := range t.Columns {
		v := cell(c, i)
		if x, ok := v.(Num); ok {
			v = fmt.Sprintf("%.4g", float64(x))
		}
		out = append(out, fmt.Sprint(v))
	}
	return strings.Join(out, "|")
}

func TestEnds(t *testing.T) {
	made, r := endsOf(t, zones(), &Question{})
	// change, relative, per year: R 4.3, 2.662-2; (2.662/2-1)*100; ((2.662/2)^(1/3)-1)*100
	want := []string{
		"A|2 2.2 . 2.662|2|2.662|0.662|33.1|10|whole|2020|2023|2020|2023|3|1",
		"B|10 . 8 9|10|9|-1|-10|-3.451|whole|2020|2023|2022|2020|3|1",
		"C|<nil>|<nil>|<nil>|<nil>|<nil>|<nil>|<nil>|<nil>|<nil>|<nil>|<nil>|0|4",
	}
	for i, w := range want {
		if got := rowText(made, i); got != w {
			t.Errorf("row %d\n%s, want\n%s", i, got, w)
		}
	}
	if want := (EndsReport{Measure: "rd", Name: "rd", Entities: 3, Without: 1, Omitted: 3, From: "2020", To: "2023"}); *r != want {
		t.Errorf("report %+v, want %+v", *r, want)
	}
}

func TestEndsOfShares(t *testing.T) {
	of := zones()
	of.Columns[2].Unit = "fraction"
	of.Columns[2].Qualifier = make([]data.Qualifier, of.Rows)
	of.Columns[2].Qualifier[2] = data.Over
	made, r := endsOf(t, of, &Question{Where: []Condition{{Column: "year", Op: "in", Value: []any{"2021", "2022", "2023"}}}})
	if got, want := rowText(made, 0), "A|2.2 . 2.662|2.2|2.662|46.2|whole|2021|2023|2021|2023|2|1"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if got, want := rowText(made, 1), "B|. 8 9|8|9|100|shorter|2022|2023|2022|2023|2|1"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if made.Columns[4].Unit != "pct_point" || r.Shorter != 1 || made.Columns[3].Qualifier[0] != data.Over || made.Columns[2].Qualifier != nil || made.Columns[4].Qualifier[0] != data.Over {
		t.Errorf("unit %q, report %+v", made.Columns[4].Unit, r)
	}
}

func TestEndsRefuse(t *testing.T) {
	for _, of := range []*data.Table{
		tableOf(textColumn("zone", data.Entity, "A"), numberColumn("rd", 2)),
		tableOf(periodColumn("year", "2020"), numberColumn("rd", 2)),
	} {
		if _, _, err := Ends(context.Background(), of, &Question{}); err == nil {
			t.Error("a table without entities or periods has ends")
		}
	}
}

// The trend of each entity is the slow twin.
func TestEndsAgreeWithTrends(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		var names, periods []string
		var values []float64
		for range 1 + random.IntN(60) {
			names = append(names, string(rune('a'+random.IntN(5))))
			periods = append(periods, fmt.Sprint(2000+random.IntN(300)))
			values = append(values, float64(random.IntN(20)-4))
		}
		of := tableOf(textColumn("zone", data.Entity, names...), periodColumn("year", periods...), numberColumn("rd", values...))
		made, _ := endsOf(t, of, &Question{})
		for i, s := range ask[*TrendAnswer](t, of, `{"kind":"trend"}`).Series {
			a, b := s.Points[0], s.Points[len(s.Points)-1]
			row := []any{cell(made.Columns[8], i), cell(made.Columns[2], i), cell(made.Columns[9], i), cell(made.Columns[3], i)}
			if want := []any{a.Period, a.Value, b.Period, b.Value}; !reflect.DeepEqual(row, want) {
				t.Fatalf("%v, want %v", row, want)
			}
			if !near(made.Columns[6].Num[i], 100*float64(s.CAGR), 1e-9) {
				t.Fatalf("per year %v, want %v", made.Columns[6].Num[i], s.CAGR)
			}
			written := strings.Fields(made.Columns[1].Text.At(i))
			if len(written) > sparkMost {
				t.Fatalf("series of %d places", len(written))
			}
			low, high := 1e9, -1e9
			for _, p := range s.Points {
				low, high = min(low, float64(p.Value)), max(high, float64(p.Value))
			}
			if !slices.Contains(written, fmt.Sprint(low)) && !slices.Contains(written, fmt.Sprint(high)) {
				t.Fatalf("series %v without its lowest %v or highest %v", written, low, high)
			}
		}
	}
}

func TestEndsAreHedged(t *testing.T) {
	of := zones() // A from 2 to 2.662, B from 10 to 9
	made, _ := endsOf(t, of, &Question{})
	for _, c := range made.Columns {
		if c.Qualifier != nil {
			t.Errorf("%s has qualifiers of exact figures", c.ID)
		}
	}
	rd := of.Columns[2]
	first := map[string]int{}
	for i := range of.Rows {
		if _, ok := first[of.Columns[0].Text.At(i)]; !ok && !rd.Missing(i) {
			first[of.Columns[0].Text.At(i)] = i
		}
	}
	rd.Qualifier = make([]data.Qualifier, of.Rows)
	rd.Qualifier[first["A"]] = data.About
	made, _ = endsOf(t, of, &Question{})
	for _, id := range []string{EndsStart, EndsChange, EndsPercent, EndsYearly} {
		if c, _ := made.Column(id); c.Qualifier == nil || c.Qualifier[0] != data.About || c.Qualifier[1] != data.Exact {
			t.Errorf("%s is hedged as %v", id, c.Qualifier)
		}
	}
}

// allowed are the bounds of a figure written as 10 and hedged, and of what is exact, about or a target none.
func allowed(q data.Qualifier, x float64) (lo, hi float64, open bool) {
	inf := math.Inf(1)
	switch q {
	case data.Over, data.AtLeast:
		return x, inf, q == data.Over
	case data.Nearly, data.UpTo, data.Under:
		return -inf, x, q != data.UpTo
	case data.Exact:
		return x, x, false
	}
	return -inf, inf, false
}

// The slow twin: every change that start and end allow lies within what the hedge of the change allows, and no closer hedge of
// those that bound does.
func TestChangeHedge(t *testing.T) {
	for q := data.Exact; q <= data.Under; q++ {
		for r := data.Exact; r <= data.Under; r++ {
			got := changeHedge(q, r)
			if q == data.Target || r == data.Target {
				if got != data.Target {
					t.Errorf("from %v to %v: %v", q, r, got)
				}
				continue
			}
			a, b, open := allowed(q, 10)
			c, d, alsoOpen := allowed(r, 30)
			want := data.About
			switch lo, hi := c-b, d-a; {
			case q == data.Exact:
				want = r
			case q == data.About || r == data.About:
			case lo == 20 && hi == 20:
				want = data.Exact
			case lo == 20:
				want = data.AtLeast
				if open || alsoOpen {
					want = data.Over
				}
			case hi == 20:
				want = data.UpTo
				if open || alsoOpen {
					want = data.Under
				}
			}
			if got != want {
				t.Errorf("from %v to %v: %v, want %v", q, r, got, want)
			}
		}
	}
	if got := growthHedge(data.Over, data.Exact, -1); got != data.About {
		t.Errorf("growth to a negative end is %v", got)
	}
	if got := growthHedge(data.Over, data.Exact, 1); got != data.Under {
		t.Errorf("growth is %v", got)
	}
}
