package stats

// InsightsAnswer answers kind insights: what stands out in a table beyond what chance brings about. N counts the rows
// looked at.
type InsightsAnswer struct {
	Head
	Insights []*Insight  `json:"insights"` // the most telling of each kind first; never nil
	More     int         `json:"more"`     // that passed as well and are not listed
	Tested   int         `json:"tested"`   // what was looked for, all kinds together: p are adjusted for so many
	Tests    []TestCount `json:"tests"`    // by kind, in the order of TestKinds; never nil
	Level    Num         `json:"level"`    // of the false discovery rate
	Skipped  []NotLooked `json:"skipped"`  // never nil
	Ps       []Num       `json:"ps"`       // of all tests, ascending; never nil
	Measures []string    `json:"measures"` // looked at; never nil
}

// A TestCount says how often one kind of thing was looked for.
type TestCount struct {
	Kind   string `json:"kind"`
	Tested int    `json:"tested"`
}

// Kinds of tests.
const (
	testTrend   = "trend"       // of each series
	testBreak   = "break"       // of each series
	testRanks   = "ranks"       // of each entity's places
	testOutlier = "outlier"     // of each measure at its newest period
	testShares  = "shares"      // the same
	testSpread  = "spread"      // of each measure over time
	testPair    = "correlation" // of each two measures
	testGroups  = "groups"      // of each measure and column of groups
)

// TestKinds are the kinds of TestCount.
var TestKinds = []string{testTrend, testBreak, testRanks, testOutlier, testShares, testSpread, testPair, testGroups}

// An Insight is one thing that stands out, and the question whose answer shows it. P is of its clearest test, Adjusted
// allows for all that were made.
type Insight struct {
	Code     string    `json:"code"`
	Columns  []string  `json:"columns"`            // the measure, then what it goes with or is grouped by
	Entities []string  `json:"entities,omitempty"` // the first five, the clearest first
	Count    int       `json:"count,omitempty"`    // of entities it is true of
	Of       int       `json:"of,omitempty"`       // entities tested
	From     string    `json:"from,omitempty"`     // period
	To       string    `json:"to,omitempty"`       // period
	N        int       `json:"n"`                  // figures that the clearest test rests on
	Effect   Num       `json:"effect"`             // of the clearest, see InsightCodes
	Size     Num       `json:"size"`               // the effect without a unit that had to pass a threshold
	P        Num       `json:"p"`
	Adjusted Num       `json:"adjusted"`
	Question *Question `json:"question"`

	test   string // kind of test
	strong bool   // the effect is worth saying
}

// Codes of an Insight. What Effect and Size are stands beside each.
const (
	InsightRising       = "rising"       // Sen's slope a year; tau
	InsightFalling      = "falling"      // the same
	InsightBreak        = "break"        // the jump of the level at To; in standard deviations about the line
	InsightClimbed      = "climbed"      // places gained over the years, by Sen's slope; as a share of all places
	InsightDropped      = "dropped"      // places lost; the same
	InsightOutlier      = "outlier"      // the figure; its robust z
	InsightConcentrated = "concentrated" // share of the largest tenth, twice
	InsightConverging   = "converging"   // change of the sd of logarithms, as a fraction, twice
	InsightDiverging    = "diverging"    // the same
	InsightTogether     = "together"     // rank correlation of levels; of changes where there are periods
	InsightOpposed      = "opposed"      // the same
	InsightGroups       = "groups"       // ε², the share of the ranks' variation between groups, twice
)

// InsightCodes are the codes of every Insight.
var InsightCodes = []string{InsightRising, InsightFalling, InsightBreak, InsightClimbed, InsightDropped, InsightOutlier, InsightConcentrated,
	InsightConverging, InsightDiverging, InsightTogether, InsightOpposed, InsightGroups}

// A NotLooked says what was not looked at, and why.
type NotLooked struct {
	Code    string   `json:"code"`
	Columns []string `json:"columns,omitempty"`
	Args    []string `json:"args,omitempty"`
}

// Codes of a NotLooked. Args of each are named beside it, in order.
const (
	SkipColumns  = "columns"  // measures looked at, measures there are
	SkipConstant = "constant" // of the columns
	SkipMixed    = "mixed"    // of the columns
	SkipSeries   = "series"   // of the column: series looked at, series there are
	SkipPairs    = "pairs"    // entities at one period, entities it takes
	SkipTotals   = "totals"   // the names, all of them
	SkipSame     = "same"     // of the two columns
)

// SkipCodes are the codes of every NotLooked.
var SkipCodes = []string{SkipColumns, SkipConstant, SkipMixed, SkipSeries, SkipPairs, SkipTotals, SkipSame}
