package stats

import (
	"encoding/json"
	"fmt"
)

// UnmarshalAnswer reads an answer back into the type of its kind.
func UnmarshalAnswer(b []byte) (Answer, error) {
	var kind struct {
		Kind string `json:"kind"`
	}
	if err := json.Unmarshal(b, &kind); err != nil {
		return nil, err
	}
	var a Answer
	switch kind.Kind {
	case "rows":
		a = &RowsAnswer{}
	case "summary":
		a = &SummaryAnswer{}
	case "aggregate":
		a = &AggregateAnswer{}
	case "trend":
		a = &TrendAnswer{}
	case "ranking":
		a = &RankingAnswer{}
	case "correlation":
		a = &CorrelationAnswer{}
	default:
		return nil, fmt.Errorf("stats: no kind of answer %q", kind.Kind)
	}
	if err := json.Unmarshal(b, a); err != nil {
		return nil, err
	}
	switch a := a.(type) {
	case *RowsAnswer:
		numbers(a.Rows)
	case *AggregateAnswer:
		numbers(a.Rows)
	case *SummaryAnswer:
		for _, c := range a.Columns {
			for i := range c.Top {
				c.Top[i].Value = number(c.Top[i].Value)
			}
		}
	}
	return a, nil
}

// numbers turns the float64 of JSON into the Num of answers.
func numbers(rows [][]any) {
	for _, row := range rows {
		for i := range row {
			row[i] = number(row[i])
		}
	}
}

func number(v any) any {
	if x, ok := v.(float64); ok {
		return Num(x)
	}
	return v
}
