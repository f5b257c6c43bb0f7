package ui

import (
	"cmp"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/chart"
)

// inequalityAnalysis measures how unequal the entities are, whether the differences shrink, and what each gave to the
// growth of the sum.
type inequalityAnalysis struct{ onApp }

func (n inequalityAnalysis) answer() *stats.InequalityAnswer {
	return n.app.main.answer.(*stats.InequalityAnswer)
}

func (n inequalityAnalysis) hindrance() string {
	q := n.app.view.Question
	switch {
	case n.app.entityID() == "" && !n.app.ofRows():
		return "offer.noEntity"
	case q.Period == "" && n.app.byRole(data.PeriodRole) == nil:
		return "offer.noTime"
	}
	return ""
}

func (n inequalityAnalysis) fill(q *stats.Question) bool {
	q.Measure = n.app.measure()
	if q.Compare = unless(q.Compare, compareNone); n.app.entityID() == "" { // rows are followed nowhere
		q.At, q.Compare = "", ""
	}
	if q.Weight == q.Measure {
		q.Weight = ""
	}
	_, ready := n.app.periods() // the controls list them
	_, where, ok := n.app.facets(q.Measure)
	q.Where = where
	return ok && ready
}

func (n inequalityAnalysis) controls() []control {
	weights := []Option{{"", n.app.T("weight.none")}}
	for _, c := range n.app.measures() {
		if c.ID != n.app.measure() {
			weights = append(weights, Option{c.ID, n.app.withUnit(c.ID)})
		}
	}
	forms := chart.Indices
	if n.app.entityID() != "" {
		forms = append(forms, "beta", "contributions")
	}
	out := []control{
		n.app.forms("unequal.", forms...),
		n.app.oneOf("weight", "unequal.weight", weights, func(q *stats.Question) *string { return &q.Weight }),
	}
	all, _ := n.app.periods()
	if len(all) < 2 || n.app.entityID() == "" {
		return out
	}
	from, to := n.ends()
	return append(out,
		n.app.picks("compare", "unequal.from", from, n.periodsWithout(to), func(q *stats.Question, value string) { q.Compare = value }),
		n.app.picks("at", "unequal.to", to, n.periodsWithout(from), func(q *stats.Question, value string) { q.At = value }))
}

// periodsWithout are the periods that may stand at one end when the other is taken.
func (n inequalityAnalysis) periodsWithout(other string) []Option {
	var out []Option
	for _, o := range n.app.periodOptions() {
		if o.Value != other {
			out = append(out, o)
		}
	}
	return out
}

// ends are the periods that convergence and growth compare.
func (n inequalityAnalysis) ends() (from, to string) {
	q := n.app.view.Question
	if a, ok := n.app.main.answer.(*stats.InequalityAnswer); ok {
		return cmp.Or(a.From, q.Compare), cmp.Or(a.To, q.At)
	}
	return q.Compare, q.At
}

// form is which chart is drawn.
func (n inequalityAnalysis) form() string { return n.controls()[0].Value }

func (n inequalityAnalysis) draw() {
	m, a, s := &n.app.main, n.answer(), n.app.style()
	form := n.form()
	m.alt = chart.AltInequality(a, form, s)
	switch {
	case form == "beta":
		if a.Beta != nil {
			m.option, m.note = chart.Convergence(a, s).JSON(), chart.PartConvergence(a, s)
		}
	case form == "contributions":
		if len(a.Contributions) > 0 {
			m.option, m.height = chart.Contributions(a, s).JSON(), chart.ContributionsHeight(a)
		}
	case len(chart.Comparable(a)) > 0:
		m.option = chart.Unequal(a, form, s).JSON()
	}
}

func (n inequalityAnalysis) how() string {
	text := n.app.T("how.unequal." + n.form())
	if a := n.answer(); len(chart.Comparable(a)) < len(a.Periods) {
		text += n.app.T("how.unequal.full")
	}
	if w := n.answer().Weight; w != "" {
		text += n.app.T("how.weight", n.app.title(w))
	}
	return text
}
