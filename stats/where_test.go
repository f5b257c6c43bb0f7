package stats

import (
	"fmt"
	"math"
	"reflect"
	"testing"

	"statlas/data"
)

func mixedTable() *data.Table {
	city := textColumn("city", data.Entity, "jx", "hz", "", "NB")
	city.Labels = map[string]data.Label{"jx": {Zh: "嘉兴", En: "Jiaxing"}, "hz": {Zh: "杭州", En: "Hangzhou"}}
	return tableOf(city, periodColumn("when", "2022", "2023-Q1", "2023-12", ""),
		numberColumn("rd", 2.5, nan, math.Inf(1), -1),
		&data.Column{ID: "new", Type: data.Boolean, Num: []float64{1, 0, nan, 1}})
}

func TestWhere(t *testing.T) {
	for _, tt := range []struct {
		column, op, value string
		want              []int
	}{
		{"rd", "eq", `2.5`, []int{0}},
		{"rd", "between", `["0","3"]`, []int{0}}, // as it stands in an address
		{"rd", "ne", `2.5`, []int{1, 2, 3}},
		{"rd", "in", `[2.5,-1]`, []int{0, 3}},
		{"rd", "lt", `2.5`, []int{3}},
		{"rd", "le", `2.5`, []int{0, 3}},
		{"rd", "gt", `-1`, []int{0}},
		{"rd", "ge", `-1`, []int{0, 3}},
		{"rd", "between", `[0,3]`, []int{0}},
		{"rd", "missing", ``, []int{1, 2}}, // infinite counts as missing
		{"rd", "present", ``, []int{0, 3}},
		{"new", "eq", `true`, []int{0, 3}},
		{"new", "eq", `0`, []int{1}},
		{"city", "eq", `"jx"`, []int{0}},
		{"city", "ne", `"jx"`, []int{1, 2, 3}},
		{"city", "in", `["hz","NB"]`, []int{1, 3}},
		{"city", "ge", `"hz"`, []int{0, 1}},
		{"city", "contains", `"嘉"`, []int{0}},
		{"city", "contains", `"nb"`, []int{3}},
		{"city", "contains", `"HANG"`, []int{1}},
		{"city", "matches", `"^(Jia|H)"`, []int{0, 1}},
		{"city", "missing", ``, []int{2}},
		{"when", "eq", `"2023"`, nil},
		{"when", "eq", `"2023-Q1"`, []int{1}},
		{"when", "eq", `2022`, []int{0}},
		{"when", "ge", `"2023"`, []int{1, 2}},
		{"when", "le", `"2023"`, []int{0, 1, 2}},
		{"when", "gt", `"2023"`, nil},
		{"when", "lt", `"2023-Q2"`, []int{0, 1}},
		{"when", "gt", `"2023-Q1"`, []int{2}},
		{"when", "between", `["2022","2023-Q1"]`, []int{0, 1}},
		{"when", "in", `["2022","2023-12"]`, []int{0, 2}},
		{"when", "ne", `"2022"`, []int{1, 2, 3}},
		{"when", "contains", `"Q"`, []int{1}},
	} {
		value := ""
		if tt.value != "" {
			value = `,"value":` + tt.value
		}
		q := fmt.Sprintf(`{"kind":"rows","where":[{"column":%q,"op":%q%s}]}`, tt.column, tt.op, value)
		a := ask[*RowsAnswer](t, mixedTable(), q)
		if len(a.Index) != len(tt.want) || len(tt.want) > 0 && !reflect.DeepEqual(a.Index, tt.want) {
			t.Errorf("%s %s %s keeps %v, want %v", tt.column, tt.op, tt.value, a.Index, tt.want)
		}
	}
}

func TestWhereRefusals(t *testing.T) {
	for _, tt := range []struct{ condition, code, field string }{
		{`{"column":"x","op":"eq","value":1}`, CodeColumn, "where[0].column"},
		{`{"column":"rd","op":"eq","value":"a"}`, CodeType, "where[0].value"},
		{`{"column":"rd","op":"eq","value":"inf"}`, CodeType, "where[0].value"},
		{`{"column":"rd","op":"eq"}`, CodeType, "where[0].value"},
		{`{"column":"rd","op":"between","value":[1]}`, CodeType, "where[0].value"},
		{`{"column":"rd","op":"in","value":1}`, CodeType, "where[0].value"},
		{`{"column":"rd","op":"contains","value":"1"}`, CodeColumnType, "where[0].column"},
		{`{"column":"city","op":"eq","value":7}`, CodeType, "where[0].value"},
		{`{"column":"city","op":"matches","value":"("}`, CodePattern, "where[0].value"},
		{`{"column":"city","op":"contains","value":3}`, CodeType, "where[0].value"},
		{`{"column":"when","op":"eq","value":"spring"}`, CodeType, "where[0].value"},
	} {
		e := refused(t, mixedTable(), `{"kind":"rows","where":[`+tt.condition+`]}`)
		if e.Code != tt.code || e.Field != tt.field {
			t.Errorf("%s: %s at %s, want %s at %s", tt.condition, e.Code, e.Field, tt.code, tt.field)
		}
	}
}

func TestSpans(t *testing.T) {
	const day, month, year = 1, 31, 12 * 31
	for s, want := range map[string]span{
		"2015":            {2015 * year, 2016 * year},
		"2015-H2":         {2015*year + 6*month, 2016 * year},
		"2015-Q2":         {2015*year + 3*month, 2015*year + 6*month},
		"2015-03":         {2015*year + 2*month, 2015*year + 3*month},
		"2015-03-12":      {2015*year + 2*month + 11*day, 2015*year + 2*month + 12*day},
		"2015/2017":       {2015 * year, 2018 * year},
		"2015-02/2015-04": {2015*year + month, 2015*year + 4*month},
	} {
		if got := spanOf(data.ParsePeriod(s)); got != want {
			t.Errorf("spanOf(%s) = %v, want %v", s, got, want)
		}
	}
}
