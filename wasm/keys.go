//go:build js && wasm

package main

import (
	"strings"
	"syscall/js"
)

// commands reports that a key is held together with the one for commands.
func commands(ev js.Value) bool { return ev.Get("ctrlKey").Bool() || ev.Get("metaKey").Bool() }

// undoes reports that a key undoes or redoes, outside of fields and dialogs, which have their own ways.
func undoes(ev js.Value) (undo, ok bool) {
	key, shift := strings.ToLower(ev.Get("key").String()), ev.Get("shiftKey").Bool()
	at := ev.Get("target")
	if !commands(ev) || ev.Get("altKey").Bool() || key != "z" && (key != "y" || shift) ||
		at.Get("closest").Truthy() && at.Call("closest", fieldsOf+", dialog").Truthy() {
		return false, false
	}
	return key == "z" && !shift, true
}

// finds reports that a key opens what finds everything, or closes it: Ctrl-K, on a Mac Command-K.
func finds(ev js.Value) bool {
	return strings.ToLower(ev.Get("key").String()) == "k" && ev.Get("ctrlKey").Bool() != ev.Get("metaKey").Bool() &&
		!ev.Get("altKey").Bool() && !ev.Get("shiftKey").Bool()
}

// fieldsOf are the fields that text is written into.
const fieldsOf = "input:not([type=range],[type=checkbox],[type=file]), textarea, [contenteditable]"

// writes reports that a key belongs to a field, or to the browser.
func writes(ev js.Value) bool {
	for _, held := range []string{"ctrlKey", "metaKey", "altKey"} {
		if ev.Get(held).Bool() {
			return true
		}
	}
	own := "input:not([type=range],[type=checkbox]), textarea, select"
	if ev.Get("key").String() == " " {
		own += ", button, a, summary, input, [role=gridcell]" // which it presses
	}
	return ev.Get("target").Get("matches").Truthy() && ev.Get("target").Call("matches", own).Bool()
}
