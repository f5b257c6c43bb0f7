package ui

import (
	"strings"
	"testing"

	"statlas/data"
	"statlas/ui/view"
)

const (
	y2022  = "地区,年份,研发经费\n北京市,2022,2843\n上海市,2022,1982\n广东省,2022,4412\n"
	y2023  = "地区,年份,研发经费\n北京市,2023,2947\n上海市,2023,2050\n广东省,2023,4803\n"
	people = "地区,人口\n北京市,2186\n上海,2487\n浙江省,6627\n"
)

func together(t *testing.T, lang string, files ...string) (*App, *engine) {
	t.Helper()
	a, e := start(t, lang, "")
	var ids []string
	for i, text := range files {
		name := string(rune('a'+i)) + ".csv"
		e.open(a, name, text)
		ids = append(ids, view.FilePrefix+name)
	}
	a.OpenedTogether(ids)
	return a, e
}

func TestEqualColumnsAreOfferedToStack(t *testing.T) {
	a, _ := together(t, "zh-CN", y2022, y2023)
	if a.merge == nil || a.merge.Do != data.DoStack || !strings.Contains(render(t, a), "各表的列相同（3 列）") {
		t.Fatalf("offered %+v", a.merge)
	}
	a.combine()
	if a.view.Data != "file:a.csv + b.csv" || a.open.Rows != 6 || a.merge != nil || len(a.files) != 3 {
		t.Errorf("on screen %q with %d rows, %d files", a.view.Data, a.open.Rows, len(a.files))
	}
	page := render(t, a)
	if !strings.Contains(page, "合并报告") || strings.Contains(page, "分隔符") {
		t.Error("the report is not one on tables put together")
	}
	a.closeFile("file:a.csv")
	if a.view.Data != "file:a.csv + b.csv" {
		t.Error("closing a part closes the whole")
	}
}

func TestASharedKeyIsOfferedToJoin(t *testing.T) {
	a, _ := together(t, "en", y2022, people)
	c := &Combine{App: a}
	if a.merge == nil || !c.join() || len(c.matches()) != 1 {
		t.Fatalf("offered %+v", a.merge)
	}
	m := c.matches()[0]
	if m.Text != "1 match; only in a.csv: 2; only in b.csv: 2." || len(m.Lists) != 2 || m.Lists[0].Names != "上海市, 广东省" {
		t.Errorf("matched %+v", m)
	}
	if len(m.Ticks) != 1 || m.Ticks[0].Text != "上海市 = 上海" || m.Ticks[0].On {
		t.Fatalf("variants %+v", m.Ticks)
	}
	m.Ticks[0].Flip()
	if m = c.matches()[0]; !strings.HasPrefix(m.Text, "2 match") || len(m.Ticks) != 1 || !m.Ticks[0].On {
		t.Errorf("with the variant ticked %+v", m)
	}
	fieldOf(t, c.fields(), "combine.how").Set("inner")
	a.combine()
	if a.open.Rows != 2 || len(a.columns()) != 4 || !strings.Contains(render(t, a), "2 match") {
		t.Errorf("joined to %d rows, %d columns", a.open.Rows, len(a.columns()))
	}
}

func TestWhatDoesNotFitStaysApart(t *testing.T) {
	a, _ := together(t, "en", y2022, "product,price\nx,1\ny,2\n")
	if a.merge != nil || !strings.Contains(a.news, "2 files are open") {
		t.Errorf("offered %+v, said %q", a.merge, a.news)
	}
	a.combineOpen()
	if a.merge == nil || !strings.Contains(render(t, a), "Neither columns nor names are shared") {
		t.Fatalf("asked for, offered %+v", a.merge)
	}
	c := &Combine{App: a}
	fieldOf(t, c.fields(), "combine.do").Set(data.DoJoin)
	if !c.join() || len(c.fields()) != 4 || !c.ready() {
		t.Errorf("fields %+v, error %v", c.fields(), a.merge.err)
	}
	fieldOf(t, c.fields(), "combine.key0file:b.csv").Set("nothing")
	if c.ready() || !strings.Contains(render(t, a), "no column") {
		t.Error("a key that is none is not said")
	}
	a.apart()
	if strings.Contains(render(t, a), "Neither columns") || len(a.files) != 2 {
		t.Error("the offer stays")
	}
}

const odd = "zone,rd,staff\nA,\"1,234.5\",10\nB,12.5万,n.k.\nC,（3.2）,12\nD,7,13\nE,8,14\nF,9,15\nG,10,16\nH,11,17\n"

func TestCellsAreListedByWhatWasDone(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", odd)
	c := report(a)
	rows := c.columnRows()
	if rows[0][5].Do != nil || rows[1][5].Do == nil || rows[2][6].Do == nil {
		t.Fatalf("cells to list: %+v", rows)
	}
	rows[1][5].Do()
	if !c.listing() || len(c.cells.all.Rows) != c.report().Columns[1].Coerced {
		t.Fatalf("listed %+v", c.cells)
	}
	first := c.cells.all.Rows[0]
	if first[0].Text != "2" || first[2].Text != "1,234.5" || first[3].Text != "1,234.5" || !strings.Contains(first[4].Text, "thousands") {
		t.Errorf("first cell %+v", first)
	}
	c.saveList()
	if got := e.saved["x-rd-converted.csv"]; !strings.Contains(got, "12.5万,125000") {
		t.Errorf("saved %q", got)
	}
	rows[2][6].Do()
	if x := c.cells.all.Rows[0]; x[2].Text != "n.k." || x[4].Text != "not a number" {
		t.Errorf("not understood: %+v", x)
	}
	a.showTab(view.Ranking)
	c.cells.all.Rows[0][0].Do()
	if a.Tab() != view.Table || a.grid.row != 1 || a.grid.col != 2 || !a.grid.wanted {
		t.Errorf("on %s, cell %d, %d", a.Tab(), a.grid.row, a.grid.col)
	}
	c.saveProblems()
	if got := e.saved["x-problems.csv"]; !strings.Contains(got, "n.k.,not a number,left out of the figures") {
		t.Errorf("saved %q", got)
	}
}
