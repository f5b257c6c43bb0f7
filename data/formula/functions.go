package formula

import (
	"math"
	"strings"
)

// A function takes values of the types that takes says, one letter each: n number, t text, l logical, p period, a any,
// x any like the others of that letter, k a whole number that stands there. The last may repeat up to most times.
type function struct {
	name        string
	takes       string
	least, most int
	gives       byte                               // type as in takes
	unit        bool                               // of the first value
	row         func(x []float64) float64          // of numbers; NaN where there is none
	text        func(a, b string) float64          // of texts
	whole       func(w *wholes, n *node) []float64 // of the whole column
	Help        string                             // how it is written
}

func one(f func(float64) float64) func([]float64) float64 {
	return func(x []float64) float64 { return f(x[0]) }
}

// functions are all there are; those without a body of their own are in eval.go.
var functions []function

func init() {
	functions = []function{
		{name: "if", takes: "lxx", least: 3, most: 3, gives: 'x', Help: "if(c, a, b)"},
		{name: "ismissing", takes: "a", least: 1, most: 1, gives: 'l', Help: "ismissing(x)"},
		{name: "ifmissing", takes: "xx", least: 2, most: 2, gives: 'x', Help: "ifmissing(x, y)"},
		{name: "abs", takes: "n", least: 1, most: 1, gives: 'n', unit: true, row: one(math.Abs), Help: "abs(x)"},
		{name: "round", takes: "nk", least: 1, most: 2, gives: 'n', unit: true, row: round, Help: "round(x, 2)"},
		{name: "floor", takes: "n", least: 1, most: 1, gives: 'n', unit: true, row: one(math.Floor), Help: "floor(x)"},
		{name: "ceiling", takes: "n", least: 1, most: 1, gives: 'n', unit: true, row: one(math.Ceil), Help: "ceiling(x)"},
		{name: "sqrt", takes: "n", least: 1, most: 1, gives: 'n', row: one(math.Sqrt), Help: "sqrt(x)"},
		{name: "exp", takes: "n", least: 1, most: 1, gives: 'n', row: one(math.Exp), Help: "exp(x)"},
		{name: "ln", takes: "n", least: 1, most: 1, gives: 'n', row: one(math.Log), Help: "ln(x)"},
		{name: "log", takes: "nn", least: 2, most: 2, gives: 'n', row: func(x []float64) float64 { return math.Log(x[0]) / math.Log(x[1]) }, Help: "log(x, base)"},
		{name: "log10", takes: "n", least: 1, most: 1, gives: 'n', row: one(math.Log10), Help: "log10(x)"},
		{name: "log2", takes: "n", least: 1, most: 1, gives: 'n', row: one(math.Log2), Help: "log2(x)"},
		{name: "min", takes: "n", least: 1, most: 30, gives: 'n', unit: true, row: folded(math.Min), Help: "min(x, y, …)"},
		{name: "max", takes: "n", least: 1, most: 30, gives: 'n', unit: true, row: folded(math.Max), Help: "max(x, y, …)"},
		{name: "sum", takes: "n", least: 1, most: 30, gives: 'n', unit: true, row: folded(plus), Help: "sum(x, y, …)"},
		{name: "mean", takes: "n", least: 1, most: 30, gives: 'n', unit: true, row: func(x []float64) float64 { return folded(plus)(x) / float64(len(x)) }, Help: "mean(x, y, …)"},
		{name: "year", takes: "p", least: 1, most: 1, gives: 'n', Help: "year(p)"},
		{name: "upper", takes: "t", least: 1, most: 1, gives: 't', Help: "upper(t)"},
		{name: "lower", takes: "t", least: 1, most: 1, gives: 't', Help: "lower(t)"},
		{name: "left", takes: "tk", least: 2, most: 2, gives: 't', Help: "left(t, n)"},
		{name: "right", takes: "tk", least: 2, most: 2, gives: 't', Help: "right(t, n)"},
		{name: "len", takes: "t", least: 1, most: 1, gives: 'n', Help: "len(t)"},
		{name: "contains", takes: "tt", least: 2, most: 2, gives: 'l', text: func(a, b string) float64 { return logic(strings.Contains(a, b)) }, Help: "contains(t, part)"},
		{name: "lag", takes: "nk", least: 1, most: 2, gives: 'n', unit: true, whole: lagged, Help: "lag(x, k)"},
		{name: "diff", takes: "nk", least: 1, most: 2, gives: 'n', whole: lagged, Help: "diff(x, k)"},
		{name: "growth", takes: "nk", least: 1, most: 2, gives: 'n', whole: lagged, Help: "growth(x, k)"},
		{name: "colsum", takes: "n", least: 1, most: 1, gives: 'n', unit: true, whole: folding, Help: "colsum(x)"},
		{name: "colmean", takes: "n", least: 1, most: 1, gives: 'n', unit: true, whole: folding, Help: "colmean(x)"},
		{name: "share", takes: "n", least: 1, most: 1, gives: 'n', whole: folding, Help: "share(x)"},
		{name: "rank", takes: "n", least: 1, most: 1, gives: 'n', whole: folding, Help: "rank(x)"},
	}
}

// Helps lists how each function is written.
func Helps() []string {
	out := make([]string, len(functions))
	for i, f := range functions {
		out[i] = f.Help
	}
	return out
}

// known finds a function by name, or by one that other programs give it.
func known(name string) *function {
	if other := map[string]string{"average": "mean", "ceil": "ceiling", "isna": "ismissing", "coalesce": "ifmissing", "length": "len", "int": "floor"}[name]; other != "" {
		name = other
	}
	for i := range functions {
		if functions[i].name == name {
			return &functions[i]
		}
	}
	return nil
}

// round takes halves away from zero, as spreadsheets do; a decimal that is a half as printed is one.
func round(x []float64) float64 {
	if len(x) == 1 {
		return math.Round(x[0])
	}
	p := math.Pow(10, math.Abs(x[1]))
	if x[1] < 0 {
		return math.Round(x[0]/p) * p
	}
	if y := x[0] * p; !math.IsInf(y, 0) {
		return math.Round(y*(1+0x1p-52)) / p
	}
	return x[0]
}

func plus(a, b float64) float64 { return a + b }

func folded(f func(a, b float64) float64) func([]float64) float64 {
	return func(x []float64) float64 {
		y := x[0]
		for _, z := range x[1:] {
			y = f(y, z)
		}
		return y
	}
}

func logic(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// modulo has the sign of y, as R's %% and Excel's MOD.
func modulo(x, y float64) float64 {
	m := math.Mod(x, y)
	if m != 0 && (m < 0) != (y < 0) {
		m += y
	}
	return m
}
