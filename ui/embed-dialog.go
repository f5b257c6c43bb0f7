package ui

import "github.com/vugu/vugu/js"

// EmbedDialog gives the view on screen as HTML for another page, live or frozen. It lies over the page as a modal dialog.
type EmbedDialog struct {
	App *App

	dialog js.Value
	frozen bool
	copied string // key of the snippet that is on the clipboard
	hash   string // of the data, "" while it is worked out
	err    error
}

// embeds reports whether there is a view to embed.
func (a *App) embeds() bool { return a.hashed() != nil }

func (c *EmbedDialog) opened(dialog js.Value) {
	c.dialog = dialog
	dialog.Call("showModal")
}

func (c *EmbedDialog) leave() {
	if c.dialog.Truthy() {
		c.dialog.Call("close")
	}
	c.App.embedding = false
}

func (c *EmbedDialog) kind() string {
	if c.frozen {
		return "frozen"
	}
	return "live"
}

func (c *EmbedDialog) kinds() []Option { return c.App.options("embed.", "live", "frozen") }

// pick asks for the hash of the data once a frozen view is wanted.
func (c *EmbedDialog) pick(kind string) {
	c.frozen, c.copied = kind == "frozen", ""
	if q := c.App.hashed(); c.frozen && c.hash == "" && q != nil {
		c.App.hashOfData(q, func(hash string, err error) { c.hash, c.err = hash, err })
	}
}

// note says what is picked, or what stands in its way.
func (c *EmbedDialog) note() string {
	a := c.App
	switch {
	case c.frozen && c.err != nil:
		return a.reason(c.err)
	case c.frozen && c.hash == "":
		return a.T("computing")
	case isFile(a.view.Data) && a.lent(a.view.Data) == nil:
		return a.T("embed.own")
	}
	return a.T("embed.note." + c.kind())
}

// A snippet is a text to copy.
type snippet struct{ Key, Label, Text string }

func (c *EmbedDialog) snippets() []snippet {
	hash := ""
	if c.frozen {
		if hash = c.hash; hash == "" {
			return nil
		}
	}
	t := c.App.T
	return []snippet{
		{"embed-iframe", t("embed.iframe"), c.App.iframe(hash)},
		{"embed-component", t("embed.component"), c.App.component(hash)},
	}
}

func (c *EmbedDialog) copyText(s snippet) string {
	if c.copied == s.Key {
		return c.App.T("embed.copied")
	}
	return c.App.T("embed.copy")
}

// copy puts a snippet on the clipboard. Where the browser does not let it, the text is there to be selected.
func (c *EmbedDialog) copy(s snippet) {
	c.App.engine.Copy(s.Text, func(ok bool) {
		if !ok {
			c.App.say(c.App.T("embed.notCopied"))
			return
		}
		c.copied = s.Key
		c.App.say(c.App.T("embed.copied"))
	})
}
