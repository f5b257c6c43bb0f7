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
	parts := []shelf{{folderShelf, c.App.shelved("", true, 60)}, {"gallery.panels", c.App.panels()}, {"gallery.parks", c.App.parks()}}
	if c.App.folder == nil {
		return parts[1:]
	}
	return parts
}

// count says how many are on the shelf, and of how many where that is not all.
func (c *Gallery) count(s shelf) string {
	n := strconv.Itoa(len(s.Entries))
	if all := len(c.App.folder); s.Key == folderShelf && all > len(s.Entries) {
		return n + " / " + strconv.Itoa(all)
	}
	return n
}

func (c *Gallery) meta(e sets.Entry) string {
	if isFile(e.ID) {
		return ""
	}
	return joined(joined(spanOf(e), c.App.T("rows", format.Count(e.Rows))), c.App.in(e.Unit, ""))
}

// Size of a card's picture.
const pictureWidth, pictureHeight = 240, 56

func (c *Gallery) picture(e sets.Entry) string {
	return chart.Spark(e.Spark, pictureWidth, pictureHeight)
}
