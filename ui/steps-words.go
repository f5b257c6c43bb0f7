package ui

import (
	"slices"
	"strconv"
	"strings"

	"statlas/ui/format"
	"statlas/ui/view"
)

// stepText says what step i was, in the language on screen.
func (a *App) stepText(i int) string {
	h := &a.steps
	s := h.all[i]
	b := *a // columns are called as in the step's own table
	b.open, b.view = a.tableOf(s), s.view
	if i == 0 {
		return a.T("step.first", b.placeText())
	}
	was := h.all[i-1]
	var said []string
	if tables := a.tablesText(was, s); tables != "" {
		said = append(said, tables)
	} else if was.view.Data != s.view.Data {
		said = append(said, a.T("step.to", b.placeText()))
	}
	if saved := a.savedText(was.saved, s.saved); saved != "" {
		said = append(said, saved)
	}
	if was.view.Data != s.view.Data { // a view of another table differs in all
		return strings.Join(said, a.T("list.semicolon"))
	}
	for _, c := range view.Changes(was.view, s.view) {
		said = append(said, b.changeText(c))
	}
	return strings.Join(said, a.T("list.semicolon"))
}

// placeText names what a view shows.
func (a *App) placeText() string {
	if a.view.Data == "" {
		return a.T("step.gallery")
	}
	return a.dataTitle(a.view.Data)
}

// tablesText says which tables of the user's came and went, "" for none.
func (a *App) tablesText(was, now standing) string {
	came, went := a.others(now.files, was.files), a.others(was.files, now.files)
	switch {
	case came != "" && went != "":
		return a.T("step.replace", came, went)
	case came != "":
		return a.T("step.open", came)
	case went != "":
		return a.T("say.closed", went)
	}
	return ""
}

// savedText says what became of the saved views, "" for nothing.
func (a *App) savedText(was, now view.SavedList) string {
	i := 0 // the first that differs
	for i < min(len(was), len(now)) && was[i] == now[i] {
		i++
	}
	switch {
	case len(now) > len(was)+1:
		return a.T("views.added", format.Count(len(now)-len(was)))
	case len(now) > len(was):
		return a.T("views.kept", now[len(now)-1].Name)
	case len(now) < len(was):
		return a.T("views.removed", was[i].Name)
	case i == len(now):
		return ""
	case slices.Equal(was[i+1:], now[i+1:]) && was[i].Name != now[i].Name:
		return a.T("views.renamed", was[i].Name, now[i].Name)
	case slices.Equal(was[i+1:], now[i+1:]) && was[i].Hash != now[i].Hash:
		return a.T("views.kept", now[i].Name)
	case slices.Equal(was[i+1:], now[i+1:]):
		return a.T("views.notes", now[i].Name)
	}
	return a.T("views.moved", now[i].Name)
}

// others names the tables among handles that are not among those before.
func (a *App) others(handles, before []string) string {
	var names []string
	for _, handle := range handles {
		if o := a.steps.known[handle]; o != nil && !slices.Contains(before, handle) {
			names = append(names, trimFile(o.Data))
		}
	}
	return strings.Join(names, a.T("list.comma"))
}

// labelled are where the words of controls stand, by what their keys begin with.
var labelled = []string{"step.", "", "trend.", "ranking.", "correlation.", "comparison.", "distribution.", "pivot.", "model.", "report.", "lanes."}

// partText names a part of the view.
func (a *App) partText(key string) string {
	for _, prefix := range labelled {
		if text := a.T(prefix + key); text != prefix+key {
			return text
		}
	}
	return key
}

// changeText says one change of the view.
func (a *App) changeText(c view.Change) string {
	switch {
	case c.Key == "where":
		return a.whereText()
	case c.Values == nil:
		return a.T("steps.default", a.partText(c.Key))
	}
	for i, v := range c.Values {
		c.Values[i] = a.valueText(c.Key, v)
	}
	n := len(c.Values)
	if n > named {
		c.Values = append(c.Values[:named], a.T("step.more", strconv.Itoa(n-named)))
	}
	return a.partText(c.Key) + a.T("list.colon") + strings.Join(c.Values, a.T("list.comma"))
}

// whereText says the filters that there are.
func (a *App) whereText() string {
	f := Filters{App: a}
	var all []string
	for _, w := range a.view.Question.Where {
		all = append(all, f.text(w))
	}
	if all == nil {
		return a.T("steps.default", a.T("step.where"))
	}
	return a.T("step.where") + a.T("list.colon") + strings.Join(all, a.T("list.comma"))
}

// valueText says a value as the page calls it: an option, a column, an entity, or as it is.
func (a *App) valueText(key, v string) string {
	bare, down := strings.CutPrefix(v, "-")
	switch key {
	case "sort":
		if down {
			return a.T("step.down", a.title(bare))
		}
		return a.title(v)
	case "measures":
		fn, column, _ := strings.Cut(v, ":")
		return pivotAnalysis{onApp{a}}.valueName(fn, column)
	case "entities", "selected", "of":
		return a.entityLabel(v)
	case "log", "free", "density", "dropTotals":
		return a.T("boolean.1")
	}
	for _, prefix := range []string{key + ".", a.Tab() + "." + key + "."} {
		if text := a.T(prefix + v); text != prefix+v {
			return text
		}
	}
	return a.title(v)
}
