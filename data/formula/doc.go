// Package formula computes columns from a table's other columns by formulas that people type.
//
// A formula is numbers, texts in double quotes, columns by name or id (in [brackets] or `backquotes` when the name is no
// plain word), the signs of Signs and the functions of Functions. Full-width signs are read as their ASCII twins. A column's
// numbers are taken as the table shows them; where two columns of one unit are printed at different scales, + and - and
// comparisons bring the second to the first's.
//
// Missing: a missing operand gives a missing result, but in if (the branch not taken does not matter), ismissing, ifmissing,
// and the functions of a whole column, which leave missing values out. What has no number (x / 0, ln(0), a result too large)
// is missing and counted. % is the remainder with the sign of the divisor, as R's %% and Excel's MOD; - binds weaker than ^,
// as in R: -2^2 is -4.
//
// Qualifiers: what is computed of a figure that is about, over or up to something is about its value, see qualified.
package formula

import "strings"

// Limits of a formula and of how many a table has; beyond them no reading is tried.
const (
	maxBytes = 2000
	maxDepth = 60
	MaxMany  = 50
)

// Signs are the operators, those that bind weakest first; those of one level stand together.
const Signs = "or · and · not · = == <> != < <= > >= · & · + - · * / % · ^"

// An Error says why a formula gives no column.
type Error struct {
	Code string   `json:"code"` // of Codes
	From int      `json:"from"` // bytes of the formula that are meant, up to To; equal at its end
	To   int      `json:"to"`
	Args []string `json:"args,omitempty"`
}

// Texts are the errors' in English, {0} stands for the first argument.
var Texts = map[string]string{
	"empty":    "the formula is empty",
	"long":     "the formula is longer than {0} bytes",
	"deep":     "the formula is nested more than {0} levels deep",
	"char":     "{0} means nothing here",
	"open":     "{0} is not closed",
	"number":   "{0} is not a number",
	"value":    "a value is expected before {0}",
	"end":      "the formula ends where a value is expected",
	"sign":     "an operator or the end is expected before {0}",
	"close":    "a closing bracket is expected before {0}",
	"column":   "there is no column {0}",
	"near":     "there is no column {0}; is {1} meant?",
	"function": "there is no function {0}",
	"fnear":    "there is no function {0}; is {1} meant?",
	"args":     "{0} takes {1} values, not {2}",
	"type":     "{0} needs {1} here, not {2}",
	"alike":    "{0} needs values of one type, not {1} and {2}",
	"period":   "{0} is not a period such as 2023 or 2023-Q1",
	"step":     "{0} needs a whole number between {1} and {2} here",
	"noperiod": "{0} needs a column of periods, which this table has not",
	"needs":    "the column {0}, which it needs, has an error",
	"cycle":    "the columns need each other: {0}",
	"name":     "the column needs a name that no other has, of at most {0} bytes",
	"many":     "a table has at most {0} calculated columns",
}

func (e *Error) Error() string {
	s := Texts[e.Code]
	for i, a := range e.Args {
		s = strings.ReplaceAll(s, "{"+string(rune('0'+i))+"}", a)
	}
	return s
}
