package ui

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// A table as offices save it: a title above, a footnote below, an odd cell.
const officeCSV = "各区研发经费\n地区,2021,2022,2023\n甲区,10,11,12\n乙区,20,n/a?,24\n丙区,5,6,7\n丁区,6,7,8\n戊区,7,8,9\n己区,8,9,10\n庚区,1,2,3\n辛区,3,4,5\n注：初步数\n"

func TestAFileIsShownWithItsReport(t *testing.T) {
	a, e := start(t, "zh-CN", "")
	e.open(a, "经费.csv", officeCSV)
	if a.View().Data != view.FilePrefix+"经费.csv" || e.last() == "" {
		t.Fatalf("on screen %q, hash %q", a.View().Data, e.last())
	}
	page := render(t, a)
	for _, want := range []string{"导入报告", "utf-8", "n/a?", "不是数字", "各区研发经费"} {
		if !strings.Contains(page, want) {
			t.Errorf("the report lacks %q", want)
		}
	}
	a.toggleReport()
	if strings.Contains(render(t, a), ">n/a?<") {
		t.Error("the report does not close")
	}
	a.toggleReport()
	if !strings.Contains(render(t, a), ">n/a?<") {
		t.Error("the report cannot be reached again")
	}
}

func TestAViewWaitsForItsFile(t *testing.T) {
	a, e := start(t, "en", "data=file:x.csv&tab=ranking&order=asc")
	if page := render(t, a); !strings.Contains(page, "This view belongs to x.csv") {
		t.Error("the page does not say which file it wants")
	}
	e.open(a, "x.csv", "zone,rd\nA,1\nB,2\n")
	if q := a.main.question; q == nil || q.Order != "asc" || q.Kind != "ranking" {
		t.Errorf("the view was not applied: %+v", q)
	}
	e.open(a, "y.csv", "zone,rd\nC,1\nD,2\n")
	if v := a.View(); v.Data != "file:y.csv" || v.Question.Order != "" {
		t.Errorf("another file shows %+v", v)
	}
}

func TestDownloadsRunNoFormula(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "f.csv", "zone,rd\n=1+1,3\nB,2.5\n")
	a.showTab(view.Ranking)
	a.downloadSheet()
	text := e.saved["f-ranking.csv"]
	if !strings.Contains(text, "'=1+1") || !strings.Contains(text, "2.5") || !strings.HasPrefix(text, "\uFEFF") {
		t.Errorf("saved %q", text)
	}
}

func TestMarkupInAFileStaysText(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "f.csv", "zone,<b>rd</b>\n<img src=x onerror=alert(1)>,3\nB,2.5\n")
	for _, tab := range []string{view.Table, view.Ranking} {
		a.showTab(tab)
		if page := render(t, a); strings.Contains(page, "<img") || strings.Contains(page, "<b>rd") {
			t.Errorf("%s: markup of the file became markup of the page", tab)
		}
	}
}

func TestLostSaysSoAndKeepsTheView(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=ranking")
	before := html.EscapeString(a.main.title)
	a.Lost("died")
	if page := render(t, a); !strings.Contains(page, "The engine stopped") || !strings.Contains(page, before) {
		t.Error("the page does not say that the engine stopped, or lost what was on it")
	}
}

func TestManyPeriodsStandBelowEachOther(t *testing.T) {
	a, e := start(t, "en", "")
	var b strings.Builder
	b.WriteString("zone,month,rd\n")
	for y := 2015; y < 2020; y++ {
		for m := 1; m <= 12; m++ {
			fmt.Fprintf(&b, "A,%d-%02d,%d\nB,%d-%02d,%d\n", y, m, y+m, y, m, 2*y+m)
		}
	}
	e.open(a, "m.csv", b.String())
	a.showTab(view.Trend)
	s := a.main.sheet
	if len(s.Rows) != 62 || len(s.Head) != 3 || len(s.Rows[61]) != 3 {
		t.Fatalf("%d rows of %d columns, want 60 periods and two rates of growth, of 3", len(s.Rows), len(s.Head))
	}
	if first := s.Rows[0]; first[0].Text != "2015-01" || first[1].Raw != 4031.0 || first[2].Raw != 2016.0 {
		t.Errorf("first row %+v", first) // B, the larger, first
	}
}

func TestAMillionNamesAreNoList(t *testing.T) {
	a, e := start(t, "en", "")
	e.hold = true
	var b strings.Builder
	b.WriteString("name,rd\n")
	for i := range listMost + 1 {
		fmt.Fprintf(&b, "n%d,%d\n", i, i)
	}
	e.open(a, "n.csv", b.String())
	e.give()
	for _, q := range e.asked {
		if q.Kind == "aggregate" && slices.Contains(q.By, "name") {
			t.Errorf("asked for a list of %d names", listMost+1)
		}
	}
	if a.main.busy || a.main.err != nil {
		t.Errorf("busy %v, error %v", a.main.busy, a.main.err)
	}
}

func TestAPickedCellShowsHowItStoodInTheFile(t *testing.T) {
	for lang, want := range map[string]string{"zh-CN": "文件原文", "en": "As in the file"} {
		a, e := start(t, lang, "")
		e.open(a, "f.csv", "zone,rd\nA,1.50\nB,n/a?\nC,3\nD,4\nE,5\nF,6\nG,7\nH,8\nI,9\nJ,10\n")
		a.showTab(view.Table)
		for row, raw := range []string{"1.50", "n/a?"} {
			a.pickCell(row, 1)
			if page := render(t, a); !strings.Contains(page, want) || !strings.Contains(page, "<dd>"+raw+"</dd>") {
				t.Errorf("%s: the page does not show %q as it stood in the file", lang, raw)
			}
		}
	}
}

func TestTheFirstTabSuitsTheTable(t *testing.T) {
	var many strings.Builder
	many.WriteString("name,year,rd\n")
	for i := range 2 * listMost {
		fmt.Fprintf(&many, "n%d,%d,%d\n", i, 2015+i%9, i)
	}
	for _, tt := range []struct{ name, text, want string }{
		{"some rows each", "zone,year,rd\nA,2020,1\nA,2021,2\nB,2020,3\nB,2021,4\n", view.Trend},
		{"one row each", "zone,year,rd\nA,2021,1\nB,2021,2\nC,2021,3\n", view.Ranking},
		{"no periods", "zone,rd\nA,1\nB,2\nC,3\n", view.Ranking},
		{"very many names of one row each", many.String(), view.Table},
		{"no numbers", "zone,kind\nA,x\nB,y\n", view.Table},
	} {
		a, e := start(t, "en", "")
		e.open(a, "f.csv", tt.text)
		if got := a.Tab(); got != tt.want {
			t.Errorf("%s: first shown as %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestATableIsSavedAsShownOrWhole(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "f.csv", "zone,rd,note\n=1+1,3,x\nB,2.5,y\nC,4,z\n")
	a.showTab(view.Table)
	a.edit(func(q *stats.Question) {
		q.Where = []stats.Condition{{Column: "rd", Op: "ge", Value: 3.0}}
		q.Sort = []stats.SortKey{{Column: "rd", Desc: true}}
	})
	c := &SaveTable{App: a}
	c.BeforeBuild()
	if c.buttonText() != "Download 2 rows" {
		t.Errorf("the button says %q", c.buttonText())
	}
	c.tick("note")
	c.save(nil)
	if got := e.saved["f.csv"]; got != "\uFEFFzone,rd\r\nC,4\r\n'=1+1,3\r\n" {
		t.Errorf("saved %q", got)
	}
	set := func(key, value string) { fieldOf(t, c.fields(), key).Set(value) }
	set("save.rows", "all")
	set("save.encoding", "gb18030")
	c.tick("note")
	c.save(nil)
	if got := e.saved["f.csv"]; got != "zone,rd,note\r\n'=1+1,3,x\r\nB,2.5,y\r\nC,4,z\r\n" || c.buttonText() != "Download 3 rows" {
		t.Errorf("saved %q by %q", got, c.buttonText())
	}
	set("save.format", "json")
	c.save(nil)
	if got := e.saved["f.json"]; !strings.Contains(got, `"rd":2.5`) {
		t.Errorf("saved %q", got)
	}
	set("save.format", "markdown")
	c.save(nil)
	if got := e.saved["f.md"]; !strings.Contains(got, "| B ") {
		t.Errorf("saved %q", got)
	}
	for _, id := range []string{"zone", "rd", "note"} {
		c.tick(id)
	}
	if !c.none() {
		t.Error("a table without columns can be saved")
	}
}
