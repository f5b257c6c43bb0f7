package stats

import (
	"math"
	"testing"
)

func holds(t *testing.T, question string, a Answer) {
	t.Helper()
	within := func(name string, v, lo, hi Num) {
		if finite(float64(v)) && finite(float64(lo)) && finite(float64(hi)) && !(lo <= v && v <= hi) {
			t.Errorf("%s: %s = %v is outside %v to %v", question, name, v, lo, hi)
		}
	}
	switch a := a.(type) {
	case *SummaryAnswer:
		for _, c := range a.Columns {
			within("q1", c.Q1, c.Min, c.Median)
			within("q3", c.Q3, c.Median, c.Max)
			within("mean", c.Mean, c.Min, c.Max)
			within("sd", c.SD, 0, math.MaxFloat64)
			within("kurtosis", c.Kurtosis+2+1e-9, c.Skewness*c.Skewness-1e-6*(c.Kurtosis+3), math.MaxFloat64) // g2 + 2 ≥ g1²
		}
	case *PanelAnswer:
		within("present", Num(a.Present), Num(a.Filled), Num(a.Expected))
		within("rows", Num(a.N), Num(a.Present), math.MaxFloat64)
	case *CorrelationAnswer:
		for i := range a.R {
			for k := range a.R {
				within("r", a.R[i][k], -1, 1)
				within("p", a.P[i][k], 0, 1)
				within("adjusted", a.Adjusted[i][k], a.P[i][k], 1)
				within("r", a.R[i][k], a.Lower[i][k], a.Upper[i][k])
			}
		}
		for _, p := range a.Periods {
			for i := range p.R {
				for k := range p.R {
					within("r", p.R[i][k], p.Lower[i][k], p.Upper[i][k])
					within("adjusted", p.Adjusted[i][k], p.P[i][k], 1)
				}
			}
		}
		if p := a.Points; p != nil {
			for i := range p.Xs {
				within("leverage", p.Leverage[i], 0, 1+1e-9)
				within("cook", p.Cook[i], 0, math.MaxFloat64)
			}
		}
	case *DistributionAnswer:
		for _, d := range a.Groups {
			holdsShape(t, question, d)
		}
	case *ComparisonAnswer:
		within("p", a.P, 0, 1)
		for _, g := range a.Groups {
			within("mean", g.Mean, g.Lower, g.Upper)
		}
		for _, p := range a.Pairs {
			within("adjusted", p.Adjusted, p.P, 1)
			within("difference", p.Difference, p.Lower, p.Upper)
		}
		if e := a.Effect; e.Name == "hedges g" || e.Name == "cliff delta" {
			within(e.Name, e.Value, e.Lower, e.Upper)
		} else {
			within(e.Name, e.Value, 0, 1+1e-9)
			within(e.Name, e.Lower, 0, e.Upper)
		}
	case *RankingAnswer:
		for _, r := range a.Rows {
			within("rank", r.Rank, 1, Num(a.Total))
			within("percentile", r.Percentile, 0, 100)
			within("share", r.Share, 0, 1)
		}
	case *InsightsAnswer:
		for _, in := range a.Insights {
			within("adjusted", in.Adjusted, in.P, Num(significant))
		}
		for _, p := range a.Ps {
			within("p", p, 0, 1)
		}
	case *ModelAnswer:
		within("r2", a.R2, -1e-6, 1)
		for _, c := range a.Coefficients {
			within("p", c.P, 0, 1)
			within("estimate", c.Estimate, c.Lower, c.Upper)
		}
	case *InequalityAnswer:
		for _, p := range a.Periods {
			within("gini", p.Gini, 0, 1)
			within("herfindahl", p.Herfindahl, 0, 1+1e-12)
			within("theil", p.Theil, 0, math.MaxFloat64)
		}
	case *TrendAnswer:
		for _, s := range a.Series {
			if s.Fit != nil {
				within("r2", s.Fit.R2, -1e-9, 1)
				within("p", s.Fit.P, 0, 1)
			}
		}
	}
}

// holdsShape wants every value counted once by bins and distribution function, and a box in order.
func holdsShape(t *testing.T, question string, d Distribution) {
	t.Helper()
	counted := 0
	for _, b := range d.Bins {
		counted += b.Count
	}
	if counted != d.N {
		t.Errorf("%s: the bins count %d of %d", question, counted, d.N)
	}
	b := d.Box
	if !(d.Min <= b.Low && b.Low <= b.Median && b.Q1 <= b.Median && b.Median <= b.Q3 && b.Median <= b.High && b.High <= d.Max) {
		t.Errorf("%s: %v to %v has the box %+v", question, d.Min, d.Max, b)
	}
	last := DensityPoint{Num(math.Inf(-1)), 0}
	for _, p := range d.ECDF {
		if !(p.X > last.X && p.Y > last.Y && p.Y <= 1) {
			t.Errorf("%s: the distribution function goes from %v to %v", question, last, p)
		}
		last = p
	}
	if last.Y != 1 {
		t.Errorf("%s: the distribution function ends at %v", question, last)
	}
	for _, p := range d.Density {
		if p.Y < 0 || p.Y != p.Y {
			t.Errorf("%s: a density of %v at %v", question, p.Y, p.X)
		}
	}
}
