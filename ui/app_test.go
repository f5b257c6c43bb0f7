package ui

import (
	"context"
	"html"
	"strings"
	"sync"
	"testing"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/staticrender"

	"statlas/data"
	"statlas/data/sets"
	"statlas/stats"
)

// An engine asks packages sets and stats at once, in the place of the worker. With held its answers wait for give.
type engine struct {
	t      *testing.T
	tables map[string]*data.Table
	hashes []string
	saved  map[string]string
	asked  []*stats.Question
	again  int
	hold   bool
	held   []func()
}

var opened sync.Map // bundled tables by id, read once for all tests

func (e *engine) Dataset(id string, done func(*Opened, error)) {
	type both struct {
		t *data.Table
		r *data.Report
	}
	b, ok := opened.Load(id)
	if !ok {
		t, r, err := sets.Open(id)
		if err != nil {
			done(nil, &CodedError{Code: "no-table", Text: err.Error()})
			return
		}
		b = both{t, r}
		opened.Store(id, b)
	}
	t, r := b.(both).t, b.(both).r
	e.tables[id] = t
	done(&Opened{Table: id, Data: id, Rows: t.Rows, Report: r}, nil)
}

func (e *engine) Ask(slot, table string, q *stats.Question, done func(stats.Answer, error)) {
	e.asked = append(e.asked, q)
	answer, err := stats.Ask(context.Background(), e.tables[table], q)
	if e.hold {
		e.held = append(e.held, func() { done(answer, err) })
		return
	}
	done(answer, err)
}

func (e *engine) Again()                           { e.again++ }
func (e *engine) Cancel()                          {}
func (e *engine) Download(name, mime, text string) { e.saved[name] = text }
func (e *engine) Navigate(hash string, push bool)  { e.hashes = append(e.hashes, hash) }
func (e *engine) last() string                     { return e.hashes[len(e.hashes)-1] }
func newEngine(t *testing.T) *engine {
	return &engine{t: t, tables: map[string]*data.Table{}, saved: map[string]string{}}
}

// start returns an App that shows hash, and its engine.
func start(t *testing.T, lang, hash string) (*App, *engine) {
	t.Helper()
	e := newEngine(t)
	a := NewApp(e, Env{Lang: lang, Width: 1280})
	a.ShowHash(hash)
	return a, e
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

func TestGalleryShowsEveryDatasetInBothLanguages(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		a, _ := start(t, lang, "")
		page := render(t, a)
		for _, e := range sets.Catalogue() {
			title := e.Title.En
			if lang == "zh-CN" {
				title = e.Title.Zh
			}
			if !strings.Contains(page, ">"+html.EscapeString(title)+"</span>") {
				t.Errorf("%s: the gallery lacks %q", lang, title)
			}
		}
	}
}

func TestRankingShowsTheFiguresOfTheSource(t *testing.T) {
	a, _ := start(t, "zh-CN", "data=province-rd&tab=ranking&measure=rd_spend&at=2024")
	page := render(t, a)
	for _, want := range []string{"广东", "2024 年研发经费（亿元）排名", "5,099.6"} { // bulletin of 2024: 广东 5099.6
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
}
