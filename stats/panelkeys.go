package stats

import (
	"slices"

	"statlas/data"
)

func (w *panelWork) key(c panelCell) DuplicateKey {
	d := DuplicateKey{Entity: w.entities[w.keys[c.lo]>>32], Period: w.moments[c.moment].String(), Count: int(c.hi - c.lo)}
	for _, i := range w.rows[c.lo:min(c.hi, c.lo+namesListed)] {
		d.Rows = append(d.Rows, int(i))
		if w.measure != nil {
			d.Values = append(d.Values, Num(w.measure.Num[i]))
		}
	}
	return d
}

// skipped returns the periods that no row has between the first and the last, in the steps that the others keep to: a
// census every five years skips none.
func (w *panelWork) skipped() []string {
	out := []string{}
	step := 0
	for m := 1; m < len(w.moments); m++ {
		from, ok := ordinal(w.moments[m-1].period)
		to, _ := ordinal(w.moments[m].period)
		if !ok {
			return out
		}
		step = commonStep(step, to-from)
	}
	for m := 1; m < len(w.moments); m++ {
		from, _ := ordinal(w.moments[m-1].period)
		to, _ := ordinal(w.moments[m].period)
		for n := from + step; n < to && len(out) < skippedListed; n += step {
			out = append(out, periodOf(w.moments[m].period.Kind(), n).String())
		}
	}
	return out
}

func commonStep(a, b int) int {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// periodOf undoes ordinal.
func periodOf(kind data.PeriodKind, n int) data.Period {
	each := map[data.PeriodKind]int{data.Year: 1, data.Half: 2, data.Quarter: 4, data.Month: 12}[kind]
	return data.NewPeriod(kind, n/each, n%each+1, 0)
}

// toldApart warns when a column of text tells apart the rows of every duplicate key: such a table holds more than one
// figure for an entity and a period, by design.
func (w *panelWork) toldApart() {
	if w.a.Duplicates.Total == 0 {
		return
	}
	for _, c := range w.t.Columns {
		if c.Type == data.Text && c != w.entity && (c.Role == data.Dimension || c.Role == data.UnitRole) && w.tells(c) {
			w.a.warn(WarnToldApart, c.ID)
			return
		}
	}
}

func (w *panelWork) tells(c *data.Column) bool {
	codes, _ := c.Text.Coded()
	var seen []int32
	for _, cell := range w.cells {
		if cell.hi-cell.lo < 2 {
			continue
		}
		seen = seen[:0]
		for _, i := range w.rows[cell.lo:cell.hi] {
			seen = append(seen, codes[i])
		}
		slices.Sort(seen)
		if len(slices.Compact(seen)) < int(cell.hi-cell.lo) {
			return false
		}
	}
	return true
}
