package formula

import (
	"math"
	"strconv"
	"strings"
	"unicode/utf8"

	"statlas/data"
)

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
