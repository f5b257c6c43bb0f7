package ui

import (
	"strconv"
	"strings"

	"statlas/data"
	"statlas/stats"
)

// A Combination makes one table of several: one under the other, or side by side by the columns that name the same.
type Combination struct {
	Do   string            `json:"do"`             // data.DoStack, data.DoJoin or DoEnds
	Keys [][]data.KeyPair  `json:"keys,omitempty"` // to join: for each table but the first, its pairs with the first
	How  data.How          `json:"how,omitempty"`
	Same [][]data.NamePair `json:"same,omitempty"` // for each table but the first: names to be taken for one

	Question *stats.Question `json:"question,omitempty"` // for DoEnds: measure, entity, period and where
	Set      string          `json:"set,omitempty"`      // the bundled dataset that it is made of, "" for a table of the user's
}

// Made says what a table of the user's was made of.
type Made struct {
	Combination
	Of    []string           `json:"of"` // names of the tables
	Stack *data.StackReport  `json:"stack,omitempty"`
	Join  []*data.JoinReport `json:"join,omitempty"` // for each table but the first
	Ends  *stats.EndsReport  `json:"ends,omitempty"`
}

// merging is a combination that is offered.
type merging struct {
	ids     []string // of the tables, as in view.View.Data
	suggest data.Suggestion
	Combination
	reports []*data.JoinReport // of the combination as it stands; nil while they are awaited
	err     error
}

// combinedMost is how many tables one offer takes.
const combinedMost = 50

// OpenedTogether offers what can be made of files that came at once; what does not fit stays apart.
func (a *App) OpenedTogether(ids []string) {
	if len(ids) > 1 {
		a.notice = nil // of the views before each of them
	}
	a.suggest(ids, false)
}

// combineOpen offers what can be made of all files that are open.
func (a *App) combineOpen() {
	a.menu = ""
	a.suggest(a.readFiles(), true)
}

// readFiles are the user's tables that came of a file.
func (a *App) readFiles() []string {
	var out []string
	for _, id := range a.files {
		if o := a.tables[id]; o != nil && o.Made == nil {
			out = append(out, id)
		}
	}
	return out
}

func (a *App) suggest(ids []string, wanted bool) {
	if len(ids) < 2 || len(ids) > combinedMost {
		return
	}
	m := &merging{ids: ids}
	a.engine.Suggest(a.handles(ids), func(s data.Suggestion, err error) {
		if err != nil {
			a.fail("error.combine", a.namesOf(ids), err)
			return
		}
		m.suggest, m.Do, m.How = s, s.Do, data.Left
		m.Same = make([][]data.NamePair, len(ids)-1)
		if m.Keys = s.Keys; s.Do == data.DoSeparate {
			a.say(a.T("say.apart", strconv.Itoa(len(ids))))
			if !wanted {
				return
			}
			m.Do = data.DoStack
		}
		a.merge = m
		a.say(a.T("combine.title", a.namesOf(ids)))
		a.askMatch()
	})
}

func (a *App) handles(ids []string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, a.tables[id].Table)
	}
	return out
}

func (a *App) namesOf(ids []string) string {
	var names []string
	for _, id := range ids {
		names = append(names, trimFile(id))
	}
	return strings.Join(names, a.T("list.comma"))
}

// askMatch asks how the rows of the tables find each other as the offer stands.
func (a *App) askMatch() {
	m := a.merge
	m.reports, m.err = nil, nil
	if m.Do != data.DoJoin {
		return
	}
	a.engine.Match(a.handles(m.ids), m.Combination, func(reports []*data.JoinReport, err error) {
		if m.err = err; err == nil {
			m.reports = reports
		}
	})
}

// combine makes the table that is offered and puts it on screen.
func (a *App) combine() {
	m := a.merge
	a.merge = nil
	var names []string
	for _, id := range m.ids {
		names = append(names, trimFile(id))
	}
	name := strings.Join(names, " + ")
	a.load = &loading{name: name}
	a.engine.Combine(a.handles(m.ids), name, m.Combination, func(o *Opened, err error) {
		if err != nil {
			a.LoadFailed(name, err)
			return
		}
		a.Opened(o)
	})
}

// apart leaves the tables as they are.
func (a *App) apart() { a.merge = nil }
