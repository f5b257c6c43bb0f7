package ui

import (
	"cmp"
	"slices"
	"strconv"

	"statlas/stats"
	"statlas/ui/view"
)

func (r rankingAnalysis) controls() []control {
	form := r.app.forms("ranking.form.", r.drawable()...)
	out := []control{form}
	if r.app.periodID() != "" {
		periods := r.app.periodOptions()
		if r.app.entityID() != "" {
			periods = append([]Option{{stats.AllRows, r.app.T("periods.rows")}}, periods...)
		}
		out = append(out, r.app.picks("at", "ranking.at", r.question().At, periods, rankAt))
	}
	if r.follows() {
		out = append(out, r.app.picks("compare", "ranking.compare", r.compare(), r.comparisons(), func(q *stats.Question, value string) { q.Compare = value }))
	}
	out = append(out,
		r.app.picks("by", "ranking.by", r.by(), r.bys(), rankBy),
		r.app.sideBySide("order", "ranking.order", r.app.known("ranking", "order", "order."), func(q *stats.Question) *string { return &q.Order }),
		r.app.oneOf("ties", "ranking.ties", r.app.known("ranking", "ties", "ties."), func(q *stats.Question) *string { return &q.Ties }))
	if r.form() != "map" {
		top := control{Key: "top", Label: r.app.T("ranking.top"), Value: strconv.Itoa(r.top()), Options: r.tops(), Set: r.app.setTop}
		out = append(out, r.app.orOwn(top, numeral{1, topMost, ""})...)
	}
	if r.follows() && r.by() == "value" {
		out = append(out, r.app.sideBySide("range", "ranking.range", r.app.known("ranking", "range", "range."), func(q *stats.Question) *string { return &q.Range }))
	}
	if form := r.form(); form == "slope" || form == "dumbbell" {
		out = append(out, r.app.switched("log", r.app.view.Draw.Log, func(v *view.View, on bool) { v.Draw.Log = on }))
	}
	if r.app.entityID() == "" || r.ofAll() {
		return out
	}
	return append(out, r.peerControls()...)
}

// known are the options of a question's field, the default first.
func (a *App) known(kind, field, prefix string) []Option {
	return a.options(prefix, stats.Options(kind, field)...)
}

func (r rankingAnalysis) compare() string {
	if r.app.main.question == nil {
		return r.app.view.Question.Compare
	}
	return cmp.Or(r.question().Compare, compareNone)
}

func (r rankingAnalysis) by() string {
	if by := r.app.view.Question.By; len(by) > 0 {
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
	none := Option{compareNone, r.app.T("ranking.compareNone")}
	others := slices.DeleteFunc(r.app.periodOptions(), func(o Option) bool { return o.Value == r.question().At })
	return append([]Option{none}, others...)
}

// bys are the values to rank by; change and growth take a period to compare with.
func (r rankingAnalysis) bys() []Option {
	if !r.follows() {
		return r.app.options("by.", "value", "share")
	}
	return r.app.known("ranking", "by", "by.")
}

// topMost is how many entities a ranking may list: more than any chart can show.
const topMost = 5000

func (r rankingAnalysis) tops() []Option {
	var out []Option
	for _, n := range []int{10, linesRanked, barsShown, 100, 500} {
		out = append(out, Option{strconv.Itoa(n), r.app.T("ranking.topN", strconv.Itoa(n))})
	}
	return out
}

// rankAt ranks at another period, or the rows of all; those are not followed from one to another.
func rankAt(q *stats.Question, value string) {
	q.At, q.Compare = value, ""
	if len(q.By) > 0 && q.By[0] != "share" && value == stats.AllRows {
		q.By = nil
	}
}

// rankBy ranks by something else; places that chance allows are those of the figures alone.
func rankBy(q *stats.Question, value string) {
	q.By = nil
	if value != "value" {
		q.By, q.Range = stats.Names{value}, ""
	}
	if q.Compare == compareNone && (value == "change" || value == "cagr") {
		q.Compare = ""
	}
}
