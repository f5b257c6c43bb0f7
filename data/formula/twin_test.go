package formula

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"statlas/data"
)

// A writer writes formulas and tables by chance.
type writer struct{ *rand.Rand }

func (w writer) pick(of ...string) string { return of[w.IntN(len(of))] }

// formula is of a type, nested at most so deep.
func (w writer) formula(typ byte, depth int) string {
	if depth == 0 {
		return map[byte]string{
			'n': w.pick("x", "y", "x", "y", "0", "1", "2.5", "-3", "1e200"), 't': w.pick("t", "u", `"B"`, `"中"`),
			'l': w.pick("true", "false", "(x > 1)", "ismissing(y)"), 'p': "period",
		}[typ]
	}
	n, t, l := func() string { return w.formula('n', depth-1) }, func() string { return w.formula('t', depth-1) }, func() string { return w.formula('l', depth-1) }
	own := func() string { return w.formula(typ, depth-1) }
	switch w.IntN(6) {
	case 0:
		return w.formula(typ, 0)
	case 1:
		return "if(" + l() + ", " + own() + ", " + own() + ")"
	case 2:
		return "ifmissing(" + own() + ", " + own() + ")"
	}
	k := w.pick("", ", 2", ", -1", ", 0")
	switch typ {
	case 'n':
		return w.pick(
			"("+n()+w.pick(" + ", " - ", " * ", " / ", " % ", " ^ ")+n()+")", "(-"+n()+")",
			w.pick("abs", "floor", "ceiling", "sqrt", "exp", "ln", "log10", "log2", "round")+"("+n()+")", "round("+n()+w.pick(", 1)", ", -1)"), "log("+n()+", "+n()+")",
			w.pick("min", "max", "sum", "mean")+"("+n()+", "+n()+", y)", "len("+t()+")", "year("+w.formula('p', depth-1)+")",
			w.pick("lag", "diff", "growth")+"("+n()+k+")", w.pick("colsum", "colmean", "share", "rank")+"("+n()+")")
	case 't':
		return w.pick(w.pick("upper", "lower")+"("+t()+")", w.pick("left", "right")+"("+t()+w.pick(", 0)", ", 1)", ", 3)"), "("+t()+" & "+w.pick(t(), n(), l(), "period")+")")
	case 'l':
		sign := w.pick(" = ", " <> ", " < ", " <= ", " > ", " >= ")
		return w.pick("("+n()+sign+n()+")", "("+t()+sign+t()+")", "(period"+sign+w.pick("2021)", `"2020")`, "period)"), "("+l()+w.pick(" and ", " or ")+l()+")", "not("+l()+")",
			"ismissing("+w.formula(w.pick("n", "t", "l", "p")[0], depth-1)+")", "contains("+t()+", "+t()+")")
	}
	return "period"
}

// table has missing, equal and qualified figures, gaps in its periods and some that stand twice; some have no entities.
func (w writer) table(rows int) *data.Table {
	t := &data.Table{Rows: rows, Raw: func(int, int) string { return "" }}
	var entity, first, second []string
	period := &data.Column{ID: "period", Name: "period", Type: data.PeriodT, Role: data.PeriodRole}
	numbers := []*data.Column{{ID: "x", Name: "x", Type: data.Number, Unit: "CNY", Scale: 1}, {ID: "y", Name: "y", Type: data.Number}}
	quarters := w.IntN(2) == 0
	for range rows {
		entity, first, second = append(entity, w.pick("A", "B", "丙", "")), append(first, w.pick("", "aB", "中文字", "Ünï")), append(second, w.pick("B", "文", "x"))
		p := data.NewPeriod(data.Year, 2015+w.IntN(7), 0, 0)
		if quarters {
			p = data.NewPeriod(data.Quarter, 2020+w.IntN(2), 1+w.IntN(4), 0)
		}
		if w.IntN(12) == 0 {
			p = 0
		}
		period.Periods = append(period.Periods, p)
		for _, c := range numbers {
			x := float64(w.IntN(9)-3) / 2
			q := data.Exact
			switch w.IntN(8) {
			case 0:
				x = math.NaN()
			case 1:
				x = w.NormFloat64() * 1e3
			case 2:
				q = data.Qualifier(w.IntN(len(data.QualifierNames)))
			}
			c.Num, c.Qualifier = append(c.Num, x), append(c.Qualifier, q)
		}
	}
	t.Columns = append(t.Columns, period, numbers[0], numbers[1], &data.Column{ID: "t", Name: "t", Type: data.Text, Text: data.NewStrings(first)},
		&data.Column{ID: "u", Name: "u", Type: data.Text, Text: data.NewStrings(second)})
	if w.IntN(4) > 0 {
		t.Columns = append(t.Columns, &data.Column{ID: "e", Name: "e", Type: data.Text, Role: data.Entity, Text: data.NewStrings(entity)})
	}
	return t
}

// againstSlow tells where the column that f makes of t is not what the slow twin says.
func againstSlow(t *data.Table, f string) error {
	out, told, err := Apply(context.Background(), t, []data.Calculation{{Name: "new", Formula: f}})
	if err != nil {
		return err
	}
	n, e := parse(f)
	if e == nil {
		e = (&checker{t: t}).check(n)
	}
	if told[0].Error != nil || e != nil {
		return fmt.Errorf("%s: %v, and %v", f, told[0].Error, e)
	}
	return unlike(out.Columns[len(out.Columns)-1], func(i int) single { return slow(t, n, i) })
}

func unlike(c *data.Column, want func(i int) single) error {
	for i := range c.Len() {
		got, want := slowCell(c, i), want(i)
		if want.missing {
			want = single{missing: true}
		}
		if got.missing {
			got.num = 0
		}
		far := math.Abs(got.num-want.num) > 1e-12*max(math.Abs(got.num), math.Abs(want.num))
		if c.Type == data.Text || c.Type == data.PeriodT {
			far = got.text != want.text || got.period != want.period
		}
		if got.missing != want.missing || got.q != want.q || far {
			return fmt.Errorf("%s, row %d: %+v, want %+v", c.Formula, i+1, got, want)
		}
	}
	return nil
}

// FuzzTwin compares the columns of formulas and tables made by chance with those of the slow twin.
func FuzzTwin(f *testing.F) {
	for seed := range uint64(400) {
		f.Add(seed, uint8(seed))
	}
	f.Fuzz(func(t *testing.T, seed uint64, rows uint8) {
		w := writer{rand.New(rand.NewPCG(seed, 1))}
		table := w.table(int(rows % 32))
		formula := w.formula(w.pick("n", "n", "n", "t", "l")[0], 1+w.IntN(3))
		if err := againstSlow(table, formula); err != nil {
			t.Error(err)
		}
	})
}

// Rows beyond one chunk are computed as the others are.
func TestTwinBeyondAChunk(t *testing.T) {
	table := writer{rand.New(rand.NewPCG(1, 2))}.table(chunk + chunk/2)
	for _, f := range []string{"if(x > y, x / y, -1)", `upper(t) & "-" & period & x`, "ifmissing(x, y) % 2", "round(x, 1) + len(t)", "not(contains(t, u)) and x <= 2"} {
		if err := againstSlow(table, f); err != nil {
			t.Error(err)
		}
	}
}

// The comparison with the twin sees a value, a gap and a qualifier that differ.
func TestTwinCanDiffer(t *testing.T) {
	c := &data.Column{Type: data.Number, Num: []float64{1}, Formula: "x"}
	for want, wrong := range map[single]bool{number(1): false, number(1.00001): true, {missing: true}: true, {num: 1, q: data.About}: true} {
		if err := unlike(c, func(int) single { return want }); (err != nil) != wrong {
			t.Errorf("%+v: %v", want, err)
		}
	}
	if s := (writer{rand.New(rand.NewPCG(5, 1))}).formula('n', 3); strings.Count(s, "(") < 1 {
		t.Error("the formulas are flat:", s)
	}
}
