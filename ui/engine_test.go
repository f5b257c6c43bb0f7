package ui

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/staticrender"

	"statlas/data"
	"statlas/data/charset"
	"statlas/data/sets"
	"statlas/stats"
)

// An engine asks packages sets and stats at once, in the place of the worker. With hold its answers wait for give.
type engine struct {
	t        *testing.T
	tables   map[string]*data.Table
	files    map[string]file // of the user, by handle
	reads    int             // files read once more
	hashes   []string
	hash     string   // of the address
	step     int      // that it shows
	rested   []string // handles
	renewed  int      // times
	count    int      // of handles
	keeps    bool
	prefs    Prefs
	answered []bool
	saved    map[string]string
	asked    []*stats.Question
	again    int
	fetched  []string // from the server's folder
	reloads  int
	hold     bool
	held     []func()
	stopped  []string
	sought   int      // searches that were stopped
	later    []func() // asked for by After
	extra    []extra
	kept     string // saved views
}

// An extra is a job for a part of the page that is loaded later.
type extra struct {
	do   string
	job  Job
	done func(error)
}

type file struct {
	name, text string
	settings   data.Settings      // that it was read with last
	made       func() *data.Table // of others, nil for a file
}

// bundled are the datasets, read once for all tests.
var bundled sync.Map

type bundledSet struct {
	table  *data.Table
	report *data.Report
}

func (e *engine) Dataset(id string, done func(*Opened, error)) {
	b, ok := bundled.Load(id)
	if !ok {
		table, report, err := sets.Open(id)
		if err != nil {
			done(nil, &CodedError{Text: err.Error()})
			return
		}
		b = bundledSet{table, report}
		bundled.Store(id, b)
	}
	table := b.(bundledSet).table
	e.tables[id] = table
	done(&Opened{Table: id, Data: id, Rows: table.Rows, Report: b.(bundledSet).report}, nil)
}

func (e *engine) Try(table string, list []data.Calculation, done func(*Tried, error)) {
	done(Try(context.Background(), e.plainTable(table), list))
}

// plainTable reads a table anew: tests hold it with its calculated columns.
func (e *engine) plainTable(handle string) *data.Table {
	if f, ok := e.files[handle]; ok {
		t, _, err := data.Read(context.Background(), []byte(f.text), data.Options{Name: f.name, Settings: f.settings})
		if err != nil {
			e.t.Fatal(err)
		}
		return t
	}
	b, _ := bundled.Load(handle)
	return b.(bundledSet).table
}

func (e *engine) Ask(slot, table string, q *stats.Question, done func(stats.Answer, error)) {
	asked := *q
	e.asked = append(e.asked, &asked)
	answer, err := stats.Ask(context.Background(), e.tables[table], q)
	if e.hold {
		e.held = append(e.held, func() { done(answer, err) })
		return
	}
	done(answer, err)
}

func (e *engine) Seek(table string, q *stats.Question, progress func(done, total int64), done func(stats.Answer, error)) {
	progress(1, 4)
	e.Ask("seek", table, q, done)
}

func (e *engine) StopSeeking() { e.sought++ }

func (e *engine) Cell(table string, row, column int, done func(string, error)) {
	done(e.tables[table].Raw(row, column), nil)
}

// give hands out the answers held, and those that they lead to.
func (e *engine) give() {
	for len(e.held) > 0 {
		f := e.held[0]
		e.held = e.held[1:]
		f()
	}
}

func (e *engine) Save(table string, q *stats.Question, f SaveFormat, name, mime string, done func(error)) {
	if q.Kind == "trend" {
		a, err := stats.Ask(context.Background(), e.tables[table], q)
		if err != nil {
			done(err)
			return
		}
		var b strings.Builder
		header, rows := PointRows(a.(*stats.TrendAnswer))
		err = data.WriteRows(&b, header, rows, data.WriteOptions{BOM: f.BOM})
		e.saved[name] = b.String()
		done(err)
		return
	}
	rows, err := stats.Order(context.Background(), e.tables[table], q)
	if err != nil {
		done(err)
		return
	}
	var b strings.Builder
	o := data.WriteOptions{BOM: f.BOM, Encoding: f.Encoding, Columns: q.Columns, Rows: rows, Decode: charset.Decode}
	write := map[string]func(io.Writer, *data.Table, data.WriteOptions) error{"csv": data.WriteCSV, "json": data.WriteJSON, "markdown": data.WriteMarkdown}[f.Format]
	err = write(&b, e.tables[table], o)
	e.saved[name] = b.String()
	done(err)
}

func (e *engine) Explain(table string, q *stats.Question, numbers bool, done func(*stats.Explanation, error)) {
	x, err := stats.Explain(context.Background(), e.tables[table], q)
	if err == nil && !numbers {
		x.CSV = ""
	}
	done(x, err)
}

func (e *engine) SelfTest(progress func(done, total int64), done func(*stats.SelfTestReport, error)) {
	r, err := stats.SelfTest(context.Background(), func(done, total int) { progress(int64(done), int64(total)) })
	done(r, err)
}

func (e *engine) SavePage(name, hash, list string, names, tables []string, done func(string, error)) {
	e.saved[name] = fmt.Sprint(hash, " ", names, tables, list)
	done(name, nil)
}

func (e *engine) Link(hash, table string, done func(string, error)) {
	if table != "" {
		hash += "&own=" + table
	}
	done("page#"+hash, nil)
}

func (e *engine) Copy(text string, done func(bool)) {
	e.saved["clipboard"] = text
	done(true)
}

func (e *engine) Range(table string, q *stats.Question, done func(*stats.Range, error)) {
	rows, err := stats.Order(context.Background(), e.tables[table], q)
	if err != nil {
		done(nil, err)
		return
	}
	done(stats.RangeOf(e.tables[table], q, rows))
}

func (e *engine) Clip(table string, q *stats.Question, lang string, names []string, done func(error)) {
	rows, err := stats.Order(context.Background(), e.tables[table], q)
	if err == nil {
		var text, html []byte
		text, html, err = data.Clip(e.tables[table], q.Columns, stats.Window(q, rows), lang, names, func() error { return nil })
		e.saved["clipboard"], e.saved["clipboard.html"] = string(text), string(html)
	}
	done(err)
}

func (e *engine) Fetch(name string)                { e.fetched = append(e.fetched, name) }
func (e *engine) Reload()                          { e.reloads++ }
func (e *engine) Again()                           { e.again++ }
func (e *engine) Cancel()                          {}
func (e *engine) Stop(slot string)                 { e.stopped = append(e.stopped, slot) }
func (e *engine) Download(name, mime, text string) { e.saved[name] = text }
func (e *engine) Navigate(hash string, step int, push bool) {
	if hash != e.hash {
		e.hashes = append(e.hashes, hash)
	}
	e.hash, e.step = hash, step
}
func (e *engine) After(ms int, do func()) { e.later = append(e.later, do) }
func (e *engine) KeepSaved(list string)   { e.kept = list }
func (e *engine) Extra(do string, j Job, done func(error)) {
	e.extra = append(e.extra, extra{do, j, done})
}
func (e *engine) last() string { return e.hashes[len(e.hashes)-1] }

// start returns an App that shows hash, and its engine.
func start(t *testing.T, lang, hash string) (*App, *engine) {
	t.Helper()
	e := &engine{t: t, tables: map[string]*data.Table{}, files: map[string]file{}, saved: map[string]string{}, hash: strings.TrimPrefix(hash, "#")}
	a := NewApp(e, Env{Lang: lang, Width: 1280})
	a.ShowHash(hash)
	return a, e
}

// renderView draws the page without its list of steps, which tells how the view came about.
func renderView(t *testing.T, a *App) string {
	t.Helper()
	before, rest, _ := strings.Cut(render(t, a), `<div class="steps">`)
	_, after, _ := strings.Cut(rest, `</div>`)
	return before + after
}

// render draws the page as HTML.
func render(t *testing.T, a *App) string {
	t.Helper()
	env, err := vugu.NewBuildEnv()
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := staticrender.New(&b).Render(env.RunBuild(&Root{App: a})); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
