package data

var delimiters = []byte{',', ';', '\t', '|'}

const (
	guessRecords = 300
	guessBytes   = 8 << 20 // no more of the text is looked at
	typedRecords = 60      // records whose cells are looked at for what they are
	lowShare     = 0.9
)

// guessDialect returns the dialect whose cut of text's first records is most regular; fixed is the delimiter when
// it is known. A text without any is one column, cut by commas.
func guessDialect(text []byte, pos int, fixed byte) dialect {
	best := guessDelimiter(text, pos, fixed)
	return best.withEscape(text, pos, 0)
}

// guessDelimiter weighs delimiters and quotes: most records equally wide, the first among them, few cells that hold
// another delimiter, many cells that read as figures or stand in quotes. Runs of spaces must show more than that.
func guessDelimiter(text []byte, pos int, fixed byte) dialect {
	text = text[:min(len(text), pos+guessBytes)]
	best, bestScore := dialect{delim: ',', quote: '"'}, 0.0
	candidates := delimiters
	if fixed != 0 {
		best.delim, candidates = fixed, []byte{fixed}
	}
	byTab := 0.0
	try := func(d dialect) {
		s := takeSample(text, pos, d, guessRecords, 0).settle(guessRecords)
		if d.quote == '\'' && !s.quoteWell() || d.delim == ' ' && !s.spacedWell(fixed == ' ') {
			return
		}
		score := s.score()
		if d.quote == '\'' && score > 0 {
			score *= 1.05 // it has been shown to
		}
		if d.delim == ' ' && fixed != ' ' {
			score *= 0.95
		}
		switch {
		case d.delim == ' ' && d.spaces == 0:
			score *= 0.98 // runs explain more
		case d.spaces == 2 && fixed == 0 && s.keepsWords():
			score *= 1.3
		}
		if d.delim == '\t' {
			byTab = max(byTab, score)
		}
		if score > bestScore {
			best, bestScore = d, score
		}
	}
	for _, d := range candidates {
		if d != ' ' {
			try(dialect{delim: d, quote: '"'})
			if singleQuotes(text, pos, d) {
				try(dialect{delim: d, quote: '\''})
			}
		}
	}
	if fixed == ' ' {
		best.spaces = 1
	}
	if fixed == 0 && byTab < 0.3 || fixed == ' ' { // a tab is as good as spaces to these
		for least := 0; least <= 2; least++ {
			try(dialect{delim: ' ', quote: '"', spaces: least})
			if singleQuotes(text, pos, ' ') {
				try(dialect{delim: ' ', quote: '\'', spaces: least})
			}
		}
	}
	return best
}

// score says how much the sample looks like a table, 0 to 1.
func (s *sample) score() float64 {
	w, share := s.widthFrom(2)
	if w < 2 {
		return 0
	}
	clean, typed := s.cleanliness()
	return share * share * (1 - 0.5/float64(w)) * (0.3 + 0.7*clean) * (0.6 + 0.4*typed) * s.head(w)
}

// head lowers the score when the first record is one cell where others are more, and more when that cell holds
// another delimiter: it is a header then that wants another cut.
func (s *sample) head(width int) float64 {
	for r, rec := range s.recs {
		if s.filled(r) == 0 {
			continue
		}
		switch {
		case len(rec) != 1:
			return 1
		case hasDelimiter(trimmed(s.text, rec[0]), s.dialect):
			return 0.4
		default:
			return 0.85
		}
	}
	return 1
}

// cleanliness returns the share of cells without another delimiter in them, which quotes excuse and so do digits
// about a comma; and the share of cells that stand in quotes or read as figures, periods or yes and no.
func (s *sample) cleanliness() (clean, typed float64) {
	cells, looked := 0, 0
	for r, rec := range s.recs {
		for _, c := range rec {
			cells++
			t := trimmed(s.text, c)
			if c.quoted() || !hasDelimiter(t, s.dialect) {
				clean++
			}
			if r >= typedRecords || len(t) == 0 {
				continue
			}
			looked++
			if kind, _ := classify(t); c.quoted() || kind != otherCell {
				typed++
			}
		}
	}
	return clean / float64(max(cells, 1)), typed / float64(max(looked, 1))
}

// hasDelimiter reports whether t holds what parts cells in another dialect than d.
func hasDelimiter(t []byte, d dialect) bool {
	for i, c := range t {
		switch c {
		case d.delim:
		case ',':
			if i == 0 || i+1 == len(t) || !digit(t[i-1]) || !digit(t[i+1]) {
				return true
			}
		case ';', '\t', '|':
			return true
		case ' ':
			if i+1 < len(t) && t[i+1] == ' ' {
				return true
			}
		}
	}
	return false
}

func digit(c byte) bool { return c-'0' <= 9 }
