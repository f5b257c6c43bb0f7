package stats

import (
	"cmp"
	"math"
)

// observe lays out what is paired: the rows kept, or entities followed through time where changes or a lag are asked
// for.
func (c *correlating) observe() error {
	if c.q.Lag == 0 && cmp.Or(c.q.On, "level") == "level" {
		c.asRows()
		if c.q.Over == "periods" {
			if err := c.findMoments(); err != nil {
				return err
			}
		}
	} else if err := c.asHistory(); err != nil {
		return err
	}
	if c.q.Missing == "complete" {
		c.dropIncomplete()
	}
	c.pace.total += len(c.rows) * len(c.columns) * (1 + len(c.columns)/2) * (1 + len(c.controls))
	c.count()
	return nil
}

// asRows takes each row kept as an observation.
func (c *correlating) asRows() {
	c.rows = make([]int32, c.n())
	for k := range c.rows {
		c.rows[k] = int32(c.row(k))
	}
	values := func(num []float64) []float64 {
		x := make([]float64, len(c.rows))
		for k, i := range c.rows {
			if x[k] = num[i]; !finite(x[k]) {
				x[k] = math.NaN()
			}
		}
		return x
	}
	for _, column := range c.columns {
		c.x = append(c.x, values(column.Num))
	}
	for _, column := range c.controls {
		c.z = append(c.z, values(column.Num))
	}
	c.earlier = c.x
}

// findMoments gives each row its period.
func (c *correlating) findMoments() error {
	period, err := c.period()
	if err != nil {
		return err
	}
	if period == nil {
		return &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	p := &panel{period: period}
	c.moment, c.moments = pickCodes(p.axis(c.job), c.rows), p.moments
	return nil
}

func pickCodes(x []int32, rows []int32) []int32 {
	out := make([]int32, len(rows))
	for k, i := range rows {
		out[k] = x[i]
	}
	return out
}

// asHistory follows entities through time.
func (c *correlating) asHistory() error {
	h, err := c.history(append(c.columns[:len(c.columns):len(c.columns)], c.controls...))
	if err != nil {
		return err
	}
	c.h, c.rows, c.moments = h, h.rows, h.moments
	c.moment = make([]int32, len(h.keys))
	for o, key := range h.keys {
		c.moment[o] = int32(uint32(key))
	}
	all := h.x
	if on := cmp.Or(c.q.On, "level"); on != "level" {
		before := h.before(1)
		all = make([][]float64, len(h.x))
		for k, x := range h.x {
			all[k] = h.changes(x, before, on == "growth")
		}
	}
	c.x, c.z = all[:len(c.columns)], all[len(c.columns):]
	c.earlier = c.x
	if c.q.Lag > 0 {
		before := h.before(c.q.Lag)
		c.earlier = make([][]float64, len(c.x))
		for k, x := range c.x {
			c.earlier[k] = shifted(x, before)
		}
	}
	c.warnHistory()
	return nil
}

func (c *correlating) warnHistory() {
	c.a.warnIf(c.h.duplicates, WarnDuplicates)
	c.a.warnIf(c.h.stretches, WarnRanges)
	c.a.warnIf(c.h.gapped, WarnGaps, c.h.gaps)
	c.a.warnIf(c.h.noRate, WarnNegative)
}

// dropIncomplete makes observations that lack a column missing in all.
func (c *correlating) dropIncomplete() {
	all := append(append([][]float64{}, c.x...), c.z...)
	if c.q.Lag > 0 {
		all = append(all, c.earlier...)
	}
	for o := range c.rows {
		for _, x := range all {
			if x[o] != x[o] {
				c.drop(all, o)
				break
			}
		}
	}
}

func (c *correlating) drop(all [][]float64, o int) {
	for _, x := range all {
		x[o] = math.NaN()
	}
}

// count counts the observations that some pair has.
func (c *correlating) count() {
	for o := range c.rows {
		have, had := 0, 0
		for k := range c.x {
			if c.x[k][o] == c.x[k][o] {
				have++
			}
			if c.earlier[k][o] == c.earlier[k][o] {
				had++
			}
		}
		for k := range c.z {
			if c.z[k][o] != c.z[k][o] {
				have = 0
			}
		}
		if have >= min(2, len(c.x)) && c.q.Lag == 0 || c.q.Lag > 0 && have > 0 && had > 0 {
			c.a.N++
		}
	}
	c.a.Omitted = len(c.rows) - c.a.N
}
