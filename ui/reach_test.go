package ui

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// unreached are the fields that no control of their tab sets, and why that is right. A kind alone stands for all its fields.
var unreached = map[string]string{
	"table": "the table on screen", "kind": "the tab", "entity": "the role of a column, set where the file is read", "period": "the same",
	"rows": "sorted, searched, filtered and scrolled in the table itself", "aggregate": "asked by lists and by scripts", "summary": "the profile of columns", "panel": "the check of the panel", "insights": "a search of the columns and rows in force",
	"peers.top": "ten are enough to compare with", "trend.thin": "the chart's width and zoom", "correlation.sight": "the chart's zoom and its rectangle",
}

// views are such that every control of a tab stands on one of them.
var views = map[string][]string{
	"trend":   {"file", "data=province-rd&tab=trend", "data=province-rd&tab=trend&transform=index", "data=province-rd&tab=trend&transform=rolling", "data=province-rd&tab=trend&forecast=holt~0~0"},
	"ranking": {provinces, "data=province-rd&tab=ranking&form=bump"}, "peers": {provinces + "&of=zhejiang", "data=park-figures&tab=ranking&of=zhangjiang"},
	"correlation":  {"data=province-rd&tab=correlation", "data=province-rd&tab=correlation&order=target", "data=province-rd&tab=correlation&points=rd_spend~gdp_revised", "data=country-rd&tab=correlation&points=rd_spend~rd_to_gdp&form=bubble"},
	"distribution": {"data=province-rd&tab=distribution", "file"}, "comparison": {"data=province-rd&tab=comparison", "file"},
	"pivot": {"data=province-rd&tab=pivot", "data=province-rd&tab=pivot&measure=rd_spend", "file"},
	"model": {"data=province-rd&tab=model", "data=province-rd&tab=model&x=gdp"}, "inequality": {"data=province-rd&tab=inequality", "file"},
}

// fieldsOf lists what a question of a kind may say, forecast's own fields after it; the schema tells them to who errs.
func fieldsOf(kind string) []string {
	allowed := func(question string) []string {
		var e *stats.QuestionError
		_, err := stats.ParseQuestion([]byte(question))
		errors.As(err, &e)
		return e.Allowed
	}
	out := allowed(`{"kind":"` + kind + `","nothing":1}`)
	if slices.Contains(out, "forecast") {
		for _, part := range allowed(`{"kind":"` + kind + `","forecast":{"nothing":1}}`) {
			out = append(out, "forecast."+part)
		}
	}
	return out
}

// said lists what a question says, by kind and field.
func saidBy(t *testing.T, q *stats.Question) map[string]string {
	t.Helper()
	out := map[string]string{}
	var flat func(path string, raw json.RawMessage)
	flat = func(path string, raw json.RawMessage) {
		out[path] = strings.Trim(string(raw), `"[]`)
		var inside map[string]json.RawMessage
		if json.Unmarshal(raw, &inside) == nil {
			for key, value := range inside {
				flat(path+"."+key, value)
			}
		}
	}
	var whole map[string]json.RawMessage
	if err := json.Unmarshal([]byte(keyOf(q)), &whole); err != nil {
		t.Fatal(err)
	}
	for key, value := range whole {
		flat(q.Kind+"."+key, value)
	}
	return out
}

// reach collects, by kind and field, the values that a hand can give to it.
type reach struct {
	t    *testing.T
	seen map[string][]string
}

// try puts hash on screen, does one thing of the user's, and notes in which fields what is asked then differs.
func (r *reach) try(hash, tab string, do func(a *App)) {
	r.t.Helper()
	a, e := start(r.t, "en", "")
	if hash == "file" {
		e.open(a, "kinds.csv", kinds)
		a.showTab(tab)
	} else {
		a.ShowHash(hash)
	}
	before := map[string]string{}
	gather := func(into func(path, value string)) {
		if tab == view.Ranking {
			(&Reading{App: a}).findings() // which asks for peers
		}
		for _, q := range e.asked {
			for path, value := range saidBy(r.t, q) {
				into(path, value)
			}
		}
		e.asked = nil
	}
	gather(func(path, value string) { before[path] = value })
	do(a)
	now := map[string]string{}
	gather(func(path, value string) { now[path] = value })
	for path, value := range now {
		if value != before[path] {
			r.seen[path] = append(r.seen[path], value)
		}
	}
	if q := a.main.question; q != nil { // what is left out now
		for path := range before {
			if _, still := now[path]; !still && strings.HasPrefix(path, q.Kind+".") && len(now) > 0 {
				r.seen[path] = append(r.seen[path], "")
			}
		}
	}
}

// tried are enough of a list of entities, periods or columns to try.
const tried = 5

// walk tries every control on screen, and what else a hand can do on a tab.
func (r *reach) walk(hash, tab string) {
	a, e := start(r.t, "en", hash)
	if hash == "file" {
		e.open(a, "kinds.csv", kinds)
		a.showTab(tab)
	}
	page := render(r.t, a)
	for _, k := range a.current().controls() {
		if !strings.Contains(page, k.Label) {
			r.t.Errorf("%s: the control %s is not on the page", hash, k.Key)
		}
		values := []string{"7", ""} // of a text, a switch or a button
		for i, o := range k.Options {
			if i < tried || stats.Options(tab, k.Key) != nil {
				values = append(values, o.Value)
			}
		}
		for _, tick := range k.Ticks[:min(tried, len(k.Ticks))] {
			values = append(values, tick.Value)
		}
		if k.Switch {
			values = []string{"1", ""}
		}
		for _, v := range values {
			if k.Options == nil || v != "7" {
				r.try(hash, tab, func(a *App) { setControl(a, k.Key, v) })
			}
		}
	}
	fields := &FacetFields{App: a}
	for _, f := range fields.fields() {
		r.try(hash, tab, func(a *App) { a.choose(f.ID, f.Values[len(f.Values)-1].Value) })
	}
	for _, m := range fields.measures() {
		r.try(hash, tab, func(a *App) { a.setMeasure(m.Value) })
	}
	if (&Controls{App: a}).lines() {
		r.try(hash, tab, func(a *App) { a.toggleEntity("guangdong") })
	}
	if tab == view.Correlation { // a cell of the matrix, or a point
		r.try(hash, tab, func(a *App) { a.ChartEvent(chartHost, "click", `{"dataIndex":1}`) })
	}
}

// Every field of every kind of question, and every option of each, can be reached with the hand on its tab.
func TestEveryFieldHasAControl(t *testing.T) {
	r := &reach{t, map[string][]string{}}
	for kind, hashes := range views {
		for _, hash := range hashes {
			tab := kind
			if kind == "peers" {
				tab = view.Ranking
			}
			r.walk(hash, tab)
		}
	}
	for _, kind := range stats.Kinds() {
		if unreached[kind] != "" {
			continue
		}
		for _, field := range fieldsOf(kind) {
			path := kind + "." + field
			if unreached[field] != "" || unreached[path] != "" {
				continue
			}
			seen := r.seen[path]
			if seen == nil {
				t.Errorf("no control sets %s", path)
			}
			for i, option := range stats.Options(kind, field) {
				if i > 0 && !slices.Contains(seen, option) { // the first is what an empty field means
					t.Errorf("no control sets %s to %s; it takes %v", path, option, slices.Compact(slices.Sorted(slices.Values(seen))))
				}
			}
		}
	}
	for path, why := range unreached {
		kind, _, _ := strings.Cut(path, ".")
		if r.seen[path] != nil && views[kind] != nil {
			t.Errorf("%s is reached by %q; it needs no excuse (%s)", path, r.seen[path], why)
		}
	}
}
