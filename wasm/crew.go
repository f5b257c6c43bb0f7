//go:build js && wasm

package main

import "syscall/js"

// maxParts is how many workers read parts at most: the joining is one worker's work.
const maxParts = 4

// A crew is the workers that read the parts of one file. The engine hires one while it rests, so that it stands ready when a
// large file comes; afterwards it is dismissed with what it holds of the file.
type crew struct {
	ports js.Value // an array, undefined until they have come
	lost  bool     // one has died
	told  func()   // called when they come and when one dies; may be nil
}

// hire asks the page for part workers.
func hire() *crew {
	c := &crew{}
	ready := js.FuncOf(func(_ js.Value, args []js.Value) any {
		c.ports = args[0]
		return c.tell()
	})
	lost := js.FuncOf(func(js.Value, []js.Value) any {
		c.lost = true
		return c.tell()
	})
	shell().Call("parts", partWorkers(), ready, lost)
	return c
}

func (c *crew) tell() any {
	if c.told != nil {
		c.told()
	}
	return nil
}

func (c *crew) dismiss() { shell().Call("parts", 0) }

// partWorkers is how many workers read parts: one for each processor.
func partWorkers() int {
	return min(js.Global().Get("navigator").Get("hardwareConcurrency").Int(), maxParts)
}
