package stats

import "math"

// distribution shows how the measure's values lie, in each group of by or altogether: histogram, density, box and
// distribution function. Rows without a value or a group are left out. The groups are those of the column's values,
// sorted; at most MaxDistributions are given. It costs O(n), the values being sorted once by radix.
//
// Values in the measure's unit. Figures of several units or indicators are refused, unless by tells them apart.
func (j *job) distribution() (Answer, error) {
	measure, err := j.measure()
	if err != nil {
		return nil, err
	}
	by, err := j.groupBy()
	if err != nil {
		return nil, err
	}
	s, err := j.split(measure, by)
	if err != nil {
		return nil, err
	}
	if err := j.oneKind(measure, s.rows, by); err != nil {
		return nil, err
	}
	a := &DistributionAnswer{Head: head("distribution", j.shapeMethod()), Measure: measure.ID, Unit: measure.Unit, Groups: []Distribution{}}
	if by != nil {
		a.By = by.ID
	}
	if unit := j.unitColumn(measure); unit != nil && unit == by && len(s.samples) > 1 {
		a.warn(WarnUnits, measure.ID, named(s.names()))
	}
	s.judge(j, &a.Head)
	a.Total = len(s.samples)
	edges := s.edges(j.q.Bins)
	if a.Total > MaxDistributions {
		a.warn(WarnGroupsCut, MaxDistributions, a.Total)
		s.samples = s.samples[:MaxDistributions]
	}
	for _, g := range s.samples {
		d, err := j.shapeOf(g, edges)
		if err != nil {
			return nil, err
		}
		a.Groups = append(a.Groups, d)
	}
	return a, nil
}

// shapeOf describes one sample.
func (j *job) shapeOf(g sample, edges []float64) (Distribution, error) {
	m := momentsOf(g.x)
	d := Distribution{
		Name: g.name, N: len(g.x), Distinct: distinct(g.x), Mean: Num(m.mean), SD: Num(m.sd), Min: Num(g.x[0]), Max: Num(g.x[len(g.x)-1]),
		Bins: binned(g.x, edges), Box: boxOf(g.x), ECDF: steps(g.x), Bandwidth: Num(math.NaN()), Density: []DensityPoint{},
	}
	if j.q.Density == "none" {
		return d, nil
	}
	bw := bandwidth(g.x, m.sd)
	points, err := density(j.pace, g.x, bw)
	if points != nil {
		d.Bandwidth, d.Density = Num(bw), points
	}
	return d, err
}

func (j *job) shapeMethod() string {
	rule := map[Bins]string{"": "Freedman and Diaconis'", "fd": "Freedman and Diaconis'", "sturges": "Sturges'", "scott": "Scott's"}[j.q.Bins]
	method := "bins of equal width, the round one near " + rule + " rule over all groups"
	if rule == "" {
		method = string(j.q.Bins) + " bins of equal width from the least value to the greatest"
	}
	method += ", each closed at its lower end; quartiles of type 7, whiskers within 1.5 times their distance"
	if j.q.Density != "none" {
		method += "; density by a Gaussian kernel, bandwidth nrd0"
	}
	return method
}

// boxOf describes ascending x. Agrees with R's quantile(x) and, but for hinges in place of quartiles, boxplot.stats.
func boxOf(x []float64) Box {
	b := Box{Q1: Num(quantile(x, 0.25)), Median: Num(quantile(x, 0.5)), Q3: Num(quantile(x, 0.75)), Outliers: []Num{}}
	from, to := fences(x, float64(b.Q1), float64(b.Q3))
	b.Low, b.High = Num(x[from]), Num(x[to-1])
	b.OutlierCount = from + len(x) - to
	for _, v := range x[:min(from, MaxOutliers)] {
		b.Outliers = append(b.Outliers, Num(v))
	}
	for _, v := range x[max(to, len(x)-MaxOutliers):] {
		b.Outliers = append(b.Outliers, Num(v))
	}
	return b
}

// fences returns which part of ascending x lies within 1.5 times the quartiles' distance of them; never an empty one.
func fences(x []float64, q1, q3 float64) (from, to int) {
	reach := 1.5*q3 - 1.5*q1
	for from = 0; from < len(x)-1 && x[from] < q1-reach; from++ {
	}
	for to = len(x); to > from+1 && x[to-1] > q3+reach; to-- {
	}
	return from, to
}

// steps returns the distribution function of ascending x at its distinct values, or at MaxSteps of them spread evenly
// over the ranks when there are more; each Y is exact. Agrees with R's ecdf(x).
func steps(x []float64) []DensityPoint {
	points := []DensityPoint{}
	n := len(x)
	add := func(i int) {
		for i+1 < n && x[i+1] == x[i] {
			i++
		}
		if k := len(points); k == 0 || points[k-1].X != Num(x[i]) {
			points = append(points, DensityPoint{Num(x[i]), Num(float64(i+1) / float64(n))})
		}
	}
	if distinct(x) > MaxSteps {
		for k := range MaxSteps {
			add(k * (n - 1) / (MaxSteps - 1))
		}
		return points
	}
	for i := range x {
		if i == 0 || x[i] != x[i-1] {
			add(i)
		}
	}
	return points
}
