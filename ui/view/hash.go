package view

import (
	"slices"
	"strings"

	"statlas/stats"
)

// The hash is a list of parts key=value joined by &, only those that differ from the zero View:
//
//	#data=province-rd&tab=ranking&measure=rd_spend&at=2024&where=region~eq~east&lang=en
//
// Lists are joined by ~; a literal ~ or ! is written !~ or !!. A sort key that descends starts with -. A
// condition is column~op~value…, one part each. What an address cannot hold is percent-encoded, letters of any
// script stay. Where a browser or a mail program encodes more, Parse reads it the same.

// A PartError lists the parts of a hash that were not understood and were left out.
type PartError struct{ Parts []string }

func (e *PartError) Error() string {
	return "view: not understood: " + strings.Join(e.Parts, ", ")
}

// Parse reads a hash, with or without its #. It never fails altogether: with a *PartError it still returns the
// View of the other parts.
func Parse(hash string) (View, error) {
	var v View
	var odd []string
	for part := range strings.SplitSeq(strings.TrimPrefix(hash, "#"), "&") {
		if part == "" {
			continue
		}
		key, value, _ := strings.Cut(part, "=")
		p, ok := partByKey[decode(key)]
		if !ok || !p.read(&v, decode(value)) {
			odd = append(odd, part)
		}
	}
	if odd != nil {
		return v, &PartError{odd}
	}
	return v, nil
}

// String writes the hash without its #; Parse gives v back when its conditions are Normal. Question.Kind,
// Question.Table, Cells and Play are no part of a view on screen and are not written.
func (v View) String() string {
	var b strings.Builder
	for _, p := range parts {
		for _, value := range p.write(&v) {
			if b.Len() > 0 {
				b.WriteByte('&')
			}
			b.WriteString(p.key)
			b.WriteByte('=')
			encode(&b, value)
		}
	}
	return b.String()
}

// Kinds of question by tab.
var kinds = map[string]string{Table: "rows", Trend: "trend", Ranking: "ranking", Correlation: "correlation",
	Distribution: "distribution", Comparison: "comparison", Model: "model", Inequality: "inequality", Pivot: "pivot"}

// own returns value, or "" where only other kinds know it for that field: what was said on one tab does not count on
// another. A value that no kind knows stays, for the engine to say so.
func own(kind, field, value string) string {
	if slices.Contains(stats.Options(kind, field), value) {
		return value
	}
	for _, other := range kinds {
		if slices.Contains(stats.Options(other, field), value) {
			return ""
		}
	}
	return value
}

// groups returns the columns to group by; the words of a ranking's by are none.
func groups(by stats.Names) stats.Names {
	if len(by) == 1 && slices.Contains(stats.Options("ranking", "by"), by[0]) {
		return nil
	}
	return by
}

// Ask returns the question that v.Tab asks: its kind, and of the fields only those that the kind knows, so that
// what was chosen on one tab waits there while another is shown. It is nil for a tab without a question.
func (v View) Ask() *stats.Question {
	q := v.Question
	if q.At == AllPeriods || q.At == stats.AllRows && v.Tab != Ranking {
		q.At = ""
	}
	ask := stats.Question{Kind: kinds[v.Tab], Where: q.Where}
	switch v.Tab {
	case Table:
		ask.Columns, ask.Sort, ask.Offset, ask.Limit, ask.Search = q.Columns, q.Sort, q.Offset, q.Limit, q.Search
	case Trend:
		ask.Entity, ask.Period, ask.Measure, ask.Entities = q.Entity, q.Period, q.Measure, q.Entities
		ask.Transform, ask.Window, ask.Fit, ask.Breaks, ask.Forecast = q.Transform, q.Window, q.Fit, q.Breaks, q.Forecast
		ask.Test = own("trend", "test", q.Test)
		if q.Transform == "index" {
			ask.Base = q.Base
		}
	case Ranking:
		ask.Entity, ask.Period, ask.Measure, ask.At = q.Entity, q.Period, q.Measure, q.At
		ask.Compare, ask.By, ask.Ties, ask.Top, ask.Over, ask.Range = q.Compare, q.By, q.Ties, q.Top, q.Over, q.Range
		ask.Order = own("ranking", "order", q.Order)
	case Correlation:
		ask.Columns, ask.Method, ask.Missing, ask.Points = q.Columns, q.Method, q.Missing, q.Points
		ask.Entity, ask.Period, ask.On, ask.Lag, ask.Over, ask.Control = q.Entity, q.Period, q.On, q.Lag, q.Over, q.Control
		ask.Adjust, ask.Level, ask.Target = q.Adjust, q.Level, q.Target
		if q.Points != nil {
			ask.Axes, ask.Curve, ask.Without, ask.Size, ask.By = q.Axes, q.Curve, q.Without, q.Size, groups(q.By)
		}
		ask.Order = own("correlation", "order", q.Order)
	case Distribution:
		ask.Measure, ask.By, ask.Bins, ask.Density = q.Measure, groups(q.By), q.Bins, q.Density
	case Comparison:
		ask.Measure, ask.By, ask.Test = q.Measure, groups(q.By), own("comparison", "test", q.Test)
		ask.Level = q.Level
	case Pivot:
		ask.Measure, ask.By, ask.Across, ask.Fn, ask.Share = q.Measure, groups(q.By), q.Across, q.Fn, q.Share
		ask.Measures = q.Measures
	case Model:
		ask.Y, ask.X, ask.Degree, ask.Intercept, ask.Robust = q.Y, q.X, q.Degree, q.Intercept, q.Robust
	case Inequality:
		ask.Measure, ask.Entity, ask.Period, ask.Weight, ask.At, ask.Compare = q.Measure, q.Entity, q.Period, q.Weight, q.At, q.Compare
	default:
		return nil
	}
	return &ask
}
