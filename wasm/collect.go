//go:build js && wasm

package main

import (
	"runtime"
	"runtime/debug"
)

// litter is how many bytes the page may have taken, since they were last collected, before it collects while it rests.
const litter = 8 << 20

// pageGC is the percentage of garbage collection on the page: one that comes of itself is for those who never let the page rest.
const pageGC = 1600

// A collector collects the page's garbage while nobody waits. WebAssembly has one thread: a collection that comes of itself comes
// where most memory is taken, in the task that builds a large answer, and makes that the longest of all.
type collector struct{ left uint64 } // bytes that were in use after the last collection

func newCollector() *collector {
	debug.SetGCPercent(pageGC)
	return &collector{}
}

// rest is called when nothing was drawn for a while.
func (c *collector) rest() {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	if c.left = min(c.left, m.HeapAlloc); m.HeapAlloc < c.left+litter {
		return
	}
	runtime.GC()
	runtime.ReadMemStats(&m)
	c.left = m.HeapAlloc
}
