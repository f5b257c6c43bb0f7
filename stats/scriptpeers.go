package stats

import "slices"

func calculatePeers(c *calculation, j *job, answer Answer) error {
	a := answer.(*PeersAnswer)
	w, err := j.lineUp()
	if err != nil {
		return err
	}
	var columns []string
	for k, x := range w.x {
		v := c.vector(a.Columns[k]+", an entity each", x)
		if slices.Contains(a.Logs, a.Columns[k]) {
			v = call("logs", v)
		}
		columns = append(columns, v)
	}
	near, levels, of := c.let(call("columns", columns...)), c.vector(a.Measure, w.levels), slices.Index(w.names, a.Of)+1
	var peers []float64
	for _, r := range a.Rows {
		at := slices.Index(w.names, r.Entity) + 1
		peers = append(peers, float64(at))
		c.put(r.Entity+".distance", call("distance", near, num(of), num(at)), r.Distance)
		c.put(r.Entity+".difference", call("gap", call("at", levels, num(of)), call("at", levels, num(at))), r.Difference)
	}
	if len(peers) == 0 {
		return nil
	}
	c.put("median", call("median", call("take", levels, c.vector("places of the peers", peers))), a.Median)
	all := c.let(call("take", levels, c.vector("places of the entity and its peers", append([]float64{float64(of)}, peers...))))
	c.put("rank", call("at", call("places", call("neg", all), `"min"`), "1"), a.Rank)
	c.put("percentile", call("at", call("percentiles", all), "1"), a.Percentile)
	return nil
}
