package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"statlas/data"
)

// A findable is something that the palette finds and does.
type findable struct {
	kind   string // key of what it is
	key    string // its own among all
	zh, en string // its name
	do     func()

	texts [3]string // what is looked through, in small letters: both names and the initials of the Chinese one
}

// prepare makes an entry findable.
func (f *findable) prepare() {
	f.texts = [3]string{strings.ToLower(f.zh), strings.ToLower(f.en), data.Initials(f.zh)}
}

// How well a text fits what is looked for, best first.
const (
	fitsStart = iota
	fitsWord
	fitsInside
	fitsScattered // its letters stand in the text in their order
	fitsNot
)

// fits ranks a text by what is looked for, both in small letters.
func fits(text, want string) int {
	if text == "" {
		return fitsNot
	}
	at := strings.Index(text, want)
	switch {
	case at == 0:
		return fitsStart
	case at < 0 && scattered(text, want):
		return fitsScattered
	case at < 0:
		return fitsNot
	}
	for from := 0; ; {
		before, _ := utf8.DecodeLastRuneInString(text[:from+at])
		if !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			return fitsWord
		}
		from += at + 1
		if at = strings.Index(text[from:], want); at < 0 {
			return fitsInside
		}
	}
}

// scattered reports that the letters of want, but for its spaces, stand in text in their order. One letter is none.
func scattered(text, want string) bool {
	n := 0
	for _, r := range want {
		if r == ' ' {
			continue
		}
		i := strings.IndexRune(text, r)
		if i < 0 {
			return false
		}
		text = text[i+utf8.RuneLen(r):]
		n++
	}
	return n > 1
}

// fit is the best of an entry's texts. Initials count from two letters on, and never scattered.
func (f *findable) fit(want string, short bool) int {
	best := min(fits(f.texts[0], want), fits(f.texts[1], want))
	if short && best > fitsStart {
		if n := fits(f.texts[2], want); n < fitsScattered {
			best = min(best, n)
		}
	}
	return best
}

// best returns the most entries that fit best, in their order where they fit alike, and how many fit at all. Nothing looked for
// fits all.
func best(all []findable, want string, most int) (out []findable, total int) {
	want = strings.ToLower(strings.TrimSpace(want))
	short := data.Abbreviates(want)
	var ranked [fitsNot][]findable
	for i := range all {
		rank := all[i].fit(want, short)
		if want == "" {
			rank = fitsStart
		}
		if rank == fitsNot {
			continue
		}
		if total++; len(ranked[rank]) < most {
			ranked[rank] = append(ranked[rank], all[i])
		}
	}
	for _, r := range ranked {
		out = append(out, r...)
	}
	return out[:min(most, len(out))], total
}
