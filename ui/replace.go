package ui

import (
	"slices"

	"statlas/data"
	"statlas/data/formula"
	"statlas/ui/view"
)

// Replacing says that the file that is being read is to take the place of the one on screen, its view kept.
func (a *App) Replacing() {
	if a.load != nil && isFile(a.view.Data) {
		a.load.replaces = a.view.Data
	}
}

// replaceable reports that the table on screen may be replaced: one of the user's that is here.
func (a *App) replaceable() bool { return a.open != nil && isFile(a.open.Data) }

// consider has next read as the view says and finds what stands for its columns; what is in doubt is asked of the user.
func (a *App) consider(m *mapping) {
	a.mapping = m
	if !view.SameSettings(m.next.Settings, m.was.Settings) {
		a.readNext(m, m.was.Settings, func() { a.planned(m) })
		return
	}
	a.planned(m)
}

func (a *App) planned(m *mapping) {
	m.plan()
	a.check(m, func() {
		if len(m.rows) == 0 || m.unattended {
			a.settle(m)
		}
	})
}

// readNext has the file of m read with other settings.
func (a *App) readNext(m *mapping, s data.Settings, then func()) {
	name := trimFile(m.next.Data)
	a.load, a.notice = &loading{name: name, file: true}, nil
	a.say(a.T("load.reading", name))
	a.engine.Read(m.next.Table, s, func(o *Opened, err error) {
		switch {
		case err != nil:
			a.leaveMapping()
			a.LoadFailed(name, err)
			return
		case m.beside:
			a.learn(o)
			a.open = o
		case a.mapping != m:
			a.engine.Close(o.Table)
		}
		a.load = nil
		if a.mapping == m {
			m.next = o
			then()
		}
	})
}

// settle puts the new data under the view as the mapping stands now: it is read with the settings of its columns, and
// asked for the view's values, before it shows.
func (a *App) settle(m *mapping) {
	m.was.Settings = m.view().Settings
	m.placed = true
	show := func() { a.check(m, func() { a.place(m) }) }
	if !view.SameSettings(m.next.Settings, m.was.Settings) {
		a.readNext(m, m.was.Settings, show)
		return
	}
	show()
}

// leaveMapping leaves the view on its own data.
func (a *App) leaveMapping() {
	m := a.mapping
	if m == nil {
		return
	}
	a.mapping = nil
	if !m.beside {
		a.engine.Close(m.next.Table)
	} else if a.view.Data == m.next.Data && !view.SameSettings(m.next.Settings, a.view.Settings) {
		a.reread(m.next)
	}
	a.say(a.T("map.left"))
	m.leave()
}

// place shows the new data in the place of the old. That is a step of the user's, unless the view only waited for them.
func (a *App) place(m *mapping) {
	if m.log != nil {
		a.placeLog(m)
		return
	}
	v, o := m.view(), m.next
	v.Lang, v.Theme = a.view.Lang, a.view.Theme
	a.mapping = nil
	old := a.tables[m.was.Data]
	var before []formula.Outcome
	if old != nil && old.Table != o.Table {
		before = old.Calculated
	}
	step := old != nil && old.Table != o.Table || v.String() != a.view.String()
	if old != nil && old.Table != o.Table {
		a.retire(old, o.Data)
	}
	a.hold(o)
	a.view = *v
	a.note(*v, step)
	a.untold = o.Report
	a.openTable()
	a.report = m.was.Data == o.Data && a.worthTelling()
	a.tellPlaced(m, step && old != nil)
	a.tellUncalculated(before)
	a.changed()
}

// retire takes old out of the user's tables for the one with that name.
func (a *App) retire(old *Opened, next string) {
	a.drop(old)
	i := slices.Index(a.files, old.Data)
	if i < 0 {
		return
	}
	if slices.Contains(a.files, next) && next != old.Data {
		a.files = slices.Delete(a.files, i, i+1)
	} else {
		a.files[i] = next
	}
}
