package stats

import (
	"reflect"
	"slices"
	"testing"

	"statlas/data"
)

func zones() *data.Table {
	return tableOf(
		textColumn("zone", data.Entity, "A", "A", "A", "B", "B", "B", "B", "", "C"),
		periodColumn("year", "2020", "2021", "2023", "2023", "2022", "2021", "2020", "2020", ""),
		numberColumn("rd", 2, 2.2, 2.662, 9, 8, nan, 10, 1, 1),
	)
}

func TestTrendLevel(t *testing.T) {
	a := ask[*TrendAnswer](t, zones(), `{"kind":"trend","fit":"ols"}`)
	if len(a.Series) != 2 || a.Series[0].Entity != "A" || a.Series[1].Entity != "B" {
		t.Fatalf("series %+v, want A and B", a.Series)
	}
	if a.N != 6 || a.Omitted != 3 {
		t.Errorf("n %d, omitted %d; want 6 and 3", a.N, a.Omitted)
	}
	want := []Point{{Period: "2020", T: 2020, Value: 10}, {Period: "2022", T: 2022, Value: 8}, {Period: "2023", T: 2023, Value: 9}}
	if !reflect.DeepEqual(a.Series[1].Points, want) {
		t.Errorf("points %+v, want %+v", a.Series[1].Points, want)
	}
	if got := float64(a.Series[0].CAGR); !near(got, 0.1, 1e-13) { // (2.662/2)^(1/3) − 1
		t.Errorf("cagr %v, want 0.1", got)
	}
	if got := args(a, WarnGaps); !reflect.DeepEqual(got, []string{"2", "2"}) {
		t.Errorf("gaps %v, want 2 series, 2 periods", got)
	}
	if !warned(a, WarnSmall) || warned(a, WarnDuplicates) || warned(a, WarnMixedPeriod) {
		t.Errorf("warnings %v", a.Warnings)
	}
}

func TestTrendTransforms(t *testing.T) {
	for _, tt := range []struct {
		name, question string
		want           []float64 // of the last series given
		base           string
	}{
		{"index at the period most have", `{"kind":"trend","transform":"index","entities":["B"]}`, []float64{100, 80, 90}, "2020"},
		{"index at a named base", `{"kind":"trend","transform":"index","base":"2022","entities":["B"]}`, []float64{125, 100, 112.5}, "2022"},
		{"yoy needs the year before", `{"kind":"trend","transform":"yoy"}`, []float64{0.125}, ""},
		{"entities in the order asked", `{"kind":"trend","entities":["B","A"]}`, []float64{2, 2.2, 2.662}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := ask[*TrendAnswer](t, zones(), tt.question)
			s := a.Series[len(a.Series)-1]
			if len(s.Points) != len(tt.want) || a.Base != tt.base {
				t.Fatalf("points %+v, base %q; want %v, %q", s.Points, a.Base, tt.want, tt.base)
			}
			for i, p := range s.Points {
				if !near(float64(p.Value), tt.want[i], 1e-14) {
					t.Errorf("point %d = %v, want %v", i, p.Value, tt.want[i])
				}
			}
		})
	}
}

func TestTrendOddPeriods(t *testing.T) {
	table := tableOf(
		textColumn("zone", data.Entity, "A", "A", "A", "A", "B", "B", "B"),
		periodColumn("period", "2020", "2021", "2021", "2019/2020", "2020", "2020-Q1", "2021-Q1"),
		numberColumn("rd", 1, 2, 4, 100, 0, -5, 3),
	)
	a := ask[*TrendAnswer](t, table, `{"kind":"trend","transform":"yoy"}`)
	if p := a.Series[0].Points; len(p) != 1 || p[0].Value != 2 {
		t.Errorf("A: %+v, want one point 2 (the mean of 2 and 4 against 1)", p)
	}
	if len(a.Series[1].Points) != 0 {
		t.Errorf("B: %+v, want none: its base is negative", a.Series[1].Points)
	}
	for _, code := range []string{WarnDuplicates, WarnRanges, WarnMixedPeriod, WarnNegative} {
		if !warned(a, code) {
			t.Errorf("no warning %s in %v", code, a.Warnings)
		}
	}
	onlyRanges := tableOf(periodColumn("period", "2018/2019", "2020/2021"), numberColumn("rd", 1, 2))
	if b := ask[*TrendAnswer](t, onlyRanges, `{"kind":"trend"}`); len(b.Series) != 1 || len(b.Series[0].Points) != 2 {
		t.Errorf("stretches alone: %+v, want one line of two points", b.Series)
	}
}

// Periods that all stand five years apart follow on one another: none is missing between them, and the next is five years on.
func TestTrendOfEveryFifthYear(t *testing.T) {
	table := tableOf(
		textColumn("zone", data.Entity, "A", "A", "A", "A", "A", "A", "B", "B", "B"),
		periodColumn("period", "1951", "1956", "1961", "1966", "1971", "1976", "1951", "1961", "1966"),
		numberColumn("rd", 1, 3, 4, 8, 9, 11, 5, 6, 9),
	)
	a := ask[*TrendAnswer](t, table, `{"kind":"trend","transform":"diff"}`)
	if p := a.Series[0].Points; len(p) != 5 || p[0].Value != 2 || p[4].Value != 2 {
		t.Errorf("A: %+v, want five changes", p)
	}
	if p := a.Series[1].Points; len(p) != 1 || p[0].Period != "1966" || p[0].Value != 3 {
		t.Errorf("B: %+v, want one change, as 1956 is missing", p)
	}
	if i := slices.IndexFunc(a.Warnings, func(w Warning) bool { return w.Code == WarnGaps }); i < 0 || !reflect.DeepEqual(a.Warnings[i].Args, []string{"1", "1"}) {
		t.Errorf("warnings %+v, want one gap of one period", a.Warnings)
	}
	ahead := ask[*TrendAnswer](t, table, `{"kind":"trend","entities":["A"],"forecast":{"method":"drift","horizon":2}}`).Series[0].Forecast
	if len(ahead) != 2 || ahead[0].Period != "1981" || ahead[1].Period != "1986" || ahead[1].Value != 15 { // 11 + 2 (11 − 1)/5
		t.Errorf("forecast %+v, want 13 in 1981 and 15 in 1986", ahead)
	}
}

func TestTrendOverNumbers(t *testing.T) {
	table := tableOf(numberColumn("depth", 1, 3, 2.5, nan), numberColumn("heat", 10, 30, 25, 5))
	a := ask[*TrendAnswer](t, table, `{"kind":"trend","period":"depth","measure":"heat","fit":"ols"}`)
	s := a.Series[0]
	if len(s.Points) != 3 || s.Points[1].Period != "2.5" || s.Points[1].T != 2.5 || !near(float64(s.Fit.Slope), 10, 1e-14) {
		t.Errorf("series %+v fit %+v, want slope 10", s, s.Fit)
	}
}

func TestTrendRefusals(t *testing.T) {
	mixed := tableOf(
		textColumn("zone", data.Entity, "A", "B", "A"), periodColumn("year", "2020", "2020", "2021"),
		numberColumn("value", 1, 2, 3), textColumn("unit", data.UnitRole, "CNY", "USD", "CNY"),
		textColumn("indicator", data.Dimension, "output", "output", "tax"),
	)
	for _, tt := range []struct {
		table          *data.Table
		question, code string
	}{
		{zones(), `{"kind":"trend","transform":"index","base":"1999"}`, CodePeriod},
		{zones(), `{"kind":"trend","entities":["Z"]}`, CodeEntity},
		{zones(), `{"kind":"trend","measure":"zone"}`, CodeColumnType},
		{zones(), `{"kind":"trend","measure":"r"}`, CodeColumn},
		{zones(), `{"kind":"trend","period":"zone"}`, CodeColumnType},
		{tableOf(textColumn("a", data.Entity, "x")), `{"kind":"trend"}`, CodeNoMeasure},
		{tableOf(numberColumn("a", 1)), `{"kind":"trend"}`, CodeNoPeriod},
		{mixed, `{"kind":"trend"}`, CodeUnits},
		{mixed, `{"kind":"trend","where":[{"column":"unit","op":"eq","value":"CNY"}]}`, CodeIndicators},
	} {
		if e := refused(t, tt.table, tt.question); e.Code != tt.code {
			t.Errorf("%s: %s (%v), want %s", tt.question, e.Code, e, tt.code)
		}
	}
	one := `{"kind":"trend","where":[{"column":"unit","op":"eq","value":"CNY"},{"column":"indicator","op":"eq","value":"tax"}]}`
	if a := ask[*TrendAnswer](t, mixed, one); len(a.Series) != 1 {
		t.Errorf("one unit and indicator: %+v, want one series", a.Series)
	}
	apart := `{"kind":"trend","entity":"indicator","where":[{"column":"unit","op":"eq","value":"CNY"}]}`
	if a := ask[*TrendAnswer](t, mixed, apart); len(a.Series) != 2 {
		t.Errorf("a line for each indicator: %+v, want two", a.Series)
	}
}
