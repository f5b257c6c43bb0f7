package formula

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a piece of a formula: kind 'n' number, 't' text, 'w' word, 'c' column in brackets, 's' sign, 0 the end.
type token struct {
	kind     byte
	text     string
	num      float64
	from, to int
}

// twin gives the ASCII sign that a full-width one stands for, and r itself for others.
func twin(r rune) rune {
	switch {
	case r >= '！' && r <= '～':
		return r - '！' + '!'
	case r == '　' || r == '\u00a0' || r == '\ufeff':
		return ' '
	}
	if i := strings.IndexRune("×÷−–“”„、【】≤≥≠", r); i >= 0 {
		return []rune("*/--\"\"\",[]≤≥≠")[utf8.RuneCountInString("×÷−–“”„、【】≤≥≠"[:i])]
	}
	return r
}

// spelled are signs that other signs stand for.
var spelled = map[string]string{"==": "=", "!=": "<>", "≤": "<=", "≥": ">=", "≠": "<>", "&&": "and", "||": "or", "!": "not", "%%": "%", "**": "^", ";": ","}

// lex parts a formula into tokens; the last is the end. A leading = as in a spreadsheet is passed over.
func lex(s string) ([]token, *Error) {
	var out []token
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		r = twin(r)
		t := token{from: i, to: i + n}
		var err *Error
		switch {
		case r != utf8.RuneError && unicode.IsSpace(r):
			i += n
			continue
		case r >= '0' && r <= '9' || r == '.':
			t, err = lexNumber(s, i)
		case r == '"':
			t, err = lexUntil(s, i, i+n, 't', '"')
		case r == '[':
			t, err = lexUntil(s, i, i+n, 'c', ']')
		case r == '`':
			t, err = lexUntil(s, i, i+n, 'c', '`')
		case wordly(r, true):
			t = lexWord(s, i)
		case strings.ContainsRune("+-*/^%=<>!&|(),;≤≥≠", r):
			t = lexSign(s, i)
		default:
			err = &Error{Code: "char", From: i, To: i + n, Args: []string{s[i : i+n]}}
		}
		if err != nil {
			return nil, err
		}
		i = t.to
		if len(out) > 0 || t.kind != 's' || t.text != "=" {
			out = append(out, t)
		}
	}
	return append(out, token{from: len(s), to: len(s)}), nil
}

func wordly(r rune, first bool) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || r == '_' || !first && (unicode.IsDigit(r) || unicode.IsMark(r) || r == '.'))
}

func lexWord(s string, i int) token {
	end := i
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		if !wordly(r, end == i) && !wordly(twin(r), end == i) {
			break
		}
		end += n
	}
	return token{kind: 'w', text: s[i:end], from: i, to: end}
}

// lexNumber reads 12, 1.5, .5, 1e-3, full-width digits too.
func lexNumber(s string, i int) (token, *Error) {
	var b []byte
	end := i
	for end < len(s) {
		r, n := utf8.DecodeRuneInString(s[end:])
		r = twin(r)
		signed := (r == '+' || r == '-') && len(b) > 0 && (b[len(b)-1] == 'e' || b[len(b)-1] == 'E')
		if r != '.' && !signed && (r >= 0x80 || !unicode.IsDigit(r) && !unicode.IsLetter(r)) {
			break
		}
		b = append(b, byte(r))
		end += n
	}
	x, err := strconv.ParseFloat(string(b), 64)
	if err != nil || strings.ContainsAny(string(b), "xXpPnN_") {
		return token{}, &Error{Code: "number", From: i, To: end, Args: []string{s[i:end]}}
	}
	return token{kind: 'n', num: x, text: s[i:end], from: i, to: end}, nil
}

// lexUntil reads what is quoted, from after its sign at open to the closing one, which stands for itself when doubled.
func lexUntil(s string, from, open int, kind byte, closing rune) (token, *Error) {
	var b strings.Builder
	for i := open; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if twin(r) != closing {
			b.WriteString(s[i : i+n])
			i += n
			continue
		}
		if next, m := utf8.DecodeRuneInString(s[i+n:]); m == 0 || twin(next) != closing {
			return token{kind: kind, text: b.String(), from: from, to: i + n}, nil
		}
		b.WriteRune(closing)
		i += 2 * n
	}
	return token{}, &Error{Code: "open", From: from, To: len(s), Args: []string{s[from:open]}}
}

func lexSign(s string, i int) token {
	text, end := "", i
	for _, size := range []int{2, 1} {
		text, end = "", i
		for k := 0; k < size && end < len(s); k++ {
			r, n := utf8.DecodeRuneInString(s[end:])
			text += string(twin(r))
			end += n
		}
		if size == 2 && (text == "<=" || text == ">=" || text == "<>" || spelled[text] != "") {
			break
		}
	}
	if plain := spelled[text]; plain != "" {
		text = plain
	}
	return token{kind: 's', text: text, from: i, to: end}
}
