package data

import (
	"bytes"
	"context"
)

// HeadBytes is how much of a file's start tells how the rest is to be read.
const HeadBytes = 1 << 20

func (o Options) headSize() int {
	if o.head > 0 {
		return o.head
	}
	return HeadBytes
}

func (o Options) sampleSize() int {
	if o.sample > 0 {
		return o.sample
	}
	return sampleRecords
}

// shapeByHead finds the shape from the lines of the file's head, and reports whether it has: not when the file is no
// longer than that, nor when the head ends before a sample does or inside what may be quotes.
func (r *reader) shapeByHead() bool {
	n := r.o.headSize() - r.src.skip
	if len(r.text) <= n || n < 0 {
		return false
	}
	before := *r
	r.text = r.text[:bytes.LastIndexByte(r.text[:n], '\n')+1]
	if err := r.shapeByText(); err != nil || r.sample.whole || r.sample.quotes.ended {
		*r = before
		return false
	}
	r.text = before.text
	return true
}

// readHead finds out from a file's first bytes how all of it is to be read. It returns nil when they do not tell, or when
// the file is not one that can be read in parts: those are UTF-8 without NUL bytes in a plain dialect.
func readHead(head []byte, size int, o Options) *reader {
	if len(head) < o.headSize() || size > maxText || sniff(head) != nil {
		return nil
	}
	lines := head[:bytes.LastIndexByte(head, '\n')+1]
	src, err := newSource(lines, o)
	if err != nil || src.info.Name != "utf-8" || src.step != nil || src.nuls > 0 || len(src.changes) > 0 {
		return nil
	}
	r := &reader{ctx: context.Background(), o: o, src: src, text: src.text}
	if size <= len(head) || r.shapeByText() != nil || r.sample.whole || r.sample.quotes.ended || !r.dialect.plain() {
		return nil
	}
	return r
}
