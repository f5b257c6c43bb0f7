package stats

import (
	"cmp"
	"math"

	"statlas/data"
)

// change compares the first period with the last: β-convergence and the contributions to growth.
func (w *unequalWork) change() error {
	if len(w.p.figures) == 0 || w.p.period.ID == "" || byRow(w.p.entity) {
		return nil
	}
	first, last, err := w.ends()
	if err != nil || first == last {
		return err
	}
	w.a.From, w.a.To = w.p.moments[first].String(), w.p.moments[last].String()
	var pairs []pair
	one := 0
	for k, figures := range w.p.byEntity() {
		from, was := find(figures, first)
		to, is := find(figures, last)
		switch {
		case was && is:
			pairs = append(pairs, pair{w.p.entities[k], from.value, to.value, w.weight(from), w.weight(to)})
		case was || is:
			one++
		}
	}
	w.a.warnIf(one, WarnOneEnd, w.a.From, w.a.To)
	w.a.Beta = beta(pairs, w.p.moments[last].t-w.p.moments[first].t)
	if w.a.Unit != "%" {
		w.a.Contributions = contributions(pairs)
	}
	return nil
}

// A pair is an entity's figures at the two ends, with their weights.
type pair struct {
	entity               string
	from, to             float64
	fromWeight, toWeight float64
}

// ends returns the moments that the question names, or the first and the latest that are full enough.
func (w *unequalWork) ends() (first, last int32, err error) {
	last, err = w.p.fullMoment(&w.a.Head, w.q.At)
	if err != nil {
		return 0, 0, err
	}
	if w.q.Compare != "" {
		first, err = w.p.at("compare", w.q.Compare)
		return first, last, err
	}
	counts, most := w.p.counts()
	for 2*counts[first] < most {
		first++
	}
	return first, last, nil
}

// beta fits the yearly growth of the logarithm on the logarithm at the start, over the pairs positive at both ends: a
// negative slope means that the low grew faster. Speed is the λ of slope = −(1 − e^(−λT))/T, half-life ln 2 / λ in
// years; both are missing when nothing converges. It is nil with fewer than three pairs or years that are not positive.
//
// Source: Barro and Sala-i-Martin (1992). Agrees with R's summary(lm(I(log(to / from) / years) ~ log(from))).
func beta(pairs []pair, years float64) *Convergence {
	var x, y []float64
	var kept []pair
	for _, p := range pairs {
		if p.from > 0 && p.to > 0 {
			start := ln(p.from)
			x, y, kept = append(x, start), append(y, (ln(p.to)-start)/years), append(kept, p)
		}
	}
	if len(x) < 3 || !(years > 0) {
		return nil
	}
	f := ols(x, y)
	if f == nil {
		return nil
	}
	c := &Convergence{Slope: f.Slope, Intercept: f.Intercept, SE: f.SE, T: f.T, P: f.P, Lower: f.Lower, Upper: f.Upper, R2: f.R2, N: f.N, Years: Num(years)}
	c.Speed, c.HalfLife = Num(math.NaN()), Num(math.NaN())
	if left := 1 + float64(f.Slope)*years; f.Slope < 0 && left > 0 {
		speed := -ln(left) / years
		c.Speed, c.HalfLife = Num(speed), Num(math.Ln2/speed)
	}
	shown := min(len(kept), MaxPoints)
	for s := range shown {
		k := s * len(kept) / shown
		c.Points = append(c.Points, GrowthPoint{kept[k].entity, Num(kept[k].from), Num(kept[k].to), Num(y[k])})
	}
	return c
}

// contributions splits the growth of the sum over the pairs, the largest part first: points are the entity's change
// over the sum at the start, share is over the change of the sum and missing when that is 0. They are nil when the sum
// at the start is not positive. With weights, figures count times their weight.
func contributions(pairs []pair) []Contribution {
	var from, to total
	for _, p := range pairs {
		from.add(p.from * p.fromWeight)
		to.add(p.to * p.toWeight)
	}
	base, growth := from.value(), to.value()-from.value()
	if !(base > 0) || !finite(growth) {
		return nil
	}
	out := make([]Contribution, 0, len(pairs))
	for _, p := range pairs {
		change := p.to*p.toWeight - p.from*p.fromWeight
		c := Contribution{Entity: p.entity, From: Num(p.from), To: Num(p.to), Points: Num(change / base), Share: Num(math.NaN())}
		if growth != 0 {
			c.Share = Num(change / growth)
		}
		out = append(out, c)
	}
	data.SortStable(out, func(a, b Contribution) int { return cmp.Compare(b.Points, a.Points) })
	return out
}
