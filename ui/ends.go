package ui

import (
	"math"
	"strconv"
	"strings"

	"github.com/vugu/vugu"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// DoEnds makes a table of where each entity starts and ends. Its column of series is drawn.
const DoEnds = "ends"

// canEnd reports whether the table on screen has what a table of ends is made of.
func (a *App) canEnd() bool { return a.hasPanel() && a.measure() != "" && !a.ends() }

// ends reports whether the table on screen is one of ends.
func (a *App) ends() bool { return a.open != nil && a.open.Made != nil && a.open.Made.Do == DoEnds }

// makeEnds makes the table of ends of the measure chosen, of the rows shown, and puts it on screen.
func (a *App) makeEnds() {
	_, where, ok := a.facets(a.measure())
	if !ok {
		where = a.view.Question.Where
	}
	q := &stats.Question{Kind: "trend", Measure: a.measure(), Entity: a.entityID(), Period: a.periodID(), Where: where}
	name := a.endsName(a.dataTitle(a.view.Data), a.title(q.Measure))
	for _, id := range a.files { // one that was made before the language was switched
		if a.endsTitle(id) == name {
			name = trimFile(id)
		}
	}
	a.load = &loading{name: name}
	c, of := Combination{Do: DoEnds, Question: q}, []string{a.open.Table}
	if !isFile(a.view.Data) {
		c.Set, of = a.view.Data, nil
	}
	a.engine.Combine(of, name, c, func(o *Opened, err error) {
		if err != nil {
			a.load = nil
			a.notice = &notice{text: a.T("ends.failed", a.reason(err))}
			return
		}
		a.Opened(o)
	})
}

func (a *App) endsName(of, measure string) string {
	return a.T("ends.name", strings.TrimSuffix(of, ".csv"), measure)
}

// endsTitle names a table of ends in the language of the page, "" for any other table.
func (a *App) endsTitle(id string) string {
	o := a.tables[id]
	if o == nil || o.Made == nil || o.Made.Ends == nil {
		return ""
	}
	return a.endsName(a.endsSource(o.Made), a.endsMeasure(o.Made))
}

// endsSource names the table that a table of ends was made of, endsMeasure its measure.
func (a *App) endsSource(m *Made) string {
	if m.Set != "" {
		return a.dataTitle(m.Set)
	}
	return m.Of[0]
}

func (a *App) endsMeasure(m *Made) string { return a.in(m.Ends.Title, bare(m.Ends.Name, m.Ends.Unit)) }

// hedge says in words how a figure of column c is hedged: by its source, or as the figures that it was made of are.
func (a *App) hedge(column, qualifier string) string {
	if a.ends() && (column == stats.EndsChange || column == stats.EndsPercent || column == stats.EndsYearly) {
		return a.T("ends.hedged")
	}
	return a.T("qualifier." + qualifier)
}

// endsFacts say how a table of ends was made.
func (a *App) endsFacts(m *Made) []string {
	r := m.Ends
	out := []string{a.T("ends.of", a.endsSource(m), a.endsMeasure(m), format.Count(r.Entities), r.From, r.To), a.T("ends.rule")}
	for _, n := range []struct {
		key string
		n   int
	}{{"ends.shorter", r.Shorter}, {"ends.without", r.Without}, {"ends.means", r.Duplicates}, {"ends.omitted", r.Omitted}} {
		if n.n > 0 {
			out = append(out, a.T(n.key, format.Count(n.n)))
		}
	}
	for _, w := range m.Question.Where {
		out = append(out, a.T("ends.where", w.Column, w.Op, strings.Join(view.Values(w.Value), a.T("list.comma"))))
	}
	return out
}

// sparks reports whether the cells of c are drawn.
func (a *App) sparks(c *data.ColumnInfo) bool { return c.ID == stats.SparkColumn && a.ends() }

// sparkLane is how wide such cells are, and sparkWide and sparkHigh the drawing in them.
const sparkLane, sparkWide, sparkHigh = 152, 120, 20

// series reads a cell of series; what is missing is NaN.
func series(text string) []float64 {
	var x []float64
	for _, w := range strings.Fields(text) {
		v, err := strconv.ParseFloat(w, 64)
		if err != nil {
			v = math.NaN()
		}
		x = append(x, v)
	}
	return x
}

// spark draws a series: a line that breaks where a value is missing, and dots on the lowest, the highest and the last value.
func spark(x []float64) vugu.HTML {
	low, high, last := -1, -1, -1
	for i, v := range x {
		if math.IsNaN(v) {
			continue
		}
		if last = i; low < 0 || v < x[low] {
			low = i
		}
		if high < 0 || v > x[high] {
			high = i
		}
	}
	if last < 0 {
		return ""
	}
	at := func(i int) string {
		y := 0.5
		if d := x[high] - x[low]; d > 0 && !math.IsInf(d, 0) {
			y = (x[high] - x[i]) / d
		}
		return tenth(3+float64(i)*(sparkWide-6)/float64(max(1, len(x)-1))) + " " + tenth(3+y*(sparkHigh-6))
	}
	var line, dots strings.Builder
	for i, v := range x {
		switch {
		case math.IsNaN(v):
		case i == 0 || math.IsNaN(x[i-1]):
			line.WriteString("M" + at(i) + "h0") // a value alone is a dot
		default:
			line.WriteString("L" + at(i))
		}
	}
	for _, i := range []int{low, high} {
		dots.WriteString("M" + at(i) + "h0")
	}
	return vugu.HTML(`<svg class="spark" viewBox="0 0 120 20" width="120" height="20" aria-hidden="true"><path d="` + line.String() +
		`"/><path class="spark-ends" d="` + dots.String() + `"/><path class="spark-last" d="M` + at(last) + `h0"/></svg>`)
}

// sparkText says in words what the series of a row is like, whose other cells read as texts.
func (a *App) sparkText(columns []data.ColumnInfo, row []any, texts []string) string {
	cell := map[string]string{}
	value := map[string]float64{}
	for i, c := range columns {
		cell[c.ID] = texts[i]
		value[c.ID], _ = number(row[i])
	}
	if cell[stats.SparkColumn] == format.Missing {
		return format.Missing
	}
	way := "level"
	switch from, to := value[stats.EndsStart], value[stats.EndsEnd]; {
	case to > from:
		way = "rising"
	case to < from:
		way = "falling"
	}
	return a.T("spark."+way, cell[stats.EndsStart], cell[stats.EndsEnd], cell[stats.EndsLowest], cell[stats.EndsHighest])
}
