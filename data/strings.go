package data

import (
	"slices"
	"sync"
	"unsafe"
)

// Strings is an immutable column of text, coded by dictionary when values repeat; "" is a missing value.
type Strings struct {
	words []string // the distinct values, or when codes is nil every row's value
	codes []int32  // row → word
	spans *spans   // every row's place in a file's text, instead of both

	once      sync.Once
	lazyCodes []int32
	firsts    []int32 // of each code: the first row that has it

	wordsOnce sync.Once
	lazyWords []string

	pickOnce sync.Once
	picked   []string
}

// NewStrings keeps values, one a row, as they are.
func NewStrings(values []string) *Strings { return &Strings{words: values} }

// NewCoded keeps distinct words and a code into them for each row.
func NewCoded(codes []int32, words []string) *Strings { return &Strings{words: words, codes: codes} }

// Len returns the number of rows.
func (s *Strings) Len() int {
	switch {
	case s.spans != nil:
		return len(s.spans.at)
	case s.codes != nil:
		return len(s.codes)
	}
	return len(s.words)
}

// At returns row i's text.
func (s *Strings) At(i int) string {
	switch {
	case s.spans != nil:
		return s.spans.word(i)
	case s.codes != nil:
		return s.words[s.codes[i]]
	}
	return s.words[i]
}

// bytes returns row i's text, not to be written to.
func (s *Strings) bytes(i int) []byte {
	if s.spans != nil {
		return s.spans.bytes(i)
	}
	w := s.At(i)
	return unsafe.Slice(unsafe.StringData(w), len(w))
}

// Coded returns a code for each row and the distinct words they point at, in order of first appearance or
// of the reader's making. A column kept plain is coded on the first call, in O(n).
func (s *Strings) Coded() (codes []int32, words []string) {
	if s.codes != nil {
		return s.codes, s.words
	}
	s.number()
	s.wordsOnce.Do(func() {
		s.lazyWords = make([]string, len(s.firsts))
		for k, i := range s.firsts {
			s.lazyWords[k] = s.At(int(i))
		}
	})
	return s.lazyCodes, s.lazyWords
}

// Dictionary is Coded of a column that is kept so, nil for one kept plain.
func (s *Strings) Dictionary() (codes []int32, words []string) {
	if s.codes == nil {
		return nil, nil
	}
	return s.codes, s.words
}

// Codes is Coded for many words: how many there are, and what makes one of its code.
func (s *Strings) Codes() (codes []int32, words int, word func(code int) string) {
	if s.codes != nil {
		return s.codes, len(s.words), func(code int) string { return s.words[code] }
	}
	s.number()
	return s.lazyCodes, len(s.firsts), func(code int) string { return s.At(int(s.firsts[code])) }
}

// Picked returns the distinct words that pick chooses among those whose first and last
// bytes pass may. It is asked once in a column's life and its verdicts kept: give it the same functions each time.
func (s *Strings) Picked(may func(first, last byte) bool, pick func(word string) bool) []string {
	s.pickOnce.Do(func() {
		_, words, word := s.Codes()
		inChunks(words, func(lo, hi int) {
			for k := lo; k < hi; k++ {
				if w := word(k); w != "" && may(w[0], w[len(w)-1]) && pick(w) {
					s.picked = append(s.picked, w)
				}
			}
		})
	})
	return s.picked
}

// distinct counts the different texts. A long column that was not worth coding counts as all different.
func (s *Strings) distinct() int {
	if s.codes == nil && s.Len() > rolesRows {
		return s.Len()
	}
	_, words, _ := s.Codes()
	return words
}

// missing counts the rows without a value.
func (s *Strings) missing() int {
	switch {
	case s.spans != nil:
		return countZeros(viewed[uint64](s.spans.at))
	case s.codes != nil:
		return countCode(s.codes, slices.Index(s.words, ""))
	}
	n := 0
	for _, w := range s.words {
		if w == "" {
			n++
		}
	}
	return n
}
