package data

// A PartReader reads parts of one file's text, each by itself, into the memory that held the one before.
type PartReader struct {
	r         *reader
	plan      Plan
	consumers []consumer
	starts    []uint32
	cells     []span
}

// NewPartReader returns a reader for parts of the file that a Joiner has planned.
func NewPartReader(plan Plan) *PartReader { return &PartReader{r: plan.reader(), plan: plan} }

// How a part came out.
const (
	partRead      = iota
	partUndecided // a quote in it may close behind it, or too many never close
	partBroken    // not UTF-8, or NUL bytes: the file must be read in one piece
)

// Read reads text, which begins and ends where records do: the Joiner cut it out, and will know if it was wrong. last
// says that it ends where the file does. The Part shares no memory with text and lives until the next Read.
func (p *PartReader) Read(text []byte, last bool) Part {
	var out packer
	r := p.r
	r.text = text
	if !validText(text) {
		out.int(partBroken)
		return out.part()
	}
	p.prepare()
	s := r.newSplitter()
	s.pos, s.quotes.size, s.starts = 0, p.plan.Size, p.starts[:0]
	for k := (&block{text: text, width: r.layout.width, cells: p.cells}); s.fill(k); {
		for c, to := range p.consumers {
			to.add(k, c)
		}
		if s.quotes.limited || s.quotes.ended && !last {
			break
		}
	}
	if s.quotes.limited || s.quotes.ended && !last {
		out.int(partUndecided)
		return out.part()
	}
	p.starts = s.starts
	out.int(partRead)
	s.pack(&out)
	for _, b := range r.builders {
		b.pack(&out)
	}
	return out.part()
}

// prepare makes place for a part.
func (p *PartReader) prepare() {
	r := p.r
	if p.consumers != nil {
		for _, b := range r.builders {
			b.again()
		}
		return
	}
	rows := int(float64(len(r.text))/p.plan.RowBytes*moreRows) + 16
	p.consumers = r.build(rows)
	p.starts = make([]uint32, 0, rows)
	p.cells = newBlock(nil, r.layout.width).cells
}

// pack adds what was seen of rows, line ends and quotes.
func (s *splitter) pack(p *packer) {
	q := &s.quotes
	p.int(q.wasted, s.lf, s.crlf, s.cr, s.raggedN, q.openN, q.strayN)
	pack(p, s.starts)
	pack(p, s.blank)
	pack(p, s.ragged)
	pack(p, q.open)
	pack(p, q.stray)
}

// join adds what pack gave of a part that begins at byte from of the text.
func (s *splitter) join(u *unpacker, from int) {
	q := &s.quotes
	for _, n := range []*int{&q.wasted, &s.lf, &s.crlf, &s.cr, &s.raggedN, &q.openN, &q.strayN} {
		*n += u.int()
	}
	rows := len(s.starts)
	s.starts = unpackTo(u, s.starts)
	shift(s.starts[rows:], uint32(from))
	for _, row := range unpack[int32](u) {
		s.blank = append(s.blank, row+int32(rows))
	}
	for _, r := range unpack[ragged](u) {
		if len(s.ragged) < MaxProblems {
			s.ragged = append(s.ragged, ragged{r.row + rows, r.cells})
		}
	}
	for _, list := range []*[]int{&q.open, &q.stray} {
		for _, at := range unpack[int](u) {
			*list = noteAt(*list, at+from)
		}
	}
}
