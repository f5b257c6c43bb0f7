package data

import "context"

// A reader takes one file from text to table.
type reader struct {
	ctx  context.Context
	o    Options
	src  *source
	text []byte

	dialect  dialect
	regular  int // cells of most records
	sample   *sample
	layout   layout
	split    *splitter
	body     int // where the first row may begin
	before   int // records before it
	names    []string
	set      []*ColumnSetting // of each column, nil for none
	noSuch   []string         // settings that name no column
	absent   *absent
	verdicts []verdict
	builders []builder
	rows     int
	below    []string
	keep     []int      // column of the table → column of the file
	left     []int32    // rows that are none of the table's, ascending
	again    []int      // rows, as a spreadsheet counts, of the header repeated
	totals   []TotalRow // the first MaxProblems
	totalsN  int

	problems []problem
	total    int
	reported int64 // bytes at the last call of Progress
}

// shape finds the dialect, the header and the lines around the table: from the head of a long file if that tells.
func (r *reader) shape() error {
	if r.shapeByHead() {
		return nil
	}
	return r.shapeByText()
}

// shapeByText does so from the text.
func (r *reader) shapeByText() error {
	start, err := r.findDialect()
	if err != nil {
		return err
	}
	s := takeSample(r.text, start, r.dialect, r.o.sampleSize(), 0).settle(r.o.sampleSize())
	r.sample, r.regular = s, s.quotes.width
	l := findLayout(s, r.o.Settings, r.before)
	if l.first >= l.end && !s.clearHeader(&l) {
		return fileError("header_only", 0)
	}
	s.skipRule(&l)
	gap := s.mendHeader(&l, r.regular)
	l.width = s.beyond(l.first, l.end, l.width)
	r.layout = l
	r.body = s.at[l.first]
	r.before += l.first
	r.names = s.names(l)
	if l.lost {
		r.note(problem{code: "header_row_wrong", at: s.at[0], args: []string{itoa(r.o.HeaderRow)}})
	}
	if gap >= 0 {
		r.noteHeader("header_gap", gap)
	}
	end := len(r.text)
	if s.whole {
		end = s.at[l.end]
		for _, rec := range l.below {
			r.below = append(r.below, s.line(rec))
		}
	}
	r.text = r.text[:end]
	return r.firstVerdicts()
}

// firstVerdicts guesses each column's type from the sample.
func (r *reader) firstVerdicts() error {
	r.findSettings()
	s, l := r.sample, r.layout
	all := r.newEvidence()
	rows := 0
	for rec := l.first; rec < l.end; rec++ {
		if s.filled(rec) == 0 || s.sameAsAny(rec, l.header, l.first) {
			continue
		}
		rows++
		for c := range l.width {
			if c < len(s.recs[rec]) {
				all[c].cell(trimmed(s.text, s.recs[rec][c]))
			} else {
				all[c].cell(nil)
			}
		}
	}
	if rows == 0 && l.width < 2 {
		return fileError("header_only", 0)
	}
	r.verdicts = make([]verdict, l.width)
	for c := range all {
		r.verdicts[c] = r.decide(c, &all[c], false)
	}
	fileComma := r.commaDecimals()
	for c := range all {
		r.verdicts[c] = r.decide(c, &all[c], fileComma)
	}
	r.plainYears(all)
	return nil
}

func (r *reader) newEvidence() []evidence {
	all := make([]evidence, len(r.names))
	for c := range all {
		all[c].absent = r.absent
	}
	return all
}

func (r *reader) commaDecimals() bool {
	for _, v := range r.verdicts {
		if v.decimal == ',' && !v.ambiguous {
			return true
		}
	}
	return false
}

// plainYears makes the one column of plain years the period when no other is and its years rise or repeat.
func (r *reader) plainYears(all []evidence) {
	only := -1
	for c, v := range r.verdicts {
		if v.typ == PeriodT || v.years && only >= 0 {
			return
		}
		if v.years && !v.said {
			only = c
		}
	}
	if only < 0 {
		return
	}
	e := &all[only]
	if n := e.present(); e.falls == 0 || e.falls <= n/2 && n > 3 {
		r.verdicts[only] = verdict{typ: PeriodT, years: true, absent: r.absent}
	}
}

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
