package data

import (
	"cmp"
	"sort"
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
