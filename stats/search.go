package stats

import (
	"bytes"
	"context"
	"math"
	"strconv"
	"strings"

	"statlas/data"
)

// search keeps the rows of which any cell contains the text searched for, whatever its capitals: texts and their labels, Chinese
// ones by their initials too, periods as written, numbers in plain digits. Of what repeats each value is looked at once.
func (j *job) search() error {
	found, digits := Finder(j.q.Search), Digits(j.q.Search)
	hit := make([]bool, j.n())
	for _, c := range j.t.Columns {
		var err error
		switch {
		case c.Type == data.Text:
			err = j.searchText(c, found, hit)
		case c.Type == data.PeriodT:
			codes, distinct := j.periodCodes(c)
			err = j.searchCoded(codes, len(distinct), func(k int) bool { return found(distinct[k].String()) }, hit)
		case digits != "":
			err = j.searchNumbers(c, digits, hit)
		}
		if err != nil {
			return err
		}
	}
	kept := make([]int32, 0, j.n()/2)
	for k, yes := range hit {
		if yes {
			kept = append(kept, int32(j.row(k)))
		}
	}
	j.rows = kept
	return nil
}

func (j *job) searchText(c *data.Column, found func(string) bool, hit []bool) error {
	if len(c.Labels) > 0 {
		plain := found
		found = func(w string) bool { return foundIn(c, w, plain) }
	}
	if codes, words := c.Text.Dictionary(); codes != nil && len(words) <= j.n() {
		return j.searchCoded(codes, len(words), func(k int) bool { return found(words[k]) }, hit)
	}
	return j.mark(hit, func(i int) bool { return found(c.Text.At(i)) })
}

// searchCoded marks the rows whose value holds, of which there are so many.
func (j *job) searchCoded(codes []int32, values int, holds func(k int) bool, hit []bool) error {
	verdict := make([]bool, values)
	some := false
	err := j.pace.beside(values, func(lo, hi int) {
		for k := lo; k < hi; k++ {
			verdict[k] = holds(k)
			some = some || verdict[k]
		}
	})
	if err != nil || !some {
		return err
	}
	return j.mark(hit, func(i int) bool { return verdict[codes[i]] })
}

func (j *job) searchNumbers(c *data.Column, digits string, hit []bool) error {
	var room [32]byte
	want := []byte(digits)
	return j.mark(hit, func(i int) bool {
		x := c.Num[i]
		return finite(x) && bytes.Contains(appendPlain(room[:0], x), want)
	})
}

// mark marks the rows for which holds does, leaving out those that are marked.
func (j *job) mark(hit []bool, holds func(i int) bool) error {
	return j.pace.each(j.n(), func(lo, hi int) {
		for k := lo; k < hi; k++ {
			if !hit[k] {
				hit[k] = holds(j.row(k))
			}
		}
	})
}

// appendPlain appends x as strconv.FormatFloat(x, 'f', -1, 64) writes it. A number of few decimals is the one that stands in
// the file: a decimal of at most 15 digits that gives x back is the shortest that does.
func appendPlain(b []byte, x float64) []byte {
	scale := 1.0
	for decimals := 0; decimals <= 4; decimals++ {
		v := math.Round(x * scale)
		if math.Abs(v) >= 1e15 || x == 0 {
			break
		}
		if v/scale == x {
			return appendDecimal(b, int64(v), decimals)
		}
		scale *= 10
	}
	return strconv.AppendFloat(b, x, 'f', -1, 64)
}

// appendDecimal appends v / 10^decimals.
func appendDecimal(b []byte, v int64, decimals int) []byte {
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	if decimals == 0 {
		return strconv.AppendInt(b, v, 10)
	}
	var room [20]byte
	i := len(room)
	for n := 0; n <= decimals || v > 0; n++ {
		if n == decimals {
			i--
			room[i] = '.'
		}
		i--
		room[i] = byte('0' + v%10)
		v /= 10
	}
	return append(b, room[i:]...)
}

// Narrows reports that whatever a search finds, another found too, as while it is typed on.
func Narrows(search, from string) bool {
	to, was := strings.ToLower(search), strings.ToLower(from)
	digits, had := Digits(search), Digits(from)
	return strings.Contains(to, was) && (data.Abbreviates(was) || !data.Abbreviates(to) || was == "") &&
		(digits == "" || had != "" && strings.Contains(digits, had) || was == "")
}

// Narrow returns those of rows that q's search finds, in their order: of the rows that a question gave which differs from q by a search
// that q's narrows, they are what Order returns.
func Narrow(ctx context.Context, t *data.Table, q *Question, rows []int32) ([]int32, error) {
	if q.Search == "" || len(rows) == 0 {
		return rows, nil
	}
	j := &job{t: t, q: q, rows: rows, pace: newPace(ctx, len(rows)*len(t.Columns))}
	err := j.search()
	return j.rows, err
}
