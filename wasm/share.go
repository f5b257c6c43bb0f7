//go:build js && wasm

package main

// The views on one page may share the engine of one of them: the shell of the others gives a port to it in the place of a worker.

// share hears from the shell that there is another engine to ask from now on.
func (e *engine) share() {
	e.hear("moved", func(string) { e.move() })
}

func (e *engine) move() {
	e.link.move()
	e.resume(false)
}

// apart leaves an engine whose port came through a page that may not see a table of the user's or the server's.
func (e *engine) apart() {
	if e.shell.Call("apart").Bool() {
		e.move()
	}
}
