package main

import (
	"encoding/json"
	"testing"
)

func TestInspect(t *testing.T) {
	path := writeTable(t)
	for _, args := range [][]string{{"inspect", path}, {"inspect", "-"}} {
		code, stdout, stderr := call(t, small, args...)
		if code != 0 {
			t.Fatalf("%q: exit code %d, %s", args, code, stderr)
		}
		var report struct {
			Name    string
			Rows    int
			Columns []struct{ Name, Type, Role string }
		}
		if err := json.Unmarshal([]byte(stdout), &report); err != nil {
			t.Fatal(err)
		}
		if report.Rows != 4 || len(report.Columns) != 3 || report.Columns[2].Type != "number" {
			t.Errorf("%q: %+v", args, report)
		}
	}
}

func TestAsk(t *testing.T) {
	path := writeTable(t)
	const question = `{"kind":"aggregate","by":["zone"],"measures":[{"column":"rd","fn":"sum"}]}`
	for _, tt := range []struct {
		name  string
		args  []string
		stdin string
	}{
		{"file and question", []string{"ask", path, question}, ""},
		{"table from standard input", []string{"ask", "-", question}, small},
		{"question from standard input", []string{"ask", path, "-"}, question},
	} {
		t.Run(tt.name, func(t *testing.T) {
			code, stdout, stderr := call(t, tt.stdin, tt.args...)
			if code != 0 {
				t.Fatalf("exit code %d, %s", code, stderr)
			}
			var answer struct {
				Kind string
				Rows [][]any
			}
			if err := json.Unmarshal([]byte(stdout), &answer); err != nil {
				t.Fatal(err)
			}
			sums := map[any]any{}
			for _, row := range answer.Rows {
				sums[row[0]] = row[1]
			}
			if answer.Kind != "aggregate" || sums["A"] != 3.5 || sums["B"] != 2.5 {
				t.Errorf("answer %s", stdout)
			}
		})
	}
}

func TestBundledDataset(t *testing.T) {
	code, stdout, stderr := call(t, "", "ask", "dataset:rd-intensity", `{"kind":"rows","limit":1}`)
	var answer struct{ Total int }
	if err := json.Unmarshal([]byte(stdout), &answer); code != 0 || err != nil || answer.Total == 0 {
		t.Errorf("exit code %d, %s %v", code, stderr, err)
	}
}
