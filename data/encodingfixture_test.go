package data

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// A fixture is a file with a known encoding.
type fixture struct {
	name, encoding string
	bytes          []byte
	size           int // characters beyond ASCII
}

// tablesOf reads the tables of a text file, which blank lines part, as their lines.
func tablesOf(t testing.TB, file string) [][]string {
	b, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var tables [][]string
	for table := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n\n") {
		tables = append(tables, strings.Split(table, "\n"))
	}
	return tables
}

// corpus is real text by language: the bundled datasets' for simplified Chinese and English, short tables of
// testdata/languages for the others.
func corpus(t testing.TB) map[string][][]string {
	c := map[string][][]string{}
	for _, lang := range []string{"zh-hant", "ja", "ko", "west"} {
		c[lang] = tablesOf(t, "testdata/languages/"+lang+".txt")
	}
	for _, set := range []string{"entities", "indicators", "sources", "catalogue", "labels", "panel-indicators", "columns", "units"} {
		for _, lines := range tablesOf(t, "sets/"+set+".csv") {
			c["zh"] = append(c["zh"], chineseOnly(lines))
		}
	}
	for _, set := range []string{"projects", "talent", "province-rd"} {
		c["en"] = append(c["en"], tablesOf(t, "sets/"+set+".csv")...)
	}
	return c
}

// chineseOnly keeps the cells with Chinese in them and every other plain one, as a Chinese office's file has.
func chineseOnly(lines []string) []string {
	var out []string
	for _, line := range lines {
		var cells []string
		for cell := range strings.SplitSeq(line, ",") {
			if strings.ContainsFunc(cell, func(r rune) bool { return r >= 0x4E00 }) || len(cells) < 1 {
				cells = append(cells, cell)
			}
		}
		out = append(out, strings.Join(cells, ","))
	}
	return out
}

// written says which encodings hold which languages, and how.
var written = []struct {
	lang, encoding string
	label, prefix  string // label of the encoder, byte order mark
	files          int
}{
	{"zh", "utf-8", "utf-8", "", 20}, {"zh", "utf-8", "utf-8", "\xEF\xBB\xBF", 8}, {"en", "utf-8", "utf-8", "", 4},
	{"zh-hant", "utf-8", "utf-8", "", 6}, {"ja", "utf-8", "utf-8", "", 6}, {"ko", "utf-8", "utf-8", "", 6}, {"west", "utf-8", "utf-8", "", 12},
	{"zh", "gb18030", "gb18030", "", 64}, {"zh", "gb18030", "gbk", "", 16},
	{"zh-hant", "big5", "big5", "", 36}, {"ja", "shift_jis", "shift_jis", "", 36}, {"ko", "euc-kr", "euc-kr", "", 36},
	{"west", "windows-1252", "windows-1252", "", 44},
	{"zh", "utf-16le", "utf-16le", "", 16}, {"zh", "utf-16be", "utf-16be", "", 12}, {"zh", "utf-16le", "utf-16le", "\xFF\xFE", 8}, {"zh", "utf-16be", "utf-16be", "\xFE\xFF", 6},
	{"ja", "utf-16le", "utf-16le", "", 6}, {"ko", "utf-16be", "utf-16be", "", 6}, {"west", "utf-16le", "utf-16le", "", 6}, {"en", "utf-16le", "utf-16le", "", 4},
}

// fixtures makes the files: a header line with a line below, a few lines, a whole table, many tables in one.
func fixtures(t testing.TB) []fixture {
	texts := corpus(t)
	rnd := rand.New(rand.NewPCG(1, 3))
	var all []fixture
	for _, w := range written {
		tables := texts[w.lang]
		for n := range w.files {
			lines := tables[n%len(tables)]
			size := []int{1, 2, 4, 12, len(lines)}[n/len(tables)%5]
			if len(tables) < n {
				lines = lines[:1:1]
				for range size {
					lines = append(lines, tables[n%len(tables)][rnd.IntN(len(tables[n%len(tables)]))])
				}
			} else if n%4 == 0 {
				lines = lines[:1]
			}
			text := strings.Join(lines, "\r\n") + "\r\n"
			if n%9 == 8 {
				text = strings.Repeat("0,1.5\r\n", 1<<14) + strings.Repeat(text, 50)
			}
			b, err := encodeLoose(w.label, text)
			if err != nil {
				t.Fatal(w.encoding, err)
			}
			f := fixture{fmt.Sprintf("%s %s %d", w.lang, w.encoding, n), w.encoding, append([]byte(w.prefix), b...), 0}
			for _, r := range text {
				if r > 0x7F {
					f.size++
				}
			}
			if f.size > 0 || w.lang == "en" {
				all = append(all, f)
			}
		}
	}
	return all
}

// encodeLoose leaves out what the encoding lacks, such as a simplified character in Big5.
func encodeLoose(label, s string) ([]byte, error) {
	var out []byte
	if strings.HasPrefix(label, "utf-16") {
		b, err := encode(label, s)
		return []byte(strings.TrimPrefix(string(b), "\xFF\xFE")), err
	}
	for part := range strings.SplitAfterSeq(s, ",") {
		if b, err := encode(label, part); err == nil {
			out = append(out, b...)
			continue
		}
		for _, r := range part {
			if b, err := encode(label, string(r)); err == nil {
				out = append(out, b...)
			}
		}
	}
	if _, err := encode(label, ""); err != nil {
		return nil, err
	}
	return out, nil
}

// guessOf is what reading says of a file's encoding.
func guessOf(b []byte) EncodingInfo {
	if name, n := mark(b); n > 0 {
		return EncodingInfo{Name: name, Confidence: 1, BOM: true}
	}
	return detect(b)
}

// TestDetectFixture asks for 99 of 100 files right, over all encodings and sizes, and lists the others.
func TestDetectFixture(t *testing.T) {
	all := fixtures(t)
	wrong := 0
	byEncoding := map[string]int{}
	for _, f := range all {
		byEncoding[f.encoding]++
		if got := guessOf(f.bytes); got.Name != f.encoding {
			wrong++
			t.Logf("%s, %d characters: taken for %+v: %.60q", f.name, f.size, got, f.bytes)
		}
	}
	t.Logf("%d files %v, %d wrong", len(all), byEncoding, wrong)
	if len(all) < 200 || len(byEncoding) != 8 || float64(wrong) > 0.01*float64(len(all)) {
		t.Errorf("%d of %d files wrong", wrong, len(all))
	}
}
