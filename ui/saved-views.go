package ui

import (
	"strconv"

	"statlas/ui/view"
)

// SavedViews is the list of saved views: to go to, to put in order, to speak to.
type SavedViews struct {
	App   *App
	noted int // which one's notes are open, counted from 1
}

func (c *SavedViews) number(i int) string { return strconv.Itoa(i + 1) }

// of is a label that says of which view.
func (c *SavedViews) of(key string, i int) string { return c.App.T(key, c.App.saved[i].Name) }

// same reports that a saved view is the one on screen.
func (c *SavedViews) same(v view.Saved) any {
	if v.Hash == c.App.view.Bare().String() {
		return "true"
	}
	return nil
}

// rename takes a name; without one the view keeps the one it has.
func (c *SavedViews) rename(i int, name string) {
	c.App.changeSaved(i, func(v *view.Saved) {
		if name != "" {
			v.Name = name
		}
	})
}

func (c *SavedViews) note(i int, notes string) {
	c.App.changeSaved(i, func(v *view.Saved) { v.Notes = notes })
}

func (c *SavedViews) open(i int) { c.App.openSaved(i, true) }

func (c *SavedViews) toggleNotes(i int) {
	if c.noted == i+1 {
		i = -1
	}
	c.noted = i + 1
}

func (c *SavedViews) expanded(i int) string { return strconv.FormatBool(c.noted == i+1) }

// remove takes a view away. Rows are drawn by their place, so that only the last one takes the focus with it.
func (c *SavedViews) remove(i int) {
	c.noted = 0
	c.App.removeSaved(i)
	switch n := len(c.App.saved); {
	case n == 0:
		c.App.focusSoon(".saved-views > .hint ~ .prompt-do .button", focusTries)
	case i == n:
		c.App.focusSoon(".saved li:nth-child("+strconv.Itoa(i)+"):last-child > button:last-of-type", focusTries)
	}
}

// Places of a row's buttons, from 1.
const (
	upButton   = 3
	downButton = 4
)

// move takes the focus along with the view.
func (c *SavedViews) move(i, by int) {
	c.noted = 0
	c.App.moveSaved(i, by)
	at, button := i+by, downButton
	if by < 0 && at > 0 || at == len(c.App.saved)-1 {
		button = upButton
	}
	c.App.focusSoon(".saved li:nth-child("+strconv.Itoa(at+1)+") > button:nth-of-type("+strconv.Itoa(button)+")", focusTries)
}
