package words

import (
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
	"statlas/data/formula"
	"statlas/stats"
	"statlas/stats/regex"
	"statlas/ui/chart"
)

// sources returns the text of every hand-written file of the page that may name keys.
func sources(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for _, pattern := range []string{"../*.go", "../*.vugu", "../chart/*.go"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if strings.HasSuffix(name, "_gen.go") || strings.HasSuffix(name, "_test.go") || name == "../chart/words.go" {
				continue
			}
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			all[name] = string(b)
		}
	}
	return all
}

func keys() []string {
	out := slices.Collect(maps.Keys(chart.Entries))
	for _, table := range tables {
		out = slices.AppendSeq(out, maps.Keys(table))
	}
	return out
}

func TestNoKeyStandsTwice(t *testing.T) {
	seen := map[string]bool{}
	for _, k := range keys() {
		if seen[k] {
			t.Errorf("%s stands twice", k)
		}
		seen[k] = true
	}
}

var (
	han         = regexp.MustCompile(`\p{Han}`)
	placeholder = regexp.MustCompile(`\{\d\}`)
	// sameInBoth are keys whose text is the same in both languages, or of neither.
	sameInBoth = []string{"list.colon", "role.", "list.comma", "list.semicolon", "delimiter.other", "sheet.n", "sheet.r2", "lead.points", "finding.r", "period.year", "lang.switch", "lang.other"}
)

func TestEveryTextIsInBothLanguages(t *testing.T) {
	for _, k := range keys() {
		x, _ := find(k)
		if slices.Contains(sameInBoth, k) || strings.HasPrefix(k, "chart.") {
			continue
		}
		if x.zh == "" || x.en == "" {
			t.Errorf("%s has a gap: %q, %q", k, x.zh, x.en)
		}
		if han.MatchString(x.en) {
			t.Errorf("%s has Chinese in its English: %q", k, x.en)
		}
		if !han.MatchString(x.zh) && !placeholder.MatchString(x.zh) {
			t.Errorf("%s has no Chinese in its Chinese: %q", k, x.zh)
		}
	}
}

func TestBothLanguagesUseKnownArguments(t *testing.T) {
	for _, k := range keys() {
		x, _ := find(k)
		zh, en := used(x.zh), used(x.en)
		for arg := range zh {
			if !en[arg] && k != "list.more" {
				t.Errorf("%s: %s stands only in the Chinese", k, arg)
			}
		}
		for arg := range en {
			if !zh[arg] && k != "list.more" {
				t.Errorf("%s: %s stands only in the English", k, arg)
			}
		}
	}
}

func used(s string) map[string]bool {
	out := map[string]bool{}
	for _, arg := range placeholder.FindAllString(s, -1) {
		out[arg] = true
	}
	return out
}

var (
	called  = regexp.MustCompile(`\bT\("([^"]+)"\s*([,)+])`)                     // T("key"…; with + the key goes on
	literal = regexp.MustCompile(`"([a-z]+(?:\.[a-zA-Z0-9-]+)+|(?:[a-z]+\.)+)"`) // "a.b" or a prefix "a."
)

func TestEveryKeyUsedHasAText(t *testing.T) {
	for name, text := range sources(t) {
		for _, m := range called.FindAllStringSubmatch(text, -1) {
			if _, ok := find(m[1]); !ok && m[2] != "+" {
				t.Errorf("%s uses %q, which has no text", name, m[1])
			}
		}
	}
}

// codes are the families of keys that stand for codes of other packages.
func codes() map[string][]string {
	problems := append(slices.Collect(maps.Keys(data.ProblemCodes)), formula.ProblemCode)
	var done []string
	for _, d := range data.DoneCodes {
		done = append(done, d.Code)
	}
	failures := slices.Collect(maps.Keys(data.FileErrorCodes))
	failures = append(failures, stats.ErrorCodes...)
	failures = append(failures, "cancelled", "no-table", "internal", "worker-died", "not-served", "not-reached", "many-to-many", "clipboard", "log", "log-table", "link-large", "link-made", "file-gone", "views") // of the worker and the page
	insights := slices.Clone(stats.InsightCodes)
	for _, code := range []string{stats.InsightRising, stats.InsightFalling, stats.InsightBreak, stats.InsightTogether, stats.InsightOpposed} {
		insights = append(insights, code+"-alone")
	}
	return map[string][]string{"problem.": problems, "action.": problems, "code.": failures, "warning.": stats.WarningCodes, "shape.": data.Shapes,
		"calcerror.": slices.Collect(maps.Keys(formula.Texts)), "calcnote.": append([]string{"units", "one"}, formula.FaultNames[:]...), "done.": done, "alert.": stats.AlertCodes, "gap.": stats.GapCodes, "insight.": insights, "skipped.": stats.SkipCodes, "looked.": stats.TestKinds, "card.": slices.Collect(maps.Keys(stats.CardTexts())), "selftest.f.": stats.SelfTestFunctions(), "regex.": append([]string{"at"}, regex.Whats...)}
}

func TestEveryCodeHasAText(t *testing.T) {
	for prefix, all := range codes() {
		for _, code := range all {
			if _, ok := find(prefix + code); !ok {
				t.Errorf("%s%s has no text", prefix, code)
			}
		}
		for _, k := range keys() {
			if code, ok := strings.CutPrefix(k, prefix); ok && !slices.Contains(all, code) {
				t.Errorf("%s stands for no code", k)
			}
		}
	}
}

func TestEveryTextIsUsed(t *testing.T) {
	named := map[string]bool{}
	for _, text := range sources(t) {
		for _, m := range called.FindAllStringSubmatch(text, -1) {
			named[m[1]] = true
		}
		for _, m := range literal.FindAllStringSubmatch(text, -1) {
			named[m[1]] = true
		}
	}
	for _, k := range keys() {
		family := k[:strings.LastIndex(k, ".")+1]
		if !named[k] && (family == "" || !named[family]) && codes()[family] == nil {
			t.Errorf("%s is not used", k)
		}
	}
}

func TestFill(t *testing.T) {
	for _, tt := range []struct {
		lang, key string
		args      []string
		want      string
	}{
		{"en", "rows", []string{"1"}, "1 row"},
		{"en", "rows", []string{"2"}, "2 rows"},
		{"zh", "rows", []string{"1"}, "1 行"},
		{"en", "title.tablePart", []string{"{1}", "2", "3"}, "{1}: 2 of 3 rows"}, // an argument is never filled again
		{"en", "no.such.key", nil, "no.such.key"},
	} {
		if got := T(tt.lang, tt.key, tt.args...); got != tt.want {
			t.Errorf("T(%s, %s, %v) = %q, want %q", tt.lang, tt.key, tt.args, got, tt.want)
		}
	}
}

// plainFill is the slow twin of fill.
func plainFill(s string, args []string) string {
	var pairs []string
	for i, a := range args {
		pairs = append(pairs, "{"+strconv.Itoa(i)+"}", a)
	}
	return strings.NewReplacer(pairs...).Replace(s)
}

func TestFillIsAReplacer(t *testing.T) {
	args := []string{"one", "{1}", "", "3"}
	texts := []string{"", "{", "}", "{}", "{0", "{0}{1}{2}{3}{4}", "{{0}}", "{00}{+1}{-1}", "a {1} b {0", "{x}{0}", "{ 0}", "{0{1}}"}
	for _, k := range keys() {
		x, _ := find(k)
		texts = append(texts, x.zh, x.en)
	}
	for _, s := range texts {
		if got, want := fill(s, args), plainFill(s, args); got != want {
			t.Errorf("fill(%q) = %q, want %q", s, got, want)
		}
	}
}
