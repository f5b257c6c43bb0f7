package stats

import "context"

// stride is how many rows a loop works through before it lets others in.
const stride = 100_000

type yieldKey struct{}

// WithYield returns a context that makes long loops call f about every 100,000 rows with the work done and in
// all. f may take time: a browser worker takes messages in. The context is looked at after each call.
func WithYield(ctx context.Context, f func(done, total int)) context.Context {
	return context.WithValue(ctx, yieldKey{}, f)
}

// A pace counts work and lets others in.
type pace struct {
	ctx         context.Context
	yield       func(done, total int)
	done, total int
	since       int

	keys []uint64 // room for sorting, used again and again
	rows []int32
}

// chunk is how many numbers a fast loop works through in one call. Browsers compile a function well only once it is
// called again, however long its first call takes.
const chunk = 4096

// chunks calls f for the stretches [lo, hi) that cover n numbers.
func chunks(n int, f func(lo, hi int)) {
	for lo := 0; lo < n; lo += chunk {
		f(lo, min(lo+chunk, n))
	}
}

func newPace(ctx context.Context, total int) *pace {
	f, _ := ctx.Value(yieldKey{}).(func(done, total int))
	return &pace{ctx: ctx, yield: f, total: total}
}

// step counts n rows more; its error is the context's.
func (p *pace) step(n int) error {
	p.done += n
	return p.pause(n)
}

// pause is step after work that no estimate holds.
func (p *pace) pause(n int) error {
	if p.since += n; p.since < stride {
		return nil
	}
	p.since = 0
	if p.yield != nil {
		p.total = max(p.total, p.done)
		p.yield(p.done, p.total)
	}
	return p.ctx.Err()
}

// each calls f for the stretches [lo, hi) that cover n rows, with a step after each.
func (p *pace) each(n int, f func(lo, hi int)) error { return stretches(n, f, p.step) }

// beside is each with pauses in the place of steps.
func (p *pace) beside(n int, f func(lo, hi int)) error { return stretches(n, f, p.pause) }

func stretches(n int, f func(lo, hi int), after func(n int) error) error {
	for lo := 0; lo < n; lo += stride {
		hi := min(lo+stride, n)
		f(lo, hi)
		if err := after(hi - lo); err != nil {
			return err
		}
	}
	return nil
}
