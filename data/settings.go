package data

// Settings are what a person says about a file where Read would otherwise decide. The zero value leaves everything
// to Read. Columns are named as the file names them, so that settings hold for the file's next edition too.
type Settings struct {
	Encoding   string          `json:"encoding,omitempty"`   // label of the Encoding Standard
	Delimiter  string          `json:"delimiter,omitempty"`  // one ASCII character; a space means runs of spaces, two spaces runs of two or more
	Decimal    string          `json:"decimal,omitempty"`    // . or , in all columns of numbers
	HeaderRow  int             `json:"headerRow,omitempty"`  // row of the first line of names as a spreadsheet counts; -1: there are no names
	HeaderRows int             `json:"headerRows,omitempty"` // lines that the names take
	Shape      string          `json:"shape,omitempty"`      // KeepShape undoes stacking and spreading, else one of the Report's shapes
	Missing    []string        `json:"missing,omitempty"`    // words for "no figure" beside the usual ones
	DropTotals bool            `json:"dropTotals,omitempty"` // leave rows of totals out
	Columns    []ColumnSetting `json:"columns,omitempty"`

	Calculated []Calculation `json:"calculated,omitempty"` // columns that package formula adds once the table is read
}

// KeepShape as Settings.Shape leaves the table as it stands in the file.
const KeepShape = "as-is"

// A ColumnSetting says how to read one column; empty fields are left to Read.
type ColumnSetting struct {
	Name    string  `json:"name"` // as in the file; of a column without a name its id
	Type    Type    `json:"type,omitempty"`
	Role    Role    `json:"role,omitempty"`
	Unit    string  `json:"unit,omitempty"`
	Scale   float64 `json:"scale,omitempty"`   // with Unit
	Decimal string  `json:"decimal,omitempty"` // . or ,
	Dates   string  `json:"dates,omitempty"`   // DayFirst or MonthFirst, of dates like 3/4/2023
}

// Values of ColumnSetting.Dates.
const (
	DayFirst   = "dmy"
	MonthFirst = "mdy"
)
