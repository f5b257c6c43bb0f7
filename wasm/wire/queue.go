package wire

import (
	"context"
	"slices"
)

// A Queue holds the requests that wait for the worker and knows the one it runs. The worker has one thread, so
// a Queue is not safe for concurrent use.
type Queue struct {
	waiting []*Job
	running *Job
	paused  []*Job // those that the running one goes before, the last one last
}

// A Job is a request and the context that ends when nobody wants its answer any more.
type Job struct {
	Request
	Payload any // what came beside the header, opaque here
	Ctx     context.Context
	cancel  context.CancelFunc
	stale   bool
}

// Stale reports whether a newer request took this one's slot: it gets no reply.
func (j *Job) Stale() bool { return j.stale }

// Add queues r. An older request in the same slot is dropped, or stopped when it is running.
func (q *Queue) Add(r Request, payload any) {
	if r.Slot != "" {
		q.replace(r.Slot)
	}
	ctx, cancel := context.WithCancel(context.Background())
	q.waiting = append(q.waiting, &Job{Request: r, Payload: payload, Ctx: ctx, cancel: cancel})
}

func (q *Queue) replace(slot string) {
	kept := q.waiting[:0]
	for _, j := range q.waiting {
		if j.Slot != slot {
			kept = append(kept, j)
		}
	}
	clear(q.waiting[len(kept):])
	q.waiting = kept
	for _, j := range q.begun() {
		if j.Slot == slot {
			j.stale = true
			j.cancel()
		}
	}
}

// begun returns the requests that run or have given way.
func (q *Queue) begun() []*Job {
	if q.running == nil {
		return q.paused
	}
	return append(q.paused[:len(q.paused):len(q.paused)], q.running)
}

// Cancel stops the request with that id, running or waiting; its reply says that it was cancelled.
func (q *Queue) Cancel(id uint64) {
	for _, j := range slices.Concat(q.begun(), q.waiting) {
		if j.ID == id {
			j.cancel()
		}
	}
}

// Close drops what waits and stops what runs, for who is no longer there.
func (q *Queue) Close() {
	q.waiting = nil
	if q.running != nil {
		q.running.stale = true
		q.running.cancel()
	}
}

// Next takes the request that has waited longest, nil when none waits. The job taken before is done with.
func (q *Queue) Next() *Job {
	if q.running != nil {
		q.running.cancel()
		q.running = nil
	}
	if len(q.waiting) == 0 {
		return nil
	}
	q.running = q.waiting[0]
	q.waiting[0] = nil
	q.waiting = q.waiting[1:]
	return q.running
}

// Before takes the request that has waited longest of those that may be done while j, which runs, gives way; the one so taken before
// is done with. When none waits it is nil and j goes on, as it does once nobody wants it any more, for it to end.
func (q *Queue) Before(j *Job, may func(*Job) bool) *Job {
	if q.running != j {
		q.running.cancel()
	} else {
		q.paused = append(q.paused, j)
	}
	i := slices.IndexFunc(q.waiting, may)
	if i < 0 || j.Ctx.Err() != nil {
		q.paused = q.paused[:len(q.paused)-1]
		q.running = j
		return nil
	}
	q.running = q.waiting[i]
	q.waiting = slices.Delete(q.waiting, i, i+1)
	return q.running
}
