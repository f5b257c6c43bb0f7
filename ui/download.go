package ui

import (
	"cmp"
	"iter"
	"strconv"
	"strings"

	"statlas/data"
)

// downloadSheet saves the numbers on screen as CSV: all rows, every digit, and how sources hedge the figures.
func (a *App) downloadSheet() {
	if a.main.sheet.Part != "" {
		a.savePoints()
		return
	}
	a.saveSheet(a.main.sheet, a.Tab())
}

// saveSheet saves a sheet under the table's name and what it is.
func (a *App) saveSheet(s *sheet, what string) {
	var b strings.Builder
	header, rows := s.export(a.T("cell.qualifier"))
	if err := data.WriteRows(&b, header, rows, data.WriteOptions{BOM: true}); err != nil {
		panic(err) // memory takes every byte
	}
	name := a.baseName() + "-" + what + ".csv"
	a.engine.Download(name, "text/csv;charset=utf-8", b.String())
	a.say(a.T("say.saved", name))
}

// baseName is the table's name without the ending of a file.
func (a *App) baseName() string {
	name := cmp.Or(a.endsTitle(a.view.Data), trimFile(a.view.Data))
	for _, end := range []string{".csv", ".tsv", ".txt"} {
		name = strings.TrimSuffix(name, end)
	}
	return name
}

// export returns the sheet for a file: one line of names, each another, and the rows. A column with hedged figures is followed by
// one that tells how.
func (s *sheet) export(qualifier string) (header []string, rows iter.Seq[[]any]) {
	hedged := make([]bool, len(s.Head))
	all := s.first(s.length())
	for _, row := range all {
		for j, f := range row {
			hedged[j] = hedged[j] || f.Sign != ""
		}
	}
	taken := map[string]bool{}
	add := func(name string) {
		one := name
		for n := 2; taken[one]; n++ {
			one = name + " (" + strconv.Itoa(n) + ")"
		}
		taken[one] = true
		header = append(header, one)
	}
	for j, h := range s.Head {
		add(h.Text)
		if hedged[j] {
			add(h.Text + " " + qualifier)
		}
	}
	return header, func(yield func([]any) bool) {
		for _, row := range all {
			var out []any
			for j, f := range row {
				out = append(out, f.Raw)
				if hedged[j] {
					out = append(out, f.Sign)
				}
			}
			if !yield(out) {
				return
			}
		}
	}
}
