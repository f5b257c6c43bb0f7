package ui

import (
	"fmt"
	"html"
	"strings"
	"testing"

	"statlas/data"
	"statlas/ui/view"
)

// A figure is shown with what the file said of it: less than is not up to, and over is not at least. So it is in the table, in the
// ranking's chart, tips and sheet, and in what is saved and read again.
func TestFiguresAreHedgedAsTheFileDid(t *testing.T) {
	for _, tt := range []struct{ cell, sign, name, zh, en string }{
		{"<0.5", "<", "under", "不足 0.5", "less than 0.5"},
		{"≤0.5", "≤", "up_to", "至多 0.5", "up to 0.5"},
		{">0.5", ">", "over", "超过 0.5", "over 0.5"},
		{"≥0.5", "≥", "at_least", "不低于 0.5", "at least 0.5"},
	} {
		for lang, words := range map[string]string{"zh-CN": tt.zh, "en": tt.en} {
			a, e := start(t, lang, "")
			e.open(a, "x.csv", "firm,x\nA,1\nB,2\nC,"+tt.cell+"\nD,4\nE,5\nF,6\n")
			if !a.report {
				t.Error("the report on a hedged figure is folded")
			}
			c := report(a)
			c.columnRows()[1][5].Do()
			if c.cells == nil || c.cells.all == nil || c.cells.all.Rows[0][2].Text != tt.cell {
				t.Errorf("%s: the report lists %+v", tt.cell, c.cells)
			}
			a.showTab(view.Ranking)
			figures := a.main.sheet.Rows[len(a.main.sheet.Rows)-1]
			if figures[2].Sign != tt.sign && figures[1].Sign != tt.sign {
				t.Errorf("%s: the sheet has %+v", tt.cell, figures)
			}
			if option := strings.NewReplacer(`\u003c`, "<", `\u003e`, ">").Replace(fmt.Sprint(a.main.option)); !strings.Contains(option, words) || !strings.Contains(option, tt.sign+" 0.5") {
				t.Errorf("%s, %s: the chart has neither %q nor the sign", lang, tt.cell, words)
			}
			a.downloadSheet()
			if saved := e.saved["x-ranking.csv"]; !strings.Contains(saved, "0.5,"+tt.sign) {
				t.Errorf("%s is saved as %q", tt.cell, saved)
			}
			a.showTab(view.Table)
			if page := render(t, a); !strings.Contains(page, `data-sign="`+html.EscapeString(tt.sign)+`"`) {
				t.Errorf("%s: the table has no %s", tt.cell, tt.sign)
			}
			table := e.tables[a.open.Table]
			var out strings.Builder
			if err := data.WriteCSV(&out, table, data.WriteOptions{}); err != nil || !strings.Contains(out.String(), "C,0.5,"+tt.name) {
				t.Errorf("%s is written as %q, %v", tt.cell, out.String(), err)
			}
			e.open(a, "again.csv", out.String())
			again := e.tables[a.open.Table]
			if q := again.Columns[1].Qualifier; len(q) != 6 || q[2].String() != tt.name {
				t.Errorf("%s comes back as %v", tt.cell, q)
			}
		}
	}
}
