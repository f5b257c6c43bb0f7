//go:build js && wasm

package dom

import "sync"

// env is Vugu's event environment. It differs from Vugu's own in that a handler which finds the lock
// taken does not wait in the browser's event loop (see Renderer.handle).
type env struct {
	mu sync.RWMutex
	r  *Renderer
}

// Lock takes the write lock.
func (e *env) Lock() { e.mu.Lock() }

// UnlockOnly gives the write lock back.
func (e *env) UnlockOnly() { e.mu.Unlock() }

// UnlockRender gives the write lock back and asks for a frame.
func (e *env) UnlockRender() {
	e.mu.Unlock()
	e.r.Request()
}

// RLock takes the read lock.
func (e *env) RLock() { e.mu.RLock() }

// RUnlock gives the read lock back.
func (e *env) RUnlock() { e.mu.RUnlock() }
