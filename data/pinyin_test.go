package data_test

import (
	"bufio"
	"os"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"statlas/data"
	"statlas/data/charset"
)

func init() { data.LearnPinyin(charset.Decode) }

// divisions reads names of places and their initials.
func divisions(t *testing.T) (names []string, initials map[string]string) {
	t.Helper()
	f, err := os.Open("testdata/initials.list")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = f.Close() }()
	initials = map[string]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		for _, field := range strings.Fields(lines.Text()) {
			name, want, _ := strings.Cut(field, "=")
			names, initials[name] = append(names, name), want
		}
	}
	return names, initials
}

// All provinces and prefecture-level divisions have the initials that people type for them.
func TestInitialsOfEveryDivision(t *testing.T) {
	names, initials := divisions(t)
	if len(names) < 365 {
		t.Fatalf("%d names", len(names))
	}
	for _, name := range names {
		if got := data.Initials(name); got != initials[name] {
			t.Errorf("%s: %s, want %s", name, got, initials[name])
		}
	}
}

func TestInitials(t *testing.T) {
	for s, want := range map[string]string{
		"": "", "Beijing": "", "北京": "bj", "北京市 R&D（2024）": "bjs r&d（2024）", "中关村科技园区": "zgckjyq",
		"一-龥": "y-龥", "日本語": "rb語", "ーア": "", "重庆银行": "cqyh", "\xe5\x8c": "��", "泸州老窖": "lzlj",
	} {
		if got := data.Initials(s); got != want {
			t.Errorf("Initials(%q) = %q, want %q", s, got, want)
		}
	}
}

// Names are sorted as Unicode's Chinese collation does, save for those that it reads otherwise than their people.
func TestSortKeySortsAsUnicodeDoes(t *testing.T) {
	names, _ := divisions(t)
	names = slices.DeleteFunc(names, func(s string) bool { return strings.ContainsAny(s, "长厦蚌沈") || s == "重庆" || s == "西藏" })
	slices.SortFunc(names, func(a, b string) int { return strings.Compare(data.SortKey(a), data.SortKey(b)) })
	unicode, apart := collate.New(language.Chinese), 0
	for i := range names[1:] {
		if a, b := data.Initials(names[i]), data.Initials(names[i+1]); a[0] > b[0] {
			t.Errorf("%s stands before %s", names[i], names[i+1])
		}
		if unicode.CompareString(names[i], names[i+1]) > 0 {
			apart++
		}
	}
	if apart > 30 { // GB 2312 and Unicode order some characters of one syllable and tone differently
		t.Errorf("%d of %d neighbours stand the other way round", apart, len(names))
	}
}

func TestSortKeyOfOtherTexts(t *testing.T) {
	order := []string{"", "007", "A", "a", "é", "安徽", "北京", "西藏", "重庆", "郑州", "語"}
	order[7], order[8] = "重庆", "西藏" // chóng, xī
	got := slices.Clone(order)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(data.SortKey(a), data.SortKey(b)) })
	if !slices.Equal(got, order) {
		t.Errorf("sorted %v, want %v", got, order)
	}
}
