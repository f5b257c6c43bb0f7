package ui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// A Keeping is what the browser keeps of the page for the next time, if the user agrees.
type Keeping struct {
	Can   bool // the browser lets the page keep tables
	On    bool // the user agreed
	Asked bool // and was asked, or said so
}

// Prefs are the settings of the page that stay.
type Prefs struct {
	Lang  string `json:"lang,omitempty"`
	Theme string `json:"theme,omitempty"`
	Left  bool   `json:"left,omitempty"`
	Right bool   `json:"right,omitempty"`

	NoLetters bool `json:"noLetters,omitempty"` // keys without Ctrl do nothing
	Toured    bool `json:"toured,omitempty"`    // the tour was seen or declined
}

// A Kept is what an earlier page left.
type Kept struct {
	Names []string // of its tables
	Saved int      // views
	When  string   // as the browser writes it
}

// Keys of the notices about what is kept.
const (
	keyKeep  = "keep.yes"
	keyOffer = "keep.restore"
)

// Keeps says what the browser can keep and what the user said of it before.
func (a *App) Keeps(k Keeping) { a.keeping = k }

// Offer says that an earlier page's tables can be opened again.
func (a *App) Offer(k *Kept) {
	a.offered = k
	if k != nil {
		a.say(a.offerText())
	}
}

// Prefs returns the page's settings as they are. Language and theme stay those of browser and system until they are chosen.
func (a *App) Prefs() Prefs {
	v, stayed := a.view, a.env.Prefs
	return Prefs{cmp.Or(v.Lang, stayed.Lang), cmp.Or(v.Theme, stayed.Theme), v.Draw.Left, v.Draw.Right, stayed.NoLetters, !a.offersTour()}
}

// askKeep asks, once, whether the user's tables should be kept.
func (a *App) askKeep() {
	a.keepAsked = a.keeping.Can && !a.keeping.Asked
}

// keep notes what the user said, for good.
func (a *App) keep(on bool) {
	a.keeping.On, a.keeping.Asked, a.keepAsked = on, true, false
	a.engine.Keep(on, a.Prefs())
	a.say(a.T(keptKey(a.keeping)))
}

// keptKey is of the words of what is kept.
func keptKey(k Keeping) string {
	switch {
	case !k.Can:
		return "keep.cannot"
	case k.On:
		return "keep.isOn"
	}
	return "keep.isOff"
}

// forget clears all that the browser holds for the page. What is open stays on screen until the page is closed.
func (a *App) forget() {
	a.offered, a.keepAsked = nil, false
	a.keeping.On, a.keeping.Asked = false, false
	a.engine.Forget(func(ok bool) {
		key := "keep.forgotten"
		if !ok {
			key = "keep.notForgotten"
		}
		a.notice = &notice{text: a.T(key), serious: !ok}
		a.say(a.notice.text)
	})
}

func (a *App) offerText() string {
	what := a.offered.Names
	if n := a.offered.Saved; n > 0 {
		what = append(slices.Clip(what), a.T("views.count", strconv.Itoa(n)))
	}
	return a.T("keep.offer", a.offered.When, strings.Join(what, a.T("list.comma")))
}

// keepNotices are those about what is kept.
func (a *App) keepNotices() []*notice {
	var all []*notice
	if a.offered != nil {
		all = append(all, &notice{key: keyOffer, text: a.offerText(), do: []button{
			{a.T(keyOffer), func() { a.answerOffer(true) }}, {a.T("keep.drop"), func() { a.answerOffer(false) }}}})
	}
	if a.keepAsked && a.load == nil {
		all = append(all, &notice{key: keyKeep, text: a.T("keep.ask"), do: []button{
			{a.T(keyKeep), func() { a.keep(true) }}, {a.T("keep.no"), func() { a.keep(false) }}}})
	}
	return all
}

func (a *App) answerOffer(open bool) {
	a.offered = nil
	a.engine.AnswerOffer(open)
}
