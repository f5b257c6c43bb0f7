package formula

import (
	"math"
	"strings"

	"statlas/data"
)

// apply does one step on values that are there.
func (m *machine) apply(n *node, args []vector, out *vector) {
	switch a := args[0]; {
	case n.op == "ismissing":
		for i := range out.num {
			out.num[i] = logic(a.missing(i))
		}
	case n.fn != nil && n.fn.row != nil:
		m.numbers(n, args, out)
	case n.op == "&":
		m.concat(n, args, out)
	case len(args) == 2 && strings.Contains("= <> < <= > >=", n.op):
		compare(n.op, &a, &args[1], out.num)
	case n.op == "year":
		for i, p := range a.per {
			if out.num[i] = float64(p.Year()); p == 0 {
				out.clear(i)
			}
		}
	case a.text != nil:
		m.texts(n, args, out)
	case len(args) == 1:
		for i, x := range a.num {
			if out.num[i] = -x; n.op == "not" {
				out.num[i] = 1 - x
			}
		}
	default:
		m.arithmetic(n.op, a.num, args[1].num, out.num)
	}
}

func (m *machine) arithmetic(op string, a, b, out []float64) {
	b, out = b[:len(a)], out[:len(a)]
	switch op {
	case "+":
		for i := range a {
			out[i] = a[i] + b[i]
		}
	case "-":
		for i := range a {
			out[i] = a[i] - b[i]
		}
	case "*":
		for i := range a {
			out[i] = a[i] * b[i]
		}
	case "/":
		for i := range a {
			out[i] = a[i] / b[i]
		}
	case "%":
		for i := range a {
			out[i] = modulo(a[i], b[i])
		}
	case "^":
		for i := range a {
			if out[i] = math.Pow(a[i], b[i]); a[i] != a[i] || b[i] != b[i] {
				out[i] = math.NaN()
			}
		}
	case "and":
		for i := range a {
			out[i] = a[i] * b[i]
		}
	case "or":
		for i := range a {
			out[i] = a[i] + b[i] - a[i]*b[i]
		}
	}
	m.mend(out, func(i int) int {
		switch {
		case a[i] != a[i] || b[i] != b[i]:
			return -1
		case b[i] == 0 && (op == "/" || op == "%") || op == "^" && a[i] == 0 && b[i] < 0:
			return byZero
		case op == "^" && out[i] != out[i]:
			return outside
		}
		return tooLarge
	})
}

// mend makes what is no number missing, and counts why; an operand that is missing, −1, is no fault.
func (m *machine) mend(out []float64, why func(i int) int) {
	for i, x := range out {
		if x-x == 0 {
			continue
		}
		if what := why(i); what >= 0 {
			m.fault(i, what)
		}
		out[i] = math.NaN()
	}
}

// numbers applies a function of numbers, row by row.
func (m *machine) numbers(n *node, args []vector, out *vector) {
	x := make([]float64, len(args))
	lost := func(i int) bool {
		bad := false
		for k := range args {
			x[k] = args[k].num[i]
			bad = bad || x[k] != x[k]
		}
		return bad
	}
	for i := range out.num {
		if out.num[i] = math.NaN(); !lost(i) {
			out.num[i] = n.fn.row(x)
		}
	}
	m.mend(out.num, func(i int) int {
		switch {
		case lost(i):
			return -1
		case out.num[i] != out.num[i] || strings.HasPrefix(n.op, "l"):
			return outside
		}
		return tooLarge
	})
}

func compare(op string, a, b *vector, out []float64) {
	less, same := strings.Contains(op, "<") && op != "<>", strings.Contains(op, "=")
	more := strings.Contains(op, ">") && op != "<>"
	for i := range out {
		if a.missing(i) || b.missing(i) {
			out[i] = math.NaN()
			continue
		}
		c := 0
		switch {
		case a.text != nil:
			c = strings.Compare(a.text[i], b.text[i])
		case a.per != nil:
			c = data.ComparePeriods(a.per[i], b.per[i])
		case a.num[i] < b.num[i]:
			c = -1
		case a.num[i] > b.num[i]:
			c = 1
		}
		out[i] = logic(c < 0 && less || c == 0 && same || c > 0 && more || c != 0 && op == "<>")
	}
}
