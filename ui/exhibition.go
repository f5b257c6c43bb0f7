package ui

import (
	"strconv"

	"statlas/stats"
	"statlas/ui/view"
)

// Exhibition shows every kind of chart at work on bundled figures; each leads to the view that it shows.
type Exhibition struct {
	App *App

	of    string // language, theme and width that it was hung for
	shows []*exhibit
	next  int // exhibit to be made
}

// An exhibit is a small page of its own, of which only the chart is shown.
type exhibit struct {
	App  *App
	ID   string
	hash string
}

// Widths of an exhibit in CSS pixels: at most, and what the page takes beside it.
const exhibitMost, exhibitBeside = 580, 32

// A quiet engine asks for an exhibit: it stays off the address, and out of the way of other exhibits.
type quiet struct {
	Engine
	name string
}

func (e quiet) Navigate(string, int, bool) {}

func (e quiet) Ask(slot, table string, q *stats.Question, done func(stats.Answer, error)) {
	e.Engine.Ask(e.name+" "+slot, table, q, done)
}

func (a *App) openCharts() { a.step(func(v *view.View) { v.Charts = true }) }

// BeforeBuild hangs the exhibits, anew when language, theme or width have changed.
func (c *Exhibition) BeforeBuild() {
	a := c.App
	env := a.env
	env.Width = min(a.env.Width-exhibitBeside, exhibitMost) + mainSlim
	if of := a.Lang() + a.Theme() + strconv.Itoa(env.Width); c.of != of {
		c.of, c.shows, c.next = of, nil, 0
		for i, hash := range exhibits {
			id := "exhibit" + strconv.Itoa(i)
			sub := NewApp(quiet{a.engine, id}, env)
			sub.tables = a.tables
			c.shows = append(c.shows, &exhibit{sub, id, hash})
		}
		c.hang()
	}
}

// hang makes the exhibits one after the other, each once its dataset is open.
func (c *Exhibition) hang() {
	of := c.of
	for ; c.next < len(c.shows); c.next++ {
		x := c.shows[c.next]
		v, _ := view.Parse(x.hash) // ours, and tested
		id := v.Data
		if c.App.tables[id] == nil {
			c.App.engine.Dataset(id, func(o *Opened, err error) {
				if err == nil && c.of == of {
					c.App.tables[id] = o
					c.hang()
				}
			})
			return
		}
		x.App.ShowHash(x.hash + "&lang=" + c.App.Lang() + "&theme=" + c.App.Theme())
	}
}

func (c *Exhibition) goTo(x *exhibit) {
	v, _ := view.Parse(x.hash)
	v.Lang, v.Theme = c.App.view.Lang, c.App.view.Theme
	c.App.navigate(v, true)
}
