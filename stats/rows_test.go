package stats

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"statlas/data"
)

func TestRows(t *testing.T) {
	for _, tt := range []struct {
		question string
		want     []int
		total    int
	}{
		{`{"kind":"rows"}`, []int{0, 1, 2, 3}, 4},
		{`{"kind":"rows","offset":1,"limit":2}`, []int{1, 2}, 4},
		{`{"kind":"rows","offset":9}`, []int{}, 4},
		{`{"kind":"rows","sort":[{"column":"rd"}]}`, []int{3, 0, 1, 2}, 4},
		{`{"kind":"rows","sort":[{"column":"rd","desc":true}]}`, []int{0, 3, 1, 2}, 4},
		{`{"kind":"rows","sort":[{"column":"when"}]}`, []int{0, 1, 2, 3}, 4},
		{`{"kind":"rows","sort":[{"column":"when","desc":true}]}`, []int{2, 1, 0, 3}, 4},
		{`{"kind":"rows","sort":[{"column":"city"}]}`, []int{3, 1, 0, 2}, 4},
		{`{"kind":"rows","sort":[{"column":"new","desc":true},{"column":"city"}]}`, []int{3, 0, 1, 2}, 4},
		{`{"kind":"rows","search":"2023-"}`, []int{1, 2}, 2},
		{`{"kind":"rows","search":"州"}`, []int{1}, 1},
		{`{"kind":"rows","search":"-1"}`, []int{2, 3}, 2},
		{`{"kind":"rows","search":"2.5"}`, []int{0}, 1},
		{`{"kind":"rows","search":"nothing"}`, []int{}, 0},
	} {
		a := ask[*RowsAnswer](t, mixedTable(), tt.question)
		if !reflect.DeepEqual(a.Index, tt.want) || a.Total != tt.total || a.N != tt.total {
			t.Errorf("%s gives %v of %d, want %v of %d", tt.question, a.Index, a.Total, tt.want, tt.total)
		}
	}
}

func TestRowsCells(t *testing.T) {
	table := mixedTable()
	rd, _ := table.Column("rd")
	rd.Source, rd.Qualifier = []int32{-1, 0, 0, 1}, []data.Qualifier{0, data.About, 0, data.About}
	table.Sources = []data.Source{{Name: "a"}, {Name: "b"}}
	a := ask[*RowsAnswer](t, table, `{"kind":"rows","columns":["rd","when","city"]}`)
	b, _ := json.Marshal(a.Rows)
	if want := `[[2.5,"2022","jx"],[null,"2023-Q1","hz"],[null,"2023-12",null],[-1,null,"NB"]]`; string(b) != want {
		t.Errorf("rows %s, want %s", b, want)
	}
	if want := []CellMark{{Row: 3, Column: 0, Mark: Mark{Qualifier: "about", Source: 1}}}; !reflect.DeepEqual(a.Marks, want) {
		t.Errorf("marks %+v, want %+v", a.Marks, want)
	}
	if len(a.Sources) != 1 || a.Sources[0].Index != 1 {
		t.Errorf("sources %+v, want the second alone", a.Sources)
	}
}

func TestRowsRefusals(t *testing.T) {
	for question, code := range map[string]string{
		`{"kind":"rows","limit":10001}`:                CodeValue,
		`{"kind":"rows","columns":["x"]}`:              CodeColumn,
		`{"kind":"rows","sort":[{"column":"x"}]}`:      CodeColumn,
		`{"kind":"summary","columns":["city","town"]}`: CodeColumn,
	} {
		if e := refused(t, mixedTable(), question); e.Code != code {
			t.Errorf("%s: %v, want %s", question, e, code)
		}
	}
}

// A window of a kept order is the same as a question of its own.
func TestRowsOfKeptOrder(t *testing.T) {
	q := &Question{Kind: "rows", Sort: []SortKey{{Column: "rd"}}, Offset: 1, Limit: 2}
	order, err := Order(context.Background(), mixedTable(), q)
	if err != nil || len(order) != 4 {
		t.Fatalf("Order = %v, %v; want four rows", order, err)
	}
	a, err := Rows(mixedTable(), q, order)
	if err != nil || !reflect.DeepEqual(a.(*RowsAnswer).Index, []int{0, 1}) {
		t.Errorf("Rows = %+v, %v; want rows 0 and 1", a, err)
	}
}

func TestRadixSortAgainstSlices(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, n := range []int{0, 1, 2, 100, 5000} {
		x := make([]float64, n)
		for i := range x {
			switch random.IntN(4) {
			case 0:
				x[i] = float64(random.IntN(7)) - 3
			case 1:
				x[i] = random.NormFloat64() * 1e300
			default:
				x[i] = random.NormFloat64()
			}
		}
		keys, rows := make([]uint64, n), make([]int32, n)
		for i, v := range x {
			keys[i], rows[i] = orderedBits(v), int32(i)
		}
		want := slices.Clone(rows)
		slices.SortStableFunc(want, func(a, b int32) int {
			switch {
			case x[a] < x[b]:
				return -1
			case x[a] > x[b]:
				return 1
			}
			return 0
		})
		if err := radixSort(newPace(context.Background(), 0), keys, rows); err != nil || !slices.Equal(rows, want) {
			t.Errorf("n = %d: order differs, %v", n, err)
		}
		for i := range keys {
			if fromOrderedBits(keys[i]) != x[rows[i]] {
				t.Fatalf("n = %d: key %d is %v, want %v", n, i, fromOrderedBits(keys[i]), x[rows[i]])
			}
		}
	}
}

// Keys may differ in bits far apart, as those of entities and moments do; however many passes that takes.
func TestRadixSortOfKeysWithGaps(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for k := range 300 {
		mask := random.Uint64() & random.Uint64() & random.Uint64()
		if k%3 == 0 {
			mask = 1<<random.IntN(20) - 1 | (1<<random.IntN(20)-1)<<32 // entity and moment
		}
		keys, rows := make([]uint64, 300), make([]int32, 300)
		for i := range keys {
			keys[i], rows[i] = random.Uint64()&mask, int32(i)
		}
		given, want := slices.Clone(keys), slices.Clone(rows)
		slices.SortStableFunc(want, func(a, b int32) int { return cmp.Compare(given[a], given[b]) })
		if err := radixSort(newPace(context.Background(), 0), keys, rows); err != nil || !slices.Equal(rows, want) || !slices.IsSorted(keys) {
			t.Fatalf("keys of %b: order differs, %v", mask, err)
		}
	}
}

func TestYieldAndCancel(t *testing.T) {
	const n = 450_000
	x := make([]float64, n)
	for i := range x {
		x[i] = float64(i % 1000)
	}
	table := tableOf(numberColumn("x", x...), numberColumn("y", x...))
	ctx, cancel := context.WithCancel(context.Background())
	calls := 0
	quiet := WithYield(ctx, func(done, total int) {
		if calls++; done > total {
			t.Errorf("%d of %d done", done, total)
		}
	})
	for _, kind := range []string{"rows", "summary", "aggregate", "correlation", "distribution", "comparison"} {
		calls = 0
		q := &Question{Kind: kind}
		if kind == "rows" {
			q.Sort = []SortKey{{Column: "x"}}
		}
		if kind == "comparison" {
			q.By, q.Measure = Names{"x"}, "y"
		}
		if _, err := Ask(quiet, table, q); err != nil || calls < 2 {
			t.Errorf("%s: %v after %d calls, want at least two", kind, err, calls)
		}
		if _, err := Ask(WithYield(ctx, func(int, int) { cancel() }), table, q); !errors.Is(err, context.Canceled) {
			t.Errorf("%s, cancelled: %v", kind, err)
		}
		ctx, cancel = context.WithCancel(context.Background())
		quiet = WithYield(ctx, func(done, total int) { calls++ })
	}
	cancel()
}

// A table without rows may be the first that is asked of.
func TestNaturalRowsOfNothingFirst(t *testing.T) {
	was := naturalRows.Swap(nil)
	defer naturalRows.Store(was)
	if natural(0); isNatural([]int32{0}, 1) {
		t.Error("rows of its own are taken for the common ones")
	}
	if rows := natural(2); !isNatural(rows, 2) || isNatural(rows[:1], 2) || isNatural(nil, 0) {
		t.Error("the common rows are not known again")
	}
}
