package data

import "bytes"

// spacedWell reports whether runs of spaces part the cells of the sample rather than words: almost all records are
// equally wide, and a column holds figures below a name, all columns do, or quotes keep most cells or spaces
// together. chosen says that a person wants them.
func (s *sample) spacedWell(chosen bool) bool {
	w, share := s.width()
	if chosen {
		return w >= 2 || s.spaces == 1
	}
	first := -1
	rows, quoted, needed, cells := 0, 0, 0, 0
	figures := make([]int, w)
	named := make([]bool, w)
	for r, rec := range s.recs {
		if s.filled(r) == 0 || len(rec) != w {
			continue
		}
		if first < 0 {
			first = r
		}
		rows++
		for c, at := range rec {
			cells++
			t := trimmed(s.text, at)
			if at.quoted() {
				quoted++
				if bytes.IndexByte(t, ' ') >= 0 {
					needed++
				}
				continue
			}
			kind, _ := classify(t)
			if figure := kind != otherCell && kind != emptyCell; figure {
				figures[c]++
			} else if r == first {
				named[c] = true
			}
		}
	}
	if w < 2 || share < lowShare || rows < 2 {
		return false
	}
	if 2*quoted >= cells || needed >= rows {
		return true
	}
	below, all := false, true
	for c, n := range figures {
		below = below || named[c] && rows > 2 && float64(n) >= lowShare*float64(rows-1)
		all = all && n == rows
	}
	return s.spaces > 0 && (below || all && !s.groupedDigits() || s.spaces == 2 && rows > 2)
}

// keepsWords reports whether a cell outside quotes holds several words.
func (s *sample) keepsWords() bool {
	for _, rec := range s.recs {
		for _, c := range rec {
			if !c.quoted() && bytes.IndexByte(s.text[c.from():c.to()], ' ') >= 0 {
				return true
			}
		}
	}
	return false
}

// groupedDigits reports whether every record would be one number whose digits spaces group by three.
func (s *sample) groupedDigits() bool {
	for r, rec := range s.recs {
		if s.filled(r) == 0 {
			continue
		}
		for _, c := range rec[1:] {
			if c.to()-c.from() != 3 {
				return false
			}
		}
	}
	return true
}
