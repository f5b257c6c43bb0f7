package stats

import (
	"math"

	"statlas/data"
)

// ofRows makes a row of each table row that has an entity and a figure, with its period if there are any.
func (w *rankWork) ofRows(measure, entity, period *data.Column) error {
	if w.q.At != "" && w.q.At != AllRows || w.q.Compare != "" {
		return &QuestionError{Code: CodeNoPeriod, Field: "period"}
	}
	w.cited = newCitations(w.t)
	w.dates = period
	w.a.Rows = make([]RankRow, 0, w.n())
	var counted []int32
	for k := range w.n() {
		i := w.row(k)
		if missing(measure, i) || missing(entity, i) {
			w.a.Omitted++
			continue
		}
		counted = append(counted, int32(i))
		w.cited.add(measure, i)
		w.a.Rows = append(w.a.Rows, RankRow{Entity: entity.Text.At(i), Level: Num(measure.Num[i]), Previous: Num(math.NaN()), Mark: markOf(measure, i), row: int32(i)})
	}
	w.a.N = len(counted)
	w.a.warnIf(repeated(entity, counted), WarnRowsRanked)
	return w.oneKind(measure, counted, entity)
}

// repeated counts the names that stand in more than one of rows.
func repeated(names *data.Column, rows []int32) (n int) {
	codes, words := names.Text.Coded()
	seen := make([]uint8, len(words))
	for _, i := range rows {
		if k := codes[i]; seen[k] < 2 {
			if seen[k]++; seen[k] == 2 {
				n++
			}
		}
	}
	return n
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
	at, err := w.p.fullMoment(&w.a.Head, w.q.At)
	if err != nil {
		return err
	}
	compare := int32(-1)
	if w.q.Compare != "" {
		if compare, err = w.p.at("compare", w.q.Compare); err != nil {
			return err
		}
		w.a.Compare, w.then = w.p.moments[compare].String(), map[string]float64{}
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
			w.then[w.p.entities[k]] = previous
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
		if ok {
			w.a.Rows[len(w.a.Rows)-1].Before = w.p.mark(before)
		}
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

// fullMoment returns the moment named, else the latest whole period with at least half as many figures as the
// fullest one; that a later one has fewer is a warning.
func (p *panel) fullMoment(h *Head, named string) (int32, error) {
	if named != "" {
		return p.at("at", named)
	}
	counts, most := p.counts()
	later := -1
	for k := len(counts) - 1; ; k-- {
		if 2*counts[k] >= most {
			if later >= 0 {
				h.warn(WarnLatest, p.moments[later].String(), counts[later], counts[k])
			}
			return int32(k), nil
		}
		if counts[k] > 0 && later < 0 {
			later = k
		}
	}
}

// counts returns how many figures stand at each moment, and the most; stretches of time count when there is nothing else.
func (p *panel) counts() (counts []int, most int) {
	counts = make([]int, len(p.moments))
	for _, f := range wholePeriods(p) {
		counts[f.moment]++
		most = max(most, counts[f.moment])
	}
	return counts, most
}
