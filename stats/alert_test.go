package stats

import (
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

// codesOf are the codes of alerts, in order.
func codesOf(alerts []Alert) []string {
	out := []string{}
	for _, a := range alerts {
		out = append(out, a.Code)
	}
	return out
}

// upwards are n numbers that rise evenly: nothing in them asks for a second look.
func upwards(n int, more ...float64) []float64 {
	x := make([]float64, n, n+len(more))
	for i := range x {
		x[i] = float64(i)
	}
	return append(x, more...)
}

func repeat(n int, s ...string) []string { return slices.Repeat(s, n) }

func TestAlertsOfNumbers(t *testing.T) {
	for _, tt := range []struct {
		name string
		x    []float64
		want []string // code and arguments
	}{
		{"nothing", upwards(40), nil},
		{"no values", nil, nil},
		{"one value", []float64{3}, nil},
		{"constant", []float64{3, 3, 3}, []string{"constant 3"}},
		{"two values", []float64{3, 3, 4}, nil},
		{"a fifth is missing", []float64{1, 2, 3, 4, nan}, nil},
		{"more than a fifth is missing", []float64{1, 2, 3, nan}, []string{"missing 1 4 25"}},
		{"all are missing", []float64{nan, nan}, []string{"missing 2 2 100"}},
		{"far above", upwards(20, 69), []string{"outliers 1 0 1 -25 45"}},                // R: quantile(c(0:19, 69)) is 5, 10, 15: fences −25 and 45
		{"at the fence", upwards(20, 45), nil},                                           // as far as the fence is not beyond it
		{"on both sides", upwards(20, -28, 47), []string{"outliers 2 1 1 -27.25 46.25"}}, // R: quartiles 4.25 and 14.75
		{"few values set no fence", upwards(18, 69), nil},
		{"quartiles agree", append(slices.Repeat([]float64{5}, 30), 6), []string{"skew 5.295"}},                        // 30^½ − 30^−½
		{"skewed", append(slices.Repeat([]float64{0, 1}, 15), 9, 9, 9), []string{"outliers 3 0 3 -3 4", "skew 2.657"}}, // R: e1071::skewness, type 1
		{"skewed to the left", append(slices.Repeat([]float64{0, 1}, 15), -8, -8, -8), []string{"outliers 3 3 0 -3 4", "skew -2.657"}},
	} {
		s := ask[*SummaryAnswer](t, tableOf(numberColumn("x", tt.x...)), `{"kind":"summary"}`).Columns[0]
		var got []string
		for _, a := range s.Alerts {
			got = append(got, strings.Join(append([]string{a.Code}, a.Args...), " "))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: alerts %q, want %q", tt.name, got, tt.want)
		}
	}
}

// An alert that conditions can express keeps just its rows.
func TestAlertsKeepTheirRows(t *testing.T) {
	table := tableOf(numberColumn("x", append(upwards(20, 69, -80), nan, nan, nan, nan, nan, nan)...), numberColumn("up", upwards(20, 69, 1, 1, 1, 1, 1, 1, 1)...))
	for column, want := range map[string]map[string]int{"x": {AlertMissing: 6}, "up": {AlertOutliers: 1}} {
		a := ask[*SummaryAnswer](t, table, `{"kind":"summary","columns":["`+column+`"]}`)
		for _, alert := range a.Columns[0].Alerts {
			if len(alert.Where) == 0 {
				continue
			}
			n, ok := want[alert.Code]
			where, err := json.Marshal(alert.Where)
			if err != nil {
				t.Fatal(err)
			}
			rows := ask[*RowsAnswer](t, table, `{"kind":"rows","where":`+string(where)+`}`)
			if !ok || rows.Total != n {
				t.Errorf("%s %s: %s keeps %d rows, want %d", column, alert.Code, where, rows.Total, n)
			}
			delete(want, alert.Code)
		}
		for code := range want {
			t.Errorf("%s: no conditions for %s", column, code)
		}
	}
}

func TestAlertsOfIdentifiers(t *testing.T) {
	year := periodColumn("year", "2020", "2020", "2020", "2020", "2021")
	for _, tt := range []struct {
		name  string
		table *data.Table
		want  []string
	}{
		{"repeated", tableOf(textColumn("id", data.ID, "a", "b", "c", "d", "a")), []string{AlertRepeated}},
		{"repeated entity", tableOf(textColumn("id", data.Entity, "a", "b", "c", "d", "a")), []string{AlertRepeated}},
		{"different", tableOf(textColumn("id", data.ID, "a", "b", "c", "d", "e")), []string{}},
		{"of another table", tableOf(textColumn("id", data.ID, "a", "a", "b", "b", "c")), []string{AlertRepeated}},
		{"of another table's few rows", tableOf(textColumn("id", data.ID, "a", "a", "b", "b")), []string{}},
		{"at each period", tableOf(textColumn("id", data.ID, "a", "b", "c", "d", "a"), year), []string{}},
		{"a name", tableOf(textColumn("id", data.Dimension, "a", "b", "c", "d", "a")), []string{}},
		{"one unit", tableOf(textColumn("id", data.UnitRole, "a", "a")), []string{}},
		{"an empty note", tableOf(textColumn("id", data.Note, "", "", "a", "a")), []string{}},
		{"one region", tableOf(textColumn("id", data.Dimension, "a", "a")), []string{AlertConstant}},
	} {
		if got := codesOf(ask[*SummaryAnswer](t, tt.table, `{"kind":"summary"}`).Columns[0].Alerts); !slices.Equal(got, tt.want) {
			t.Errorf("%s: alerts %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestAlertOfMixedTypes(t *testing.T) {
	x := numberColumn("x", 1, nan, 3, nan, 5, nan)
	x.Failed = []int32{1, 3}
	table := tableOf(x, textColumn("zone", data.Entity, "a", "b", "c", "d", "e", "f"))
	table.Raw = func(row, _ int) string {
		return [...]string{"1", " n.v. ", "3", "see the note below the table", "5", ""}[row]
	}
	a := ask[*SummaryAnswer](t, table, `{"kind":"summary","columns":["x"]}`).Columns[0].Alerts
	if want := []string{"2", "n.v., see the note below t…"}; len(a) != 2 || a[1].Code != AlertMixed || !slices.Equal(a[1].Args, want) {
		t.Errorf("alerts %+v, want %s %q", a, AlertMixed, want)
	}
	a = ask[*SummaryAnswer](t, table, `{"kind":"summary","columns":["x"],"where":[{"column":"zone","op":"le","value":"c"}]}`).Columns[0].Alerts
	if len(a) != 2 || a[1].Args[0] != "1" {
		t.Errorf("alerts %+v, want one cell of the rows kept", a)
	}
	for _, tt := range []struct {
		words []string
		want  []string
	}{
		{[]string{"1", "2", "x1", "", "3.5"}, []string{"3 4 x1"}},
		{[]string{"1", "2", "", "3.5", "4"}, nil},
		{[]string{"1", "a", "b", "c", "d", "e"}, nil}, // fewer than a fifth
		{[]string{"Infinity", "a"}, nil},
	} {
		s := ask[*SummaryAnswer](t, tableOf(textColumn("s", data.Dimension, tt.words...)), `{"kind":"summary","alerts":true}`).Columns[0]
		var got []string
		for _, a := range s.Alerts {
			got = append(got, strings.Join(a.Args, " "))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.words, got, tt.want)
		}
	}
}

// An answer with alerts reads back as it was.
func TestAlertsReadBack(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, repeat(5, "a")...), periodColumn("year", "2019", "2020", "2021", "2022", "2023"), numberColumn("x", 1, 1.1, 11, 12, 13))
	a := ask[*SummaryAnswer](t, table, `{"kind":"summary","alerts":true}`)
	if got := codesOf(a.Columns[2].Alerts); !slices.Equal(got, []string{AlertUnitJump}) {
		t.Fatalf("alerts %v", got)
	}
	b, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	back, err := UnmarshalAnswer(b)
	if err != nil {
		t.Fatal(err)
	}
	if got := back.(*SummaryAnswer).Columns[2].Alerts; !reflect.DeepEqual(got, a.Columns[2].Alerts) {
		t.Errorf("read back %+v, want %+v", got, a.Columns[2].Alerts)
	}
}

func TestAlertsHaveTexts(t *testing.T) {
	for _, code := range AlertCodes {
		if alertTexts[code] == "" {
			t.Errorf("alert %s has no text", code)
		}
	}
	if len(alertTexts) != len(AlertCodes) {
		t.Errorf("%d texts for %d alerts", len(alertTexts), len(AlertCodes))
	}
}

func TestRounded(t *testing.T) {
	for x, want := range map[float64]string{
		0: "0", 25: "25", 123456: "123456", 2.51347: "2.513", 1234567: "1235000", 0.00012345: "0.0001234", 1e-9: "1.000e-09", 1e300: "1.000e+300", -66.666: "-66.67",
	} {
		if got := inFour(x); got != want {
			t.Errorf("inFour(%v) = %s, want %s", x, got, want)
		}
	}
}
