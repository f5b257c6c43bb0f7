package stats

import (
	"cmp"

	"statlas/data"
)

// checked returns the columns whose missing values are looked at: those asked for, or all that hold figures or names,
// which are not remarks on others and not the panel's own.
func (j *job) checked() ([]*data.Column, error) {
	all, err := columnsOf(j.t, j.q.Columns)
	if err != nil || len(j.q.Columns) > 0 {
		return all, err
	}
	var out []*data.Column
	for _, c := range all {
		if !remarks(c) {
			out = append(out, c)
		}
	}
	return out, nil
}

// missingness counts the missing values of columns, by period and jointly.
func (w *panelWork) missingness(columns []*data.Column) (Missingness, error) {
	m := Missingness{Rows: w.n(), Periods: w.a.Grid.Periods, Columns: []MissingColumn{}, Patterns: []Pattern{}}
	sets := make([]uint64, w.n())
	rows := w.rowsAt()
	for k, c := range columns {
		lost, byMoment := 0, make([]int, len(w.moments))
		err := w.pace.each(w.n(), func(lo, hi int) {
			for r := lo; r < hi; r++ {
				i := w.row(r)
				if !missing(c, i) {
					continue
				}
				lost++
				sets[r] += mixed(3, uint64(k))
				if at := w.at[i]; at >= 0 {
					byMoment[at]++
				}
			}
		})
		if err != nil {
			return m, err
		}
		if len(m.Columns) < missingColumns {
			m.Columns = append(m.Columns, w.lost(c, lost, byMoment, rows))
		}
	}
	return m, w.jointly(&m, sets, columns)
}

// rowsAt counts the rows at each moment.
func (w *panelWork) rowsAt() []int {
	n := make([]int, len(w.moments))
	for k := range w.n() {
		if at := w.at[w.row(k)]; at >= 0 {
			n[at]++
		}
	}
	return n
}

func (w *panelWork) lost(c *data.Column, lost int, byMoment, rows []int) MissingColumn {
	m := MissingColumn{Name: c.ID, Missing: lost, Share: Num(float64(lost) / float64(w.n())), ByPeriod: []Num{}}
	for at := max(0, len(rows)-gridPeriods); at < len(rows); at++ {
		m.ByPeriod = append(m.ByPeriod, Num(float64(byMoment[at])/float64(rows[at])))
	}
	return m
}

// jointly counts the rows that lack the same columns. Sets of columns are compared by a hash of 64 bits, the sum of
// their members' words.
func (w *panelWork) jointly(m *Missingness, sets []uint64, columns []*data.Column) error {
	rows := make([]int32, len(sets))
	for k := range rows {
		rows[k] = int32(w.row(k))
	}
	if err := radixSort(w.pace, sets, rows); err != nil {
		return err
	}
	type run struct{ first, n int32 }
	var runs []run
	for lo := 0; lo < len(sets); {
		hi := lo + 1
		for hi < len(sets) && sets[hi] == sets[lo] {
			hi++
		}
		if sets[lo] == 0 {
			m.Complete = hi - lo
		} else {
			runs = append(runs, run{rows[lo], int32(hi - lo)})
		}
		lo = hi
	}
	m.Total = len(runs)
	data.SortStable(runs, func(a, b run) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.first, b.first)) })
	for _, r := range runs[:min(len(runs), patternsListed)] {
		p := Pattern{Rows: int(r.n)}
		for _, c := range columns {
			if missing(c, int(r.first)) {
				if p.Count++; p.Count <= namesListed {
					p.Columns = append(p.Columns, c.ID)
				}
			}
		}
		m.Patterns = append(m.Patterns, p)
	}
	return nil
}
