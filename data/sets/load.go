package sets

import (
	"fmt"
	"sync"

	"github.com/gocarina/gocsv"

	"statlas/data"
)

// load reads an embedded file into rows of type T.
func load[T any](name string) ([]T, error) {
	b, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	var rows []T
	if err := gocsv.UnmarshalBytes(b, &rows); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return rows, nil
}

// list reads a file that every dataset may need. It is part of the program and of its tests, so a fault panics.
func list[T any](name string) []T {
	rows, err := load[T](name)
	if err != nil {
		panic("sets: " + err.Error())
	}
	return rows
}

// An entity bears figures: an area, zone, firm, fund, project and so on.
type entity struct {
	ID     string     `csv:"id"`
	Label  data.Label `csv:"label"`
	Type   string     `csv:"type"`
	Parent string     `csv:"parent"` // id, "" for none
}

// An indicator is what a figure measures.
type indicator struct {
	ID         string     `csv:"id"`
	Label      data.Label `csv:"label"`
	Definition data.Label `csv:"definition"`
}

// A labelled is one value of a closed list.
type labelled struct {
	List  string     `csv:"list"`
	Value string     `csv:"value"`
	Label data.Label `csv:"label"`
}

// A unit says how a unit of the files reads: values × Scale are in Unit. Base is the unit of value_si.
type unit struct {
	ID    string     `csv:"id"`
	Unit  string     `csv:"unit"`
	Scale float64    `csv:"scale"`
	Base  string     `csv:"base"`
	Label data.Label `csv:"label"`
}

// A document is one that park figures were read from.
type document struct {
	ID        string `csv:"id"`
	File      string `csv:"file"`
	Published string `csv:"published"`
}

// A source is where figures of the panels were read.
type source struct {
	ID   string `csv:"id"`
	Name string `csv:"name"`
	Year string `csv:"year"`
	Ref  string `csv:"ref"`
}

// The lists are read when first needed; the catalogue needs none of them.
var (
	entities   = sync.OnceValue(func() map[string]entity { return byID("entities.csv", func(e entity) string { return e.ID }) })
	indicators = sync.OnceValue(func() map[string]indicator { return byID("indicators.csv", indicatorID) })
	inPanels   = sync.OnceValue(func() map[string]indicator { return byID("panel-indicators.csv", indicatorID) })
	units      = sync.OnceValue(func() map[string]unit { return byID("units.csv", func(u unit) string { return u.ID }) })
	documents  = sync.OnceValue(func() map[string]document { return byID("documents.csv", func(d document) string { return d.ID }) })
	sources    = sync.OnceValue(func() map[string]source { return byID("sources.csv", func(s source) string { return s.ID }) })
	labels     = sync.OnceValue(func() map[[2]string]data.Label {
		m := make(map[[2]string]data.Label)
		for _, l := range list[labelled]("labels.csv") {
			m[[2]string{l.List, l.Value}] = l.Label
		}
		return m
	})
)

func indicatorID(i indicator) string { return i.ID }

func byID[T any](file string, id func(T) string) map[string]T { return index(list[T](file), id) }

func index[T any](rows []T, id func(T) string) map[string]T {
	m := make(map[string]T, len(rows))
	for _, r := range rows {
		m[id(r)] = r
	}
	return m
}

// label returns the names of value v in a list: entity, indicator, unit, or one of labels.csv.
func label(list, v string) data.Label {
	switch list {
	case "entity":
		return entities()[v].Label
	case "indicator":
		return indicators()[v].Label
	case "unit":
		return units()[v].Label
	}
	return labels()[[2]string{list, v}]
}

// BaseUnit returns the unit, in the form of a column's Unit, in which figures of a unit of the files stand in a column of
// base units; false where there is none.
func BaseUnit(id string) (string, bool) {
	base, ok := units()[units()[id].Base]
	return base.Unit, ok
}
