package ui

import (
	"strconv"

	"statlas/data/sets"
	"statlas/ui/chart"
	"statlas/ui/format"
)

// Gallery is the page with nothing open: the bundled datasets, and where to drop one's own.
type Gallery struct{ App *App }

// A shelf is a part of the gallery.
type shelf struct {
	Key     string // of its name
	Entries []sets.Entry
}

func (c *Gallery) parts() []shelf {
	return []shelf{{"gallery.panels", c.App.panels()}, {"gallery.parks", c.App.parks()}}
}

func (c *Gallery) count(s shelf) string { return strconv.Itoa(len(s.Entries)) }

func (c *Gallery) lentCount() string { return strconv.Itoa(len(c.App.folder)) }

func (c *Gallery) weight(f Lent) string { return joined(f.weight(), f.Modified) }

func (c *Gallery) meta(e sets.Entry) string {
	return joined(joined(spanOf(e), c.App.T("rows", format.Count(e.Rows))), c.App.in(e.Unit, ""))
}

// Size of a card's picture.
const pictureWidth, pictureHeight = 240, 56

func (c *Gallery) picture(e sets.Entry) string {
	return chart.Spark(e.Spark, pictureWidth, pictureHeight)
}
