package data

import "unsafe"

// cutBytes is how much of the text cutRows may look at from one place on.
const cutBytes = 64 + 16

// A rowsCut is what cutRows works on. Addresses count bytes from the start of memory, as the loop itself does.
type rowsCut struct {
	text   *byte
	pos    int    // where the next row begins
	limit  int    // 64 bytes are looked at from here at the latest, and eight bytes follow
	stop   int    // rows that begin here or behind are left
	delim  int    // the byte that parts cells
	low    uint64 // added to the lower seven bits of each byte, sets the top bit of all that part nothing
	width  int    // cells of a row
	cells  *span  // where they go, row by row
	starts *uint32
	room   int // rows that fit
	rows   int // rows read
	crlf   int // of them those that end in CR and LF
}

// cutPlainRows reads the next rows into k that are as most rows of most files are: of the table's width, with some cell
// filled, their quotes without line ends or other quotes inside. It stops at the first that is not, and returns how many it has read.
func (s *splitter) cutPlainRows(k *block, stop int) int {
	n := len(s.starts)
	room := len(k.cells)/k.width - k.rows
	if s.quotes.limited || len(s.b) < 2*cutBytes || room == 0 {
		return 0
	}
	s.starts = append(s.starts, make([]uint32, room)...)
	c := rowsCut{
		text: unsafe.SliceData(s.b), pos: s.pos, limit: len(s.b) - cutBytes, stop: stop, delim: int(s.delim), low: lowBytes(s.delim),
		width: k.width, cells: &k.cells[k.rows*k.width], starts: &s.starts[n], room: room,
	}
	cutRows(&c)
	s.starts = s.starts[:n+c.rows]
	s.pos = c.pos
	s.crlf += c.crlf
	s.lf += c.rows - c.crlf
	k.rows += c.rows
	return c.rows
}

// lowBytes is what, added to the lower seven bits of a byte, sets its top bit unless it is as low as a quote, a line end,
// or delim where that is no higher than a comma.
func lowBytes(delim byte) uint64 {
	if delim > ',' {
		delim = '"'
	}
	return (0x80 - 1 - max(uint64(delim), '"')) * ones
}
