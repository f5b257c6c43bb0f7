// Package words holds every text of the page in Chinese (zh) and English (en), by key.
package words

import (
	"strconv"
	"strings"

	"statlas/ui/chart"
)

// A text is in both languages. {0}, {1} … stand for the arguments. An English text may have two forms,
// "{0} row|{0} rows": the first for exactly one of the first argument.
type text struct{ zh, en string }

// tables are the parts of the word table; no key stands twice.
var tables = []map[string]text{page, questions, answers, files, failures, problems, conversions, warnings, profile, guidance, mapping, sharing, embed, pivots, cards, explanations, formulas, table, steps, calculated, palette, keyWords, listening, exampleWords, tour, regexes}

// found are the texts that the page asked for: charts ask for the same few thousands of times.
var found = map[string]text{}

// find returns the text of a key. It is for one goroutine at a time, as the page has.
func find(key string) (text, bool) {
	x, ok := found[key]
	if !ok {
		if x, ok = search(key); ok {
			found[key] = x
		}
	}
	return x, ok
}

func search(key string) (text, bool) {
	for _, t := range tables {
		if x, ok := t[key]; ok {
			return x, true
		}
	}
	x, ok := chart.Entries[key]
	return text{x[0], x[1]}, ok
}

// T returns the text of a key in a language, zh or en. A key without a text is returned as it is.
func T(lang, key string, args ...string) string {
	x, ok := find(key)
	if !ok {
		return key
	}
	return fill(x.in(lang, args), args)
}

// Code is T for the codes of packages data and stats and of the worker; a key without a text gives plain, the
// code's own English.
func Code(lang, key string, args []string, plain string) string {
	if _, ok := find(key); ok {
		return T(lang, key, args...)
	}
	return plain
}

func (x text) in(lang string, args []string) string {
	if lang == "zh" {
		return x.zh
	}
	one, many, forms := strings.Cut(x.en, "|")
	switch {
	case !forms, len(args) > 0 && args[0] == "1":
		return one
	}
	return many
}

// fill puts the arguments in their places; a brace that names none stays.
func fill(s string, args []string) string {
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(s, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		number, after, closed := strings.Cut(rest, "}")
		if n, err := strconv.Atoi(number); closed && err == nil && n >= 0 && n < len(args) && number == strconv.Itoa(n) {
			b.WriteString(args[n])
			s = after
			continue
		}
		b.WriteByte('{')
		s = rest
	}
}

// Both returns the text of a key in both languages.
func Both(key string, args ...string) (zh, en string) {
	x, _ := find(key)
	return fill(x.zh, args), fill(x.en, args)
}
