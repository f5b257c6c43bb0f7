package stats

import (
	"math"
	"slices"

	"statlas/data"
)

// What counts as a jump of unit. Steps are changes from one figure to the next in powers of ten, less the series'
// usual step, their median.
const (
	jumpLeast   = 4                  // figures a series must have for its usual step to be known
	jumpMost    = 4                  // the largest power of ten, as from 元 to 万元
	jumpNear    = 0.0969100130080564 // log₁₀ 1.25: how far from the power of ten a jump may be
	jumpLarge   = 0.5                // a step of this size, more than threefold, is no usual one
	jumpOverall = 4                  // a jump is so many times the usual steps' deviation
)

// jumps adds to the measures of a the alerts of figures that change by a power of ten within a series, where all
// other steps are usual ones, and stay there or come back.
func (j *job) jumps(a *SummaryAnswer, columns []*data.Column) error {
	period := j.t.First(data.PeriodRole)
	if period == nil || period.Type == data.Text {
		return nil
	}
	var tracks *tracks
	for i, c := range columns {
		if c.Type != data.Number || c.Role != data.Measure {
			continue
		}
		if tracks == nil {
			var err error
			if tracks, err = j.tracks(period); err != nil {
				return err
			}
		}
		found, err := tracks.search(j, c)
		if err != nil {
			return err
		}
		if len(found) > 0 {
			a.Columns[i].Alerts = append(a.Columns[i].Alerts, tracks.alert(found))
		}
	}
	return nil
}

// tracks are the rows of a table by series, each in the order of time.
type tracks struct {
	entity  *data.Column // nil for a single series
	keys    []uint64     // of rows: series, then moment
	rows    []int32
	moments []moment
}

// tracks puts the rows that have a period in order. A series is told apart by the entity and by whatever else stands
// in text beside the figures, such as the indicator or the unit.
func (j *job) tracks(period *data.Column) (*tracks, error) {
	l := &tracks{}
	var by []*data.Column
	for _, c := range j.t.Columns {
		if c.Type != data.Text {
			continue
		}
		switch c.Role {
		case data.Entity:
			l.entity = c
			by = append(by, c)
		case data.Dimension, data.UnitRole:
			by = append(by, c)
		}
	}
	g, err := j.group(by)
	if err != nil {
		return nil, err
	}
	p := &panel{period: period}
	codes, err := p.axis(j)
	if err != nil {
		return nil, err
	}
	l.moments = p.moments
	for k, series := range g.of {
		if i := j.row(k); codes[i] >= 0 {
			l.keys = append(l.keys, uint64(series)<<32|uint64(codes[i]))
			l.rows = append(l.rows, int32(i))
		}
	}
	return l, radixSort(j.pace, l.keys, l.rows)
}

// search returns the jumps of all series of c.
func (l *tracks) search(j *job, c *data.Column) ([]Jump, error) {
	var out []Jump
	var s track
	for lo := 0; lo < len(l.keys); {
		hi := lo
		s.reset()
		for ; hi < len(l.keys) && l.keys[hi]>>32 == l.keys[lo]>>32; hi++ {
			if v := c.Num[l.rows[hi]]; v > 0 && finite(v) {
				s.add(v, int32(hi), l.moments[int32(l.keys[hi])])
			}
		}
		for _, f := range s.jumps() {
			out = append(out, l.jump(&s, f))
		}
		if err := j.pace.step(hi - lo); err != nil {
			return nil, err
		}
		lo = hi
	}
	return out, nil
}

func (l *tracks) jump(s *track, f found) Jump {
	row := l.rows[s.at[f.step+1]]
	out := Jump{
		Period: s.moments[f.step+1].String(), Factor: Num(scaled(1, f.power)),
		Before: Num(s.x[f.step]), Value: Num(s.x[f.step+1]), Row: int(row),
	}
	if f.back > 0 {
		out.Until = s.moments[f.back].String()
	}
	if l.entity != nil {
		out.Entity = l.entity.Text.At(int(row))
	}
	return out
}

func (l *tracks) alert(all []Jump) Alert {
	first := all[0]
	a := newAlert(AlertUnitJump, len(all), first.Entity, first.Period, float64(first.Factor))
	a.Jumps = all[:min(len(all), alertRows)]
	if l.entity == nil {
		return a
	}
	var names []any
	for _, f := range a.Jumps {
		if !slices.Contains(names, any(f.Entity)) {
			names = append(names, f.Entity)
		}
	}
	a.Where = []Condition{{Column: l.entity.ID, Op: "in", Value: names}}
	return a
}

// A track is the positive figures of one series.
type track struct {
	x       []float64
	at      []int32 // places in tracks.rows
	moments []moment
	unclear bool // two figures at one moment, or periods of different length
	steps   []float64
}

func (s *track) reset() {
	s.x, s.at, s.moments, s.unclear = s.x[:0], s.at[:0], s.moments[:0], false
}

func (s *track) add(v float64, at int32, m moment) {
	if n := len(s.moments); n > 0 && (s.moments[n-1] == m || s.moments[n-1].period.Kind() != m.period.Kind()) {
		s.unclear = true
	}
	s.x, s.at, s.moments = append(s.x, v), append(s.at, at), append(s.moments, m)
}

// found is a jump at a step by a power of ten; back is the step that undoes it, 0 for none.
type found struct{ step, power, back int }

// jumps judges the steps of the track.
func (s *track) jumps() []found {
	if s.unclear || len(s.x) < jumpLeast {
		return nil
	}
	s.steps = s.steps[:0]
	for i := range len(s.x) - 1 {
		s.steps = append(s.steps, math.Log10(s.x[i+1])-math.Log10(s.x[i]))
	}
	usual := middle(s.steps)
	var large []int
	squares := 0.0
	for i := range s.steps {
		s.steps[i] -= usual
		if math.Abs(s.steps[i]) > jumpLarge {
			large = append(large, i)
		} else {
			squares += s.steps[i] * s.steps[i]
		}
	}
	if len(large) == 0 || len(large) == len(s.steps) {
		return nil
	}
	return s.judge(large, jumpOverall*math.Sqrt(squares/float64(len(s.steps)-len(large))))
}

// judge returns which of the large steps are jumps: by a power of ten, at least so large, and either undone by the next
// large step or the last one.
func (s *track) judge(large []int, least float64) []found {
	var out []found
	for k := 0; k < len(large); k++ {
		step := large[k]
		d := s.steps[step]
		power := math.Round(d)
		if math.Abs(d) < least || power == 0 || math.Abs(power) > jumpMost || math.Abs(d-power) > jumpNear {
			continue
		}
		switch {
		case k == len(large)-1:
			out = append(out, found{step: step, power: int(power)})
		case math.Abs(s.steps[large[k+1]]+power) <= jumpNear:
			out = append(out, found{step, int(power), large[k+1]})
			k++
		}
	}
	return out
}

// middle returns the median of x, which is not empty and stays as it is.
func middle(x []float64) float64 {
	sorted := slices.Clone(x)
	slices.Sort(sorted)
	return quantile(sorted, 0.5)
}
