package formula

import "statlas/data"

// qualified says of each row's value what is known of the figures behind it. A value that is a figure of the table as it
// stands there, or as it stood periods before (lag), keeps that figure's qualifier; one computed of any figure that is not exact
// is data.About, as by how much it is off, or to which side, is not known. The figures behind a value are all that its row
// names, for diff and growth also the earlier one, for colsum, colmean, share and rank all those of the column or the period.
// A missing value has no qualifier, and neither has ismissing.
func (m *machine) qualified(n *node, v vector) []data.Qualifier {
	var out []data.Qualifier
	for i, q := range m.hedges(n) {
		if q == data.Exact || v.missing(i) {
			continue
		}
		if out == nil {
			out = make([]data.Qualifier, m.t.Rows)
		}
		out[i] = q
	}
	return out
}

// hedges returns the qualifiers of n, one a row, of values that are missing too; nil when all are exact. They are not to be
// written to.
func (m *machine) hedges(n *node) []data.Qualifier {
	switch {
	case n.whole > 0:
		return m.hedged[n.whole-1]
	case n.op == "column":
		return m.t.Columns[n.col].Qualifier
	case n.op == "ismissing":
		return nil
	}
	var out []data.Qualifier
	for _, a := range n.args {
		for i, q := range m.hedges(a) {
			if q == data.Exact {
				continue
			}
			if out == nil {
				out = make([]data.Qualifier, m.t.Rows)
			}
			out[i] = data.About
		}
	}
	return out
}

// carry gives row i the qualifier of what lagged made of it and of the earlier row from.
func (w *wholes) carry(op string, i, from int) {
	switch {
	case w.hedged == nil:
	case op == "lag":
		w.out[i] = w.hedged[from]
	case w.hedged[i] != data.Exact || w.hedged[from] != data.Exact:
		w.out[i] = data.About
	}
}
