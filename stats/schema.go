package stats

import "slices"

// A shape says what JSON a field holds.
type shape string

const (
	text         shape = "a text"
	texts        shape = "a list of texts"
	textOrList   shape = "a text or a list of texts"
	textOrCount  shape = "a text or a whole number"
	textOrSwitch shape = "a text, true or false"
	count        shape = "a whole number, 0 or more"
	counts       shape = "a list of whole numbers, 0 or more"
	rectangle    shape = "a list of four numbers, x from, x to, y from, y to"
	yesNo        shape = "true or false"
	share        shape = "a number between 0 and 1"
	forecastOf   shape = "an object {method, horizon, level}"
	thinOf       shape = "an object {points, from, to}"
	conditions   shape = "a list of {column, op, value}"
	sortKeys     shape = "a list of {column, desc}"
	foldings     shape = "a list of {column, fn}"
	pivotValues  shape = "a list of {column, fn}, where rows are counted without a column"
)

// A fieldSchema is one field of one kind of question; options, when given, are all it may hold, the default first.
type fieldSchema struct {
	name    string
	shape   shape
	options []string
}

// A kindSchema says which fields a kind of question knows, beside those that all know.
type kindSchema struct {
	kind   string
	fields []fieldSchema
}

var commonFields = []fieldSchema{{"kind", text, nil}, {"table", text, nil}, {"where", conditions, nil}}

var schema = []kindSchema{
	{"rows", []fieldSchema{
		{"columns", texts, nil}, {"sort", sortKeys, nil}, {"offset", count, nil}, {"limit", count, nil}, {"search", text, nil},
	}},
	{"summary", []fieldSchema{{"columns", texts, nil}, {"alerts", yesNo, nil}}},
	{"panel", []fieldSchema{{"measure", text, nil}, {"entity", text, nil}, {"period", text, nil}, {"columns", texts, nil}}},
	{"aggregate", []fieldSchema{{"by", textOrList, nil}, {"measures", foldings, nil}}},
	{"pivot", []fieldSchema{
		{"by", textOrList, nil}, {"across", text, nil}, {"measure", text, nil}, {"fn", text, pivotFns}, {"measures", pivotValues, nil},
		{"share", text, []string{"none", "row", "column", "whole"}},
	}},
	{"trend", []fieldSchema{
		{"measure", text, nil}, {"entity", text, nil}, {"period", text, nil}, {"entities", texts, nil},
		{"transform", text, []string{"level", "index", "yoy", "diff", "log", "cumulative", "rolling", "rollingmedian"}}, {"base", text, nil}, {"window", count, nil},
		{"fit", text, []string{"none", "ols", "loglinear", "quadratic", "theilsen", "loess", "auto"}}, {"test", text, []string{"none", "mannkendall"}},
		{"breaks", text, []string{"none", "jump"}}, {"forecast", forecastOf, nil}, {"thin", thinOf, nil},
	}},
	{"ranking", []fieldSchema{
		{"measure", text, nil}, {"entity", text, nil}, {"period", text, nil}, {"at", text, nil}, {"compare", text, nil},
		{"by", textOrList, []string{"value", "change", "cagr", "share"}}, {"order", text, []string{"desc", "asc"}},
		{"ties", text, []string{"min", "max", "average", "dense", "ordinal"}}, {"over", text, []string{"none", "periods"}}, {"range", text, []string{"none", "bootstrap"}}, {"top", count, nil},
	}},
	{"correlation", []fieldSchema{
		{"columns", texts, nil}, {"method", text, []string{"pearson", "spearman", "kendall"}}, {"missing", text, []string{"pairwise", "complete"}},
		{"entity", text, nil}, {"period", text, nil}, {"on", text, []string{"level", "diff", "growth"}}, {"lag", count, nil}, {"over", text, []string{"none", "periods"}},
		{"control", texts, nil}, {"adjust", text, []string{"bh", "holm", "none"}}, {"level", share, nil},
		{"order", text, []string{"given", "alphabetical", "target", "cluster"}}, {"target", text, nil}, {"points", texts, nil},
		{"axes", texts, nil}, {"curve", text, []string{"none", "linear", "exponential", "log", "power", "quadratic", "loess", "auto"}}, {"without", counts, nil},
		{"cells", count, nil}, {"sight", rectangle, nil}, {"play", yesNo, nil}, {"size", text, nil}, {"by", textOrList, nil},
	}},
	{"model", []fieldSchema{
		{"y", text, nil}, {"x", texts, nil}, {"degree", count, nil}, {"intercept", yesNo, nil}, {"robust", text, []string{"none", "hc3"}},
	}},
	{"peers", []fieldSchema{
		{"of", text, nil}, {"measure", text, nil}, {"columns", texts, nil}, {"by", textOrList, nil}, {"entity", text, nil}, {"period", text, nil}, {"at", text, nil}, {"top", count, nil},
	}},
	{"inequality", []fieldSchema{
		{"measure", text, nil}, {"entity", text, nil}, {"period", text, nil}, {"weight", text, nil}, {"at", text, nil}, {"compare", text, nil},
	}},
	{"distribution", []fieldSchema{
		{"measure", text, nil}, {"by", textOrList, nil}, {"bins", textOrCount, nil}, {"density", textOrSwitch, []string{"gaussian", "none"}},
	}},
	{"comparison", []fieldSchema{
		{"measure", text, nil}, {"by", textOrList, nil}, {"test", text, []string{"welch", "mannwhitney", "anova", "kruskal"}}, {"level", share, nil},
	}},
	{"insights", []fieldSchema{{"columns", texts, nil}, {"entity", text, nil}, {"period", text, nil}}},
}

// Ops are the comparisons a condition may make; Fns the ways to fold a column in a group, pivotFns those of a pivot.
var (
	Ops = []string{"eq", "ne", "in", "lt", "le", "gt", "ge", "between", "contains", "matches", "missing", "present"}
	Fns = []string{"count", "sum", "mean", "median", "min", "max", "sd", "first", "last"}

	pivotFns = []string{"sum", "mean", "median", "min", "max", "sd", "count", "distinct", "rows"}
)

// Kinds returns the kinds of question there are.
func Kinds() []string {
	var names []string
	for _, k := range schema {
		names = append(names, k.kind)
	}
	return names
}

// fieldsOf returns the fields of a kind, nil when there is no such kind.
func fieldsOf(kind string) []fieldSchema {
	for _, k := range schema {
		if k.kind == kind {
			return slices.Concat(k.fields, commonFields)
		}
	}
	return nil
}

func fieldNames(fields []fieldSchema) []string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.name
	}
	return names
}

// Options lists what a field of a kind may hold, the default first; nil where it may hold anything.
func Options(kind, field string) []string {
	for _, k := range schema {
		for _, f := range k.fields {
			if k.kind == kind && f.name == field {
				return f.options
			}
		}
	}
	return nil
}
