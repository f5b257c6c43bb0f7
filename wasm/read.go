//go:build js && wasm

package main

import (
	"context"
	"syscall/js"

	"statlas/data"
)

// maxFile is the largest file in bytes that is tried. Text and columns together take about twice a file's size, out of
// the 4 GB that a program in WebAssembly can have and never gives back; questions need room beside them.
const maxFile = 1 << 30

// readFile makes a table of a File or Blob; tell hears how far it is, of twice the file's size: the first half is
// copying, the second reading.
func (w *worker) readFile(ctx context.Context, source js.Value, o data.Options, tell func(done int64)) (*data.Table, *data.Report, error) {
	size := source.Get("size").Int()
	if size > maxFile {
		return nil, nil, data.TooLarge(int64(size))
	}
	b := make([]byte, size)
	if size >= partsFrom && partWorkers() > 1 {
		return w.readParts(ctx, source, b, o, tell)
	}
	err := readBlob(ctx, source, b, func(have int, last js.Value) {
		release(last)
		tell(int64(have))
	})
	if err != nil {
		return nil, nil, err
	}
	o.Progress = secondHalf(size, tell)
	return data.Read(ctx, b, o)
}

// secondHalf gives the progress of reading a file that has been copied.
func secondHalf(size int, tell func(done int64)) func(done, total int64) {
	return func(done, total int64) { tell(int64(size) + done*int64(size)/max(total, 1)) }
}

// readParts copies the file into b and has its parts read by other workers as they come.
func (w *worker) readParts(ctx context.Context, source js.Value, b []byte, o data.Options, tell func(done int64)) (*data.Table, *data.Report, error) {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	o.Progress = secondHalf(len(b), tell)
	joiner := data.NewJoiner(ctx, b, o)
	if w.crew == nil {
		w.crew = hire()
	}
	defer w.dismiss()
	p := newParts(joiner, w.crew, b)
	defer p.end()
	p.look()

	came := make(chan piece, len(b)/chunk+3)
	failed := make(chan error, 1)
	go func() {
		from := 0
		failed <- readBlob(ctx, source, b, func(have int, last js.Value) {
			came <- piece{from, have, last}
			from = have
		})
	}()
	for have := 0; have < len(b) || !p.done(); {
		select {
		case c := <-came:
			have = c.to
			p.keep(c)
			joiner.Came(have)
		case <-p.wake:
		case err := <-failed:
			if failed = nil; err != nil {
				return nil, nil, err
			}
		case <-ctx.Done():
			return nil, nil, ctx.Err()
		}
		p.look()
		tell(int64(have) + p.bytes)
	}
	return joiner.Finish()
}

func (w *worker) dismiss() {
	w.crew.dismiss()
	w.crew = nil
}
