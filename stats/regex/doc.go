// Package regex matches regular expressions of RE2's syntax in time linear in the text.
//
// It says only whether a pattern occurs in a text, which is all that a filter asks, and for that agrees with Go's package
// regexp: tests hold it against that one. regexp itself would add 83 kB over the wire to the program, most of them tables of
// Unicode's scripts; of these only Han, Hiragana, Katakana, Hangul, Latin, Greek and Cyrillic are known here.
package regex
