package view

import (
	"fmt"
	"strings"

	"statlas/stats"
)

// Normal returns the conditions as Parse gives them: a value is nil, a string, or for several values and for
// the ops "in" and "between" a list of strings. Package stats reads such strings by the column's type.
func Normal(where []stats.Condition) []stats.Condition {
	if len(where) == 0 {
		return nil
	}
	out := make([]stats.Condition, len(where))
	for i, c := range where {
		out[i] = stats.Condition{Column: c.Column, Op: c.Op, Value: pack(c.Op, Values(c.Value))}
	}
	return out
}

// Values lists the strings of a condition's value.
func Values(value any) []string {
	switch x := value.(type) {
	case nil:
		return nil
	case string:
		return []string{x}
	case []string:
		return x
	case []any:
		var l []string
		for _, one := range x {
			l = append(l, Values(one)...)
		}
		return l
	}
	return []string{fmt.Sprint(value)}
}

func pack(op string, l []string) any {
	switch {
	case len(l) == 0:
		return nil
	case len(l) == 1 && op != "in" && op != "between":
		return l[0]
	}
	return l
}

func writeWhere(v *View) []string {
	var out []string
	for _, c := range v.Question.Where {
		out = append(out, join(append([]string{c.Column, c.Op}, Values(c.Value)...)))
	}
	return out
}

func readWhere(v *View, s string) bool {
	l := split(s)
	if len(l) < 2 {
		return false
	}
	v.Question.Where = append(v.Question.Where, stats.Condition{Column: l[0], Op: l[1], Value: pack(l[1], l[2:])})
	return true
}

// Measures are fn:column, joined by ~.
func writeMeasures(v *View) []string {
	var l []string
	for _, m := range v.Question.Measures {
		l = append(l, m.Fn+":"+m.Column)
	}
	if l == nil {
		return nil
	}
	return []string{join(l)}
}

func readMeasures(v *View, s string) bool {
	v.Question.Measures = nil
	for _, m := range split(s) {
		fn, column, ok := strings.Cut(m, ":")
		if !ok {
			v.Question.Measures = nil
			return false
		}
		v.Question.Measures = append(v.Question.Measures, stats.MeasureAgg{Column: column, Fn: fn})
	}
	return true
}

func writeSort(v *View) []string {
	var l []string
	for _, k := range v.Question.Sort {
		column := escaper.Replace(k.Column)
		if strings.HasPrefix(column, "-") && !k.Desc || strings.HasPrefix(column, "*") && !k.Strokes {
			column = "!" + column
		}
		if k.Strokes {
			column = "*" + column
		}
		if k.Desc {
			column = "-" + column
		}
		l = append(l, column)
	}
	if l == nil {
		return nil
	}
	return []string{strings.Join(l, "~")}
}

func readSort(v *View, s string) bool {
	v.Question.Sort = nil
	for _, column := range splitRaw(s) {
		column, desc := strings.CutPrefix(column, "-")
		column, strokes := strings.CutPrefix(column, "*")
		v.Question.Sort = append(v.Question.Sort, stats.SortKey{Column: unescape(column), Desc: desc, Strokes: strokes})
	}
	return true
}
