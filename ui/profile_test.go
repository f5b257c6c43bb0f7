package ui

import (
	"reflect"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// spotty is a file with a figure of another unit, cells that are no numbers, a repeated key and gaps.
const spotty = `地区,年份,研发经费,企业数
北京,2019,100,1
北京,2020,110,2
北京,2021,1200000,3
北京,2022,130,4
北京,2023,140,5
西藏,2019,10,6
西藏,2021,12,7
西藏,2022,13,8
西藏,2023,14,9
青海,2019,20,10
青海,2021,n.v.,11
青海,2022,26,12
青海,2023,28,13
青海,2023,28,13
`

func openSpotty(t *testing.T, lang string) (*App, *engine) {
	t.Helper()
	a, e := start(t, lang, "")
	e.open(a, "spotty.csv", spotty)
	a.showTab(view.Table)
	return a, e
}

func TestProfileOpensFromTheList(t *testing.T) {
	for lang, want := range map[string][]string{
		"zh-CN": {"值得再看一眼", "1 处跳变约为 10 的幂，像是换了单位；第一处是北京 2021 年，× 10,000", "北京 2021 年：110 → 1,200,000", "1 个单元格与其余类型不同，未能读出，如 n.v.", "中位数", "1 行与前面某一行完全相同"},
		"en":    {"Worth a second look", "1 jump by about a power of ten, as when the unit changes: 北京 in 2021, × 10,000", "Median", "1 cell could not be read"},
	} {
		a, _ := openSpotty(t, lang)
		c := a.columns()[2].ID
		before := render(t, a)
		if !strings.Contains(before, `aria-label="`+a.T("profile.open", a.title(c))) || strings.Contains(before, `class="profile"`) {
			t.Error("no button that opens the profile, or one is open")
		}
		a.toggleProfile(c)
		page := render(t, a)
		for _, w := range want {
			if !strings.Contains(page, w) {
				t.Errorf("%s: the profile lacks %q", lang, w)
			}
		}
		a.toggleProfile(c)
		if strings.Contains(render(t, a), `class="profile"`) {
			t.Error("a second click does not close it")
		}
	}
}

// A click on a part of the profile shows as many rows as the part counts, once more shows all.
func TestPartsOfAProfileFilterTheTable(t *testing.T) {
	for _, hash := range []string{"data=province-rd&tab=table", "data=city-districts&tab=table", "data=park-figures&tab=table"} {
		a, _ := start(t, "en", hash)
		for _, col := range a.columns() {
			a.toggleProfile(col.ID)
			c := &Profile{App: a}
			parts := c.portions()
			counted := 0
			for _, p := range parts {
				counted += p.Count
				c.pick(p.Where)
				if a.grid.err != nil || a.grid.total != p.Count || c.pressed(p) != "true" {
					t.Errorf("%s %s %q: %d rows, want %d; error %v, pressed %s", hash, col.ID, p.Text, a.grid.total, p.Count, a.grid.err, c.pressed(p))
				}
				c.pick(p.Where)
				if a.grid.total != a.open.Rows || len(a.view.Question.Where) > 0 {
					t.Fatalf("%s %s %q: a second click leaves %d rows, where %v", hash, col.ID, p.Text, a.grid.total, a.view.Question.Where)
				}
			}
			s := c.summary()
			if c.numbers() && counted != s.N || len(parts) > max(profileBins, 10) || s.N > 0 && len(parts) == 0 {
				t.Errorf("%s %s: %d parts count %d of %d", hash, col.ID, len(parts), counted, s.N)
			}
		}
	}
}

// The conditions stand in the address and over the table, each can be dropped.
func TestFiltersStandOverTheTable(t *testing.T) {
	a, e := openSpotty(t, "en")
	rd, zone := a.columns()[2].ID, a.columns()[0].ID
	a.showOnly(bounds(rd, 10, 20, false))
	a.showOnly([]stats.Condition{{Column: zone, Op: "in", Value: []any{"西藏", "青海"}}})
	if a.grid.total != 4 {
		t.Errorf("%d rows", a.grid.total)
	}
	page := render(t, a)
	for _, want := range []string{"研发经费 ≥ 10", "研发经费 &lt; 20", "地区: 西藏, 青海", "Show all rows", "Drop the condition 研发经费 ≥ 10"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if got, err := view.Parse(e.last()); err != nil || !reflect.DeepEqual(got.Question.Where, a.view.Question.Where) {
		t.Errorf("the address has %+v, the view %+v, %v", got.Question.Where, a.view.Question.Where, err)
	}
	c := &Filters{App: a}
	c.drop(0)
	if n := len(a.view.Question.Where); n != 2 || a.view.Question.Where[0].Op != "lt" {
		t.Errorf("after dropping the first: %+v", a.view.Question.Where)
	}
	c.clear()
	if a.grid.total != 14 || strings.Contains(render(t, a), `class="filters"`) {
		t.Errorf("after clearing %d rows", a.grid.total)
	}
}

func TestConditionsInWords(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=table")
	c := &Filters{App: a}
	for _, tt := range []struct {
		w    stats.Condition
		want string
	}{
		{stats.Condition{Column: "rd_spend", Op: "between", Value: []string{"1000", "2000.5"}}, a.title("rd_spend") + ": 1,000 – 2,000.5"},
		{stats.Condition{Column: "rd_spend", Op: "missing"}, a.title("rd_spend") + " is missing"},
		{stats.Condition{Column: "period", Op: "eq", Value: "2020"}, a.title("period") + ": 2020"},
		{stats.Condition{Column: "region", Op: "in", Value: []string{"a", "b", "c", "d", "e"}}, a.title("region") + ": a, b, c and 2 more"},
		{stats.Condition{Column: "x", Op: "odd", Value: "y"}, "x odd"},
	} {
		if got := c.text(tt.w); got != tt.want {
			t.Errorf("%+v reads %q, want %q", tt.w, got, tt.want)
		}
	}
}

// What a profile shows of a table of one figure a row is of the indicator chosen.
func TestProfileFollowsTheIndicator(t *testing.T) {
	a, _ := start(t, "en", "data=park-figures&tab=table")
	a.toggleProfile("value")
	all := a.profile.summary.N
	a.choose("indicator", "fund_size")
	if n := a.profile.summary.N; n == 0 || n >= all {
		t.Errorf("%d of %d values are of the indicator", n, all)
	}
	n := a.profile.summary.N
	a.showOnly(bounds("value", 0, 1, false))
	if a.profile.summary.N != n {
		t.Errorf("a click on the profile narrows it to %d of %d", a.profile.summary.N, n)
	}
}

// Once the columns are summed up the list says which of them ask for a second look.
func TestTheListMarksAlerts(t *testing.T) {
	a, _ := openSpotty(t, "en")
	if c := a.columns()[2]; strings.Contains((&ColumnList{App: a}).note(c), "⚠") {
		t.Error("marked before it was looked at")
	}
	a.askSummary()
	list := &ColumnList{App: a}
	if got := list.note(a.columns()[2]); !strings.HasPrefix(got, "⚠ 1") {
		t.Errorf("the note reads %q", got)
	}
	if got := list.note(a.columns()[3]); strings.Contains(got, "⚠") {
		t.Errorf("the note of a plain column reads %q", got)
	}
}
