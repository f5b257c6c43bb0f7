package wire

import (
	"cmp"
	"maps"
	"slices"

	"statlas/data"
)

// Calls are the requests that the page waits for. It gives out ids, and drops replies that nobody waits for.
type Calls struct {
	last    uint64
	waiting map[uint64]*Call
	slots   map[string]uint64
}

// A Call waits for the reply to Request. Reply is called once, unless a newer call takes its slot.
type Call struct {
	Request  Request
	Payload  any
	Reply    func(*Reply)
	Progress func(done, total int64) // may be nil
}

// Add numbers the call and returns the request to send.
func (c *Calls) Add(call *Call) Request {
	if c.waiting == nil {
		c.waiting, c.slots = map[uint64]*Call{}, map[string]uint64{}
	}
	c.last++
	call.Request.ID = c.last
	if s := call.Request.Slot; s != "" {
		delete(c.waiting, c.slots[s])
		c.slots[s] = c.last
	}
	c.waiting[c.last] = call
	return call.Request
}

// Take hands r to the call that waits for it, and reports whether there was one.
func (c *Calls) Take(r *Reply) bool {
	call := c.waiting[r.ID]
	if call == nil {
		return false
	}
	if r.Total != 0 {
		if call.Progress != nil {
			call.Progress(r.Done, r.Total)
		}
		return true
	}
	delete(c.waiting, r.ID)
	call.Reply(r)
	return true
}

// Idle reports that no call waits.
func (c *Calls) Idle() bool { return len(c.waiting) == 0 }

// Slot returns the id of the call that waits in a slot, 0 when none does.
func (c *Calls) Slot(s string) uint64 {
	if id := c.slots[s]; c.waiting[id] != nil {
		return id
	}
	return 0
}

// Drain returns the calls that wait, oldest first, and forgets them; for when the worker has died.
func (c *Calls) Drain() []*Call {
	all := slices.Collect(maps.Values(c.waiting))
	data.SortStable(all, func(a, b *Call) int { return cmp.Compare(a.Request.ID, b.Request.ID) })
	clear(c.waiting)
	return all
}
