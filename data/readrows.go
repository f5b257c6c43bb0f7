package data

// columns reads all rows, and a second time those columns whose type the sample did not tell.
func (r *reader) columns() error {
	consumers := r.build(r.expectRows())
	r.split = r.newSplitter()
	r.split.starts = make([]uint32, 0, r.expectRows())
	if err := r.scan(r.split, consumers); err != nil {
		return err
	}
	return r.settle()
}

// build makes the columns' builders for about so many rows, and returns them as consumers.
func (r *reader) build(rows int) []consumer {
	r.builders = make([]builder, r.layout.width)
	consumers := make([]consumer, r.layout.width)
	for c, v := range r.verdicts {
		r.builders[c] = newBuilder(v, rows)
		consumers[c] = r.builders[c]
	}
	return consumers
}

// settle takes the notes below the table from the rows that were read, and looks at what all rows say of dialect, columns
// and types.
func (r *reader) settle() error {
	r.rows = len(r.split.starts)
	if r.lateDialect() || r.lateColumns() {
		return r.columns()
	}
	if !r.sample.whole {
		r.cutFootnotes()
	}
	for again := r.doubtful(); len(again) > 0; again = nil {
		if err := r.reread(again); err != nil {
			return err
		}
	}
	return nil
}

// expectRows estimates the number of rows by the sample's, with a little room.
func (r *reader) expectRows() int {
	return int(float64(len(r.text)-r.sample.at[0])/r.rowBytes()*moreRows) + 16
}

const moreRows = 1.02 // times the rows expected there is place for

// rowBytes is how long the sample's records are on average.
func (r *reader) rowBytes() float64 {
	s := r.sample
	n := len(s.recs)
	return float64(s.at[n]-s.at[0]) / float64(n)
}

const progressBytes = 2 << 20

// scan cuts the rows and hands them to those consumers that are not nil.
func (r *reader) scan(s *splitter, consumers []consumer) error {
	k := newBlock(s.b, r.layout.width)
	for (s.stop == 0 || s.pos < s.stop) && s.fill(k) {
		for c, to := range consumers {
			if to != nil {
				to.add(k, c)
			}
		}
		if done := int64(s.pos); done-r.reported >= progressBytes {
			r.reported = done
			if r.o.Progress != nil {
				r.o.Progress(done, int64(len(r.text)))
			}
			if err := r.ctx.Err(); err != nil {
				return err
			}
		}
	}
	r.reported = 0
	return r.ctx.Err()
}

// cutFootnotes takes the notes at the end of a long file out of the rows.
func (r *reader) cutFootnotes() {
	const tail = 100
	from := max(0, len(r.split.starts)-tail)
	if from == 0 {
		return
	}
	s := takeSample(r.text, int(r.split.starts[from]), r.dialect, 2*tail+len(r.split.blank), r.regular)
	end, below := s.footnotes(r.layout.width)
	if len(below) == 0 {
		return
	}
	for _, rec := range below {
		r.below = append(r.below, s.line(rec))
	}
	for r.rows > 0 && int(r.split.starts[r.rows-1]) >= s.at[end] {
		r.rows--
	}
	r.split.starts = r.split.starts[:r.rows]
	for _, b := range r.builders {
		b.truncate(r.rows)
	}
}
