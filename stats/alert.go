package stats

import (
	"math"
	"strconv"
	"strings"
)

// An Alert says what in a column, or in the rows as a whole, asks for a second look. It judges no figure wrong.
type Alert struct {
	Code  string      `json:"code"`
	Text  string      `json:"text"` // in English
	Args  []string    `json:"args,omitempty"`
	Where []Condition `json:"where,omitempty"` // keeps the rows it is about, where conditions can
	Rows  []int       `json:"rows,omitempty"`  // it is about, in the table, from 0, at most alertRows
	Jumps []Jump      `json:"jumps,omitempty"` // at most alertRows
}

// A Jump is where a series changes by about a power of ten, as when a figure was entered in another unit.
type Jump struct {
	Entity string `json:"entity"`
	Period string `json:"period"`          // first one after the jump
	Until  string `json:"until,omitempty"` // last one before it is undone, "" when it lasts
	Factor Num    `json:"factor"`          // the power of ten
	Before Num    `json:"before"`          // figure before the jump
	Value  Num    `json:"value"`           // figure after it
	Row    int    `json:"row"`             // of Value in the table, from 0
}

// alertRows is how many rows or jumps an alert lists; its arguments count them all.
const alertRows = 100

// Codes of an Alert. Args of each are named beside it, in order.
const (
	AlertMissing   = "missing"         // how many rows have no value, how many there are, their share in percent
	AlertConstant  = "constant"        // how many values
	AlertOutliers  = "outliers"        // how many, below, above, the fence below, the fence above
	AlertSkew      = "skew"            // skewness
	AlertRepeated  = "repeated-id"     // how many rows repeat a value, how many values there are
	AlertMixed     = "mixed-types"     // how many cells could not be read, some of them as they stand
	AlertNumerals  = "numbers-in-text" // how many texts are numbers, of how many, some of the others
	AlertUnitJump  = "unit-jump"       // how many jumps, entity, period and factor of the first
	AlertDuplicate = "repeated-rows"   // how many rows are equal to one before
)

// alertTexts are the English sentences; {0}, {1} … stand for the arguments.
var alertTexts = map[string]string{
	AlertMissing:   "{0} of {1} rows have no value ({2} %)",
	AlertConstant:  "all {0} values are equal",
	AlertOutliers:  "{0} values lie far from the others: {1} below {3}, {2} above {4} (three interquartile ranges beyond the quartiles)",
	AlertSkew:      "the values are very skewed (skewness {0}); the mean says little, see the median",
	AlertRepeated:  "{0} rows repeat an identifier of another row; there are {1} different ones",
	AlertMixed:     "{0} cells could not be read as the others were, such as {1}",
	AlertNumerals:  "{0} of {1} texts are numbers, others are not, such as {2}",
	AlertUnitJump:  "{0} jumps by about a power of ten, as when the unit changes: the first is {1} in {2}, × {3}",
	AlertDuplicate: "{0} rows are equal to a row before them in every column",
}

// AlertCodes are the codes of every Alert.
var AlertCodes = []string{AlertMissing, AlertConstant, AlertOutliers, AlertSkew, AlertRepeated, AlertMixed, AlertNumerals, AlertUnitJump, AlertDuplicate}

// newAlert writes an alert; an argument is an int, a float64 or a string.
func newAlert(code string, args ...any) Alert {
	a := Alert{Code: code, Text: alertTexts[code]}
	for i, arg := range args {
		s := ""
		switch arg := arg.(type) {
		case int:
			s = strconv.Itoa(arg)
		case float64:
			s = inFour(arg)
		case string:
			s = arg
		}
		a.Args = append(a.Args, s)
		a.Text = strings.ReplaceAll(a.Text, "{"+strconv.Itoa(i)+"}", s)
	}
	return a
}

// inFour writes x for a sentence, with four significant digits; whole numbers up to 10⁶ keep all theirs.
func inFour(x float64) string {
	if x == math.Trunc(x) && math.Abs(x) < 1e6 {
		return strconv.FormatFloat(x, 'f', -1, 64)
	}
	s := strconv.FormatFloat(x, 'e', 3, 64)
	v, err := strconv.ParseFloat(s, 64)
	if size := math.Abs(v); err != nil || size >= 1e15 || size < 1e-4 {
		return s
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}
