package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat"

	"statlas/data"
)

func TestSummaryOfTexts(t *testing.T) {
	a := ask[*SummaryAnswer](t, mixedTable(), `{"kind":"summary"}`)
	city, when := a.Columns[0], a.Columns[1]
	if city.N != 3 || city.Missing != 1 || city.Distinct != 3 || !math.IsNaN(float64(city.Mean)) || len(city.Histogram) != 0 {
		t.Errorf("city %+v", city)
	}
	if want := []Count{{"NB", 1}, {"hz", 1}, {"jx", 1}}; !reflect.DeepEqual(city.Top, want) {
		t.Errorf("top %v, want %v", city.Top, want)
	}
	if when.Type != "period" || when.N != 3 || when.Missing != 1 || when.Top[0].Value != "2022" {
		t.Errorf("when %+v", when)
	}
	if rd := a.Columns[2]; rd.N != 2 || rd.Missing != 2 || rd.Sum != 1.5 {
		t.Errorf("rd %+v, want the infinite number missing", rd)
	}
}

func TestSummaryEdges(t *testing.T) {
	tiny := math.SmallestNonzeroFloat64
	for _, tt := range []struct {
		name             string
		x                []float64
		mean, sd, median float64
	}{
		{"none", nil, nan, nan, nan},
		{"all missing", []float64{nan, math.Inf(1)}, nan, nan, nan},
		{"one", []float64{3}, 3, nan, 3},
		{"two", []float64{1, 2}, 1.5, math.Sqrt(0.5), 1.5},
		{"constant", []float64{0.1, 0.1, 0.1}, 0.1, 0, 0.1},
		{"huge", []float64{1e308, 1.5e308, 1.2e308}, 1.2333333333333333e308, 0.2516611478423583e308, 1.2e308},
		{"least", []float64{0, tiny, 2 * tiny}, tiny, tiny, tiny},
		{"signed zero", []float64{math.Copysign(0, -1), 0}, 0, 0, 0},
	} {
		s := ask[*SummaryAnswer](t, tableOf(numberColumn("x", tt.x...)), `{"kind":"summary"}`).Columns[0]
		if !near(float64(s.Mean), tt.mean, 1e-15) || !near(float64(s.SD), tt.sd, 1e-14) || !near(float64(s.Median), tt.median, 0) {
			t.Errorf("%s: mean %v, sd %v, median %v; want %v, %v, %v", tt.name, s.Mean, s.SD, s.Median, tt.mean, tt.sd, tt.median)
		}
		counted := 0
		for _, b := range s.Histogram {
			counted += b.Count
		}
		if counted != s.N {
			t.Errorf("%s: the histogram counts %d of %d", tt.name, counted, s.N)
		}
	}
}

// The order of rows changes no digit; a factor that is a power of two changes none either.
func TestSummaryProperties(t *testing.T) {
	random := rand.New(rand.NewPCG(4, 2))
	x := make([]float64, 999)
	for i := range x {
		x[i] = random.ExpFloat64()*1e3 - 200
	}
	of := func(x []float64) ColumnSummary {
		return ask[*SummaryAnswer](t, tableOf(numberColumn("x", x...)), `{"kind":"summary"}`).Columns[0]
	}
	want := of(x)
	shuffled := slices.Clone(x)
	random.Shuffle(len(x), func(i, k int) { shuffled[i], shuffled[k] = shuffled[k], shuffled[i] })
	if got := of(shuffled); !reflect.DeepEqual(got, want) {
		t.Errorf("shuffled: %+v, want %+v", got, want)
	}
	quarter := slices.Clone(x)
	for i := range quarter {
		quarter[i] /= 4
	}
	got := of(quarter)
	for _, pair := range [][2]Num{{got.Mean * 4, want.Mean}, {got.SD * 4, want.SD}, {got.Q1 * 4, want.Q1}, {got.Sum * 4, want.Sum}, {got.Skewness, want.Skewness}, {got.Kurtosis, want.Kurtosis}} {
		if pair[0] != pair[1] {
			t.Errorf("a quarter of each: %v, want %v", pair[0], pair[1])
		}
	}
	mean, sd := stat.MeanStdDev(x, nil)
	if !near(float64(want.Mean), mean, 1e-13) || !near(float64(want.SD), sd, 1e-13) {
		t.Errorf("mean %v, sd %v; gonum %v, %v", want.Mean, want.SD, mean, sd)
	}
}

func TestTopOfMany(t *testing.T) {
	var x []float64
	for v := range 5000 {
		for range 1 + v/500 {
			x = append(x, float64(v))
		}
	}
	s := ask[*SummaryAnswer](t, tableOf(numberColumn("x", x...)), `{"kind":"summary"}`).Columns[0]
	if s.Distinct != 5000 || len(s.Top) != 10 || s.Top[0] != (Count{Num(4500), 10}) || s.Top[9] != (Count{Num(4509), 10}) {
		t.Errorf("distinct %d, top %v; want 4500 to 4509, ten times each", s.Distinct, s.Top)
	}
}

func TestHistogramEdges(t *testing.T) {
	for _, tt := range []struct {
		x    []float64
		want string
	}{
		{[]float64{0, 1, 2, 3, 4, 5, 6, 7}, "[{0 5 5} {5 10 3}]"},
		{[]float64{1.5, 1.5}, "[{1.5 1.5 2}]"},
		{[]float64{-0.3, -0.1, 0, 0.1, 0.2, 0.2}, "[{-0.4 -0.2 1} {-0.2 0 1} {0 0.2 4}]"}, // R: pretty(c(-0.3, 0.2), 2, min.n = 1)
		{[]float64{0, 0, 0, 0, 0, 0, 0, 1}, "[{0 0.2 7} {0.2 0.4 0} {0.4 0.6 0} {0.6 0.8 0} {0.8 1 1}]"},
		{[]float64{-1e308, 1e308}, "[{-1e+308 1e+308 2}]"},
		{[]float64{1, math.Nextafter(1, 2)}, "[{1 1.0000000000000002 2}]"},
	} {
		if got := fmt.Sprint(histogram(tt.x)); got != tt.want {
			t.Errorf("histogram(%v) = %s, want %s", tt.x, got, tt.want)
		}
	}
	random := rand.New(rand.NewPCG(9, 9))
	for range 200 {
		x := make([]float64, 2+random.IntN(300))
		scale, shift := math.Pow(10, float64(random.IntN(20)-10)), random.NormFloat64()
		for i := range x {
			x[i] = (random.ExpFloat64() + shift) * scale
		}
		slices.Sort(x)
		bins, n := histogram(x), 0
		for k, b := range bins {
			n += b.Count
			if k > 0 && b.Lo != bins[k-1].Hi || !(b.Lo < b.Hi) {
				t.Fatalf("bins %v do not join", bins)
			}
		}
		if n != len(x) || len(bins) > maxBins+2 || float64(bins[0].Lo) > x[0] || float64(bins[len(bins)-1].Hi) < x[len(x)-1] {
			t.Fatalf("%d bins from %v to %v count %d of %d from %v to %v", len(bins), bins[0].Lo, bins[len(bins)-1].Hi, n, len(x), x[0], x[len(x)-1])
		}
	}
}

func TestSummaryWarnsOfUnits(t *testing.T) {
	table := tableOf(numberColumn("value", 1, 2, nan), textColumn("unit", data.UnitRole, "CNY", "USD", "EUR"))
	a := ask[*SummaryAnswer](t, table, `{"kind":"summary"}`)
	if got := args(a, WarnUnits); !reflect.DeepEqual(got, []string{"value", "CNY, USD"}) {
		t.Errorf("units %v, want those of the rows that count", got)
	}
	table.Columns = append(table.Columns, textColumn("base", data.Dimension, "CNY", "CNY", "CNY"))
	table.Columns[0].UnitFrom = "base"
	if a := ask[*SummaryAnswer](t, table, `{"kind":"summary"}`); warned(a, WarnUnits) {
		t.Errorf("one unit by the measure's own column: %v", a.Warnings)
	}
	table.Columns[0].UnitFrom = ""
	one := ask[*SummaryAnswer](t, table, `{"kind":"summary","where":[{"column":"unit","op":"eq","value":"CNY"}]}`)
	if warned(one, WarnUnits) {
		t.Errorf("one unit: %v", one.Warnings)
	}
}
