//go:build js && wasm

package main

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"sync"

	"statlas/data"
	"statlas/data/sets"
	"statlas/stats"
	"statlas/ui"
	"statlas/ui/view"
	"statlas/wasm/wire"
)

// variants are the names of places in both languages.
var variants = sync.OnceValue(func() *data.Variants { return data.NewVariants(sets.PlaceNames()) })

// together does the requests about several tables.
func (w *worker) together(ctx context.Context, j *wire.Job) (any, error) {
	ts := w.tables
	var all []*data.Table
	for _, handle := range j.Tables {
		t := ts.held[handle]
		if t == nil {
			return nil, noTable(handle)
		}
		all = append(all, t)
	}
	if j.Do == wire.Suggest {
		return data.Suggest(all, variants()), nil
	}
	var c ui.Combination
	if err := json.Unmarshal(j.Combine, &c); err != nil {
		return nil, err
	}
	if t := ts.held[c.Set]; t != nil { // with what the user calculated
		all = append(all, t)
	} else if c.Set != "" {
		s, err := w.sets.open(c.Set)
		if err != nil {
			return nil, err
		}
		all = append(all, s.table)
	}
	if len(all) == 0 {
		return nil, data.ErrNoTables
	}
	if j.Do == wire.Match {
		var reports []*data.JoinReport
		for i := range all[1:] {
			_, r, err := join(all[0], all[i+1], c, i)
			if err != nil {
				return nil, err
			}
			reports = append(reports, r)
		}
		return reports, nil
	}
	return ts.combine(ctx, j, all, c)
}

func noTable(handle string) error {
	return &wire.Error{Code: wire.CodeNoTable, Text: "no table " + handle + " is open", Args: []string{handle}}
}

// join joins right, table i+1 of a combination.
func join(left, right *data.Table, c ui.Combination, i int) (*data.Table, *data.JoinReport, error) {
	o := data.JoinOptions{How: c.How, Variants: variants()}
	if i < len(c.Keys) {
		o.Keys = c.Keys[i]
	}
	if i < len(c.Same) {
		o.Same = c.Same[i]
	}
	t, r, err := data.Join(left, right, o)
	if errors.Is(err, data.ErrManyToMany) {
		err = &wire.Error{Code: wire.CodeManyToMany, Text: err.Error(), Args: []string{strings.Join(r.LeftTwice.List[:min(5, len(r.LeftTwice.List))], ", ")}}
	}
	return t, r, err
}

// combine makes one table and holds it under the request's handle.
func (ts *tables) combine(ctx context.Context, j *wire.Job, all []*data.Table, c ui.Combination) (*ui.Opened, error) {
	made := &ui.Made{Combination: c, Of: j.Columns}
	t := all[0]
	var err error
	switch c.Do {
	case ui.DoEnds:
		t, made.Ends, err = stats.Ends(ctx, t, c.Question)
	case data.DoStack:
		t, made.Stack, err = data.Stack(all)
	case data.DoJoin:
		for i, right := range all[1:] {
			var r *data.JoinReport
			if t, r, err = join(t, right, c, i); err != nil {
				break
			}
			made.Join = append(made.Join, r)
		}
	default:
		err = errors.New("tables are stacked or joined")
	}
	if err != nil {
		return nil, err
	}
	t.ID, t.Name = j.Table, j.Name
	report := &data.Report{Name: j.Name, Shape: data.ShapePlain, Rows: t.Rows, Columns: data.Columns(t), Problems: []data.Problem{}}
	o := &ui.Opened{Table: j.Table, Data: view.FilePrefix + j.Name, Rows: t.Rows, Report: report, Made: made}
	return ts.present(ctx, j.Table, plain{t, o}, j.Settings)
}

// cells lists cells of a column by how they were read; Name says which, Row how many at most.
func cells(j *wire.Job, t *data.Table) ([]data.Conversion, error) {
	if j.Column < 0 || j.Column >= len(t.Columns) {
		return nil, errors.New("no such column")
	}
	if j.Name == ui.FailedCells {
		return data.NotUnderstood(t, j.Column, j.Row), nil
	}
	return data.Coerced(t, j.Column, j.Row), nil
}

// names looks for values of a column that fit Name; messages come in meanwhile.
func (w *worker) names(ctx context.Context, j *wire.Job, t *data.Table) (ui.Names, error) {
	c, _ := t.Column(j.Columns[0])
	if c == nil || c.Text == nil {
		return ui.Names{}, errors.New("no such column of text")
	}
	return ui.NamesLike(c, j.Name, j.Row, func() error {
		w.yield(j.ID, 0, 0, false)
		return ctx.Err()
	})
}

// find gives row and column, from 0, of the cell that stood at a place of the file; without one, of the first cell of
// that row.
func (w *worker) find(j *wire.Job, t *data.Table) [2]int {
	found := [2]int{-1, -1}
	for row := 0; row < t.Rows && t.Place != nil; row++ {
		w.yield(j.ID, 0, 0, false)
		for column := range t.Columns {
			at := t.Place(row, column)
			if at.Row != j.Row {
				continue
			}
			if at.Column == j.Column {
				return [2]int{row, column}
			}
			if found[0] < 0 {
				found = [2]int{row, column}
			}
		}
	}
	return found
}
