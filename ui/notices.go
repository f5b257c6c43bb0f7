package ui

import "strconv"

// Notices stand between header and page: what went wrong, and what is being read.
type Notices struct{ App *App }

func (c *Notices) class(n *notice) string {
	switch {
	case n.serious:
		return "notice serious"
	case n.key == keyEyes:
		return "notice eyes"
	}
	return "notice"
}

func (c *Notices) role(n *notice) string {
	if n.serious {
		return "alert"
	}
	return "note"
}

func (c *Notices) loading() string { return c.App.T("load.reading", c.App.load.name) }

func (c *Notices) percent() string { return strconv.Itoa(c.App.loadPercent()) + "%" }
