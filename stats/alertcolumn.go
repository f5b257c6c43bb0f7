package stats

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"statlas/data"
)

// Bounds of the alerts about one column.
const (
	missingShare = 0.2 // of the rows
	outlierLeast = 20  // values; the quartiles of fewer say too little about what is far away
	skewLeast    = 30  // values
	skewMost     = 2   // West, Finch and Curran (1995) take |skewness| > 2 as far from normal
	fence        = 3   // interquartile ranges beyond the quartiles, Tukey's (1977) outer fences
)

// remark adds the alerts that follow from a column's summary. x holds the column's values ascending, nil for text.
func (j *job) remark(s *ColumnSummary, c *data.Column, x []float64) {
	if s.Missing > 0 && float64(s.Missing) > missingShare*float64(j.n()) && !remarks(c) {
		a := newAlert(AlertMissing, s.Missing, j.n(), math.Round(1000*float64(s.Missing)/float64(j.n()))/10)
		a.Where = []Condition{{Column: c.ID, Op: "missing"}}
		s.Alerts = append(s.Alerts, a)
	}
	if s.Distinct == 1 && s.N > 1 && !remarks(c) && c.Role != data.UnitRole {
		s.Alerts = append(s.Alerts, newAlert(AlertConstant, s.N))
	}
	if c.Type == data.Number && c.Role != data.ID {
		s.spread(c, x)
	}
	if j.identifies(c) && s.Distinct < s.N && 2*s.Distinct > s.N {
		s.Alerts = append(s.Alerts, newAlert(AlertRepeated, s.N-s.Distinct, s.Distinct))
	}
	j.unread(s, c)
}

// remarks reports whether c comments on other columns; it may well be empty or the same throughout.
func remarks(c *data.Column) bool {
	return c.Role == data.Note || c.Role == data.SourceRole || c.Role == data.QualRole
}

// identifies reports whether a value of c should stand in one row alone. Where there are periods an entity has a row
// at each; that is the panel check's affair. An identifier that mostly repeats points at rows of another table.
func (j *job) identifies(c *data.Column) bool {
	return (c.Role == data.ID || c.Role == data.Entity) && j.t.First(data.PeriodRole) == nil
}

// spread adds the alerts about how the numbers are distributed. Quartiles that agree set no fences.
func (s *ColumnSummary) spread(c *data.Column, x []float64) {
	lo, hi := float64(s.Q1-fence*(s.Q3-s.Q1)), float64(s.Q3+fence*(s.Q3-s.Q1))
	if len(x) >= outlierLeast && s.Q1 < s.Q3 && finite(lo) && finite(hi) {
		below, _ := slices.BinarySearch(x, lo)
		above := len(x) - upTo(x, hi)
		if below+above > 0 {
			s.Alerts = append(s.Alerts, outliers(c, below, above, lo, hi))
		}
	}
	if g := float64(s.Skewness); s.N >= skewLeast && (g > skewMost || g < -skewMost) {
		s.Alerts = append(s.Alerts, newAlert(AlertSkew, g))
	}
}

func outliers(c *data.Column, below, above int, lo, hi float64) Alert {
	a := newAlert(AlertOutliers, below+above, below, above, lo, hi)
	switch {
	case below == 0:
		a.Where = []Condition{{Column: c.ID, Op: "gt", Value: hi}}
	case above == 0:
		a.Where = []Condition{{Column: c.ID, Op: "lt", Value: lo}}
	}
	return a
}

// upTo counts the sorted values of x that are at most v.
func upTo(x []float64, v float64) int {
	n, _ := slices.BinarySearchFunc(x, v, func(e, v float64) int {
		if e <= v {
			return -1
		}
		return 1
	})
	return n
}

// examples is how many cells an alert quotes, exampleRunes how much of each.
const (
	examples     = 3
	exampleRunes = 20
)

// unread adds an alert of cells that the reader could not read as the column's type.
func (j *job) unread(s *ColumnSummary, c *data.Column) {
	_, at := j.t.Column(c.ID)
	var quoted []string
	n := 0
	for _, i := range c.Failed {
		if j.rows != nil {
			if _, kept := slices.BinarySearch(j.rows, i); !kept {
				continue
			}
		}
		n++
		quoted = quote(quoted, j.t.Raw(int(i), at), n)
	}
	if n > 0 {
		a := newAlert(AlertMixed, n, strings.Join(quoted, ", "))
		a.Where = []Condition{{Column: c.ID, Op: "missing"}}
		s.Alerts = append(s.Alerts, a)
	}
}

// quote adds the n-th text to the examples, cut short, unless there are enough or it is one of them.
func quote(list []string, text string, n int) []string {
	if len(list) == examples || n > alertRows {
		return list
	}
	if text = strings.TrimSpace(text); utf8.RuneCountInString(text) > exampleRunes {
		text = string([]rune(text)[:exampleRunes]) + "…"
	}
	if text == "" || slices.Contains(list, text) {
		return list
	}
	return append(list, text)
}

// numerals looks for a column of text that holds many numbers: a fifth of its values or more, but not all.
func (j *job) numerals(s *ColumnSummary, c *data.Column) {
	if c.Type != data.Text || c.Role == data.ID || c.Role == data.Entity || s.N == 0 {
		return
	}
	codes, words := c.Text.Coded()
	isNumber := make([]bool, len(words))
	some := false
	for k, w := range words {
		x, err := strconv.ParseFloat(w, 64)
		isNumber[k] = err == nil && finite(x)
		some = some || isNumber[k]
	}
	if !some {
		return
	}
	n, others := 0, 0
	var quoted []string
	for k := range j.n() {
		switch code := codes[j.row(k)]; {
		case isNumber[code]:
			n++
		case words[code] != "":
			others++
			quoted = quote(quoted, words[code], others)
		}
	}
	if others > 0 && 5*n >= s.N {
		s.Alerts = append(s.Alerts, newAlert(AlertNumerals, n, s.N, strings.Join(quoted, ", ")))
	}
}
