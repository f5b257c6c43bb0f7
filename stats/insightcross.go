package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// Effects of figures side by side that are worth saying.
const (
	leastZ       = 3.5 // robust z of an outlier (Iglewicz and Hoaglin 1993)
	leastShare   = 0.6 // of the largest tenth
	sharesLeast  = 20  // entities of which a tenth is more than one
	leastSigma   = 0.1 // change of the sd of logarithms
	leastPair    = 0.5 // rank correlation of levels
	leastChanges = 0.3 // and of changes
	samePair     = 0.995
	leastEpsilon = 0.14
	leastGroup   = 5 // rows of a group
	mostGroups   = 12
	manyRows     = 100_000 // from which on correlations are of figures, not of ranks
)

// crossSection looks at the entities of p side by side at a moment.
func (w *insightWork) crossSection(p *panel, at int32, period string) {
	var names []string
	var x []float64
	for _, f := range p.figures {
		if f.moment == at {
			names, x = append(names, p.entities[f.entity]), append(x, f.value)
		}
	}
	if w.entity == nil || len(x) < insightCross {
		return
	}
	in := Insight{Columns: []string{p.measure.ID}, To: period, N: len(x), Question: w.asks("ranking", p.measure.ID, "")}
	in.Question.At = period
	w.outlier(in, names, x)
	w.shares(in, names, x)
}

// outlier looks for the entity farthest from the others, of figures and, where all are positive, of their logarithms: sizes
// that spread evenly by factors have no outlier in the one that is largest.
func (w *insightWork) outlier(in Insight, names []string, x []float64) {
	i, z, p := farthest(x)
	if i < 0 {
		return
	}
	if !slices.ContainsFunc(x, func(v float64) bool { return v <= 0 }) {
		logs := make([]float64, len(x))
		for k, v := range x {
			logs[k] = ln(v)
		}
		k, zLog, pLog := farthest(logs)
		if p = max(p, pLog); k != i {
			p = 1
		}
		if math.Abs(zLog) < math.Abs(z) {
			z = zLog
		}
	}
	in.Code, in.Entities, in.Effect, in.Size, in.P = InsightOutlier, []string{names[i]}, Num(x[i]), Num(z), Num(p)
	in.test, in.strong = testOutlier, math.Abs(z) >= leastZ
	w.add(in)
}

// farthest returns the value with the largest robust z, that z, and its p; −1 when half of the values are equal.
func farthest(x []float64) (at int, z, p float64) {
	m := middle(x)
	away := make([]float64, len(x))
	at = 0
	for i, v := range x {
		if away[i] = math.Abs(v - m); away[i] > away[at] {
			at = i
		}
	}
	mad := 1.482602218505602 * middle(away) // 1/Φ⁻¹(3/4): as R's mad
	if !(mad > 0) {
		return -1, 0, 1
	}
	return at, (x[at] - m) / mad, outlying(x, at)
}

// shares looks for a tenth of the entities that hold half of the sum. p is that of so large a share when a whole is divided
// at random: any so many parts of n hold a share with a beta distribution, and all choices of them are added up.
func (w *insightWork) shares(in Insight, names []string, x []float64) {
	whole, _, ok := amounts(x, slices.Repeat([]float64{1}, len(x)))
	if !ok || len(x) < sharesLeast || isRate(in.Columns[0], w.t) {
		return
	}
	order := ascending(x)
	slices.Reverse(order)
	k := (len(x) + 5) / 10
	var held total
	choices := 0.0 // logarithm of their number
	for i, o := range order[:k] {
		held.add(x[o] / whole)
		in.Entities = append(in.Entities, names[o])
		choices += ln(float64(len(x)-i)) - ln(float64(i+1))
	}
	in.Entities = in.Entities[:min(len(in.Entities), insightNamed)]
	share := held.value()
	_, above := betaTails(float64(k), float64(len(x)-k), share, 1-share)
	in.Code, in.Count, in.Effect, in.Size, in.P = InsightConcentrated, k, Num(share), Num(share), Num(min(1, exp(choices+ln(above))))
	if above == 0 {
		in.P = 0
	}
	in.Question = w.asks("ranking", in.Columns[0], "")
	in.Question.At, in.Question.By = in.To, Names{"share"}
	in.test, in.strong = testShares, share >= leastShare
	w.add(in)
}

// isRate reports whether the unit of a column says that sums of it mean nothing.
func isRate(id string, t *data.Table) bool {
	c, _ := t.Column(id)
	return slices.Contains([]string{"%", "‰", "pp", "rank", "times", "one_in", "doubling"}, c.Unit)
}

// spread looks for entities that draw together or apart: σ must move steadily, and the growth of the low and the high differ
// as much, since the least and the greatest of any figures that scatter fall back to the middle.
func (w *insightWork) spread(m *data.Column) error {
	q := w.asks("inequality", m.ID, "")
	answer, err := w.answers(q)
	a, ok := answer.(*InequalityAnswer)
	if err != nil || !ok || a.Beta == nil || a.Beta.N < insightCross {
		return err
	}
	var t, sigma []float64
	for _, p := range a.Periods {
		if finite(float64(p.Sigma)) && 2*p.N >= a.Beta.N {
			t, sigma = append(t, float64(p.T)), append(sigma, float64(p.Sigma))
		}
	}
	t, sigma = t[max(0, len(t)-insightLong):], sigma[max(0, len(sigma)-insightLong):]
	if len(t) < insightLeast || t[0] == t[len(t)-1] {
		return nil
	}
	in := Insight{Columns: []string{m.ID}, Of: a.Beta.N, From: a.From, To: a.To, N: len(t), Question: q}
	in.steady(InsightDiverging, InsightConverging, t, sigma)
	if in.P = max(in.P, a.Beta.P); (a.Beta.Slope > 0) != (in.Code == InsightDiverging) {
		in.P = 1
	}
	in.Effect *= Num((t[len(t)-1] - t[0]) / middle(sigma))
	in.Size = in.Effect
	in.test, in.strong = testSpread, math.Abs(float64(in.Size)) >= leastSigma
	w.add(in)
	return nil
}
