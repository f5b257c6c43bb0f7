package ui

import (
	"testing"

	"statlas/ui/view"
)

// The report opens by itself where it tells something, and gives way to the answer on the way to another tab.
func TestTheReportOpensWhereItTellsSomething(t *testing.T) {
	for _, c := range []struct {
		text string
		open bool
	}{
		{"name,x\na,1\nb,2\n", false},
		{"name,x\na,1\nb,\"1,234\"\n", true},                         // converted
		{"name,x\na,1\nb,2\nd,3\ne,4\nf,5\ng,6\nh,7\nc,bad\n", true}, // not understood
		{"统计表\nname,x\na,1\nb,2\n", true},                            // something stands above
		{"name,2020,2021\na,1,3\nb,2,4\n", true},                     // periods stacked
		{"name,x\na,1\nb,2\n\nSource: us\n", true},                   // and below
	} {
		a, e := start(t, "en", "")
		e.open(a, "x.csv", c.text)
		if a.report != c.open {
			t.Errorf("%q: the report is open: %v", c.text, a.report)
		}
		a.report = true
		a.showTab(view.Distribution)
		if a.Tab() != view.Distribution || a.report {
			t.Errorf("%q: on %s, the report is open: %v", c.text, a.Tab(), a.report)
		}
	}
}
