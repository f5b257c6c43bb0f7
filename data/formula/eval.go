package formula

import (
	"context"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"statlas/data"
)

// chunk is how many rows are computed at a time: the operands of each step stay in the processor's cache.
const chunk = 4096

// Faults are why a row has no number though all its operands are there.
const (
	byZero  = iota
	outside // of the logarithm or the root
	tooLarge
	doubled // the entity has the period twice
	faults
)

// FaultNames are the names of the faults in Notes.
var FaultNames = [faults]string{"zero", "domain", "large", "double"}

// vector is the values of some rows; which list holds them follows from the type.
type vector struct {
	num  []float64
	text []string
	per  []data.Period
}

// A machine computes one formula.
type machine struct {
	ctx    context.Context
	t      *data.Table
	cols   []vector // whole columns that functions made
	buffer map[*node]*vector
	active []bool // rows of the chunk whose faults count, nil for all
	counts [faults]int
	first  [faults]int // row
	lo     int
}

func (m *machine) fault(i, what int) {
	if m.active != nil && !m.active[i] {
		return
	}
	if m.counts[what] == 0 {
		m.first[what] = m.lo + i
	}
	m.counts[what]++
}

// space returns the buffer of n for so many rows; constants are filled in once.
func (m *machine) space(n *node, rows int) *vector {
	v := m.buffer[n]
	if v == nil {
		v = new(vector)
		m.buffer[n] = v
		switch n.typ {
		case data.Text:
			v.text = make([]string, chunk)
		case data.PeriodT:
			v.per = make([]data.Period, chunk)
		default:
			v.num = make([]float64, chunk)
		}
		for i := 0; i < chunk && n.op == ""; i++ {
			switch n.typ {
			case data.Text:
				v.text[i] = n.text
			case data.PeriodT:
				v.per[i] = n.period
			default:
				v.num[i] = n.num
			}
		}
	}
	w := v.cut(0, rows)
	return &w
}

func (v *vector) cut(lo, hi int) vector {
	switch {
	case v.text != nil:
		return vector{text: v.text[lo:hi]}
	case v.per != nil:
		return vector{per: v.per[lo:hi]}
	}
	return vector{num: v.num[lo:hi]}
}

// eval computes rows lo to hi of n, at most a chunk of them.
func (m *machine) eval(n *node, lo, hi int) vector {
	switch {
	case n.whole > 0:
		return m.cols[n.whole-1].cut(lo, hi)
	case n.op == "column":
		return m.read(n, lo, hi)
	}
	out := m.space(n, hi-lo)
	switch {
	case n.op == "":
	case n.op == "if":
		m.branch(n, lo, hi, out)
	case n.op == "ifmissing":
		m.orElse(n, lo, hi, out)
	default:
		args := make([]vector, len(n.args))
		for i, a := range n.args {
			args[i] = m.eval(a, lo, hi)
		}
		m.apply(n, args, out)
	}
	return *out
}

func (m *machine) read(n *node, lo, hi int) vector {
	c := m.t.Columns[n.col]
	switch c.Type {
	case data.Text:
		out := m.space(n, hi-lo)
		for i := range out.text {
			out.text[i] = c.Text.At(lo + i)
		}
		return *out
	case data.PeriodT:
		return vector{per: c.Periods[lo:hi]}
	}
	return vector{num: c.Num[lo:hi]}
}

func (v *vector) missing(i int) bool {
	switch {
	case v.text != nil:
		return v.text[i] == ""
	case v.per != nil:
		return v.per[i] == 0
	}
	return v.num[i] != v.num[i]
}

func (v *vector) set(i int, from *vector) {
	switch {
	case v.text != nil:
		v.text[i] = from.text[i]
	case v.per != nil:
		v.per[i] = from.per[i]
	default:
		v.num[i] = from.num[i]
	}
}

func (v *vector) clear(i int) {
	switch {
	case v.text != nil:
		v.text[i] = ""
	case v.per != nil:
		v.per[i] = 0
	default:
		v.num[i] = math.NaN()
	}
}

// among computes n where mask holds, as far as faults count.
func (m *machine) among(n *node, lo, hi int, mask []bool) vector {
	was := m.active
	if was != nil {
		for i := range mask {
			mask[i] = mask[i] && was[i]
		}
	}
	m.active = mask
	v := m.eval(n, lo, hi)
	m.active = was
	return v
}

func (m *machine) branch(n *node, lo, hi int, out *vector) {
	c := m.eval(n.args[0], lo, hi)
	yes, no := make([]bool, hi-lo), make([]bool, hi-lo)
	for i, x := range c.num {
		yes[i], no[i] = x == 1, x == 0
	}
	a, b := m.among(n.args[1], lo, hi, yes), m.among(n.args[2], lo, hi, no)
	for i, x := range c.num {
		switch x {
		case 1:
			out.set(i, &a)
		case 0:
			out.set(i, &b)
		default:
			out.clear(i)
		}
	}
}

func (m *machine) orElse(n *node, lo, hi int, out *vector) {
	a := m.among(n.args[0], lo, hi, make([]bool, hi-lo))
	need := make([]bool, hi-lo)
	for i := range need {
		need[i] = a.missing(i)
	}
	b := m.among(n.args[1], lo, hi, need)
	for i := range hi - lo {
		if out.set(i, &a); a.missing(i) {
			out.set(i, &b)
		}
	}
}

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

// concat joins values as texts; a number as short as it can be told.
func (m *machine) concat(n *node, args []vector, out *vector) {
	for i := range out.text {
		a, b := word(n.args[0].typ, &args[0], i), word(n.args[1].typ, &args[1], i)
		if out.text[i] = a + b; a == "" || b == "" || len(a)+len(b) > maxText {
			out.text[i] = ""
		}
	}
}

// maxText is the longest text in bytes that & makes.
const maxText = 10_000

func word(typ data.Type, v *vector, i int) string {
	switch {
	case v.missing(i):
		return ""
	case v.text != nil:
		return v.text[i]
	case v.per != nil:
		return v.per[i].String()
	case typ == data.Boolean:
		return strconv.FormatBool(v.num[i] == 1)
	case math.Abs(v.num[i]) < 1e15:
		return strconv.FormatFloat(v.num[i], 'f', -1, 64)
	}
	return strconv.FormatFloat(v.num[i], 'g', -1, 64)
}

func (m *machine) texts(n *node, args []vector, out *vector) {
	for i, s := range args[0].text {
		k := 0
		if len(args) == 2 && args[1].num != nil {
			k = int(args[1].num[i])
		}
		switch {
		case s == "" || n.op == "contains" && args[1].text[i] == "":
			out.clear(i)
		case n.op == "upper":
			out.text[i] = strings.ToUpper(s)
		case n.op == "lower":
			out.text[i] = strings.ToLower(s)
		case n.op == "len":
			out.num[i] = float64(utf8.RuneCountInString(s))
		case n.op == "contains":
			out.num[i] = n.fn.text(s, args[1].text[i])
		default:
			out.text[i] = edge(s, k, n.op == "right")
		}
	}
}

// edge returns k letters of s from its start or end.
func edge(s string, k int, right bool) string {
	for at := 0; k > 0 && at < len(s); k-- {
		if right {
			_, size := utf8.DecodeLastRuneInString(s[:len(s)-at])
			at += size
		} else {
			_, size := utf8.DecodeRuneInString(s[at:])
			at += size
		}
		if k == 1 && right {
			return s[len(s)-at:]
		} else if k == 1 {
			return s[:at]
		}
	}
	if k <= 0 {
		return ""
	}
	return s
}
