package stats

import (
	"cmp"
	"slices"
	"strconv"

	"statlas/data"
)

// pivot folds measures in each group of the columns in by, crossed with the values of the column across; rows needs no
// measure. Subtotals and totals are folded from the rows again, never from groups, so that they hold for medians, too.
// A cell without values is missing, but 0 where things are counted. Rows named a total beside others are left out, as
// their parts are there. Shares are of parts that add up and are not below 0; of a whole of 0 they are missing.
// It costs O(n) for each value and level of by, and O(n log n) for medians.
func (j *job) pivot() (Answer, error) {
	p, err := j.newPivot()
	if err != nil {
		return nil, err
	}
	a := p.a
	for depth := range len(p.by) + 1 {
		if err := p.level(depth); err != nil {
			return nil, err
		}
	}
	data.SortStable(p.lines, func(x, y pivotLine) int { return comparePaths(x.path, y.path) })
	for _, line := range p.lines {
		a.Rows = append(a.Rows, line.PivotRow)
	}
	p.share()
	p.judge()
	return a, nil
}

// pivoting is a pivot on its way.
type pivoting struct {
	*job
	a      *PivotAnswer
	values []folding // without a column where rows are counted
	by     []*data.Column
	across []int32   // column of each row kept, nil for none
	ranks  [][]int32 // place of each row kept in the columns of by
	sizes  []int     // places that those have
	lines  []pivotLine
	totals []totalsLeft
}

// A pivotLine is a row of the answer with the places of its keys.
type pivotLine struct {
	path []int32
	PivotRow
}

// comparePaths puts a group before its parts, and the whole last.
func comparePaths(x, y []int32) int {
	if len(x) == 0 || len(y) == 0 {
		return cmp.Compare(len(y), len(x))
	}
	return slices.Compare(x, y)
}

func (j *job) newPivot() (*pivoting, error) {
	q := j.q
	a := &PivotAnswer{Head: head("pivot", "each cell and total folded from its rows; sd with n−1, median of type 7"), By: []string{}, Columns: []any{}}
	p := &pivoting{job: j, a: a}
	if err := p.findValues(); err != nil {
		return nil, err
	}
	for _, id := range q.By {
		c, err := j.column("by", id)
		if err != nil {
			return nil, err
		}
		p.by, a.By = append(p.by, c), append(a.By, c.ID)
	}
	var across *data.Column
	if q.Across != "" {
		var err error
		if across, err = j.column("across", q.Across); err != nil {
			return nil, err
		}
		a.Across = across.ID
	}
	p.totals = j.leaveTotals(append(slices.Clip(p.by), across, j.t.First(data.Entity)))
	for _, f := range p.values {
		if f.figures() && j.told(f.column) {
			if err := j.oneKind(f.column, j.counted(f.column)); err != nil {
				return nil, err
			}
		}
	}
	return p, p.rank(across)
}

// rank finds the place of each row in each column, and the values across.
func (p *pivoting) rank(across *data.Column) error {
	for _, c := range p.by {
		of, n, err := p.job.ranks(c)
		if err != nil {
			return err
		}
		if n > MaxPivotRows {
			return &QuestionError{Code: CodeManyLines, Field: c.ID, Value: strconv.Itoa(n), Allowed: []string{strconv.Itoa(MaxPivotRows)}}
		}
		p.ranks, p.sizes = append(p.ranks, of), append(p.sizes, n)
	}
	if across == nil {
		return nil
	}
	of, n, err := p.job.ranks(across)
	if err != nil {
		return err
	}
	if n > MaxPivotColumns {
		return &QuestionError{Code: CodeManyLines, Field: across.ID, Value: strconv.Itoa(n), Allowed: []string{strconv.Itoa(MaxPivotColumns)}}
	}
	p.across, p.a.Columns = of, make([]any, n)
	first := make([]int32, n)
	firstKept(first, of)
	for k, at := range first {
		p.a.Columns[k] = cell(across, p.row(int(at)))
	}
	return nil
}

// firstKept writes the first row kept of each group.
func firstKept(first, of []int32) {
	for k := len(of) - 1; k >= 0; k-- {
		first[of[k]] = int32(k)
	}
}
