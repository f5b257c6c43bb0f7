package ui

import (
	"strconv"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// sheet has what the chart shows: a coefficient a row, or a row of the table.
func (m modelAnalysis) sheet() *sheet {
	if m.form() == "coefficients" {
		return m.coefficientSheet()
	}
	return m.rowSheet()
}

// row begins a row with its first cell.
func (s *sheet) row(f figure) { s.Rows = append(s.Rows, []figure{f}) }

// add puts another cell at the end of the last row: a number worked out, or text alone.
func (s *sheet) add(text string, x ...stats.Num) {
	f := textCell(text)
	for _, v := range x {
		f.Raw, f.Num = float64(v), true
	}
	last := len(s.Rows) - 1
	s.Rows[last] = append(s.Rows[last], f)
}

// rounded writes a number that was worked out and has no unit.
func rounded(x stats.Num) string { return format.Full(float64(x), format.Spec{Digits: 4}) }

// numbers adds numbers that were worked out.
func (s *sheet) numbers(all ...stats.Num) {
	for _, x := range all {
		s.add(rounded(x), x)
	}
}

// heads names columns by keys, or by names themselves; the first so many are of texts, the others of numbers.
func (a *App) heads(texts int, keys ...string) *sheet {
	s := &sheet{}
	for i, key := range keys {
		s.Head = append(s.Head, heading{a.T(key), i >= texts})
	}
	return s
}

func (m modelAnalysis) coefficientSheet() *sheet {
	a, style := m.answer(), m.app.columnStyle()
	s := m.app.heads(2, "model.term", "model.unit", "model.estimate", "model.se", "model.t", "sheet.p", "model.lower", "model.upper", "model.vif")
	for k, c := range a.Coefficients {
		_, power := chart.Term(a, k)
		y := style.Effects(a.Y, power > 0)
		s.row(textCell(style.Term(a, k)))
		s.add(format.UnitLabel(y.Unit, y.Scale, m.app.Lang()) + style.Per(a, k))
		s.numbers(c.Estimate, c.SE, c.T)
		s.add(format.P(float64(c.P)), c.P)
		s.numbers(c.Lower, c.Upper, c.VIF)
	}
	return s
}

func (m modelAnalysis) rowSheet() *sheet {
	a, p := m.answer(), m.answer().Points
	s := m.app.heads(1, m.app.entityTitle(), "sheet.row", m.app.withUnit(a.Y), "model.fitted", "model.residual", "model.studentized", "model.leverage", "model.cook")
	observed := m.app.spec(a.Y)
	for i, row := range p.Rows {
		name := textCell("")
		if i < len(p.Labels) {
			name = m.app.entityFigure(p.Labels[i].Entity)
			name.Text = joined(m.app.label(m.app.entityID(), p.Labels[i].Entity), p.Labels[i].Period)
			name.Raw = name.Text
		}
		s.row(name)
		s.add(strconv.Itoa(row+1), stats.Num(row+1))
		s.add(written(float64(p.Observed[i]), observed), p.Observed[i])
		s.numbers(p.Fitted[i], p.Residual[i], p.Studentized[i], p.Leverage[i], p.Cook[i])
	}
	return s
}
