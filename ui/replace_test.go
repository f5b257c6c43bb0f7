package ui

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

const parks2022 = "园区,年份,研发经费(亿元),人员,类别\nA,2021,1,10,甲\nA,2022,2,20,甲\nB,2021,3,30,乙\nB,2022,4,40,乙\nC,2021,5,50,甲\nC,2022,6,60,甲\n"

// parks2023 calls the columns otherwise, has the money in another unit and neither C nor 2021.
const parks2023 = "Zone,Year,R&D 经费（万元）,staff,类别\nA,2022,20000,21,甲\nA,2023,30000,22,甲\nB,2022,40000,41,乙\nB,2023,50000,42,乙\n"

// mapped opens parks2022 with a view and has parks2023 take its place; the dialog is open then.
func mapped(t *testing.T, lang string) (*App, *engine, *ColumnMapping) {
	t.Helper()
	a, e := start(t, lang, "")
	e.open(a, "2022.csv", parks2022)
	a.Show(view.View{Data: "file:2022.csv", Tab: view.Ranking, Question: stats.Question{Measure: "人员", At: "2021", By: stats.Names{"share"},
		Where: []stats.Condition{{Column: "类别", Op: "in", Value: []string{"甲", "乙"}}}, Sort: []stats.SortKey{{Column: "研发经费", Desc: true}}, Entities: []string{"A", "C"}}, Draw: view.Draw{Selected: []string{"C", "B"}, Log: true}})
	e.replace(a, "2023.csv", parks2023)
	if !a.asksMapping() {
		t.Fatalf("nothing is asked: notice %+v, view %+v", a.notice, a.view)
	}
	return a, e, &ColumnMapping{App: a}
}

func TestColumnsOfTheNewDataAreAskedFor(t *testing.T) {
	a, e, c := mapped(t, "en")
	if a.View().Data != "file:2022.csv" || a.open.Rows != 6 {
		t.Fatalf("the new data are on screen before they are accepted: %+v", a.View())
	}
	var got []string
	for _, r := range c.m().rows {
		got = append(got, r.old.Name+" → "+r.likely+": "+c.reason(r))
	}
	want := []string{
		"园区 → Zone: The only one left with the same role.",
		"年份 → Year: The only one left with the same role.",
		"人员 → staff: The only one left of the same type.",
		"研发经费(亿元) → R&D 经费（万元）: The only one left with the same basic unit. Another unit: it was CNY 100m and is CNY 10k; figures are not converted.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("asked %q, want %q", got, want)
	}
	if told := c.told(); !slices.Equal(told, []string{"The new data have no such Zone: C.", "The new data have no such Year: 2021."}) {
		t.Errorf("told %q", told)
	}
	page := render(t, a)
	for _, w := range []string{"<dialog", "Put 2023.csv in the place of 2022.csv", "Keep 2022.csv", "leave out"} {
		if !strings.Contains(page, w) {
			t.Errorf("the page lacks %q", w)
		}
	}
	c.apply()
	v := a.View()
	q := stats.Question{Measure: "staff", By: stats.Names{"share"}, Where: []stats.Condition{{Column: "类别", Op: "in", Value: []string{"甲", "乙"}}},
		Sort: []stats.SortKey{{Column: infoOf("R&D 经费（万元）", a.open).ID, Desc: true}}, Entities: []string{"A"}}
	if !reflect.DeepEqual(v.Draw, view.Draw{Selected: []string{"B"}, Log: true}) {
		t.Errorf("drawn as %+v", v.Draw)
	}
	if v.Data != "file:2023.csv" || v.Tab != view.Ranking || !reflect.DeepEqual(v.Question, q) {
		t.Errorf("shown %+v, want %+v", v.Question, q)
	}
	if r, ok := a.main.answer.(*stats.RankingAnswer); !ok || len(r.Rows) != 2 || r.Rows[0].Value != stats.Num(42.0/64) {
		t.Errorf("the answer is %+v", a.main.answer)
	}
	if b, _ := view.Parse(e.last()); !reflect.DeepEqual(b, v) {
		t.Errorf("the address gives %+v", b)
	}
	for _, w := range []string{"2023.csv has taken the place of 2022.csv", "no such Zone: C", "back undoes"} {
		if a.notice == nil || !strings.Contains(a.notice.text, w) {
			t.Errorf("notice %+v lacks %q", a.notice, w)
		}
	}
	if !slices.Equal(a.files, []string{"file:2023.csv"}) {
		t.Errorf("open are %q", a.files)
	}
	a.Undo()
	if a.View().Question.Measure != "人员" || a.open == nil || a.open.Rows != 6 || a.main.err != nil || !slices.Contains(a.files, "file:2022.csv") {
		t.Errorf("back shows %+v", a.View())
	}
	if e.tables[a.open.Table] == nil {
		t.Error("the table before is gone")
	}
}

// What a view holds beside its question is looked at by hand: a new field must be thought of in mapping.view.
func TestNothingOfAViewIsForgotten(t *testing.T) {
	for of, want := range map[reflect.Type][]string{
		reflect.TypeFor[view.View]():          {"Data", "Tab", "Question", "Settings", "Draw", "SelfTest", "Charts", "Lang", "Theme"},
		reflect.TypeFor[view.Draw]():          {"Form", "Selected", "Groups", "Lanes", "Pin", "Hide", "Widths", "Log", "Free", "Ref", "Near", "Counted", "Sorted", "Folded", "Notes", "Left", "Right"},
		reflect.TypeFor[data.Settings]():      {"Encoding", "Delimiter", "Decimal", "HeaderRow", "HeaderRows", "Shape", "Missing", "DropTotals", "Columns", "Calculated"},
		reflect.TypeFor[data.Calculation]():   {"Name", "Formula"},
		reflect.TypeFor[data.ColumnSetting](): {"Name", "Type", "Role", "Unit", "Scale", "Decimal", "Dates"},
	} {
		for i := range of.NumField() {
			if name := of.Field(i).Name; !slices.Contains(want, name) {
				t.Errorf("%s.%s: does it name a column or a value of one?", of, name)
			}
		}
	}
}

func TestWhatIsLeftOutIsTold(t *testing.T) {
	a, _, c := mapped(t, "zh-CN")
	for _, r := range c.m().rows {
		c.set(r, "")
		if c.reason(r) != "视图中用到它的地方会略去。" {
			t.Errorf("%s: %q", r.old.Name, c.reason(r))
		}
	}
	c.apply()
	if q := a.View().Question; q.Measure != "" || q.Sort != nil || q.Entities != nil || q.At != "" || len(q.Where) != 1 {
		t.Errorf("shown %+v", q)
	}
	for _, w := range []string{"2023.csv 里没有这些列，已从视图中略去", "人员", "园区", "年份", "研发经费(亿元)"} {
		if a.notice == nil || !strings.Contains(a.notice.text, w) {
			t.Errorf("notice %+v lacks %q", a.notice, w)
		}
	}
}

// An edition with other names throughout is taken place by place, but not by a script, nor where the types differ.
func TestNewNamesStandWhereTheOldOnesDid(t *testing.T) {
	const was, now = "land,jahr,wert,anteil\nA,2021,1,3\nB,2021,2,4\n", "zone,year,umsatz,quote\nA,2022,1.5,3.5\nB,2022,2.5,4.5\n"
	for _, tt := range []struct {
		now  string
		want map[string]string
	}{
		{now, map[string]string{"wert": "umsatz", "anteil": "quote"}},
		{strings.ReplaceAll(now, ".5\n", ".5 x\n"), map[string]string{"wert": "", "anteil": ""}},
	} {
		a, e := start(t, "en", "")
		e.open(a, "was.csv", was)
		a.Show(view.View{Data: "file:was.csv", Tab: view.Table, Question: stats.Question{Where: []stats.Condition{{Column: "anteil", Op: "gt", Value: "1"}}, Sort: []stats.SortKey{{Column: "wert"}}}})
		e.replace(a, "now.csv", tt.now)
		c := &ColumnMapping{App: a}
		if !a.asksMapping() {
			t.Fatalf("nothing is asked: %+v", a.notice)
		}
		for name, want := range tt.want {
			if got := c.m().to[name]; got != want {
				t.Errorf("%s stands for %s, want %q", got, name, want)
			}
		}
	}
}

func TestAMappingMayBeLeft(t *testing.T) {
	a, e, c := mapped(t, "en")
	hash, files := e.last(), len(e.files)
	c.leave()
	if a.mapping != nil || e.last() != hash || a.open.Rows != 6 || len(e.files) != files-1 || strings.Contains(render(t, a), "<dialog") {
		t.Errorf("left, the page shows %+v and holds %d files", a.View(), len(e.files))
	}
	e.replace(a, "2023.csv", parks2023)
	a.escape()
	e.replace(a, "2023.csv", parks2023)
	a.toggleLang() // any step leaves it
	if a.mapping != nil || len(e.files) != files-1 || a.View().Data != "file:2022.csv" {
		t.Errorf("after a step %+v, %d files", a.mapping, len(e.files))
	}
	e.replace(a, "2023.csv", parks2023)
	e.open(a, "other.csv", "x;y\n1;2\n")
	if a.mapping != nil || a.View().Data != "file:other.csv" || len(e.files) != files {
		t.Errorf("another file leaves %+v and %d files", a.mapping, len(e.files))
	}
}

func TestOneColumnStandsForTwo(t *testing.T) {
	a, _, c := mapped(t, "en")
	c.set(&mapRow{old: &data.ColumnInfo{Name: "研发经费(亿元)"}}, "staff")
	i := slices.IndexFunc(c.m().rows, func(r *mapRow) bool { return r.old.Name == "人员" })
	if got := c.reason(c.m().rows[i]); got != "staff stands for another column, too." {
		t.Errorf("said %q", got)
	}
	c.apply()
	if q := a.View().Question; q.Measure != "staff" || q.Sort[0].Column != "staff" || a.main.err != nil {
		t.Errorf("shown %+v, %v", q, a.main.err)
	}
}

// An edition of the same name whose columns have changed is a step of its own: back brings the old one, forward the new.
func TestAnEditionWithOtherColumnsCanBeUndone(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", "zone,rd,staff\nA,1,10\nB,2,20\n")
	a.Show(view.View{Data: "file:x.csv", Tab: view.Ranking, Question: stats.Question{Measure: "staff"}})
	before := e.last()
	e.open(a, "x.csv", "zone,rd,Staff number\nA,1,11\nB,2,22\nC,3,33\n")
	if !a.asksMapping() || a.open.Rows != 2 {
		t.Fatalf("nothing is asked; %d rows", a.open.Rows)
	}
	if page := render(t, a); !strings.Contains(page, "The columns of x.csv have changed") {
		t.Error("the page does not say what has changed")
	}
	(&ColumnMapping{App: a}).apply()
	after := e.last()
	if a.open.Rows != 3 || a.View().Question.Measure != "staff_number" || after == before || len(a.files) != 1 || a.report {
		t.Errorf("shown %+v with %d rows", a.View(), a.open.Rows)
	}
	for range 2 {
		a.Undo()
		if a.open.Rows != 2 || a.main.err != nil || a.main.answer.Common().N != 2 || e.last() != before {
			t.Fatalf("undone, %d rows, %v", a.open.Rows, a.main.err)
		}
		a.Redo()
		if a.open.Rows != 3 || a.main.err != nil || e.last() != after {
			t.Fatalf("redone, %d rows, %v", a.open.Rows, a.main.err)
		}
	}
	e.open(a, "x.csv", "zone,rd,workers\nA,1,11\n")
	(&ColumnMapping{App: a}).apply()
	a.closeFile("file:x.csv")
	if len(e.files) != 3 || a.view.Data != "" || len(a.files) != 0 {
		t.Errorf("closed, %d editions are held for the way back", len(e.files))
	}
	a.press(a.notice.do[0])
	if a.open.Rows != 1 || len(a.files) != 1 {
		t.Errorf("closing undone, %d rows", a.open.Rows)
	}
}

func TestSameColumnsAskNothing(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "a.csv", "zone,rd,staff\nA,1,10\nB,2,20\n")
	a.Show(view.View{Data: "file:a.csv", Tab: view.Ranking, Question: stats.Question{Measure: "staff", Order: "asc"}})
	e.replace(a, "b.csv", "staff,zone,rd\n11,A,1\n22,B,2\n")
	if v := a.View(); v.Data != "file:b.csv" || v.Question.Measure != "staff" || v.Question.Order != "asc" || a.notice == nil || len(a.files) != 1 {
		t.Errorf("shown %+v, notice %+v", v, a.notice)
	}
}

// What the page chose by itself stays when the new data would have it choose otherwise.
func TestWhatThePageChoseStays(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "a.csv", "zone,rd,staff\nA,1,10\nB,2,20\n")
	e.replace(a, "b.csv", "zone,staff,rd\nA,11,1\nB,22,2\n")
	if a.mapping != nil || a.View().Question.Measure != "rd" || a.View().Tab != "" {
		t.Errorf("shown %+v", a.View())
	}
	e.replace(a, "c.csv", "zone,rd,staff\nA,11,1\nB,22,2\n")
	if a.View().Question.Measure != "rd" {
		t.Errorf("shown %+v", a.View())
	}
	e.open(a, "d.csv", "zone,rd,year\nA,1,2020\nB,2,2020\n")
	e.replace(a, "e.csv", "zone,研发,year\nA,1,2020\nA,2,2021\nB,2,2020\nB,3,2021\n")
	if !a.asksMapping() {
		t.Fatal("the measure on screen is gone, and nothing is asked")
	}
	(&ColumnMapping{App: a}).apply()
	if v := a.View(); v.Tab != view.Ranking || v.Question.Measure != "" || a.main.question.Measure != "研发" {
		t.Errorf("shown %+v", v)
	}
}

// How the file is read is part of the view: it holds for the new file, under the new names.
func TestSettingsGoWithTheirColumns(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "a.csv", "zone|rd|code|spend(亿元)\nA|1,5|1|7\nB|2,5|2|8\n")
	a.set(func(s *data.Settings) {
		s.Delimiter = "|"
		s.Columns = []data.ColumnSetting{{Name: "rd", Decimal: ",", Unit: "CNY", Scale: 1e4}, {Name: "code", Type: data.Text}, {Name: "spend(亿元)", Unit: "USD"}, {Name: "later", Type: data.Text}}
	})
	a.showTab(view.Ranking)
	a.edit(func(q *stats.Question) { q.Measure = "rd" })
	e.replace(a, "b.csv", "zone|rd_total|codes|spending(万元)\nA|3,5|1|7\nB|4,5|2|8\n")
	c := &ColumnMapping{App: a}
	if len(c.m().rows) != 3 || len(c.told()) != 1 || !strings.Contains(c.told()[0], "spending(万元)") {
		t.Fatalf("asked %+v, told %q", c.m().rows, c.told())
	}
	reads := e.reads
	c.apply()
	want := []data.ColumnSetting{{Name: "rd_total", Decimal: ",", Unit: "CNY", Scale: 1e4}, {Name: "codes", Type: data.Text}, {Name: "later", Type: data.Text}}
	if got := a.View().Settings; got.Delimiter != "|" || !slices.Equal(got.Columns, want) || e.reads != reads+1 {
		t.Errorf("read %d times as %+v, want %+v", e.reads-reads, got, want)
	}
	if r, ok := a.main.answer.(*stats.RankingAnswer); !ok || r.Rows[0].Value != 4.5 || a.column("spending").Unit != "CNY" || a.column("codes").Type != data.Text {
		t.Errorf("answered %+v; columns %+v", a.main.answer, a.columns())
	}
	if strings.Contains(e.last(), "as=rd~") || !strings.Contains(e.last(), "as=rd_total~unit=CNY~scale=10000~decimal=,") {
		t.Errorf("the address is %q", e.last())
	}
}

func TestAViewThatWaitsTakesAnotherFile(t *testing.T) {
	a, e := start(t, "en", "data=file:x.csv&tab=ranking&measure=rd&order=asc")
	if page := render(t, a); !strings.Contains(page, "See this view of another file") {
		t.Error("the page does not offer it")
	}
	e.replace(a, "y.csv", "zone,R D,staff\nA,1,2\nB,2,1\n")
	c := &ColumnMapping{App: a}
	if len(c.m().rows) != 1 || c.m().rows[0].likely != "R D" {
		t.Fatalf("asked %+v", c.m().rows)
	}
	c.apply()
	if v := a.View(); v.Data != "file:y.csv" || v.Question.Order != "asc" || a.waiting || a.main.err != nil {
		t.Errorf("shown %+v", v)
	}
}

// What opened beside the table on screen may take its place, or stay beside it.
func TestWhatOpenedBesideTakesThePlace(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "a.csv", "zone|rd|staff\nA|1|10\nB|2|20\n")
	a.set(func(s *data.Settings) { s.Delimiter = "|" })
	a.Show(view.View{Data: "file:a.csv", Tab: view.Ranking, Settings: a.view.Settings, Question: stats.Question{Measure: "staff"}})
	e.open(a, "b.csv", "zone|rd|Staff number\nA|1|10\nB|2|20\n")
	if a.View().Data != "file:b.csv" || a.notice == nil {
		t.Fatalf("shown %+v, notice %+v", a.View(), a.notice)
	}
	a.press(a.notice.do[0])
	c := &ColumnMapping{App: a}
	c.leave()
	if a.open == nil || a.View().Data != "file:b.csv" || !view.SameSettings(a.open.Settings, a.view.Settings) || len(a.files) != 2 {
		t.Errorf("left, %+v is on screen as %+v", a.View(), a.open)
	}
	a.openSet("file:a.csv")
	a.Show(view.View{Data: "file:a.csv", Tab: view.Ranking, Settings: a.view.Settings, Question: stats.Question{Measure: "staff"}})
	e.open(a, "b.csv", "zone|rd|Staff number\nA|1|10\nB|2|20\n")
	a.press(a.notice.do[0])
	c.apply()
	if v := a.View(); v.Question.Measure != "staff_number" || !slices.Equal(a.files, []string{"file:b.csv"}) || a.open.Rows != 2 {
		t.Errorf("shown %+v, open %q", v, a.files)
	}
}

// A script is asked nothing: what is likely is taken, what has no likely column is left out, and told.
func TestAScriptReplacesDataUnattended(t *testing.T) {
	a, e, c := mapped(t, "en")
	c.leave()
	a.BeginLoad("2022.csv")
	a.LoadUnattended()
	e.loaded(a, "2022.csv", "Zone,Staff\nA,1\nB,2\n")
	if a.asksMapping() || a.open == nil || a.open.Rows != 2 || a.main.err != nil {
		t.Fatalf("a script is asked, or its table not shown: %+v", a.view)
	}
	if a.notice == nil || !strings.Contains(a.notice.text, "2022.csv") {
		t.Errorf("what was left out is not told: %+v", a.notice)
	}
}
