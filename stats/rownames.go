package stats

import (
	"strconv"

	"statlas/data"
)

// RowName is how an answer begins the name of a row that stands for an entity; its number follows, as a spreadsheet counts.
const RowName = "row "

// named finds the measure, entity and period of a ranking or of inequality. Where no column tells the rows apart, each stands
// for an entity, in its period if there are some; a row in each period tells itself apart by that, and is no entity. Rows
// cannot be followed from one period to another.
func (j *job) named(h *Head) (measure, entity, period *data.Column, err error) {
	measure, entity, period, err = j.roles()
	if err != nil || entity != nil {
		return
	}
	if j.q.Compare != "" || j.q.Over == "periods" || period != nil && !comesAgain(period) {
		return nil, nil, nil, &QuestionError{Code: CodeNoEntity, Field: "entity"}
	}
	h.warn(WarnRowNames)
	return measure, rowNames(j.t), period, nil
}

// byRow reports whether entities are rows.
func byRow(entity *data.Column) bool { return entity.ID == "" }

// rowNames makes a column that names each row.
func rowNames(t *data.Table) *data.Column {
	return t.Keep(RowName, func() any {
		codes, words := natural(t.Rows), make([]string, t.Rows)
		for i := range words {
			n := i + 2 // below a line of names
			if t.Place != nil {
				n = t.Place(i, 0).Row
			}
			words[i] = RowName + strconv.Itoa(n)
		}
		return &data.Column{Type: data.Text, Role: data.Entity, Text: data.NewCoded(codes, words)}
	}).(*data.Column)
}

// comesAgain reports whether two rows stand in one period.
func comesAgain(period *data.Column) bool {
	seen := map[uint64]bool{}
	for i := range period.Len() {
		if key, ok := momentKey(period, i); ok {
			if seen[key] {
				return true
			}
			seen[key] = true
		}
	}
	return false
}
