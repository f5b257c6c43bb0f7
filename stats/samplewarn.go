package stats

import (
	"slices"
	"strings"

	"statlas/data"
)

const (
	smallSample = 8 // the n below which a group is called small
	fewDistinct = 8 // fewer distinct values than this, among at least five times as many, are few
)

// judge counts the rows, notes the sources, and warns of what matters whatever is made of the samples.
func (s *sampling) judge(j *job, h *Head) {
	h.N = len(s.rows)
	h.Omitted = j.n() - h.N
	small := 0
	for _, g := range s.samples {
		if len(g.x) < smallSample {
			small++
		}
	}
	h.warnIf(small, WarnSmall, smallSample)
	if n := distinct(s.all); n < fewDistinct && len(s.all) >= 5*n && n > 0 {
		h.warn(WarnFewDistinct, n, len(s.all))
	}
	s.judgeTotals(j, h)
	cited := newCitations(j.t)
	for _, i := range s.rows {
		cited.add(s.measure, int(i))
	}
	cited.state(h)
}

// worldWords name what sums up a table of economies.
var worldWords = []string{"世界", "全球", "world", "global"}

func isTotal(name string) bool {
	return data.NamesTotal(name) || mayBeWorld(name) && slices.Contains(worldWords, strings.ToLower(strings.TrimSpace(name)))
}

// mayBeTotal rules most identifiers out by their first and last bytes: no total ends in a digit, unless it is "of which".
func mayBeTotal(first, last byte) bool {
	return last < '0' || last > '9' || first|0x20 == 'o' || first >= 0x80
}

// mayBeWorld rules most names out by their first and last bytes.
func mayBeWorld(name string) bool {
	if name == "" || len(name) > 64 {
		return false
	}
	first, last := name[0], name[len(name)-1]
	return (first >= 0x80 || strings.IndexByte("wWgG \t", first) >= 0) && (last >= 0x80 || strings.IndexByte("dDlL \t", last) >= 0)
}

// judgeTotals warns of rows whose entity or group is named a total and stands beside others.
func (s *sampling) judgeTotals(j *job, h *Head) { j.totals(h, s.rows, s.by, j.t.First(data.Entity)) }

// totals warns of rows that are named a total in one of columns and stand beside others.
func (j *job) totals(h *Head, rows []int32, columns ...*data.Column) {
	for _, c := range columns {
		if c == nil || c.Type != data.Text {
			continue
		}
		names := totalNames(c)
		if len(names) == 0 {
			continue
		}
		n, first := 0, ""
		for _, i := range rows {
			if w := c.Text.At(int(i)); slices.Contains(names, w) {
				if n++; n == 1 {
					first = w
				}
			}
		}
		if n > 0 && n < len(rows) {
			h.warn(WarnTotals, n, first)
			return
		}
	}
}

// totalNames returns the texts of c that name a total, by themselves or by their label.
func totalNames(c *data.Column) []string {
	names := c.Text.Picked(mayBeTotal, isTotal)
	for w, l := range c.Labels {
		if (isTotal(l.Zh) || isTotal(l.En)) && !slices.Contains(names, w) {
			names = append(names[:len(names):len(names)], w)
		}
	}
	return names
}
