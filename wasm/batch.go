//go:build js && wasm

package main

import (
	"strings"
	"syscall/js"

	"statlas/ui/view"
	"statlas/wasm/wire"
)

// A batch is the files that came together. They are read one after the other; a newer batch, or a file of its own,
// ends an older one.
type batch struct {
	files  []js.Value
	opened []string // as in view.View.Data
}

// openFiles opens the files of a list; what fits together is offered when all are there.
func (e *engine) openFiles(list js.Value) {
	if !list.Truthy() || list.Length() == 0 {
		return
	}
	if file := list.Index(0); list.Length() == 1 && strings.HasSuffix(file.Get("name").String(), ".json") {
		e.takeJSON(file, func() { e.openBatch(&batch{files: []js.Value{file}}) })
		return
	}
	b := &batch{}
	for i := range list.Length() {
		b.files = append(b.files, list.Index(i))
	}
	e.openBatch(b)
}

func (e *engine) openBatch(b *batch) {
	e.batch = b
	e.next(b)
}

// replaceBy reads the first file of a list in the place of the table on screen, as the view says.
func (e *engine) replaceBy(list js.Value) {
	if list.Truthy() && list.Length() > 0 {
		file := list.Index(0)
		e.batch = nil
		e.open(file.Get("name").String(), file, e.app.View().Settings, nil)
		e.app.Replacing()
	}
}

func (e *engine) next(b *batch) {
	if e.batch != b {
		return
	}
	if len(b.files) == 0 {
		e.batch = nil
		e.app.OpenedTogether(b.opened)
		return
	}
	file := b.files[0]
	b.files = b.files[1:]
	name := file.Get("name").String()
	e.open(name, file, e.app.SettingsFor(name), func(r *wire.Reply) {
		switch {
		case r.Error == nil:
			b.opened = append(b.opened, view.FilePrefix+name)
		case r.Error.Code == wire.CodeCancelled:
			b.files = nil
		}
		e.next(b)
	})
}
