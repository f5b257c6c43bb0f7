package stats

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
	var adjusted []Num
	for _, p := range benjaminiHochberg(ps) {
		adjusted = append(adjusted, Num(p))
	}
	c.putEach("adjusted", call("adjusted", c.vector("p", ps), quoted("BH")), adjusted)
	c.skip("how each p comes about: ask the question beside it for its own script")
	return nil
}
