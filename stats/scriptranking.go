package stats

import (
	"math"
	"slices"
)

func calculateRanking(c *calculation, j *job, answer Answer) error {
	a := answer.(*RankingAnswer)
	w, err := j.levels()
	if err != nil {
		return err
	}
	w.shares()
	list, need := w.a.Rows, a.By == "change" || a.By == "cagr"
	if need {
		c.sharesBeside(list, a)
	}
	list = slices.DeleteFunc(list, func(r RankRow) bool {
		value := r.Level
		switch a.By {
		case "change":
			value = r.Level - r.Previous
		case "cagr":
			value = Num(yearlyRate(float64(r.Previous), float64(r.Level), w.years))
		case "share":
			value = r.Share
		}
		return !finite(float64(value))
	})
	places := make(map[standing][]int, len(list))
	levels, previous := make([]float64, len(list)), make([]float64, len(list))
	for k, r := range list {
		places[standing{r.Entity, r.Level}] = append(places[standing{r.Entity, r.Level}], k)
		levels[k], previous[k] = float64(r.Level), float64(r.Previous)
	}
	x := c.vector(a.Measure+" "+a.At+", an entity each", levels)
	value, was := x, ""
	if need {
		was = c.vector(a.Measure+" "+a.Compare, previous)
		value = c.let(call("minus", x, was))
		if a.By == "cagr" {
			value = c.let(call("rates", was, x, num(w.years)))
		}
	}
	ordered, ties := value, j.q.Ties
	if ties == "" {
		ties = "min"
	}
	if j.q.Order != "asc" {
		ordered = call("neg", value)
	}
	ranks := c.let(call("places", ordered, `"`+ties+`"`))
	before := c.thenPlaces(w, a, ties)
	shares, percentiles, zs := c.let(call("shares", x)), c.let(call("percentiles", value)), c.let(call("zscores", value))
	seen := map[string]int{}
	for _, r := range a.Rows {
		same := standing{r.Entity, r.Level}
		at := num(places[same][0] + 1)
		places[same] = places[same][1:]
		if seen[r.Entity]++; seen[r.Entity] > 1 {
			r.Entity += " (" + num(seen[r.Entity]) + ")"
		}
		if a.By == "share" {
			c.put(r.Entity+".value", call("at", shares, at), r.Value)
		} else {
			c.put(r.Entity+".value", call("at", value, at), r.Value)
		}
		c.put(r.Entity+".rank", call("at", ranks, at), r.Rank)
		if a.By != "share" && !need {
			c.put(r.Entity+".share", call("at", shares, at), r.Share)
		}
		c.put(r.Entity+".percentile", call("at", percentiles, at), r.Percentile)
		c.put(r.Entity+".z", call("at", zs, at), r.Z)
		if before != nil {
			before(r, call("at", ranks, at))
		}
	}
	if a.Over != nil {
		c.over(w.p, a, ties, j.q.Order == "asc")
	}
	if len(a.Rows) > 0 && a.Rows[0].Range != nil {
		return c.ranges(j, a, ties)
	}
	return nil
}

// ranges puts out the places that drawn figures take.
func (c *calculation) ranges(j *job, a *RankingAnswer, ties string) error {
	w, err := j.levels()
	if err != nil {
		return err
	}
	w.rank()
	sign := -1.0 // so that the largest come first
	if j.q.Order == "asc" {
		sign = 1
	}
	signed := func(x []float64) []float64 {
		out := make([]float64, len(x))
		for k, v := range x {
			out[k] = sign * v
		}
		return out
	}
	var values, draws []float64
	var pools []string
	lucks, _ := w.lucks()
	for k, l := range lucks {
		n, pool := 0, []float64{0}
		switch {
		case len(l.rows) > 1:
			n, pool = len(l.rows), l.rows
		case l.about != nil:
			n, pool = 1, l.about
		}
		values, draws = append(values, sign*l.value), append(draws, float64(n))
		pools = append(pools, c.vector("what the figure of "+w.a.Rows[k].Entity+" is drawn from", signed(pool)))
	}
	runs := c.let(call("drawn_places", c.vector("figures ranked", values), c.vector("how many draws each takes", draws), call("columns", pools...), quoted(ties)))
	low, high := make([]Num, len(a.Rows)), make([]Num, len(a.Rows))
	for k, r := range a.Rows {
		low[k], high[k] = r.Range[0], r.Range[1]
	}
	shown := func(k int) string { return call("part", call("nth_of_each", runs, num(k)), "1", num(len(low))) }
	c.putEach("range.from", shown(rangeRuns*25/1000+1), low)
	c.putEach("range.to", shown(rangeRuns*975/1000), high)
	return nil
}

// A standing is an entity and its figure: without periods an entity may have several rows.
type standing struct {
	entity string
	level  Num
}

// thenPlaces ranks the figures at the period compared with; nil when there are none.
func (c *calculation) thenPlaces(w *rankWork, a *RankingAnswer, ties string) func(r RankRow, now string) {
	if w.then == nil || w.thenRanks() == nil {
		return nil
	}
	var values []float64
	place := map[string]int{}
	for _, name := range w.p.entities {
		if v, ok := w.then[name]; ok && !math.IsNaN(v) {
			values = append(values, v)
			place[name] = len(values)
		}
	}
	x := c.vector(a.Measure+" "+a.Compare+", an entity each", values)
	if w.q.Order != "asc" {
		x = call("neg", x)
	}
	ranks := c.let(call("places", x, `"`+ties+`"`))
	return func(r RankRow, now string) {
		if k := place[r.Entity]; k > 0 {
			then := call("at", ranks, num(k))
			c.put(r.Entity+".previousRank", then, r.PreviousRank)
			c.put(r.Entity+".change", call("gap", then, now), r.Change)
		}
	}
}
