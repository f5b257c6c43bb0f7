package stats

import (
	"math"
	"slices"

	"statlas/data"
)

const (
	smallPairs   = 10        // the n below which a coefficient rests on few values
	influenceN   = 5000      // up to so many pairs of values one row's influence is looked at
	influenceAll = 2_000_000 // and for ranks and controls up to so many in all cells
	largeShift   = 0.3       // how far one row may move a coefficient
	noteShift    = 0.1       // how far it may when the verdict turns with it
)

// judgeKinds notes the sources and refuses figures of several units or indicators.
func (c *correlating) judgeKinds() error {
	cited := newCitations(c.t)
	all := append(c.columns[:len(c.columns):len(c.columns)], c.controls...)
	if c.beside != nil {
		all = append(all, c.beside)
	}
	for _, column := range all {
		cited.addColumn(c.job, column)
		if c.told(column) {
			if err := c.oneKind(column, c.counted(column)); err != nil {
				return err
			}
		}
	}
	cited.state(&c.a.Head)
	return nil
}

// judgePairs warns of what makes coefficients doubtful.
func (c *correlating) judgePairs() error {
	small := 0
	c.eachPair(func(x, y int) {
		if finite(float64(c.a.R[x][y])) && c.a.Ns[x][y] < smallPairs {
			small++
		}
	})
	c.a.warnIf(small, WarnSmall, smallPairs)
	if c.a.PairsTested > 1 && c.a.Adjust == "none" {
		c.a.warn(WarnTests, c.a.PairsTested)
	}
	c.judgeValues()
	c.totals(&c.a.Head, c.rows, c.t.First(data.Entity))
	return c.judgeInfluence()
}

// judgeValues warns of columns of numbers with few distinct values, where a line and ranks say little.
func (c *correlating) judgeValues() {
	few, first, kinds := 0, "", 0
	for k, x := range c.x {
		if c.columns[k].Type != data.Number {
			continue
		}
		if n, of := distinctUpTo(x, fewDistinct); n > 0 && n < fewDistinct && of >= 5*n {
			if few++; few == 1 {
				first, kinds = c.columns[k].ID, n
			}
		}
	}
	c.a.warnIf(few, WarnFewValues, first, kinds)
}

// distinctUpTo counts the distinct values of x, no further than most, and the values it saw till then.
func distinctUpTo(x []float64, most int) (n, of int) {
	var seen []float64
	for _, v := range x {
		if v != v {
			continue
		}
		of++
		if !slices.Contains(seen, v) {
			if seen = append(seen, v); len(seen) == most {
				break
			}
		}
	}
	return len(seen), of
}

// judgeInfluence warns of pairs whose coefficient one row carries: without it the verdict at 5 % turns, or r moves far.
// Large questions are not looked through.
func (c *correlating) judgeInfluence() (err error) {
	if (c.q.Method == "spearman" || c.q.Method == "kendall" || len(c.z) > 0) && len(c.rows)*c.a.PairsTested > influenceAll {
		return nil
	}
	n, worst := 0, 0.0
	var w Warning
	c.eachPair(func(x, y int) {
		r := float64(c.a.R[x][y])
		if err != nil || !finite(r) || c.a.Ns[x][y] > influenceN {
			return
		}
		without, row := c.withoutOne(x, y)
		err = c.pace.step(2 * c.a.Ns[x][y])
		shift := math.Abs(r - without.r)
		turned := (c.a.P[x][y] < significant) != (c.known.p(c.q.Method, without) < significant)
		if !(shift > largeShift || turned && shift > noteShift) {
			return
		}
		if n++; shift > worst {
			worst = shift
			w.Args = []string{c.columns[x].ID, c.columns[y].ID, c.nameOf(row), coefficientText(Num(r)), coefficientText(Num(without.r))}
		}
	})
	if n > 0 {
		c.a.warn(WarnCarries, n, w.Args[0], w.Args[1], w.Args[2], w.Args[3], w.Args[4])
	}
	return err
}

// nameOf names a row of the table by its entity and period, or else by its number from 1.
func (c *correlating) nameOf(row int) string {
	return pointName(c.labels([]int{row}), row)
}
