package data

import "slices"

// Shapes of tables: what a Report says and Settings.Shape may ask for.
const (
	ShapePlain    = "plain"          // as in the file
	ShapeLong     = "long"           // as in the file, with an entity and a period in each row
	WidePeriods   = "wide-periods"   // periods stood across, and were stacked into rows
	IndicatorRows = "indicator-rows" // indicators stood in rows, and were spread into columns
)

// Shapes lists what a Report's Shape and an Offer may be.
var Shapes = []string{ShapePlain, ShapeLong, WidePeriods, IndicatorRows, KeepShape}

// An Offer is another shape that a table can take: the names of its columns and the number of its rows.
type Offer struct {
	Shape   string   `json:"shape"`
	Columns []string `json:"columns"`
	Rows    int      `json:"rows"`
}

// shaped is a table in the shape it is given out in.
type shaped struct {
	sheet
	shape  string // "" when it stands as in the file
	offers []Offer
}

// reshape stacks periods across and spreads indicators in rows as the settings ask, else where it is sure; it lists
// what else could be done.
func (r *reader) reshape(t *Table) shaped {
	s := shaped{sheet: sheet{Table: t}}
	for _, c := range r.keep {
		s.failed = append(s.failed, r.failedRows(c))
	}
	ask := r.o.Shape
	keep := ask == KeepShape || ask == ShapePlain || ask == ShapeLong
	w, can, sure := findWide(t, r.layout.header >= 0)
	switch {
	case can && (ask == WidePeriods || sure && !keep):
		w.nameStacked(r, t)
		s.sheet, s.shape = w.stack(s.sheet), WidePeriods
		r.noteRepeated(w, t)
	case can:
		s.offers = append(s.offers, w.offer(t))
	}
	x, can, sure := findIndicators(s.Table)
	switch {
	case can && (ask == IndicatorRows || sure && ask == ""):
		if s.shape != "" {
			s.offers = append(s.offers, w.offer(t))
		}
		s.sheet, s.shape = x.spread(s.sheet), IndicatorRows
	case can:
		s.offers = append(s.offers, x.offer(s.Table))
	}
	if s.shape != "" {
		o := Offer{Shape: KeepShape, Rows: t.Rows}
		for _, c := range t.Columns {
			o.Columns = append(o.Columns, c.Name)
		}
		s.offers = append(s.offers, o)
	}
	if ask != "" && !keep && ask != s.shape {
		r.note(problem{code: "shape_not_possible", at: r.body, args: []string{ask}})
	}
	return s
}

// noteRepeated notes the columns of figures that stand beside the periods stacked.
func (r *reader) noteRepeated(w wide, t *Table) {
	for _, i := range w.fixed {
		if c := t.Columns[i]; c.Type == Number && c.Role == Measure {
			r.noteHeader("repeated_figure", r.keep[i], c.Name)
		}
	}
}

// describe makes the report one on the table in its shape; problems keep their places in the file.
func (s shaped) describe(rep *Report) {
	rep.Offers = s.offers
	if s.shape == "" {
		return
	}
	rep.Shape, rep.Rows, rep.Columns = s.shape, s.Rows, Columns(s.Table)
	for i := range rep.Columns {
		slices.Sort(s.failed[i])
		s.Columns[i].Failed = s.failed[i]
		rep.Columns[i].Failed = len(s.failed[i])
		rep.Columns[i].Missing -= len(s.failed[i])
		rep.Columns[i].tellReading(s.Table, i)
	}
}
