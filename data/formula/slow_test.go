package formula

import (
	"math"
	"strconv"

	"statlas/data"
)

// A single is one value: num of numbers and logical values, and the qualifier it has whether it is missing or not.
type single struct {
	missing bool
	num     float64
	text    string
	period  data.Period
	q       data.Qualifier
}

// number is missing when it is not finite.
func number(x float64) single { return single{num: x, missing: math.IsNaN(x) || math.IsInf(x, 0)} }

func textual(s string) single { return single{text: s, missing: s == "" || len(s) > maxText} }

func yes(b bool) single { return number(logic(b)) }

// slow computes row i of n by walking its tree, looking through all rows for what stands elsewhere: the twin of machine.
func slow(t *data.Table, n *node, i int) single {
	var args []single
	var q data.Qualifier
	for _, a := range n.args {
		args = append(args, slow(t, a, i))
		if args[len(args)-1].q != data.Exact {
			q = data.About
		}
	}
	v := slowly(t, n, i, args)
	if n.op != "column" && n.op != "ismissing" && (n.fn == nil || n.fn.whole == nil) {
		v.q = q
	}
	return v
}

func slowly(t *data.Table, n *node, i int, args []single) single {
	switch {
	case n.op == "":
		return single{num: n.num, text: n.text, period: n.period, missing: n.typ == data.Text && n.text == ""}
	case n.op == "column":
		return slowCell(t.Columns[n.col], i)
	case n.fn != nil && n.fn.whole != nil:
		return slowWhole(t, n, i, args[0])
	case n.op == "ismissing":
		return yes(args[0].missing)
	case n.op == "ifmissing" && args[0].missing:
		return args[1]
	case n.op == "ifmissing":
		return args[0]
	case n.op == "if" && !args[0].missing && args[0].num == 1:
		return args[1]
	case n.op == "if" && !args[0].missing:
		return args[2]
	}
	for _, a := range args {
		if a.missing {
			return single{missing: true}
		}
	}
	if n.fn != nil {
		return slowCall(n.op, args)
	}
	return slowSign(n, args)
}

func slowCell(c *data.Column, i int) single {
	v := single{missing: c.Missing(i)}
	switch c.Type {
	case data.Text:
		v.text = c.Text.At(i)
	case data.PeriodT:
		v.period = c.Periods[i]
	default:
		v.num = c.Num[i]
	}
	if c.Qualifier != nil {
		v.q = c.Qualifier[i]
	}
	return v
}

func slowSign(n *node, args []single) single {
	a := args[0]
	if n.op == "neg" {
		return number(-a.num)
	} else if n.op == "not" {
		return yes(a.num == 0)
	}
	b := args[1]
	less, equal := a.num < b.num, a.num == b.num
	switch n.args[0].typ {
	case data.Text:
		less, equal = a.text < b.text, a.text == b.text
	case data.PeriodT:
		less, equal = data.ComparePeriods(a.period, b.period) < 0, data.ComparePeriods(a.period, b.period) == 0
	}
	switch n.op {
	case "+":
		return number(a.num + b.num)
	case "-":
		return number(a.num - b.num)
	case "*":
		return number(a.num * b.num)
	case "/":
		return number(a.num / b.num)
	case "%":
		return number(modulo(a.num, b.num))
	case "^":
		return number(math.Pow(a.num, b.num))
	case "and":
		return yes(a.num == 1 && b.num == 1)
	case "or":
		return yes(a.num == 1 || b.num == 1)
	case "=":
		return yes(equal)
	case "<>":
		return yes(!equal)
	case "<":
		return yes(less)
	case "<=":
		return yes(less || equal)
	case ">":
		return yes(!less && !equal)
	case ">=":
		return yes(!less)
	}
	return textual(slowWord(n.args[0].typ, a) + slowWord(n.args[1].typ, b))
}

func slowWord(typ data.Type, a single) string {
	switch {
	case typ == data.Text:
		return a.text
	case typ == data.PeriodT:
		return a.period.String()
	case typ == data.Boolean && a.num == 1:
		return "true"
	case typ == data.Boolean:
		return "false"
	case math.Abs(a.num) < 1e15:
		return strconv.FormatFloat(a.num, 'f', -1, 64)
	}
	return strconv.FormatFloat(a.num, 'g', -1, 64)
}
