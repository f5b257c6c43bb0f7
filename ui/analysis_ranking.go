package ui

import (
	"cmp"
	"slices"
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
)

// rankingAnalysis orders entities by a measure at one period.
type rankingAnalysis struct{ basic }

func (r rankingAnalysis) answer() *stats.RankingAnswer { return r.main.answer.(*stats.RankingAnswer) }

func (r rankingAnalysis) hindrance() string {
	if r.view.Question.Entity == "" && r.byRole(data.Entity) == nil {
		return "offer.noEntity"
	}
	return ""
}

func (r rankingAnalysis) fill(q *stats.Question) bool {
	q.Measure = r.measure()
	periods, ok := r.periods()
	if !ok {
		return false
	}
	q.At = cmp.Or(q.At, r.firstAt(periods))
	q.Compare = cmp.Or(q.Compare, before(periods, q.At))
	q.Compare = unless(q.Compare, compareNone)
	q.Top = cmp.Or(q.Top, barsShown)
	_, q.Where, ok = r.facets(q.Measure)
	return ok
}

// question returns the ranking on screen with every choice made, or what the user chose while it is on its way.
func (r rankingAnalysis) question() stats.Question {
	if q := r.main.question; q != nil && q.Kind == "ranking" {
		return *q
	}
	return r.view.Question
}

func (r rankingAnalysis) controls() []control {
	var out []control
	if r.periodID() != "" {
		out = append(out,
			control{Key: "at", Label: r.T("ranking.at"), Value: r.question().At, Options: r.periodOptions(), Set: r.setAt},
			control{Key: "compare", Label: r.T("ranking.compare"), Value: r.compare(), Options: r.comparisons(), Set: func(value string) {
				r.edit(func(q *stats.Question) { q.Compare = value })
			}})
	}
	return append(out,
		control{Key: "by", Label: r.T("ranking.by"), Value: r.by(), Options: r.bys(), Set: r.setBy},
		r.sideBySide("order", "ranking.order", r.options("order.", "desc", "asc"), func(q *stats.Question) *string { return &q.Order }),
		control{Key: "top", Label: r.T("ranking.top"), Value: strconv.Itoa(r.question().Top), Options: r.tops(), Set: r.setTop})
}

func (r rankingAnalysis) compare() string {
	if r.main.question == nil {
		return r.view.Question.Compare
	}
	return cmp.Or(r.question().Compare, compareNone)
}

func (r rankingAnalysis) by() string {
	if by := r.view.Question.By; len(by) > 0 {
		return by[0]
	}
	return "value"
}

// periodOptions are offered newest first.
func (a *App) periodOptions() []Option {
	all, _ := a.periods()
	var out []Option
	for _, p := range slices.Backward(all) {
		out = append(out, Option{p.Value, a.period(p.Value)})
	}
	return out
}

func (r rankingAnalysis) comparisons() []Option {
	none := Option{compareNone, r.T("ranking.compareNone")}
	others := slices.DeleteFunc(r.periodOptions(), func(o Option) bool { return o.Value == r.question().At })
	return append([]Option{none}, others...)
}

// bys are the values to rank by; change and growth take a period to compare with.
func (r rankingAnalysis) bys() []Option {
	if r.periodID() == "" {
		return r.options("by.", "value", "share")
	}
	return r.options("by.", "value", "change", "cagr", "share")
}

func (r rankingAnalysis) tops() []Option {
	var out []Option
	for _, n := range []int{10, 20, barsShown, 100, 500} {
		out = append(out, Option{strconv.Itoa(n), r.T("ranking.topN", strconv.Itoa(n))})
	}
	return out
}

func (r rankingAnalysis) setAt(value string) {
	r.edit(func(q *stats.Question) { q.At, q.Compare = value, "" })
}

func (r rankingAnalysis) setBy(value string) {
	r.edit(func(q *stats.Question) {
		q.By = nil
		if value != "value" {
			q.By = stats.Names{value}
		}
		if q.Compare == compareNone && (value == "change" || value == "cagr") {
			q.Compare = ""
		}
	})
}

func (r rankingAnalysis) sentence() string { return r.rankingSentence(r.answer()) }

func (r rankingAnalysis) sub() string { return r.leadLine(r.answer()) }

func (r rankingAnalysis) draw() {
	r.main.option, r.main.height = chart.Ranking(r.answer(), r.style()).JSON(), chart.Height(r.answer())
}

func (r rankingAnalysis) sheet() *sheet { return r.rankingSheet(r.answer()) }

func (r rankingAnalysis) how() string { return r.T("how.ranking." + r.by()) }
