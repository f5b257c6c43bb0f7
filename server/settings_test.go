package main

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"statlas/data"
)

func TestSettingsFlags(t *testing.T) {
	for _, tt := range []struct {
		args []string
		want data.Settings
		rest []string
	}{
		{[]string{"f.csv"}, data.Settings{}, []string{"f.csv"}},
		{[]string{"-encoding", "big5", "f.csv", "-delimiter=tab", "q", "-drop-totals"},
			data.Settings{Encoding: "big5", Delimiter: "\t", DropTotals: true}, []string{"f.csv", "q"}},
		{[]string{"-", "{}", "-decimal", ",", "-header", "-1", "-header-lines", "2", "-missing", "缺,x", "-shape", "as-is"},
			data.Settings{Decimal: ",", HeaderRow: -1, HeaderRows: 2, Missing: []string{"缺", "x"}, Shape: data.KeepShape}, []string{"-", "{}"}},
		{[]string{"-settings", `{"columns":[{"name":"a","type":"text"}]}`, "--", "-odd-name.csv"},
			data.Settings{Columns: []data.ColumnSetting{{Name: "a", Type: data.Text}}}, []string{"-odd-name.csv"}},
	} {
		got, rest, err := settings(tt.args)
		if err != nil || !reflect.DeepEqual(got, tt.want) || !reflect.DeepEqual(rest, tt.rest) {
			t.Errorf("%q: %+v, %q, %v", tt.args, got, rest, err)
		}
	}
}

func TestWrongSettings(t *testing.T) {
	for _, tt := range []struct {
		args []string
		code int
		want string
	}{
		{[]string{"inspect", "f.csv", "-colour", "red"}, 2, "colour"},
		{[]string{"inspect", "f.csv", "-delimiter", "xx"}, 1, "delimiter"},
		{[]string{"inspect", "f.csv", "-decimal", "x"}, 1, "decimal"},
		{[]string{"inspect", "f.csv", "-settings", `{"colour":1}`}, 1, "colour"},
		{[]string{"inspect", "f.csv", "-settings", `{}`, "-decimal", ","}, 2, "-settings"},
	} {
		if code, _, stderr := call(t, "", tt.args...); code != tt.code || !strings.Contains(stderr, tt.want) {
			t.Errorf("%q: exit code %d, %s", tt.args, code, stderr)
		}
	}
}

func TestInspectAsTold(t *testing.T) {
	code, stdout, stderr := call(t, "a|b\n1,5|2\n2,5|3\n", "inspect", "-", "-delimiter", "|", "-encoding", "utf-8")
	var report data.Report
	if err := json.Unmarshal([]byte(stdout), &report); code != 0 || err != nil || report.Dialect.Delimiter != "|" || len(report.Columns) != 2 {
		t.Errorf("exit code %d, %+v, %v %s", code, report.Dialect, err, stderr)
	}
	code, stdout, _ = call(t, "甲,b\n1,2\n", "inspect", "-", "-encoding", "windows-1252")
	if err := json.Unmarshal([]byte(stdout), &report); code != 0 || err != nil || report.Encoding.Name != "windows-1252" || report.Columns[0].Name == "甲" {
		t.Errorf("exit code %d, %+v, %v", code, report.Encoding, err)
	}
}
