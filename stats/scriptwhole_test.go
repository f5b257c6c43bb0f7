package stats

import (
	"context"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// given are numbers that no script has to compute, by where they stand in answers: what was asked for, what the table
// holds, and what is counted of it.
var given = map[string][]string{
	"":            {".ms", ".n", ".omitted", ".total"},
	"rows":        {".rows", ".index"},
	"summary":     {".columns.missing", ".columns.alerts.where.value"},
	"trend":       {".series.points.t", ".series.total", ".series.fit.line.t", ".series.fit.n", ".series.test.n", ".series.breaks.t", ".series.forecast.t"},
	"ranking":     {".rows.level", ".rows.previous"},
	"correlation": {".level", ".lag", ".pairsTested", ".periods.t", ".points.rows", ".points.fit.line.t", ".points.fit.n", ".points.with.fit.n", ".points.curve.line.t", ".points.curve.n", ".points.play.total", ".points.play.movers.hedges.at", ".points.play.movers.hedges.of"},
	"comparison":  {".level"},
	"model":       {".points.rows", ".points.observed", ".influential.row"},
	"inequality":  {".periods.n", ".periods.t", ".sigmaTrend.n", ".beta.n", ".beta.years", ".beta.points.from", ".beta.points.to", ".contributions.from", ".contributions.to"},
	"insights":    {".tested", ".ps", ".level", ".more", ".tests.tested", ".insights.count", ".insights.of", ".insights.n"},
	"peers":       {".value", ".rows.value"},
	"pivot":       {".columns", ".rows.keys"},
	"panel":       {".missing.rows"},
}

const statements, throughAll, eachOne, played = "statements about who lacks what when", "a fit that goes through all points", "for a script of", "the points at each period"

// saidOf are the words of a script that does not compute a number, by where it stands.
var saidOf = map[string]string{
	"insights .insights.p": eachOne, "insights .insights.size": eachOne, "insights .insights.effect": eachOne,
	"correlation .points.play.movers.x": played, "correlation .points.play.movers.y": played, "correlation .points.play.movers.size": played,
	"panel .gaps.list.cells": statements, "panel .gaps.list.count": statements, "panel .gaps.list.spans.n": statements, "panel .gaps.total": statements,
	"correlation .points.cook": throughAll, "model .points.cook": throughAll, "model .points.studentized": throughAll,
	"model .f": throughAll, "model .fP": throughAll, "model .residuals.shapiro": throughAll, "model .residuals.shapiroP": throughAll, "model .residuals.breuschPagan": throughAll, "model .residuals.breuschPaganP": throughAll,
	"model .influential.cook": throughAll, "model .influential.studentized": throughAll, "model .influential.fitted": throughAll, "model .influential.residual": throughAll, "model .influential.leverage": throughAll,
}

func init() {
	for _, fit := range []string{"trend .series.fit", "correlation .points.fit", "correlation .points.with.fit", "correlation .points.curve", "model "} {
		for _, part := range []string{".se", ".t", ".p", ".aicc", ".candidates.aicc", ".coefficients.se", ".coefficients.t", ".coefficients.p"} {
			saidOf[fit+part] = throughAll
		}
	}
}

// several are the names under which scripts print the numbers that stand at one place, where it takes several.
var several = map[string][]string{
	"aggregate .rows": {"count", "sum", "mean", "median", "min", "max", "sd", "first", "last"},
	"comparison .df":  {"df", "df1", "df2"}, "comparison .welch.df": {"df1", "welchDf"}, "comparison .statistic": {"t", "u", "f", "h"}, "comparison .effect.value": {"g", "delta", "eta", "epsilon"},
	"correlation .adjusted": {"adjusted", "p"}, "ranking .rows.share": {"share", "value"}, "model .fDf": {"df1", "df"}, "model .influential.leverage": {"leverages"},
	"correlation .points.curve.coefficients.estimate": {"estimate", "intercept", "slope"}, "correlation .points.curve.coefficients.se": {"aSE", "se"}, "correlation .points.curve.coefficients.t": {"aT", "t"},
	"correlation .points.curve.coefficients.p": {"aP", "p"}, "correlation .points.curve.coefficients.lower": {"aLower", "lower"}, "correlation .points.curve.coefficients.upper": {"aUpper", "upper"},
}

// TestScriptsLeaveNothingOutInSilence wants every number of every answer computed by its script, or words in the script
// that say it is not; and the numbers at one place always under one name, so that none passes for another.
func TestScriptsLeaveNothingOutInSilence(t *testing.T) {
	tables, all, covered := scriptTables(t), map[string]int{}, map[string]map[string]int{}
	for name, questions := range scripted(t) {
		for _, q := range questions {
			a, err := Ask(context.Background(), tables[name], q)
			if err != nil {
				t.Fatal(err)
			}
			c := calculated(t, tables[name], q)
			names := namesOf(c)
			for path, list := range numbersIn(t, a) {
				if slices.Contains(given[""], path) || slices.Contains(given[q.Kind], path) {
					continue
				}
				where := q.Kind + " " + path
				for _, v := range list {
					if len(names[v]) == 0 && (ofItself(q, path, v) || saysOf(c, where)) {
						continue
					}
					if len(names[v]) == 0 {
						t.Errorf("%s: %s = %v is neither computed nor spoken of", questionText(q), path, v)
						break
					}
					if ofItself(q, path, v) || saysOf(c, where) {
						continue
					}
					all[where]++
					if covered[where] == nil {
						covered[where] = map[string]int{}
					}
					for name := range names[v] {
						covered[where][name]++
					}
					if slices.ContainsFunc(several[where], func(name string) bool { return names[v][name] }) {
						covered[where]["one of several"]++
					}
				}
			}
		}
	}
	for where, n := range all {
		if !slices.Contains(slices.Collect(maps.Values(covered[where])), n) {
			t.Errorf("the %d numbers at %s have no name in common: %v", n, where, covered[where])
		}
	}
}

// namesOf returns the last parts of the names that a script prints each number under.
func namesOf(c *calculation) map[float64]map[string]bool {
	out := map[float64]map[string]bool{}
	for _, w := range c.want {
		label := bracketed.ReplaceAllString(w.label, "")
		if out[w.value] == nil {
			out[w.value] = map[string]bool{}
		}
		out[w.value][label[strings.LastIndexByte(label, '.')+1:]] = true
	}
	return out
}

var bracketed = regexp.MustCompile(`\[[^\]]*\]`)

// ofItself reports whether a number of correlation is that of a column with itself, or the place of a column whose order is
// that of names.
func ofItself(q *Question, path string, v float64) bool {
	return q.Kind == "correlation" && ((path == ".r" || path == ".periods.r") && v == 1 || path == ".order" && q.Order != "cluster" && q.Order != "target")
}

func saysOf(c *calculation, where string) bool {
	words := saidOf[where]
	return words != "" && slices.ContainsFunc(c.skipped, func(s string) bool { return strings.Contains(s, words) })
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
