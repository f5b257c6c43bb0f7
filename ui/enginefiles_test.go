package ui

import (
	"context"
	"strconv"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

// open reads text as a file of the user's and puts it on screen.
func (e *engine) open(a *App, name, text string) {
	e.t.Helper()
	a.BeginLoad(name)
	e.loaded(a, name, text)
}

// handle names the next table.
func (e *engine) handle() string {
	e.count++
	return "file" + strconv.Itoa(e.count)
}

// loaded ends the load under way.
func (e *engine) loaded(a *App, name, text string) {
	e.t.Helper()
	handle := e.handle()
	e.files[handle] = file{name: name, text: text}
	o, err := e.read(handle, a.SettingsFor(name))
	if err != nil {
		a.LoadFailed(name, err)
		return
	}
	a.Opened(o)
}

// replace reads text as a file that is to take the place of the one on screen.
func (e *engine) replace(a *App, name, text string) {
	e.t.Helper()
	a.BeginLoad(name)
	a.Replacing()
	handle := e.handle()
	e.files[handle] = file{name: name, text: text}
	o, err := e.read(handle, a.View().Settings)
	if err != nil {
		a.LoadFailed(name, err)
		return
	}
	a.Opened(o)
}

func (e *engine) read(handle string, s data.Settings) (*Opened, error) {
	f := e.files[handle]
	table, report, err := data.Read(context.Background(), []byte(f.text), data.Options{Name: f.name, Settings: s})
	if err != nil {
		return nil, err
	}
	f.settings = s
	o := &Opened{Table: handle, Data: view.FilePrefix + f.name, Rows: table.Rows, Report: report}
	table, o, err = o.Calculate(context.Background(), table, s)
	e.tables[handle], e.files[handle] = table, f
	return o, err
}

func (e *engine) Read(table string, s data.Settings, done func(*Opened, error)) {
	e.reads++
	if b, ok := bundled.Load(table); ok {
		s0 := b.(bundledSet)
		o := &Opened{Table: table, Data: table, Rows: s0.table.Rows, Report: s0.report}
		t, o, err := o.Calculate(context.Background(), s0.table, s)
		e.tables[table] = t
		done(o, err)
		return
	}
	o, err := e.read(table, s)
	done(o, err)
}

func (e *engine) all(handles []string) (out []*data.Table) {
	for _, h := range handles {
		out = append(out, e.tables[h])
	}
	return out
}

func (e *engine) Suggest(tables []string, done func(data.Suggestion, error)) {
	done(data.Suggest(e.all(tables), nil), nil)
}

func (e *engine) Match(tables []string, c Combination, done func([]*data.JoinReport, error)) {
	_, made, err := e.combined(e.all(tables), c)
	done(made.Join, err)
}

// combined makes one table of two.
func (e *engine) combined(t []*data.Table, c Combination) (*data.Table, *Made, error) {
	if c.Do == DoEnds {
		out, r, err := stats.Ends(context.Background(), t[0], c.Question)
		return out, &Made{Combination: c, Of: []string{t[0].Name}, Ends: r}, err
	}
	made := &Made{Combination: c, Of: []string{t[0].Name, t[1].Name}}
	if c.Do == data.DoStack {
		out, r, err := data.Stack(t)
		made.Stack = r
		return out, made, err
	}
	out, r, err := data.Join(t[0], t[1], data.JoinOptions{Keys: c.Keys[0], How: c.How, Same: c.Same[0]})
	made.Join = []*data.JoinReport{r}
	return out, made, err
}

func (e *engine) Combine(tables []string, name string, c Combination, done func(*Opened, error)) {
	if c.Set != "" {
		tables = []string{c.Set}
	}
	t, made, err := e.combined(e.all(tables), c)
	if err != nil {
		done(nil, err)
		return
	}
	handle := e.handle()
	e.tables[handle] = t
	e.files[handle] = file{name: name, made: func() *data.Table {
		t, _, err := e.combined(e.all(tables), c)
		if err != nil {
			e.t.Error(err)
		}
		return t
	}}
	report := &data.Report{Name: name, Shape: data.ShapePlain, Rows: t.Rows, Columns: data.Columns(t)}
	done(&Opened{Table: handle, Data: view.FilePrefix + name, Rows: t.Rows, Report: report, Made: made}, nil)
}

func (e *engine) Cells(table string, column int, which string, limit int, done func([]data.Conversion, error)) {
	if which == FailedCells {
		done(data.NotUnderstood(e.tables[table], column, limit), nil)
		return
	}
	done(data.Coerced(e.tables[table], column, limit), nil)
}

func (e *engine) Names(table, column, want string, most int, done func(Names, error)) {
	c, _ := e.tables[table].Column(column)
	n, err := NamesLike(c, want, most, func() error { return nil })
	if e.hold {
		e.held = append(e.held, func() { done(n, err) })
		return
	}
	done(n, err)
}

func (e *engine) Find(table string, row, column int, done func(row, column int, err error)) {
	t := e.tables[table]
	for i := range t.Rows {
		if at := t.Place(i, column-1); at.Row == row {
			done(i, column-1, nil)
			return
		}
	}
	done(-1, -1, nil)
}

func (e *engine) Rest(table string) {
	delete(e.tables, table)
	e.rested = append(e.rested, table)
}

func (e *engine) Renew() { e.renewed++ }

func (e *engine) Wake(table string, done func(error)) {
	if made := e.files[table].made; made != nil {
		e.tables[table] = made()
		done(nil)
		return
	}
	if e.files[table].text == "" {
		done(&CodedError{Text: "the file is gone"})
		return
	}
	_, err := e.read(table, e.files[table].settings)
	done(err)
}

func (e *engine) Keep(on bool, p Prefs)     { e.keeps, e.prefs = on, p }
func (e *engine) Prefer(p Prefs)            { e.prefs = p }
func (e *engine) AnswerOffer(open bool)     { e.answered = append(e.answered, open) }
func (e *engine) Forget(done func(ok bool)) { done(true) }

func (e *engine) Close(table string) {
	delete(e.tables, table)
	delete(e.files, table)
}
