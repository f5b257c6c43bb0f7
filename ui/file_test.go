package ui

import (
	"html"
	"strings"
	"testing"

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
	if strings.Contains(render(t, a), "n/a?</td>") {
		t.Error("the report does not close")
	}
	a.toggleReport()
	if !strings.Contains(render(t, a), "n/a?</td>") {
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
