package data

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestParseSettings(t *testing.T) {
	want := Settings{Encoding: "big5", Delimiter: ";", Decimal: ",", HeaderRow: -1, HeaderRows: 2, Shape: KeepShape, Missing: []string{"缺"}, DropTotals: true,
		Columns: []ColumnSetting{{Name: "研发", Type: Number, Role: Measure, Unit: "CNY", Scale: 1e8, Decimal: "."}}}
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := ParseSettings(b); err != nil || !reflect.DeepEqual(*got, want) {
		t.Errorf("%s read as %+v, %v", b, got, err)
	}
	for _, tt := range []struct{ text, want string }{
		{`{"encodin":"utf-8"}`, "encodin"},
		{`{"delimiter":";;"}`, "delimiter"},
		{`{"delimiter":"\""}`, "delimiter"},
		{`{"decimal":"x"}`, "decimal must be one of . ,"},
		{`{"headerRow":-2}`, "headerRow"},
		{`{"columns":[{"name":"a","type":"money"}]}`, "a: type must be one of number"},
		{`{"columns":[{"name":"a","role":"king"}]}`, "role"},
		{`{"columns":[{"name":"a","scale":-1}]}`, "scale"},
		{`{"columns":[{"type":"text"}]}`, "name"},
		{`{} {}`, "more"},
		{`[]`, "settings"},
		{``, "settings"},
	} {
		if s, err := ParseSettings([]byte(tt.text)); err == nil || s != nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %+v, %v; want an error with %q", tt.text, s, err, tt.want)
		}
	}
}
