package ui

// PageHeader names the product and the table, and leads to tabs, files, language and theme.
type PageHeader struct{ App *App }

func (c *PageHeader) current(tab string) any {
	if c.App.Tab() == tab {
		return "page"
	}
	return nil
}

func (c *PageHeader) otherLang() string {
	if c.App.Lang() == "zh" {
		return "en"
	}
	return "zh-CN"
}

// mark is the sign of the product: three rules of a printed table, rising.
func (c *PageHeader) mark() string { return "M3 16.5h14M4 13V9.5M10 13V6M16 13V2.5" }
