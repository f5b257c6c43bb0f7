package ui

import (
	"cmp"
	"slices"
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// What is shown when the user has not said otherwise.
const (
	linesShown   = 6  // entities of a trend
	barsShown    = 50 // entities of a ranking
	columnsShown = 8  // of a correlation
)

// compareNone in a ranking's Compare means: with no other period. An empty Compare means the period before.
const compareNone = "none"

// question returns the view's question with every choice made; what the user left open follows from the
// table. ok is false while a list that it takes is on its way.
func (a *App) question() (q *stats.Question, ok bool) {
	v := a.view
	v.Tab = a.Tab()
	q = v.Ask()
	if q == nil {
		return nil, false
	}
	return q, a.current().fill(q)
}

// firstEntities returns the entities first drawn: the catalogue's, or the largest of all once they are ready,
// who are one where a filter keeps no other.
func (a *App) firstEntities(all []item, ready bool) ([]string, bool) {
	_, one := chosen(a.view.Question.Where, a.entityID())
	if e := a.entry(a.view.Data); e != nil && len(e.Entities) > 0 && !one {
		return e.Entities, true
	}
	return values(all, linesShown), ready
}

// values are the first n of a list, or all there are.
func values(all []item, n int) []string {
	var out []string
	for _, e := range all[:min(n, len(all))] {
		out = append(out, e.Value)
	}
	return out
}

// firstAt returns the period first ranked: the catalogue's if it has figures, or the newest usual one.
func (a *App) firstAt(periods []item) string {
	if e := a.entry(a.view.Data); e != nil && slices.ContainsFunc(periods, func(p item) bool { return p.Value == e.Period }) {
		return e.Period
	}
	return usual(periods)
}

// measure returns the column in question: the one that a model explains, the one chosen, else the catalogue's, else the first.
func (a *App) measure() string {
	if y := a.view.Question.Y; y != "" && a.view.Tab == view.Model {
		return y
	}
	if m := a.view.Question.Measure; m != "" {
		return m
	}
	if e := a.entry(a.view.Data); e != nil && a.column(e.Measure) != nil {
		return e.Measure
	}
	return firstMeasure(a.columns(), a.view.Question.Period)
}

// firstMeasure returns the column first measured, which is not the one that stands for time: one that tells things apart or says
// where they are only if there is no other; "" for none.
func firstMeasure(columns []data.ColumnInfo, period string) string {
	all := measuresOf(columns)
	period = cmp.Or(period, standIn(columns))
	best, least := "", mostDoubt+1
	for _, c := range all {
		if doubt := doubtful(c, period); doubt < least {
			best, least = c.ID, doubt
		}
	}
	return best
}

// Names by which files call numbers that seldom are what is asked about: those that part what is counted, and places.
const (
	partNames  = " age hour minute weekday cluster class grade level sex 年龄 小时 星期 类别 等级 性别 "
	placeNames = " latitude longitude lat lon lng long x y 纬度 经度 "
)

const mostDoubt = 3

// doubtful says how little a column of numbers looks like figures to ask about, 0 to mostDoubt.
func doubtful(c data.ColumnInfo, period string) int {
	called := func(names string) bool { return strings.Contains(names, " "+strings.ToLower(c.Name)+" ") }
	switch {
	case c.ID == period || c.Role != data.Measure:
		return mostDoubt
	case called(placeNames) || called(timeNames):
		return 2
	case c.Distinct > 0 || called(partNames):
		return 1
	}
	return 0
}

// entities returns the entities that have a figure of the measure, by their last one, largest first; of very many
// only the largest at the latest period.
func (a *App) entities() ([]item, bool) {
	c := a.byRole(data.Entity)
	if c == nil {
		return nil, true
	}
	_, where, ok := a.facets(a.measure())
	if !ok {
		return nil, false
	}
	if a.crowded(c.ID) {
		l := a.largest(where)
		return l.Items, l.ready
	}
	l := a.list(c.ID, stats.MeasureAgg{Column: a.measure(), Fn: "last"}, where)
	return byNumber(l.Items), l.ready
}

// periods returns the periods that have a figure of the measure, oldest first, each with how many.
func (a *App) periods() ([]item, bool) {
	c := a.byRole(data.PeriodRole)
	if c == nil {
		return nil, true
	}
	_, where, ok := a.facets(a.measure())
	if !ok {
		return nil, false
	}
	l := a.list(c.ID, stats.MeasureAgg{Column: a.measure(), Fn: "count"}, where)
	all := withFigures(l.Items)
	data.SortStable(all, func(x, y item) int { return comparePeriods(x.Value, y.Value) })
	return all, l.ready
}

// usual returns the newest period that at least half as many entities have a figure for as the fullest one:
// sources are often late with a few. "" for no periods.
func usual(periods []item) string {
	if whole := slices.DeleteFunc(slices.Clone(periods), isRange); len(whole) > 0 {
		periods = whole // stretches of time of any length are no usual period
	}
	most := 0.0
	for _, p := range periods {
		most = max(most, p.Num)
	}
	for _, p := range slices.Backward(periods) {
		if 2*p.Num >= most {
			return p.Value
		}
	}
	return ""
}

func isRange(p item) bool { return strings.Contains(p.Value, "/") }

// before returns the newest usual period of the same length before at, "" for none.
func before(periods []item, at string) string {
	i := slices.IndexFunc(periods, func(p item) bool { return p.Value == at })
	if i < 0 {
		return ""
	}
	same := slices.DeleteFunc(slices.Clone(periods[:i]), func(p item) bool { return len(p.Value) != len(at) })
	return usual(same)
}

// related returns the columns of the first correlation matrix: the fullest measures, in the order of the file.
func (a *App) related() []string {
	all := slices.DeleteFunc(a.measures(), func(c data.ColumnInfo) bool { return c.Role != data.Measure })
	if full := slices.DeleteFunc(slices.Clone(all), a.sparse); len(full) > 1 {
		all = full
	}
	data.SortStable(all, func(x, y data.ColumnInfo) int { return cmp.Compare(x.Missing, y.Missing) })
	var out []string
	for _, c := range all[:min(columnsShown, len(all))] {
		out = append(out, c.ID)
	}
	return a.inOrder(out)
}

// sparse reports that a column has too few figures to say much of how it goes with others.
func (a *App) sparse(c data.ColumnInfo) bool { return 5*(a.open.Rows-c.Missing) < a.open.Rows }
