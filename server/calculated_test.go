package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// Columns that the settings have calculated can be asked for; one that fails is told, and nothing else is lost.
func TestCalculatedColumns(t *testing.T) {
	path := writeTable(t)
	const how = `{"calculated":[{"name":"twice","formula":"rd * 2"},{"name":"bad","formula":"gone + 1"}]}`
	code, stdout, stderr := call(t, "", "ask", "-settings", how, path, `{"kind":"aggregate","by":["zone"],"measures":[{"column":"twice","fn":"sum"}]}`)
	if code != 0 || !strings.Contains(stdout, `["A",7]`) || !strings.Contains(stderr, "the calculated column bad is left out: there is no column gone") {
		t.Errorf("ask: exit code %d, %s, %s", code, stdout, stderr)
	}
	code, stdout, stderr = call(t, "", "inspect", "-settings", how, path)
	var report struct {
		Columns       []struct{ Name string }
		ProblemsTotal int
		Problems      []struct{ Code, Text, Reason, Action string }
	}
	if err := json.Unmarshal([]byte(stdout), &report); err != nil || code != 0 || len(report.Columns) != 4 || report.Columns[3].Name != "twice" {
		t.Fatalf("inspect: exit code %d, %v, %s, %s", code, err, stdout, stderr)
	}
	if p := report.Problems[len(report.Problems)-1]; p.Code != "formula" || p.Text != "bad" || !strings.Contains(p.Reason, "there is no column gone") || p.Action == "" {
		t.Errorf("inspect tells %+v", p)
	}
	code, stdout, stderr = call(t, "", "ask", "-settings", `{"calculated":[{"name":"one","formula":"1 + 0"}]}`, "dataset:rd-intensity", `{"kind":"summary"}`)
	if code != 0 || !strings.Contains(stdout, `"one"`) {
		t.Errorf("of a bundled dataset: exit code %d, %s, %s", code, stdout, stderr)
	}
	code, _, stderr = call(t, "", "ask", "-settings", how, path, `{"kind":"ranking","measure":"bad"}`)
	if code != 1 || !strings.Contains(stderr, "left out") {
		t.Errorf("asked for the column that failed: exit code %d, %s", code, stderr)
	}
}
