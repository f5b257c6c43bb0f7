//go:build js && wasm

package main

import (
	"context"
	"runtime/debug"
	"strconv"
	"time"

	"statlas/data"
	"statlas/stats"
)

const (
	quiet      = 250 * time.Millisecond // without a message, after which a worker has time
	warmRows   = 40_000                 // enough that browsers compile well …
	warmReads  = 10                     // … so often read, what reads them …
	warmGC     = 100                    // or what was read would pile up
	warmRounds = 3                      // … and, so often asked about, what answers
)

// maxPrepared is up to how many rows a table is prepared: of larger ones memory is what is short.
const maxPrepared = 2_000_000

// rest waits for the next message. The first time that none comes for a while, it reads a table that nobody asked for:
// browsers compile a program's functions when they first run, and well when they have run for long, so the user's first
// file would be read, and the first questions answered, by code a third as fast. What is compiled serves all workers. It
// stops when a message comes.
//
// After a table was opened, and when there is time, it is prepared for questions. Workers for the next large file are hired then
// too.
func (w *worker) rest() {
	if w.warm && w.fresh == nil && !w.hires() {
		<-w.wake
		return
	}
	select {
	case <-w.wake:
	case <-time.After(quiet):
		w.prepare()
	}
}

// hires reports whether workers for parts are of use and not there.
func (w *worker) hires() bool { return w.crew == nil && !w.large && partWorkers() > 1 }

func (w *worker) prepare() {
	if w.hires() {
		w.crew = hire()
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	tell := func(int64, int64) {
		w.yield(0, 0, 0, false)
		if len(w.wake) > 0 {
			cancel()
		}
	}
	ctx = stats.WithYield(ctx, func(int, int) { tell(0, 0) })
	if t := w.fresh; t != nil {
		if stats.Prepare(ctx, t) == nil {
			w.fresh = nil
		}
		return
	}
	if w.warm {
		return
	}
	w.warm = true
	defer debug.SetGCPercent(debug.SetGCPercent(warmGC))
	b := warmTable()
	var t *data.Table
	for range warmReads {
		var err error
		if t, err = warmRead(ctx, b, data.Options{Progress: tell}); err != nil {
			return
		}
	}
	warmUp(ctx, t)
}

// warmRead reads the warm table as large files are read.
func warmRead(ctx context.Context, b []byte, o data.Options) (*data.Table, error) {
	joiner := data.NewJoiner(ctx, b, o)
	joiner.Came(len(b))
	var reader *data.PartReader
	for text, last := joiner.Next(); text != nil; text, last = joiner.Next() {
		if reader == nil {
			reader = data.NewPartReader(joiner.Plan())
		}
		joiner.Add(reader.Read(text, last))
		o.Progress(0, 0)
	}
	t, _, err := joiner.Finish()
	return t, err
}

// warmUp asks what walks over whole columns.
func warmUp(ctx context.Context, t *data.Table) {
	for range warmRounds {
		for _, q := range []stats.Question{
			{Kind: "correlation"},
			{Kind: "correlation", Method: "spearman"},
			{Kind: "aggregate", By: stats.Names{"group", "year"}},
			{Kind: "rows", Sort: []stats.SortKey{{Column: "amount"}}},
		} {
			if _, err := stats.Ask(ctx, t, &q); err != nil {
				return // a message has come
			}
		}
	}
}

// warmTable is a table with columns of all common kinds.
func warmTable() []byte {
	b := []byte("name,group,year,amount,share,count,note\n")
	for i := range warmRows {
		b = strconv.AppendInt(append(b, "N0"...), int64(i), 10)
		b = strconv.AppendInt(append(b, ",group "...), int64(i%20), 10)
		b = strconv.AppendInt(append(b, ','), int64(2000+i%25), 10)
		b = strconv.AppendFloat(append(b, ','), float64(i*37%100_003)/100, 'f', 2, 64)
		b = strconv.AppendFloat(append(b, ','), float64(i%400)/10-20, 'f', 1, 64)
		b = strconv.AppendInt(append(b, ','), int64(i*7%5003), 10)
		if i%8 == 0 {
			b = append(b, ",\"a longer note, in quotes\""...)
		} else {
			b = append(b, ',')
		}
		b = append(b, '\n')
	}
	return b
}
