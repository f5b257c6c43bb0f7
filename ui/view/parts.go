package view

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"statlas/stats"
)

// A part is one field of a View in the hash: write gives its values, none when the field is zero; read takes
// one value and reports whether it made sense.
type part struct {
	key   string
	write func(*View) []string
	read  func(*View, string) bool
}

// Parts in the order in which they are written.
var parts = append([]part{
	text("data", func(v *View) *string { return &v.Data }),
	text("tab", func(v *View) *string { return &v.Tab }, Table, Trend, Ranking, Correlation, Distribution, Comparison, Model, Inequality, Pivot),
	text("measure", func(v *View) *string { return &v.Question.Measure }),
	list("columns", func(v *View) *[]string { return &v.Question.Columns }),
	text("entity", func(v *View) *string { return &v.Question.Entity }),
	list("entities", func(v *View) *[]string { return &v.Question.Entities }),
	text("period", func(v *View) *string { return &v.Question.Period }),
	text("at", func(v *View) *string { return &v.Question.At }),
	text("compare", func(v *View) *string { return &v.Question.Compare }),
	text("of", func(v *View) *string { return &v.Question.Of }),
	text("weight", func(v *View) *string { return &v.Question.Weight }),
	{"where", writeWhere, readWhere},
	text("transform", func(v *View) *string { return &v.Question.Transform }),
	text("base", func(v *View) *string { return &v.Question.Base }),
	number("window", func(v *View) *int { return &v.Question.Window }),
	text("fit", func(v *View) *string { return &v.Question.Fit }),
	text("test", func(v *View) *string { return &v.Question.Test }),
	text("breaks", func(v *View) *string { return &v.Question.Breaks }),
	{"forecast", writeForecast, readForecast},
	list("by", func(v *View) *[]string { return (*[]string)(&v.Question.By) }),
	text("across", func(v *View) *string { return &v.Question.Across }),
	text("fn", func(v *View) *string { return &v.Question.Fn }),
	{"measures", writeMeasures, readMeasures},
	text("share", func(v *View) *string { return &v.Question.Share }),
	text("order", func(v *View) *string { return &v.Question.Order }),
	text("ties", func(v *View) *string { return &v.Question.Ties }),
	text("over", func(v *View) *string { return &v.Question.Over }),
	text("range", func(v *View) *string { return &v.Question.Range }),
	number("top", func(v *View) *int { return &v.Question.Top }),
	text("bins", func(v *View) *string { return (*string)(&v.Question.Bins) }),
	text("density", func(v *View) *string { return &v.Question.Density }),
	text("y", func(v *View) *string { return &v.Question.Y }),
	list("x", func(v *View) *[]string { return &v.Question.X }),
	number("degree", func(v *View) *int { return &v.Question.Degree }),
	{"intercept", writeIntercept, readIntercept},
	text("robust", func(v *View) *string { return &v.Question.Robust }),
	text("method", func(v *View) *string { return &v.Question.Method }),
	text("missing", func(v *View) *string { return &v.Question.Missing }),
	text("on", func(v *View) *string { return &v.Question.On }),
	number("lag", func(v *View) *int { return &v.Question.Lag }),
	list("control", func(v *View) *[]string { return &v.Question.Control }),
	text("adjust", func(v *View) *string { return &v.Question.Adjust }),
	fraction("level", func(v *View) *float64 { return &v.Question.Level }),
	text("target", func(v *View) *string { return &v.Question.Target }),
	list("points", func(v *View) *[]string { return &v.Question.Points }),
	list("axes", func(v *View) *[]string { return &v.Question.Axes }),
	text("curve", func(v *View) *string { return &v.Question.Curve }),
	{"without", writeWithout, readWithout},
	text("size", func(v *View) *string { return &v.Question.Size }),
	{"sort", writeSort, readSort},
	number("offset", func(v *View) *int { return &v.Question.Offset }),
	number("limit", func(v *View) *int { return &v.Question.Limit }),
	text("search", func(v *View) *string { return &v.Question.Search }),
	text("form", func(v *View) *string { return &v.Draw.Form }),
	list("selected", func(v *View) *[]string { return &v.Draw.Selected }),
	list("groups", func(v *View) *[]string { return &v.Draw.Groups }),
	list("lanes", func(v *View) *[]string { return &v.Draw.Lanes }),
	list("pin", func(v *View) *[]string { return &v.Draw.Pin }),
	list("hide", func(v *View) *[]string { return &v.Draw.Hide }),
	list("widths", func(v *View) *[]string { return &v.Draw.Widths }),
	flag("log", func(v *View) *bool { return &v.Draw.Log }),
	flag("free", func(v *View) *bool { return &v.Draw.Free }),
	text("ref", func(v *View) *string { return &v.Draw.Ref }),
	{"note", writeNotes, readNote},
	text("near", func(v *View) *string { return &v.Draw.Near }),
	text("counted", func(v *View) *string { return &v.Draw.Counted }),
	text("sorted", func(v *View) *string { return &v.Draw.Sorted }),
	list("folded", func(v *View) *[]string { return &v.Draw.Folded }),
	flag("left", func(v *View) *bool { return &v.Draw.Left }),
	flag("right", func(v *View) *bool { return &v.Draw.Right }),
	word("selftest", func(v *View) *bool { return &v.SelfTest }),
	word("charts", func(v *View) *bool { return &v.Charts }),
	language,
	text("theme", func(v *View) *string { return &v.Theme }, "light", "dark", "contrast"),
}, settingParts...)

var partByKey = func() map[string]part {
	m := make(map[string]part, len(parts))
	for _, p := range parts {
		m[p.key] = p
	}
	return m
}()

// text is a part of one string, one of allowed when there are any.
func text(key string, at func(*View) *string, allowed ...string) part {
	return part{key,
		func(v *View) []string {
			if s := *at(v); s != "" {
				return []string{s}
			}
			return nil
		},
		func(v *View, s string) bool {
			if len(allowed) > 0 && !slices.Contains(allowed, s) {
				return false
			}
			*at(v) = s
			return true
		}}
}

func number(key string, at func(*View) *int) part {
	return part{key,
		func(v *View) []string {
			if n := *at(v); n != 0 {
				return []string{strconv.Itoa(n)}
			}
			return nil
		},
		func(v *View, s string) bool {
			n, err := strconv.Atoi(s)
			if err == nil {
				*at(v) = n
			}
			return err == nil
		}}
}

func fraction(key string, at func(*View) *float64) part {
	return part{key,
		func(v *View) []string {
			if x := *at(v); x != 0 {
				return []string{strconv.FormatFloat(x, 'g', -1, 64)}
			}
			return nil
		},
		func(v *View, s string) bool {
			x, err := strconv.ParseFloat(s, 64)
			ok := err == nil && x-x == 0 // not NaN, not infinite
			if ok {
				*at(v) = x
			}
			return ok
		}}
}

func flag(key string, at func(*View) *bool) part {
	return part{key,
		func(v *View) []string {
			if *at(v) {
				return []string{"1"}
			}
			return nil
		},
		func(v *View, s string) bool {
			*at(v) = s == "1"
			return s == "1" || s == "0"
		}}
}

// word is a flag that may stand without a value: #selftest.
func word(key string, at func(*View) *bool) part {
	f := flag(key, at)
	return part{key, f.write, func(v *View, s string) bool { return f.read(v, cmp.Or(s, "1")) }}
}

// list is a part of strings joined by ~. An empty list is as good as none.
func list(key string, at func(*View) *[]string) part {
	return part{key,
		func(v *View) []string {
			if l := *at(v); len(l) > 0 {
				return []string{join(l)}
			}
			return nil
		},
		func(v *View, s string) bool {
			*at(v) = split(s)
			return true
		}}
}

var escaper = strings.NewReplacer("!", "!!", "~", "!~")

func join(l []string) string {
	var b strings.Builder
	for i, s := range l {
		if i > 0 {
			b.WriteByte('~')
		}
		escaper.WriteString(&b, s)
	}
	return b.String()
}

// split undoes join; there is at least one item.
func split(s string) []string {
	l := splitRaw(s)
	for i := range l {
		l[i] = unescape(l[i])
	}
	return l
}

// splitRaw cuts s at every ~ that no ! stands before and leaves the items as written.
func splitRaw(s string) []string {
	var l []string
	start := 0
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '!':
			i++
		case '~':
			l = append(l, s[start:i])
			start = i + 1
		}
	}
	return append(l, s[start:])
}

// unescape drops each ! that stands before another letter; one at the end stays.
func unescape(s string) string {
	if !strings.Contains(s, "!") {
		return s
	}
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '!' && i+1 < len(s) {
			i++
		}
		b = append(b, s[i])
	}
	return string(b)
}

// An intercept is the default and not written.
func writeIntercept(v *View) []string {
	if p := v.Question.Intercept; p != nil && !*p {
		return []string{"no"}
	}
	return nil
}

func readIntercept(v *View, s string) bool {
	if s != "no" {
		return false
	}
	v.Question.Intercept = new(bool)
	return true
}

// A forecast is method~horizon~level, empty where the default holds.
func writeForecast(v *View) []string {
	f := v.Question.Forecast
	if f == nil {
		return nil
	}
	return []string{strings.Join([]string{f.Method, strconv.Itoa(f.Horizon), strconv.FormatFloat(f.Level, 'g', -1, 64)}, "~")}
}

func readForecast(v *View, s string) bool {
	p := strings.Split(s, "~")
	if len(p) != 3 {
		return false
	}
	horizon, err := strconv.Atoi(p[1])
	level, err2 := strconv.ParseFloat(p[2], 64)
	if err != nil || err2 != nil || level != level || strings.ContainsRune(p[0], '!') {
		return false
	}
	v.Question.Forecast = &stats.Forecast{Method: p[0], Horizon: horizon, Level: level}
	return true
}
