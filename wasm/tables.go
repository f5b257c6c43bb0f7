//go:build js && wasm

package main

import (
	"context"
	"errors"
	"runtime/debug"
	"syscall/js"

	"statlas/data"
	"statlas/stats"
	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
)

// tables are what the worker holds for a client, by the handles it gave them.
type tables struct {
	held  map[string]*data.Table
	order orderCache
	plain map[string]plain // the same tables without calculated columns
}

func newTables() *tables { return &tables{held: map[string]*data.Table{}, plain: map[string]plain{}} }

// answer does one request; progress of loading and asking goes through yield.
func (w *worker) answer(ctx context.Context, j *wire.Job) (any, []any, error) {
	switch j.Do {
	case wire.Dataset:
		s, err := w.sets.open(j.Name)
		if err != nil {
			return nil, nil, err
		}
		o, err := w.tables.present(ctx, j.Name, plain{s.table, s.opened}, j.Settings)
		return o, nil, err
	case wire.Open:
		o, err := w.open(ctx, j)
		return o, nil, err
	case wire.SelfTest:
		r, err := stats.SelfTest(ctx, func(done, total int) { w.yield(j.ID, int64(done), int64(total), true) })
		return r, nil, err
	case wire.Close:
		delete(w.tables.held, j.Table)
		delete(w.tables.plain, j.Table)
		w.tables.order = orderCache{}
		return nil, nil, nil
	}
	if len(j.Combine) > 0 || len(j.Tables) > 0 {
		a, err := w.together(ctx, j)
		return a, nil, err
	}
	t := w.tables.held[j.Table]
	if t == nil {
		return nil, nil, noTable(j.Table)
	}
	switch j.Do {
	case wire.Ask:
		a, err := w.ask(ctx, j, t)
		return a, nil, err
	case wire.Calculate:
		o, err := w.tables.present(ctx, j.Table, w.tables.plain[j.Table], j.Settings)
		return o, nil, err
	case wire.Try:
		a, err := ui.Try(ctx, w.tables.plain[j.Table].table, j.Settings.Calculated)
		return a, nil, err
	case wire.Explain:
		e, err := w.explain(ctx, j, t)
		return e, nil, err
	case wire.Columns:
		return numbers(t, j.Columns)
	case wire.Cells:
		a, err := cells(j, t)
		return a, nil, err
	case wire.Names:
		a, err := w.names(ctx, j, t)
		return a, nil, err
	case wire.Find:
		return w.find(j, t), nil, nil
	case wire.Range:
		r, err := w.fold(ctx, j, t)
		return r, nil, err
	case wire.Clip:
		return w.clip(ctx, j, t)
	case wire.Write:
		return w.write(ctx, j, t)
	case wire.Cell:
		if j.Row < 0 || j.Row >= t.Rows || j.Column < 0 || j.Column >= len(t.Columns) {
			return nil, nil, errors.New("no such cell")
		}
		return t.Raw(j.Row, j.Column), nil, nil
	}
	return nil, nil, errors.New("no such request: " + j.Do)
}

func (ts *tables) hold(handle string, t *data.Table) {
	ts.held[handle] = t
	ts.order = orderCache{}
}

// open reads the File, Blob or ArrayBuffer beside the request.
func (w *worker) open(ctx context.Context, j *wire.Job) (*ui.Opened, error) {
	source := j.Payload.(js.Value)
	if source.InstanceOf(js.Global().Get("ArrayBuffer")) {
		source = js.Global().Get("Blob").New([]any{source})
	}
	debug.SetGCPercent(100) // from here on memory is what is short
	size := int64(source.Get("size").Int())
	t, report, err := w.readFile(ctx, source, data.Options{Name: j.Name, Settings: j.Settings, Decode: decode}, func(done int64) { w.yield(j.ID, done, 2*size, true) })
	if err != nil {
		return nil, err
	}
	t.ID = j.Table
	if t.Rows <= maxPrepared {
		w.fresh = t
	}
	w.large = w.large || t.Rows > maxPrepared
	o := &ui.Opened{Table: j.Table, Data: view.FilePrefix + j.Name, Rows: t.Rows, Report: report}
	return w.tables.present(ctx, j.Table, plain{t, o}, j.Settings)
}

func (w *worker) ask(ctx context.Context, j *wire.Job, t *data.Table) (stats.Answer, error) {
	q, err := stats.ParseQuestion(j.Question)
	if err != nil {
		return nil, err
	}
	search := q.Kind == "insights"
	told := search || j.Slot == "ask main" // the page tells how far that is
	ctx = stats.WithYield(ctx, func(done, total int) {
		w.yield(j.ID, int64(done), int64(total), told)
		w.giveWay(j, search)
	})
	if q.Kind == "rows" {
		return w.tables.rows(ctx, t, j.Table, q)
	}
	return stats.Ask(ctx, t, q)
}

// giveWay does what has come while j runs and goes before it: rows of the table on screen, which somebody looks at, and before a
// search for insights, which is for when nobody waits, everything.
func (w *worker) giveWay(j *wire.Job, all bool) {
	may := func(next *wire.Job) bool { return all || next.Slot == "ask table" && j.Slot != next.Slot }
	for next := w.queue.Before(j, may); next != nil; next = w.queue.Before(j, may) {
		w.run(next)
	}
}

// explain says how a question is answered. The numbers beside long scripts are many, and go only to who asks for them.
func (w *worker) explain(ctx context.Context, j *wire.Job, t *data.Table) (*stats.Explanation, error) {
	q, err := stats.ParseQuestion(j.Question)
	if err != nil {
		return nil, err
	}
	ctx = stats.WithYield(ctx, func(done, total int) { w.yield(j.ID, int64(done), int64(total), false) })
	e, err := stats.Explain(ctx, t, q)
	if err == nil && j.Name != "csv" {
		e.CSV = ""
	}
	return e, err
}

// numbers gives whole columns as buffers, in the order of names; their lengths are the body.
func numbers(t *data.Table, names []string) (any, []any, error) {
	var lengths []int
	var buffers []any
	for _, name := range names {
		c, _ := t.Column(name)
		if c == nil || c.Num == nil {
			return nil, nil, &wire.Error{Code: stats.CodeColumn, Text: "no column of numbers named " + name, Args: []string{name}}
		}
		lengths, buffers = append(lengths, len(c.Num)), append(buffers, floats(c.Num))
	}
	return lengths, buffers, nil
}

// codedError finds the code of an error of data or stats.
func codedError(err error) *wire.Error {
	var file *data.FileError
	var question *stats.QuestionError
	switch {
	case errors.As(err, &file):
		return &wire.Error{Code: file.Code, Text: err.Error(), Args: file.Args}
	case errors.As(err, &question):
		return &wire.Error{Code: question.Code, Text: err.Error(), Args: question.Args()}
	}
	return nil
}
