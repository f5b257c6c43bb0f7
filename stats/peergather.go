package stats

import (
	"slices"

	"statlas/data"
)

// columns finds the columns of nearness and notes them.
func (w *peerWork) columns(measure *data.Column) ([]*data.Column, error) {
	columns := []*data.Column{measure}
	if len(w.q.Columns) > 0 {
		columns = nil
		for _, id := range w.q.Columns {
			c, err := w.numeric("columns", id)
			if err != nil {
				return nil, err
			}
			columns = append(columns, c)
		}
	}
	for _, c := range columns {
		w.a.Columns = append(w.a.Columns, c.ID)
	}
	return columns, nil
}

// gather takes each entity's figures at the period.
func (w *peerWork) gather(measure *data.Column, columns []*data.Column, period *data.Column) error {
	p, err := w.panelOf(measure, w.entity, period)
	if err != nil {
		return err
	}
	if len(p.figures) == 0 {
		return &QuestionError{Code: CodeEntity, Field: "of", Value: w.q.Of}
	}
	if period == nil && w.q.At != "" {
		return &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	at, err := p.fullMoment(&w.a.Head, w.q.At)
	if err != nil {
		return err
	}
	if period != nil {
		w.a.At = p.moments[at].String()
	}
	levels, counted := p.figuresAt(p.moments[at])
	if err := w.oneKind(measure, counted, w.entity); err != nil {
		return err
	}
	cited := newCitations(w.t)
	for _, i := range counted {
		cited.add(measure, int(i))
	}
	var by []map[string]float64
	for _, c := range columns {
		q, err := w.panelOf(c, w.entity, period)
		if err != nil {
			return err
		}
		figures, _ := q.figuresAt(p.moments[at])
		by = append(by, figures)
	}
	if err := w.groups(p.moments[at], period); err != nil {
		return err
	}
	w.keep(p.entities, levels, by)
	cited.state(&w.a.Head)
	if slices.Contains(w.names, w.q.Of) {
		return nil
	}
	return &QuestionError{Code: CodeEntity, Field: "of", Value: w.q.Of, Allowed: nearest(w.q.Of, w.names)}
}

// figuresAt returns the figures at a moment by entity, and the table's rows behind them.
func (p *panel) figuresAt(m moment) (figures map[string]float64, rows []int32) {
	figures = map[string]float64{}
	for _, f := range p.figures {
		if compareMoments(p.moments[f.moment], m) == 0 {
			figures[p.entities[f.entity]] = f.value
			rows = append(rows, p.rows[f.lo:f.hi]...)
		}
	}
	return figures, rows
}

// groups notes each entity's values in the columns of by, as its first row at the period has them.
func (w *peerWork) groups(at moment, period *data.Column) error {
	w.same = map[string][]string{}
	for _, id := range w.q.By {
		c, err := w.typed("by", id, data.Text)
		if err != nil {
			return err
		}
		seen := map[string]bool{}
		for k := range w.n() {
			i := w.row(k)
			name := w.entity.Text.At(i)
			if period != nil {
				if m, ok := momentAt(period, i); !ok || compareMoments(m, at) != 0 {
					continue
				}
			}
			if !seen[name] {
				seen[name] = true
				w.same[name] = append(w.same[name], c.Text.At(i))
			}
		}
	}
	return nil
}

// keep lines the entities up that have the measure and every column, and of those only who shares the groups of the one
// asked for.
func (w *peerWork) keep(entities []string, levels map[string]float64, by []map[string]float64) {
	w.x = make([][]float64, len(by))
	for _, name := range entities {
		level, ok := levels[name]
		for _, figures := range by {
			_, has := figures[name]
			ok = ok && has
		}
		if !ok {
			w.a.Omitted++
			continue
		}
		if !slices.Equal(w.same[name], w.same[w.q.Of]) {
			continue
		}
		w.names, w.levels = append(w.names, name), append(w.levels, level)
		for c, figures := range by {
			w.x[c] = append(w.x[c], figures[name])
		}
	}
	w.a.N = len(w.names)
}
