package ui

import (
	"slices"
	"strings"
	"unicode"

	"statlas/stats"
	"statlas/ui/format"
)

// sourcesNamed is how many publications stand under a chart; the right panel lists every source in full.
const sourcesNamed = 3

// sourceText names where the figures on screen are from: the sources themselves, or the catalogue's word.
func (a *App) sourceText() string {
	if all := a.sources(); len(all) > 0 {
		return a.publications(all)
	}
	if e := a.entry(a.view.Data); e != nil {
		return a.in(e.Source, "")
	}
	if a.open != nil && a.main.answer != nil {
		return trimFile(a.open.Data)
	}
	return ""
}

// publications names the publications among sources, each once with the years of its issues.
func (a *App) publications(all []stats.SourceRef) string {
	var names []string
	years := map[string][]string{}
	for _, s := range all {
		name := a.publication(s.Name)
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
		if s.Year != "" {
			years[name] = append(years[name], s.Year)
		}
	}
	more := len(names) - sourcesNamed
	names = names[:min(sourcesNamed, len(names))]
	for i, name := range names {
		if y := years[name]; y != nil {
			names[i] = a.T("source.issues", name, span(slices.Min(y), slices.Max(y)))
		}
	}
	if more > 0 {
		names = append(names, a.T("source.more", format.Count(more)))
	}
	return strings.Join(names, a.T("list.semicolon"))
}

func span(first, last string) string {
	if first == last {
		return first
	}
	return first + "–" + last
}

// publication is a source's name as far as a line has room for it: without the remark behind it, and where the
// remark is the name in the other language, in the language on screen.
func (a *App) publication(name string) string {
	before, rest, found := strings.Cut(name, " (")
	if !found {
		return name
	}
	remark, _, _ := strings.Cut(rest, ")")
	if wanted := a.Lang() == "zh"; chinese(before) != wanted && chinese(remark) == wanted && chinese(before) != chinese(remark) {
		return remark
	}
	return before
}

// shortestName is from how many Chinese signs on a text is a publication's name, not a remark of a word.
const shortestName = 6

// chinese reports whether a text is a name in Chinese.
func chinese(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n >= shortestName
}
