package ui

import (
	"strings"
	"time"
)

// today is the date in the user's place.
var today = time.Now

// cites reports that what is on screen can be cited: a bundled dataset. Who made a user's own file the page does not know.
func (a *App) cites() bool {
	e := a.entry(a.view.Data)
	return e != nil && e.Source.Zh != ""
}

// cite puts a citation of the dataset on the clipboard, by GB/T 7714—2015 or, as "apa", by the seventh edition of the APA's
// manual; where the browser does not let it, it can be read. The address of the view is part of it where others can reach it.
func (a *App) cite(style string) {
	a.engine.Link(a.view.String(), "", func(link string, _ error) {
		text := a.citation(style, link)
		a.engine.Copy(text, func(ok bool) {
			key := "cite.copied"
			if !ok {
				key = "cite.byHand"
			}
			a.notice = &notice{text: a.T(key, text)}
			a.say(a.notice.text)
		})
	})
}

// citation names who published the figures, the dataset and its years, that it was put together here, and the day.
func (a *App) citation(style, link string) string {
	e, day := a.entry(a.view.Data), today()
	title := a.T("cite.years", a.in(e.Title, e.ID), e.First, e.Last)
	if e.First == "" || e.First == e.Last {
		title = a.T("cite.year", a.in(e.Title, e.ID), e.Last)
	}
	if e.Last == "" {
		title = a.in(e.Title, e.ID)
	}
	kind, there := "DS", ""
	if strings.HasPrefix(link, "http") {
		kind, there = "DS/OL", " "+link+"."
	}
	date := day.Format(time.DateOnly)
	if style == "apa" {
		date = day.Format("January 2, 2006")
		if there = "."; kind != "DS" {
			there = ", from " + link
		}
	}
	return a.T("cite."+style, a.in(e.Source, e.Source.Zh), title, date, kind, there)
}
