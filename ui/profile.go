package ui

import (
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
)

// Profile describes one column under its name in the list: how its values are spread, what they come to, and what asks
// for a second look. A click on a part shows its rows.
type Profile struct{ App *App }

// profileBins is how many stretches of the histogram have room, each tall enough for a finger.
const profileBins = 10

// A portion is a part of a column's rows: a stretch of its numbers, or one of its values.
type portion struct {
	Text  string
	Count int
	Share string // of the largest part, as CSS
	Where []stats.Condition
}

func (c *Profile) column() string { return c.App.profile.column }

func (c *Profile) label() string { return c.App.T("profile.open", c.App.title(c.column())) }

func (c *Profile) summary() *stats.ColumnSummary { return c.App.profile.summary }

func (c *Profile) waits() bool { return c.summary() == nil && c.App.profile.err == nil }

func (c *Profile) failure() string {
	if c.App.profile.err == nil {
		return ""
	}
	return c.App.reason(c.App.profile.err)
}

// numbers reports whether the parts are stretches rather than values.
func (c *Profile) numbers() bool { return isSpread(c.summary()) }

func isSpread(s *stats.ColumnSummary) bool {
	return s != nil && s.Type == string(data.Number) && s.Distinct > len(s.Top)
}

func (c *Profile) heading() string {
	if c.numbers() {
		return c.App.T("profile.bins")
	}
	return c.App.T("profile.top")
}

// portions returns the parts of the column's rows.
func (c *Profile) portions() []portion {
	if c.summary() == nil {
		return nil
	}
	out := c.parts(c.summary())
	most := 1
	for _, p := range out {
		most = max(most, p.Count)
	}
	for i := range out {
		out[i].Share = "width:" + strconv.FormatFloat(100*float64(out[i].Count)/float64(most), 'f', 1, 64) + "%"
	}
	return out
}

// parts returns the most frequent values of a column, or the stretches of its numbers.
func (c *Profile) parts(s *stats.ColumnSummary) []portion {
	if isSpread(s) {
		return c.stretches(s)
	}
	return c.values(s)
}

// stretches joins neighbouring bins of the histogram until there is room for them.
func (c *Profile) stretches(s *stats.ColumnSummary) []portion {
	each := (len(s.Histogram) + profileBins - 1) / profileBins
	var out []portion
	for lo := 0; lo < len(s.Histogram); lo += each {
		hi := min(lo+each, len(s.Histogram))
		n := 0
		for _, b := range s.Histogram[lo:hi] {
			n += b.Count
		}
		from, to := float64(s.Histogram[lo].Lo), float64(s.Histogram[hi-1].Hi)
		spec := asPrinted(c.App.column(s.Name))
		text := c.App.T("profile.span", format.Full(from, spec), format.Full(to, spec))
		out = append(out, portion{Text: text, Count: n, Where: bounds(s.Name, from, to, hi == len(s.Histogram))})
	}
	return out
}

func (c *Profile) values(s *stats.ColumnSummary) []portion {
	var out []portion
	for _, t := range s.Top {
		text := ""
		if x, ok := number(t.Value); ok {
			text = format.Full(x, asPrinted(c.App.column(s.Name)))
		} else if v, ok := t.Value.(string); ok {
			text = c.App.label(s.Name, v)
		}
		out = append(out, portion{Text: text, Count: t.Count, Where: equal(s.Name, t.Value)})
	}
	return out
}

// rest says how many values stand in no part.
func (c *Profile) rest() string {
	if s := c.summary(); s != nil && !c.numbers() && s.Distinct > len(s.Top) {
		return c.App.T("profile.rest", format.Count(s.Distinct-len(s.Top)))
	}
	return ""
}

func (c *Profile) pressed(p portion) string { return strconv.FormatBool(c.App.showsOnly(p.Where)) }

func (c *Profile) count(p portion) string { return format.Count(p.Count) }

// facts are the numbers of the summary; Value is the key of each one's name.
func (c *Profile) facts() []Option {
	s := c.summary()
	if s == nil {
		return nil
	}
	out := []Option{{"profile.n", format.Count(s.N)}, {"profile.missing", c.missing(s)}, {"profile.distinct", format.Count(s.Distinct)}}
	if s.Type != string(data.Number) || s.N == 0 {
		return out
	}
	spec := asPrinted(c.App.column(s.Name))
	spec.Digits = 6
	plain := func(x stats.Num) string { return format.Full(float64(x), spec) }
	for _, f := range []struct {
		key string
		x   stats.Num
	}{
		{"profile.mean", s.Mean}, {"profile.sd", s.SD}, {"profile.min", s.Min}, {"profile.q1", s.Q1}, {"profile.median", s.Median},
		{"profile.q3", s.Q3}, {"profile.max", s.Max}, {"profile.skewness", s.Skewness},
	} {
		out = append(out, Option{f.key, plain(f.x)})
	}
	return out
}

func (c *Profile) missing(s *stats.ColumnSummary) string {
	all := s.N + s.Missing
	if s.Missing == 0 || all == 0 {
		return format.Count(s.Missing)
	}
	return format.Count(s.Missing) + " (" + format.Percent(float64(s.Missing)/float64(all), c.App.Lang()) + ")"
}

func (c *Profile) alerts() []remark {
	if c.summary() == nil {
		return nil
	}
	return c.App.remarks(c.column(), append(c.summary().Alerts[:len(c.summary().Alerts):len(c.summary().Alerts)], c.App.profile.alerts...))
}

func (c *Profile) pick(where []stats.Condition) { c.App.showOnly(where) }
