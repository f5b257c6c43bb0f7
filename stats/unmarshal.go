package stats

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// UnmarshalAnswer reads an answer back into the type of its kind.
func UnmarshalAnswer(b []byte) (Answer, error) {
	return unmarshalAnswer(b, func(b []byte, a Answer) error { return json.Unmarshal(b, a) })
}

func unmarshalAnswer(b []byte, read func([]byte, Answer) error) (Answer, error) {
	kind, err := kindOf(b)
	if err != nil {
		return nil, err
	}
	var a Answer
	switch kind {
	case "rows":
		a = &RowsAnswer{}
	case "summary":
		a = &SummaryAnswer{}
	case "panel":
		a = &PanelAnswer{}
	case "aggregate":
		a = &AggregateAnswer{}
	case "pivot":
		a = &PivotAnswer{}
	case "trend":
		a = &TrendAnswer{}
	case "ranking":
		a = &RankingAnswer{}
	case "correlation":
		a = &CorrelationAnswer{}
	case "model":
		a = &ModelAnswer{}
	case "peers":
		a = &PeersAnswer{}
	case "inequality":
		a = &InequalityAnswer{}
	case "distribution":
		a = &DistributionAnswer{}
	case "comparison":
		a = &ComparisonAnswer{}
	case "insights":
		a = &InsightsAnswer{}
	default:
		return nil, fmt.Errorf("stats: no kind of answer %q", kind)
	}
	if err := read(b, a); err != nil {
		return nil, err
	}
	switch a := a.(type) {
	case *RowsAnswer:
		numbers(a.Rows)
	case *AggregateAnswer:
		numbers(a.Rows)
	case *PivotAnswer:
		numbers([][]any{a.Columns})
		for _, row := range a.Rows {
			numbers([][]any{row.Keys})
		}
	case *SummaryAnswer:
		for _, c := range a.Columns {
			for i := range c.Top {
				c.Top[i].Value = number(c.Top[i].Value)
			}
		}
	}
	return a, nil
}

// kindOf finds the kind of an answer. Our own writer puts it first, so the rest need not be read for it.
func kindOf(b []byte) (string, error) {
	if rest, ok := bytes.CutPrefix(b, []byte(`{"kind":"`)); ok {
		if end := bytes.IndexByte(rest, '"'); end >= 0 {
			return string(rest[:end]), nil
		}
	}
	var a struct {
		Kind string `json:"kind"`
	}
	err := json.Unmarshal(b, &a)
	return a.Kind, err
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
