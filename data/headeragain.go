package data

import (
	"slices"
	"sort"
)

// headerAgain lists the rows that repeat lines of the header, as page breaks do, with the title lines and blank
// rows about them. It looks where a column of text has its own name, else at the cells that are no figures.
func (r *reader) headerAgain() []int32 {
	if r.layout.header < 0 {
		return nil
	}
	var again []int32
	for _, row := range r.namesInRows() {
		if n := len(again); n > 0 && again[n-1] >= row || !r.repeats(row, r.layout.header, r.layout.first) {
			continue
		}
		from, to := row, row+1
		for from > 0 && (len(again) == 0 || again[len(again)-1] < from-1) && r.atBreak(from-1) {
			from--
		}
		for int(to) < r.rows && r.repeats(to, r.layout.header, r.layout.first) {
			to++
		}
		for ; from < to; from++ {
			again = append(again, from)
		}
	}
	return again
}

// namesInRows lists rows, in order, that may be lines of names.
func (r *reader) namesInRows() []int32 {
	var fails []int32
	for c, b := range r.builders {
		t, ok := b.(*texts)
		if !ok {
			fails = append(fails, b.failed()...)
			continue
		}
		if rows := t.rowsOf(r.headerCells(c)); rows != nil {
			return rows
		}
	}
	slices.Sort(fails)
	return slices.Compact(fails)
}

// headerCells returns what the header's lines hold in column c.
func (r *reader) headerCells(c int) []string {
	var cells []string
	for rec := r.layout.header; rec < r.layout.first; rec++ {
		if t := r.sample.cell(rec, c); t != "" {
			cells = append(cells, t)
		}
	}
	return cells
}

// rowsOf lists the rows whose text is one of words; nil without words, else never nil.
func (c *texts) rowsOf(words []string) []int32 {
	if len(words) == 0 {
		return nil
	}
	rows := []int32{}
	if c.plain != nil {
		lengths := uint64(0) // that words have, those over 63 as one
		for _, w := range words {
			lengths |= 1 << min(len(w), 63)
		}
		for i, at := range c.plain.at {
			if lengths>>min(at.end-at.start&offset, 63)&1 == 0 {
				continue
			}
			if slices.Contains(words, c.plain.word(i)) {
				rows = append(rows, int32(i))
			}
		}
		return rows
	}
	is := make([]bool, len(c.dict.words))
	any := false
	for i, w := range c.dict.words {
		is[i] = slices.Contains(words, string(w))
		any = any || is[i]
	}
	if !any {
		return rows
	}
	for i, w := range c.codes {
		if is[w] {
			rows = append(rows, int32(i))
		}
	}
	return rows
}

// repeats reports whether row is the same, cell by cell, as one of the sample's records from first up to end.
func (r *reader) repeats(row int32, first, end int) bool {
	at := int(r.split.starts[row])
	cells, _ := r.record(at)
	for rec := first; rec < end; rec++ {
		same := r.sample.filled(rec) > 0
		for c := 0; same && c < max(len(cells), len(r.sample.recs[rec])); c++ {
			t := ""
			if c < len(cells) {
				t = cellString(r.text[at:], cells[c])
			}
			same = t == r.sample.cell(rec, c)
		}
		if same {
			return true
		}
	}
	return false
}

// atBreak reports whether row, just above a repeated header, belongs to it: a line of the header, a title line, or
// a word for continued.
func (r *reader) atBreak(row int32) bool {
	if r.repeats(row, 0, r.layout.first) {
		return true
	}
	at := int(r.split.starts[row])
	cells, _ := r.record(at)
	word := ""
	for _, c := range cells {
		if t := cellString(r.text[at:], c); t != "" && word != "" {
			return false
		} else if t != "" {
			word = t
		}
	}
	return word == "" || continuedWords[word]
}

var continuedWords = map[string]bool{
	"续表": true, "（续）": true, "(续)": true, "续": true, "续上表": true, "接上表": true, "（续表）": true, "(续表)": true,
	"continued": true, "(continued)": true, "Continued": true, "(Continued)": true,
}

// leaveOut marks rows of the file, not yet left out, as none of the table's.
func (r *reader) leaveOut(rows []int32) {
	r.left = append(r.left, rows...)
	slices.Sort(r.left)
}

// failedRows lists the table's rows whose cell in column c of the file could not be read.
func (r *reader) failedRows(c int) []int32 {
	fails, left := r.builders[c].failed(), r.left
	if len(left) == 0 {
		return fails
	}
	var rows []int32
	gone := int32(0)
	for _, row := range fails {
		for len(left) > 0 && left[0] < row {
			left, gone = left[1:], gone+1
		}
		if len(left) == 0 || left[0] != row {
			rows = append(rows, row-gone)
		}
	}
	return rows
}

// fileRow returns the row of the file that became row of the table.
func (r *reader) fileRow(row int32) int32 {
	return row + int32(sort.Search(len(r.left), func(k int) bool { return r.left[k]-int32(k) > row }))
}

// noteAgain notes each place where the header stands again.
func (r *reader) noteAgain(rows []int32) {
	for i, row := range rows {
		r.again = append(r.again, r.rowNumber(int(row)))
		if i > 0 && rows[i-1] == row-1 {
			continue
		}
		n := 1
		for i+n < len(rows) && rows[i+n] == row+int32(n) {
			n++
		}
		at := int(r.split.starts[row])
		_, text := r.cellAt(at, at)
		r.note(problem{code: "repeated_header", row: r.rowNumber(int(row)), column: 1, at: at, text: text, args: []string{itoa(n)}})
	}
}

// headerInfo tells of the lines around the rows.
func (r *reader) headerInfo() HeaderInfo {
	l := r.layout
	h := HeaderInfo{Rows: l.lines, Above: r.linesAbove(), Below: append([]string{}, r.below...), Again: r.again}
	if l.header >= 0 {
		h.Row = r.before - (l.first - l.header) + 1
	}
	if l.units >= 0 {
		h.Units = r.sample.line(l.units)
	}
	return h
}

// sameAsAny reports whether record r is, cell by cell, one of those from first up to end; −1 for first is none.
func (s *sample) sameAsAny(r, first, end int) bool {
	for k := first; first >= 0 && k < end; k++ {
		same := s.filled(k) > 0
		for c := 0; same && c < max(len(s.recs[r]), len(s.recs[k])); c++ {
			same = s.cell(r, c) == s.cell(k, c)
		}
		if same {
			return true
		}
	}
	return false
}
