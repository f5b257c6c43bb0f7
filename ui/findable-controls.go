package ui

// findControls lists what the controls of the question on screen can be set to, by what they are called in both languages.
// What they do is the same in both.
func (a *App) findControls(l *finds) {
	lang := a.view.Lang
	named := map[string][]choosing{}
	for _, tag := range []string{"zh", "en"} {
		a.view.Lang = tag
		named[tag] = a.choosings()
	}
	a.view.Lang = lang
	for i, k := range named["zh"] {
		l.add("palette.choice", k.name, named["en"][i].name, k.do)
	}
}

// A choosing is one thing that a control can be set to.
type choosing struct {
	name string
	do   func()
}

// choosings are the same in every language but for their names.
func (a *App) choosings() (out []choosing) {
	add := func(label, name string, do func()) { out = append(out, choosing{label + ": " + name, do}) }
	pick := func(label, value string, options []Option, set func(string)) {
		for _, o := range options {
			if o.Value != value {
				add(label, o.Text, func() { set(o.Value) })
			}
		}
	}
	fields := FacetFields{App: a}
	for _, f := range append(fields.offered(true), fields.offered(false)...) {
		pick(a.title(f.ID), f.Chosen, fields.options(f), func(value string) { a.choose(f.ID, value) })
	}
	for _, k := range a.current().controls() {
		switch {
		case k.is("ticks"):
			for _, t := range k.Ticks {
				add(k.Label, t.Name, func() { k.Set(t.Value) })
			}
		case k.is("switch"):
			out = append(out, choosing{k.Label, func() { k.Set(only(k.Value == "", "1")) }})
		case k.is("button"):
			out = append(out, choosing{k.Label, func() { k.Set("") }})
		case k.is("text"):
			out = append(out, choosing{k.Label, func() { a.goToField(k.Key) }})
		default:
			pick(k.Label, k.Value, k.Options, k.Set)
		}
	}
	return out
}

// goToField gives a field of the controls the focus, and selects what it holds, once the panel is on screen.
func (a *App) goToField(key string) {
	switch {
	case a.drawn("right"):
		a.drawer = "right"
	case !a.shows("right"):
		a.fold("right")
	}
	a.engine.After(0, func() { focusIn(`.controls [data-field="` + key + `"]`) })
}
