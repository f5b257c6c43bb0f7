package stats

import (
	"context"
	"encoding/json"
	"errors"
	"testing"
)

// Answers are the same with and without preparation, and it stops when it is told to.
func TestPrepare(t *testing.T) {
	for _, question := range []string{`{"kind":"summary"}`, `{"kind":"correlation"}`, `{"kind":"aggregate","by":["Month"]}`, `{"kind":"trend"}`} {
		plain, prepared := tableFile(t, "testdata/air.csv"), tableFile(t, "testdata/air.csv")
		if err := Prepare(context.Background(), prepared); err != nil {
			t.Fatal(err)
		}
		text := func(a Answer, err error) string {
			if err != nil {
				t.Fatal(err)
			}
			a.Common().Ms = 0
			b, _ := json.Marshal(a)
			return string(b)
		}
		q, err := ParseQuestion([]byte(question))
		if err != nil {
			t.Fatal(err)
		}
		if a, b := text(Ask(context.Background(), plain, q)), text(Ask(context.Background(), prepared, q)); a != b {
			t.Errorf("%s: %s\nprepared: %s", question, a, b)
		}
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := Prepare(ctx, tableFile(t, "testdata/air.csv")); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}
