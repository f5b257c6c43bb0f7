package stats

// PanelAnswer answers kind panel: who has a row, and a figure, when. A cell is an entity at a period.
type PanelAnswer struct {
	Head
	Entity     string      `json:"entity"`  // column
	Period     string      `json:"period"`  // column
	Measure    string      `json:"measure"` // column that a cell's figure is of, "" when a row is enough
	Entities   int         `json:"entities"`
	Periods    int         `json:"periods"`
	First      string      `json:"first"` // period, "" for none
	Last       string      `json:"last"`
	Expected   int         `json:"expected"` // cells: entities × periods
	Present    int         `json:"present"`  // cells with a row
	Filled     int         `json:"filled"`   // cells with a figure; those with a row when there is no measure
	Balanced   bool        `json:"balanced"` // every cell has a figure, and one row
	Skipped    []string    `json:"skipped"`  // periods between first and last that no row has, the first 100; never nil
	Duplicates Duplicates  `json:"duplicates"`
	Grid       Grid        `json:"grid"`
	Gaps       Gaps        `json:"gaps"`
	Missing    Missingness `json:"missing"`
}

// Duplicates are the keys, an entity and a period, that stand in more than one row.
type Duplicates struct {
	Total int            `json:"total"` // keys
	Rows  int            `json:"rows"`  // that have them
	Keys  []DuplicateKey `json:"keys"`  // the first 1,000, in the order of entities and periods; never nil
}

// A DuplicateKey is one of them, with its first rows in the table, from 0, and their figures where there is a measure.
type DuplicateKey struct {
	Entity string `json:"entity"`
	Period string `json:"period"`
	Count  int    `json:"count"` // of rows
	Rows   []int  `json:"rows"`  // the first 20
	Values []Num  `json:"values,omitempty"`
}

// A Grid shows the cells of the entities least complete: the first 200, those that lack most first, and the last 400 periods.
type Grid struct {
	Periods []string  `json:"periods"` // never nil
	Rows    []GridRow `json:"rows"`    // never nil
}

// A GridRow is an entity. Cells has a digit for each period of the Grid: 0 no row, 1 a row without a figure, 2 a
// figure, 3 more than one row.
type GridRow struct {
	Entity    string   `json:"entity"`
	Cells     string   `json:"cells"`
	First     string   `json:"first"`     // period with a figure, "" for none
	Last      string   `json:"last"`      // the same
	Absent    int      `json:"absent"`    // cells without a row, in all periods
	Empty     int      `json:"empty"`     // cells with a row and no figure
	Duplicate int      `json:"duplicate"` // cells with more than one row
	Inside    int      `json:"inside"`    // cells without a figure between First and Last
	Missing   []string `json:"missing"`   // those, the first 20; never nil
}

// Gaps say who has no figure when, in as few statements as entities or periods that lack the same allow.
type Gaps struct {
	By    string `json:"by"`    // what the statements tell apart, "entity" or "period"; "" for no gaps
	List  []Gap  `json:"list"`  // the ten largest; never nil
	Total int    `json:"total"` // statements there are
	Cells int    `json:"cells"` // cells without a figure
}

// Codes of a Gap.
const (
	GapNever  = "never"  // the entities have no figure at any period
	GapNobody = "nobody" // no entity has a figure at the periods
	GapSome   = "some"   // the entities have none at the periods
	GapExcept = "except" // the entities alone have one at the periods
)

// GapCodes are the codes of every Gap.
var GapCodes = []string{GapNever, GapNobody, GapSome, GapExcept}

// A Gap says that each of some entities has no figure at each of some periods; of more than five and more than
// half of the entities that have any it names the others.
type Gap struct {
	Code     string   `json:"code"`
	Entities []string `json:"entities,omitempty"` // the first 20
	Count    int      `json:"count"`              // of entities
	Spans    []Span   `json:"spans,omitempty"`    // the periods, neighbours joined
	Cells    int      `json:"cells"`
}

// A Span is a run of neighbouring periods of the panel; From and To are the same for a single one.
type Span struct {
	From string `json:"from"`
	To   string `json:"to"`
	N    int    `json:"n"`
}

// Missingness says which columns have no value, when, and together.
type Missingness struct {
	Rows     int             `json:"rows"`
	Complete int             `json:"complete"` // rows with a value in every column
	Periods  []string        `json:"periods"`  // those of the Grid
	Columns  []MissingColumn `json:"columns"`  // the first 200; never nil
	Patterns []Pattern       `json:"patterns"` // the ten most frequent; never nil
	Total    int             `json:"total"`    // patterns there are
}

// A MissingColumn is a column's share of rows without a value, in all and by period; a period without rows has none.
type MissingColumn struct {
	Name     string `json:"name"`
	Missing  int    `json:"missing"`
	Share    Num    `json:"share"`
	ByPeriod []Num  `json:"byPeriod"`
}

// A Pattern is a set of columns that have no value in the same rows, and in how many rows just those have none.
type Pattern struct {
	Columns []string `json:"columns"` // the first 20
	Count   int      `json:"count"`   // of columns
	Rows    int      `json:"rows"`
}

// Limits of a PanelAnswer.
const (
	duplicateKeys  = 1000
	gridEntities   = 200
	gridPeriods    = 400
	missingColumns = 200
	patternsListed = 10
	gapsListed     = 10
	fewNamed       = 5 // entities that are named even when they are most
	namesListed    = 20
	skippedListed  = 100
	absentCell     = '0'
	emptyCell      = '1'
	filledCell     = '2'
	duplicateCell  = '3'
)
