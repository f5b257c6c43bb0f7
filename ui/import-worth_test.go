package ui

import (
	"strings"
	"testing"

	"statlas/ui/view"
)

// The report opens by itself where something was changed, left out, not understood or can be read otherwise; else it is a line,
// which tells how many remarks there are and is said with the answer.
func TestTheReportOpensWhereItTellsSomething(t *testing.T) {
	for _, c := range []struct {
		text string
		open bool
		line string
	}{
		{"name,x\na,1\nb,2\n", false, "Import report (0 problems)"},
		{"\"\",\"x\"\n\"a\",1\n\"b\",2\n", false, "Import report (1 remark)"},                                // R: write.csv
		{"name,x,\na,1,\nb,2,\n", false, "Import report (1 remark)"},                                         // an empty column
		{"name,,y\na,1,2\n\nb,2,3\n", false, "Import report (2 remarks)"},                                    // a blank line, a column without name
		{"zone,year,x\na,2020,1\na,2021,2\nb,2020,3\nb,2021,4\n", false, "Import report (0 problems)"},       // long as it stands
		{"name,x\na,1\nb,\"1,234\"\n", true, "Import report (0 problems)"},                                   // converted
		{"name,x\na,1\nb,2\nd,3\ne,4\nf,5\ng,6\nh,7\nc,bad\n", true, "Import report (1 problem)"},            // not understood
		{"\"\",x\na,1\nb,2\nd,3\ne,4\nf,5\ng,6\nh,7\nc,bad\n", true, "Import report (2 problems)"},           // so one counts as the other
		{"name,x\na,1\nb,2,3\n", true, "Import report (1 problem)"},                                          // a cell too many
		{"name,x,x\na,1,2\nb,2,3\n", true, "Import report (1 problem)"},                                      // renamed
		{"zone;year;x\nA;2022;1,234\nA;2023;2,345\nB;2022;3,456\n", true, "Import report (1 problem)"},       // asked
		{"统计表\nname,x\na,1\nb,2\n", true, "Import report (0 problems)"},                                      // something stands above
		{"name,2020,2021\na,1,3\nb,2,4\n", true, "Import report (0 problems)"},                               // periods can be stacked
		{"name,2020,2021,2022\na,1,3,5\nb,2,4,6\n", true, "Import report (0 problems)"},                      // and were
		{"name,x\na,1\nb,2\n\nSource: us\n", true, "Import report (0 problems)"},                             // something stands below
		{"item,zone,value\nin,A,1\nout,A,2\nin,B,3\nout,B,4\n", true, "Import report (0 problems)"},          // items can be columns
		{"name,x\n" + strings.Repeat("a,1\nb,2,3\n", 1200), true, "Import report (1,001 problems)"},          // more than are listed
		{"name,,y\n" + strings.Repeat("a,1,2\n", 40) + "\n" + "b,2,3\n", false, "Import report (2 remarks)"}, // far below
	} {
		a, e := start(t, "en", "")
		e.open(a, "x.csv", c.text)
		if a.report != c.open {
			t.Errorf("%.40q: the report is open: %v", c.text, a.report)
		}
		page := render(t, a)
		if !strings.Contains(page, ">"+c.line+"<") || strings.Contains(page, `class="report"`) != c.open {
			t.Errorf("%.40q: the page does not show %q", c.text, c.line)
		}
		if said := strings.Contains(a.news, c.line); said != (a.open.Report.Total > 0) {
			t.Errorf("%.40q: said is %q", c.text, a.news)
		}
		a.report = true
		a.showTab(view.Distribution)
		if a.Tab() != view.Distribution || a.report {
			t.Errorf("%.40q: on %s, the report is open: %v", c.text, a.Tab(), a.report)
		}
		if strings.Contains(a.news, "Import report") {
			t.Errorf("%.40q: said again: %q", c.text, a.news)
		}
	}
}

// The next edition of a file is told of as the first one was.
func TestTheReportOfANextEdition(t *testing.T) {
	a, e := start(t, "zh-CN", "")
	e.open(a, "x.csv", "名称,x\na,1\nb,2\n")
	e.open(a, "x.csv", ",x\na,1\nb,2\nc,3\n")
	if a.asksMapping() {
		(&ColumnMapping{App: a}).apply()
	}
	if a.open.Rows != 3 || a.report || !strings.Contains(render(t, a), ">导入报告（1 条备注）<") {
		t.Errorf("%d rows, the report is open: %v", a.open.Rows, a.report)
	}
	e.open(a, "x.csv", ",x\na,1\nb,\"2,000\"\nc,3\n")
	if !a.report {
		t.Error("the report on what was converted is folded")
	}
}
