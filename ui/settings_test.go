package ui

import (
	"slices"
	"strings"
	"testing"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// report returns the import report of the table on screen as it is drawn.
func report(a *App) *ImportReport {
	c := &ImportReport{App: a}
	c.BeforeBuild()
	return c
}

// fieldOf returns a field of the report's form.
func fieldOf(t *testing.T, fields []field, key string) field {
	t.Helper()
	i := slices.IndexFunc(fields, func(f field) bool { return f.Key == key })
	if i < 0 {
		t.Fatalf("no field %s", key)
	}
	return fields[i]
}

const barred = "zone|year|rd\nA|2020|1,5\nA|2021|2,5\nB|2020|3,5\nB|2021|4,5\n"

func TestASettingReadsTheFileAnewAndBackUndoesIt(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", barred)
	before, columns := e.last(), len(a.columns())
	f := fieldOf(t, report(a).formFields(), "delimiter")
	if f.Options[0].Text != "detected: vertical bar" {
		t.Errorf("the form says %q", f.Options[0].Text)
	}
	f.Set(",")
	if len(a.columns()) == columns || e.reads != 1 || !strings.Contains(e.last(), "delimiter=,") || !a.report {
		t.Errorf("%d columns, read %d times, hash %q, report open %v", len(a.columns()), e.reads, e.last(), a.report)
	}
	f = fieldOf(t, report(a).formFields(), "delimiter")
	if f.Value != "," || f.Options[0].Text != "detected: vertical bar" {
		t.Errorf("the form says %q, and %q", f.Value, f.Options[0].Text)
	}
	a.ShowHash(before)
	if len(a.columns()) != columns || e.reads != 2 || !a.allFound() {
		t.Errorf("after back %d columns, read %d times", len(a.columns()), e.reads)
	}
	a.Show(view.View{Data: "file:x.csv", Tab: view.Table, Settings: data.Settings{Delimiter: ";"}})
	if !strings.Contains(render(t, a), "Back to what was detected") {
		t.Error("nothing leads back to what was detected")
	}
	a.asFound()
	if a.Tab() != view.Table || len(a.columns()) != columns {
		t.Errorf("on %s with %d columns", a.Tab(), len(a.columns()))
	}
}

func TestAReadingThatFailsIsTakenBack(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", barred)
	a.set(func(s *data.Settings) { s.Encoding = "klingon" })
	if a.notice == nil || !a.notice.serious || !a.allFound() || strings.Contains(e.last(), "klingon") || len(a.columns()) != 3 {
		t.Errorf("notice %+v, hash %q, %d columns", a.notice, e.last(), len(a.columns()))
	}
}

func TestAWaitingViewReadsItsFileAsItSays(t *testing.T) {
	a, e := start(t, "en", "data=file:x.csv&tab=table&delimiter=;")
	e.open(a, "x.csv", barred)
	if len(a.columns()) != 1 || a.Tab() != view.Table || e.reads != 0 {
		t.Errorf("%d columns on %s, read %d times more", len(a.columns()), a.Tab(), e.reads)
	}
}

func TestColumnSettingsComeAndGo(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", barred)
	c := report(a)
	c.choose("rd")
	fieldOf(t, c.columnFields(), "unit").Set(" CNY ")
	fieldOf(t, c.columnFields(), "scale").Set("万")
	fieldOf(t, c.columnFields(), "type").Set("text")
	want := []data.ColumnSetting{{Name: "rd", Type: data.Text, Unit: "CNY", Scale: 1e4}}
	if got := a.view.Settings.Columns; !slices.Equal(got, want) || !strings.Contains(e.last(), "as=rd~type=text~unit=CNY~scale=10000") {
		t.Errorf("%+v, hash %q", got, e.last())
	}
	for _, key := range []string{"unit", "scale", "type"} {
		fieldOf(t, c.columnFields(), key).Set("")
	}
	if !a.allFound() {
		t.Errorf("left over: %+v", a.view.Settings)
	}
	fieldOf(t, c.formFields(), "none").Set("n.k.；暂缺, secret")
	if got := a.view.Settings.Missing; !slices.Equal(got, []string{"n.k.", "暂缺", "secret"}) {
		t.Errorf("words %q", got)
	}
}

func TestAnAmbiguousColumnAsks(t *testing.T) {
	for lang, want := range map[string]string{"en": "spend can be read in two ways: what is ", "zh-CN": "“spend”列有两种读法"} {
		a, e := start(t, lang, "")
		e.open(a, "x.csv", "zone;spend\nA;1,234\nB;2,345\nC;3,456\n")
		if page := render(t, a); !strings.Contains(page, want) {
			t.Errorf("the page does not ask %q", want)
		}
		p := report(a).prompts()
		if len(p) != 1 || len(p[0].Do) != 2 {
			t.Fatalf("asked %+v", p)
		}
		if lang == "en" && (p[0].Do[0].Text != "1,234: commas part thousands" || p[0].Do[1].Text != "1.234: the comma is the decimal sign") {
			t.Errorf("asked %q or %q", p[0].Do[0].Text, p[0].Do[1].Text)
		}
		p[0].Do[1].Do()
		if x, _, _ := a.grid.at(0, 1); a.Tab() == view.Table && x != "1.234" {
			t.Errorf("answered, the first figure is %q", x)
		}
		if len(report(a).prompts()) != 0 {
			t.Error("answered, it asks again")
		}
		if c := a.columnSetting("spend"); c.Decimal != "," || !strings.Contains(e.last(), "as=spend~decimal=,") {
			t.Errorf("answered, the column is %+v and the hash %q", c, e.last())
		}
	}
}

func TestTheNextEditionTakesTheViewOver(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "2022.csv", "zone|rd|staff\nA|1|10\nB|2|20\nC|3|15\n")
	a.set(func(s *data.Settings) { s.Delimiter = "|" })
	a.showTab(view.Ranking)
	a.edit(func(q *stats.Question) { q.Measure, q.Order, q.Top = "staff", "asc", 2 })
	e.open(a, "2023.csv", "zone|rd|staff\nA|1|11\nB|2|21\nC|3|9\n")
	if a.notice == nil || len(a.notice.do) != 2 || !strings.Contains(render(t, a), "Should it take the place of 2022.csv, with the view kept?") {
		t.Fatalf("notice %+v", a.notice)
	}
	a.press(a.notice.do[0])
	if v := a.View(); v.Data != "file:2023.csv" || v.Question.Order != "asc" || v.Settings.Delimiter != "|" || a.main.sheet == nil || a.notice == nil || !strings.Contains(a.notice.text, "2023.csv has taken the place of 2022.csv") {
		t.Errorf("shown %+v, notice %+v", v, a.notice)
	}
	e.open(a, "2024.csv", "zone|rd\nA|1\nB|2\nC|3\n")
	a.press(a.notice.do[0])
	c := &ColumnMapping{App: a}
	c.set(c.m().rows[0], "")
	c.apply()
	if a.View().Question.Measure != "" || a.notice == nil || !strings.Contains(a.notice.text, "2024.csv has no such columns, left out of the view: staff") {
		t.Errorf("shown %+v, notice %+v", a.View(), a.notice)
	}
	e.open(a, "other.csv", "product,price\nx,1\ny,2\n")
	if a.notice != nil {
		t.Errorf("another table is offered the view: %+v", a.notice)
	}
}

func TestAnEditionOfTheSameNameKeepsTheView(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", "zone,rd,staff\nA,1,10\nB,2,20\n")
	a.showTab(view.Ranking)
	a.edit(func(q *stats.Question) { q.Measure, q.Order = "rd", "asc" })
	e.open(a, "x.csv", "zone,staff,rd\nA,1,10\nB,2,20\nC,3,30\n")
	if v := a.View(); v.Question.Measure != "rd" || v.Question.Order != "asc" || a.open.Rows != 3 || len(a.files) != 1 {
		t.Errorf("shown %+v, %d rows, %d files", v, a.open.Rows, len(e.files))
	}
}

func TestSeveralFilesStayOpen(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "a.csv", "zone,rd\nA,1\nB,2\n")
	e.open(a, "b.csv", "firm;staff\nX;1\nY;2\nZ;3\n")
	a.set(func(s *data.Settings) { s.Delimiter = ";" })
	c := &DataSwitch{App: a}
	if got := c.files(); !slices.Equal(got, []string{"file:a.csv", "file:b.csv"}) {
		t.Fatalf("offered %q", got)
	}
	c.choose("file:a.csv")
	if a.open == nil || a.open.Rows != 2 || !a.allFound() {
		t.Errorf("on screen %+v", a.open)
	}
	reads := e.reads
	c.choose("file:b.csv")
	if a.open == nil || a.open.Rows != 3 || a.view.Settings.Delimiter != ";" || e.reads != reads {
		t.Errorf("on screen %+v as %+v, read %d times more", a.open, a.view.Settings, e.reads-reads)
	}
	a.closeFile("file:b.csv")
	if a.view.Data != "file:a.csv" || len(a.tables) != 1 {
		t.Errorf("after closing on screen %q, tables %v", a.view.Data, a.tables)
	}
	a.closeFile("file:a.csv")
	if !a.inGallery() || len(a.tables) != 0 || a.closeAgain("file:a.csv") {
		t.Error("the last one closed leaves something behind")
	}
}

// closeAgain closes what is closed already, and reports whether anything was there.
func (a *App) closeAgain(id string) bool {
	a.closeFile(id)
	return a.tables[id] != nil
}

func TestADropSaysWhatItDoes(t *testing.T) {
	a, e := start(t, "en", "")
	for _, tt := range []struct {
		files int
		want  string
	}{{1, "Drop to open the file"}, {3, "Drop to open 3 files"}} {
		a.DragOver(tt.files)
		if !strings.Contains(render(t, a), tt.want) {
			t.Errorf("%d files: the page does not say %q", tt.files, tt.want)
		}
	}
	e.open(a, "a.csv", "zone,rd\nA,1\nB,2\n")
	a.DragOver(1)
	if !strings.Contains(render(t, a), "take over the view of a.csv") {
		t.Error("the page does not say what becomes of the view")
	}
}
