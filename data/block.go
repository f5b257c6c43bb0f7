package data

// A span is a cell's place in the text: from start up to end. The top bit of start says that the cell stood in
// quotes (which the span leaves out), the top bit of end that quotes inside it may be doubled; that of end alone
// that it stood in quotes and backslashes protect some of what is inside.
type span struct{ start, end uint32 }

const (
	flag    = 1 << 31
	offset  = flag - 1
	maxText = flag - 16 // bytes of text a span can reach
)

func (s span) from() int { return int(s.start & offset) }

func (s span) to() int { return int(s.end & offset) }

func (s span) quoted() bool { return (s.start|s.end)&flag != 0 }

// A block holds the cells of some records, row by row, width cells each.
type block struct {
	text  []byte
	width int
	rows  int // records in it
	first int // index of its first record among all rows of the table
	cells []span
}

func newBlock(text []byte, width int) *block {
	rows := min(max(blockCells/width, 1), 1024)
	return &block{text: text, width: width, cells: make([]span, rows*width)}
}

const blockCells = 1 << 14
