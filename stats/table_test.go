package stats

import (
	"context"
	"encoding/json"
	"errors"
	"math"
	"testing"

	"statlas/data"
)

var nan = math.NaN()

// near reports whether a and b agree to tol relative to the larger; NaN equals NaN.
func near(a, b, tol float64) bool {
	if math.IsNaN(a) || math.IsNaN(b) {
		return math.IsNaN(a) && math.IsNaN(b)
	}
	return a == b || math.Abs(a-b) <= tol*math.Max(math.Abs(a), math.Abs(b))
}

func tableOf(columns ...*data.Column) *data.Table {
	t := &data.Table{ID: "test", Columns: columns, Raw: func(int, int) string { return "" }}
	if len(columns) > 0 {
		t.Rows = columns[0].Len()
	}
	return t
}

func numberColumn(id string, x ...float64) *data.Column {
	return &data.Column{ID: id, Name: id, Type: data.Number, Role: data.Measure, Num: x}
}

func textColumn(id string, role data.Role, s ...string) *data.Column {
	return &data.Column{ID: id, Name: id, Type: data.Text, Role: role, Text: data.NewStrings(s)}
}

func periodColumn(id string, s ...string) *data.Column {
	c := &data.Column{ID: id, Name: id, Type: data.PeriodT, Role: data.PeriodRole}
	for _, p := range s {
		c.Periods = append(c.Periods, data.ParsePeriod(p))
	}
	return c
}

// ask puts a question in JSON and wants an answer of type A.
func ask[A Answer](t *testing.T, table *data.Table, question string) A {
	t.Helper()
	q, err := ParseQuestion([]byte(question))
	if err != nil {
		t.Fatalf("ParseQuestion(%s): %v", question, err)
	}
	a, err := Ask(context.Background(), table, q)
	if err != nil {
		t.Fatalf("Ask(%s): %v", question, err)
	}
	if _, err := json.Marshal(a); err != nil {
		t.Fatalf("Ask(%s): %v", question, err)
	}
	return a.(A)
}

// refused puts a question in JSON and wants a QuestionError.
func refused(t *testing.T, table *data.Table, question string) *QuestionError {
	t.Helper()
	q, err := ParseQuestion([]byte(question))
	if err == nil {
		_, err = Ask(context.Background(), table, q)
	}
	var e *QuestionError
	if !errors.As(err, &e) {
		t.Fatalf("Ask(%s) gave %v, want a QuestionError", question, err)
	}
	return e
}

func warned(a Answer, code string) bool {
	for _, w := range a.Common().Warnings {
		if w.Code == code {
			return true
		}
	}
	return false
}

func args(a Answer, code string) []string {
	for _, w := range a.Common().Warnings {
		if w.Code == code {
			return w.Args
		}
	}
	return nil
}
