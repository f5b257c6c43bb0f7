package ui

import (
	"slices"
	"strings"

	"github.com/vugu/vugu"

	"statlas/stats"
	"statlas/ui/format"
)

// A SaveFormat says how a table becomes a file.
type SaveFormat struct {
	Format   string // csv, json or markdown
	Encoding string // utf-8 or gb18030
	BOM      bool
}

// SaveTable saves the table on screen as a file: what is shown or all of it, and the columns that are ticked.
type SaveTable struct {
	App *App

	whole    bool   // not only the rows that are shown
	format   string // csv, json, markdown
	encoding string // of CSV: bom, utf-8, gb18030
	without  []string
	of       string // table, and columns hidden, that they are of
}

// BeforeBuild begins with what offices want: CSV that Excel knows for UTF-8.
func (c *SaveTable) BeforeBuild() {
	if c.format == "" {
		c.format, c.encoding = "csv", "bom"
	}
	if of := c.App.open.Table + strings.Join(c.App.view.Draw.Hide, "~"); c.of != of { // what is not shown is not saved, unless ticked
		c.of, c.without = of, slices.Clone(c.App.view.Draw.Hide)
	}
}

// formats by what their files are called and their type.
var formats = map[string]struct{ end, mime string }{
	"csv":      {".csv", "text/csv"},
	"json":     {".json", "application/json"},
	"markdown": {".md", "text/markdown"},
}

func (c *SaveTable) fields() []field {
	t := c.App.T
	out := []field{
		{Key: "save.rows", Label: t("save.rows"), Value: whole(c.whole), Set: func(v string) { c.whole = v != "" },
			Options: []Option{{"", t("save.shown", format.Count(c.App.grid.total))}, {"all", t("save.all", format.Count(c.App.open.Rows))}}},
		{Key: "save.format", Label: t("save.format"), Value: c.format, Set: func(v string) { c.format = v },
			Options: []Option{{"csv", "CSV"}, {"json", "JSON"}, {"markdown", "Markdown"}}},
	}
	if c.format == "csv" {
		out = append(out, field{Key: "save.encoding", Label: t("report.encoding"), Value: c.encoding, Set: func(v string) { c.encoding = v },
			Options: []Option{{"bom", t("save.bom")}, {"utf-8", "UTF-8"}, {"gb18030", "GB18030"}}})
	}
	return out
}

func whole(on bool) string {
	if on {
		return "all"
	}
	return ""
}

// ticked are the columns that are saved, in the order drawn, hidden ones behind.
func (c *SaveTable) ticked() []string {
	all := c.App.columns()
	order, _ := c.App.arranged()
	for i := range all {
		if !slices.Contains(order, i) {
			order = append(order, i)
		}
	}
	var out []string
	for _, i := range order {
		if !slices.Contains(c.without, all[i].ID) {
			out = append(out, all[i].ID)
		}
	}
	return out
}

func (c *SaveTable) has(id string) bool { return !slices.Contains(c.without, id) }

// tick takes a column along or leaves it out.
func (c *SaveTable) tick(id string) {
	if i := slices.Index(c.without, id); i >= 0 {
		c.without = slices.Delete(c.without, i, i+1)
	} else {
		c.without = append(c.without, id)
	}
}

func (c *SaveTable) none() bool { return len(c.ticked()) == 0 }

// ticksMost is how many columns stand in the list; of a wider table all are saved.
const ticksMost = 300

func (c *SaveTable) tickable() bool {
	return len(c.App.columns()) > 1 && len(c.App.columns()) <= ticksMost
}

func (c *SaveTable) columnsText() string {
	return c.App.T("save.columns", format.Count(len(c.ticked())), format.Count(len(c.App.columns())))
}

func (c *SaveTable) rows() int {
	if c.whole {
		return c.App.open.Rows
	}
	return c.App.grid.total
}

func (c *SaveTable) buttonText() string { return c.App.T("save.do", format.Count(c.rows())) }

// save has the engine write the file.
func (c *SaveTable) save(vugu.DOMEvent) {
	a := c.App
	v := a.view.Question
	q := &stats.Question{Kind: "rows", Columns: c.ticked()}
	if !c.whole {
		q.Where, q.Sort, q.Search = v.Where, v.Sort, v.Search
	}
	f := SaveFormat{Format: c.format, Encoding: "utf-8"}
	if c.format == "csv" {
		f.BOM = c.encoding == "bom"
		if c.encoding == "gb18030" {
			f.Encoding = c.encoding
		}
	}
	name := a.baseName() + formats[c.format].end
	a.engine.Save(a.open.Table, q, f, name, formats[c.format].mime, func(err error) {
		if err != nil {
			a.fail("error.save", name, err)
			return
		}
		a.say(a.T("say.saved", name))
	})
}
