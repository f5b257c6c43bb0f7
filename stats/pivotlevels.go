package stats

import (
	"math"
	"slices"
	"strconv"

	"statlas/data"
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
	totals, err := p.foldAll(of, groups)
	if err != nil {
		return err
	}
	first := make([]int32, groups)
	firstKept(first, of)
	var cells []Num
	width := len(p.a.Columns) * len(p.values)
	if p.across != nil {
		pairPlaces(of, p.across, int32(len(p.a.Columns)))
		if cells, err = p.foldAll(of, groups*len(p.a.Columns)); err != nil {
			return err
		}
	}
	for g, at := range first {
		line := pivotLine{PivotRow: PivotRow{Keys: []any{}}}
		for d, c := range p.by[:depth] {
			line.path = append(line.path, p.ranks[d][at])
			line.Keys = append(line.Keys, cell(c, p.row(int(at))))
		}
		line.Cells = append(cells[g*width:(g+1)*width:(g+1)*width], totals[g*len(p.values):(g+1)*len(p.values)]...)
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

// foldAll folds each value in groups that of numbers, those of a group together.
func (p *pivoting) foldAll(of []int32, groups int) ([]Num, error) {
	out := make([]Num, groups*len(p.values))
	for v, f := range p.values {
		folded, err := p.fold(f, of, groups)
		if err != nil {
			return nil, err
		}
		for g, x := range folded {
			out[g*len(p.values)+v] = x
		}
	}
	return out, nil
}

func (p *pivoting) fold(f folding, of []int32, groups int) ([]Num, error) {
	out := make([]Num, groups)
	switch f.fn {
	case "rows":
		for _, g := range of {
			out[g]++
		}
		return out, p.pace.step(len(of))
	case "distinct":
		return out, p.distinct(f.column, of, groups, out)
	}
	g := &grouping{of: of, first: make([]int32, groups)}
	values, err := g.fold(p.job, f)
	for k, v := range values {
		out[k] = Num(math.NaN())
		if x, ok := v.(Num); ok {
			out[k] = x
		}
	}
	return out, err
}

// distinct counts the values that differ in each group.
func (p *pivoting) distinct(c *data.Column, of []int32, groups int, out []Num) error {
	values, n, err := p.job.ranks(c)
	if err != nil {
		return err
	}
	pairs, found, err := p.cross(slices.Clone(of), groups, values, n)
	if err != nil {
		return err
	}
	seen := make([]bool, found)
	for k, pair := range pairs {
		if !seen[pair] && !missing(c, p.row(k)) {
			seen[pair] = true
			out[of[k]]++
		}
	}
	return nil
}
