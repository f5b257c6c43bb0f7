package stats

// sharesBeside puts out the shares of the total beside changes, of all entities with a figure.
func (c *calculation) sharesBeside(all []RankRow, a *RankingAnswer) {
	levels, place := make([]float64, len(all)), make(map[string]int, len(all))
	for k, r := range all {
		levels[k], place[r.Entity] = float64(r.Level), k+1
	}
	shares := c.let(call("shares", c.vector(a.Measure+" "+a.At+", of every entity", levels)))
	for _, r := range a.Rows {
		c.put(r.Entity+".share", call("at", shares, num(place[r.Entity])), r.Share)
	}
}

// over puts out the figures and ranks of the entities listed at each period, where all entities are ranked.
func (c *calculation) over(p *panel, a *RankingAnswer, ties string, asc bool) {
	if !c.fits(len(p.entities)*len(a.Over.Periods), "ranks at the other periods") {
		return
	}
	place := make(map[string]float64, len(p.entities))
	for k, name := range p.entities {
		place[name] = float64(k + 1)
	}
	listed := make([]float64, len(a.Over.Series))
	for k, s := range a.Over.Series {
		listed[k] = place[s.Entity]
	}
	rows, next := c.vector("places of the entities listed among all", listed), 0
	for _, values := range p.byMoment() {
		if values == nil {
			continue
		}
		label := a.Over.Periods[next]
		ranks, figures := make([]Num, len(listed)), make([]Num, len(listed))
		for k, s := range a.Over.Series {
			ranks[k], figures[k] = s.Ranks[next], s.Values[next]
		}
		x := c.vector(a.Measure+" "+label+", of every entity", values)
		signed := x
		if !asc {
			signed = call("neg", x)
		}
		c.put(label+".n", call("count", x), Num(a.Over.Ns[next]))
		c.putEach(label+".value", call("take", x, rows), figures)
		c.putEach(label+".rank", call("take", call("ranked", signed, quoted(ties)), rows), ranks)
		next++
	}
}
