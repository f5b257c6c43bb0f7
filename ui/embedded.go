package ui

import "statlas/ui/view"

// Embedded is the page in the frame of another: what the answer says, the chart or table, where it is from, and ways to the
// numbers and to the whole page.
type Embedded struct {
	App   *App
	shown bool // the numbers are
}

// BeforeBuild compares the data of a frozen view once they are on screen.
func (c *Embedded) BeforeBuild() { c.App.thaw() }

func (c *Embedded) answer() *AnswerView { return &AnswerView{App: c.App} }

func (c *Embedded) host() string { return chartHost }

func (c *Embedded) table() bool { return c.App.open != nil && c.App.Tab() == view.Table }

func (c *Embedded) numbers() bool { return !c.table() && c.App.main.sheet != nil }

func (c *Embedded) busy() string { return (&Workspace{App: c.App}).busy() }

func (c *Embedded) expanded() string { return (&Workspace{}).flag(c.shown) }

// empty says why there is nothing to see.
func (c *Embedded) empty() string {
	a := c.App
	switch {
	case a.view.Data == "":
		return a.T("embed.none")
	case a.waiting && a.load == nil:
		return a.T("embed.noFile", trimFile(a.view.Data))
	case a.main.hindrance != "":
		return a.T(a.main.hindrance)
	case a.open != nil && a.main.busy && a.main.answer == nil:
		return a.T("computing")
	}
	return ""
}

// alone is the address of the view in a page of its own.
func (a *App) alone() string { return a.env.Page + "#" + a.view.String() }
