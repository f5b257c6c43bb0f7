package ui

import (
	"context"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
	"statlas/ui/view"
)

// look opens the palette and looks for want.
func look(a *App, want string) *Palette {
	c := &Palette{App: a}
	a.palette = true
	c.gather()
	c.find(want)
	return c
}

// takes takes the first hit, which must be called name.
func takes(t *testing.T, a *App, want, name string) {
	t.Helper()
	c := look(a, want)
	if len(c.hits) == 0 || c.name(c.hits[0]) != name {
		t.Fatalf("%q finds %d, first %+v; want %q", want, c.total, c.hits[:min(1, len(c.hits))], name)
	}
	c.choose(0)
	if a.palette {
		t.Error("the palette stays open")
	}
}

func TestThePaletteFindsAndDoes(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=trend")
	takes(t, a, "排名", "Rankings")
	if a.Tab() != view.Ranking {
		t.Errorf("on %s", a.Tab())
	}
	takes(t, a, "undo", a.T("undo"))
	if a.Tab() != view.Trend {
		t.Errorf("undone to %s", a.Tab())
	}
	takes(t, a, "全部", a.T("keep.forget"))
	takes(t, a, "zhejiang", "Zhejiang Province")
	if !a.selected("zhejiang") {
		t.Errorf("selected %v", a.view.Draw.Selected)
	}
	if last := look(a, "nowhere"); last.total != 1 {
		t.Errorf("found %+v", last.hits)
	}
	takes(t, a, "nowhere", "Search the table for “nowhere”")
	if a.Tab() != view.Table || a.view.Question.Search != "nowhere" {
		t.Errorf("shows %+v", a.view)
	}
	takes(t, a, "switch between", a.T("theme.switch"))
	if a.Theme() != "dark" {
		t.Error("the theme stays")
	}
	takes(t, a, "self-t", "Self-test")
	if !a.view.SelfTest || !a.inGallery() || a.Theme() != "dark" {
		t.Errorf("shows %+v", a.view)
	}
}

func TestThePaletteKnowsEveryChoiceOfEveryControl(t *testing.T) {
	for _, hashes := range views {
		for _, hash := range hashes {
			if hash == "file" {
				continue
			}
			a, _ := start(t, "en", hash)
			c := look(a, "")
			names := map[string]bool{}
			for _, f := range c.all {
				names[f.en] = true
			}
			for _, k := range a.current().controls() {
				if !k.is("list") && !k.is("segments") && !k.is("ticks") && !names[k.Label] {
					t.Errorf("%s: no %s", hash, k.Label)
				}
				for _, o := range k.Options {
					if o.Value != k.Value && !names[k.Label+": "+o.Text] {
						t.Errorf("%s: no %s: %s", hash, k.Label, o.Text)
					}
				}
				for _, o := range k.Ticks {
					if !names[k.Label+": "+o.Name] {
						t.Errorf("%s: no %s: %s", hash, k.Label, o.Name)
					}
				}
			}
			if a.view.Lang != "" {
				t.Errorf("%s: the language became %s", hash, a.view.Lang)
			}
		}
	}
}

func TestFits(t *testing.T) {
	for _, c := range []struct {
		text, want string
		rank       int
	}{
		{"open file", "open", fitsStart}, {"open file", "file", fitsWord}, {"profile file", "file", fitsWord}, {"profile", "file", fitsInside},
		{"open file", "opfl", fitsScattered}, {"open file", "o f", fitsScattered}, {"open file", "x", fitsNot}, {"open file", "elif", fitsNot},
		{"研发经费", "经费", fitsInside}, {"比例: 对数", "对数", fitsWord}, {"研发经费", "研费", fitsScattered}, {"", "a", fitsNot},
	} {
		if got := fits(c.text, c.want); got != c.rank {
			t.Errorf("%q in %q fits %d, want %d", c.want, c.text, got, c.rank)
		}
	}
}

func TestBestFirst(t *testing.T) {
	var all []findable
	for _, name := range []string{"xaby", "one ab", "ab", "axb", "none"} {
		all = append(all, findable{zh: name, en: name})
	}
	for i := range 100 {
		name := "abc" + strconv.Itoa(i)
		all = append(all, findable{zh: name, en: name})
	}
	for i := range all {
		all[i].prepare()
	}
	hits, total := best(all, " AB ", 3)
	if total != 104 || len(hits) != 3 || hits[0].en != "ab" || hits[1].en != "abc0" {
		t.Errorf("%d of %d: %+v", len(hits), total, hits)
	}
	hits, _ = best(all[:5], "ab", 12)
	var names []string
	for _, h := range hits {
		names = append(names, h.en)
	}
	if got := strings.Join(names, ","); got != "ab,one ab,xaby,axb" {
		t.Errorf("ranked %s", got)
	}
}

func TestThePaletteKnowsPinyin(t *testing.T) {
	f := findable{zh: "浙江省", en: "Zhejiang"}
	f.texts = [3]string{"浙江省", "zhejiang", "zjs"}
	if f.fit("zj", data.Abbreviates("zj")) != fitsStart || f.fit("js", true) != fitsInside {
		t.Error("initials do not count")
	}
}

func TestThePaletteIsAListToScreenReaders(t *testing.T) {
	a, _ := start(t, "zh-CN", "data=province-rd&tab=trend")
	a.OpenPalette()
	page := render(t, a)
	for _, want := range []string{`role="combobox"`, `role="listbox"`, `aria-controls="palette-list"`} {
		if !strings.Contains(page, want) {
			t.Errorf("lacks %s", want)
		}
	}
	a.OpenPalette()
	if strings.Contains(render(t, a), "combobox") {
		t.Error("stays open")
	}
}

// veryMany is a file of more entities than a list may have, n0 the smallest.
func veryMany() string {
	var b strings.Builder
	b.WriteString("name,year,rd\n")
	for i := range listMost + 10 {
		b.WriteString("n" + strconv.Itoa(i) + ",2020,1\nn" + strconv.Itoa(i) + ",2021," + strconv.Itoa(i+1) + "\n")
	}
	return b.String()
}

func TestThePaletteSearchesAllOfVeryManyEntities(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "many.csv", veryMany()+"浙江省,2020,1\n")
	a.showTab(view.Trend)
	e.later = nil
	smallest := "n0" // which no list of the largest has
	c := look(a, smallest)
	if n := strings.Count(names(c), smallest+","); n != 1 {
		t.Errorf("%q stands %d times among %s", smallest, n, names(c))
	}
	c.find("N501")
	if c.far[0].en != "n501" || len(c.far)+c.more != 6 { // also n1501 to n4501, and n5001 with letters apart
		t.Errorf("found %d and %d more: %s", len(c.far), c.more, names(c))
	}
	c.find("n99")
	if len(c.far) != paletteListed || c.more < 50 || !strings.HasSuffix(c.count(), " of "+strconv.Itoa(c.total)) || c.total < len(c.far)+c.more {
		t.Errorf("found %d and %d more, says %q", len(c.far), c.more, c.count())
	}
	c.find("zjs")
	if len(c.far) != 1 || c.far[0].zh != "浙江省" {
		t.Errorf("by its initials: %+v", c.far)
	}
	c.find("n4999")
	c.choose(0)
	if !a.selected("n4999") {
		t.Errorf("selected %v", a.view.Draw.Selected)
	}
	e.hold = true
	c = look(a, "n17")
	c.find("n18")
	e.give()
	if len(c.far) == 0 || c.far[0].en != "n18" {
		t.Errorf("found %+v for n18", c.far)
	}
}

// Of more entities than a list may have, the picker lists those chosen and the largest, counts all, and finds any by its name.
func TestThePickerFindsAnyOfVeryManyEntities(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "many.csv", veryMany())
	a.showTab(view.Trend)
	a.setEntities([]string{"n3", "n5009"})
	c := &EntityPicker{App: a}
	ticks := func() (out []string) {
		c.BeforeBuild()
		for _, t := range c.ticks {
			out = append(out, strings.TrimSpace(t.Value+" "+t.Text))
		}
		return out
	}
	if got := ticks(); len(got) != largestListed+1 || got[0] != "n5009 5,010" || got[1] != "n3" || got[2] != "n5008 5,009" || c.cut {
		t.Errorf("lists %d: %v, cut %v", len(got), got[:3], c.cut)
	}
	if got := c.count(); got != "2 of 5,010" {
		t.Errorf("counts %q", got)
	}
	c.find("N501")
	if got := strings.Join(ticks(), ","); !strings.HasPrefix(got, "n501,") {
		t.Errorf("found %s", got)
	}
	c.find("n")
	if got := ticks(); len(got) != ticksListed || !c.cut {
		t.Errorf("%d found, cut %v", len(got), c.cut)
	}
	e.hold = true
	c.find("n17")
	c.find("n18")
	e.give()
	if got := ticks(); got[0] != "n18" {
		t.Errorf("found %v for n18", got[:1])
	}
	c.find("")
	if got := ticks(); len(got) != largestListed+1 {
		t.Errorf("%d listed with nothing looked for", len(got))
	}
}

// What the worker finds of very many is what the palette finds of all of them, entry by entry.
func TestNamesLike(t *testing.T) {
	words := []string{"北京市", "海淀区", "beijing north", "Abj", "", "abcj", "滨江", "bj"}
	col := &data.Column{Type: data.Text, Text: data.NewStrings(words), Labels: map[string]data.Label{"海淀区": {Zh: "北京海淀", En: "Haidian"}}}
	none := func() error { return nil }
	for _, want := range []string{"bj", " BJ ", "b", "bei", "京", "haid", "north", "bjs", "xyz"} {
		var all []findable
		for i, w := range words {
			if f := (findable{zh: w, en: w, key: strconv.Itoa(i)}); w != "" {
				if l, ok := col.Labels[w]; ok {
					f.zh, f.en = l.Zh, l.En
				}
				f.prepare()
				all = append(all, f)
			}
		}
		for _, most := range []int{1, 3, 12} {
			hits, total := best(all, want, most)
			var plain []string
			for _, h := range hits {
				i, _ := strconv.Atoi(h.key)
				plain = append(plain, words[i])
			}
			got, err := NamesLike(col, want, most, none)
			if err != nil || got.Total != total || !slices.Equal(got.List, plain) {
				t.Errorf("%q: %+v, %v; want %q of %d", want, got, err, plain, total)
			}
		}
	}
	if got, err := NamesLike(col, "b", 3, func() error { return context.Canceled }); err != context.Canceled || got.Total != 0 {
		t.Errorf("stopped, it gives %+v, %v", got, err)
	}
}

func names(c *Palette) string {
	out := ""
	for _, h := range c.hits {
		out += h.en + ","
	}
	return out
}
