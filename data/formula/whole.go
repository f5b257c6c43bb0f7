package formula

import (
	"math"
	"time"

	"statlas/data"
)

// wholes makes what needs a whole column: x is the function's first argument, one a row.
type wholes struct {
	m      *machine
	x      []float64
	hedged []data.Qualifier // of x, nil when all are exact
	out    []data.Qualifier // of what is made, nil with hedged
}

// hoist computes the whole columns below n, the inner ones first.
func (m *machine) hoist(n *node) error {
	for _, a := range n.args {
		if err := m.hoist(a); err != nil {
			return err
		}
	}
	if n.fn == nil || n.fn.whole == nil {
		return nil
	}
	v, err := m.all(n.args[0])
	if err != nil {
		return err
	}
	m.lo, m.active = 0, nil
	w := &wholes{m: m, x: v.num, hedged: m.hedges(n.args[0])}
	if w.hedged != nil {
		w.out = make([]data.Qualifier, m.t.Rows)
	}
	m.cols = append(m.cols, vector{num: n.fn.whole(w, n)})
	m.hedged = append(m.hedged, w.out)
	n.whole = len(m.cols)
	return m.ctx.Err()
}

// all computes every row of n.
func (m *machine) all(n *node) (vector, error) {
	rows := m.t.Rows
	var out vector
	switch n.typ {
	case data.Text:
		out.text = make([]string, rows)
	case data.PeriodT:
		out.per = make([]data.Period, rows)
	default:
		out.num = make([]float64, rows)
	}
	for lo := 0; lo < rows; lo += chunk {
		if err := m.ctx.Err(); err != nil {
			return out, err
		}
		hi := min(lo+chunk, rows)
		m.lo = lo
		v := m.eval(n, lo, hi)
		copy(out.num[min(lo, len(out.num)):], v.num)
		copy(out.text[min(lo, len(out.text)):], v.text)
		copy(out.per[min(lo, len(out.per)):], v.per)
	}
	return out, nil
}

// cell names an entity's period.
type cell struct {
	entity int32
	period uint64
}

// entities returns a code of each row's entity, nil where the table has none.
func (w *wholes) entities() []int32 {
	if c := w.m.t.First(data.Entity); c != nil && c.Type == data.Text {
		codes, _, _ := c.Text.Codes()
		return codes
	}
	return nil
}

// stepped returns the period k steps of its own length before that of row i, 0 for none.
func stepped(c *data.Column, i, k int) uint64 {
	if c.Type != data.PeriodT {
		if c.Num[i] != c.Num[i] {
			return 0
		}
		return math.Float64bits(c.Num[i]-float64(k)) | 1<<63 // a year in a number is positive
	}
	p := c.Periods[i]
	y, sub := p.Year(), p.Sub()
	per := map[data.PeriodKind]int{data.Half: 2, data.Quarter: 4, data.Month: 12}[p.Kind()]
	switch {
	case p == 0 || p.Kind() == data.Range:
		return 0
	case k == 0:
		return uint64(p)
	case p.Kind() == data.Year:
		return uint64(data.NewPeriod(data.Year, y-k, 0, 0))
	case p.Kind() == data.Day:
		d := time.Date(y, time.Month(sub), p.Day()-k, 0, 0, 0, 0, time.UTC)
		return uint64(data.NewPeriod(data.Day, d.Year(), int(d.Month()), d.Day()))
	}
	at := y*per + sub - 1 - k
	return uint64(data.NewPeriod(p.Kind(), at/per, at%per+1, 0))
}

// lagged gives each row the value of its entity k periods before, or the difference or growth in per cent since. An entity
// that has a period twice has no one value then.
func lagged(w *wholes, n *node) []float64 {
	k := 1
	if len(n.args) == 2 {
		k = int(n.args[1].num)
	}
	period, entity := w.m.t.First(data.PeriodRole), w.entities()
	of := func(i, k int) cell {
		c := cell{period: stepped(period, i, k)}
		if entity != nil {
			c.entity = entity[i]
		}
		return c
	}
	at := make(map[cell]int32, len(w.x))
	for i := range w.x {
		if c := of(i, 0); c.period != 0 {
			if _, twice := at[c]; twice {
				at[c] = -1
				continue
			}
			at[c] = int32(i)
		}
	}
	out := make([]float64, len(w.x))
	for i := range out {
		out[i] = math.NaN()
		c := of(i, k)
		from, ok := at[c]
		switch {
		case !ok || c.period == 0:
		case from < 0:
			w.m.fault(i, doubled)
		default:
			out[i] = w.since(n.op, i, w.x[i], w.x[from])
			w.carry(n.op, i, int(from))
		}
	}
	return out
}

func (w *wholes) since(op string, i int, now, was float64) float64 {
	y := was
	switch {
	case op == "diff":
		y = now - was
	case op == "growth" && was == 0 && now == now:
		w.m.fault(i, byZero)
		return math.NaN()
	case op == "growth" && was < 0 && now == now:
		w.m.fault(i, outside)
		return math.NaN()
	case op == "growth":
		y = (now/was - 1) * 100
	}
	if math.IsInf(y, 0) {
		w.m.fault(i, tooLarge)
		return math.NaN()
	}
	return y
}
