package stats

import "slices"

// calculateInsights adjusts the p of all tests again; each comes from a question whose own script computes it.
func calculateInsights(c *calculation, _ *job, answer Answer) error {
	a := answer.(*InsightsAnswer)
	if len(a.Ps) == 0 {
		return nil
	}
	ps := make([]float64, len(a.Ps))
	for i, p := range a.Ps {
		ps[i] = float64(p)
	}
	all := c.let(call("adjusted", c.vector("p", ps), quoted("BH")))
	for i, in := range a.Insights {
		c.put("insight["+num(i)+"].adjusted", call("at", all, num(slices.Index(a.Ps, in.P)+1)), in.Adjusted)
	}
	c.skip("how each p comes about: ask the question beside it for its own script")
	return nil
}
