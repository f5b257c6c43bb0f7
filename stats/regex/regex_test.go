package regex

import (
	"errors"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var texts = []string{"", "a", "ab", "abc", "aabb", "a\nb", "\n", "Hangzhou 2023", "杭州市", "杭州\n嘉兴", "R&D经费", "x_1", "-", "[a]", "a.b", "K\u212A", "ſS", "βΒ", "\xff", "1,234.5", "  "}

// TestAgreesWithRegexp asks both about every text.
func TestAgreesWithRegexp(t *testing.T) {
	for _, expr := range []string{
		``, `a`, `^a`, `a$`, `^$`, `a|b`, `a||b`, `(a|b)c`, `(?:ab)+`, `a*b`, `a+?b`, `a{2}`, `a{2,}`, `a{0,1}b`, `a{,2}`, `a{x`, `{`, `}`, `]`, `.`, `^.$`, `(?s)^.$`, `(?s)a.b`,
		`(?m)^b`, `(?m)a$`, `\Aa`, `b\z`, `\bzhou\b`, `\B`, `\d{4}`, `\D`, `\w+`, `\W`, `\s`, `\S`, `[abc]`, `[^abc]`, `[a-c]+`, `[]a]`, `[^]a]`, `[-a]`, `[a-]`, `[\d_]`, `[\D]`, `[[:alpha:]]+`,
		`[[:^digit:]]`, `[a[:digit:]]`, `\p{Han}+`, `\pL`, `\PL`, `\p{^Han}`, `[\p{Han}&]`, `(?i)HANG`, `(?i)k`, `(?i)[k-l]`, `(?i)[^k]`, `(?i)s`, `(?i)β`, `(?i:A)b`, `(?i)a(?-i)B`, `(?P<x>a)`, `(?<x>a)`,
		`\.`, `\-`, `\_`, `\x41`, `\x{676d}`, `\101`, `\07`, `\n`, `\Qa.b\E`, `\Q[`, `\Qab\E+`, `(a*)*`, `(a*)+b`, `(|a)+`, `杭州?`, `[一-龥]+`, `(?U)a+`, `a**`, `a?*`, `a{1}{2}`, `*a`, `+`, `(`, `)`, `(a`, `a)`,
		`[a`, `[b-a]`, `[a-\d]`, `\`, `\8`, `\1`, `\y`, `\pX`, `\p{Klingon}`, `[[:x:]]`, `(?x)a`, `(?i-)a`, `(?`, `(?P<>a)`, `a{1001}`, `a{2,1}`, `\xZZ`, `\x{110000}`, `[[:alpha:`, `a{01}`, `(a{500}){2}`, `x*(?:a|^)`,
	} {
		agree(t, expr, texts...)
	}
}

// agree wants the same of both; ours may refuse a class that it does not know and a program that is too large.
func agree(t *testing.T, expr string, texts ...string) {
	t.Helper()
	want, wantErr := regexp.Compile(expr)
	got, err := Compile(expr)
	if (err == nil) != (wantErr == nil) {
		var e *SyntaxError
		if errors.As(err, &e) && (e.What == "unknown class" || e.What == "too large") && wantErr == nil {
			return
		}
		if wantErr != nil && strings.Contains(wantErr.Error(), "expression nests too deeply") || wantErr != nil && strings.Contains(wantErr.Error(), "too large") {
			return
		}
		t.Errorf("Compile(%q): %v, regexp says %v", expr, err, wantErr)
		return
	}
	if err != nil {
		return
	}
	for _, s := range texts {
		if got.MatchString(s) != want.MatchString(s) {
			t.Errorf("%q in %q: %v, regexp says %v", expr, s, got.MatchString(s), want.MatchString(s))
		}
	}
}

// TestRandomPatterns builds expressions out of pieces.
func TestRandomPatterns(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	pieces := []string{"a", "b", "杭", ".", "^", "$", "\\b", "\\d", "[ab]", "[^b]", "(", ")", "(?:", "|", "*", "+", "?", "{2}", "{1,3}", "(?i)", "\\w", "\\n", "K", "-", "[a-z]"}
	for range 20_000 {
		var expr, text strings.Builder
		for range 1 + r.IntN(8) {
			expr.WriteString(pieces[r.IntN(len(pieces))])
		}
		for range r.IntN(7) {
			text.WriteString([]string{"a", "b", "杭", "\n", "1", "K", "k", "-", " "}[r.IntN(9)])
		}
		agree(t, expr.String(), text.String())
	}
}

// TestHardPatternsStayLinear would not end with a matcher that tries one way after the other.
func TestHardPatternsStayLinear(t *testing.T) {
	text := strings.Repeat("a", 20_000)
	for _, expr := range []string{`(a*)*b`, `(a|aa)+$b`, `(a?){30}a{30}b`, `^(([a-z])+.)+[A-Z]([a-z])+$`} {
		p, err := Compile(expr)
		if err != nil {
			t.Fatal(err)
		}
		if p.MatchString(text) {
			t.Errorf("%q found in a's", expr)
		}
	}
	if _, err := Compile(strings.Repeat("(a{100}", 5) + strings.Repeat("){100}", 5)); err == nil {
		t.Error("a program of 10^12 instructions was compiled")
	}
}

func FuzzCompile(f *testing.F) {
	for _, s := range []string{`a`, `(?i)[[:alpha:]]+\p{Han}`, `[^]a-]`, `\Qx\E*`, `a{2,3}?|b`, `(?P<n>x)`} {
		f.Add(s, "aX杭")
	}
	f.Fuzz(func(t *testing.T, expr, text string) {
		if len(expr) < 200 && len(text) < 1000 {
			agree(t, expr, text)
		}
	})
}

// Whatever cannot be read is said by one of Whats.
func TestEveryMistakeIsNamed(t *testing.T) {
	named := map[string]bool{}
	for _, expr := range []string{
		`\p{x`, `\p{x}`, `\`, `\y`, `\x{zz}`, `[a`, `[b-a]`, "\xff", `a)`, strings.Repeat("(", 2000), `a{2,1}`, `a**`, `*`,
		`(?P<>a)`, `(`, `(?y)`, strings.Repeat("x{1000}", 100), `(?=a)`, `\1`, `[[:x:]]`, `a{1001}`,
	} {
		_, err := Compile(expr)
		var syntax *SyntaxError
		if !errors.As(err, &syntax) || !slices.Contains(Whats, syntax.What) {
			t.Errorf("%.20q: %v", expr, err)
			continue
		}
		named[syntax.What] = true
	}
	for _, what := range Whats {
		if !named[what] {
			t.Errorf("nothing is wrong as %q says", what)
		}
	}
}
