package data

// doubtful lists the columns that all rows together may show to be of another type than the sample did.
func (r *reader) doubtful() []int {
	if r.sample.whole || r.rows == 0 {
		return nil
	}
	var again []int
	for c, b := range r.builders {
		switch b := b.(type) {
		case *texts:
			if v := &r.verdicts[c]; !v.code && !v.said && float64(b.like/like) >= enough/2*float64(r.rows) {
				again = append(again, c)
			}
		default:
			if len(b.failed()) > 0 || r.verdicts[c].open {
				again = append(again, c)
			}
		}
	}
	return again
}

// reread counts the evidence of all rows for the columns again, and builds those anew whose type changes.
func (r *reader) reread(again []int) error {
	all := r.newEvidence()
	consumers := make([]consumer, len(r.names))
	for _, c := range again {
		consumers[c] = &all[c]
	}
	r.text = r.text[:r.endOfRows()]
	if err := r.scan(r.newSplitter(), consumers); err != nil {
		return err
	}
	fileComma := r.commaDecimals()
	clear(consumers)
	changed := false
	for _, c := range again {
		v := r.decide(c, &all[c], fileComma)
		if old := r.verdicts[c]; old.typ == PeriodT && v.typ == Number && v.years {
			continue
		} else if v.typ == old.typ && v.decimal == old.decimal && v.period == old.period {
			r.verdicts[c] = v
			continue
		}
		r.verdicts[c], r.builders[c] = v, newBuilder(v, r.rows)
		consumers[c] = r.builders[c]
		changed = true
	}
	if !changed {
		return nil
	}
	return r.scan(r.newSplitter(), consumers)
}

// endOfRows returns where the last row ends in the text.
func (r *reader) endOfRows() int {
	last := int(r.split.starts[r.rows-1])
	_, n := r.record(last)
	return last + n
}
