package data

import "strings"

// unitsLine reports whether record r gives the units of the columns: nothing but units stands in it, beside words
// for unit or none in the columns without, over at least one column of figures.
func (s *sample) unitsLine(r, end int) bool {
	if r >= end {
		return false
	}
	over := false
	for c := range s.recs[r] {
		t := s.cell(r, c)
		if _, ok := unitCell(t); ok {
			over = over || s.overFigures(r, c, end)
		} else if t != "" && !missingWord([]byte(t)) && !unitHint.in(strings.Trim(t, "：:()（）")) {
			return false
		}
	}
	return over
}

// unitCell reads a cell that is a unit, with or without brackets.
func unitCell(t string) (measureUnit, bool) {
	t = strings.TrimSpace(t)
	for _, b := range brackets {
		if inner, ok := strings.CutPrefix(t, b.open); ok && strings.HasSuffix(inner, b.close) {
			t = strings.TrimSuffix(inner, b.close)
			break
		}
	}
	if t == "" || digit(t[0]) {
		return measureUnit{}, false
	}
	return parseUnit(t)
}

// unitAbove returns the unit that a line above the table gives for all of it, as in 单位：亿元 or (in millions of USD).
func unitAbove(lines []string) (u measureUnit, ok bool) {
	for _, line := range lines {
		if line = strings.TrimSpace(line); strings.HasSuffix(line, ")") || strings.HasSuffix(line, "）") {
			if u, ok = unitCell(line); ok {
				return u, true
			}
		}
		for _, word := range []string{"单位：", "单位:", "Unit:", "unit:"} {
			if _, rest, found := strings.Cut(line, word); found {
				if u, ok = parseUnit(strings.TrimRight(rest, ")） ,;\t")); ok {
					return u, true
				}
			}
		}
	}
	return u, false
}

// unitsBeside gives the columns of figures without a unit of their own that of the line under the header, else that
// of a line above the table. cols are the columns keep of the file.
func (r *reader) unitsBeside(cols []*Column, keep []int) {
	above, all := unitAbove(r.linesAbove())
	for i, col := range cols {
		n, ok := r.builders[keep[i]].(*numbers)
		if !ok || len(n.units) > 0 || col.Unit != "" || col.Scale > 1 {
			continue
		}
		if h := r.layout.units; h >= 0 {
			if u, ok := unitCell(r.sample.cell(h, keep[i])); ok {
				col.Unit, col.Scale = u.name, u.scale
			}
		} else if all && above.meantBy(col.Name) {
			col.Unit, col.Scale = above.name, above.scale
		}
	}
}

var (
	// rateHint tells columns that no unit for the whole table means: shares, rates and ranks.
	rateHint = hint{
		words: []string{"rate", "share", "growth", "ratio", "percent", "rank", "index", "no"},
		parts: []string{"率", "占比", "比重", "比例", "增速", "增长", "增幅", "同比", "环比", "指数", "排名", "位次", "名次", "序号", "强度"},
	}
	// countHint tells columns that are not in money.
	countHint = hint{
		words: []string{"count", "number", "area", "population", "staff", "employees", "firms"},
		parts: []string{"人数", "户数", "家数", "个数", "数量", "面积", "人口", "人员", "企业数"},
	}
	money = map[string]bool{"CNY": true, "USD": true, "EUR": true, "HKD": true, "JPY": true, "GBP": true}
)

// meantBy reports whether a unit given for the whole table may be that of the column of that name.
func (u measureUnit) meantBy(name string) bool {
	return !rateHint.in(name) && !(money[u.name] && countHint.in(name))
}

// linesAbove returns the title lines as they stand in the file.
func (r *reader) linesAbove() []string {
	lines := []string{}
	for _, rec := range r.layout.above {
		lines = append(lines, r.sample.line(rec))
	}
	return lines
}
