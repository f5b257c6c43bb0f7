package stats

import (
	"context"
	"encoding/json"
	"errors"
	"testing"

	"statlas/data"
)

// TestNoRows asks every kind of question of tables without rows: each has an answer of no rows, or an error that
// says what the table lacks.
func TestNoRows(t *testing.T) {
	read, _, err := data.Read(context.Background(), []byte("region,year,output\n"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	wide, _, err := data.Read(context.Background(), []byte("region,2019,2020,2021\n"), data.Options{})
	if err != nil {
		t.Fatal(err)
	}
	typed := tableOf(textColumn("region", data.Entity), periodColumn("year"), numberColumn("output"), numberColumn("input"))
	for name, table := range map[string]*data.Table{"read": read, "wide": wide, "typed": typed} {
		for _, question := range []string{
			`{"kind":"rows"}`, `{"kind":"rows","sort":[{"column":"region"}],"limit":10}`, `{"kind":"summary"}`,
			`{"kind":"aggregate","by":["region"],"measures":[{"column":"output","fn":"sum"}]}`, `{"kind":"trend"}`,
			`{"kind":"trend","measure":"output","fit":"ols"}`, `{"kind":"ranking"}`, `{"kind":"ranking","measure":"output","top":3}`,
			`{"kind":"correlation"}`, `{"kind":"insights"}`, `{"kind":"correlation","columns":["output","input"]}`, `{"kind":"correlation","points":["output","input"]}`,
		} {
			q, err := ParseQuestion([]byte(question))
			if err != nil {
				t.Fatal(question, err)
			}
			a, err := Ask(context.Background(), table, q)
			var qe *QuestionError
			if err != nil && (name == "typed" || !errors.As(err, &qe)) {
				t.Errorf("%s: %s gives %v", name, question, err)
			}
			if _, err := json.Marshal(a); err != nil {
				t.Errorf("%s: %s: %v", name, question, err)
			}
		}
	}
	summary := ask[*SummaryAnswer](t, read, `{"kind":"summary"}`)
	if len(summary.Columns) != 3 || summary.Columns[0].N != 0 {
		t.Errorf("%+v", summary)
	}
}
