package stats

import "statlas/data"

// A history follows columns through time: one observation for each entity and moment, by entity, then moment.
type history struct {
	keys    []uint64    // entity << 32 | moment, ascending
	rows    []int32     // the first table row of each
	moments []moment    // ascending
	x       [][]float64 // by column, the mean of the rows that have a value, NaN for none
	all     []int32     // all table rows, by observation
	starts  []int       // where those of each observation start in all, and their end

	duplicates int // observations that more than one row gives
	stretches  int // observations of a stretch of time, which follows on nothing
	gaps       int // periods that lack an observation between others of their entity
	gapped     int // entities that have gaps
	noRate     int // rates left out, as the figure before is not positive
}

// history gathers columns by the question's entity and period; the table must have periods. It costs O(rows × columns).
func (j *job) history(columns []*data.Column) (*history, error) {
	entity, err := j.entity()
	if err != nil {
		return nil, err
	}
	period, err := j.period()
	if err != nil {
		return nil, err
	}
	if period == nil {
		return nil, &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	p := &panel{entity: entity, period: period}
	places, err := p.placeEntities(j, nil)
	if err != nil {
		return nil, err
	}
	codes, err := p.axis(j)
	if err != nil {
		return nil, err
	}
	keys, rows := make([]uint64, 0, j.n()), make([]int32, 0, j.n())
	err = j.pace.beside(j.n(), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			if i := j.row(k); places(i) >= 0 && codes[i] >= 0 {
				keys, rows = append(keys, uint64(places(i))<<32|uint64(codes[i])), append(rows, int32(i))
			}
		}
	})
	if err != nil {
		return nil, err
	}
	if err := radixSort(j.pace, keys, rows); err != nil {
		return nil, err
	}
	h := &history{moments: p.moments, x: make([][]float64, len(columns))}
	return h, h.fold(j, columns, keys, rows)
}

// fold makes an observation of each run of equal keys.
func (h *history) fold(j *job, columns []*data.Column, keys []uint64, rows []int32) error {
	starts := []int{}
	for k := range keys {
		if k == 0 || keys[k] != keys[k-1] {
			starts = append(starts, k)
			h.keys, h.rows = append(h.keys, keys[k]), append(h.rows, rows[k])
		}
	}
	starts = append(starts, len(keys))
	h.all, h.starts = rows, starts
	for o := range h.keys {
		if starts[o+1] > starts[o]+1 {
			h.duplicates++
		}
	}
	for c, column := range columns {
		h.x[c] = make([]float64, len(h.keys))
		err := j.pace.each(len(h.keys), func(lo, hi int) {
			for o := lo; o < hi; o++ {
				h.x[c][o] = meanOfRows(column, rows[starts[o]:starts[o+1]])
			}
		})
		if err != nil {
			return err
		}
	}
	h.look()
	return j.pace.pause(len(h.keys))
}

// meanOfRows returns the mean of the values of c in rows, NaN when none has one.
func meanOfRows(c *data.Column, rows []int32) float64 {
	if len(rows) == 1 && finite(c.Num[rows[0]]) {
		return c.Num[rows[0]]
	}
	var values []float64
	for _, i := range rows {
		if v := c.Num[i]; finite(v) {
			values = append(values, v)
		}
	}
	return mean(values)
}

// look counts gaps and stretches of time.
func (h *history) look() {
	last := map[int]int{} // of the entity, by kind of period
	marks, follow := h.marks()
	steps := stepsOf(h.moments)
	gapped := false
	for o, key := range h.keys {
		if o == 0 || key>>32 != h.keys[o-1]>>32 {
			clear(last)
			gapped = false
		}
		m := marks[uint32(key)]
		if !follow[uint32(key)] {
			h.stretches++
			continue
		}
		if at, ok := last[m.kind]; ok && m.at > at+steps[m.kind] {
			h.gaps += (m.at-at)/steps[m.kind] - 1
			if !gapped {
				h.gapped++
			}
			gapped = true
		}
		last[m.kind] = m.at
	}
}
