package data

// wide says which columns of a table are periods across, by measure, and which stay.
type wide struct {
	fixed    []int
	periods  []Period // in order of first appearance
	measures []wideMeasure
	year     int // the column with the year of periods that are parts of one, as 3月 is; −1 when they name theirs
}

// wideMeasure is what the figures of some columns measure: one column a period, −1 for a period without one.
type wideMeasure struct {
	name     string
	nameless bool  // the names across are periods, perhaps with a unit, and nothing else
	title    Label // of a nameless one, "" where nothing tells what it measures
	unit     measureUnit
	cols     []int
}

const (
	fewPeriods  = 3    // periods across that make a table of one measure a wide one
	fullEnough  = 0.75 // share of measures × periods that must have a column
	acrossShare = 0.5  // share of the columns of figures that must be named by periods
)

// findWide recognises columns of figures that are named by periods of one kind, alone or with the name of a measure.
// ok says that they can be stacked; sure that they should be: enough of them, no period beside them already, and
// something that tells the rows apart.
func findWide(t *Table, named bool) (w wide, ok, sure bool) {
	if w, ok, sure = findAcross(t, named, -1, splitPeriod); len(w.periods) > 0 {
		return w, ok, sure
	}
	if year := yearColumn(t); year >= 0 {
		return findAcross(t, named, year, splitPart)
	}
	return w, false, false
}

// yearColumn returns the only column of periods when these are years, else −1.
func yearColumn(t *Table) int {
	year := -1
	for i, c := range t.Columns {
		if c.Type != PeriodT {
			continue
		}
		if year >= 0 || !allYears(c.Periods) {
			return -1
		}
		year = i
	}
	return year
}

func allYears(periods []Period) bool {
	for _, p := range periods {
		if p != 0 && p.Kind() != Year {
			return false
		}
	}
	return true
}

// findAcross is findWide by one way of reading the columns' names; year is the column with the year of their
// periods, −1 for none.
func findAcross(t *Table, named bool, year int, split func(string) (string, Period)) (w wide, ok, sure bool) {
	w.year = year
	rests, periods := make([]string, len(t.Columns)), make([]Period, len(t.Columns))
	count := make(map[string]int)
	for i, c := range t.Columns {
		rest, p := split(c.Name)
		if p != 0 && (c.Type == Number || allMissing(c)) {
			rests[i], periods[i] = rest, p
			count[rest]++
		} else if p != 0 && c.Type == Text && rest == "" {
			return w, false, false // words in a column of a period: no figures by period
		}
	}
	at := make(map[Period]int)
	measure := make(map[string]int)
	figures, across := 0, 0
	for i, c := range t.Columns {
		if c.Type == Number {
			figures++
		}
		p := periods[i]
		if p == 0 || count[rests[i]] < 2 {
			if i != year {
				w.fixed = append(w.fixed, i)
			}
			continue
		}
		across++
		if _, seen := at[p]; !seen {
			at[p] = len(w.periods)
			w.periods = append(w.periods, p)
		}
		m, seen := measure[rests[i]]
		if !seen {
			m = len(w.measures)
			measure[rests[i]] = m
			name, nameless := valueName(rests[i])
			w.measures = append(w.measures, wideMeasure{name: name, nameless: nameless})
		}
		if p.Kind() != w.periods[0].Kind() || !w.measures[m].add(t, i, at[p]) {
			return w, false, false
		}
	}
	for m := range w.measures {
		w.measures[m].reach(len(w.periods))
	}
	few := fewPeriods
	if len(w.measures) > 1 {
		few = 2
	}
	full := float64(across) >= fullEnough*float64(len(w.periods)*len(w.measures))
	sure = named && full && len(w.periods) >= few && float64(across) >= acrossShare*float64(figures) && w.keyed(t)
	return w, len(w.periods) > 1, sure
}

// keyed reports whether the columns that stay, and the year, can tell rows apart, and none that stays is a period.
func (w wide) keyed(t *Table) bool {
	key := w.year >= 0
	for _, i := range w.fixed {
		c := t.Columns[i]
		if c.Type == PeriodT {
			return false
		}
		key = key || c.Type == Text
	}
	return key
}

// add makes column i the one of period number at. It fails when there is one, or when units differ.
func (m *wideMeasure) add(t *Table, i, at int) bool {
	if m.reach(at + 1); m.cols[at] >= 0 {
		return false
	}
	c := t.Columns[i]
	if c.Type == Number {
		u := measureUnit{c.Unit, c.Scale}
		if m.unit != (measureUnit{}) && u != m.unit {
			return false
		}
		m.unit = u
	}
	m.cols[at] = i
	return true
}

func (m *wideMeasure) reach(n int) {
	for len(m.cols) < n {
		m.cols = append(m.cols, -1)
	}
}

// rowPeriods returns the periods of row r.
func (w wide) rowPeriods(t *Table, r int) []Period {
	if w.year < 0 {
		return w.periods
	}
	own := make([]Period, len(w.periods))
	if year := t.Columns[w.year].Periods[r]; year != 0 {
		for k, p := range w.periods {
			own[k] = NewPeriod(p.Kind(), year.Year(), p.Sub(), 0)
		}
	}
	return own
}

// valueName names a measure by what its columns have beside the period: value when that is nothing but a unit.
func valueName(rest string) (name string, nameless bool) {
	if bare, _, _ := splitUnit(rest); bare == "" {
		return stackedValue + rest, true
	}
	return rest, false
}
