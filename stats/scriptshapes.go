package stats

import "cmp"

func calculateDistribution(c *calculation, j *job, answer Answer) error {
	a := answer.(*DistributionAnswer)
	s, err := j.splitAsked()
	if err != nil {
		return err
	}
	var samples []string
	for k, d := range a.Groups {
		samples = append(samples, c.vector(cmp.Or(d.Name, a.Measure), s.samples[k].x))
	}
	edges := ""
	if s.edges(j.q.Bins) != nil {
		all := samples[0]
		switch {
		case len(s.samples) > len(samples):
			all = c.vector(a.Measure+", of every group", s.all)
		case len(samples) > 1:
			all = c.let(call("joined", samples...))
		}
		if edges = call("round_edges", all, quoted(cmp.Or(string(j.q.Bins), "fd")), num(maxGivenBins)); j.q.Bins.count() > 0 {
			edges = call("even_edges", all, string(j.q.Bins))
		}
		edges = c.let(edges)
	}
	for k, d := range a.Groups {
		c.shape(cmp.Or(d.Name, a.Measure), samples[k], edges, d)
	}
	return nil
}

// shape puts out one sample's numbers.
func (c *calculation) shape(label, x, edges string, d Distribution) {
	c.put(label+".n", call("count", x), Num(d.N))
	for _, f := range []struct {
		name, expr string
		want       Num
	}{
		{"distinct", call("distinct", x), Num(d.Distinct)}, {"mean", call("mean", x), d.Mean}, {"sd", call("sd", x), d.SD}, {"min", call("least", x), d.Min}, {"max", call("greatest", x), d.Max},
		{"q1", call("q7", x, "0.25"), d.Box.Q1}, {"median", call("q7", x, "0.5"), d.Box.Median}, {"q3", call("q7", x, "0.75"), d.Box.Q3},
		{"low", call("low_whisker", x), d.Box.Low}, {"high", call("high_whisker", x), d.Box.High}, {"outlierCount", call("count", call("outliers", x, num(d.N))), Num(d.Box.OutlierCount)},
	} {
		c.put(label+"."+f.name, f.expr, f.want)
	}
	c.putEach(label+".outlier", call("outliers", x, num(MaxOutliers)), d.Box.Outliers)
	c.bins(label, x, edges, d.Bins)
	if len(d.Density) > 0 {
		c.put(label+".bandwidth", call("nrd0", x), d.Bandwidth)
		c.curveOf(label+".density", call("kernel_places", x, call("nrd0", x)), d.Density, func(string) string { return call("kernel", x, call("nrd0", x)) })
	}
	c.curveOf(label+".below", call("steps", x, num(MaxSteps)), d.ECDF, func(at string) string { return call("shares_below", x, at) })
}

// bins counts x between edges; without any there is one bin.
func (c *calculation) bins(label, x, edges string, bins []Bin) {
	if edges == "" {
		edges = call("c", call("least", x), call("greatest", x))
	}
	edges = c.let(edges)
	var ends, counts []Num
	for _, b := range bins {
		ends, counts = append(ends, b.Lo), append(counts, Num(b.Count))
	}
	c.putEach(label+".edge", edges, append(ends, bins[len(bins)-1].Hi))
	c.putEach(label+".bin", call("bin_counts", x, edges), counts)
}

// curveOf puts out where the points of a curve stand, and their heights there.
func (c *calculation) curveOf(label, places string, points []DensityPoint, heights func(at string) string) {
	var xs, ys []Num
	for _, p := range points {
		xs, ys = append(xs, p.X), append(ys, p.Y)
	}
	places = c.let(places)
	c.putEach(label+".x", places, xs)
	c.putEach(label+".y", heights(places), ys)
}

// splitAsked splits the measure as a distribution's question asks.
func (j *job) splitAsked() (*sampling, error) {
	measure, err := j.measure()
	if err != nil {
		return nil, err
	}
	by, err := j.groupBy()
	if err != nil {
		return nil, err
	}
	return j.split(measure, by)
}
