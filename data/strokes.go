package data

import "strings"

// strokes gives characters, each once, in the order of their strokes; nil where none is known.
var strokes func(chars string) (ordered string, ok bool)

// LearnStrokes tells how characters are ordered by strokes: order returns those it is given, which are all different, in
// that order, and ok false where it knows none. It is called once, before anything is sorted.
func LearnStrokes(order func(chars string) (ordered string, ok bool)) { strokes = order }

// StrokeKeys returns for each text one that sorts by code point as the text should by the strokes of its Chinese characters,
// fewer first; ok is false where that order is not known.
func StrokeKeys(texts []string) (keys []string, ok bool) {
	seen := map[rune]bool{}
	var chars strings.Builder
	for _, s := range texts {
		for _, r := range s {
			if r >= extraHan && r <= lastHan && !seen[r] {
				seen[r] = true
				chars.WriteRune(r)
			}
		}
	}
	if strokes == nil {
		return nil, false
	}
	ordered, ok := strokes(chars.String())
	if !ok {
		return nil, false
	}
	places := map[rune]rune{}
	for _, r := range ordered {
		places[r] = extraHan + rune(len(places))
	}
	keys = make([]string, len(texts))
	for i, s := range texts {
		keys[i] = strings.Map(func(r rune) rune {
			if place, ok := places[r]; ok {
				return place
			}
			return r
		}, s)
	}
	return keys, true
}
