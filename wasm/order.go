//go:build js && wasm

package main

import (
	"context"
	"encoding/json"

	"statlas/data"
	"statlas/stats"
)

// An orderCache keeps the row order of the last rows question, so that scrolling does not sort again, and typing on at a search goes
// through what was found so far.
type orderCache struct {
	key    string // of the question without its search
	search string
	rows   []int32
}

// rows answers kind rows from an order that is kept between windows of the same question.
func (ts *tables) rows(ctx context.Context, t *data.Table, handle string, q *stats.Question) (stats.Answer, error) {
	rows, err := ts.ordered(ctx, t, handle, q)
	if err != nil {
		return nil, err
	}
	return stats.Rows(t, q, rows)
}

func (ts *tables) ordered(ctx context.Context, t *data.Table, handle string, q *stats.Question) ([]int32, error) {
	whole := *q
	whole.Offset, whole.Limit, whole.Columns, whole.Search = 0, 0, nil, ""
	text, err := json.Marshal(whole)
	if err != nil {
		return nil, err
	}
	key, kept := handle+" "+string(text), &ts.order
	if kept.key == key && kept.search == q.Search {
		return kept.rows, nil
	}
	var rows []int32
	if kept.key == key && stats.Narrows(q.Search, kept.search) {
		rows, err = stats.Narrow(ctx, t, q, kept.rows)
	} else {
		rows, err = stats.Order(ctx, t, q)
	}
	if err != nil {
		return nil, err
	}
	ts.order = orderCache{key: key, search: q.Search, rows: rows}
	return rows, nil
}
