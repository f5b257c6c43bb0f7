package ui

import (
	"cmp"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// named is how many entities a sentence names before it counts the rest.
const named = 3

func (a *App) trendSentence(t *stats.TrendAnswer) string {
	var names []string
	first, last := "", ""
	for _, s := range t.Series {
		names = append(names, a.entityLabel(s.Entity))
		for _, p := range s.Points {
			if first == "" || p.Period != first && comparePeriods(p.Period, first) < 0 {
				first = p.Period
			}
			if last == "" || p.Period != last && comparePeriods(p.Period, last) > 0 {
				last = p.Period
			}
		}
	}
	what := a.subject(t.Measure)
	switch tr := a.main.told.Transform; tr {
	case "index":
		what = a.T("title.index", what)
	case "yoy":
		what = a.T("title.yoy", what)
	default:
		what = format.AxisTitle(a.transformed(what), a.style().Points(t), a.Lang())
	}
	if first == "" {
		return what
	}
	if a.wholeOnly() {
		return a.T("title.trendAlone", what, a.between(first, last))
	}
	return a.T("title.trend", what, a.names(names), a.between(first, last))
}

func (a *App) rankingSentence(r *stats.RankingAnswer) string {
	n := format.Count(r.Total)
	what := a.subject(r.Measure)
	by := cmp.Or(r.By, "value")
	switch {
	case by == "value" && r.At == "":
		return a.T("title.ranking", a.what(r.Measure), n)
	case by == "value":
		return a.T("title.rankingAt", a.what(r.Measure), n, a.inPeriod(r.At))
	case by == "share":
		return a.T("title.rankingShare", what, n, a.inPeriod(r.At))
	}
	return a.T("title.ranking."+by, what, n, a.period(r.Compare), a.period(r.At))
}

// overSentence says which places are followed over which periods.
func (a *App) overSentence(r *stats.RankingAnswer) string {
	whole := chart.Whole(r)
	if len(whole) == 0 {
		return a.rankingSentence(r)
	}
	first, last := r.Over.Periods[whole[0]], r.Over.Periods[whole[len(whole)-1]]
	return a.T("title.rankingOver", a.what(r.Measure), format.Count(r.Total), a.between(first, last))
}

// wholeOnly reports that no column tells entities apart: what is shown is of the whole table, and needs no name.
func (a *App) wholeOnly() bool { return a.entityID() == "" }

// between writes a stretch of periods.
func (a *App) between(first, last string) string {
	switch {
	case last == first:
		return a.period(first)
	case isYear(first) && isYear(last):
		return a.T("title.years", first, last)
	}
	return a.T("title.span", a.period(first), a.period(last))
}

// subject names what a measure measures: the indicator chosen in a table of one figure a row.
func (a *App) subject(measure string) string {
	if c := a.column(measure); c == nil || c.Role != data.Measure {
		return a.title(measure)
	}
	for _, c := range a.columns() {
		if c.Role == data.Dimension && isIndicator(c) {
			if v, ok := chosen(a.where(), c.ID); ok {
				return a.label(c.ID, v)
			}
		}
	}
	return a.title(measure)
}

// what names a measure with its unit.
func (a *App) what(measure string) string {
	return format.AxisTitle(a.subject(measure), a.spec(measure), a.Lang())
}

// names joins entities for a sentence, the first few by name.
func (a *App) names(all []string) string {
	comma, and := a.T("list.comma"), a.T("list.and")
	switch n := len(all); {
	case n == 1:
		return all[0]
	case n <= named:
		return strings.Join(all[:n-1], comma) + and + all[n-1]
	}
	return a.T("list.more", strings.Join(all[:named], comma), format.Count(len(all)-named), format.Count(len(all)))
}

// method names the correlation's method.
func (a *App) method() string {
	if m := a.main.told.Method; m != "" {
		return a.T("method." + m)
	}
	return a.T("method.pearson")
}

// unitMost is how many letters in brackets are kept together.
const unitMost = 12

// spans keep the ends of a span of years on one line: U+2060 is no sign, only where no line may end.
var spans = strings.NewReplacer("—", "\u2060—\u2060", "–", "\u2060–\u2060", " 年", "\u00a0年")

// signs keep what a statistic is and its figure on one line.
var signs = strings.NewReplacer(" = ", "\u00a0=\u00a0", " < ", "\u00a0<\u00a0", " … ", "\u00a0…\u00a0")

// held is a text in which no line ends between a sign and its figure.
func held(text string) string { return signs.Replace(text) }

// unbroken is a title that does not part a unit in brackets or a span of years at the end of a line.
func unbroken(title string) string {
	title = spans.Replace(title)
	parts := strings.SplitAfter(title, "(")
	for i := range parts[1:] {
		inside, rest, closed := strings.Cut(parts[i+1], ")")
		if closed && len(inside) <= unitMost {
			inside = strings.ReplaceAll(inside, " ", "\u00a0")
		} else if at := strings.LastIndex(inside, "; "); closed && at >= 0 && len(inside)-at <= unitMost {
			inside = inside[:at+1] + "\u00a0" + strings.ReplaceAll(inside[at+2:], " ", "\u00a0")
		}
		if closed {
			parts[i+1] = inside + ")" + rest
		}
	}
	return strings.Join(parts, "")
}
