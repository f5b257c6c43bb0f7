package stats

import "statlas/data"

// panelCheck looks at who has a row and a figure when: duplicate keys, gaps, and which columns lack values.
//
// It costs O(n) for each column, and O(cells that have a row) for the panel, however many cells it should have.
func (j *job) panelCheck() (Answer, error) {
	w, err := j.newPanelWork()
	if err != nil {
		return nil, err
	}
	columns, err := j.checked()
	if err != nil {
		return nil, err
	}
	j.pace.total = j.n() * (len(columns) + 3)
	if err := w.place(); err != nil {
		return nil, err
	}
	for _, does := range []func(){w.fold, w.count, func() { w.a.Grid = w.grid() }} {
		does()
		if err := j.pace.pause(j.n()); err != nil {
			return nil, err
		}
	}
	if w.a.Gaps, err = w.gaps(); err != nil {
		return nil, err
	}
	w.toldApart()
	if w.a.Missing, err = w.missingness(columns); err != nil {
		return nil, err
	}
	return w.a, nil
}

// A panelWork is a panel check under way.
type panelWork struct {
	*job
	a                       *PanelAnswer
	entity, period, measure *data.Column // measure may be nil

	entities []string // in order of first appearance
	moments  []moment // ascending, all of one length
	at       []int32  // by table row: its moment, −1 for none
	keys     []uint64 // entity, then moment; of the rows that count
	rows     []int32  // the same
	cells    []panelCell
	of       []extent // by entity: its cells
}

// A panelCell is a cell that has rows.
type panelCell struct {
	moment int32
	lo, hi int32 // in panelWork.rows
	filled bool
}

type extent struct{ lo, hi int32 }

func (j *job) newPanelWork() (*panelWork, error) {
	w := &panelWork{job: j, a: &PanelAnswer{Head: head("panel", "cells are entities × periods that the rows have; duplicates are keys in more than one row")}}
	var err error
	if w.entity, err = j.entity(); err != nil {
		return nil, err
	}
	if w.period, err = j.period(); err != nil {
		return nil, err
	}
	switch {
	case w.entity == nil:
		return nil, &QuestionError{Code: CodeNoEntity, Field: "entity"}
	case w.period == nil:
		return nil, &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	w.a.Entity, w.a.Period = w.entity.ID, w.period.ID
	if j.q.Measure != "" {
		w.measure, err = j.numeric("measure", j.q.Measure)
		w.a.Measure = j.q.Measure
	}
	return w, err
}

// place finds the entities and moments and puts the rows that have both in their order.
func (w *panelWork) place() error {
	p := &panel{entity: w.entity, period: w.period}
	places, err := p.placeEntities(w.job, nil)
	if err != nil {
		return err
	}
	if w.at, err = p.axis(w.job); err != nil {
		return err
	}
	w.entities = p.entities
	w.moments = p.moments
	w.keepOneKind()
	err = w.pace.each(w.n(), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			i := w.row(k)
			if place := places(i); place >= 0 && w.at[i] >= 0 {
				w.keys = append(w.keys, uint64(place)<<32|uint64(w.at[i]))
				w.rows = append(w.rows, int32(i))
			}
		}
	})
	if err != nil {
		return err
	}
	w.a.N, w.a.Omitted = len(w.rows), w.n()-len(w.rows)
	return radixSort(w.pace, w.keys, w.rows)
}

// keepOneKind keeps the periods of the length that most rows have: years and their quarters make no one axis.
func (w *panelWork) keepOneKind() {
	counts := make([]int, data.Range+1)
	for k := range w.n() {
		if m := w.at[w.row(k)]; m >= 0 {
			counts[w.moments[m].period.Kind()]++
		}
	}
	most, all := data.NoPeriod, 0
	for kind, n := range counts {
		all += n
		if n > counts[most] {
			most = data.PeriodKind(kind)
		}
	}
	if counts[most] == all {
		return
	}
	w.a.warn(WarnOtherKinds, all-counts[most])
	place := make([]int32, len(w.moments))
	var kept []moment
	for m := range place {
		place[m] = -1
		if w.moments[m].period.Kind() == most {
			place[m] = int32(len(kept))
			kept = append(kept, w.moments[m])
		}
	}
	for i, m := range w.at {
		if m >= 0 {
			w.at[i] = place[m]
		}
	}
	w.moments = kept
}

// fold makes a cell of each run of equal keys.
func (w *panelWork) fold() {
	w.of = make([]extent, len(w.entities))
	for lo := 0; lo < len(w.keys); {
		c := panelCell{moment: int32(w.keys[lo]), lo: int32(lo)}
		hi := lo
		for ; hi < len(w.keys) && w.keys[hi] == w.keys[lo]; hi++ {
			c.filled = c.filled || w.measure == nil || !missing(w.measure, int(w.rows[hi]))
		}
		c.hi = int32(hi)
		of := &w.of[w.keys[lo]>>32]
		if of.hi == 0 {
			of.lo = int32(len(w.cells))
		}
		w.cells = append(w.cells, c)
		of.hi = int32(len(w.cells))
		lo = hi
	}
}

// count fills in what is counted of the panel as a whole, and the duplicate keys.
func (w *panelWork) count() {
	a := w.a
	a.Entities, a.Periods = len(w.entities), len(w.moments)
	a.Expected, a.Present = a.Entities*a.Periods, len(w.cells)
	a.Skipped, a.Duplicates.Keys = w.skipped(), []DuplicateKey{}
	if a.Periods > 0 {
		a.First, a.Last = w.moments[0].String(), w.moments[a.Periods-1].String()
	}
	for _, c := range w.cells {
		if c.filled {
			a.Filled++
		}
		if n := int(c.hi - c.lo); n > 1 {
			a.Duplicates.Total++
			a.Duplicates.Rows += n
			if len(a.Duplicates.Keys) < duplicateKeys {
				a.Duplicates.Keys = append(a.Duplicates.Keys, w.key(c))
			}
		}
	}
	a.Balanced = a.Filled == a.Expected && a.Duplicates.Total == 0
}
