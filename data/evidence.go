package data

// evidence counts what the cells of a column could be; it is a consumer of blocks.
type evidence struct {
	rows       int
	kinds      [otherCell + 1]int
	separators [thousandsPoints + 1]int
	compact    int // integers that read as 201503 or 20150312
	phones     int // integers of 11 digits that begin with 1
	minDigits  int // of plain integers, leading zeros and long ones included
	maxDigits  int
	falls      int     // years smaller than the one before
	lastYear   float64 // for falls
}

// add counts the cells of column col in k.
func (e *evidence) add(k *block, col int) {
	for r, i := 0, col; r < k.rows; r, i = r+1, i+k.width {
		e.cell(trimmed(k.text, k.cells[i]))
	}
}

func (e *evidence) cell(t []byte) {
	e.rows++
	kind, use := classify(t)
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
		if parsePeriod(t, true) != 0 {
			e.compact++
		}
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

// A verdict says how a column is to be read.
type verdict struct {
	typ       Type
	decimal   byte // for numbers
	ambiguous bool // nothing but commas before three digits speaks for the reading
	compact   bool // periods like 201503
	code      bool // text that is made of digits: an identifier
	years     bool // plain years, which may be numbers
}

const (
	enough    = 0.9 // share of a column's values that must read as its type …
	fewCells  = 6   // … or all but one of at least so many
	codeWidth = 9   // integers wider than this, all of one width, are codes
)

// decide weighs the evidence for the column of that name. fileComma says that other columns of the file write
// decimals with a comma.
func (e *evidence) decide(name string, fileComma bool) verdict {
	n := float64(e.present())
	most := func(k int) bool {
		return float64(k) >= enough*n || n >= fewCells && float64(k) == n-1
	}
	asText := verdict{typ: Text}
	if n == 0 {
		return asText
	}
	ints := e.kinds[intCell] + e.kinds[yearCell]
	codes := e.kinds[zeroLedCell] + e.kinds[longCell]
	numbers := ints + e.kinds[numberCell]
	years := e.kinds[yearCell] + e.kinds[periodCell]
	hint := namesPeriod(name)
	switch {
	case e.kinds[otherCell] > 0 && (unitHint.in(name) || noteHint.in(name)):
		return asText
	case e.kinds[boolCell] == e.present():
		return verdict{typ: Boolean}
	case e.kinds[periodCell] > 0 && most(years):
		return verdict{typ: PeriodT}
	case hint && most(years):
		return verdict{typ: PeriodT}
	case hint && most(e.compact) && e.minDigits == e.maxDigits:
		return verdict{typ: PeriodT, compact: true}
	case e.kinds[numberCell] == 0 && most(ints+codes) && (codes > 0 || e.isCode(name)):
		return verdict{typ: Text, code: true}
	case most(numbers):
		v := e.decideDecimal(fileComma)
		v.years = e.kinds[yearCell] == e.present()
		return v
	}
	return asText
}

// isCode recognises columns of integers that nobody adds up.
func (e *evidence) isCode(name string) bool {
	if namesCode(name) {
		return true
	}
	oneWidth := e.minDigits == e.maxDigits && e.present() > 1
	return oneWidth && (e.maxDigits > codeWidth && e.phones == 0 || e.phones == e.present())
}

func (e *evidence) decideDecimal(fileComma bool) verdict {
	v := verdict{typ: Number, decimal: '.'}
	u := e.separators
	comma := u[decimalComma] + u[thousandsPoints]
	point := u[thousandsComma] + u[decimalPoint]
	switch {
	case comma > point:
		v.decimal = ','
	case comma == 0 && point == 0 && fileComma && u[ambiguousComma]+u[ambiguousPoint] > 0:
		v.decimal = ','
		v.ambiguous = u[ambiguousComma] > 0
	case comma == 0 && point == 0 && u[ambiguousComma] > 0:
		v.ambiguous = u[ambiguousPoint] == 0 && e.onlyAmbiguous()
	}
	return v
}

// onlyAmbiguous reports whether every number of the column has one comma before three digits: real thousands
// come with smaller or larger numbers beside them.
func (e *evidence) onlyAmbiguous() bool {
	return e.separators[ambiguousComma] == e.kinds[numberCell]+e.kinds[intCell]+e.kinds[yearCell]
}
