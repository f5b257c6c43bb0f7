package formula

import (
	"context"

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

// A machine computes one formula.
type machine struct {
	ctx    context.Context
	t      *data.Table
	cols   []vector           // whole columns that functions made
	hedged [][]data.Qualifier // theirs, nil where all figures behind one are exact
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
