package stats

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"testing"

	"statlas/data"
)

// What is listed of a large panel is cut, what is counted is not.
func TestPanelLimits(t *testing.T) {
	var zone, day []string
	for e := range 1500 {
		for range 2 {
			zone, day = append(zone, "e"+strconv.Itoa(e)), append(day, "2020-01-01")
		}
	}
	for d := range 450 {
		zone, day = append(zone, "late"), append(day, data.NewPeriod(data.Month, 1980+d/12, d%12+1, 0).String())
	}
	table := tableOf(textColumn("zone", data.Entity, zone...), periodColumn("day", day...))
	a := ask[*PanelAnswer](t, table, `{"kind":"panel"}`) // of days, which most rows have
	if a.Duplicates.Total != 1500 || a.Duplicates.Rows != 3000 || len(a.Duplicates.Keys) != duplicateKeys || len(a.Grid.Rows) != gridEntities || a.Entities != 1501 {
		t.Errorf("%d of %d keys, %d of %d entities", len(a.Duplicates.Keys), a.Duplicates.Total, len(a.Grid.Rows), a.Entities)
	}
	months := ask[*PanelAnswer](t, table, `{"kind":"panel","where":[{"column":"zone","op":"eq","value":"late"}]}`)
	if months.Periods != 450 || len(months.Grid.Periods) != gridPeriods || months.Grid.Periods[0] != "1984-03" || len(months.Grid.Rows[0].Cells) != gridPeriods {
		t.Errorf("%d periods, the grid has %d from %s", months.Periods, len(months.Grid.Periods), months.Grid.Periods[0])
	}
}

func TestPanelReadsBack(t *testing.T) {
	a := ask[*PanelAnswer](t, provinces(), `{"kind":"panel","measure":"rd"}`)
	b, _ := json.Marshal(a)
	back, err := UnmarshalAnswer(b)
	if err != nil || !reflect.DeepEqual(back, Answer(a)) {
		t.Errorf("read back %+v, %v", back, err)
	}
}

// The slow twin looks at every cell of a dense table.
func TestPanelAgainstTwin(t *testing.T) {
	random := rand.New(rand.NewPCG(6, 1))
	for range 200 {
		entities, periods := 1+random.IntN(7), 1+random.IntN(7)
		var zone, year []string
		var x []float64
		counts, figures := map[string]int{}, map[string]int{}
		for range random.IntN(2 * entities * periods) {
			z, y, v := string(rune('A'+random.IntN(entities))), strconv.Itoa(2000+random.IntN(periods)), []float64{1, nan}[random.IntN(2)]
			zone, year, x = append(zone, z), append(year, y), append(x, v)
			counts[z+y]++
			if v == v {
				figures[z+y]++
			}
		}
		a := ask[*PanelAnswer](t, tableOf(textColumn("zone", data.Entity, zone...), periodColumn("year", year...), numberColumn("x", x...)), `{"kind":"panel","measure":"x"}`)
		names, moments := namesIn(zone), namesIn(year)
		duplicates := 0
		for _, n := range counts {
			if n > 1 {
				duplicates++
			}
		}
		if a.Entities != len(names) || a.Periods != len(moments) || a.Present != len(counts) || a.Filled != len(figures) || a.Duplicates.Total != duplicates {
			t.Fatalf("%+v of %v %v %v", a, zone, year, x)
		}
		for _, r := range a.Grid.Rows {
			for k, y := range a.Grid.Periods {
				want := byte('0')
				switch n := counts[r.Entity+y]; {
				case n > 1:
					want = '3'
				case n == 1:
					want = byte('1' + figures[r.Entity+y])
				}
				if r.Cells[k] != want {
					t.Fatalf("%s %s is %c, want %c", r.Entity, y, r.Cells[k], want)
				}
			}
		}
		covers(t, a, names, moments, figures)
	}
}

func namesIn(s []string) []string {
	s = slices.Sorted(slices.Values(s))
	return slices.Compact(s)
}

// covers wants the gaps to name each cell without a figure, and no other; they name one twice where an entity without
// any figure meets a period without any.
func covers(t *testing.T, a *PanelAnswer, names, moments []string, figures map[string]int) {
	t.Helper()
	if a.Gaps.Total > len(a.Gaps.List) {
		return
	}
	named := map[string]bool{}
	for _, g := range a.Gaps.List {
		entities, spans := g.Entities, g.Spans
		switch g.Code {
		case GapNobody:
			entities = names
		case GapExcept:
			entities = slices.DeleteFunc(slices.Clone(names), func(e string) bool { return slices.Contains(g.Entities, e) })
		case GapNever:
			spans = []Span{{From: moments[0], To: moments[len(moments)-1]}}
		}
		for _, e := range entities {
			for _, s := range spans {
				for _, m := range moments {
					if s.From <= m && m <= s.To {
						named[e+m] = true
					}
				}
			}
		}
	}
	for _, e := range names {
		for _, m := range moments {
			if named[e+m] != (figures[e+m] == 0) {
				t.Fatalf("%s %s: named %v, figures %d; %s", e, m, named[e+m], figures[e+m], fmt.Sprintf("%+v", a.Gaps))
			}
		}
	}
}
