package stats

import "slices"

// MapColumns returns q with every column that it names called as to says; "" leaves the column out, and with it what
// makes no sense without: values of an entity or period column, the axes of points. q is not changed. Columns that
// become one stand once in a list.
func (q Question) MapColumns(to func(id string) string) Question {
	one := func(id *string) {
		if *id != "" {
			*id = to(*id)
		}
	}
	entity, period := q.Entity, q.Period
	for _, id := range []*string{&q.Entity, &q.Period, &q.Measure, &q.Weight, &q.Y, &q.Target} {
		one(id)
	}
	for _, list := range []*[]string{&q.Columns, &q.X, &q.Control, &q.Points} {
		*list = mapList(*list, to)
	}
	if !q.byOption() {
		q.By = mapList(q.By, to)
	}
	q.Where = mapAll(q.Where, func(c *Condition) *string { return &c.Column }, to)
	q.Sort = mapAll(q.Sort, func(k *SortKey) *string { return &k.Column }, to)
	q.Measures = mapAll(q.Measures, func(m *MeasureAgg) *string { return &m.Column }, to)
	if entity != "" && q.Entity == "" {
		q.Entities, q.Of = nil, ""
	}
	if period != "" && q.Period == "" {
		q.At, q.Compare, q.Base = "", "", ""
	}
	if len(q.Points) != 2 {
		q.Points, q.Axes, q.Curve, q.Without = nil, nil, "", nil
	}
	if q.Target == "" && q.Order == "target" {
		q.Order = ""
	}
	return q
}

// NamedColumns returns the columns that q names, each once.
func (q Question) NamedColumns() []string {
	var names []string
	q.MapColumns(func(id string) string {
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
	options := fieldsOf("ranking")[slices.Index(fieldNames(fieldsOf("ranking")), "by")].options
	for _, by := range q.By {
		if !slices.Contains(options, by) {
			return false
		}
	}
	return true
}

func mapList(ids []string, to func(string) string) []string {
	var out []string
	for _, id := range ids {
		if id = to(id); id != "" && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// mapAll is MapColumns for what names a column among other things.
func mapAll[T any](all []T, column func(*T) *string, to func(string) string) []T {
	var out []T
	for _, x := range all {
		if id := column(&x); *id != "" {
			if *id = to(*id); *id != "" {
				out = append(out, x)
			}
		}
	}
	return out
}
