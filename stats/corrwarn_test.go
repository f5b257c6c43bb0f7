package stats

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"statlas/data"
)

// calm is two columns of n numbers that give no cause for a warning.
func calm(n int) (x, y []float64) {
	random := rand.New(rand.NewPCG(7, 7))
	for range n {
		a, b := random.NormFloat64(), random.NormFloat64()
		x, y = append(x, a), append(y, a+2*b)
	}
	return x, y
}

func beside(x, y []float64, more ...*data.Column) *data.Table {
	return tableOf(append(more, numberColumn("x", x...), numberColumn("y", y...))...)
}

// TestCorrelationWarnings has for each warning a question that gives it and one, as near, that does not.
func TestCorrelationWarnings(t *testing.T) {
	x, y := calm(40)
	far, steps := slices.Clone(x), slices.Clone(x)
	farY := slices.Clone(y)
	far[3], farY[3] = 50, 50
	for i := range steps {
		steps[i] = float64(i % 4)
	}
	names := make([]string, 40)
	for i := range names {
		names[i] = "Z" + strconv.Itoa(i)
	}
	withTotal := slices.Clone(names)
	withTotal[39] = "合计"
	years, gapped := make([]string, 40), make([]string, 40)
	for i := range years {
		years[i], gapped[i] = strconv.Itoa(1980+i), strconv.Itoa(1980+i+i/20)
	}
	over := numberColumn("x", x...)
	over.Qualifier = make([]data.Qualifier, 40)
	over.Qualifier[2] = data.Over
	units := func(other string) *data.Table {
		u := textColumn("unit", data.UnitRole, slices.Repeat([]string{"CNY", other}, 20)...)
		return beside(x, y, u)
	}
	line := func(f func(i int) float64) []float64 {
		out := make([]float64, 40)
		for i := range out {
			out[i] = f(i) + math.Sin(float64(i*i))
		}
		return out
	}
	plain := beside(x, y)
	for _, tt := range []struct {
		code      string
		with      *data.Table
		question  string
		without   *data.Table
		questions string // of without, "" is the same
	}{
		{WarnSmall, beside(x[:9], y[:9]), "", beside(x[:10], y[:10]), ""},
		{WarnTests, tableOf(numberColumn("x", x...), numberColumn("y", y...), numberColumn("z", far...)), `,"adjust":"none"`, tableOf(numberColumn("x", x...), numberColumn("y", y...), numberColumn("z", far...)), `,"adjust":"holm"`},
		{WarnTests, tableOf(numberColumn("x", x...), numberColumn("y", y...), numberColumn("z", far...)), `,"adjust":"none"`, plain, `,"adjust":"none"`},
		{WarnFewValues, beside(steps, y), "", plain, ""},
		{WarnCarries, beside(far, farY), "", plain, ""},
		{WarnCarries, beside(far, farY), "", beside(far, farY), `,"method":"spearman"`},
		{WarnTotals, beside(x, y, textColumn("zone", data.Entity, withTotal...)), "", beside(x, y, textColumn("zone", data.Entity, names...)), ""},
		{WarnQualified, tableOf(over, numberColumn("y", y...)), "", plain, ""},
		{WarnGaps, beside(x, y, periodColumn("year", gapped...)), `,"on":"diff"`, beside(x, y, periodColumn("year", years...)), ""},
		{WarnGaps, beside(x, y, periodColumn("year", gapped...)), `,"lag":1`, beside(x, y, periodColumn("year", gapped...)), `,"lag":0`},
		{WarnNegative, beside(x, y, periodColumn("year", years...)), `,"on":"growth"`, beside(x, y, periodColumn("year", years...)), `,"on":"diff"`},
		{WarnDuplicates, beside(x, y, periodColumn("year", slices.Concat(years[:20], years[:20])...)), `,"on":"diff"`, beside(x, y, periodColumn("year", years...)), ""},
		{WarnSpurious, beside(line(func(i int) float64 { return float64(i) }), line(func(i int) float64 { return -float64(3 * i) }), periodColumn("year", years...)), "",
			beside(line(func(i int) float64 { return float64(i) }), y, periodColumn("year", years...)), ""},
	} {
		if a := ask[*CorrelationAnswer](t, tt.with, `{"kind":"correlation"`+tt.question+`}`); !warned(a, tt.code) {
			t.Errorf("no %s: %v", tt.code, a.Warnings)
		}
		more := tt.questions
		if more == "" {
			more = tt.question
		}
		if a := ask[*CorrelationAnswer](t, tt.without, `{"kind":"correlation"`+more+`}`); warned(a, tt.code) {
			t.Errorf("%s without cause: %v", tt.code, a.Warnings)
		}
	}
	if a := ask[*CorrelationAnswer](t, plain, `{"kind":"correlation"}`); len(a.Warnings) > 0 {
		t.Errorf("warnings %v", a.Warnings)
	}
	if e := refused(t, units("person"), `{"kind":"correlation"}`); e.Code != CodeUnits {
		t.Errorf("mixed units: %v", e)
	}
	if a := ask[*CorrelationAnswer](t, units("CNY"), `{"kind":"correlation"}`); a.N != 40 {
		t.Errorf("one unit: %+v", a)
	}
}

// The row that carries a coefficient is named, with r beside it and without.
func TestRowCarries(t *testing.T) {
	x, y := calm(40)
	x[3], y[3] = 50, 50
	names := make([]string, 40)
	for i := range names {
		names[i] = fmt.Sprintf("Z%d", i)
	}
	table := beside(x, y, textColumn("zone", data.Entity, names...))
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation"}`)
	without := associate("pearson", slices.Delete(slices.Clone(x), 3, 4), slices.Delete(slices.Clone(y), 3, 4), nil)
	want := []string{"1", "x", "y", "Z3", coefficientText(a.R[0][1]), coefficientText(Num(without.r))}
	if got := args(a, WarnCarries); !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// mostMoving finds the row that leaving each out in turn finds.
func TestMostMoving(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 9))
	for range 300 {
		n := 4 + random.IntN(30)
		x, y := make([]float64, n), make([]float64, n)
		for i := range x {
			x[i], y[i] = random.NormFloat64(), random.ExpFloat64()
		}
		of := func(x, y []float64) float64 { return associate("pearson", x, y, nil).r }
		shift := func(at int) float64 {
			return math.Abs(of(x, y) - of(slices.Delete(slices.Clone(x), at, at+1), slices.Delete(slices.Clone(y), at, at+1)))
		}
		dx, dy := slices.Clone(x), slices.Clone(y)
		centre(dx)
		centre(dy)
		got, most := mostMoving(dx, dy), 0.0
		for i := range x {
			most = math.Max(most, shift(i))
		}
		if shift(got) < most-1e-9 {
			t.Fatalf("row %d moves r by %v, another one by %v", got, shift(got), most)
		}
	}
}

// Of very many rows some tell that columns move with time, in whatever order the table has them.
func TestCommonTrendOfMany(t *testing.T) {
	const n = 300_000
	random := rand.New(rand.NewPCG(1, 9))
	x, y, years, names := make([]float64, n), make([]float64, n), make([]string, n), make([]string, n)
	for _, step := range []int{1, 4, 1000} { // rows till the year changes
		for i := range n {
			year := i / step % 4
			years[i], names[i] = strconv.Itoa(2000+year), "Z"+strconv.Itoa(i/step/4%7)
			x[i], y[i] = 4*float64(year)+random.NormFloat64(), 40-4*float64(year)+random.NormFloat64()
		}
		table := beside(x, y, textColumn("zone", data.Entity, names...), periodColumn("year", years...))
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation"}`)
		if len(a.Trends) != 1 || !(a.Trends[0].Levels < -0.9) || math.Abs(float64(a.Trends[0].Detrended)) > 0.02 {
			t.Errorf("%d rows a year: %+v", step, a.Trends)
		}
	}
}
