package stats

import (
	"strconv"
	"strings"
)

// Codes of a Warning. Args of each are named beside it, in order.
const (
	WarnDuplicates  = "duplicate-keys"    // how many keys stand in more than one row
	WarnOtherKinds  = "other-periods"     // how many rows have a period of another length
	WarnToldApart   = "told-apart"        // the column that tells rows of the same entity and period apart
	WarnMixedPeriod = "mixed-periods"     // how many series mix kinds of period
	WarnRanges      = "ranges-left-out"   // how many figures of a stretch of time were left out
	WarnLatest      = "latest-incomplete" // the later period, how many have a figure there, how many at the one ranked
	WarnUnits       = "mixed-units"       // column, units
	WarnQualified   = "qualified"         // how many figures are not exact
	WarnSmall       = "small-n"           // how many fits or coefficients, the n below which one is called small
	WarnTests       = "many-tests"        // how many pairs were tested
	WarnGaps        = "gaps"              // how many series, how many periods
	WarnNegative    = "negative-base"     // how many rates have no positive base
	WarnRowsRanked  = "rows-ranked"       // how many entities stand in more than one row
	WarnNoYear      = "no-year-before"    // how many series
	WarnNoBase      = "no-base"           // how many series, the base period
	WarnTrends      = "trend-in-both"     // how many pairs, first column, second column
	WarnSeriesCut   = "series-cut"        // how many series are given, how many there are
	WarnFewPeers    = "few-peers"         // how many peers there are
	WarnNoRanges    = "no-ranges"         // how many entities there are, up to how many get a range
	WarnFixed       = "fixed-figures"     // how many entities
	WarnNoFit       = "no-fit"            // how many series
	WarnTooShort    = "too-short"         // how many series
	WarnNoSearch    = "no-search"         // how many series
	WarnUneven      = "uneven"            // how many series
	WarnNoLogs      = "no-logarithms"     // how many figures
	WarnNoCurve     = "no-curve"          // which curves, how many points have a figure that is not positive
	WarnCurveFew    = "curve-few"         // which curves, how many points
	WarnCurveLarge  = "curve-large"       // how many points, up to how many a smooth curve takes
	WarnSumCut      = "sum-cut"           // how many series
	WarnFewRows     = "few-rows"          // rows, coefficients
	WarnInflated    = "inflated"          // the column, its variance inflation factor
	WarnResiduals   = "residuals"         // p of Shapiro and Wilk's test
	WarnSpread      = "uneven-spread"     // p of Breusch and Pagan's test
	WarnFar         = "influential"       // how many rows
	WarnFewEntities = "few-entities"      // how many periods, the number below which entities are few
	WarnUnbalanced  = "unbalanced"        // how many periods lack entities that others have, how many periods
	WarnBelowZero   = "below-zero"        // how many periods hold negative figures
	WarnNoLog       = "no-logarithm"      // how many periods hold figures that are not positive
	WarnNoWeight    = "no-weight"         // how many figures, the column of weights
	WarnOneEnd      = "one-end"           // how many entities, first period, last period
	WarnGroupsCut   = "groups-cut"        // how many groups are given, how many there are
	WarnNoPairs     = "pairs-left-out"    // how many groups there are, up to how many pairs are given
	WarnFewDistinct = "few-distinct"      // how many distinct values, among how many
	WarnTotals      = "totals-counted"    // how many rows, the name of the first
	WarnTotalsLeft  = "totals-left-out"   // how many rows, the name of the first
	WarnRowNames    = "row-names"
	WarnPercentSum  = "percent-sum"       // the measure
	WarnShareGaps   = "share-gaps"        // how many rows lack a figure, the measure
	WarnShareSigns  = "share-signs"       // how many cells are negative, the measure
	WarnShareNone   = "share-none"        // how many cells
	WarnVariances   = "unequal-variances" // p of the test
	WarnNotNormal   = "non-normal"        // the test and what it gave
	WarnCarried     = "outlier-carries"   // the value, its group
	WarnRepeated    = "repeated-entities" // how many entities
	WarnSpurious    = "both-with-time"    // how many pairs, first column, second column, r of levels, of changes, detrended
	WarnFewValues   = "few-values"        // how many columns, the first, its distinct values
	WarnPeriodsCut  = "periods-cut"       // how many periods are given, how many there are
	WarnCarries     = "row-carries"       // how many pairs, first column, second column, the row, r with it, r without
)

// warningTexts are the English sentences; {0}, {1} … stand for the arguments.
var warningTexts = map[string]string{
	WarnDuplicates:  "{0} entities or periods stand in more than one row; their mean was taken",
	WarnOtherKinds:  "{0} rows have a period of another length and are left out of the check",
	WarnToldApart:   "rows of the same entity and period differ in {0}; keep one with a where",
	WarnMixedPeriod: "{0} series mix periods of different length, such as years and quarters",
	WarnRanges:      "{0} figures for a stretch of time were left out beside figures for whole periods",
	WarnLatest:      "{0} is later but has figures for only {1}, against {2} at the period taken",
	WarnUnits:       "{0} holds figures in more than one unit ({1}); its numbers mix them",
	WarnQualified:   "{0} figures are not exact in their source (over, about, target …)",
	WarnSmall:       "{0} results rest on fewer than {1} values",
	WarnTests:       "{0} pairs were tested without adjustment; some small p are to be expected by chance",
	WarnGaps:        "{0} series have gaps, {1} periods in all",
	WarnNegative:    "{0} rates of growth are left out: the figure they start from is not positive",
	WarnRowsRanked:  "{0} entities stand in more than one row, and each row has a place of its own; keep one row of each with a where",
	WarnNoYear:      "{0} series have no figure a year before another one, so no change on a year earlier; take the change on the period before",
	WarnNoBase:      "{0} series have no positive figure at the base period {1} and are left out",
	WarnTrends:      "{0} pairs, such as {1} and {2}, both move with time, which alone makes them correlate",
	WarnSeriesCut:   "the first {0} of {1} series are given",
	WarnFewPeers:    "only {0} peers were found; a median of so few says little",
	WarnNoRanges:    "{0} entities are too many for ranges of places; up to {1} get them",
	WarnFixed:       "{0} entities have one row and a short past; their figure does not vary in the range of places",
	WarnNoFit:       "{0} series have no such fit: too few points, too many, or figures that are not positive",
	WarnTooShort:    "{0} series are too short for what was asked",
	WarnNoSearch:    "{0} series are too short or too long to be searched for breaks",
	WarnUneven:      "{0} series have gaps or mixed periods and get no forecast",
	WarnNoLogs:      "{0} figures are not positive and have no logarithm",
	WarnNoCurve:     "no curve: {0} takes logarithms, and {1} points have a figure that is not positive",
	WarnCurveFew:    "no curve: {0} asks for more than {1} points, or for other ones",
	WarnCurveLarge:  "no smooth curve through {0} points: it takes up to {1}",
	WarnSumCut:      "{0} sums end at the first gap",
	WarnFewRows:     "{0} rows are few for {1} coefficients; ten rows for each are a common measure",
	WarnInflated:    "{0} is nearly given by the other columns (variance inflation {1}); its coefficient is uncertain",
	WarnResiduals:   "the residuals are not normal (Shapiro–Wilk p = {0}); with few rows p and intervals are rough",
	WarnSpread:      "the residuals do not spread alike (Breusch–Pagan p = {0}); take robust standard errors (hc3)",
	WarnFar:         "{0} rows move the whole fit (Cook's distance above 1); look at it without them",
	WarnFewEntities: "at {0} periods fewer than {1} entities have a figure; measures of inequality among so few are uncertain",
	WarnUnbalanced:  "{0} of {1} periods lack entities that another one has; differences between periods may come from that",
	WarnBelowZero:   "at {0} periods some figures are negative; shares, Gini and Theil make no sense there and are missing",
	WarnNoLog:       "at {0} periods some figures are not positive and have no logarithm; σ leaves them out",
	WarnNoWeight:    "{0} figures have no positive weight in {1} and are left out",
	WarnOneEnd:      "{0} entities have a figure at only one of {1} and {2} and take no part in the comparison",
	WarnGroupsCut:   "the first {0} of {1} groups are given",
	WarnNoPairs:     "{0} groups make too many pairs to list; up to {1} groups are compared pair by pair",
	WarnFewDistinct: "there are only {0} distinct values among {1}",
	WarnTotals:      "{0} rows are totals by their name ({1}) and are counted beside their parts",
	WarnTotalsLeft:  "{0} rows are totals by their name ({1}) and are left out, as their parts are counted",
	WarnRowNames:    "no column tells the rows apart: each stands for itself, by its number as a spreadsheet counts",
	WarnPercentSum:  "{0} is in percent; percentages of different things do not add up to a whole",
	WarnShareGaps:   "{0} rows have no figure of {1}; shares are of the figures there are",
	WarnShareSigns:  "{0} cells of {1} are negative: it has no shares, as parts below 0 make up no whole",
	WarnShareNone:   "{0} cells have no share, as the whole they are part of is 0",
	WarnVariances:   "the groups do not vary alike (Brown–Forsythe p = {0}): trust Welch's test; a plain F, Hedges' g and tests of ranks take equal spreads for granted",
	WarnNotNormal:   "values about their group's mean are not normal ({0}); with small groups, compare ranks as well",
	WarnCarried:     "the verdict at 5 % turns when one value, {0} in {1}, is left out",
	WarnRepeated:    "{0} entities stand in more than one row, such as one for each period; the test takes rows for independent",
	WarnSpurious: "{0} pairs, such as {1} and {2}, both rise or fall with time, which alone makes them correlate: r is {3} of their levels, " +
		"{4} of their changes from period to period and {5} with each one's trend taken out",
	WarnFewValues:  "{0} columns, such as {1} with {2}, have few distinct values; their coefficients and p are rough",
	WarnPeriodsCut: "the last {0} of {1} periods are given",
	WarnCarries:    "{0} coefficients rest on a single row, such as that of {1} and {2} on {3}: r is {4} with it and {5} without",
}

// WarningCodes are the codes of every Warning.
var WarningCodes = []string{WarnDuplicates, WarnOtherKinds, WarnToldApart, WarnMixedPeriod, WarnRanges, WarnLatest, WarnUnits, WarnQualified, WarnSmall,
	WarnTests, WarnGaps, WarnNegative, WarnRowsRanked, WarnNoYear, WarnNoBase, WarnTrends, WarnSeriesCut, WarnFewPeers, WarnNoRanges, WarnFixed, WarnNoFit, WarnTooShort, WarnNoSearch, WarnUneven, WarnNoLogs, WarnNoCurve, WarnCurveFew, WarnCurveLarge, WarnSumCut,
	WarnFewRows, WarnInflated, WarnResiduals, WarnSpread, WarnFar, WarnFewEntities, WarnUnbalanced, WarnBelowZero,
	WarnNoLog, WarnNoWeight, WarnOneEnd, WarnGroupsCut, WarnNoPairs, WarnFewDistinct,
	WarnTotals, WarnTotalsLeft, WarnRowNames, WarnPercentSum, WarnShareGaps, WarnShareSigns, WarnShareNone, WarnVariances, WarnNotNormal, WarnCarried, WarnRepeated, WarnSpurious, WarnFewValues, WarnPeriodsCut, WarnCarries}

// warn adds a warning to an answer.
func (h *Head) warn(code string, args ...any) {
	w := Warning{Code: code, Text: warningTexts[code]}
	for i, a := range args {
		s, ok := a.(string)
		if !ok {
			s = strconv.Itoa(a.(int))
		}
		w.Args = append(w.Args, s)
		w.Text = strings.ReplaceAll(w.Text, "{"+strconv.Itoa(i)+"}", s)
	}
	h.Warnings = append(h.Warnings, w)
}

// warnIf warns when n is not 0; n is the first argument.
func (h *Head) warnIf(n int, code string, args ...any) {
	if n > 0 {
		h.warn(code, append([]any{n}, args...)...)
	}
}
