package ui

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
)

// headLines are the lines of headings of the table on the page: how many columns each is over, and its scope, order and text.
func headLines(page string) (out [][]string) {
	_, page, _ = strings.Cut(page, "<thead>")
	page, _, _ = strings.Cut(page, "</thead>")
	for _, line := range strings.Split(page, "<tr>")[1:] {
		var cells []string
		for _, cell := range strings.Split(line, "<t")[1:] {
			text := strings.NewReplacer("<span>", "", "</span>", "", "</button>", "", "</th>", "", "</td>", "", "</tr>", "").Replace(cell)
			attrs, text, _ := strings.Cut(text, ">")
			if i := strings.LastIndex(text, ">"); i >= 0 {
				text = text[i+1:]
			}
			for _, name := range []string{"colspan", "scope", "aria-sort"} {
				if _, v, ok := strings.Cut(attrs, name+"=\""); ok {
					v, _, _ = strings.Cut(v, "\"")
					text = v + " " + text
				}
			}
			cells = append(cells, strings.TrimSpace(text))
		}
		out = append(out, cells)
	}
	return out
}

// Several values of a column across stand under a heading of it, which is over as many columns as they are.
func TestPivotHeadsStandInTwoLines(t *testing.T) {
	for _, tt := range []struct {
		name, across, share, second string
		spans                       string
		want                        [][]string
	}{
		{name: "several values", across: "sex", second: "mean", spans: "1 2 2 2", want: [][]string{
			{"", "colgroup 2 Female", "colgroup 2 Male", "colgroup 2 Total"},
			{"col class", "col Sum of people", "col Mean of fare", "col Sum of people", "descending col Mean of fare", "col Sum of people", "col Mean of fare"},
		}},
		{name: "a share", across: "sex", share: "row", spans: "1 2 2 2", want: [][]string{
			{"", "colgroup 2 Female", "colgroup 2 Male", "colgroup 2 Total"},
			{"col class", "col Sum of people", "col Of the row", "col Sum of people", "descending col Of the row", "col Sum of people", "col Of the row"},
		}},
		{name: "one value", across: "sex", want: [][]string{{"col class", "col Female", "col Male", "col Total"}}},
		{name: "none across", across: "none", second: "mean", want: [][]string{{"col class", "col Sum of people", "col Mean of fare"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := pivotOf(t, ships, "en")
			a.edit(func(q *stats.Question) { q.Across, q.Share = tt.across, tt.share })
			if tt.second != "" {
				setControl(a, "measures", "")
				setControl(a, "fn2", tt.second)
			}
			if tt.spans != "" {
				a.main.sheet.SortBy(4)
			}
			page := render(t, a)
			if got := headLines(page); fmt.Sprint(got) != fmt.Sprint(tt.want) {
				t.Errorf("got  %q\nwant %q", got, tt.want)
			}
			var spans []string
			for _, group := range strings.Split(page, "<colgroup span=\"")[1:] {
				n, _, _ := strings.Cut(group, "\"")
				spans = append(spans, n)
			}
			if strings.Join(spans, " ") != tt.spans {
				t.Errorf("columns are grouped by %q, want %s", spans, tt.spans)
			}
		})
	}
}

// A saved pivot has one line of names, each another, whatever the table's own columns are called: other programs read it.
func TestPivotIsSavedUnderOneLineOfNames(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "odd.csv", "Sum of x,kind,x\nn,b,1\nn,\"a, c\",2\nm,b,3\nm,,4\n")
	a.showTab("pivot")
	for across, want := range map[string][][]string{
		"none": {{"Sum of x", "Sum of x (2)", "Of the column"}, {"m", "7", "0.7"}, {"n", "3", "0.3"}, {"Total", "10", "1"}},
		"kind": {{"Sum of x", "a, c · Sum of x", "a, c · Of the column", "b · Sum of x", "b · Of the column", "(missing) · Sum of x", "(missing) · Of the column", "Total · Sum of x", "Total · Of the column"},
			{"m", "", "", "3", "0.75", "4", "1", "7", "0.7"}, {"n", "2", "1", "1", "0.25", "", "", "3", "0.3"}, {"Total", "2", "1", "4", "1", "4", "1", "10", "1"}},
	} {
		a.edit(func(q *stats.Question) {
			q.By, q.Across, q.Measure, q.Share = []string{a.columns()[0].ID}, across, "x", "column"
		})
		a.downloadSheet()
		rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(e.saved["odd-pivot.csv"], "\ufeff"))).ReadAll()
		if err != nil || !slices.EqualFunc(rows, want, slices.Equal) {
			t.Errorf("%s across: %v\ngot  %q\nwant %q", across, err, rows, want)
		}
	}
}

// What of a table has room on a slide keeps the headings over what is left of their columns.
func TestHeadsOverPartOfTheirColumns(t *testing.T) {
	s := &sheet{Head: make([]heading, 7), Over: []headGroup{{"a", []string{"1", "2", "3"}}, {"b", []string{"1", "2", "3"}}}}
	for n, want := range map[int]string{0: "0", 1: "1", 3: "1 2", 4: "1 3", 5: "1 3 1", 7: "1 3 3", 9: "1 3 3"} {
		part := s.lanes(n)
		got := fmt.Sprint(part.alone())
		for _, g := range part.Over {
			got += fmt.Sprintf(" %d", len(g.Under))
		}
		if got != want || len(part.heads()) != min(n, 7) {
			t.Errorf("of %d columns: %s and %d headings, want %s", n, got, len(part.heads()), want)
		}
	}
	if len(s.Over[1].Under) != 3 {
		t.Error("the sheet itself was cut")
	}
}

// A pivot is presented as the slide of a table, with what of its two lines of headings has room, and nothing to click.
func TestPivotIsPresented(t *testing.T) {
	a := pivotOf(t, ships, "en")
	a.edit(func(q *stats.Question) { q.Across = "sex" })
	setControl(a, "measures", "")
	a.present()
	page := render(t, a)
	if !strings.Contains(page, "slide-table") || strings.Contains(page, `class="numbers"`) || !strings.Contains(page, ">67,330<") {
		t.Error("on the stage the pivot is none")
	}
	if n := len(headLines(page)); n != 2 || strings.Contains(page, `class="link"`) {
		t.Errorf("%d lines of headings, links: %t", n, strings.Contains(page, `class="link"`))
	}
	a.edit(func(q *stats.Question) { q.Across = "none" })
	if n := len(headLines(render(t, a))); n != 1 {
		t.Errorf("after another answer %d lines of headings", n)
	}
}
