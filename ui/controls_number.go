package ui

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// A numeral says which numbers a field takes: whole ones from lo to hi, or where hi is 0 a share between 0 and 1, which
// may be written in percent. plain is what an empty field means.
type numeral struct {
	lo, hi int
	plain  string
}

// aShare is a level of confidence.
var aShare = numeral{plain: "0.95"}

// read returns a number as questions hold it, "" for an empty text; ok is false for what is none of n's.
func (n numeral) read(text string) (value string, ok bool) {
	text = strings.TrimSpace(strings.Map(narrow, text))
	if text == "" {
		return "", true
	}
	if n.hi > 0 {
		x, err := strconv.Atoi(text)
		return strconv.Itoa(x), err == nil && n.lo <= x && x <= n.hi
	}
	digits, percent := strings.CutSuffix(text, "%")
	x, err := strconv.ParseFloat(strings.TrimSpace(digits), 64)
	if percent || x > 1 {
		x = math.Round(x*1e10) / 1e12 // 99.9 % is 0.999 to the last digit
	}
	return strconv.FormatFloat(x, 'g', -1, 64), err == nil && 0 < x && x < 1
}

// narrow takes full-width signs for the plain ones: Chinese keyboards write them.
func narrow(r rune) rune {
	if r >= '！' && r <= '～' {
		return r - '！' + '!'
	}
	return r
}

// wanted says in words which numbers a field takes.
func (n numeral) wanted(a *App) string {
	if n.hi > 0 {
		return a.T("number.whole", format.Count(n.lo), format.Count(n.hi))
	}
	return a.T("number.share")
}

// number is a control that takes a number.
func (a *App) number(key, label, value string, n numeral, set func(value string)) control {
	return a.checked(control{Key: key, Label: label, Value: value, Hint: n.plain, Set: set}, n.wanted(a), n.read)
}

// checked is a text control k that takes only what read can make sense of: anything else stays in its field as typed, with
// wanted beside it, and the question as it was.
func (a *App) checked(k control, wanted string, read func(string) (value string, ok bool)) control {
	set := k.Set
	if text := a.typed[k.Key]; text != "" {
		k.Value, k.Wrong = text, wanted
	}
	k.Set = func(text string) {
		value, ok := read(text)
		if !ok {
			a.typed[k.Key] = text
			a.say(k.Label + a.T("list.colon") + wanted)
			return
		}
		delete(a.typed, k.Key)
		set(value)
	}
	return k
}

// own is the option under which a list takes a number of one's own.
const own = "own"

// orOwn adds to k, whose options are numbers and the like, one more: any number, in a field below.
func (a *App) orOwn(k control, n numeral) []control {
	set, value := k.Set, k.Value
	key := k.Key + "Own"
	_, picked := a.typed[key]
	listed := slices.ContainsFunc(k.Options, func(o Option) bool { return o.Value == value })
	k.Options = append(k.Options, Option{own, a.T("number.own")})
	k.Set = func(value string) {
		if delete(a.typed, key); value == own {
			a.typed[key] = "" // nothing yet
			return
		}
		set(value)
	}
	switch {
	case picked:
		value = ""
	case listed:
		return []control{k}
	}
	k.Value = own
	return []control{k, a.number(key, k.Label, value, n, set)}
}

// levels are the controls of how sure the intervals in question are to be; x of 0 is the usual level.
func (a *App) levels(label string, x float64, set func(float64)) []control {
	k := control{Key: "level", Label: a.T(label), Value: aShare.plain, Short: true, Set: func(value string) {
		x, _ := strconv.ParseFloat(unless(value, aShare.plain), 64)
		set(x)
	}}
	if x != 0 {
		k.Value = strconv.FormatFloat(x, 'g', -1, 64)
	}
	for _, x := range []float64{0.8, 0.9, 0.95, 0.99} {
		k.Options = append(k.Options, Option{strconv.FormatFloat(x, 'g', -1, 64), format.Level(x)})
	}
	return a.orOwn(k, aShare)
}

// level is levels of the question's own field.
func (a *App) level() []control {
	return a.levels("correlation.level", a.view.Question.Level, func(x float64) { a.edit(func(q *stats.Question) { q.Level = x }) })
}
