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
