package stats

import (
	"cmp"
	"strings"
)

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
	b := d.Box
	c.all(label, x, "n=count(?); distinct=distinct(?); mean=mean(?); sd=sd(?); min=least(?); max=greatest(?); q1=q7(?, 0.25); median=q7(?, 0.5); q3=q7(?, 0.75); low=low_whisker(?); high=high_whisker(?); outlierCount=count(outliers(?, count(?)))",
		Num(d.N), Num(d.Distinct), d.Mean, d.SD, d.Min, d.Max, b.Q1, b.Median, b.Q3, b.Low, b.High, Num(b.OutlierCount))
	c.putEach(label+".outlier", call("outliers", x, num(MaxOutliers)), b.Outliers)
	c.bins(label, x, edges, d.Bins)
	if len(d.Density) > 0 {
		c.put(label+".bandwidth", call("nrd0", x), d.Bandwidth)
		c.curveOf(label+".density", x, "kernel_places(?, nrd0(?))", "kernel(?, nrd0(?))", d.Density)
	}
	at := "steps(?, " + num(MaxSteps) + ")"
	c.curveOf(label+".below", x, at, "shares_below(?, "+at+")", d.ECDF)
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
func (c *calculation) curveOf(label, x, places, heights string, points []DensityPoint) {
	var xs, ys []Num
	for _, p := range points {
		xs, ys = append(xs, p.X), append(ys, p.Y)
	}
	c.putEach(label+".x", strings.ReplaceAll(places, "?", x), xs)
	c.putEach(label+".y", strings.ReplaceAll(heights, "?", x), ys)
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
