package formula

import "strings"

// columnTokens are the words of a formula that may name a column; what cannot be read has none.
func columnTokens(s string) []token {
	tokens, err := lex(s)
	if err != nil {
		return nil
	}
	var out []token
	for i, t := range tokens {
		call := i+1 < len(tokens) && tokens[i+1].isSign("(") != ""
		if t.kind == 'c' || t.kind == 'w' && !call && t.isSign("and", "or", "not", "true", "false") == "" {
			out = append(out, t)
		}
	}
	return out
}

// Names are the columns that a formula names, as it names them.
func Names(s string) []string {
	var out []string
	for _, t := range columnTokens(s) {
		out = append(out, t.text)
	}
	return out
}

// Rename writes a formula for a table where columns have other names: to gives the new one, "" for the same.
func Rename(s string, to func(name string) string) string {
	var b strings.Builder
	at := 0
	for _, t := range columnTokens(s) {
		if name := to(t.text); name != "" && name != t.text {
			b.WriteString(s[at:t.from])
			b.WriteString("[" + strings.ReplaceAll(name, "]", "]]") + "]")
			at = t.to
		}
	}
	return b.String() + s[at:]
}
