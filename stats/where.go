package stats

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats/regex"
)

// filter finds the rows for which every condition holds.
func (j *job) filter() error {
	for k, c := range j.q.Where {
		holds, err := condition(j.t, fmt.Sprintf("where[%d]", k), c)
		if err != nil {
			return err
		}
		if err := j.keep(holds); err != nil {
			return err
		}
	}
	return nil
}

// keep drops the rows for which holds does not.
func (j *job) keep(holds func(i int) bool) error {
	kept := make([]int32, 0, j.n()/2)
	err := j.pace.each(j.n(), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			if i := j.row(k); holds(i) {
				kept = append(kept, int32(i))
			}
		}
	})
	j.rows = kept
	return err
}

// condition returns a test of a row. A missing cell holds for missing and ne alone.
func condition(t *data.Table, field string, c Condition) (func(i int) bool, error) {
	col, err := columnOf(t, field+".column", c.Column)
	if err != nil {
		return nil, err
	}
	switch c.Op {
	case "missing":
		return func(i int) bool { return missing(col, i) }, nil
	case "present":
		return func(i int) bool { return !missing(col, i) }, nil
	case "contains", "matches":
		return textSearch(col, field, c)
	}
	values, err := operands(field+".value", c)
	if err != nil {
		return nil, err
	}
	switch col.Type {
	case data.Text:
		return textTest(col, field+".value", c.Op, values)
	case data.PeriodT:
		return periodTest(col, field+".value", c.Op, values)
	}
	return numberTest(col, field+".value", c.Op, values)
}

// operands returns the values a comparison is made with: a list for in, two for between, else one.
func operands(field string, c Condition) ([]any, error) {
	list, isList := asList(c.Value)
	switch {
	case c.Op == "in" && isList, c.Op == "between" && isList && len(list) == 2:
		return list, nil
	case c.Op == "in":
		return nil, &QuestionError{Code: CodeType, Field: field, Value: jsonOf(c.Value), Allowed: []string{"a list of values"}}
	case c.Op == "between":
		return nil, &QuestionError{Code: CodeType, Field: field, Value: jsonOf(c.Value), Allowed: []string{"a list of two values, from and to"}}
	}
	return []any{c.Value}, nil
}

func asList(v any) ([]any, bool) {
	switch v := v.(type) {
	case []any:
		return v, true
	case []string:
		list := make([]any, len(v))
		for i, s := range v {
			list[i] = s
		}
		return list, true
	case []float64:
		list := make([]any, len(v))
		for i, x := range v {
			list[i] = x
		}
		return list, true
	}
	return nil, false
}

func jsonOf(v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		return fmt.Sprint(v)
	}
	return describe(b)
}

// decide turns where a cell stands to each operand (−1, 0, 1) and whether it is equal into op's verdict.
func decide(op string, n int, order func(k int) int, equal func(k int) bool) bool {
	switch op {
	case "eq":
		return equal(0)
	case "ne":
		return !equal(0)
	case "in":
		for k := range n {
			if equal(k) {
				return true
			}
		}
		return false
	case "lt":
		return order(0) < 0
	case "le":
		return order(0) <= 0
	case "gt":
		return order(0) > 0
	case "ge":
		return order(0) >= 0
	}
	return order(0) >= 0 && order(1) <= 0
}

func numberTest(c *data.Column, field, op string, values []any) (func(int) bool, error) {
	want := make([]float64, len(values))
	for k, v := range values {
		switch v := v.(type) {
		case string: // as it stands in an address
			x, err := strconv.ParseFloat(v, 64)
			if err != nil || !finite(x) {
				return nil, &QuestionError{Code: CodeType, Field: field, Value: jsonOf(v), Allowed: []string{"a number"}}
			}
			want[k] = x
		case float64:
			want[k] = v
		case int:
			want[k] = float64(v)
		case bool:
			if v {
				want[k] = 1
			}
		default:
			return nil, &QuestionError{Code: CodeType, Field: field, Value: jsonOf(v), Allowed: []string{"a number"}}
		}
	}
	return func(i int) bool {
		x := c.Num[i]
		if !finite(x) {
			return op == "ne"
		}
		return decide(op, len(want), func(k int) int {
			switch {
			case x < want[k]:
				return -1
			case x > want[k]:
				return 1
			}
			return 0
		}, func(k int) bool { return x == want[k] })
	}, nil
}

// textTest compares plain values, letter by letter.
func textTest(c *data.Column, field, op string, values []any) (func(int) bool, error) {
	want := make([]string, len(values))
	for k, v := range values {
		s, ok := v.(string)
		if !ok {
			return nil, &QuestionError{Code: CodeType, Field: field, Value: jsonOf(v), Allowed: []string{string(text)}}
		}
		want[k] = s
	}
	return eachWord(c, func(s string) bool {
		if s == "" {
			return op == "ne"
		}
		if op == "in" {
			return slices.Contains(want, s)
		}
		return decide(op, len(want), func(k int) int { return strings.Compare(s, want[k]) }, func(k int) bool { return s == want[k] })
	}), nil
}

// eachWord tests each distinct text once.
func eachWord(c *data.Column, holds func(string) bool) func(int) bool {
	codes, words := c.Text.Coded()
	verdict := make([]bool, len(words))
	for k, w := range words {
		verdict[k] = holds(w)
	}
	return func(i int) bool { return verdict[codes[i]] }
}

// periodTest compares stretches of time as compareSpans says; eq, ne and in want the very same period.
func periodTest(c *data.Column, field, op string, values []any) (func(int) bool, error) {
	want := make([]data.Period, len(values))
	spans := make([]span, len(values))
	for k, v := range values {
		s, _ := v.(string)
		if x, ok := v.(float64); ok {
			s = moment{t: x}.String()
		}
		if want[k] = data.ParsePeriod(s); want[k] == 0 {
			return nil, &QuestionError{Code: CodeType, Field: field, Value: jsonOf(v), Allowed: []string{`a period such as "2023", "2023-Q1" or "2023-05"`}}
		}
		spans[k] = spanOf(want[k])
	}
	return func(i int) bool {
		p := c.Periods[i]
		if p == 0 {
			return op == "ne"
		}
		return decide(op, len(want), func(k int) int { return compareSpans(spanOf(p), spans[k]) }, func(k int) bool { return p == want[k] })
	}, nil
}

// textSearch looks into texts, their labels in both languages, and periods as written. contains does not
// mind capitals; matches takes an RE2 pattern as it is.
func textSearch(c *data.Column, field string, q Condition) (func(int) bool, error) {
	s, ok := q.Value.(string)
	if !ok {
		return nil, &QuestionError{Code: CodeType, Field: field + ".value", Value: jsonOf(q.Value), Allowed: []string{string(text)}}
	}
	found := data.NewFold(s).In
	if q.Op == "matches" {
		p, err := regex.Compile(s)
		if err != nil {
			return nil, &QuestionError{Code: CodePattern, Field: field + ".value", Value: s, Allowed: []string{err.Error()}}
		}
		found = p.MatchString
	}
	switch c.Type {
	case data.Text:
		return eachWord(c, func(w string) bool { return w != "" && foundIn(c, w, found) }), nil
	case data.PeriodT:
		return func(i int) bool { return c.Periods[i] != 0 && found(c.Periods[i].String()) }, nil
	}
	return nil, &QuestionError{Code: CodeColumnType, Field: field + ".column", Value: c.ID, Allowed: []string{string(data.Text), string(data.PeriodT)}}
}

func foundIn(c *data.Column, word string, found func(string) bool) bool {
	l := c.Labels[word]
	return found(word) || l.Zh != "" && found(l.Zh) || l.En != "" && found(l.En)
}
