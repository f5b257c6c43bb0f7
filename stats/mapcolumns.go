package stats

import "slices"

// MapColumns has every column that q names called as to says; "" leaves the column out, and with it what makes no sense
// without: values of an entity or period column, the axes of points. Columns that become one stand once in a list. Lists
// are made anew, those that q shares with another question stay as they are.
func (q *Question) MapColumns(to func(id string) string) {
	one := func(id *string) bool {
		if *id != "" {
			*id = to(*id)
		}
		return *id != ""
	}
	entity, period := q.Entity, q.Period
	for _, id := range []*string{&q.Entity, &q.Period, &q.Measure, &q.Weight, &q.Y, &q.Target, &q.Size, &q.Across} {
		one(id)
	}
	for _, list := range []*[]string{&q.Columns, &q.X, &q.Control, &q.Points} {
		*list = mapList(*list, one)
	}
	if !q.byOption() {
		q.By = mapList(q.By, one)
	}
	where, sort, measures := q.Where, q.Sort, q.Measures
	q.Where, q.Sort, q.Measures = nil, nil, nil
	for _, c := range where {
		if one(&c.Column) {
			q.Where = append(q.Where, c)
		}
	}
	for _, k := range sort {
		if one(&k.Column) {
			q.Sort = append(q.Sort, k)
		}
	}
	for _, m := range measures {
		if m.Column == "" || one(&m.Column) {
			q.Measures = append(q.Measures, m)
		}
	}
	if entity != "" && q.Entity == "" {
		q.Entities, q.Of = nil, ""
	}
	if period != "" && q.Period == "" {
		q.At, q.Compare, q.Base = "", "", ""
	}
	if len(q.Points) != 2 {
		q.Points, q.Axes, q.Curve, q.Without, q.Cells, q.Sight, q.Play, q.Size = nil, nil, "", nil, 0, nil, false, ""
	}
	if q.Target == "" && q.Order == "target" {
		q.Order = ""
	}
}

// NamedColumns returns the columns that q names, each once.
func (q *Question) NamedColumns() []string {
	var names []string
	other := *q
	other.MapColumns(func(id string) string {
		if !slices.Contains(names, id) {
			names = append(names, id)
		}
		return id
	})
	return names
}

// byOption reports that By says how to rank. A question without a kind, as a view keeps it, ranks by the words that
// a ranking knows.
func (q *Question) byOption() bool {
	if q.Kind != "" {
		return q.Kind == "ranking"
	}
	known := fieldsOf("ranking")
	options := known[slices.Index(fieldNames(known), "by")].options
	for _, by := range q.By {
		if !slices.Contains(options, by) {
			return false
		}
	}
	return true
}

func mapList(ids []string, one func(*string) bool) []string {
	var out []string
	for _, id := range ids {
		if one(&id) && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}
