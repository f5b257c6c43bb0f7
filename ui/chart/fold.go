package chart

import "strings"

// fold breaks text into at most the given lines, each no wider than width at size pixels: between words, and between Chinese
// signs where none may not begin or end a line. What has no room at the end is an ellipsis.
func fold(text string, width, size, lines int) string {
	words, out, line := unbroken(text), []string{}, ""
	for len(words) > 0 {
		word := words[0]
		if textWidth(strings.TrimRight(line+word, " "), size) <= width {
			line, words = line+word, words[1:]
			continue
		}
		if len(out)+1 == lines {
			return strings.Join(append(out, shorten(line+strings.Join(words, ""), width, size)), "\n")
		}
		if line == "" { // one word alone is too wide
			line = fitting(word, width, size)
			words[0] = word[len(line):]
		}
		out, line = append(out, strings.TrimRight(line, " ")), ""
	}
	return strings.Join(append(out, line), "\n")
}

// twoLines is the height in CSS pixels of a name in two lines of small type.
const twoLines = 24

// foldAll folds each of names into at most two lines.
func foldAll(names []string, width, size int) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = fold(name, width, size, 2)
	}
	return out
}

// unbroken parts text where a line may end; spaces stay with the word before.
func unbroken(text string) []string {
	var out []string
	var last rune
	for _, r := range text {
		joined := last != ' ' && (last < 0x2e80 && r < 0x2e80 || strings.ContainsRune("，。、：；）〉》」』？！,.;:)%", r) || strings.ContainsRune("（〈《「『(", last))
		if len(out) > 0 && (r == ' ' || joined) {
			out[len(out)-1] += string(r)
		} else {
			out = append(out, string(r))
		}
		last = r
	}
	return out
}

// fitting is as much of word as width has room for, one sign at least.
func fitting(word string, width, size int) string {
	end := 0
	for i, r := range word {
		next := i + len(string(r))
		if end > 0 && textWidth(word[:next], size) > width {
			break
		}
		end = next
	}
	return word[:end]
}

// cutTo is text where it has room, else as much of it as has.
func cutTo(text string, width, size int) string {
	if textWidth(text, size) <= width {
		return text
	}
	return shorten(text, width, size)
}

// shorten ends text with an ellipsis where it is too wide.
func shorten(text string, width, size int) string {
	return strings.TrimRight(fitting(text, width-size, size), " ") + "…"
}
