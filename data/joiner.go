package data

import (
	"bytes"
	"context"
	"time"
)

// PartBytes is about how long parts are: long enough that sending them is little beside reading them, short enough
// that all readers end at about the same time.
const PartBytes = 4 << 20

// A Joiner makes one table of a file whose text comes bit by bit, and whose parts are read elsewhere by PartReaders.
// Table and report are those that Read gives, whatever the parts: a part whose cut was wrong, inside quotes say, is read
// again by the Joiner itself, and a file that is not made for it as a whole.
type Joiner struct {
	b         []byte
	o         Options
	ctx       context.Context
	begun     time.Time
	partBytes int

	have      int     // bytes of b that have come
	r         *reader // nil before the head is known
	consumers []consumer
	cuts      []int // where in the text the parts begin, and where the last ends
	joined    int   // parts that are in the table
	whole     bool  // the file is to be read in one piece
	err       error
}

// NewJoiner returns a Joiner for a file of len(b) bytes that Came will say to be there. The table keeps b.
func NewJoiner(ctx context.Context, b []byte, o Options) *Joiner {
	return &Joiner{b: b, o: o, ctx: ctx, begun: time.Now(), partBytes: PartBytes}
}

// Came says that the first have bytes of the file are there. Whole then tells whether it is to be read in one piece.
func (j *Joiner) Came(have int) {
	j.have = have
	if j.r != nil || j.whole || have < min(j.o.headSize(), len(j.b)) {
		return
	}
	if j.r = readHead(j.b[:min(j.o.headSize(), have)], len(j.b), j.o); j.r == nil {
		j.whole = true
		return
	}
	r := j.r
	r.ctx = j.ctx
	r.src.orig, r.src.text = j.b, j.b[r.src.skip:]
	r.text = r.src.text
	j.consumers = r.build(r.expectRows())
	r.split = r.newSplitter()
	r.split.starts = make([]uint32, 0, r.expectRows())
	j.cuts = []int{r.body}
}

// Plan is what PartReaders need, once Next has given a part.
func (j *Joiner) Plan() Plan { return j.r.plan() }

// Parts reports that the head is known and the file is to be read in parts.
func (j *Joiner) Parts() bool { return j.r != nil && !j.whole }

// Whole reports that parts are of no use: Finish reads the file when all of it is there.
func (j *Joiner) Whole() bool { return j.whole }

// Alone makes Finish read the whole file by itself, for when nobody reads parts any more.
func (j *Joiner) Alone() { j.whole = true }

// Next returns the next part to be read, nil when it has not come yet or when there is none; last marks the last.
func (j *Joiner) Next() (text []byte, last bool) {
	if !j.Parts() {
		return nil, false
	}
	from, t := j.cuts[len(j.cuts)-1], j.r.text
	have := j.have - j.r.src.skip
	all := j.have == len(j.b)
	first := from + j.partBytes
	if !all && have < first+j.partBytes {
		first = max(first, have) // what has come, to the last line: it lies in one piece where it came from
	}
	for to := first; to <= have && (!all || have-to > j.partBytes/2); to += j.partBytes {
		if cut := j.r.cutAt(t[:to], max(from+1, to-cutWindow)); cut > 0 {
			j.cuts = append(j.cuts, cut)
			return t[from:cut], false
		}
	}
	if !all || from == len(t) {
		return nil, false
	}
	j.cuts = append(j.cuts, len(t))
	return t[from:], true
}

const (
	cutWindow  = 1 << 16 // bytes before a part's end in which a place to cut is looked for
	cutRecords = 4       // records that must be regular behind a cut
	cutTries   = 100     // lines that are looked at
)

// cutAt returns the start of a record in text behind from, as it seems: a line's start behind which records are as wide
// as the table. A text in quotes over several lines seldom looks so. Without any it is the last line's start, 0 when
// there is no line's start at all.
func (r *reader) cutAt(text []byte, from int) int {
	at := from
	for range cutTries {
		i := bytes.IndexByte(text[at:], '\n')
		if i < 0 {
			break
		}
		if at += i + 1; r.looksRegular(text[at:]) {
			return at
		}
	}
	if i := bytes.LastIndexByte(text[from:], '\n'); i >= 0 {
		return from + i + 1
	}
	return 0
}

// looksRegular reports whether b begins with as many cells a record as most have.
func (r *reader) looksRegular(b []byte) bool {
	q := quotes{width: r.regular}
	var cells []span
	for range cutRecords {
		if len(b) == 0 {
			return false
		}
		var n int
		cells, n = r.dialect.record(b, &q, cells[:0])
		if len(cells) != r.regular || q.openN+q.strayN > 0 {
			return false
		}
		b = b[n:]
	}
	return true
}

// Add joins the next part in the order of Next; it does not keep p. It returns false when it can only do so once the
// whole file has come, then the part is to be offered again.
func (j *Joiner) Add(p Blobs) bool {
	u := newUnpacker(p)
	from, to := j.cuts[j.joined], j.cuts[j.joined+1]
	s := j.r.split
	switch how := u.int(); {
	case j.whole || j.err != nil:
	case how == partBroken:
		j.whole = true
	case how == partRead && s.pos == from && !s.quotes.limited && s.quotes.wasted+int(u.ints[0]) <= wasteFactor*len(s.b):
		at := place{row: len(s.starts), from: from, text: s.b}
		s.join(u, from)
		for _, b := range j.r.builders {
			b.join(u, at)
		}
		s.pos = to
	case j.have < len(j.b):
		return false
	default:
		s.stop = to
		j.err = j.r.scan(s, j.consumers)
	}
	j.joined++
	return true
}

// Finish gives what Read gives, when all parts have been added or the file is to be read whole.
func (j *Joiner) Finish() (*Table, *Report, error) {
	if j.err != nil {
		return nil, nil, j.err
	}
	if j.whole {
		return Read(j.ctx, j.b, j.o)
	}
	if err := j.r.settle(); err != nil {
		return nil, nil, err
	}
	table, report := j.r.result()
	report.Ms = millis(j.begun)
	return table, report, nil
}
