package ui

import (
	"cmp"
	"slices"
	"strconv"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// The highest power that is a click away, and the highest that the page takes: more than that fits anything.
const (
	degrees    = 5
	degreeMost = 20
)

// modelAnalysis explains one column by others.
type modelAnalysis struct{ onApp }

func (m modelAnalysis) answer() *stats.ModelAnswer { return m.app.main.answer.(*stats.ModelAnswer) }

func (m modelAnalysis) hindrance() string {
	q := m.app.view.Question
	switch {
	case q.Y != "" && len(q.X) > 0:
		return ""
	case m.app.mixed():
		return "offer.mixed"
	case len(m.app.measures()) < 2:
		return "offer.oneColumn"
	}
	if l := m.app.asks.lists[keyOf(m.candidates())]; len(q.X) == 0 && l != nil && l.ready && l.Err == nil && len(l.Items) == 0 {
		return "offer.noCommon"
	}
	return ""
}

func (m modelAnalysis) narrowed() bool { return false }

func (m modelAnalysis) controls() []control {
	q := m.question()
	var ys []Option
	for _, c := range m.app.measures() {
		ys = append(ys, Option{c.ID, m.app.withUnit(c.ID)})
	}
	x := m.app.columnTicks("x", "model.x", q.X, m.toggleX)
	if at := slices.IndexFunc(x.Ticks, func(t tick) bool { return t.Value == q.Y }); at >= 0 {
		x.Ticks = append(x.Ticks[:at], x.Ticks[at+1:]...)
	}
	x.Note = m.app.T("picker.count", format.Count(len(q.X)), format.Count(len(m.app.measures())-1))
	out := append([]control{m.app.forms("model.", "coefficients", "fitted", "residuals")}, m.app.oneOrAll("")...)
	out = append(out, control{Key: "y", Label: m.app.T("model.y"), Value: m.app.measure(), Options: ys, Set: m.setY}, x)
	if len(q.X) == 1 {
		var powers []Option
		for d := 1; d <= degrees; d++ {
			powers = append(powers, Option{strconv.Itoa(d), strconv.Itoa(d)})
		}
		k := control{Key: "degree", Label: m.app.T("model.degree"), Value: strconv.Itoa(max(q.Degree, 1)), Options: powers, Short: true, Set: m.setDegree}
		out = append(out, m.app.orOwn(k, numeral{1, degreeMost, "1"})...)
	}
	whole := "1"
	if i := m.app.view.Question.Intercept; i != nil && !*i {
		whole = ""
	}
	return append(out, control{Key: "intercept", Label: m.app.T("model.intercept"), Switch: true, Value: whole, Set: m.setIntercept},
		m.app.sideBySide("robust", "model.robust", m.app.options("robust.", "none", "hc3"), func(q *stats.Question) *string { return &q.Robust }))
}

// setY explains another column; it no longer explains itself.
func (m modelAnalysis) setY(id string) {
	m.app.edit(func(q *stats.Question) {
		q.Y = id
		q.X = slices.DeleteFunc(slices.Clone(q.X), func(x string) bool { return x == id })
	})
}

// toggleX takes a column among the x or leaves it out; the last one stays.
func (m modelAnalysis) toggleX(id string) {
	now := m.question()
	x := slices.DeleteFunc(slices.Clone(now.X), func(x string) bool { return x == id })
	if len(x) == len(now.X) {
		x = append(x, id)
	}
	if x = m.app.inOrder(x); len(x) > 0 && id != now.Y {
		m.app.edit(func(q *stats.Question) { q.Y, q.X, q.Degree = now.Y, x, 0 })
	}
}

func (m modelAnalysis) setDegree(value string) {
	n, _ := strconv.Atoi(value)
	if n < 2 {
		n = 0 // as when nothing is said
	}
	x := m.question().X
	m.app.edit(func(q *stats.Question) { q.X, q.Degree = x, n })
}

func (m modelAnalysis) setIntercept(value string) {
	m.app.edit(func(q *stats.Question) {
		q.Intercept = nil
		if value == "" {
			q.Intercept = new(bool)
		}
	})
}

// form is which chart of the model is drawn.
func (m modelAnalysis) form() string { return m.controls()[0].Value }

func (m modelAnalysis) draw() {
	a, s := m.answer(), m.app.columnStyle()
	m.app.main.alt, m.app.main.note = chart.AltModel(a, m.form(), s), chart.PartModel(a, m.form() != "coefficients", s)
	switch m.form() {
	case "fitted":
		m.app.main.option = chart.Fitted(a, s).JSON()
	case "residuals":
		m.app.main.option = chart.Residuals(a, s).JSON()
	default:
		m.app.main.option, m.app.main.height = chart.Coefficients(a, s).JSON(), chart.CoefficientsHeight(a)
	}
}

// columnStyle is the style of charts of several columns: two of one indicator keep their own names.
func (a *App) columnStyle() chart.Style {
	s := a.style()
	s.Title = a.title
	return s
}

func (m modelAnalysis) how() string {
	q := m.question()
	text := m.app.T("how.model." + cmp.Or(q.Robust, "none"))
	if q.Degree > 1 {
		text += m.app.T("how.model.powers", strconv.Itoa(q.Degree))
	}
	if q.Intercept != nil && !*q.Intercept {
		text += m.app.T("how.model.origin")
	}
	return text
}
