package ui

import (
	"encoding/json"
	"strconv"

	"statlas/stats"
)

// asks remembers the newest question of each slot and the lists that pickers show. A new table empties it.
type asks struct {
	last   uint64
	newest map[string]uint64
	lists  map[string]*list
	others map[string]stats.Answer // to what is asked beside the question on screen
}

// A list is what an aggregate question said: values of a column, each with a number beside it; or an entity's peers.
type list struct {
	Items []item
	Peers *stats.PeersAnswer
	Err   error
	ready bool
}

// An item is a value of a text or period column and the number that goes with it.
type item struct {
	Value string
	Num   float64
}

func (s *asks) clear() {
	*s = asks{last: s.last, newest: map[string]uint64{}, lists: map[string]*list{}, others: map[string]stats.Answer{}}
}

// put asks q of the table on screen. Only the newest question in a slot is answered, and none of a table that
// has left the screen.
func (a *App) put(slot string, q *stats.Question, done func(stats.Answer, error)) {
	s := &a.asks
	s.last++
	id := s.last
	s.newest[slot] = id
	a.engine.Ask(slot, a.open.Table, q, func(answer stats.Answer, err error) {
		if s.newest[slot] == id {
			delete(s.newest, slot)
			done(answer, err)
		}
	})
}

// listMost is how many values a list may have; it keeps what the page's thread reads small.
const listMost = 5000

// largestListed is how many entities stand in the picker when there are more than a list may have.
const largestListed = 100

// list returns the answer to an aggregate question of one column and one measure, asking it when it is new.
// It is not ready until the worker has answered; the page is then asked and drawn again.
func (a *App) list(column string, m stats.MeasureAgg, where []stats.Condition) *list {
	if a.crowded(column) { // a column of a million names is no list to pick from
		return &list{ready: true}
	}
	q := &stats.Question{Kind: "aggregate", By: stats.Names{column}, Measures: []stats.MeasureAgg{m}, Where: where}
	return a.listOf(q)
}

// largest returns the largest entities at the latest period as a list.
func (a *App) largest(where []stats.Condition) *list {
	return a.listOf(&stats.Question{Kind: "ranking", Measure: a.measure(), Where: where, Top: largestListed})
}

// crowded reports that a column has more values than a list may have.
func (a *App) crowded(column string) bool {
	c := a.column(column)
	return c != nil && c.Distinct > listMost
}

// listOf returns the list that answers q.
func (a *App) listOf(q *stats.Question) *list {
	key := keyOf(q)
	if l := a.asks.lists[key]; l != nil {
		return l
	}
	l := &list{}
	a.asks.lists[key] = l
	a.put("list:"+key, q, func(answer stats.Answer, err error) {
		l.ready, l.Err = true, err
		switch answer := answer.(type) {
		case *stats.AggregateAnswer:
			l.Items = items(answer)
		case *stats.PeersAnswer:
			l.Peers = answer
		case *stats.RankingAnswer:
			for _, r := range answer.Rows {
				l.Items = append(l.Items, item{r.Entity, float64(r.Level)})
			}
		case *stats.CorrelationAnswer:
			l.Items = explaining(answer)
		}
		a.ask()
	})
	return l
}

// items returns the groups that have a name and a number.
func items(g *stats.AggregateAnswer) []item {
	out := make([]item, 0, len(g.Rows))
	for _, row := range g.Rows {
		name, _ := row[0].(string)
		if x, ok := number(row[0]); ok { // a kind that has a number, as a distribution calls it
			name = strconv.FormatFloat(x, 'f', -1, 64)
		}
		if x, ok := number(row[1]); ok && name != "" {
			out = append(out, item{Value: name, Num: x})
		}
	}
	return out
}

// number returns a cell of an answer as a number; a missing one is none.
func number(cell any) (float64, bool) {
	switch x := cell.(type) {
	case stats.Num:
		return float64(x), x == x
	case float64: // as the JSON of another thread reads back
		return x, x == x
	case int:
		return float64(x), true
	}
	return 0, false
}

// beside returns the answer to a question that is drawn beside that on screen, asking it when it is new; nil while it
// is on its way, and when there is none.
func (a *App) beside(q *stats.Question) stats.Answer {
	key := keyOf(q)
	if _, asked := a.asks.others[key]; !asked {
		a.asks.others[key] = nil
		a.put("beside:"+key, q, func(answer stats.Answer, err error) {
			a.asks.others[key] = answer
			a.redraw()
		})
	}
	return a.asks.others[key]
}

// keyOf returns a text that only an equal question has.
func keyOf(q *stats.Question) string {
	b, err := json.Marshal(q)
	if err != nil { // a question holds nothing that JSON cannot
		panic(err)
	}
	return string(b)
}
