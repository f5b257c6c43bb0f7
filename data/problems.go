package data

import (
	"bytes"
	"cmp"
	"sort"
	"strings"
)

// A problem is a Problem before its texts and its place in the original file are worked out.
type problem struct {
	code   string
	row    int // as a spreadsheet shows it, 0 for none
	column int // from 1, 0 for none
	at     int // in the text
	text   string
	args   []string
}

func (r *reader) note(p problem) {
	r.total++
	r.problems = append(r.problems, p)
}

// noteHeader notes a problem of column c as a whole, at its name.
func (r *reader) noteHeader(code string, c int, args ...string) {
	p := problem{code: code, column: c + 1, at: r.body, args: args}
	if h := r.layout.header; h >= 0 {
		p.row, p.at, p.text = r.before-(r.layout.first-h)+1, r.sample.at[h], r.names[c]
		if cells := r.sample.recs[h]; c < len(cells) {
			p.at = cells[c].from()
		}
	}
	r.note(p)
}

// rowNumber returns the number a spreadsheet shows for row i: blank lines count.
func (r *reader) rowNumber(i int) int {
	blank := r.split.blank
	return r.before + i + sort.Search(len(blank), func(k int) bool { return int(blank[k]) > i }) + 1
}

// report tells what was found.
func (r *reader) report(t *Table) *Report {
	s := r.split
	rep := &Report{
		Name: r.o.Name, Encoding: r.src.info, Shape: "plain", Rows: t.Rows, Columns: Columns(t), Problems: []Problem{},
		Dialect: r.dialect.report(),
		Header:  r.headerInfo(),
		Totals:  r.totals, TotalRows: r.totalsN,
	}
	rep.Dialect.LineEnding = lineEnding(s.lf, s.crlf, s.cr)
	if r.commaDecimals() {
		rep.Dialect.Decimal, rep.Dialect.Thousands = ",", "."
	}
	if t.First(Entity) != nil && t.First(PeriodRole) != nil {
		rep.Shape = "long"
	}
	for i, c := range r.keep {
		b := r.builders[c]
		info := &rep.Columns[i]
		t.Columns[i].Failed = r.failedRows(c)
		info.Failed = len(t.Columns[i].Failed)
		info.Missing -= info.Failed
		v := &r.verdicts[c]
		info.Decimal, info.Dates = v.chosen()
		info.Readings = v.readings()
		info.Ambiguous = info.Readings != nil
		if len(r.left) == 0 {
			info.Coerced = b.odd()
		} else {
			info.Coerced = countCoerced(t, i)
		}
	}
	r.noteAll()
	r.list(rep)
	return rep
}

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

// notePlace notes a problem at a place in the text, with the cell it is in.
func (r *reader) notePlace(code string, at int, args ...string) {
	p := problem{code: code, at: at, args: args}
	starts := r.split.starts
	if i := sort.Search(len(starts), func(k int) bool { return int(starts[k]) > at }) - 1; i >= 0 {
		p.row = r.rowNumber(i)
		p.column, p.text = r.cellAt(int(starts[i]), at)
	} else if i := sort.SearchInts(r.sample.at, at+1) - 1; i >= 0 {
		p.row = r.before - r.layout.first + i + 1
		p.column, p.text = r.cellAt(r.sample.at[i], at)
	}
	r.note(p)
}

func (r *reader) cellAt(start, at int) (column int, text string) {
	cells, _ := r.record(start)
	for c, s := range cells {
		if start+s.to() >= at {
			return c + 1, cellString(r.src.text[start:], s)
		}
	}
	return len(cells), ""
}

// noteFailures lists the cells of column i of the table, c of the file, that could not be read as its type.
func (r *reader) noteFailures(i, c int) {
	fails := r.failedRows(c)
	for _, row := range fails[:min(len(fails), MaxProblems)] {
		row = r.fileRow(row)
		at := int(r.split.starts[row])
		cells, _ := r.record(at)
		if c >= len(cells) {
			continue
		}
		t := cellText(r.text[at:], cells[c])
		r.note(problem{code: r.builders[c].reason(t), row: r.rowNumber(int(row)), column: c + 1, at: at + cells[c].from(), text: string(t)})
	}
	r.total += max(0, len(fails)-MaxProblems)
}

// list hands the problems to the report in the order of the file, their places those of the original file.
func (r *reader) list(rep *Report) {
	SortStable(r.problems, func(a, b problem) int { return cmp.Compare(a.at, b.at) })
	listed := r.problems[:min(len(r.problems), MaxProblems)]
	at := make([]int64, len(listed))
	for i, p := range listed {
		at[i] = int64(p.at)
	}
	r.src.offsets(at)
	for i, p := range listed {
		rep.Problems = append(rep.Problems, newProblem(p.code, p.row, p.column, at[i], p.text, p.args...))
	}
	rep.Total = r.total
}
