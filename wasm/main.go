//go:build js && wasm

// Command wasm is the program that runs in the browser: on the page it draws, in a worker it holds the tables
// and answers questions. The shell says which by globalThis.statlasRole.
package main

import "syscall/js"

func main() {
	if js.Global().Get("statlasRole").String() == "worker" {
		runWorker()
	}
	runPage()
}
