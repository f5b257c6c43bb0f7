package wire

import "context"

// A Queue holds the requests that wait for the worker and knows the one it runs. The worker has one thread, so
// a Queue is not safe for concurrent use.
type Queue struct {
	waiting []*Job
	running *Job
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
	if q.running != nil && q.running.Slot == slot {
		q.running.stale = true
		q.running.cancel()
	}
}

// Cancel stops the request with that id, running or waiting; its reply says that it was cancelled.
func (q *Queue) Cancel(id uint64) {
	if q.running != nil && q.running.ID == id {
		q.running.cancel()
	}
	for _, j := range q.waiting {
		if j.ID == id {
			j.cancel()
		}
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
