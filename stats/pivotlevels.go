package stats

import (
	"math"
	"slices"
	"strconv"
)

// level adds the lines of the groups by the first depth columns.
func (p *pivoting) level(depth int) error {
	of, groups, err := p.places(depth)
	if err != nil {
		return err
	}
	if len(p.lines)+groups > MaxPivotRows {
		return &QuestionError{Code: CodeManyLines, Field: p.by[depth-1].ID, Value: strconv.Itoa(len(p.lines) + groups), Allowed: []string{strconv.Itoa(MaxPivotRows)}}
	}
	totals, err := p.fold(of, groups)
	if err != nil {
		return err
	}
	var cells []Num
	width := len(p.a.Columns)
	if p.across != nil {
		for k, c := range p.across {
			of[k] = of[k]*int32(width) + c
		}
		if cells, err = p.fold(of, groups*width); err != nil {
			return err
		}
		for k := range of {
			of[k] /= int32(width)
		}
	}
	first := make([]int32, groups)
	firstKept(first, of)
	for g, at := range first {
		line := pivotLine{PivotRow: PivotRow{Keys: []any{}}}
		for d, c := range p.by[:depth] {
			line.path = append(line.path, p.ranks[d][at])
			line.Keys = append(line.Keys, cell(c, p.row(int(at))))
		}
		line.Cells = append(cells[g*width:(g+1)*width:(g+1)*width], totals[g])
		p.lines = append(p.lines, line)
	}
	return nil
}

// places numbers the groups of the rows kept by the first depth columns; the whole table is one, even without rows.
func (p *pivoting) places(depth int) (of []int32, groups int, err error) {
	of, groups = make([]int32, p.n()), 1
	for d := range depth {
		if of, groups, err = p.cross(of, groups, p.ranks[d], p.sizes[d]); err != nil {
			return nil, 0, err
		}
	}
	return of, groups, nil
}

// fold folds the measure in groups that of numbers.
func (p *pivoting) fold(of []int32, groups int) ([]Num, error) {
	out := make([]Num, groups)
	switch p.a.Fn {
	case "rows":
		for _, g := range of {
			out[g]++
		}
		return out, p.pace.step(len(of))
	case "distinct":
		return out, p.distinct(of, groups, out)
	}
	g := &grouping{of: of, first: make([]int32, groups)}
	values, err := g.fold(p.job, p.f)
	for k, v := range values {
		out[k] = Num(math.NaN())
		if x, ok := v.(Num); ok {
			out[k] = x
		}
	}
	return out, err
}

// distinct counts the values that differ in each group.
func (p *pivoting) distinct(of []int32, groups int, out []Num) error {
	values, n, err := p.job.ranks(p.f.column)
	if err != nil {
		return err
	}
	pairs, found, err := p.cross(slices.Clone(of), groups, values, n)
	if err != nil {
		return err
	}
	seen := make([]bool, found)
	for k, pair := range pairs {
		if !seen[pair] && !missing(p.f.column, p.row(k)) {
			seen[pair] = true
			out[of[k]]++
		}
	}
	return nil
}
