package stats

import (
	"math"

	"statlas/data"
)

// calculatePanel counts the cells from the place of each row's entity and period.
func calculatePanel(c *calculation, j *job, answer Answer) error {
	a := answer.(*PanelAnswer)
	w, err := j.newPanelWork()
	if err != nil {
		return err
	}
	if err := w.place(); err != nil {
		return err
	}
	if len(w.rows) > 0 {
		c.cells(w, a)
	}
	columns, err := j.checked()
	if err != nil {
		return err
	}
	c.missingness(w, a, columns)
	return nil
}

// cells counts those of the panel: a cell is its entity times the periods, plus its period, both from 0.
func (c *calculation) cells(w *panelWork, a *PanelAnswer) {
	cells, figures := make([]float64, len(w.keys)), make([]float64, len(w.keys))
	for k, key := range w.keys {
		cells[k] = float64(key>>32)*float64(len(w.moments)) + float64(uint32(key))
		if figures[k] = cells[k]; w.measure != nil && missing(w.measure, int(w.rows[k])) {
			figures[k] = math.NaN()
		}
	}
	codes, words := w.entity.Text.Coded()
	entities := make([]float64, w.n())
	for k := range entities {
		if entities[k] = float64(codes[w.row(k)]) + 1; words[codes[w.row(k)]] == "" {
			entities[k] = math.NaN()
		}
	}
	distinct := func(x string) string { return call("distinct", call("present", x)) }
	c.put("entities", distinct(c.vector("number of each row's entity", entities)), Num(a.Entities))
	c.put("periods", distinct(c.periodsOfRows(w)), Num(a.Periods))
	x, has := c.vector("cell of each row", cells), c.vector("cell of each row with a figure", figures)
	c.put("expected", call("area", distinct(c.vector("number of each row's entity", entities)), distinct(c.periodsOfRows(w))), Num(a.Expected))
	c.put("present", call("distinct", x), Num(a.Present))
	c.put("filled", distinct(has), Num(a.Filled))
	c.put("gaps.cells", call("gap", num(a.Expected), distinct(has)), Num(a.Gaps.Cells))
	c.put("duplicates", call("repeated", x), Num(a.Duplicates.Total))
	c.put("duplicates.rows", call("total", call("repeats", x, num(len(cells)))), Num(a.Duplicates.Rows))
	var counts, rows []Num
	for _, k := range a.Duplicates.Keys {
		counts = append(counts, Num(k.Count))
	}
	c.putEach("duplicates.count", call("repeats", x, num(duplicateKeys)), counts)
	place := make(map[string]float64, len(w.entities))
	for k, name := range w.entities {
		place[name] = float64(k)
	}
	shown := make([]float64, len(a.Grid.Rows))
	for k, r := range a.Grid.Rows {
		shown[k] = place[r.Entity]
		rows = append(rows, Num(r.Absent), Num(r.Empty), Num(r.Duplicate), Num(r.Inside))
	}
	c.putEach("grid.absent, empty, duplicate, inside", call("grid_counts", x, has, num(len(w.moments)), c.vector("entities of the grid, from 0", shown)), rows)
	if a.Gaps.Total > 0 {
		c.skip("statements about who lacks what when")
	}
}

// periodsOfRows is the number of each row's period, from 1.
func (c *calculation) periodsOfRows(w *panelWork) string {
	moments := make([]float64, w.n())
	for k := range moments {
		if moments[k] = float64(w.at[w.row(k)]) + 1; moments[k] < 1 {
			moments[k] = math.NaN()
		}
	}
	return c.vector("number of each row's period", moments)
}

// missingness counts the rows without a value in each column, by period and jointly.
func (c *calculation) missingness(w *panelWork, a *PanelAnswer, columns []*data.Column) {
	if w.n() == 0 || len(columns) == 0 || !c.fits(len(columns)*w.n(), "columns that lack values") {
		return
	}
	m := a.Missing
	moments, first := c.periodsOfRows(w), num(max(0, len(w.moments)-gridPeriods)+1)
	var names []string
	for k, column := range columns {
		x := c.vector("1 where "+column.ID+" has a value", w.presence(column))
		if names = append(names, x); k >= len(m.Columns) {
			continue
		}
		c.put(column.ID+".missing", call("absent", x), Num(m.Columns[k].Missing))
		c.put(column.ID+".share", call("absent_share", x), m.Columns[k].Share)
		c.putEach(column.ID+".missing by period", call("absent_by", x, moments, first, num(len(w.moments))), m.Columns[k].ByPeriod)
	}
	p := c.let(call("absent_together", names...))
	c.put("complete", call("whole", p, `"complete"`), Num(m.Complete))
	c.put("patterns", call("whole", p, `"total"`), Num(m.Total))
	var rows, lost []Num
	for _, v := range m.Patterns {
		rows, lost = append(rows, Num(v.Rows)), append(lost, Num(v.Count))
	}
	c.putEach("patterns.rows", call("whole", p, `"rows"`), rows)
	c.putEach("patterns.columns", call("whole", p, `"columns"`), lost)
}
