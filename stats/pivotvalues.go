package stats

import (
	"cmp"
	"strconv"
)

// pivotMeasures are what a pivot folds: measure by fn, then measures, or these alone where the question says no other.
func (q *Question) pivotMeasures() []MeasureAgg {
	if q.Measure == "" && q.Fn == "" && len(q.Measures) > 0 {
		return q.Measures
	}
	return append([]MeasureAgg{{q.Measure, cmp.Or(q.Fn, "sum")}}, q.Measures...)
}

// findValues finds what is folded, and which of it has shares.
func (p *pivoting) findValues() error {
	asked, share := p.q.pivotMeasures(), cmp.Or(p.q.Share, "none")
	all, first := make([]PivotValue, len(asked)), len(asked)-len(p.q.Measures)
	for i := range asked {
		v, field := &all[i], "measures"
		if i < first {
			field = "measure"
		}
		f, err := p.findValue(field, asked[i])
		if err != nil {
			return err
		}
		if v.Fn, v.Share = f.fn, "none"; Additive(f.fn) {
			v.Share = share
		}
		if f.column != nil {
			v.Measure = f.column.ID
		}
		if f.figures() {
			v.Unit = f.column.Unit
		}
		p.values = append(p.values, f)
	}
	p.a.PivotValue, p.a.Beside = all[0], all[1:]
	switch n := len(all); {
	case n > MaxPivotValues:
		return &QuestionError{Code: CodeManyLines, Field: "measures", Value: strconv.Itoa(n), Allowed: []string{strconv.Itoa(MaxPivotValues)}}
	case share != "none" && !p.a.Shared():
		return &QuestionError{Code: CodeValue, Field: "share", Value: share, Allowed: []string{"none", "fn sum", "fn count", "fn rows"}}
	}
	return nil
}

// findValue finds a column of numbers, or to count and tell apart, any.
func (p *pivoting) findValue(field string, m MeasureAgg) (f folding, err error) {
	f.fn = m.Fn
	switch {
	case m.Fn == "rows":
	case field == "measure" && m.Column == "":
		f.column, err = p.measure()
	case m.Fn == "count" || m.Fn == "distinct":
		f.column, err = p.column(field, m.Column)
	default:
		f.column, err = p.numeric(field, m.Column)
	}
	return f, err
}

// figures reports whether what is folded are figures, not how many there are.
func (f folding) figures() bool { return f.column != nil && f.fn != "count" && f.fn != "distinct" }
