package data

// A Plan says how the parts of one file are to be read: what its head shows, so far as PartReaders need it. It travels as
// JSON.
type Plan struct {
	Delim    byte         `json:"delim"`
	Size     int          `json:"size"` // bytes of the text
	Regular  int          `json:"regular"`
	RowBytes float64      `json:"rowBytes"` // of the sample's rows on average
	Missing  []string     `json:"missing,omitempty"`
	Columns  []PlanColumn `json:"columns"`
}

// A PlanColumn says how the cells of a column are read.
type PlanColumn struct {
	Type    Type      `json:"type"`
	Decimal byte      `json:"decimal,omitempty"`
	Said    bool      `json:"said,omitempty"`
	Order   dateOrder `json:"order,omitempty"`
	Dots    dotUse    `json:"dots,omitempty"`
	Pairs   pairUse   `json:"pairs,omitempty"`
	Compact bool      `json:"compact,omitempty"`
	Serial  bool      `json:"serial,omitempty"`
	Period  bool      `json:"period,omitempty"` // a person says that these are periods
}

// plan returns the plan of the file whose head r has read.
func (r *reader) plan() Plan {
	p := Plan{Delim: r.dialect.delim, Size: len(r.text), Regular: r.regular, RowBytes: r.rowBytes(), Missing: r.o.Missing}
	for _, v := range r.verdicts {
		m := v.period
		p.Columns = append(p.Columns, PlanColumn{
			Type: v.typ, Decimal: v.decimal, Said: v.said,
			Order: m.order, Dots: m.dots, Pairs: m.pairs, Compact: m.compact, Serial: m.serial, Period: m.said,
		})
	}
	return p
}

// reader returns what reads parts by the plan.
func (p Plan) reader() *reader {
	r := &reader{dialect: dialect{delim: p.Delim, quote: '"'}, regular: p.Regular, layout: layout{width: len(p.Columns)}}
	absent := newAbsent(p.Missing)
	for _, c := range p.Columns {
		m := periodMode{order: c.Order, dots: c.Dots, pairs: c.Pairs, compact: c.Compact, serial: c.Serial, said: c.Period}
		r.verdicts = append(r.verdicts, verdict{typ: c.Type, decimal: c.Decimal, said: c.Said, period: m, absent: absent})
	}
	return r
}
