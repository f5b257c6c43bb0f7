package formula

import (
	"slices"
	"strings"
	"unicode"
)

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
			if t.kind == 'w' {
				b.WriteString(Quote(name))
			} else {
				b.WriteString(enclose(name)) // a plain word might grow together with the one beside it
			}
			at = t.to
		}
	}
	return b.String() + s[at:]
}

// Quote writes a column's name so that a formula can have it.
func Quote(name string) string {
	plain := name != "" && !slices.Contains([]string{"and", "or", "not", "true", "false"}, fold(name))
	for i, r := range name {
		plain = plain && (r < 0x80 || r >= 0x2e80 && r < 0xff00) && (unicode.IsLetter(r) || r == '_' || i > 0 && unicode.IsDigit(r))
	}
	if plain {
		return name
	}
	return enclose(name)
}

// enclose puts a name into brackets, or into backquotes when it has a bracket of another script, which closes too.
func enclose(name string) string {
	read := strings.Map(twin, name)
	if strings.Count(read, "]") > strings.Count(name, "]") && !strings.Contains(read, "`") {
		return "`" + name + "`"
	}
	return "[" + strings.NewReplacer("]", "]]", "］", "]]", "】", "]]").Replace(name) + "]"
}

// Same reports that a formula may mean one column by both names.
func Same(a, b string) bool { return fold(a) == fold(b) }
