package data

import (
	"bytes"
	"sort"
	"strings"
)

// noteAll gathers the problems of lines, quotes, bytes and cells.
func (r *reader) noteAll() {
	for _, name := range r.noSuch {
		r.note(problem{code: "no_such_column", args: []string{name}})
	}
	if r.layout.header < 0 && r.o.HeaderRow >= 0 {
		r.note(problem{code: "no_header", row: r.before + 1, at: r.body})
	}
	if n := r.src.nuls; n > 0 {
		r.notePlace("nul_bytes", bytes.IndexByte(r.src.text, 0), itoa(n))
	}
	if n := r.blankLines(); n > 0 {
		i, at := int(r.split.blank[0]), r.body
		if i > 0 {
			at = int(r.split.starts[i-1])
			_, size := r.record(at)
			at += size
		}
		r.note(problem{code: "blank_lines", row: r.before + i + 1, at: at, args: []string{itoa(n)}})
	}
	for _, w := range r.split.ragged {
		if w.row < r.rows {
			r.noteRagged(w)
		}
	}
	r.noteQuotes("unclosed_quote", r.aboveRows(r.sample.quotes.open), 0)
	r.noteQuotes("stray_quote", r.aboveRows(r.sample.quotes.stray), 0)
	r.noteQuotes("unclosed_quote", r.split.quotes.open, r.split.quotes.openN)
	r.noteQuotes("stray_quote", r.split.quotes.stray, r.split.quotes.strayN)
	r.noteBadBytes()
	r.noteChanges()
	for i, c := range r.keep {
		r.noteReading(c)
		r.noteFailures(i, c)
	}
}

// blankLines counts those between the rows; what follows the last row is no problem.
func (r *reader) blankLines() int {
	return sort.Search(len(r.split.blank), func(k int) bool { return int(r.split.blank[k]) >= r.rows })
}

func (r *reader) noteRagged(w ragged) {
	at := int(r.split.starts[w.row])
	p := problem{code: "short_row", row: r.rowNumber(w.row), at: at, args: []string{itoa(w.cells), itoa(r.layout.width)}}
	if w.cells < r.layout.width {
		p.column = w.cells + 1
		r.note(p)
		return
	}
	cells, _ := r.record(at)
	for c := r.layout.width; c < len(cells); c++ {
		if text := cellString(r.text[at:], cells[c]); text != "" {
			p.code, p.column, p.at, p.text = "long_row", c+1, at+cells[c].from(), text
			p.args = append(p.args, cut(r.rest(at, cells[c:]), 200))
			r.note(p)
			return
		}
	}
}

// rest returns cells of the row at at, parted as in the file.
func (r *reader) rest(at int, cells []span) string {
	var words []string
	for _, c := range cells {
		words = append(words, cellString(r.text[at:], c))
	}
	return strings.TrimRight(strings.Join(words, string(rune(r.dialect.delim))), string(rune(r.dialect.delim)))
}

func (r *reader) noteQuotes(code string, at []int, n int) {
	for _, p := range at {
		r.notePlace(code, p)
	}
	r.total += max(0, n-len(at))
}

// aboveRows returns those places that lie above the rows.
func (r *reader) aboveRows(at []int) []int {
	return at[:sort.SearchInts(at, r.body)]
}

// noteBadBytes notes each run of U+FFFD that decoding put in the text.
func (r *reader) noteBadBytes() {
	if !r.src.bad {
		return
	}
	bad := []byte("\uFFFD")
	text := r.src.text
	listed := 0
	for p := bytes.Index(text, bad); p >= 0; {
		if listed++; listed <= MaxProblems {
			r.notePlace("bad_bytes", p, r.src.info.Name)
		} else {
			r.total++
		}
		for bytes.HasPrefix(text[p:], bad) {
			p += len(bad)
		}
		next := bytes.Index(text[p:], bad)
		if next < 0 {
			return
		}
		p += next
	}
}

// noteChanges notes where the file goes over to another encoding.
func (r *reader) noteChanges() {
	changes := r.src.changes
	at := make([]int64, min(len(changes), MaxProblems))
	for i := range at {
		at[i] = int64(changes[i].at)
	}
	r.src.textOffsets(at)
	for i, p := range at {
		r.notePlace("mixed_encoding", int(p), changes[i].to, changes[i].from, r.src.info.Name)
	}
	r.total += len(changes) - len(at)
}
