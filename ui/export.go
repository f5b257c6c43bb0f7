package ui

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/ui/format"
	"statlas/ui/view"
)

// A Slide is an answer as it leaves the page: a picture, or a slide of a presentation.
type Slide struct {
	Title  string `json:"title"`
	Sub    string `json:"sub"`    // what stands under the title, a line each
	Source string `json:"source"` // with its label
	Marks  string `json:"marks"`  // what the chart leaves out, and what hollow marks in it mean; "" when there is neither
	Notes  string `json:"notes"`  // for the speaker
	Alt    string `json:"alt"`    // the chart in words
	Option string `json:"option"` // of the chart, JSON
	Width  int    `json:"width"`  // of the chart, in CSS pixels
	Height int    `json:"height"`
	Table  *sheet `json:"table,omitempty"` // what has no chart: the first rows and columns of it
}

// A Job is what the parts of the page that load later are asked to do.
type Job struct {
	Name   string            `json:"name,omitempty"` // of the file
	Lang   string            `json:"lang,omitempty"`
	Scale  int               `json:"scale,omitempty"` // of a picture: pixels for a CSS pixel
	Ground string            `json:"ground,omitempty"`
	Ink    string            `json:"ink,omitempty"`
	Slides []Slide           `json:"slides,omitempty"`
	Words  map[string]string `json:"words,omitempty"`
	At     int               `json:"at"`               // of the slide on screen
	Entity string            `json:"entity,omitempty"` // to be heard
	Tour   []TourStep        `json:"tour,omitempty"`
	Links  []TourLink        `json:"links,omitempty"`
}

// exports are the ways in which the chart or table on screen leaves the page.
func (a *App) exports() (out []sharing) {
	way := func(key string, do func()) {
		out = append(out, sharing{"export." + key, "", func() {
			a.menu = ""
			do()
		}})
	}
	if a.main.option != "" {
		for _, scale := range []int{1, 2, 4} {
			way("png"+strconv.Itoa(scale), func() { a.exportPicture("png", scale) })
		}
		way("copy", func() { a.exportPicture("copy", 2) })
		way("svg", func() { a.exportPicture("svg", 1) })
		way("csv", a.downloadSheet)
	} else if !a.tabled() {
		return nil
	}
	way("pptx", a.exportSlide)
	way("print", a.print)
	return out
}

// slide is what is on screen as it leaves the page.
func (a *App) slide() Slide {
	m := &a.main
	s := Slide{Title: a.heading(), Marks: strings.TrimSpace(a.chartNote() + "\n" + a.marks()), Alt: m.alt, Option: m.option, Width: a.chartWidth(), Height: m.height}
	if m.answer != nil {
		s.Sub = m.by.sub()
	}
	if a.races() {
		s.Sub = strings.TrimSpace(a.raceText() + "\n" + s.Sub)
	}
	s.Sub = strings.TrimSpace(s.Sub + "\n" + a.filterText())
	source := a.sourceText()
	if a.Tab() == view.Table && a.open != nil {
		source = cmp.Or(source, a.dataTitle(a.open.Data))
	}
	if source != "" {
		s.Source = a.T("source.line", source)
	}
	return s
}

// marks says what the hollow marks of the figures on screen mean.
func (a *App) marks() string { return a.marksOf(a.main.sheet) }

func (a *App) marksOf(shown *sheet) string {
	if shown == nil {
		return ""
	}
	var out []string
	for _, row := range shown.first(2 * shown.page()) {
		for _, f := range row {
			if f.Sign == "" {
				continue
			}
			for _, q := range data.QualifierNames {
				if text := f.Sign + " " + a.T("qualifier."+q); format.Sign(q) == f.Sign && !slices.Contains(out, text) {
					out = append(out, text)
				}
			}
		}
	}
	if out == nil {
		return ""
	}
	return a.T("export.marks", strings.Join(out, a.T("list.semicolon")))
}

// exportPicture has the chart on screen leave the page with its title, source and notes: png and svg are files, copy goes to
// the clipboard.
func (a *App) exportPicture(kind string, scale int) {
	c := a.style().Colours()
	a.export(kind, Job{Name: a.baseName() + "-" + a.Tab(), Lang: a.LangTag(), Scale: scale, Ground: c.Background, Ink: c.Text, Slides: []Slide{a.slide()}})
}

// export has a part of the page that loads now do a job, and tells what came of it.
func (a *App) export(do string, j Job) {
	what := a.T("export." + do)
	a.say(a.T("export.making", what))
	a.engine.Extra(do, j, func(err error) {
		switch {
		case err != nil:
			a.fail("export.failed", what, err)
		case do == "copy":
			a.say(a.T("export.copied"))
		default:
			a.say(a.T("export.made", what))
		}
	})
}

// Widths of charts in CSS pixels: on a slide, and on a page of A4 lying on its side.
const (
	slideWidth = 960
	printWidth = 1000
)

// Print prints the chart or table on screen as its menu does, and reports whether there is one.
func (a *App) Print() bool {
	if a.main.option == "" && !a.tabled() {
		return false
	}
	a.print()
	return true
}

// print prints what is on screen, in light colours.
func (a *App) print() {
	a.aside(a.view, printWidth, func(b *App) {
		s := b.laid(paperRows, paperLanes)
		if name := a.headline(); name != "" {
			s = s.called(name, "")
		}
		a.export("print", Job{Slides: []Slide{s}})
	})
}

// exportSlide makes the view on screen a presentation of one slide.
func (a *App) exportSlide() {
	a.aside(a.view, slideWidth, func(b *App) { a.exportSlides([]Slide{b.laid(slideRows, slideLanes)}) })
}

// exportSaved makes a presentation of the saved views. One that cannot be shown is left out, and said to be.
func (a *App) exportSaved() {
	a.say(a.T("export.making", a.T("export.pptx")))
	a.nextSlide(a.savedSlides(), nil, nil)
}

// exportSlides writes a presentation.
func (a *App) exportSlides(slides []Slide) {
	words := map[string]string{"picture": a.T("export.picture"), "partly": a.T("export.partly")}
	a.export("pptx", Job{Name: cmp.Or(a.baseName(), "statlas"), Lang: a.LangTag(), Slides: slides, Words: words})
}

// nextSlide works out the first of all views, and then the others; slides are those made before, out the names of those left out.
func (a *App) nextSlide(all []savedView, slides []Slide, out []string) {
	if len(all) == 0 {
		if len(slides) > 0 {
			a.exportSlides(slides)
		}
		if len(out) > 0 {
			a.notice = &notice{text: a.T("export.without", format.Count(len(out)), strings.Join(out, a.T("list.semicolon"))), serious: true}
		}
		return
	}
	v := all[0]
	a.aside(v.view, slideWidth, func(b *App) {
		if s := b.laid(slideRows, slideLanes); s.Option == "" && s.Table == nil {
			out = append(out, v.name)
		} else {
			slides = append(slides, s.called(v.name, v.notes))
		}
		a.nextSlide(all[1:], slides, out)
	})
}

// called returns the slide with a name over it; its own title stands under that when it says something else.
func (s Slide) called(name, notes string) Slide {
	if name != s.Title {
		s.Title, s.Sub = name, strings.TrimSpace(s.Title+"\n"+s.Sub)
	}
	s.Notes = notes
	return s
}
