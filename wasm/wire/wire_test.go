package wire

import (
	"encoding/json"
	"slices"
	"testing"
)

func TestNewestOfASlotWins(t *testing.T) {
	var q Queue
	q.Add(Request{ID: 1, Slot: "main"}, nil)
	running := q.Next()
	q.Add(Request{ID: 2, Slot: "main"}, nil)
	q.Add(Request{ID: 3, Slot: "table"}, nil)
	q.Add(Request{ID: 4}, nil)
	q.Add(Request{ID: 5, Slot: "main"}, nil)
	q.Add(Request{ID: 6}, nil)
	if running.Ctx.Err() == nil || !running.Stale() {
		t.Error("the running request of the slot goes on")
	}
	var ids []uint64
	for j := q.Next(); j != nil; j = q.Next() {
		if j.Ctx.Err() != nil || j.Stale() {
			t.Errorf("request %d starts stopped", j.ID)
		}
		ids = append(ids, j.ID)
	}
	if want := []uint64{3, 4, 5, 6}; !slices.Equal(ids, want) {
		t.Errorf("ran %v, want %v", ids, want)
	}
}

func TestWhoIsGoneWaitsForNothing(t *testing.T) {
	var q Queue
	q.Add(Request{ID: 1}, nil)
	q.Add(Request{ID: 2}, nil)
	running := q.Next()
	q.Close()
	if running.Ctx.Err() == nil || !running.Stale() || q.Next() != nil {
		t.Error("the queue of a client that left goes on")
	}
}

func TestCancel(t *testing.T) {
	var q Queue
	q.Add(Request{ID: 1}, nil)
	q.Add(Request{ID: 2}, nil)
	q.Add(Request{ID: 3}, nil)
	first := q.Next()
	q.Cancel(1)
	q.Cancel(3)
	q.Cancel(99)
	second, third := q.Next(), q.Next()
	if first.Ctx.Err() == nil || first.Stale() {
		t.Error("a cancelled request must end, and still be told")
	}
	if second.ID != 2 || third.ID != 3 || third.Ctx.Err() == nil {
		t.Error("a request cancelled while it waits must come up as cancelled")
	}
	if a, b := q.Next(), q.Next(); a != nil || b != nil {
		t.Error("an empty queue gives a job")
	}
}

// A search gives way: what came later runs before it goes on, and what is said to it meanwhile reaches it.
func TestGivingWay(t *testing.T) {
	every := func(*Job) bool { return true }
	var q Queue
	q.Add(Request{ID: 1, Slot: "search"}, nil)
	search := q.Next()
	if q.Before(search, every) != nil {
		t.Error("it gives way to nothing")
	}
	q.Add(Request{ID: 2, Slot: "main"}, nil)
	q.Add(Request{ID: 3}, nil)
	second := q.Before(search, every)
	if second.ID != 2 || second.Ctx.Err() != nil {
		t.Errorf("request %d runs first", second.ID)
	}
	q.Add(Request{ID: 4, Slot: "main"}, nil)
	if !second.Stale() || search.Ctx.Err() != nil {
		t.Error("the newest of a slot must stop the older one that runs in between, and no other")
	}
	third := q.Before(search, every)
	inner := q.Before(third, every) // gives way itself
	if third.ID != 3 || inner.ID != 4 || q.Before(third, every) != nil || third.Ctx.Err() != nil {
		t.Error("requests give way one inside the other")
	}
	if q.Before(search, every) != nil || search.Ctx.Err() != nil || third.Ctx.Err() == nil {
		t.Error("the search does not go on")
	}
	q.Add(Request{ID: 5}, nil)
	fifth := q.Before(search, every)
	q.Add(Request{ID: 6, Slot: "search"}, nil)
	if !search.Stale() || fifth.ID != 5 || q.Before(search, every) != nil {
		t.Error("a search whose slot was taken must end before others run")
	}
	if last := q.Next(); last.ID != 6 || last.Ctx.Err() != nil {
		t.Error("the newer search does not run")
	}
	q.Cancel(6)
	if q.Next() != nil {
		t.Error("an empty queue gives a job")
	}
}

func TestCalls(t *testing.T) {
	var c Calls
	var got []string
	add := func(slot, name string) Request {
		return c.Add(&Call{
			Request:  Request{Do: Ask, Slot: slot},
			Reply:    func(*Reply) { got = append(got, name) },
			Progress: func(done, total int64) { got = append(got, name+" goes on") },
		})
	}
	a, b := add("main", "a"), add("main", "b")
	d, e := add("", "d"), add("table", "e")
	if c.Slot("main") != b.ID || c.Slot("none") != 0 {
		t.Errorf("Slot(main) = %d, want %d", c.Slot("main"), b.ID)
	}
	if c.Take(&Reply{ID: a.ID}) {
		t.Error("the older answer of a slot was taken")
	}
	c.Take(&Reply{ID: b.ID, Done: 1, Total: 2})
	c.Take(&Reply{ID: b.ID})
	if c.Take(&Reply{ID: b.ID}) || c.Slot("main") != 0 {
		t.Error("a call was answered twice")
	}
	idle := c.Idle()
	rest := c.Drain()
	if idle || !c.Idle() {
		t.Error("two calls waited, and none after Drain")
	}
	if len(rest) != 2 || rest[0].Request.ID != d.ID || rest[1].Request.ID != e.ID || c.Take(&Reply{ID: d.ID}) {
		t.Errorf("Drain = %v", rest)
	}
	if want := []string{"b goes on", "b"}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestRequestRoundTrip(t *testing.T) {
	in := Request{ID: 7, Do: Ask, Slot: "main", Table: "t1", Question: json.RawMessage(`{"kind":"summary"}`), Columns: []string{"研发"}}
	b, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	var out Request
	if err := json.Unmarshal(b, &out); err != nil || out.Do != in.Do || string(out.Question) != string(in.Question) || out.Columns[0] != "研发" {
		t.Errorf("%s read back as %+v, %v", b, out, err)
	}
}

// A request gives way only to what may go before it; the rest waits as long as ever.
func TestGivingWayToSome(t *testing.T) {
	rows := func(j *Job) bool { return j.Slot == "rows" }
	var q Queue
	q.Add(Request{ID: 1, Slot: "main"}, nil)
	main := q.Next()
	q.Add(Request{ID: 2, Slot: "range"}, nil)
	if q.Before(main, rows) != nil {
		t.Error("it gives way to what may not go before it")
	}
	q.Add(Request{ID: 3, Slot: "rows"}, nil)
	if j := q.Before(main, rows); j == nil || j.ID != 3 {
		t.Errorf("%+v goes before it, want 3", j)
	}
	if q.Before(main, rows) != nil || main.Ctx.Err() != nil {
		t.Error("it does not go on")
	}
	if next := q.Next(); next == nil || next.ID != 2 {
		t.Errorf("%+v runs next, want 2", next)
	}
}
