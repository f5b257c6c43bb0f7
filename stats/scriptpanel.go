package stats

import "math"

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
	if len(w.rows) == 0 {
		return nil
	}
	cells, figures := make([]float64, len(w.keys)), make([]float64, len(w.keys))
	for k, key := range w.keys {
		cells[k] = float64(key>>32)*float64(len(w.moments)) + float64(uint32(key))
		if figures[k] = cells[k]; w.measure != nil && missing(w.measure, int(w.rows[k])) {
			figures[k] = math.NaN()
		}
	}
	codes, words := w.entity.Text.Coded()
	entities, moments := make([]float64, w.n()), make([]float64, w.n())
	for k := range entities {
		i := w.row(k)
		if entities[k], moments[k] = float64(codes[i])+1, float64(w.at[i])+1; words[codes[i]] == "" {
			entities[k] = math.NaN()
		}
		if moments[k] < 1 {
			moments[k] = math.NaN()
		}
	}
	c.put("entities", call("distinct", call("present", c.vector("number of each row's entity", entities))), Num(a.Entities))
	c.put("periods", call("distinct", call("present", c.vector("number of each row's period", moments))), Num(a.Periods))
	x := c.vector("cell of each row", cells)
	c.put("present", call("distinct", x), Num(a.Present))
	c.put("filled", call("distinct", call("present", c.vector("cell of each row with a figure", figures))), Num(a.Filled))
	c.put("duplicates", call("repeated", x), Num(a.Duplicates.Total))
	for _, m := range a.Missing.Columns {
		column, _ := j.t.Column(m.Name)
		if column == nil || column.Num == nil {
			continue
		}
		v := c.columnVector(j, m.Name)
		c.put(m.Name+".missing", call("absent", v), Num(m.Missing))
	}
	c.skip("who lacks what when, and columns of text")
	return nil
}
