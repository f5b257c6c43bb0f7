package data

// A verdict says how a column is to be read.
type verdict struct {
	typ       Type
	decimal   byte // for numbers
	ambiguous bool // its cells do not tell which of two readings is meant
	open      bool // cells beyond those looked at may tell more
	example   string
	period    periodMode // for periods
	code      bool       // text that is made of digits: an identifier
	years     bool       // plain years, which may be numbers
	said      bool       // a person named the type
	absent    *absent
	mixed     mixed
}

// mixed counts figures and words of a column that holds many of both.
type mixed struct{ numbers, others int }

const (
	enough    = 0.9 // share of a column's values that must read as its type …
	fewCells  = 6   // … or all but one of at least so many
	codeWidth = 9   // integers wider than this, all of one width, are codes
	muchMixed = 0.2 // share of figures, and of words, from which a column of text is mixed
)

// decide weighs the evidence for the column of that name. fileComma says that other columns of the file write
// decimals with a comma.
func (e *evidence) decide(name string, fileComma bool) verdict {
	n := float64(e.present())
	most := func(k int) bool {
		return float64(k) >= enough*n || n >= fewCells && float64(k) == n-1
	}
	if n == 0 {
		return verdict{typ: Text}
	}
	codes := e.kinds[zeroLedCell] + e.kinds[longCell]
	numbers := e.numbers()
	years := e.kinds[yearCell] + e.kinds[periodCell]
	hint := namesPeriod(name)
	switch {
	case e.kinds[otherCell] > 0 && (unitHint.in(name) || noteHint.in(name)):
		return verdict{typ: Text}
	case e.kinds[boolCell] == e.present():
		return verdict{typ: Boolean}
	case e.kinds[periodCell] > 0 && most(years) || hint && most(years):
		return e.decidePeriod(periodMode{})
	case hint && most(years+e.periods.old) && (yearHint.in(name) || 2*float64(years) >= n):
		return e.decidePeriod(periodMode{})
	case hint && most(e.periods.compact) && e.minDigits == e.maxDigits:
		return e.decidePeriod(periodMode{compact: true})
	case hint && e.periods.dots > 0 && e.periods.dots == e.present() && e.periods.dotMode() != noDots:
		return e.decidePeriod(periodMode{dots: e.periods.dotMode()})
	case namesDate(name) && e.periods.serials == e.present():
		return e.decidePeriod(periodMode{serial: true})
	case e.kinds[numberCell] == 0 && most(e.integers()+codes) && (codes > 0 || e.isCode(name)):
		return verdict{typ: Text, code: true}
	case namesCode(name) && e.spaced > 0 && most(numbers+codes) && e.separators[decimalPoint] == 0:
		return verdict{typ: Text, code: true}
	case most(numbers), namesUnit(name) && float64(numbers) > n/2:
		v := e.decideDecimal(fileComma)
		v.years = e.kinds[yearCell] == e.present()
		v.open = v.ambiguous || hint && e.periods.dots > 0
		return v
	}
	v := verdict{typ: Text}
	if words := e.present() - numbers; n >= fewCells && float64(min(numbers, words)) >= muchMixed*n && codes == 0 && !namesCode(name) {
		v.mixed = mixed{numbers, words}
	}
	return v
}

// isCode recognises columns of integers that nobody adds up.
func (e *evidence) isCode(name string) bool {
	if namesCode(name) {
		return true
	}
	oneWidth := e.minDigits == e.maxDigits && e.present() > 1
	return oneWidth && (e.maxDigits > codeWidth && e.phones == 0 || e.phones == e.present())
}

// decideDecimal finds what parts the decimals of a column of numbers: what most of its cells prove, else what the
// file's other columns prove, else a point.
func (e *evidence) decideDecimal(fileComma bool) verdict {
	v := verdict{typ: Number, decimal: '.', example: e.example}
	u := e.separators
	comma := u[decimalComma] + u[thousandsPoints]
	point := u[thousandsComma] + u[decimalPoint]
	open := u[ambiguousComma] + u[ambiguousPoint]
	switch {
	case comma > point:
		v.decimal = ','
		v.ambiguous = point > 0 && open > 0
	case comma > 0:
		v.ambiguous = open > 0
	case point == 0 && fileComma && open > 0:
		v.decimal = ','
		v.ambiguous = u[ambiguousComma] > 0
	case point == 0 && u[ambiguousComma] > 0 && u[ambiguousPoint] == 0:
		v.ambiguous = e.onlyAmbiguous()
	}
	return v
}

// onlyAmbiguous reports whether every number of the column has one comma before three digits: real thousands
// come with smaller or larger numbers beside them.
func (e *evidence) onlyAmbiguous() bool {
	return e.separators[ambiguousComma] == e.kinds[numberCell]+e.kinds[letterCell]+e.integers()
}

// decidePeriod completes how periods are read by what the column's cells prove of their order.
func (e *evidence) decidePeriod(m periodMode) verdict {
	v := verdict{typ: PeriodT, period: m}
	p := &e.periods
	v.period.pairs = p.pairUse()
	if p.dayFirst+p.monthFirst+p.open > 0 {
		v.period.order = p.order()
		v.ambiguous = p.open > 0 && (p.dayFirst > 0) == (p.monthFirst > 0)
		v.open = v.ambiguous
		v.example = p.example
	}
	return v
}
