package formula

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
