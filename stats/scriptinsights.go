package stats

// inOwnScript says what of an insight the script of its own question computes; of others that script has the figures that
// the insight is made from.
var inOwnScript = map[string]string{
	InsightRising: "effect and size", InsightFalling: "effect and size", InsightBreak: "the effect", InsightOutlier: "the effect",
	InsightTogether: "the effect", InsightOpposed: "the effect", InsightGroups: "effect, size and p",
}

// calculateInsights adjusts the p of all tests again, and names the question whose own script computes an insight.
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
	for k, in := range a.Insights {
		what := inOwnScript[in.Code]
		if what == "" {
			what = "the figures behind it"
		}
		c.skip("insight " + num(k+1) + ", " + in.Code + ": ask " + questionText(in.Question) + " for a script of " + what)
	}
	return nil
}
