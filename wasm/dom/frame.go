//go:build js && wasm

package dom

import "syscall/js"

// lateFrame is how long, in milliseconds, to wait for an animation frame before drawing without one:
// browsers give none to hidden pages and to frames scrolled out of sight.
const lateFrame = 250

// Request asks for a drawing at the next animation frame; further calls until then change nothing.
// It may be called from any goroutine, with or without Env's lock.
func (r *Renderer) Request() { r.request(r.doc.Get("hidden").Bool()) }

// request asks for a drawing, at once in a task of its own or else at the next frame.
func (r *Renderer) request(atOnce bool) {
	if r.asked.Swap(true) {
		return
	}
	global, wait := js.Global(), lateFrame
	if atOnce {
		r.frameID, wait = js.Undefined(), 0
	} else {
		r.frameID = global.Call("requestAnimationFrame", r.onFrame)
	}
	r.timerID = global.Call("setTimeout", r.onFrame, wait)
}

// frameDue is called by the frame or the timer, whichever comes first. Run goes on before it returns
// to the browser, so the drawing still belongs to this frame.
func (r *Renderer) frameDue(js.Value, []js.Value) any {
	if !r.asked.Swap(false) {
		return nil
	}
	global := js.Global()
	global.Call("clearTimeout", r.timerID)
	if !r.frameID.IsUndefined() {
		global.Call("cancelAnimationFrame", r.frameID)
	}
	r.wake()
	return nil
}

// wake tells Run to draw now.
func (r *Renderer) wake() { tell(r.frame) }

// waitIdle waits for a task in which the browser has nothing else to do: timers of Go are looked after in whatever task comes, so
// in that of a drawing too.
func (r *Renderer) waitIdle() {
	if global := js.Global(); global.Get("requestIdleCallback").Truthy() {
		global.Call("requestIdleCallback", r.onIdle)
	} else {
		global.Call("setTimeout", r.onIdle)
	}
}

// tell lets whoever waits for c go on, now or when they come to wait.
func tell(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
