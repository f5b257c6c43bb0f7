package stats

import (
	"math"

	"statlas/data"
)

// ofRows makes a row of each table row that has an entity and a figure.
func (w *rankWork) ofRows(measure, entity *data.Column) error {
	if w.q.At != "" || w.q.Compare != "" {
		return &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	w.cited = newCitations(w.t)
	var counted []int32
	for k := range w.n() {
		i := w.row(k)
		if missing(measure, i) || missing(entity, i) {
			w.a.Omitted++
			continue
		}
		counted = append(counted, int32(i))
		w.cited.add(measure, i)
		w.add(entity.Text.At(i), measure.Num[i], math.NaN(), markOf(measure, i))
	}
	w.a.N = len(counted)
	return w.oneKind(measure, counted, entity)
}

func (w *rankWork) add(entity string, level, previous float64, mark *Mark) {
	w.a.Rows = append(w.a.Rows, RankRow{Entity: entity, Level: Num(level), Previous: Num(previous), Mark: mark})
}

// ofPeriod makes a row of each entity that has a figure at the period ranked.
func (w *rankWork) ofPeriod() error {
	w.cited = newCitations(w.t)
	if len(w.p.figures) == 0 {
		w.a.Omitted = w.p.omitted
		return nil
	}
	at, err := w.at()
	if err != nil {
		return err
	}
	compare := int32(-1)
	if w.q.Compare != "" {
		if compare, err = w.p.at("compare", w.q.Compare); err != nil {
			return err
		}
		w.a.Compare = w.p.moments[compare].String()
		w.years = w.p.moments[at].t - w.p.moments[compare].t
	}
	w.a.At = w.p.moments[at].String()
	w.a.Omitted = w.p.absent(w.job, at)
	var counted []int32
	duplicates := 0
	for k, figures := range w.p.byEntity() {
		previous := math.NaN()
		before, ok := find(figures, compare)
		if ok {
			previous = before.value
			w.then = append(w.then, previous)
		}
		now, stands := find(figures, at)
		if !stands {
			continue
		}
		used := []figure{now}
		if ok {
			used = append(used, before)
		}
		for _, f := range used {
			rows := w.p.rows[f.lo:f.hi]
			if len(rows) > 1 {
				duplicates++
			}
			for _, i := range rows {
				w.cited.add(w.p.measure, int(i))
			}
			counted = append(counted, rows...)
		}
		w.a.N += int(now.hi - now.lo)
		w.add(w.p.entities[k], now.value, previous, w.p.mark(now))
	}
	w.a.warnIf(duplicates, WarnDuplicates)
	return w.oneKind(w.p.measure, counted, w.p.entity)
}

// absent counts the rows kept that stand at a moment, or at none, and lack the measure or the entity.
func (p *panel) absent(j *job, at int32) int {
	want, n := uint64(p.moments[at].period), 0
	if want == 0 {
		want = orderedBits(p.moments[at].t)
	}
	for k := range j.n() {
		i := j.row(k)
		key, ok := momentKey(p.period, i)
		if !ok || key == want && (missing(p.measure, i) || missing(p.entity, i)) {
			n++
		}
	}
	return n
}

// at returns the moment to rank: the one named, else the latest whole period with at least half as many
// figures as the fullest one.
func (w *rankWork) at() (int32, error) {
	if w.q.At != "" {
		return w.p.at("at", w.q.At)
	}
	counts := make([]int, len(w.p.moments))
	most := 0
	for _, f := range w.p.figures {
		if w.p.kind(f) != data.Range {
			counts[f.moment]++
			most = max(most, counts[f.moment])
		}
	}
	if most == 0 { // stretches of time are all there is
		for _, f := range w.p.figures {
			counts[f.moment]++
			most = max(most, counts[f.moment])
		}
	}
	later := -1
	for k := len(counts) - 1; ; k-- {
		if 2*counts[k] >= most {
			if later >= 0 {
				w.a.warn(WarnLatest, w.p.moments[later].String(), counts[later], counts[k])
			}
			return int32(k), nil
		}
		if counts[k] > 0 && later < 0 {
			later = k
		}
	}
}
