package data

import "fmt"

// MaxProblems is how many problems a report lists; it counts them all.
const MaxProblems = 1000

// A Report says what reading a file found and did.
type Report struct {
	Name     string       `json:"name"`
	Encoding EncodingInfo `json:"encoding"`
	Dialect  Dialect      `json:"dialect"`
	Header   HeaderInfo   `json:"header"`
	Shape    string       `json:"shape"` // one of the Shape constants
	Rows     int          `json:"rows"`
	Ms       float64      `json:"ms"`
	Columns  []ColumnInfo `json:"columns"`
	Problems []Problem    `json:"problems"` // never nil
	Total    int          `json:"problemsTotal"`

	Totals    []TotalRow `json:"totals,omitempty"`      // rows that sum up others, the first MaxProblems
	TotalRows int        `json:"totalsTotal,omitempty"` // how many there are
	Offers    []Offer    `json:"offers,omitempty"`      // other shapes that Settings.Shape may ask for
}

// EncodingInfo names the encoding, in the spelling of the Encoding Standard's labels (utf-8, gb18030, …).
type EncodingInfo struct {
	Name       string  `json:"name"`
	Confidence float64 `json:"confidence"` // 0 to 1
	BOM        bool    `json:"bom"`

	Alternatives []EncodingGuess `json:"alternatives,omitempty"` // what else the bytes may be, best first
}

// An EncodingGuess is an encoding that a file may be in.
type EncodingGuess struct {
	Name       string  `json:"name"`
	Confidence float64 `json:"confidence"`
}

// Dialect says how the file writes its cells. A Delimiter of one space stands for runs of them,
// of two for runs of two or more. LineEnding is lf, crlf, cr or mixed.
type Dialect struct {
	Delimiter  string `json:"delimiter"`
	Quote      string `json:"quote"`
	Escape     string `json:"escape,omitempty"` // what protects quotes inside quotes, when it is not their doubling
	Decimal    string `json:"decimal"`
	Thousands  string `json:"thousands"`
	LineEnding string `json:"lineEnding"`
}

// HeaderInfo says which lines hold the names and which stand around the table.
type HeaderInfo struct {
	Row   int      `json:"row,omitempty"` // the first line of names as a spreadsheet counts, 0 when there are none
	Rows  int      `json:"rows"`
	Above []string `json:"above"`           // never nil
	Below []string `json:"below"`           // never nil
	Units string   `json:"units,omitempty"` // the line of units under the names
	Again []int    `json:"again,omitempty"` // rows left out because they repeat the header
}

// ColumnInfo describes a column to whoever does not hold the table itself.
type ColumnInfo struct {
	Name       string           `json:"name"`
	ID         string           `json:"id"`
	Type       Type             `json:"type"`
	Unit       string           `json:"unit"`
	Scale      float64          `json:"scale"`
	Role       Role             `json:"role"`
	Missing    int              `json:"missing"`
	Distinct   int              `json:"distinct,omitempty"` // different texts or periods, or numbers of kinds; of a long column of text without repetition its rows
	Converted  int              `json:"converted"`
	Failed     int              `json:"failed"`
	Coerced    int              `json:"coerced,omitempty"`   // of the converted, cells that took more than their plain spelling
	Decimal    string           `json:"decimal,omitempty"`   // "," where a column's decimals stand behind one
	Dates      string           `json:"dates,omitempty"`     // DayFirst or MonthFirst, of dates whose year is last
	Ambiguous  bool             `json:"ambiguous,omitempty"` // the cells do not tell which of the Readings is meant
	Readings   []Reading        `json:"readings,omitempty"`  // two, when Ambiguous
	Title      Label            `json:"title,omitzero"`
	Definition Label            `json:"definition,omitzero"`
	Formula    string           `json:"formula,omitempty"` // of a calculated column
	Labels     map[string]Label `json:"labels,omitempty"`
	Qualified  bool             `json:"qualified,omitempty"` // some figures are not exact
	UnitFrom   string           `json:"unitFrom,omitempty"`  // as Column.UnitFrom
}

// A Problem is one thing in the file that was not as expected: where, what, why, and what was done.
// Row and Column count from 1 as a spreadsheet shows them (row 1 is the file's first line), 0 when the
// problem has no such place. Code names reason and action for translation; Args fill them.
type Problem struct {
	Row    int      `json:"row"`
	Column int      `json:"column"`
	Byte   int64    `json:"byte"` // in the file as it came, from 0
	Text   string   `json:"text"` // the cell as found, cut to 40 characters
	Reason string   `json:"reason"`
	Action string   `json:"action"`
	Code   string   `json:"code"`
	Args   []string `json:"args,omitempty"`
}

// A FileError says why no table came of a file. Code names it for translation.
type FileError struct {
	Code string
	Byte int64
	Args []string
	Text string // in English
}

func (e *FileError) Error() string {
	if e.Byte > 0 {
		return fmt.Sprintf("byte %d: %s", e.Byte, e.Text)
	}
	return e.Text
}

// Add lists p if there is room, and counts it.
func (r *Report) Add(p Problem) {
	r.Total++
	if len(r.Problems) < MaxProblems {
		r.Problems = append(r.Problems, p)
	}
}
