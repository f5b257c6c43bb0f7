package ui

import "statlas/ui/view"

// Workspace is the page with a table open: columns, answer, controls.
type Workspace struct{ App *App }

// Rendered asks for what can wait once all that the user waits for is on the page.
func (c *Workspace) Rendered() {
	if a := c.App; a.open != nil && a.settled() {
		a.askSummary()
	}
}

func (c *Workspace) on(tab string) bool { return c.App.Tab() == tab }

// asks reports that the tab on screen has a question, and that it can be asked of the table.
func (c *Workspace) asks() bool {
	h := c.App.main.hindrance
	return !c.on(view.Table) && (h == "" || h == noPeriod || h == noKinds)
}

// read reports that there is an answer to explain.
func (c *Workspace) read() bool { return !c.on(view.Table) && c.App.main.answer != nil }

func (c *Workspace) table() bool { return c.App.open != nil && c.on(view.Table) }

// checks reports whether the panel check is shown: over the table, whose rows it leads to.
func (c *Workspace) checks() bool { return c.table() && c.App.panel.open && c.App.hasPanel() }

func (c *Workspace) answer() bool { return c.App.open != nil && !c.on(view.Table) }

// slide reports that a table is presented, which fills the screen.
func (c *Workspace) slide() bool {
	return c.App.stage.on && (c.table() || c.answer() && c.App.tabled())
}

// guides reports that there are figures of which something may stand out.
func (c *Workspace) guides() bool {
	return c.App.open != nil && c.App.merge == nil && len(c.App.measures()) > 0
}

// bar has less room for words where the file can be replaced.
func (c *Workspace) bar() string {
	if c.App.replaceable() {
		return "bar crowded"
	}
	return "bar"
}

func (c *Workspace) panel(side string) string {
	if c.App.drawn(side) {
		return "panel drawer " + side
	}
	return "panel " + side
}

func (c *Workspace) expanded(side string) string { return c.flag(c.App.shows(side)) }

func (c *Workspace) flag(on bool) string {
	if on {
		return "true"
	}
	return "false"
}

func (c *Workspace) busy() string {
	return c.flag(c.App.main.busy && c.answer() || c.App.grid.busy && c.table())
}

func (c *Workspace) waitText() string { return c.App.T("wait.file", trimFile(c.App.view.Data)) }

// hasReport reports whether the table on screen is a file of the user's.
func (a *App) hasReport() bool {
	return a.open != nil && a.open.Report != nil && isFile(a.open.Data)
}
