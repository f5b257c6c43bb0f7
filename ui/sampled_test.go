package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/view"
)

// A panel of two kinds of zones, and a text column that makes no groups. Its last year has few figures.
const kinds = `zone,kind,year,rd,note
A,park,2021,1,a
B,park,2021,2,b
C,park,2021,3,c
D,city,2021,10,d
E,city,2021,12,e
F,city,2021,11,f
A,park,2022,1.5,g
B,park,2022,2.5,h
C,park,2022,3.5,i
D,city,2022,10.5,j
E,city,2022,12.5,k
F,city,2022,11.5,l
A,park,2023,2,m
D,city,2023,11,n
`

func openKinds(t *testing.T, lang, tab string) (*App, *engine) {
	t.Helper()
	a, e := start(t, lang, "")
	e.open(a, "kinds.csv", kinds)
	a.showTab(tab)
	return a, e
}

// Figures of many years are not mixed unawares: one usual year is taken and named, all when asked for.
func TestDistributionTakesOneUsualPeriod(t *testing.T) {
	a, _ := openKinds(t, "en", view.Distribution)
	d := func() *stats.DistributionAnswer { return a.main.answer.(*stats.DistributionAnswer) }
	if d().N != 6 || a.main.title != "Distribution of rd, 2022, 6 figures" {
		t.Errorf("%d figures, %q", d().N, a.main.title)
	}
	setControl(a, "at", "2021")
	if d().N != 6 || !strings.Contains(a.main.title, "2021") {
		t.Errorf("%d figures, %q", d().N, a.main.title)
	}
	setControl(a, "at", view.AllPeriods)
	if d().N != 14 || !strings.Contains(a.main.title, "all periods, 14 figures") {
		t.Errorf("%d figures, %q", d().N, a.main.title)
	}
	a.showTab(view.Ranking)
	if a.main.err != nil || a.main.question.At == view.AllPeriods {
		t.Errorf("ranked at %q, %v", a.main.question.At, a.main.err)
	}
}

// By years all years stand beside each other; a filter on them is the user's own choice.
func TestPeriodsAsGroupsAreNotNarrowed(t *testing.T) {
	a, _ := openKinds(t, "en", view.Distribution)
	setControl(a, "by", "year")
	d := a.main.answer.(*stats.DistributionAnswer)
	if len(d.Groups) != 3 || a.main.title != "Distribution of rd by year, 14 figures" || slices.ContainsFunc(a.current().controls(), func(k control) bool { return k.Key == "at" }) {
		t.Errorf("%d groups, %q", len(d.Groups), a.main.title)
	}
	b, _ := start(t, "en", "")
	b.ShowHash("data=province-rd&tab=distribution&where=period~between~2020~2021")
	if d := b.main.answer.(*stats.DistributionAnswer); d.N != 62 {
		t.Errorf("%d figures of two years", d.N)
	}
}

func TestGroupsThatAreOffered(t *testing.T) {
	a, _ := openKinds(t, "en", view.Distribution)
	ids, best, ok := a.splittings()
	if !slices.Equal(ids, []string{"zone", "kind", "year"}) || best != "kind" || !ok {
		t.Errorf("%q, best %q, %v", ids, best, ok)
	}
	setControl(a, "by", "kind")
	d := a.main.answer.(*stats.DistributionAnswer)
	if len(d.Groups) != 2 || d.N != 6 {
		t.Errorf("%d groups of %d figures", len(d.Groups), d.N)
	}
	a.choose("kind", "park")
	if d := a.main.answer.(*stats.DistributionAnswer); len(d.Groups) != 1 {
		t.Errorf("narrowed to a kind: %d groups", len(d.Groups))
	}
	setControl(a, "by", "kind") // all of them count again
	if d := a.main.answer.(*stats.DistributionAnswer); len(d.Groups) != 2 {
		t.Errorf("split anew: %d groups", len(d.Groups))
	}
}

func TestEveryFormIsDrawnAndTold(t *testing.T) {
	for _, lang := range []string{"en", "zh-CN"} {
		for _, form := range chart.Forms {
			for _, by := range []string{"", "kind", "year"} {
				a, _ := openKinds(t, lang, view.Distribution)
				setControl(a, "density", "")
				setControl(a, "by", by)
				setControl(a, "form", form)
				sheet := a.main.sheet
				if a.main.option == "" || a.main.alt == "" || a.main.height == 0 || a.current().sub() == "" || len(sheet.Rows) < 10 || len(sheet.Rows[0]) != len(sheet.Head) {
					t.Errorf("%s %s by %q: %+v", lang, form, by, a.main)
				}
				if form == "violin" && a.main.question.Density == "none" {
					t.Error("a violin without a density")
				}
			}
		}
	}
}

// Many groups stand one under the other, with the same figures as side by side.
func TestManyGroupsAreRows(t *testing.T) {
	var b strings.Builder
	b.WriteString("plot,kind,level\n")
	for i := range 20 * 5 {
		fmt.Fprintf(&b, "p%d,kind %02d,%d\n", i, i%20, i*i%37)
	}
	a, e := start(t, "en", "")
	e.open(a, "plots.csv", b.String())
	a.ShowHash("data=file:plots.csv&tab=distribution&by=kind&bins=5")
	s, groups := a.main.sheet, a.main.answer.(*stats.DistributionAnswer).Groups
	if len(groups) != 20 || len(s.Rows) != 20 || len(s.Head) != 1+9+5 || s.Head[0].Text != "kind" {
		t.Fatalf("%d groups, %d rows under %+v", len(groups), len(s.Rows), s.Head)
	}
	for i, row := range s.Rows {
		g := groups[i]
		if row[0].Text != g.Name || !row[0].Header || row[1].Raw != float64(g.N) || row[6].Raw != float64(g.Box.Median) || row[14].Raw != float64(g.Bins[4].Count) || s.Head[6].Text != "Median" {
			t.Errorf("%+v is said of %+v", row, g)
		}
	}
	a.edit(func(q *stats.Question) { q.Bins = "50" })
	if s := a.main.sheet; s.length() != 9+50 || len(s.Head) != 1+20 {
		t.Errorf("with more bins than groups: %d rows of %d columns", s.length(), len(s.Head))
	}
}

func TestBinsAndDensityAreAskedFor(t *testing.T) {
	a, _ := openKinds(t, "en", view.Distribution)
	setControl(a, "bins", "5")
	setControl(a, "density", "")
	d := a.main.answer.(*stats.DistributionAnswer)
	if len(d.Groups[0].Bins) != 5 || len(d.Groups[0].Density) != 0 || !strings.Contains(a.current().how(), "5 bins") {
		t.Errorf("%d bins, %d points, %q", len(d.Groups[0].Bins), len(d.Groups[0].Density), a.current().how())
	}
	b, _ := start(t, "en", "data=province-rd&tab=distribution&bins=7")
	if k := numberIn(b, "binsOwn"); k.Value != "7" || k.Wrong != "" || numberIn(b, "bins").Value != own {
		t.Errorf("seven bins stand as %+v", k)
	}
}

// The sheet's first rows are the figures of the answer, the others its bins.
func TestDistributionSheet(t *testing.T) {
	a, _ := openKinds(t, "en", view.Distribution)
	setControl(a, "by", "kind")
	d := a.main.answer.(*stats.DistributionAnswer)
	rows := a.main.sheet.Rows
	for k, want := range []stats.Num{3, d.Groups[1].Mean, d.Groups[1].SD, 1.5, 2, 2.5, 3, 3.5, 0} {
		if got := rows[k][2].Raw; got != float64(want) {
			t.Errorf("%s is %v, want %v", rows[k][0].Text, got, want)
		}
	}
	if len(rows) != 9+len(d.Groups[0].Bins) {
		t.Errorf("%d rows for %d bins", len(rows), len(d.Groups[0].Bins))
	}
}
