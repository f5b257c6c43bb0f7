package stats

import (
	"math"

	"statlas/data"
)

// numbersOf returns the values of c in the rows kept; those that do not count are NaN.
func (j *job) numbersOf(c *data.Column) []float64 {
	x := make([]float64, j.n())
	for k := range x {
		if x[k] = c.Num[j.row(k)]; !finite(x[k]) {
			x[k] = math.NaN()
		}
	}
	return x
}

// presentOf returns the values of c in the rows kept that count.
func (j *job) presentOf(c *data.Column) []float64 {
	x := []float64{}
	for _, v := range j.numbersOf(c) {
		if v == v {
			x = append(x, v)
		}
	}
	return x
}

// calculateRows counts what each column of numbers shows: rows have no other number of their own.
func calculateRows(c *calculation, _ *job, answer Answer) error {
	a := answer.(*RowsAnswer)
	for k, id := range a.Columns {
		var x []float64
		for _, row := range a.Rows {
			if v, ok := row[k].(Num); ok {
				x = append(x, float64(v))
			}
		}
		if len(x) > 0 {
			c.put(id+".count", call("count", c.vector(id+", rows shown", x)), Num(len(x)))
		}
	}
	return nil
}

func calculateSummary(c *calculation, j *job, answer Answer) error {
	for _, s := range answer.(*SummaryAnswer).Columns {
		column, _ := j.t.Column(s.Name)
		if column == nil || s.N == 0 {
			continue
		}
		if column.Num == nil {
			c.words(j, column, s)
			continue
		}
		x := c.vector(s.Name, j.presentOf(column))
		c.all(s.Name, x, "n=count(?); distinct=distinct(?); total=total(?); mean=mean(?); sd=sd(?); least=least(?); greatest=greatest(?); skewness=skewness(?); kurtosis=kurtosis(?); q1=q7(?, 0.25); median=q7(?, 0.5); q3=q7(?, 0.75)",
			Num(s.N), Num(s.Distinct), s.Sum, s.Mean, s.SD, s.Min, s.Max, s.Skewness, s.Kurtosis, s.Q1, s.Median, s.Q3)
		edges, first, last := "", s.Histogram[0], s.Histogram[len(s.Histogram)-1]
		if len(s.Histogram) > 1 || first.Lo != s.Min || last.Hi != s.Max {
			edges = call("round_edges", x, `"fd"`, num(maxBins))
		}
		c.bins(s.Name, x, edges, s.Histogram)
		values := make([]Num, len(s.Top))
		for k, v := range s.Top {
			values[k], _ = v.Value.(Num)
		}
		c.putEach(s.Name+".top", call("top_values", x), values)
		c.times(s, x)
	}
	return nil
}

// words counts those of a column that holds no numbers.
func (c *calculation) words(j *job, column *data.Column, s ColumnSummary) {
	if !c.fits(s.N, "columns that hold no numbers") {
		return
	}
	x := c.vector(s.Name+", a number for each text", j.wordsOf(column))
	c.all(s.Name, x, "n=count(?); distinct=distinct(?)", Num(s.N), Num(s.Distinct))
	c.times(s, x)
}

// times puts out how often the most frequent values occur.
func (c *calculation) times(s ColumnSummary, x string) {
	counts := make([]Num, len(s.Top))
	for k, v := range s.Top {
		counts[k] = Num(v.Count)
	}
	c.putEach(s.Name+".times", call("top_counts", x), counts)
}

// wordsOf numbers the texts, or the periods, of c in the rows kept that have one.
func (j *job) wordsOf(c *data.Column) []float64 {
	var codes []int32
	if c.Text != nil {
		codes, _ = c.Text.Coded()
	} else {
		codes, _ = j.periodCodes(c)
	}
	x := []float64{}
	for k := range j.n() {
		if i := j.row(k); !missing(c, i) {
			x = append(x, float64(codes[i])+1)
		}
	}
	return x
}

// foldCalls are the helpers that fold a group's values.
var foldCalls = map[string]string{
	"count": "count", "sum": "total", "mean": "mean", "median": "median", "min": "least", "max": "greatest", "sd": "sd", "first": "first", "last": "last", "distinct": "distinct", "rows": "count",
}

func calculateAggregate(c *calculation, j *job, answer Answer) error {
	a := answer.(*AggregateAnswer)
	var by []*data.Column
	for _, id := range j.q.By {
		column, err := j.column("by", id)
		if err != nil {
			return err
		}
		by = append(by, column)
	}
	list, err := j.foldings()
	if err != nil {
		return err
	}
	g, err := j.group(by)
	if err != nil {
		return err
	}
	places := make([]float64, len(g.of))
	for k, group := range g.of {
		places[k] = float64(group) + 1
	}
	groups := c.vector("group of each row", places)
	for m, f := range list {
		values := j.presence(f.column)
		if f.column.Num != nil {
			values = j.numbersOf(f.column)
		} else if f.fn != "count" {
			c.skip("the first and last of " + f.column.ID + ", which are no numbers")
			continue
		}
		x := c.vector(f.column.ID, values)
		for k, row := range a.Rows {
			want, ok := row[len(by)+m].(Num)
			if !ok {
				continue
			}
			label := a.Columns[len(by)+m] + "[" + groupLabel(row[:len(by)]) + "]"
			c.put(label, call(foldCalls[f.fn], call("of", x, groups, num(k+1))), want)
		}
	}
	return nil
}

// presence is 1 in each row kept in which c has a value, else missing.
func (j *job) presence(c *data.Column) []float64 {
	x := make([]float64, j.n())
	for k := range x {
		if x[k] = 1; missing(c, j.row(k)) {
			x[k] = math.NaN()
		}
	}
	return x
}

// groupLabel names a group by the values it is of.
func groupLabel(cells []any) string {
	label := ""
	for k, v := range cells {
		if k > 0 {
			label += ", "
		}
		switch v := v.(type) {
		case string:
			label += v
		case Num:
			label += num(v)
		}
	}
	return label
}
