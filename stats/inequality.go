package stats

import (
	"slices"

	"statlas/data"
)

// fewEntities is the number of entities below which a measure of inequality among them is called small.
const fewEntities = 10

// inequality measures how unequally the measure is spread over the entities at each period, whether the
// differences shrink (σ-convergence) and whether the low grow faster (β-convergence), and what each entity gave to
// the growth of the sum.
//
// Several rows of one entity and period give their mean. With weight, a column such as population, each entity counts
// as so many equal parts of its figure; an entity without a positive weight is left out. Without a period column there
// is one period without a name. Where no column tells rows apart, they are the entities, and nothing is compared over time. compare and at are the first and the last period of β and the contributions; left out,
// they are the first and the latest period at which at least half as many entities have a figure as at the fullest.
// It costs O(n log n).
func (j *job) inequality() (Answer, error) {
	w := &unequalWork{job: j, a: &InequalityAnswer{Head: head("inequality", ""), Periods: []InequalityPeriod{}}}
	measure, entity, period, err := j.named(&w.a.Head)
	if err != nil {
		return nil, err
	}
	if byRow(entity) && j.q.At != "" { // which nothing leads to from another period
		return nil, &QuestionError{Code: CodeNoEntity, Field: "entity"}
	}
	if period == nil && (j.q.At != "" || j.q.Compare != "") {
		return nil, &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	w.a.Measure, w.a.Unit = measure.ID, measure.Unit
	if err := w.gather(measure, entity, period); err != nil {
		return nil, err
	}
	w.a.Method = "Gini and Theil's T over the entities; Herfindahl's sum of squared shares; σ is the sd (n−1) of the logarithms"
	if w.weights != nil {
		w.a.Weight = j.q.Weight
		w.a.Method += "; all but σ and β weighted by " + j.q.Weight
	}
	if err := w.periods(); err != nil {
		return nil, err
	}
	if err := w.change(); err != nil {
		return nil, err
	}
	w.cited.state(&w.a.Head)
	return w.a, nil
}

// unequalWork is an answer about inequality on its way from the panel.
type unequalWork struct {
	*job
	a       *InequalityAnswer
	p       *panel
	weights map[uint64]float64 // by entity and moment; nil without weights
	cited   *citations
}

func (w *unequalWork) gather(measure, entity, period *data.Column) (err error) {
	if w.p, err = w.panelOf(measure, entity, period); err != nil {
		return err
	}
	if w.q.Weight != "" {
		column, err := w.numeric("weight", w.q.Weight)
		if err != nil {
			return err
		}
		by, err := w.panelOf(column, entity, period)
		if err != nil {
			return err
		}
		w.weigh(by)
	}
	w.p.figures = wholePeriods(w.p)
	w.cited = newCitations(w.t)
	duplicates := 0
	counted := make([]int32, 0, len(w.p.rows))
	for _, f := range w.p.figures {
		rows := w.p.rows[f.lo:f.hi]
		if len(rows) > 1 {
			duplicates++
		}
		for _, i := range rows {
			w.cited.add(measure, int(i))
		}
		counted = append(counted, rows...)
	}
	w.a.N, w.a.Omitted = len(counted), w.p.omitted
	w.a.warnIf(duplicates, WarnDuplicates)
	return w.oneKind(measure, counted, entity)
}

// panelOf gathers a column by entity and period; without a period column all rows stand at one moment.
func (j *job) panelOf(c, entity, period *data.Column) (*panel, error) {
	if period == nil {
		period = &data.Column{Type: data.Number, Num: make([]float64, j.t.Rows)}
	}
	return j.panel(c, entity, period, nil)
}

// weigh keeps the positive weights and drops the figures that have none.
func (w *unequalWork) weigh(by *panel) {
	places := make(map[string]int32, len(w.p.entities))
	for k, name := range w.p.entities {
		places[name] = int32(k)
	}
	moments := make(map[moment]int32, len(w.p.moments))
	for k, m := range w.p.moments {
		moments[m] = int32(k)
	}
	w.weights = make(map[uint64]float64, len(by.figures))
	for _, f := range by.figures {
		entity, here := places[by.entities[f.entity]]
		if at, ok := moments[by.moments[f.moment]]; ok && here && f.value > 0 {
			w.weights[uint64(entity)<<32|uint64(at)] = f.value
		}
	}
	kept := w.p.figures[:0:0]
	dropped := 0
	for _, f := range w.p.figures {
		if w.weight(f) > 0 {
			kept = append(kept, f)
			continue
		}
		dropped++
		w.p.omitted += int(f.hi - f.lo)
	}
	w.p.figures = kept
	w.a.warnIf(dropped, WarnNoWeight, w.q.Weight)
}

// weight returns 1 for every figure without weights, 0 for one that lacks its own.
func (w *unequalWork) weight(f figure) float64 {
	if w.weights == nil {
		return 1
	}
	return w.weights[uint64(f.entity)<<32|uint64(f.moment)]
}

// wholePeriods leaves out figures for a stretch of time, unless there are no others.
func wholePeriods(p *panel) []figure {
	if !slices.ContainsFunc(p.moments, func(m moment) bool { return m.period.Kind() == data.Range }) {
		return p.figures
	}
	var whole []figure
	for _, f := range p.figures {
		if p.kind(f) != data.Range {
			whole = append(whole, f)
		}
	}
	if whole == nil {
		return p.figures
	}
	return whole
}

// periods measures each period, and follows σ through those at which at least half as many entities have a figure as at
// the fullest: among a few others, differences are not the same thing.
func (w *unequalWork) periods() error {
	at := make([][]figure, len(w.p.moments))
	counts, most := w.p.counts()
	for k, n := range counts {
		at[k] = make([]figure, 0, n)
	}
	for _, f := range w.p.figures {
		at[f.moment] = append(at[f.moment], f)
	}
	var small, uneven, below, notPositive int
	var years, sigmas []float64
	for k, figures := range at {
		if len(figures) == 0 {
			continue
		}
		if err := w.pace.step(8 * len(figures)); err != nil { // sorted, and three passes with logarithms
			return err
		}
		if len(figures) < fewEntities {
			small++
		}
		if len(figures) < most {
			uneven++
		}
		x, weights, logs := make([]float64, len(figures)), make([]float64, len(figures)), make([]float64, 0, len(figures))
		negative := false
		for i, f := range figures {
			x[i], weights[i] = f.value, w.weight(f)
			negative = negative || f.value < 0
			if f.value > 0 {
				logs = append(logs, ln(f.value))
			}
		}
		p := InequalityPeriod{N: len(figures), Gini: Num(gini(x, weights)), Theil: Num(theil(x, weights)), Herfindahl: Num(herfindahl(x, weights))}
		p.Sigma = Num(sd(logs, mean(logs)))
		p.T = Num(w.p.moments[k].t)
		if w.p.period.ID != "" {
			p.Period = w.p.moments[k].String()
		}
		if negative {
			below++
		}
		if len(logs) < len(figures) {
			notPositive++
		}
		if 2*len(figures) >= most && finite(float64(p.Sigma)) {
			years, sigmas = append(years, w.p.moments[k].t), append(sigmas, float64(p.Sigma))
		}
		w.a.Periods = append(w.a.Periods, p)
	}
	if len(years) > 2 {
		w.a.SigmaTrend = ols(years, sigmas)
	}
	w.a.warnIf(small, WarnFewEntities, fewEntities)
	w.a.warnIf(uneven, WarnUnbalanced, len(w.a.Periods))
	w.a.warnIf(below, WarnBelowZero)
	w.a.warnIf(notPositive, WarnNoLog)
	return nil
}
