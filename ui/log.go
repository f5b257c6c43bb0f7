package ui

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/ui/view"
)

// A Log is what was done with a table from its file on, to be read by people and to be done again with other data.
type Log struct {
	Statlas int       `json:"statlas"` // version of the form, logVersion
	Table   LogTable  `json:"table"`
	Steps   []LogStep `json:"steps"` // oldest first
}

// A LogTable says what the table was like, so that other columns can be found to stand for its own.
type LogTable struct {
	Name    string      `json:"name"`
	Rows    int         `json:"rows"`
	Columns []LogColumn `json:"columns"`
}

// A LogColumn is as data.ColumnInfo has it.
type LogColumn struct {
	Name  string    `json:"name"`
	ID    string    `json:"id"`
	Type  data.Type `json:"type"`
	Unit  string    `json:"unit,omitempty"`
	Scale float64   `json:"scale,omitempty"`
	Role  data.Role `json:"role,omitempty"`
}

// A LogStep is a view, with the settings of reading in it, and words of what it changed.
type LogStep struct {
	Said string    `json:"said"`
	View view.View `json:"view"`
}

// A Lost is what could not be done again of a step: it names columns that the new data have none for.
type Lost struct {
	Step    int      `json:"step"` // from 1
	Said    string   `json:"said"`
	Columns []string `json:"columns"`
}

// A Replayed says how replaying a log went.
type Replayed struct {
	Steps int      `json:"steps"`
	Lost  []Lost   `json:"lost"`
	Told  []string `json:"told"` // what else became of the view, in words
}

const logVersion = 1

func (a *App) canLog() bool { return a.open != nil }

// Log returns what was done with the table on screen, nil without one.
func (a *App) Log() *Log {
	h := &a.steps
	if a.open == nil || len(h.all) == 0 {
		return nil
	}
	l := &Log{Statlas: logVersion, Table: LogTable{Name: trimFile(a.open.Data), Rows: a.open.Rows}}
	for _, c := range a.open.Report.Columns {
		l.Table.Columns = append(l.Table.Columns, LogColumn{c.Name, c.ID, c.Type, c.Unit, c.Scale, c.Role})
	}
	first := h.at
	for first > 0 && a.tableOf(h.all[first-1]) == a.open && h.all[first-1].view.Data == a.open.Data {
		first--
	}
	for i := first; i <= h.at; i++ {
		l.Steps = append(l.Steps, LogStep{a.stepText(i), h.all[i].view})
	}
	return l
}

// saveLog saves the log as a file of the user's.
func (a *App) saveLog() {
	text, err := json.MarshalIndent(a.Log(), "", " ")
	if err != nil {
		a.fail("error.save", a.baseName(), err)
		return
	}
	a.engine.Download(a.baseName()+".steps.json", "application/json", string(text)+"\n")
}

// ParseLog reads a log; what it does not know is an error that names it.
func ParseLog(text []byte) (*Log, error) {
	l := new(Log)
	d := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(text, []byte("\ufeff"))))
	d.DisallowUnknownFields()
	if err := d.Decode(l); err != nil {
		return nil, &CodedError{Code: "log", Text: err.Error(), Args: []string{err.Error()}}
	}
	if l.Statlas != logVersion || len(l.Steps) == 0 || len(l.Steps) > stepsMost {
		why := "statlas: " + strconv.Itoa(l.Statlas) + ", steps: " + strconv.Itoa(len(l.Steps))
		return nil, &CodedError{Code: "log", Text: why, Args: []string{why}}
	}
	for _, s := range l.Steps {
		if err := s.View.Settings.Check(); err != nil {
			return nil, &CodedError{Code: "log", Text: err.Error(), Args: []string{err.Error()}}
		}
	}
	return l, nil
}

// ReplayFile does with the table on screen what a file says, and asks what stands for columns that it has not.
func (a *App) ReplayFile(name string, text []byte) {
	l, err := ParseLog(text)
	if err != nil {
		a.fail("error.log", name, err)
		return
	}
	a.menu = ""
	a.Replay(l, false, func(_ *Replayed, err error) {
		if err != nil {
			a.fail("error.log", name, err)
		}
	})
}

// Replay does with the table on screen what l says. Unattended it takes for each column what likely stands for it. done hears
// how it went, or an error when it was left.
func (a *App) Replay(l *Log, unattended bool, done func(*Replayed, error)) {
	if a.open == nil {
		done(nil, &CodedError{Code: "log-table", Text: "no table is open"})
		return
	}
	a.leaveMapping()
	old := &Opened{Data: view.FilePrefix + l.Table.Name, Report: &data.Report{}}
	for _, c := range l.Table.Columns {
		old.Report.Columns = append(old.Report.Columns, data.ColumnInfo{Name: c.Name, ID: c.ID, Type: c.Type, Unit: c.Unit, Scale: c.Scale, Role: c.Role})
	}
	was := a.logged(l.Steps[len(l.Steps)-1].View, old)
	address := was
	a.consider(&mapping{unattended: unattended, address: &address, was: &was, old: old, next: a.open, beside: true, log: l, done: done})
}

// logged returns a view of a log as one of old; how a file was read means nothing to a dataset.
func (a *App) logged(v view.View, old *Opened) view.View {
	v.Data = old.Data
	v.Question.Where = view.Normal(v.Question.Where)
	if !isFile(a.view.Data) {
		v.Settings = data.Settings{Calculated: v.Settings.Calculated}
	}
	return v
}

// leave ends a replay that was not done.
func (m *mapping) leave() {
	if m.done != nil {
		m.done(nil, errors.New("cancelled"))
	}
}

// placeLog makes steps of a log, the last of which shows, and tells what could not be done again.
func (a *App) placeLog(m *mapping) {
	r := &Replayed{Steps: len(m.log.Steps), Lost: []Lost{}}
	for i, s := range m.log.Steps[:len(m.log.Steps)-1] {
		was := a.logged(s.View, m.old)
		one := *m
		one.was, one.address, one.placed = &was, &was, false
		a.lose(r, i, &one)
		v := one.view().Dressed(a.view)
		a.record(v, true)
	}
	a.lose(r, len(m.log.Steps)-1, m)
	v := m.view().Dressed(a.view)
	a.mapping = nil
	a.note(v, true)
	a.view = v
	a.openTable()
	r.Told = a.mappingTold(m)
	a.tellReplayed(m, r)
	m.done(r, nil)
	a.changed()
}

// lose notes the columns that step i names and that nothing stands for.
func (a *App) lose(r *Replayed, i int, m *mapping) {
	one := *m
	one.log = nil
	lost := Lost{Step: i + 1, Said: m.log.Steps[i].Said}
	for _, id := range one.named() {
		if name := infoOf(id, m.old).Name; m.stands(name) == nil {
			lost.Columns = append(lost.Columns, name)
		}
	}
	if lost.Columns != nil {
		r.Lost = append(r.Lost, lost)
	}
}

func (a *App) tellReplayed(m *mapping, r *Replayed) {
	said := []string{a.T("replay.done", strconv.Itoa(r.Steps), trimFile(m.next.Data))}
	for i, l := range r.Lost {
		if i == named {
			said = append(said, a.T("replay.more", strconv.Itoa(len(r.Lost)-named)))
			break
		}
		said = append(said, a.T("replay.lost", strconv.Itoa(l.Step), l.Said, strings.Join(l.Columns, a.T("list.comma"))))
	}
	a.notice = &notice{text: strings.Join(append(said, r.Told...), a.gap()), do: []button{{a.T("undo"), a.Undo}}}
	a.say(a.notice.text)
}
