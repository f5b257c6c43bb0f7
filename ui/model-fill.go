package ui

import (
	"math"
	"slices"

	"statlas/stats"
)

func (m modelAnalysis) fill(q *stats.Question) bool {
	_, ready := m.app.periods() // the controls list them
	q.Y, q.Where = m.app.measure(), m.where()
	q.X = slices.DeleteFunc(slices.Clone(q.X), func(x string) bool { return x == q.Y }) // nothing explains itself
	if len(q.X) == 0 {
		l := m.app.listOf(m.candidates())
		if !l.ready {
			return false
		}
		for _, c := range l.Items {
			q.X = append(q.X, c.Value)
		}
	}
	if len(q.X) > 1 {
		q.Degree = 0
	}
	return ready
}

// where are the conditions on the rows, those of one period if one is picked: by itself a model takes all.
func (m modelAnalysis) where() []stats.Condition {
	q := &m.app.view.Question
	if m.app.atAll() || !m.app.picksPeriod("") {
		return q.Where
	}
	return m.app.atOnly(q.Where, q.At)
}

// candidates asks how y and the fullest measures go together, of which the x are chosen.
func (m modelAnalysis) candidates() *stats.Question {
	columns := []string{m.app.measure()}
	for _, id := range m.app.related() {
		if id != columns[0] {
			columns = append(columns, id)
		}
	}
	if len(columns) == 1 { // all others are numbers of another role
		for _, c := range m.app.measures() {
			if c.ID != columns[0] && len(columns) <= columnsShown {
				columns = append(columns, c.ID)
			}
		}
	}
	return &stats.Question{Kind: "correlation", Columns: columns, Where: m.where()}
}

// What the first choice of x goes by: a column that goes with y so closely is y in other words, two that go together
// so closely are one too many; and each coefficient should have ten rows.
const (
	nearlyY    = 0.98
	nearlySame = 0.9
	rowsForTwo = 30
)

// explaining returns the x of the first model of column 0: the column with the most rows in common with it, and a second
// one that is not nearly the same, if enough rows have all three. None has to be.
func explaining(c *stats.CorrelationAnswer) []item {
	var out []item
	first := 0
	for _, most := range []float64{nearlyY, 1 - 1e-9} { // what is nearly y comes only where there is nothing else
		for k := range c.Columns {
			r := math.Abs(float64(c.R[0][k]))
			if k > 0 && c.Ns[0][k] > 2 && r < most && (first == 0 || c.Ns[0][k] > c.Ns[0][first]) {
				first = k
			}
		}
		if first > 0 {
			out = append(out, item{Value: c.Columns[first]})
			break
		}
	}
	for k := range c.Columns {
		common := c.Ns[0][first] + c.Ns[0][k] - c.Ns[0][0] // at the least
		if r := math.Abs(float64(c.R[0][k])); first > 0 && k > 0 && k != first && r < nearlyY && math.Abs(float64(c.R[first][k])) < nearlySame && common >= rowsForTwo {
			return append(out, item{Value: c.Columns[k]})
		}
	}
	return out
}

// question returns the model on screen with every choice made, or what the user chose while it is on its way.
func (m modelAnalysis) question() stats.Question {
	if q := m.app.main.question; q != nil && q.Kind == "model" {
		return *q
	}
	return m.app.view.Question
}
