package ui

import (
	"cmp"
	"strconv"

	"statlas/data"
	"statlas/data/sets"
	"statlas/stats"
	"statlas/ui/view"
	"statlas/ui/words"
)

// findable lists all that the palette finds on the page as it is.
func (a *App) findable() []findable {
	var out finds
	a.findActions(&out)
	for _, tab := range a.tabs() {
		if !a.inGallery() {
			out.word("palette.tab", "tab."+tab, func() { a.showTab(tab) })
		}
	}
	if a.current() != nil {
		a.findControls(&out)
	}
	a.findLooks(&out)
	a.findColumns(&out)
	a.findExamples(&out)
	for i, v := range a.saved {
		out.plain("palette.view", v.Name, func() { a.openSaved(i, true) })
	}
	for _, id := range a.files {
		out.plain("palette.file", a.dataTitle(id), func() { a.openSet(id) })
	}
	for _, e := range a.shelved("", false, len(a.folder)) {
		out.label("palette.data", e.Title, trimFile(e.ID), func() { a.openSet(e.ID) })
	}
	for _, e := range sets.Catalogue() {
		out.label("palette.data", e.Title, e.ID, func() { a.openSet(e.ID) })
	}
	a.findEntities(&out)
	return out
}

// finds collects what is found.
type finds []findable

func (l *finds) add(kind, zh, en string, do func()) {
	*l = append(*l, findable{kind: kind, key: strconv.Itoa(len(*l)), zh: zh, en: en, do: do})
}

func (l *finds) plain(kind, name string, do func()) { l.add(kind, name, name, do) }

// word is called as the word table has it.
func (l *finds) word(kind, key string, do func()) {
	zh, en := words.Both(key)
	l.add(kind, zh, en, do)
}

// label is called as the table's author has it in both languages, or plainly.
func (l *finds) label(kind string, name data.Label, plain string, do func()) {
	zh, en := bothNames(name, plain)
	l.add(kind, zh, en, do)
}

// bothNames are what the table's author calls something in both languages, or its plain name.
func bothNames(name data.Label, plain string) (zh, en string) {
	return cmp.Or(name.Zh, plain), cmp.Or(name.En, plain)
}

// findActions lists what can be done now.
func (a *App) findActions(l *finds) {
	act := func(can bool, key string, do func()) {
		if can {
			l.word("palette.do", key, do)
		}
	}
	act(true, "open", func() { press(".header [data-open]") })
	for _, w := range (&Share{popover{App: a}}).ways() {
		do := w.Do
		if w.Key == "share.own" { // its link is made while the menu is open
			do = func() { (&Share{popover{App: a}}).toggle() }
		}
		act(true, w.Key, do)
	}
	act(a.embeds(), "embed", func() { a.embedding = true })
	act(a.open != nil, "calc.new", func() { a.calculate("") })
	act(a.savable(), "views.save", a.saveView)
	act(len(a.saved) > 0, "views.slides", a.exportSaved)
	act(a.presentable(), "present", a.present)
	act(a.hears(), "listen", func() { a.listen(chartHost) })
	act(a.canUndo(), "undo", a.Undo)
	act(a.canRedo(), "redo", a.Redo)
	act(true, "steps", func() { a.menu = stepsMenu })
	act(a.canLog(), "replay.save", a.saveLog)
	act(len(a.readFiles()) > 1, "switch.combine", a.combineOpen)
	act(true, "lang.switch", a.toggleLang)
	act(true, "theme.switch", a.toggleTheme)
	act(!a.inGallery(), "brand.home", a.toGallery)
	act(true, "charts", func() { a.leaveTo(view.View{Charts: true}) })
	act(true, "selftest", func() { a.leaveTo(view.View{SelfTest: true}) })
	act(true, "keys", func() { a.openKeys() })
	act(true, "tour", a.tour)
	act(true, "keep.forget", a.forget)
}

// leaveTo shows a view in the gallery's place, in the language and theme of the page.
func (a *App) leaveTo(v view.View) {
	v = v.Dressed(a.view)
	a.navigate(v, true)
}

// findColumns lists the columns to ask of.
func (a *App) findColumns(l *finds) {
	for _, c := range a.columns() {
		if plain := bare(c.Name, c.Unit); c.Type == data.Number && c.Role != data.ID && a.Tab() != view.Table {
			l.label("palette.measure", c.Title, plain, func() { a.askOf(c.ID) })
		} else {
			l.label("palette.column", c.Title, plain, func() { a.sortIn(c.ID) })
		}
	}
}

// askOf asks of a column as the tab can.
func (a *App) askOf(id string) {
	if by := a.current(); by != nil && by.narrowed() {
		a.setMeasure(id)
		return
	}
	a.pickColumn(id)
}

// sortIn shows the table sorted by a column.
func (a *App) sortIn(id string) {
	a.showTab(view.Table)
	a.sortBy(id, false)
}

// searchTable shows the table with the hits of a text.
func (a *App) searchTable(text string) {
	a.showTab(view.Table)
	a.edit(func(q *stats.Question) { q.Search = text })
}

// findEntities lists the entities to select. Very many are looked for when it is known what is wanted: see seekEntities.
func (a *App) findEntities(l *finds) {
	c := a.byRole(data.Entity)
	if c == nil || a.crowded(c.ID) {
		return
	}
	all, _ := a.entities()
	for _, e := range all {
		a.findEntity(l, c, e.Value)
	}
}

func (a *App) findEntity(l *finds, c *data.ColumnInfo, entity string) {
	if entity != "" {
		l.label("palette.entity", c.Labels[entity], entity, func() { a.selectEntity(entity) })
	}
}

// seekEntities looks, where the table has too many entities for a list, for those whose names fit query, and tells the best
// ones and how many more there are.
func (a *App) seekEntities(query string, done func(found finds, more int)) {
	c := a.byRole(data.Entity)
	if c == nil || !a.crowded(c.ID) || query == "" {
		return
	}
	table := a.open.Table
	a.engine.Names(table, c.ID, query, paletteListed, func(n Names, err error) {
		if err != nil || a.open == nil || a.open.Table != table {
			return
		}
		var out finds
		for _, name := range n.List {
			a.findEntity(&out, c, name)
		}
		done(out, n.Total-len(out))
	})
}
