package ui

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/data"
	"statlas/data/charset"
	"statlas/stats"
	"statlas/ui/view"
)

func init() { data.LearnPinyin(charset.Decode) }

// drawn names the columns as they are drawn.
func drawn(a *App) string {
	var out []string
	order, _ := a.arranged()
	for _, i := range order {
		out = append(out, a.columns()[i].ID)
	}
	return strings.Join(out, " ")
}

const lettered = "a,b,c,d,e\nx,1,2,3,4\ny,5,6,7,8\nz,9,10,11,12\n"

func openLettered(t *testing.T) (*App, *engine) {
	t.Helper()
	a, e := start(t, "en", "")
	e.open(a, "letters.csv", lettered)
	a.showTab(view.Table)
	return a, e
}

// Every arrangement is a step of the view: the address gives it back.
func TestColumnsAreArranged(t *testing.T) {
	a, e := openLettered(t)
	for _, tt := range []struct {
		do   func()
		want string
		hash string
	}{
		{func() { a.reorder(4, 0) }, "e a b c d", "lanes=e"},
		{func() { a.reorder(1, 2) }, "e b a c d", "lanes=e~b"},
		{func() { a.togglePin("c") }, "c e b a d", "pin=c"},
		{func() { a.togglePin("d") }, "c d e b a", "pin=c~d"},
		{func() { a.reorder(0, 4) }, "d c e b a", "pin=d~c"}, // those in sight stay together
		{func() { a.reorder(4, 0) }, "d c a e b", "lanes=a~e&pin=d~c"},
		{func() { a.hide("e") }, "d c a b", "hide=e"},
		{func() { a.togglePin("d") }, "c a b d", "pin=c"},
		{func() { a.hideNone() }, "c a e b d", "lanes=a~e"},
		{func() { a.resize("a", 333); a.resize("b", 20); a.resize("a", 300) }, "c a e b d", "widths=b~40~a~300"},
		{func() { a.resize("b", 0) }, "c a e b d", "widths=a~300"},
		{func() { a.reorder(9, 0) }, "c a e b d", "lanes=a~e"},
	} {
		tt.do()
		if got := drawn(a); got != tt.want || !strings.Contains(e.last(), tt.hash) {
			t.Errorf("drawn %s, want %s; %s lacks %s", got, tt.want, e.last(), tt.hash)
		}
		again := drawn(a)
		a.ShowHash(e.last())
		if drawn(a) != again {
			t.Errorf("the address %s draws %s, not %s", e.last(), drawn(a), again)
		}
	}
	if w := a.laneWidth(*a.column("a")); w != 300 {
		t.Errorf("a is %v wide", w)
	}
}

func TestOddArrangementsOfAnAddress(t *testing.T) {
	a, _ := openLettered(t)
	for hash, want := range map[string]string{
		"hide=a~b~c~d~e":          "a b c d e", // none would be left
		"hide=x&pin=x~b~b&lanes=": "b a c d e",
		"lanes=e~a~e&widths=a":    "e a b c d",
		"widths=a~-5~b~x~c~99999": "a b c d e",
	} {
		a.ShowHash("data=file:letters.csv&tab=table&" + hash)
		if got := drawn(a); got != want {
			t.Errorf("%s draws %s, want %s", hash, got, want)
		}
		for _, c := range a.columns() {
			if w := a.laneWidth(c); w < laneLeast || w > laneMost {
				t.Errorf("%s: %s is %v wide", hash, c.ID, w)
			}
		}
		render(t, a)
	}
}

// A column that is left or right of another is found at its place again, scrolled or not, pinned or not.
func TestLaneAtUndoesThePlan(t *testing.T) {
	a, _ := openLettered(t)
	for _, hash := range []string{"", "&pin=d", "&pin=d~b&hide=a"} {
		a.ShowHash("data=file:letters.csv&tab=table" + hash)
		a.scrolled(0, 0, 600, 700)
		for _, left := range []float64{0, 60} {
			a.grid.left = left
			p := a.plan()
			for k := range p.order {
				x := p.lefts[k] + 10
				if k >= p.pinned {
					if x -= left; x < p.fixed {
						continue // behind those in sight
					}
				}
				if got := a.laneAt(x); got != k {
					t.Errorf("%s scrolled %v: lane %d is found as %d", hash, left, k, got)
				}
			}
		}
	}
}

// The file that is saved has the columns that are shown, as they are shown.
func TestSavedColumnsAreThoseShown(t *testing.T) {
	a, _ := openLettered(t)
	a.ShowHash("data=file:letters.csv&tab=table&hide=b&pin=d")
	c := &SaveTable{App: a}
	c.BeforeBuild()
	if got := c.ticked(); !slices.Equal(got, []string{"d", "a", "c", "e"}) {
		t.Errorf("saves %v", got)
	}
	c.tick("b")
	if got := c.ticked(); !slices.Equal(got, []string{"d", "a", "c", "e", "b"}) {
		t.Errorf("saves %v", got)
	}
}

// What a range says is what its cells come to, and what is copied is what is seen.
func TestRange(t *testing.T) {
	a, e := openLettered(t)
	a.ShowHash("data=file:letters.csv&tab=table&hide=c&sort=-b&lanes=d")
	a.grid.row, a.grid.col = 0, 3 // d of z
	a.single()
	if a.ranged() || a.rangeText() != a.T("range.hint") {
		t.Errorf("one cell is a range: %s", a.rangeText())
	}
	a.grid.row, a.grid.col = 1, 1 // to b of y, with a between
	a.stretch(true)
	if got, want := a.rangeText(), "2 rows × 3 columns selected; 4 numbers; sum 32, mean 8, smallest 5, largest 11"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	a.copyRange(true)
	if got, want := e.saved["clipboard"], "d\ta\tb\r\n11\tz\t9\r\n7\ty\t5\r\n"; got != want {
		t.Errorf("copied %q, want %q", got, want)
	}
	a.selectCells()
	if r := a.cells(); r != (cellRange{0, 2, 0, 3}) {
		t.Errorf("all are %+v", r)
	}
	a.edit(func(q *stats.Question) { q.Where = []stats.Condition{{Column: "a", Op: "eq", Value: "x"}} })
	if a.ranged() {
		t.Error("a range of other rows stays")
	}
}

func TestRangesTooLargeToCopyAreRefusedInWords(t *testing.T) {
	a, _ := openTall(t)
	a.selectCells()
	a.copyRange(false)
	if a.notice == nil || !strings.Contains(a.notice.text, "5,000,000 cells") {
		t.Errorf("notice %+v", a.notice)
	}
}

func (e *tall) Range(string, *stats.Question, func(*stats.Range, error)) {}

func TestHits(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "cities.csv", "city,note,n\n北京,a <b> bj,1234\n杭州,x,5\n长春,bjBJ,7\n布吉,y,8\n")
	a.ShowHash("data=file:cities.csv&tab=table&search=BJ")
	var places []int
	for range 5 {
		a.findNext(1)
		places = append(places, a.grid.row*10+a.grid.col)
	}
	if !slices.Equal(places, []int{0, 1, 11, 20, 0}) { // the first cell is a hit itself
		t.Errorf("hits at %v", places)
	}
	a.findNext(1)
	a.findNext(-1)
	if a.grid.row != 0 || a.grid.col != 0 || a.grid.total != 3 {
		t.Errorf("the hit before is at %d, %d of %d rows", a.grid.row, a.grid.col, a.grid.total)
	}
	page := render(t, a)
	for _, want := range []string{"a &lt;b&gt; <mark>bj</mark>", `class="cell hit`, "<mark>bj</mark>BJ"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	a.ShowHash("data=file:cities.csv&tab=table&search=1234")
	if a.findNext(1); a.grid.col != 2 || !a.grid.hit(0, 2) {
		t.Error("a number is found as it is written only")
	}
}

// The menu's conditions, ticks and stretches end up in the view, and it shows what stands there.
func TestColumnMenuFilters(t *testing.T) {
	a, e := openSpotty(t, "en")
	zone, year, rd := a.columns()[0].ID, a.columns()[1].ID, a.columns()[2].ID
	menu := func(id string) *ColumnMenu {
		a.grid.menu = id
		c := &ColumnMenu{App: a, Close: func(CloseEvent) { a.grid.menu = "" }}
		c.BeforeBuild()
		return c
	}
	set := func(c *ColumnMenu, key, v string) {
		for _, f := range c.fields() {
			if f.Key == key {
				f.Set(v)
				return
			}
		}
		t.Fatalf("no field %s", key)
	}
	for _, tt := range []struct {
		do   func()
		rows int
		hash string
	}{
		{func() { a.tick(zone, "北京") }, 5, "where=地区~in~北京"},
		{func() { c := menu(zone); c.flip(c.lines()[1]) }, 10, ""},
		{func() { a.tick(zone, "北京"); a.tick(zone, menu(zone).lines()[1].Text) }, 14, ""},
		{func() { set(menu(rd), "from", "1,000") }, 1, "where=研发经费~ge~1000"},
		{func() { set(menu(rd), "from", ""); set(menu(rd), "to", "13") }, 3, "where=研发经费~le~13"},
		{func() { c := menu(rd); set(c, "op", "missing") }, 1, "where=研发经费~missing"},
		{func() { set(menu(rd), "op", "") }, 14, ""},
		{func() { c := menu(year); set(c, "from", "2021"); set(c, "to", "2022") }, 6, "where=年份~between~2021~2022"},
		{func() { c := menu(year); set(c, "from", ""); set(c, "to", "") }, 14, ""},
		{func() { c := menu(zone); set(c, "op", "matches"); set(c, "from", "^[北西]") }, 9, "where=地区~matches~"},
	} {
		tt.do()
		if a.grid.total != tt.rows || !strings.Contains(e.last(), tt.hash) {
			t.Errorf("%d rows, want %d; %s, want %s", a.grid.total, tt.rows, e.last(), tt.hash)
		}
	}
	if c := menu(zone); c.op != "matches" || c.from != "^[北西]" {
		t.Errorf("the menu shows %s %q", c.op, c.from)
	}
	c := menu(rd)
	set(c, "from", "many")
	if c.wrong() == "" || a.grid.total != 9 {
		t.Errorf("a text for a number: %q, %d rows", c.wrong(), a.grid.total)
	}
	if !strings.Contains(render(t, a), "column-menu") {
		t.Error("the menu is not on the page")
	}
	c.do("menu.hide")
	if a.grid.menu != "" || strings.Contains(drawn(a), rd) {
		t.Error("hiding leaves the menu, or the column")
	}
	col := menu(zone)
	for _, lang := range []string{"zh", "en"} {
		if a.Lang() != lang {
			a.toggleLang()
		}
		before := e.last()
		set(col, "from", "(")
		if want := map[string]string{"zh": "无法读懂正则表达式“(”：缺少 )", "en": "the regular expression “(” cannot be read: missing )"}[lang]; col.wrong() != want || e.last() != before {
			t.Errorf("%q is said of a pattern that cannot be read, after %s", col.wrong(), e.last())
		}
	}
	if set(col, "op", "present"); col.wrong() != "" || !strings.Contains(e.last(), "where=地区~present") {
		t.Errorf("%q is said of a condition without a value, after %s", col.wrong(), e.last())
	}
	set(col, "op", "matches")
	if set(col, "from", "x{9,1}"); !strings.HasSuffix(col.wrong(), "bad repetition, at “{9,1}”") {
		t.Error(col.wrong())
	}
}

// Values that are as frequent stand by pinyin in the menu's list.
func TestTicksStandByPinyin(t *testing.T) {
	a, e := start(t, "zh", "")
	e.open(a, "zone.csv", "zone,x\n重庆,1\n西藏,2\n北京,3\n安徽,4\n天津,5\n天津,6\n")
	a.showTab(view.Table)
	a.grid.menu = a.columns()[0].ID
	c := &ColumnMenu{App: a}
	c.BeforeBuild()
	var got []string
	for _, p := range c.lines() {
		got = append(got, p.Text)
	}
	if want := []string{"天津", "安徽", "北京", "重庆", "西藏"}; !slices.Equal(got, want) {
		t.Errorf("listed %v, want %v", got, want)
	}
}

// Replaced data keeps the arrangement of the columns that are still there, under their new names.
func TestArrangementGoesAlongWithRenamedColumns(t *testing.T) {
	d := view.Draw{Lanes: []string{"b", "gone"}, Pin: []string{"a"}, Hide: []string{"gone", "c"}, Widths: []string{"gone", "9", "a", "120", "odd"}}
	arrangeAs(&d, func(id string) string { return map[string]string{"a": "A", "b": "B", "c": "C"}[id] })
	want := view.Draw{Lanes: []string{"B"}, Pin: []string{"A"}, Hide: []string{"C"}, Widths: []string{"A", "120"}}
	if !reflect.DeepEqual(d, want) {
		t.Errorf("%+v, want %+v", d, want)
	}
}
