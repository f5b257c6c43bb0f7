package stats

import (
	"maps"
	"slices"

	"statlas/data"
)

// indicatorID is the column that tells what each row's figure is about, in tables of one figure a row.
const indicatorID = "indicator"

// oneKind refuses figures of c that cannot stand in one line, ranking or sum: rows of several units, where the
// table has a column of units and c has none of its own, or of several indicators. A column that the question
// itself tells rows apart by may differ. rows are the table's rows that count.
func (j *job) oneKind(c *data.Column, rows []int32, apart ...*data.Column) error {
	if unit := j.unitColumn(c); unit != nil && !slices.Contains(apart, unit) {
		if found := distinctTexts(unit, rows); len(found) > 1 {
			return &QuestionError{Code: CodeUnits, Field: unit.ID, Value: c.ID, Allowed: found}
		}
	}
	indicator, _ := j.t.Column(indicatorID)
	if indicator != nil && indicator.Type == data.Text && !slices.Contains(apart, indicator) {
		if found := distinctTexts(indicator, rows); len(found) > 1 {
			return &QuestionError{Code: CodeIndicators, Field: indicator.ID, Value: c.ID, Allowed: found}
		}
	}
	return nil
}

// told reports whether the table has a column that tells units or indicators of c's figures apart.
func (j *job) told(c *data.Column) bool {
	indicator, _ := j.t.Column(indicatorID)
	return j.unitColumn(c) != nil || indicator != nil
}

// counted returns the rows kept in which c has a value.
func (j *job) counted(c *data.Column) []int32 {
	var rows []int32
	for k := range j.n() {
		if i := j.row(k); !missing(c, i) {
			rows = append(rows, int32(i))
		}
	}
	return rows
}

// unitColumn returns the column that holds each row's unit of c, nil when c has one unit: the one c names, else the
// table's.
func (j *job) unitColumn(c *data.Column) *data.Column {
	unit := j.t.First(data.UnitRole)
	if c.UnitFrom != "" {
		unit, _ = j.t.Column(c.UnitFrom)
	}
	if unit != nil && unit.Type == data.Text && c.Unit == "" {
		return unit
	}
	return nil
}

// distinctTexts returns the texts of c in rows, sorted; a missing one is "".
func distinctTexts(c *data.Column, rows []int32) []string {
	codes, words := c.Text.Coded()
	found := make(map[string]bool)
	last := int32(-1)
	for _, i := range rows {
		if codes[i] != last {
			last = codes[i]
			found[words[last]] = true
		}
	}
	return slices.Sorted(maps.Keys(found))
}
