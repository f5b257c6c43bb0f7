package stats

import (
	"encoding/json"
	"fmt"

	"statlas/data"
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
