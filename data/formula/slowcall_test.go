package formula

import (
	"math"
	"strings"
	"unicode/utf8"

	"statlas/data"
)

// slowCall is a function of one row whose values are all there.
func slowCall(op string, args []single) single {
	a := args[0]
	low, high, sum := a.num, a.num, 0.0
	for _, b := range args {
		low, high, sum = min(low, b.num), max(high, b.num), sum+b.num
	}
	letters := []rune(a.text)
	switch op {
	case "min":
		return number(low)
	case "max":
		return number(high)
	case "sum":
		return number(sum)
	case "mean":
		return number(sum / float64(len(args)))
	case "upper":
		return textual(strings.ToUpper(a.text))
	case "lower":
		return textual(strings.ToLower(a.text))
	case "len":
		return number(float64(utf8.RuneCountInString(a.text)))
	case "contains":
		return yes(strings.Contains(a.text, args[1].text))
	case "left":
		return textual(string(letters[:min(int(args[1].num), len(letters))]))
	case "right":
		return textual(string(letters[max(0, len(letters)-int(args[1].num)):]))
	case "year":
		return number(float64(a.period.Year()))
	case "log":
		return number(math.Log(a.num) / math.Log(args[1].num))
	case "round":
		if len(args) == 2 {
			return number(round([]float64{a.num, args[1].num}))
		}
		return number(math.Round(a.num))
	}
	return number(map[string]func(float64) float64{
		"abs": math.Abs, "floor": math.Floor, "ceiling": math.Ceil, "sqrt": math.Sqrt, "exp": math.Exp, "ln": math.Log, "log10": math.Log10, "log2": math.Log2,
	}[op](a.num))
}

// slowWhole looks for the rows that a function of the whole column takes besides row i.
func slowWhole(t *data.Table, n *node, i int, now single) single {
	if n.fn.takes == "nk" {
		return slowSince(t, n, i, now)
	}
	group := func(i int) single {
		if p := t.First(data.PeriodRole); p != nil && p.Type != data.Text && !strings.HasPrefix(n.op, "col") {
			return single{missing: p.Missing(i), num: slowCell(p, i).num, period: slowCell(p, i).period}
		}
		return single{}
	}
	var out single
	place, count, sum := 1, 0, 0.0
	for k := range t.Rows {
		g, mine := group(k), group(i)
		if g.missing != mine.missing || !g.missing && g != mine {
			continue
		}
		x := slow(t, n.args[0], k)
		if x.missing {
			continue
		}
		if x.q != data.Exact {
			out.q = data.About
		}
		if count, sum = count+1, sum+x.num; x.num > now.num {
			place++
		}
	}
	y := map[string]float64{"colsum": sum, "colmean": sum / float64(count), "share": now.num / sum * 100, "rank": float64(place)}[n.op]
	out.num, out.missing = y, number(y).missing || count == 0 || n.op[0] != 'c' && now.missing
	return out
}

// slowSince finds the one row of the entity of row i that stands k periods before.
func slowSince(t *data.Table, n *node, i int, now single) single {
	k := 1
	if len(n.args) == 2 {
		k = int(n.args[1].num)
	}
	period, entity := t.First(data.PeriodRole), t.First(data.Entity)
	if entity != nil && entity.Type != data.Text {
		entity = nil
	}
	found, at := 0, stepped(period, i, k)
	var was single
	for j := range t.Rows {
		if at != 0 && stepped(period, j, 0) == at && (entity == nil || entity.Text.At(i) == entity.Text.At(j)) {
			found, was = found+1, slow(t, n.args[0], j)
		}
	}
	if found != 1 {
		return single{missing: true}
	}
	out := was
	if n.op != "lag" {
		out = number(now.num - was.num)
		if n.op == "growth" {
			out = number((now.num/was.num - 1) * 100)
		}
		out.missing = out.missing || now.missing || was.missing || n.op == "growth" && was.num <= 0
		if now.q != data.Exact || was.q != data.Exact {
			out.q = data.About
		}
	}
	return out
}
