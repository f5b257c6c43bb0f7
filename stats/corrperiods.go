package stats

// overPeriods correlates each period by itself, when asked to; p is adjusted for the pairs of all periods. Periods in
// which no pair has a coefficient are left out, and so are the earliest when there are more than MaxPeriodCells numbers.
func (c *correlating) overPeriods() error {
	if c.q.Over != "periods" {
		return nil
	}
	members := make([][]int32, len(c.moments))
	for o, m := range c.moment {
		if m >= 0 {
			members[m] = append(members[m], int32(o))
		}
	}
	of := func(all [][]float64, here []int32) [][]float64 {
		out := make([][]float64, len(all))
		for k := range all {
			out[k] = pick(all[k], here)
		}
		return out
	}
	var ps [][][]Num
	first := max(0, len(members)-max(1, MaxPeriodCells/(len(c.columns)*len(c.columns))))
	for k := first; k < len(members); k++ {
		here := members[k]
		x := of(c.x, here)
		earlier := x
		if c.q.Lag > 0 {
			earlier = of(c.earlier, here)
		}
		m, err := c.correlate(x, earlier, of(c.z, here))
		if err != nil {
			return err
		}
		if !c.anyTested(m) {
			continue
		}
		m.Period, m.T = c.moments[k].String(), Num(c.moments[k].t)
		c.a.Periods, ps = append(c.a.Periods, *m), append(ps, m.P)
	}
	if first > 0 {
		c.a.warn(WarnPeriodsCut, len(members)-first, len(members))
	}
	for k, p := range c.adjust(ps) {
		c.a.Periods[k].Adjusted = p
	}
	return nil
}

func (c *correlating) anyTested(m *PeriodMatrix) (any bool) {
	c.eachPair(func(x, y int) { any = any || finite(float64(m.R[x][y])) })
	return any
}
