package formula

import "statlas/data"

// yearsApart is the unit of a difference of years, and earliest the plain number from which on one is taken for a year.
const (
	yearsApart = "year"
	earliest   = 1000
)

// years gives what is computed of years its unit: a year and some more, or less, is a year again; of two years there is only the
// difference, in years; a product or remainder of one is a plain number. It reports whether that was all that was to be told.
func (c *checker) years(n *node) bool {
	a := n.args[0]
	if len(n.args) == 1 {
		return a.unit == data.YearUnit
	}
	b := n.args[1]
	isA, isB := a.unit == data.YearUnit, b.unit == data.YearUnit
	other := a
	if isA {
		other = b
	}
	year := isA && isB || other.op == "" && other.num >= earliest
	switch {
	case !isA && !isB:
		return false
	case n.op == "*" && !year || n.op == "/" && !isA:
		n.unit, n.scale = other.unit, other.scale
	case n.op != "+" && n.op != "-":
	case other.unit != "" && other.unit != yearsApart && !year:
		return false
	case n.op == "-" && year:
		n.unit, n.scale = yearsApart, 1
	case !year && (n.op == "+" || isA):
		n.unit, n.scale = data.YearUnit, 1
	}
	return true
}

// functionYears gives a function's result of years its unit, where that is none of its operands.
func (n *node) functionYears() {
	switch {
	case n.op == "year":
		n.unit, n.scale = data.YearUnit, 1
	case n.unit != data.YearUnit:
	case n.op == "diff":
		n.unit = yearsApart
	case n.op == "colsum", n.op == "sum" && len(n.args) > 1:
		n.unit, n.scale = "", 0
	}
}
