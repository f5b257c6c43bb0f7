package ui

import (
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// A unit in brackets is not parted at the end of a line; other brackets may be.
func TestTitlesKeepTheirUnits(t *testing.T) {
	for title, want := range map[string]string{
		"R&D spending (CNY 100m) in 2024":          "R&D spending (CNY\u00a0100m) in 2024",
		"R&D to GDP (worked out here; %), 2024":    "R&D to GDP (worked out here;\u00a0%), 2024",
		"Growth (of what was (CNY 1m) then":        "Growth (of what was (CNY\u00a01m) then",
		"No end (CNY 1m":                           "No end (CNY 1m",
		"A long remark (one that has no unit) and": "A long remark (one that has no unit) and",
		"Spending, 2017–2024":                      "Spending, 2017\u2060–\u20602024",
		"研发经费，2017—2024 年":                         "研发经费，2017\u2060—\u20602024\u00a0年",
		"":                                         "",
	} {
		if got := unbroken(title); got != want {
			t.Errorf("unbroken(%q) = %q; want %q", title, got, want)
		}
	}
}

// A list that an error has cut is told in the language on screen, and stays what it is for the other one.
func TestAnErrorsListIsTranslated(t *testing.T) {
	a, e := start(t, "zh", "")
	e.open(a, "towns.csv", regions())
	err := &CodedError{Code: stats.CodeColumn, Args: []string{"measure", "nothing", "a, b and 5 more"}}
	for range 2 {
		if got := a.reason(err); got != "measure：没有“nothing”这一列；现有：a, b，另有 5 个" {
			t.Errorf("%q", got)
		}
	}
	for _, list := range []string{"a, b", "salt and 5 more pepper", "salt and pepper more", " and 5 more"} {
		if got := a.othersToo(list); got != list {
			t.Errorf("othersToo(%q) = %q", list, got)
		}
	}
}

// Who leads by a figure that is not exact is told with what its source says of it.
func TestTheLeadOfARankingIsHedged(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "funds.csv", "fund,year,size\nA,2024,over 150\nB,2024,15\n")
	a.Show(view.View{Data: a.view.Data, Tab: view.Ranking})
	if got, want := a.current().sub(), "A comes first: over 150."; got != want {
		t.Errorf("%q; want %q", got, want)
	}
}
