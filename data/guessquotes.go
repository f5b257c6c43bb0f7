package data

import "bytes"

// singleQuotes reports whether it is worth trying: ' stands where cells begin and where they end.
func singleQuotes(text []byte, pos int, delim byte) bool {
	head := text[pos:min(len(text), pos+1<<16)]
	count := func(a, b byte) int { return bytes.Count(head, []byte{a, b}) }
	begins := count(delim, '\'') + count('\n', '\'') + count('\r', '\'')
	ends := count('\'', delim) + count('\'', '\n') + count('\'', '\r')
	return begins >= 2 && ends >= 2
}

// quoteWell reports whether ' is the quote of the sample: no cell stands in ", nearly all that open with ' close
// with one, and they hold what needs quotes or fill columns.
func (s *sample) quoteWell() bool {
	quoted, needed, rows := 0, 0, 0
	inColumn := make(map[int]int)
	for r, rec := range s.recs {
		if s.filled(r) > 0 {
			rows++
		}
		for c, at := range rec {
			t := s.text[at.from():at.to()]
			if !at.quoted() {
				if n := len(t); n > 1 && t[0] == '"' && t[n-1] == '"' {
					return false
				}
				continue
			}
			quoted++
			inColumn[c]++
			if bytes.IndexByte(t, s.delim) >= 0 || s.spaces > 0 && bytes.IndexByte(t, ' ') >= 0 || lineBreak(t) >= 0 {
				needed++
			}
		}
	}
	if quoted < 2 || s.quotes.openN*10 > quoted {
		return false
	}
	for _, n := range inColumn {
		if rows > 1 && n >= rows-1 && float64(n) >= lowShare*float64(rows-1) {
			return true
		}
	}
	return needed >= 2
}

// withEscape adds backslashes before quotes to the dialect when the records about the first one, from pos on, are
// then as regular as before and fewer quotes are wrong.
func (d dialect) withEscape(text []byte, pos, width int) dialect {
	i := bytes.Index(text[pos:min(len(text), pos+sampleBytes)], []byte{'\\', d.quote})
	if i < 0 {
		return d
	}
	with := d
	with.escape = true
	a, b := takeSample(text, pos, d, sampleRecords, width).settle(sampleRecords), takeSample(text, pos, with, sampleRecords, width).settle(sampleRecords)
	_, shareA := a.width()
	_, shareB := b.width()
	if b.escapes() && shareB >= shareA && b.quotes.openN+b.quotes.strayN < a.quotes.openN+a.quotes.strayN {
		return with
	}
	return d
}

// escapes reports whether a cell has backslashes to take off.
func (s *sample) escapes() bool {
	for _, rec := range s.recs {
		for _, c := range rec {
			if c.end&flag != 0 && c.start&flag == 0 {
				return true
			}
		}
	}
	return false
}
