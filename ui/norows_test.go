package ui

import (
	"strings"
	"testing"

	"statlas/ui/view"
)

// TestAFileOfNamesAlone shows every tab of tables without rows.
func TestAFileOfNamesAlone(t *testing.T) {
	for _, in := range []string{"zone,year,rd\n", "zone,2021,2022,2023\n", "zone;rd"} {
		for _, lang := range []string{"zh-CN", "en"} {
			a, e := start(t, lang, "")
			e.open(a, "names.csv", in)
			for _, tab := range []string{view.Table, view.Trend, view.Ranking, view.Correlation} {
				a.showTab(tab)
				if page := render(t, a); !strings.Contains(page, "zone") && !strings.Contains(page, "names.csv") {
					t.Errorf("%q, %s: nothing of the file is on the page", in, tab)
				}
			}
		}
	}
}
