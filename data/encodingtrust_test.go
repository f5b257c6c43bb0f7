package data

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// snippets are the shortest of files: one cell of a fixture's text, from one character beyond ASCII on.
func snippets(t testing.TB) []fixture {
	texts := corpus(t)
	var all []fixture
	for _, w := range written {
		if strings.HasPrefix(w.encoding, "utf") || w.label == "gbk" || w.lang == "en" {
			continue
		}
		seen := map[string]bool{}
		for _, lines := range texts[w.lang] {
			for cell := range strings.FieldsFuncSeq(strings.Join(lines, ","), func(r rune) bool { return r == ',' || r == ';' }) {
				b, err := encodeLoose(w.label, cell)
				if err != nil {
					t.Fatal(err)
				}
				if n := utf8.RuneCountInString(cell); seen[cell] || firstHigh(b) < 0 || n > 40 || len(seen) > 160 {
					continue
				}
				seen[cell] = true
				all = append(all, fixture{cell, w.encoding, []byte("a," + string(b) + "\n1,2\n"), 0})
			}
		}
	}
	return all
}

// TestConfidence checks that of the shortest files about so many are right as the confidences say: in no band is
// the share of right ones far below what was promised, nor far above.
func TestConfidence(t *testing.T) {
	type band struct {
		top           float64
		n             int
		right, trusts float64
	}
	bands := []band{{top: 0.6}, {top: 0.8}, {top: 0.95}, {top: 0.99}, {top: 1}}
	offered := 0
	all := snippets(t)
	for _, f := range all {
		got := detect(f.bytes)
		k := 0
		for got.Confidence > bands[k].top {
			k++
		}
		b := &bands[k]
		b.n++
		b.trusts += got.Confidence
		if got.Name == f.encoding {
			b.right++
			continue
		}
		for _, a := range got.Alternatives {
			if a.Name == f.encoding {
				offered++
			}
		}
		if testing.Verbose() {
			t.Logf("%s %q: %+v", f.encoding, f.name, got)
		}
	}
	right := 0.0
	for _, b := range bands {
		n := float64(max(b.n, 1))
		t.Logf("up to %.2f: %d files, %.3f right, %.3f promised", b.top, b.n, b.right/n, b.trusts/n)
		if b.n >= 20 && (b.right < b.trusts-0.1*n || b.right > b.trusts+0.25*n) {
			t.Errorf("%.0f of %d right, where %.1f were promised", b.right, b.n, b.trusts)
		}
		right += b.right
	}
	if right < 0.95*float64(len(all)) || right+float64(offered) < 0.99*float64(len(all)) {
		t.Errorf("%.0f of %d right, %d more offered", right, len(all), offered)
	}
	t.Logf("%d files, %.0f right, of the others %d offered", len(all), right, offered)
}
