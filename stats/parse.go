package stats

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// UnmarshalJSON reads one text as a list of one.
func (n *Names) UnmarshalJSON(b []byte) error {
	var one string
	if json.Unmarshal(b, &one) == nil {
		*n = Names{one}
		return nil
	}
	return json.Unmarshal(b, (*[]string)(n))
}

// ParseQuestion reads a question strictly: a kind, field, option or type that is not known is a *QuestionError
// that names it and says what would be right. Columns are checked by Ask, which has the table.
func ParseQuestion(b []byte) (*Question, error) {
	var raw map[string]json.RawMessage
	if err := json.Unmarshal(b, &raw); err != nil {
		return nil, &QuestionError{Code: CodeJSON, Value: err.Error()}
	}
	if raw == nil {
		return nil, &QuestionError{Code: CodeJSON, Value: "null"}
	}
	var kind string
	if json.Unmarshal(raw["kind"], &kind) != nil || fieldsOf(kind) == nil {
		return nil, &QuestionError{Code: CodeKind, Field: "kind", Value: kind, Allowed: Kinds()}
	}
	fields := fieldsOf(kind)
	q := &Question{}
	into := q.targets()
	for _, name := range slices.Sorted(maps.Keys(raw)) {
		i := slices.IndexFunc(fields, func(f fieldSchema) bool { return f.name == name })
		if i < 0 {
			return nil, &QuestionError{Code: CodeField, Field: name, Value: kind, Allowed: fieldNames(fields)}
		}
		if err := fields[i].read(raw[name], into[name]); err != nil {
			return nil, err
		}
	}
	return q, nil
}

// targets maps each field's name to where it is kept.
func (q *Question) targets() map[string]any {
	return map[string]any{
		"kind": &q.Kind, "table": &q.Table, "columns": &q.Columns, "where": &q.Where,
		"sort": &q.Sort, "offset": &q.Offset, "limit": &q.Limit, "search": &q.Search,
		"alerts": &q.Alerts, "by": &q.By, "measures": &q.Measures,
		"entity": &q.Entity, "period": &q.Period, "measure": &q.Measure, "entities": &q.Entities,
		"transform": &q.Transform, "base": &q.Base, "fit": &q.Fit, "window": &q.Window, "test": &q.Test, "breaks": &q.Breaks, "forecast": &q.Forecast, "thin": &q.Thin,
		"at": &q.At, "compare": &q.Compare, "order": &q.Order, "ties": &q.Ties, "over": &q.Over, "range": &q.Range, "top": &q.Top,
		"method": &q.Method, "missing": &q.Missing, "points": &q.Points, "axes": &q.Axes, "curve": &q.Curve, "without": &q.Without, "cells": &q.Cells, "sight": &q.Sight, "play": &q.Play, "size": &q.Size, "on": &q.On, "lag": &q.Lag, "control": &q.Control,
		"adjust": &q.Adjust, "level": &q.Level, "target": &q.Target, "weight": &q.Weight, "of": &q.Of, "across": &q.Across, "fn": &q.Fn, "share": &q.Share,
		"bins": &q.Bins, "density": &q.Density,
		"y": &q.Y, "x": &q.X, "degree": &q.Degree, "intercept": &q.Intercept, "robust": &q.Robust,
	}
}

// read puts raw into target when it has the field's shape and options.
func (f fieldSchema) read(raw json.RawMessage, target any) error {
	wrong := &QuestionError{Code: CodeType, Field: f.name, Value: describe(raw), Allowed: []string{string(f.shape)}}
	if string(raw) == "null" {
		return wrong
	}
	if f.shape == textOrSwitch { // true is the first option, false the last
		switch string(raw) {
		case "true":
			raw, _ = json.Marshal(f.options[0])
		case "false":
			raw, _ = json.Marshal(f.options[len(f.options)-1])
		}
	}
	if err := f.readParts(raw); err != nil {
		return err
	}
	if json.Unmarshal(raw, target) != nil {
		return wrong
	}
	switch v := target.(type) {
	case *string:
		return f.option(*v)
	case *Bins:
		return v.option(f.name)
	case *int:
		if *v < 0 {
			return wrong
		}
	case *[]int:
		if slices.ContainsFunc(*v, func(n int) bool { return n < 0 }) {
			return wrong
		}
	case *[]float64:
		if len(*v) != 4 {
			return wrong
		}
	case *float64:
		if !(*v > 0 && *v < 1) {
			return wrong
		}
	case *Names:
		if f.options != nil && len(*v) != 1 {
			return &QuestionError{Code: CodeType, Field: f.name, Value: describe(raw), Allowed: []string{string(text)}}
		}
		for _, s := range *v {
			if err := f.option(s); err != nil {
				return err
			}
		}
	}
	return nil
}

func (f fieldSchema) option(v string) error {
	if f.options == nil || slices.Contains(f.options, v) {
		return nil
	}
	return &QuestionError{Code: CodeOption, Field: f.name, Value: v, Allowed: f.options}
}

// parts are the fields of the objects that a list of a shape holds.
var parts = map[shape][]fieldSchema{
	conditions:  {{"column", text, nil}, {"op", text, Ops}, {"value", "", nil}},
	sortKeys:    {{"column", text, nil}, {"desc", yesNo, nil}, {"strokes", yesNo, nil}},
	foldings:    {{"column", text, nil}, {"fn", text, Fns}},
	pivotValues: {{"column", "", nil}, {"fn", text, pivotFns}},
	forecastOf:  {{"method", text, []string{"drift", "holt"}}, {"horizon", count, nil}, {"level", share, nil}},
	thinOf:      {{"points", count, nil}, {"from", "", nil}, {"to", "", nil}},
}

// readParts checks the objects of a list; other shapes pass.
func (f fieldSchema) readParts(raw json.RawMessage) error {
	known := parts[f.shape]
	var list []map[string]json.RawMessage
	var one map[string]json.RawMessage
	switch {
	case known == nil:
		return nil
	case json.Unmarshal(raw, &one) == nil:
		list = append(list, one)
	case json.Unmarshal(raw, &list) != nil:
		return nil
	}
	for i, object := range list {
		place := f.name
		if one == nil {
			place = fmt.Sprintf("%s[%d]", f.name, i)
		}
		for _, name := range slices.Sorted(maps.Keys(object)) {
			k := slices.IndexFunc(known, func(f fieldSchema) bool { return f.name == name })
			if k < 0 {
				return &QuestionError{Code: CodeField, Field: name, Value: place, Allowed: fieldNames(known)}
			}
			part := known[k]
			part.name = place + "." + name
			if part.shape == "" {
				continue
			}
			var target any
			switch part.shape {
			case text:
				target = new(string)
			case count:
				target = new(int)
			case share:
				target = new(float64)
			default:
				target = new(bool)
			}
			if err := part.read(object[name], target); err != nil {
				return err
			}
		}
		for _, part := range known {
			if _, ok := object[part.name]; !ok && part.shape == text && one == nil {
				return &QuestionError{Code: CodeNeeded, Field: part.name, Value: place, Allowed: append([]string{string(part.shape)}, part.options...)}
			}
		}
	}
	return nil
}

// describe names a JSON value's type, with the value itself when it is short.
func describe(raw json.RawMessage) string {
	s := string(raw)
	if len(s) > 40 {
		s = strings.ToValidUTF8(s[:40], "") + "…"
	}
	return s
}
