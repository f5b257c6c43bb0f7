package data

import "bytes"

// evidence counts what the cells of a column could be; it is a consumer of blocks.
type evidence struct {
	absent     *absent
	rows       int
	kinds      [otherCell + 1]int
	separators [thousandsPoints + 1]int
	example    string // the first number that two readings of its separator give different values
	periods    periodEvidence
	phones     int // integers of 11 digits that begin with 1
	spaced     int // digits in groups with spaces between
	minDigits  int // of plain integers, leading zeros and long ones included
	maxDigits  int
	falls      int     // years smaller than the one before
	lastYear   float64 // for falls
	seen       map[string]class
}

// class is what a cell could be, kept for the next that is the same.
type class struct {
	kind cellKind
	use  separators
}

const maxSeen = 256 // cells whose class is kept: columns of more kinds gain nothing by it

// classify is classify, once for each of a column's few texts.
func (e *evidence) classify(t []byte) (cellKind, separators) {
	if kind, use, ok := classifyPlain(t); ok {
		return kind, use
	}
	c, ok := e.seen[string(t)]
	if !ok {
		c.kind, c.use = classifyOther(t)
		if e.seen == nil {
			e.seen = make(map[string]class)
		}
		if len(e.seen) < maxSeen {
			e.seen[string(t)] = c
		}
	}
	return c.kind, c.use
}

// add counts the cells of column col in k.
func (e *evidence) add(k *block, col int) {
	for r, i := 0, col; r < k.rows; r, i = r+1, i+k.width {
		e.cell(trimmed(k.text, k.cells[i]))
	}
}

func (e *evidence) cell(t []byte) {
	e.rows++
	if e.absent != nil && len(t) > 0 && e.absent.has(t) {
		e.kinds[missingCell]++
		return
	}
	var space [maxNumeral]byte
	if len(t) > 0 && t[0] == "０"[0] && len(t) <= maxNumeral {
		t = narrow(space[:0], t)
	}
	kind, use := e.classify(t)
	e.kinds[kind]++
	e.separators[use]++
	switch kind {
	case yearCell:
		v, _ := plainNumber(t)
		if v < e.lastYear {
			e.falls++
		}
		e.lastYear = v
		e.digits(len(t))
	case intCell, zeroLedCell, longCell:
		e.digits(len(t))
		if len(t) == 11 && t[0] == '1' {
			e.phones++
		}
		e.periods.integer(t)
	case numberCell:
		if (use == ambiguousComma || use == ambiguousPoint) && e.example == "" {
			e.example = string(t)
		}
		if bytes.IndexByte(t, ' ') > 0 && digit(t[0]) && digit(t[len(t)-1]) {
			e.spaced++
		}
		e.periods.dotted(t)
	case periodCell:
		e.periods.text(t)
	}
}

func (e *evidence) digits(n int) {
	if e.minDigits == 0 || n < e.minDigits {
		e.minDigits = n
	}
	e.maxDigits = max(e.maxDigits, n)
}

// present counts the cells that hold a value.
func (e *evidence) present() int { return e.rows - e.kinds[emptyCell] - e.kinds[missingCell] }

// integers counts the whole numbers that may be figures.
func (e *evidence) integers() int { return e.kinds[intCell] + e.kinds[yearCell] }

// numbers counts the cells that may be figures; those that only a letter makes numbers count when plain ones are as
// many, or decimals show that the column measures something.
func (e *evidence) numbers() int {
	n, letters := e.integers()+e.kinds[numberCell], e.kinds[letterCell]
	if letters <= n || e.separators[decimalPoint]+e.separators[decimalComma] > 0 {
		return n + letters
	}
	return n
}
