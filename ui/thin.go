package ui

import (
	"cmp"
	"encoding/json"
	"iter"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// How many points of all series together a chart is sent, and of each at least.
const (
	pointsDrawn = 5120
	pointsLeast = 400
)

// thin asks for no more points of n series than their chart can tell apart: two, the least and the greatest, for every two
// pixels of its width. It is nil for a table that has no more rows than that.
func (a *App) thin(n int) *stats.Thin {
	points := max(pointsLeast, min((a.chartWidth()+255)/256*256, pointsDrawn/max(n, 1)))
	if a.open.Rows <= points*max(n, 1) {
		return nil
	}
	return &stats.Thin{Points: points}
}

// thinned counts the points of a trend, and those that are there; the same when none was left out.
func thinned(t *stats.TrendAnswer) (drawn, all int) {
	for _, s := range t.Series {
		drawn += len(s.Points)
		all += max(s.Total, len(s.Points))
	}
	return drawn, all
}

// zoomRest is how long, in milliseconds, a zoom must rest before the points in sight are asked for.
const zoomRest = 200

// zoomed asks for what the stretch in sight has room for, once the zoom rests: all points of a line, smaller counts of very many
// points. What is drawn stays until they are here.
func (a *App) zoomed(params string) {
	m := &a.main
	var at struct {
		Start, End float64
		Ranges     [][2]float64 // of each zoom
	}
	if json.Unmarshal([]byte(params), &at) != nil || m.busy || m.told == nil {
		return
	}
	t, _ := m.answer.(*stats.TrendAnswer)
	thinned := t != nil && m.told.Thin != nil
	if !thinned && (correlationAnalysis{onApp{a}}).counted() == nil {
		return
	}
	m.zooms++
	key, zooms := m.key, m.zooms
	same := func() bool { return a.main.key == key && a.main.zooms == zooms }
	a.engine.After(zoomRest, func() {
		switch {
		case !same():
		case thinned:
			a.thinAgain(t, [2]float64{at.Start, at.End}, same)
		default:
			a.lookCloser((correlationAnalysis{onApp{a}}).counted(), at.Ranges, same)
		}
	})
}

// thinAgain asks for all points that a stretch, in percent, has room for.
func (a *App) thinAgain(t *stats.TrendAnswer, at [2]float64, same func() bool) {
	m := &a.main
	q, thin := *m.told, *m.told.Thin
	q.Thin = &thin
	if at[0] > 0 || at[1] < 100 {
		lo, hi := chart.Times(t)
		thin.From, thin.To = lo+(hi-lo)*at[0]/100, lo+(hi-lo)*at[1]/100
	}
	a.put("zoom", &q, func(answer stats.Answer, err error) {
		if err == nil && same() {
			m.answer, m.zoom = answer, at
			a.redraw()
		}
	})
}

// pointSheet has a point a row, so that one that is not drawn is no empty cell. Points of the whole table need no name.
func (a *App) pointSheet(t *stats.TrendAnswer) *sheet {
	s := &sheet{Head: []heading{{Text: a.entityTitle()}, {Text: a.T("ranking.at")}, {a.subject(t.Measure), true}}}
	from := 0
	if a.wholeOnly() {
		from = 1
	}
	s.Head = s.Head[from:]
	var all []float64
	for _, series := range t.Series {
		for _, p := range series.Points {
			all = append(all, float64(p.Value))
		}
	}
	spec := a.trendSpec(t, all)
	for _, series := range t.Series {
		for _, p := range series.Points {
			s.Rows = append(s.Rows, []figure{a.entityFigure(series.Entity), timeCell(p.Period), a.value(p.Value, spec, p.Mark)}[from:])
		}
	}
	drawn, n := thinned(t)
	s.Part = a.T("numbers.thin", format.Count(drawn), format.Count(n))
	return s
}

// savePoints has the worker write all points of a trend of which only some are here.
func (a *App) savePoints() {
	q, name := *a.main.told, a.baseName()+"-"+a.Tab()+".csv"
	q.Thin = nil
	a.engine.Save(a.open.Table, &q, SaveFormat{Format: "csv", BOM: true}, name, "text/csv;charset=utf-8", func(err error) {
		if err == nil {
			a.say(a.T("say.saved", name))
			return
		}
		a.say(a.reason(err))
	})
}

// PointRows are the points of a trend as the rows of a file, under a header.
func PointRows(t *stats.TrendAnswer) (header []string, rows iter.Seq[[]any]) {
	return []string{"entity", "period", t.Measure, "qualifier"}, func(yield func([]any) bool) {
		for _, s := range t.Series {
			for _, p := range s.Points {
				if !yield([]any{s.Entity, p.Period, float64(p.Value), cmp.Or(p.Mark, &stats.Mark{}).Qualifier}) {
					return
				}
			}
		}
	}
}
