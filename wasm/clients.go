//go:build js && wasm

package main

import (
	"slices"
	"syscall/js"

	"statlas/data"
	"statlas/data/sets"
	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
)

// A client is a page that asks the worker: through the worker itself the one that started it, through a port one in
// another frame. Each has handles, ids and slots of its own, so that no client sees another's tables.
type client struct {
	port    js.Value
	receive js.Func
	queue   wire.Queue
	tables  *tables
}

// welcome takes on those who came before the program had started, and those who will come.
func (w *worker) welcome() {
	join := js.FuncOf(func(_ js.Value, args []js.Value) any {
		w.join(args[0])
		return nil
	})
	shell().Call("clients", join)
}

// join serves who asks through port from now on.
func (w *worker) join(port js.Value) {
	c := &client{port: port, tables: newTables()}
	w.clients = append(w.clients, c)
	c.receive = receive(port, func(header []byte, m js.Value) { w.take(c, header, m) })
}

// leave forgets a client with its tables. What it waits for is not worked out.
func (w *worker) leave(c *client) {
	i := slices.Index(w.clients, c)
	if i <= 0 { // the page that started the worker ends with it
		return
	}
	w.clients = slices.Delete(w.clients, i, i+1)
	c.queue.Close()
	c.tables.held, w.fresh = map[string]*data.Table{}, nil
	c.port.Call("close")
	c.receive.Release()
}

// next takes the next job: the clients have their turns.
func (w *worker) next() *wire.Job {
	for range w.clients {
		w.last = (w.last + 1) % len(w.clients)
		c := w.clients[w.last]
		if j := c.queue.Next(); j != nil {
			w.client = c
			return j
		}
	}
	return nil
}

// bundledSets are the bundled datasets that were asked for: a table is held once, whoever shows it.
type bundledSets struct{ held map[string]*bundledSet }

type bundledSet struct {
	table  *data.Table
	opened *ui.Opened
}

func newBundledSets() *bundledSets { return &bundledSets{map[string]*bundledSet{}} }

// expect opens the dataset that a page with this address will ask for: worker and page start side by side.
func (b *bundledSets) expect(hash string) {
	v, _ := view.Parse(hash) // what is wrong with it the page will say
	b.open(v.Data)           // and an unknown dataset too
}

func (b *bundledSets) open(id string) (*bundledSet, error) {
	if s := b.held[id]; s != nil {
		return s, nil
	}
	t, report, err := sets.Open(id)
	if err != nil {
		return nil, err
	}
	s := &bundledSet{t, &ui.Opened{Table: id, Data: id, Rows: t.Rows, Report: report}}
	b.held[id] = s
	return s, nil
}
