package stats

import (
	"cmp"
	"math"

	"statlas/data"
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
		all := append(append([][]float64{}, c.x...), c.z...)
		if c.q.Lag > 0 {
			all = append(all, c.earlier...)
		}
		keepComplete(all)
	}
	c.pace.total += len(c.rows) * len(c.columns) * (1 + len(c.columns)/2) * (1 + len(c.controls))
	c.count()
	return nil
}

// asRows takes each row kept as an observation.
func (c *correlating) asRows() {
	c.rows = c.job.rows
	if c.rows == nil {
		c.rows = natural(c.t.Rows)
	}
	values := func(column *data.Column) []float64 {
		num := column.Num
		if gaps := c.columnGaps(column); c.job.rows == nil && c.q.Missing != "complete" && !holdsInfinite(num, gaps) {
			c.knowGaps(num, gaps)
			return num // only keepComplete writes to them
		}
		x := make([]float64, len(c.rows))
		for k, i := range c.rows {
			if x[k] = num[i]; !finite(x[k]) {
				x[k] = math.NaN()
			}
		}
		return x
	}
	for _, column := range c.columns {
		c.x = append(c.x, values(column))
	}
	for _, column := range c.controls {
		c.z = append(c.z, values(column))
	}
	c.earlier = c.x
}

// gapsOf is data.Gaps, found once for a column that is no longer changed.
func (c *correlating) gapsOf(x []float64) []int32 {
	if len(x) == 0 {
		return nil
	}
	gaps, ok := c.gaps[&x[0]]
	if !ok {
		gaps = data.Gaps(x)
		c.knowGaps(x, gaps)
	}
	return gaps
}

func (c *correlating) knowGaps(x []float64, gaps []int32) {
	if c.gaps == nil {
		c.gaps = make(map[*float64][]int32)
	}
	if len(x) > 0 {
		c.gaps[&x[0]] = gaps
	}
}

// columnGaps returns the rows in which a column of numbers holds none, kept with the table.
func (j *job) columnGaps(c *data.Column) []int32 {
	type gapsOf struct{ c *data.Column }
	return j.t.Keep(gapsOf{c}, func() any { return data.Gaps(c.Num) }).([]int32)
}

// holdsInfinite reports whether ±Inf stands in some gap; it never counts.
func holdsInfinite(x []float64, gaps []int32) bool {
	for _, i := range gaps {
		if v := x[i]; v == v {
			return true
		}
	}
	return false
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
	codes, err := p.axis(c.job)
	if err != nil {
		return err
	}
	c.moment, c.moments = pickCodes(codes, c.rows), p.moments
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
			if err := c.pace.pause(len(x)); err != nil {
				return err
			}
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
	c.warnHistory(h)
	return nil
}

func (c *correlating) warnHistory(h *history) {
	c.a.warnIf(h.duplicates, WarnDuplicates)
	c.a.warnIf(h.stretches, WarnRanges)
	c.a.warnIf(h.gapped, WarnGaps, h.gaps)
	c.a.warnIf(h.noRate, WarnNegative)
}

// keepComplete makes observations that lack one of all missing in each.
func keepComplete(all [][]float64) {
	for o := range all[0] {
		if hasAll(all, o) {
			continue
		}
		for _, x := range all {
			x[o] = math.NaN()
		}
	}
}

// count counts the observations that some pair has.
func (c *correlating) count() {
	var out []bool // observations that none has
	leave := func(o int) {
		if out == nil {
			out = make([]bool, len(c.rows))
		}
		if !out[o] {
			out[o] = true
			c.a.Omitted++
		}
	}
	if c.q.Lag > 0 {
		lacking(c.x, c.gapsOf, len(c.x)-1, leave)
		lacking(c.earlier, c.gapsOf, len(c.x)-1, leave)
	} else {
		lacking(c.x, c.gapsOf, len(c.x)-min(2, len(c.x)), leave)
	}
	lacking(c.z, c.gapsOf, 0, leave)
	c.a.N = len(c.rows) - c.a.Omitted
}

// lacking calls f for observations that lack more than most of the columns.
func lacking(x [][]float64, gapsOf func([]float64) []int32, most int, f func(o int)) {
	incomplete := 0
	for _, column := range x {
		if len(gapsOf(column)) > 0 {
			incomplete++
		}
	}
	if incomplete <= most {
		return
	}
	lacks := make([]int32, len(x[0]))
	for _, column := range x {
		for _, o := range gapsOf(column) {
			if lacks[o]++; int(lacks[o]) == most+1 {
				f(int(o))
			}
		}
	}
}
