package stats

import (
	"fmt"
	"math"
	"reflect"
	"strconv"
	"testing"

	"statlas/data"
)

// Each period by itself is what a where on it gives, and its p is adjusted for the pairs of all.
func TestCorrelationOverPeriods(t *testing.T) {
	table := pairs(t)
	for _, more := range []string{``, `,"method":"kendall"`, `,"control":["patents"],"columns":["rd","gdp","staff"]`} {
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","over":"periods","adjust":"holm"`+more+`}`)
		if len(a.Periods) != 12 {
			t.Fatalf("%d periods, want 12", len(a.Periods))
		}
		for _, p := range a.Periods {
			b := ask[*CorrelationAnswer](t, table, `{"kind":"correlation"`+more+`,"where":[{"column":"year","op":"eq","value":"`+p.Period+`"}]}`)
			if !same(p.R, b.R) || !same(p.P, b.P) || !same(p.Upper, b.Upper) || !reflect.DeepEqual(p.Ns, b.Ns) {
				t.Errorf("%s%s: %v, want %v", p.Period, more, p.R, b.R)
			}
			if finite(float64(p.P[0][1])) && !(p.Adjusted[0][1] >= min(1, 2*p.P[0][1])) {
				t.Errorf("%s: adjusted %v of p %v", p.Period, p.Adjusted[0][1], p.P[0][1])
			}
		}
	}
}

func same(a, b [][]Num) bool { return fmt.Sprint(a) == fmt.Sprint(b) }

// A series that follows another a step later has a lagged r of 1 one way and not the other.
func TestCorrelationLag(t *testing.T) {
	x, _ := calm(40)
	later := append([]float64{0}, x[:39]...)
	years := make([]string, 40)
	for i := range years {
		years[i] = data.NewPeriod(data.Quarter, 2000+i/4, 1+i%4, 0).String()
	}
	table := tableOf(periodColumn("quarter", years...), numberColumn("x", x...), numberColumn("later", later...))
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","lag":1,"points":["x","later"]}`)
	if !near(float64(a.R[0][1]), 1, 1e-12) || math.Abs(float64(a.R[1][0])) > 0.9 || a.Ns[0][1] != 39 || a.PairsTested != 4 {
		t.Errorf("r %v of %v, %d tested", a.R, a.Ns, a.PairsTested)
	}
	if a.Points.N != 39 || a.Points.Xs[0] != Num(x[0]) || a.Points.Ys[0] != Num(later[1]) || a.Points.Labels[0].Period != "2000-Q2" {
		t.Errorf("points %v, %v of %v", a.Points.Xs[0], a.Points.Ys[0], a.Points.Labels[0])
	}
}

// Days follow on days across months and leap years, whole numbers on whole numbers, stretches on nothing.
func TestFollowing(t *testing.T) {
	for _, tt := range []struct {
		periods []string
		n       int // changes
		code    string
	}{
		{[]string{"2024-02-28", "2024-02-29", "2024-03-01", "2024-12-31", "2025-01-01", "2025-01-02"}, 4, WarnGaps},
		{[]string{"2020", "2021", "2022", "2020-Q1", "2020-Q2", "2020-Q3"}, 4, ""},
		{[]string{"1951", "1956", "1961", "1966", "1971", "1976"}, 5, ""},
		{[]string{"1951", "1956", "1966", "1971", "1976", "1986"}, 3, WarnGaps},
		{[]string{"2020/2021", "2021/2022", "2023", "2024", "2025", "2026"}, 3, WarnRanges},
	} {
		table := beside([]float64{1, 4, 2, 8, 5, 7}, []float64{2, 3, 3.5, 9, 1, 0}, periodColumn("t", tt.periods...))
		a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","on":"diff"}`)
		if a.Ns[0][1] != tt.n || tt.code != "" && !warned(a, tt.code) {
			t.Errorf("%v: %d changes, want %d; %v", tt.periods, a.Ns[0][1], tt.n, a.Warnings)
		}
	}
	numbers := numberColumn("t", 3, 1, 2, 2.5, 7, 8)
	table := tableOf(numbers, numberColumn("x", 1, 4, 2, 8, 5, 7), numberColumn("y", 2, 3, 3.5, 9, 1, 0))
	if a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","on":"diff","period":"t","columns":["x","y"]}`); a.Ns[0][1] != 3 {
		t.Errorf("whole numbers: %d changes, want 3", a.Ns[0][1])
	}
}

// With very many periods the last ones are given.
func TestPeriodsCut(t *testing.T) {
	table := noise(2, 110, 400, 0)
	periods := make([]string, 400)
	for i := range periods {
		periods[i] = strconv.Itoa(1900 + i/4)
	}
	table.Columns = append(table.Columns, periodColumn("year", periods...))
	a := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","over":"periods"}`)
	most := MaxPeriodCells / (110 * 110)
	if len(a.Periods) != most || a.Periods[most-1].Period != "1999" || !warned(a, WarnPeriodsCut) {
		t.Errorf("%d periods, want the last %d", len(a.Periods), most)
	}
	few := ask[*CorrelationAnswer](t, table, `{"kind":"correlation","over":"periods","columns":["c0","c1"]}`)
	if len(few.Periods) != 100 || warned(few, WarnPeriodsCut) {
		t.Errorf("%d periods, want 100", len(few.Periods))
	}
}
