package ui

import (
	"slices"

	"statlas/data"
	"statlas/data/formula"
	"statlas/ui/view"
)

// reread has the engine read the file behind o as the view's settings say. What is on screen stays until then.
func (a *App) reread(o *Opened) {
	name := trimFile(o.Data)
	a.load, a.notice = &loading{name: name, file: true}, nil
	a.say(a.T("load.reading", name))
	a.engine.Read(o.Table, a.view.Settings, func(next *Opened, err error) {
		if err != nil {
			a.LoadFailed(name, err)
			return
		}
		a.load = nil
		a.tables[next.Data] = next
		if isFile(next.Data) {
			a.learn(next)
		}
		a.noteFound(next)
		if a.view.Data == next.Data {
			a.replace(next)
		}
	})
}

// replace shows the table that came of other settings; the report stays open and the table where it was.
func (a *App) replace(o *Opened) {
	report, place := a.report, a.grid
	var before []formula.Outcome
	if a.open != nil {
		before = a.open.Calculated
	}
	v, gone := fit(a.view, o, a.open)
	if gone != nil {
		a.view = v
		a.note(v, false)
	}
	a.openTable()
	a.report = report
	a.grid.top, a.grid.left, a.grid.height, a.grid.width = place.top, place.left, place.height, place.width
	a.ask()
	a.sayGone(o, gone)
	if gone == nil {
		a.say(joined(a.T("say.reread"), a.T("say.rows", rowCount(o))))
	}
	a.tellUncalculated(before)
	a.changed()
}

// revert makes the view say again how the table on screen was read, after another reading failed.
func (a *App) revert() {
	s := data.Settings{}
	if a.open != nil {
		s = a.open.Settings
	}
	if !view.SameSettings(s, a.view.Settings) {
		a.view.Settings = s
		a.note(a.view, false)
		a.changed()
	}
}

// set changes how the file is read, by one step that the browser's back undoes.
func (a *App) set(f func(*data.Settings)) {
	a.step(func(v *view.View) {
		v.Settings.Columns = slices.Clone(v.Settings.Columns)
		f(&v.Settings)
	})
}

// setColumn changes how the column of that name is read; what says nothing any more is left out.
func (a *App) setColumn(name string, f func(*data.ColumnSetting)) {
	a.set(func(s *data.Settings) {
		i := slices.IndexFunc(s.Columns, func(c data.ColumnSetting) bool { return c.Name == name })
		if i < 0 {
			i = len(s.Columns)
			s.Columns = append(s.Columns, data.ColumnSetting{Name: name})
		}
		f(&s.Columns[i])
		if s.Columns[i] == (data.ColumnSetting{Name: name}) {
			s.Columns = slices.Delete(s.Columns, i, i+1)
		}
		if len(s.Columns) == 0 {
			s.Columns = nil
		}
	})
}

// columnSetting returns what the view says of the column of that name.
func (a *App) columnSetting(name string) data.ColumnSetting {
	for _, c := range a.view.Settings.Columns {
		if c.Name == name {
			return c
		}
	}
	return data.ColumnSetting{Name: name}
}

// asFound lets the file be read as Read finds it.
func (a *App) asFound() { a.set(func(s *data.Settings) { *s = data.Settings{} }) }

// allFound reports that no setting differs from what was found.
func (a *App) allFound() bool { return view.SameSettings(a.view.Settings, data.Settings{}) }
