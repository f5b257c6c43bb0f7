package stats

import (
	"slices"

	"statlas/data"
)

// A panel is a measure by entity and moment: what trends and rankings are made of.
type panel struct {
	measure, entity, period *data.Column // entity is nil when the whole table is one series

	entities []string    // "" alone without an entity column; in order of first appearance, or as the question lists them
	moments  []moment    // ascending
	steps    map[int]int // of them, by kind
	figures  []figure    // by entity, then moment
	rows     []int32     // the rows that count, by figure

	omitted    int // rows with a missing measure, entity or moment
	duplicates int // figures that more than one row gives
}

// A figure is the mean of the rows that give an entity's measure at a moment.
type figure struct {
	entity, moment int32
	lo, hi         int32 // its rows, in panel.rows
	value          float64
}

// panel gathers the question's measure. keep, when not nil, chooses the entities and their order.
func (j *job) panel(measure, entity, period *data.Column, keep []string) (*panel, error) {
	p := &panel{measure: measure, entity: entity, period: period}
	places, err := p.placeEntities(j, keep)
	if err != nil {
		return nil, err
	}
	codes, err := p.axis(j)
	if err != nil {
		return nil, err
	}
	keys := make([]uint64, 0, j.n())
	p.rows = make([]int32, 0, j.n())
	err = j.pace.each(j.n(), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			i := j.row(k)
			place := places(i)
			if place == elsewhere {
				continue
			}
			if place < 0 || codes[i] < 0 || !finite(measure.Num[i]) {
				p.omitted++
				continue
			}
			keys = append(keys, uint64(place)<<32|uint64(codes[i]))
			p.rows = append(p.rows, int32(i))
		}
	})
	if err != nil {
		return nil, err
	}
	if err := radixSort(j.pace, keys, p.rows); err != nil {
		return nil, err
	}
	p.fold(keys)
	p.steps = stepsOf(p.moments)
	return p, nil
}

// elsewhere is the place of entities that the question does not list, as −1 is that of a missing one.
const elsewhere = -2

// placeEntities names the entities and returns each row's place among them.
func (p *panel) placeEntities(j *job, keep []string) (func(i int) int32, error) {
	if p.entity == nil {
		p.entities = []string{""}
		return func(int) int32 { return 0 }, nil
	}
	codes, words := p.entity.Text.Coded()
	places := make([]int32, len(words))
	for k := range places {
		places[k] = elsewhere
	}
	if keep != nil {
		for _, name := range keep {
			k := slices.Index(words, name)
			if k < 0 || name == "" {
				return nil, &QuestionError{Code: CodeEntity, Field: "entities", Value: name, Allowed: nearest(name, present(words))}
			}
			if places[k] == elsewhere {
				places[k] = int32(len(p.entities))
				p.entities = append(p.entities, name)
			}
		}
		return func(i int) int32 { return places[codes[i]] }, nil
	}
	if s := j.shared; s != nil && s.places != nil {
		p.entities, places = s.entities, s.places
		return func(i int) int32 { return places[codes[i]] }, nil
	}
	p.entities = make([]string, 0, min(len(words), j.n()))
	err := j.pace.beside(j.n(), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			c := codes[j.row(k)]
			if places[c] != elsewhere {
				continue
			}
			if words[c] == "" {
				places[c] = -1
				continue
			}
			places[c] = int32(len(p.entities))
			p.entities = append(p.entities, words[c])
		}
	})
	if j.shared != nil && err == nil {
		j.shared.places, j.shared.entities = places, p.entities
	}
	return func(i int) int32 { return places[codes[i]] }, err
}

func present(words []string) []string {
	return slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "" })
}

// axis finds the moments of the rows kept and returns each table row's place among them, −1 for none.
func (p *panel) axis(j *job) ([]int32, error) {
	if s := j.shared; s != nil && s.codes != nil {
		p.moments = s.moments
		return s.codes, nil
	}
	codes := make([]int32, j.t.Rows)
	seen := newNumbering()
	err := j.pace.beside(j.n(), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			i := j.row(k)
			key, ok := momentKey(p.period, i)
			if !ok {
				codes[i] = -1
				continue
			}
			if codes[i] = seen.of(key); int(codes[i]) == len(p.moments) {
				m, _ := momentAt(p.period, i)
				p.moments = append(p.moments, m)
			}
		}
	})
	if err != nil {
		return nil, err
	}
	rank := ranksOf(len(p.moments), func(a, b int32) int { return compareMoments(p.moments[a], p.moments[b]) })
	for k := range j.n() {
		if i := j.row(k); codes[i] >= 0 {
			codes[i] = int32(rank[codes[i]])
		}
	}
	data.SortStable(p.moments, compareMoments)
	if j.shared != nil {
		j.shared.codes, j.shared.moments = codes, p.moments
	}
	return codes, j.pace.pause(j.n())
}

// shared is what panels of several measures of one job have in common: names of a million entities are much to find, and for
// the collector of garbage to look at, each time anew. Nobody writes to it.
type shared struct {
	places   []int32 // of the entity column's words, nil before the first panel
	entities []string
	codes    []int32 // of the rows on the axis of time, likewise
	moments  []moment
}

// fold makes a figure of each run of equal keys.
func (p *panel) fold(keys []uint64) {
	n := min(len(keys), 1)
	for k := 1; k < len(keys); k++ {
		if keys[k] != keys[k-1] {
			n++
		}
	}
	p.figures = make([]figure, 0, n) // grown, a million would be copied several times
	for lo := 0; lo < len(keys); {
		hi := lo + 1
		for hi < len(keys) && keys[hi] == keys[lo] {
			hi++
		}
		f := figure{entity: int32(keys[lo] >> 32), moment: int32(keys[lo]), lo: int32(lo), hi: int32(hi), value: p.measure.Num[p.rows[lo]]}
		if hi > lo+1 {
			p.duplicates++
			values := make([]float64, 0, hi-lo)
			for _, i := range p.rows[lo:hi] {
				values = append(values, p.measure.Num[i])
			}
			f.value = mean(values)
		}
		p.figures = append(p.figures, f)
		lo = hi
	}
}

// step is how many periods of its kind a moment is from the one before, in the steps that all moments keep to.
func (p *panel) step(m moment) int { return max(p.steps[int(m.period.Kind())], 1) }

// mark returns the mark of a figure: that of its first row that is not exact, or else of its first row.
func (p *panel) mark(f figure) *Mark {
	rows := p.rows[f.lo:f.hi]
	if k := slices.IndexFunc(rows, func(i int32) bool { return inexact(p.measure, int(i)) }); k >= 0 {
		return markOf(p.measure, int(rows[k]))
	}
	return markOf(p.measure, int(rows[0]))
}

// byEntity returns the stretch of figures of each entity, in order; entities without figures have none.
func (p *panel) byEntity() [][]figure {
	out := make([][]figure, len(p.entities))
	for lo := 0; lo < len(p.figures); {
		hi := lo
		for hi < len(p.figures) && p.figures[hi].entity == p.figures[lo].entity {
			hi++
		}
		out[p.figures[lo].entity] = p.figures[lo:hi]
		lo = hi
	}
	return out
}
