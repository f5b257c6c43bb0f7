package stats

import (
	"context"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// given are numbers that no script has to compute, by where they stand in answers: what was asked for, what the table
// holds, and what is counted of it.
var given = map[string][]string{
	"":             {".ms", ".n", ".omitted", ".total"},
	"rows":         {".rows", ".index"},
	"summary":      {".columns.missing", ".columns.alerts.where.value"},
	"trend":        {".series.points.t", ".series.fit.line.t", ".series.fit.n", ".series.test.n", ".series.breaks.t", ".series.forecast.t"},
	"ranking":      {".rows.level", ".rows.previous"},
	"correlation":  {".level", ".lag", ".pairsTested", ".periods.t", ".points.rows", ".points.curve.line.t"},
	"distribution": {".groups.bins.lo", ".groups.bins.hi", ".groups.density.x", ".groups.ecdf.x", ".groups.distinct"},
	"comparison":   {".groups.n"},
	"model":        {".points.rows", ".points.observed", ".influential.row"},
	"inequality":   {".periods.n", ".periods.t", ".sigmaTrend.n", ".beta.n", ".beta.years", ".beta.points.from", ".beta.points.to", ".contributions.from", ".contributions.to"},
	"peers":        {".value", ".rows.value"},
	"insights":     {".tested", ".ps", ".level", ".more", ".tests.tested", ".insights.count", ".insights.of", ".insights.n"},
	"panel":        {".expected", ".gaps.cells", ".gaps.total"},
}

// saidOf are the words of a script that does not compute a number, by where it stands.
var saidOf = map[string]string{
	"summary .columns.distinct": "columns that hold no numbers", "summary .columns.histogram": "histograms", "summary .columns.top": "the values that occur most",
	"trend .series.backTest": "how forecasts did before", "ranking .rows.change": "places gained", "ranking .rows.share": "shares of the total",
	"correlation .points.fit":       "the intercept of the line",
	"correlation .points.with.fit":  "the intercept of the line",
	"correlation .points.curve":     "the intercept of the line",
	"correlation .points":           "which is rounding",
	"trend .series.fit":             "which is rounding",
	"distribution .groups.bins":     "bins after the first 60",
	"distribution .groups.density":  "density and distribution function at other places",
	"distribution .groups.ecdf":     "density and distribution function at other places",
	"distribution .groups.box.outl": "outliers",
	"comparison .df":                "sums of squares", "comparison .welch.df": "sums of squares", "comparison .variation": "sums of squares",
	"comparison .effect": "bounds of effect sizes", "comparison .normality": "of normality", "comparison .spread": "tests of equal variances", "comparison .pairs.difference": "differences of medians",
	"model .residuals.shapiro": "Shapiro", "model .influential": "influential rows", "model .points": "which is rounding", "model .": "which is rounding", "model .residuals": "which is rounding",
	"inequality .beta.halfLife": "half-life", "inequality .beta.speed": "the speed", "inequality .contributions.share": "shares of growth",
	"insights .insights":     "how each p comes about",
	"peers .rows.difference": "differences between", "panel .missing": "who lacks what when",
}

// TestScriptsLeaveNothingOutInSilence wants every number of every answer computed by its script, or words in the script
// that say it is not.
func TestScriptsLeaveNothingOutInSilence(t *testing.T) {
	tables := scriptTables(t)
	for name, questions := range scripted(t) {
		for _, q := range questions {
			a, err := Ask(context.Background(), tables[name], q)
			if err != nil {
				t.Fatal(err)
			}
			c := calculated(t, tables[name], q)
			known := map[float64]bool{}
			for _, w := range c.want {
				known[w.value] = true
			}
			for path, list := range numbersIn(t, a) {
				if slices.Contains(given[""], path) || slices.Contains(given[q.Kind], path) || c.cut {
					continue
				}
				for _, v := range list {
					if !known[v] && !ofItself(q, path, v) && !saysOf(c, q.Kind+" "+path) {
						t.Errorf("%s: %s = %v is neither computed nor spoken of", questionText(q), path, v)
						break
					}
				}
			}
		}
	}
}

// ofItself reports whether a number of correlation is that of a column with itself, or the place of a column whose order is
// that of names.
func ofItself(q *Question, path string, v float64) bool {
	return q.Kind == "correlation" && ((path == ".r" || path == ".periods.r") && v == 1 || path == ".order" && q.Order != "cluster" && q.Order != "target")
}

func saysOf(c *calculation, where string) bool {
	for prefix, words := range saidOf {
		if strings.HasPrefix(where, prefix) && slices.ContainsFunc(c.skipped, func(s string) bool { return strings.Contains(s, words) }) {
			return true
		}
	}
	return false
}

// numbersIn returns the numbers of an answer as it goes out, by where they stand, whatever their place in lists.
func numbersIn(t *testing.T, a Answer) map[string][]float64 {
	t.Helper()
	text, err := json.Marshal(a)
	if err != nil {
		t.Fatal(err)
	}
	var whole any
	if err := json.Unmarshal(text, &whole); err != nil {
		t.Fatal(err)
	}
	out := map[string][]float64{}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case float64:
			out[path] = append(out[path], v)
		case []any:
			for _, e := range v {
				walk(path, e)
			}
		case map[string]any:
			for k, e := range v {
				walk(path+"."+k, e)
			}
		}
	}
	walk("", whole)
	return out
}
