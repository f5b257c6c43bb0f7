package data

import "sort"

// findDialect decides how the cells are written, by what a person said, the file says, or its records show. It
// returns where the text begins.
func (r *reader) findDialect() (start int, err error) {
	fixed := byte(0)
	if name := r.o.Delimiter; name != "" {
		if fixed, err = setDelimiter(name); err != nil {
			return 0, err
		}
	}
	if d, n := sepLine(r.text); n > 0 {
		start, r.before = n, 1
		if fixed == 0 {
			fixed = d
		}
	}
	r.dialect = guessDialect(r.text, start, fixed)
	if r.o.Delimiter == wideSpace {
		r.dialect.spaces = 2
	}
	return start, nil
}

// newSplitter returns a splitter at the first row.
func (r *reader) newSplitter() *splitter {
	s := &splitter{b: r.text, delim: r.dialect.delim, pos: r.body, quotes: quotes{width: r.regular, size: len(r.text)}}
	if !r.dialect.plain() {
		s.slow = &r.dialect
	}
	return s
}

// lateDialect reports whether quotes that went wrong beyond the sample show that backslashes protect some.
func (r *reader) lateDialect() bool {
	q := &r.split.quotes
	if r.sample.whole || r.dialect.escape || len(q.open)+len(q.stray) == 0 {
		return false
	}
	first := len(r.text)
	for _, list := range [][]int{q.open, q.stray} {
		if len(list) > 0 {
			first = min(first, list[0])
		}
	}
	i := sort.Search(len(r.split.starts), func(k int) bool { return int(r.split.starts[k]) > first }) - 1
	if i < 0 {
		return false
	}
	d := r.dialect.withEscape(r.text, int(r.split.starts[i]), r.regular)
	late := d != r.dialect
	r.dialect = d
	return late
}

// lateColumns reports whether rows beyond the sample fill columns that it did not show, and adds them.
func (r *reader) lateColumns() bool {
	if r.sample.whole || !enoughLong(r.split.raggedN, r.rows) {
		return false
	}
	long, widest := 0, r.layout.width
	for _, w := range r.split.ragged {
		if w.cells <= r.layout.width {
			continue
		}
		at := int(r.split.starts[w.row])
		cells, _ := r.record(at)
		if n := lastFilled(r.text[at:], cells); n > r.layout.width {
			long++
			widest = max(widest, n)
		}
	}
	if !enoughLong(long*r.split.raggedN/len(r.split.ragged), r.rows) {
		return false
	}
	r.layout.width = widest
	for len(r.names) < widest {
		r.names = append(r.names, "")
		r.verdicts = append(r.verdicts, verdict{typ: Text})
	}
	return true
}

// record cuts the record at at as the splitter did, up to the next row or the end of the rows; what stands below
// them is cut too.
func (r *reader) record(at int) ([]span, int) {
	end := len(r.text)
	starts := r.split.starts
	if i := sort.Search(len(starts), func(k int) bool { return int(starts[k]) > at }); i < len(starts) {
		end = int(starts[i])
	} else if at >= end {
		end = len(r.src.text)
	}
	q := quotes{width: r.regular, size: len(r.text)}
	return r.dialect.record(r.src.text[at:end], &q, nil)
}
