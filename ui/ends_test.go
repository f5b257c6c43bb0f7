package ui

import (
	"math"
	"strings"
	"testing"

	"statlas/ui/view"
)

func TestSpark(t *testing.T) {
	nan := math.NaN()
	for _, tt := range []struct {
		text, line string
		values     []float64
	}{
		{"1 . 2 3", `d="M3.0 17.0h0M79.0 10.0h0L117.0 3.0"`, []float64{1, nan, 2, 3}},
		{"5", `d="M3.0 10.0h0"`, []float64{5}},
		{"-1e308 1e308", `d="M3.0 10.0h0L117.0 10.0"`, []float64{-1e308, 1e308}}, // too far apart to tell where
	} {
		x := series(tt.text)
		if len(x) != len(tt.values) {
			t.Fatalf("series(%q) = %v", tt.text, x)
		}
		for i, v := range x {
			if v != tt.values[i] && !(math.IsNaN(v) && math.IsNaN(tt.values[i])) {
				t.Errorf("series(%q) = %v, want %v", tt.text, x, tt.values)
			}
		}
		if got := string(spark(x)); !strings.Contains(got, tt.line) {
			t.Errorf("%q is drawn as %s, want %s", tt.text, got, tt.line)
		}
	}
	if got := spark(series(". .")); got != "" {
		t.Errorf("nothing is drawn as %s", got)
	}
}

func TestTableOfEnds(t *testing.T) {
	a, _ := together(t, "en", "city,year,sales\nOslo,2015,2\nOslo,2018,4\n上海,2015,5\n", "x\n1\n")
	a.merge = nil
	a.openSet(view.FilePrefix + "a.csv")
	a.step(func(v *view.View) { v.Draw.Selected = []string{"Oslo"} })
	if !a.canEnd() {
		t.Fatal("a table with cities and years is not offered")
	}
	a.makeEnds()
	if a.notice != nil || !a.ends() || a.canEnd() || a.Tab() != view.Table || a.open.Rows != 2 || !a.selected("Oslo") {
		t.Fatalf("notice %+v, on screen %+v, view %+v", a.notice, a.open, a.view)
	}
	page := render(t, a)
	for _, want := range []string{`<svg class="spark"`, "rising from 2 to 4, lowest 2015, highest 2018", `lang="zh-CN"`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	facts := strings.Join(a.madeFacts(a.open.Made), "\n")
	if !strings.Contains(facts, "Made of column sales of a.csv: entities 2, 2015 to 2018") || !strings.Contains(facts, "“shorter” in the column Span: 1") {
		t.Error(facts)
	}
}

// The name follows the language, is one whichever it was made in, and says its language where a part is in the other.
func TestTableOfEndsIsNamedInTheLanguage(t *testing.T) {
	a, _ := together(t, "en", "city,year,研发 经费\nOslo,2015,about 2\nOslo,2018,4\nBonn,2015,5\nBonn,2018,7\n", "x\n1\n")
	a.merge = nil
	a.openSet(view.FilePrefix + "a.csv")
	a.makeEnds()
	page := render(t, a)
	for _, want := range []string{"a, change in 研发 经费: 2 rows", `<span lang="zh-CN">a, change in 研发 经费</span>`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	if n := strings.Count(page, `title="start or end is not exact, so neither is the change"`); n != 3 {
		t.Errorf("%d figures are said to be derived of what is not exact", n)
	}
	a.toggleLang()
	if page := render(t, a); !strings.Contains(page, "a·研发 经费的变化") || strings.Contains(page, "change in") {
		t.Error("the name stays in English")
	}
	a.openSet(view.FilePrefix + "a.csv")
	files := len(a.files)
	if a.makeEnds(); len(a.files) != files || a.dataTitle(a.view.Data) != "a·研发 经费的变化" {
		t.Errorf("made again, the files are %q", a.files)
	}
}
