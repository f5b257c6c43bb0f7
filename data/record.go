package data

import "bytes"

// record returns the cells of the one record at the start of b, added to cells, and where the next begins.
// It is fill's plain twin, for samples, for single rows and for dialects that fill does not read. Offsets count
// from b's start.
func (d dialect) record(b []byte, q *quotes, cells []span) ([]span, int) {
	q.d = d
	if d.spaces > 0 {
		return d.spacedRecord(b, q, cells)
	}
	start, before := 0, len(cells)
	for p := 0; p < len(b); p++ {
		cell := span{uint32(start), uint32(p)}
		if b[p] == d.quote && spaces(b[start:p]) {
			quoted, next, ok := q.cell(b, p, len(cells)-before)
			if !ok {
				continue
			}
			cell, p = quoted, next
			if p == len(b) {
				return append(cells, cell), p
			}
		}
		switch b[p] {
		case d.delim:
			cells = append(cells, cell)
			start = p + 1
		case '\r', '\n':
			one := splitter{b: b}
			last, end := one.lineEnd(p, start)
			if !cell.quoted() {
				cell.end = uint32(end)
			}
			return append(cells, cell), last + 1
		}
	}
	return append(cells, span{uint32(start), uint32(len(b))}), len(b)
}

// spacedRecord does so where runs of spaces part the cells. Those before the first cell and behind the last part
// nothing.
func (d dialect) spacedRecord(b []byte, q *quotes, cells []span) ([]span, int) {
	p, before := blanks(b, 0), len(cells)
	for p < len(b) && b[p] != '\n' && b[p] != '\r' {
		if b[p] == d.quote {
			if cell, next, ok := q.cell(b, p, len(cells)-before); ok {
				cells = append(cells, cell)
				p = blanks(b, next)
				continue
			}
		}
		start, end := p, p
		for p < len(b) && b[p] != '\n' && b[p] != '\r' {
			if b[p] != ' ' && b[p] != '\t' {
				p++
				end = p
				continue
			}
			run := p
			if p = blanks(b, p); p-run >= d.spaces || bytes.IndexByte(b[run:p], '\t') >= 0 {
				break
			}
		}
		cells = append(cells, span{uint32(start), uint32(end)})
	}
	if len(cells) == before {
		cells = append(cells, span{uint32(p), uint32(p)})
	}
	if p < len(b) {
		one := splitter{b: b}
		p, _ = one.lineEnd(p, p)
		p++
	}
	return cells, p
}

// blanks returns where the spaces and tabs from p on end.
func blanks(b []byte, p int) int {
	for p < len(b) && (b[p] == ' ' || b[p] == '\t') {
		p++
	}
	return p
}

// spaces reports whether b is nothing but a few spaces, as may stand before a quote.
func spaces(b []byte) bool {
	if len(b) > 16 {
		return false
	}
	for _, c := range b {
		if c != ' ' {
			return false
		}
	}
	return true
}

// cellText returns the cell's text without what protects quotes in it: doubled ones are made single, and in a cell
// that says so a backslash before a quote or a backslash goes. It shares b's memory when it can.
func cellText(b []byte, s span) []byte {
	t := b[s.from():s.to()]
	if s.end&flag == 0 {
		return t
	}
	quote := b[s.from()-1]
	if s.start&flag != 0 {
		return bytes.ReplaceAll(t, []byte{quote, quote}, []byte{quote})
	}
	out := make([]byte, 0, len(t))
	for i := 0; i < len(t); i++ {
		if c := t[i]; i+1 < len(t) && (c == '\\' || c == quote) && (t[i+1] == quote || c == '\\' && t[i+1] == '\\') {
			i++
		}
		out = append(out, t[i])
	}
	return out
}

// fillByRecord is fill for the dialects that record alone reads.
func (s *splitter) fillByRecord(k *block) bool {
	k.first, k.rows = len(s.starts), 0
	for base := 0; s.pos < len(s.b) && base+k.width <= len(k.cells); {
		at := s.pos
		var size int
		s.quotes.base = at
		s.cells, size = s.slow.record(s.b[at:], &s.quotes, s.cells[:0])
		s.pos += size
		s.countEnd(s.b[at:s.pos])
		blank := true
		for i, c := range s.cells {
			blank = blank && !c.quoted() && c.from() == c.to()
			if i < k.width {
				k.cells[base+i] = span{c.start + uint32(at), c.end + uint32(at)}
			}
		}
		if blank {
			s.blank = append(s.blank, int32(len(s.starts)))
			continue
		}
		s.endRow(k, at, len(s.cells), base)
		base += k.width
	}
	return k.rows > 0
}

// countEnd counts the line end of a record.
func (s *splitter) countEnd(record []byte) {
	switch n := len(record); {
	case record[n-1] == '\r':
		s.cr++
	case record[n-1] != '\n':
	case n > 1 && record[n-2] == '\r':
		s.crlf++
	default:
		s.lf++
	}
}
