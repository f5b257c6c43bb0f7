package main

import (
	"encoding/json"
	"strings"
	"testing"

	"statlas/stats"
)

func TestCard(t *testing.T) {
	code, stdout, stderr := call(t, small, "card", "-", `{"kind":"summary"}`)
	var e stats.Explanation
	if err := json.Unmarshal([]byte(stdout), &e); code != 0 || err != nil {
		t.Fatalf("exit code %d, %s %v", code, stderr, err)
	}
	if e.Card.Kind != "summary" || len(e.Card.Hash) != 16 || !strings.Contains(e.R, "put(") || !strings.Contains(e.Python, "import math") {
		t.Errorf("explanation %+v", e)
	}
	if code, _, _ := call(t, small, "card", "-"); code != 2 {
		t.Errorf("a card of no question: exit code %d", code)
	}
}

func TestSelfTestCommand(t *testing.T) {
	code, stdout, stderr := call(t, "", "selftest")
	var r stats.SelfTestReport
	if err := json.Unmarshal([]byte(stdout), &r); code != 0 || err != nil || !r.Passed || len(r.Checks) < 50 {
		t.Errorf("exit code %d, %d checks, %s %v", code, len(r.Checks), stderr, err)
	}
	if code, _, _ := call(t, "", "selftest", "all"); code != 2 {
		t.Errorf("an argument too many: exit code %d", code)
	}
}
