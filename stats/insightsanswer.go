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
	Text     string    `json:"text"`               // in English
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

// insightTexts are the English sentences. {0} is the measure, {1} the entities, {2} their count, {3} of how many, {4} the
// effect, {5} and {6} the periods, {7} the second column, {8} n, {9} the size.
var insightTexts = map[string]string{
	InsightRising:       "{0} rises in {2} of {3} series ({5} to {6}), most clearly {1}: {4} a year",
	InsightFalling:      "{0} falls in {2} of {3} series ({5} to {6}), most clearly {1}: {4} a year",
	InsightBreak:        "the level of {0} jumps in {2} of {3} series, most clearly {1}: by {4} in {6}",
	InsightClimbed:      "{2} of {3} climb steadily in {0} ({5} to {6}), most clearly {1}: {4} places",
	InsightDropped:      "{2} of {3} fall back steadily in {0} ({5} to {6}), most clearly {1}: {4} places",
	InsightOutlier:      "{1} stands far apart in {0}: {4}, robust z {9} among {8}",
	InsightConcentrated: "the largest tenth of {8}, such as {1}, hold {4} of all {0}",
	InsightConverging:   "the {3} draw together in {0} ({5} to {6}): relative differences change by {4}",
	InsightDiverging:    "the {3} draw apart in {0} ({5} to {6}): relative differences change by {4}",
	InsightTogether:     "{0} and {7} rise together: rank correlation {4} among {8}, of changes {9}",
	InsightOpposed:      "where {0} is high {7} is low: rank correlation {4} among {8}, of changes {9}",
	InsightGroups:       "{0} differs between the groups of {7}: they tell {4} of how {8} figures rank apart",

	InsightRising + "-alone":   "{0} rises ({5} to {6}): by {4} a year",
	InsightFalling + "-alone":  "{0} falls ({5} to {6}): by {4} a year",
	InsightBreak + "-alone":    "the level of {0} jumps in {6}: by {4}",
	InsightTogether + "-alone": "{0} and {7} go together: rank correlation {4} among {8} rows",
	InsightOpposed + "-alone":  "where {0} is high, {7} is low: rank correlation {4} among {8} rows",
}

// InsightCodes are the codes of every Insight.
var InsightCodes = []string{InsightRising, InsightFalling, InsightBreak, InsightClimbed, InsightDropped, InsightOutlier, InsightConcentrated,
	InsightConverging, InsightDiverging, InsightTogether, InsightOpposed, InsightGroups}

// A NotLooked says what was not looked at, and why.
type NotLooked struct {
	Code    string   `json:"code"`
	Text    string   `json:"text"` // in English
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
	SkipTotals   = "totals"   // names of totals
	SkipSame     = "same"     // of the two columns
)

// skipTexts are the English sentences. {0} are the columns, {1}, {2} … the arguments.
var skipTexts = map[string]string{
	SkipColumns:  "the first {1} of {2} measures were looked at",
	SkipConstant: "too few different figures: {0}",
	SkipMixed:    "figures of several units or indicators, of which a where must keep one: {0}",
	SkipSeries:   "of {0} the first {1} of {2} series were looked at",
	SkipPairs:    "pairs of measures were not tested: at most {1} entities have both at one period, it takes {2}",
	SkipTotals:   "totals were left out: {1}",
	SkipSame:     "all but the same figure: {0}",
}

// SkipCodes are the codes of every NotLooked.
var SkipCodes = []string{SkipColumns, SkipConstant, SkipMixed, SkipSeries, SkipPairs, SkipTotals, SkipSame}
