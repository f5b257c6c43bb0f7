//go:build js && wasm

// Command wasm is the program that runs in the browser: on the page it draws, in a worker it holds the tables
// and answers questions, in others it reads parts of large files. The shell says which by globalThis.statlasRole.
package main

import (
	"runtime/debug"
	"syscall/js"

	"statlas/data"
)

// startGC is the percentage of garbage collection until large tables come: with a heap of a few megabytes,
// collecting would cost a good part of the start.
const startGC = 800

func main() {
	debug.SetGCPercent(startGC)
	data.LearnPinyin(decode)
	data.LearnStrokes(byStrokes)
	switch js.Global().Get("statlasRole").String() {
	case "worker":
		runWorker()
	case "part":
		runPart()
	}
	runPage()
}
