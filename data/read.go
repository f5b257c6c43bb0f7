package data

import (
	"context"
	"time"
)

// Options steer Read; the zero value detects everything and needs only Decode for files that are not UTF-8.
type Options struct {
	Name string
	Settings

	// Decode turns bytes in a named encoding into UTF-8, U+FFFD for what it cannot read. The browser's
	// TextDecoder in WebAssembly, package charset elsewhere. Nil reads UTF-8 only.
	Decode func(encoding string, b []byte) ([]byte, error)

	// Progress is called every few megabytes with bytes done and in all; may be nil. It may take time
	// (a browser worker lets messages in); ctx is looked at after each call.
	Progress func(done, total int64)

	head, sample int // for tests: instead of HeadBytes and sampleRecords where not 0
}

// Read makes a table of b, a file's bytes, and reports what it found and did. The table keeps b, which must not
// change afterwards. Whatever is odd in the file becomes a problem in the report; a *FileError says why no table
// came of it; an error of ctx says that it was cancelled.
func Read(ctx context.Context, b []byte, o Options) (*Table, *Report, error) {
	begun := time.Now()
	if err := sniff(b); err != nil {
		return nil, nil, err
	}
	src, err := newSource(b, o)
	if err != nil {
		return nil, nil, err
	}
	r := &reader{ctx: ctx, o: o, src: src, text: src.text}
	if err := r.shape(); err != nil {
		return nil, nil, err
	}
	if err := r.columns(); err != nil {
		return nil, nil, err
	}
	table, report := r.result()
	report.Ms = millis(begun)
	return table, report, nil
}

// result makes table and report of what was read.
func (r *reader) result() (*Table, *Report) {
	table := r.table()
	r.totalRows(table)
	shaped := r.reshape(table)
	report := r.report(table)
	shaped.describe(report)
	return shaped.Table, report
}

func millis(begun time.Time) float64 { return float64(time.Since(begun).Microseconds()) / 1000 }
