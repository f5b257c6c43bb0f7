package ui

import (
	"cmp"
	"strconv"
	"strings"

	"statlas/stats"
	"statlas/ui/view"
)

// A Frame says that the page is a view in another page: the answer alone, without what changes it.
type Frame struct {
	On     bool
	Frozen string // hash of the data that the view was embedded with, "" for a live one
}

// frozen is what is known of the data behind a frozen view.
type frozen struct {
	of    string  // key of the question that was embedded, the first one
	table *Opened // that was looked at last
	now   string  // hash of its data, "" while it is worked out
	err   error
}

// thaw compares the data on screen with those that the view was embedded with. What a host asks for later was never frozen.
func (a *App) thaw() {
	x, q := &a.frozen, a.hashed()
	if a.env.Frame.Frozen == "" || q == nil {
		return
	}
	key := keyOf(q)
	x.of = cmp.Or(x.of, key)
	if key != x.of || x.table == a.open {
		return
	}
	x.table, x.now, x.err = a.open, "", nil
	table := a.open
	a.hashOfData(q, func(hash string, err error) {
		if x.table == table {
			x.now, x.err = hash, err
		}
	})
}

// hashed returns the question on screen whose data are hashed, nil for none.
func (a *App) hashed() *stats.Question {
	switch {
	case a.open == nil:
		return nil
	case a.Tab() == view.Table:
		v := a.view
		v.Tab = view.Table
		q := v.Ask()
		q.Offset, q.Limit = 0, 0
		return q
	}
	return a.main.told
}

// hashOfData gives the hash of the data behind a question of the table on screen.
func (a *App) hashOfData(q *stats.Question, done func(hash string, err error)) {
	a.engine.Explain(a.open.Table, q, false, func(e *stats.Explanation, err error) {
		if err != nil {
			done("", err)
			return
		}
		done(e.Card.Hash, nil)
	})
}

// changedText says that the data are others than those embedded, "" while they are the same.
func (a *App) changedText() string {
	x, was := &a.frozen, a.env.Frame.Frozen
	q := a.hashed()
	switch {
	case was == "" || q == nil || x.table != a.open || keyOf(q) != x.of:
		return ""
	case x.err != nil:
		return a.T("frozen.unknown", a.reason(x.err))
	case x.now != "" && x.now != was:
		return a.T("frozen.changed", was, x.now)
	}
	return ""
}

// Heights of a frame in CSS pixels: what stands around a chart, and a table.
const (
	aroundChart = 180
	frameHeight = 560
)

// whereabouts returns the page's address as others write it, without ?embed: a file is named as if it lay beside them.
func (a *App) whereabouts() string {
	if page := a.env.Page; !strings.HasPrefix(page, "file:") {
		return page
	}
	return a.env.Page[strings.LastIndexByte(a.env.Page, '/')+1:]
}

// framed returns the address of the view in a frame; hash is that of its data, "" for a live view.
func (a *App) framed(hash string) string {
	address := a.whereabouts()
	if strings.Contains(address, "?") {
		address += "&embed"
	} else {
		address += "?embed"
	}
	if hash != "" {
		address += "&frozen=" + hash
	}
	return address + "#" + a.view.String()
}

// iframe returns the view as an element of HTML.
func (a *App) iframe(hash string) string {
	height := frameHeight
	if a.Tab() != view.Table && a.main.option != "" {
		height = a.main.height + aroundChart
	}
	return `<iframe src="` + quoted(a.framed(hash)) + `" title="` + quoted(a.frameTitle()) +
		`" style="border:0;width:100%;height:` + strconv.Itoa(height) + `px" loading="lazy"></iframe>`
}

// component returns the view as the element that statlas-view.js defines; the script lies beside the page.
func (a *App) component(hash string) string {
	place := a.whereabouts()
	dir := place[:strings.LastIndexByte(strings.SplitN(place, "?", 2)[0], '/')+1]
	frozen := ""
	if hash != "" {
		frozen = ` frozen="` + hash + `"`
	}
	return `<script src="` + quoted(dir) + `statlas-view.js"></script>` + "\n" +
		`<statlas-view src="` + quoted(cmp.Or(place, "./")) + `" view="` + quoted(a.view.String()) + `"` + frozen +
		` title="` + quoted(a.frameTitle()) + `"></statlas-view>`
}

// frameTitle is what a reader that speaks calls the frame.
func (a *App) frameTitle() string {
	if a.Tab() != view.Table && a.main.title != "" {
		return a.main.title
	}
	return a.DocumentTitle()
}

var quoter = strings.NewReplacer("&", "&amp;", `"`, "&quot;", "<", "&lt;")

// quoted writes a text to stand in double quotes in HTML.
func quoted(s string) string { return quoter.Replace(s) }
