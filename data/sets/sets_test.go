package sets

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

// open opens a dataset that must be there.
func open(t *testing.T, id string) (*data.Table, *data.Report) {
	t.Helper()
	table, report, err := Open(id)
	if err != nil {
		t.Fatal(err)
	}
	return table, report
}

func TestCatalogue(t *testing.T) {
	for _, e := range Catalogue() {
		t.Run(e.ID, func(t *testing.T) {
			for _, l := range []data.Label{e.Title, e.Description, e.Source, e.Licence, e.Unit} {
				if l.Zh == "" || l.En == "" {
					t.Errorf("a text lacks a language: %+v", l)
				}
			}
			table, _ := open(t, e.ID)
			if got, _ := table.Column(e.Measure); got == nil || got.Role != data.Measure {
				t.Errorf("default measure %q is no measure", e.Measure)
			}
			if !slices.Contains([]string{"table", "trend", "ranking", "correlation"}, e.Tab) {
				t.Errorf("tab %q", e.Tab)
			}
			if e.Rows != table.Rows {
				t.Errorf("rows %d, want %d", e.Rows, table.Rows)
			}
			if first, last := years(table); e.First != first || e.Last != last {
				t.Errorf("periods %s to %s, want %s to %s", e.First, e.Last, first, last)
			}
			for _, id := range e.Entities {
				if series(table, e.Measure, id) == nil {
					t.Errorf("nothing to draw of entity %s", id)
				}
			}
			checkSpark(t, &e, table)
			checkPeriod(t, &e, table)
		})
	}
}

// years returns the first and last year of the table's periods.
func years(table *data.Table) (first, last string) {
	lo, hi := math.MaxInt, 0
	for _, p := range table.First(data.PeriodRole).Periods {
		if p != 0 {
			lo, hi = min(lo, p.Year()), max(hi, p.End().Year())
		}
	}
	return fmt.Sprint(lo), fmt.Sprint(hi)
}

// series returns the yearly values of one entity, nil when there are none.
func series(table *data.Table, measure, entity string) []float64 {
	m, _ := table.Column(measure)
	e, p := table.First(data.Entity), table.First(data.PeriodRole)
	var s []float64
	for row := range table.Rows {
		if e.Text.At(row) == entity && p.Periods[row].Kind() == data.Year && !m.Missing(row) {
			s = append(s, m.Num[row])
		}
	}
	return s
}

func checkSpark(t *testing.T, e *Entry, table *data.Table) {
	t.Helper()
	var want []float64
	if len(e.Entities) > 0 {
		want = series(table, e.Measure, e.Entities[0])
	}
	near := func(a, b float64) bool { return math.Abs(a-b) <= 0.0005+1e-9 }
	if !slices.EqualFunc(e.Spark, want, near) {
		t.Errorf("spark %v, want %.3f", e.Spark, want)
	}
}

// checkPeriod asks for at least two thirds of the entities in the period that is ranked first.
func checkPeriod(t *testing.T, e *Entry, table *data.Table) {
	t.Helper()
	if e.Period == "" {
		if e.Tab == "ranking" {
			t.Error("a ranking needs a period")
		}
		return
	}
	m, _ := table.Column(e.Measure)
	p := table.First(data.PeriodRole)
	_, all := table.First(data.Entity).Text.Coded()
	n := 0
	for row := range table.Rows {
		if p.Periods[row].String() == e.Period && !m.Missing(row) {
			n++
		}
	}
	if 3*n < 2*len(all) {
		t.Errorf("period %s has %d of %d entities", e.Period, n, len(all))
	}
}

func TestOpen(t *testing.T) {
	for _, e := range Catalogue() {
		t.Run(e.ID, func(t *testing.T) {
			table, report := open(t, e.ID)
			if report.Rows != table.Rows || report.Total != 0 || report.Problems == nil || len(report.Columns) != len(table.Columns) {
				t.Errorf("report does not fit the table: %+v", report)
			}
			if table.First(data.Entity) == nil || table.First(data.PeriodRole) == nil {
				t.Error("no entity or no period column")
			}
			for i, c := range table.Columns {
				checkColumn(t, table, c, i)
			}
		})
	}
}

func checkColumn(t *testing.T, table *data.Table, c *data.Column, index int) {
	t.Helper()
	if c.Len() != table.Rows {
		t.Errorf("column %s has %d rows of %d", c.ID, c.Len(), table.Rows)
	}
	if c.Title.Zh == "" || c.Title.En == "" {
		t.Errorf("column %s: title %+v", c.ID, c.Title)
	}
	if c.Definition.Zh == "" || c.Definition.En == "" {
		t.Errorf("column %s: definition %+v", c.ID, c.Definition)
	}
	for v, l := range c.Labels {
		if l.Zh == "" || l.En == "" {
			t.Errorf("column %s: value %q is called %+v", c.ID, v, l)
		}
	}
	if c.Role == data.Entity && c.Labels == nil {
		t.Errorf("column %s: entities have no names", c.ID)
	}
	empty := true
	for row := range table.Rows {
		empty = empty && c.Missing(row)
		if c.Source != nil && (c.Source[row] >= int32(len(table.Sources)) || c.Source[row] < 0 != c.Missing(row)) {
			t.Fatalf("column %s, row %d: source %d, missing %v", c.ID, row, c.Source[row], c.Missing(row))
		}
		if c.Type == data.PeriodT && table.Raw(row, index) != c.Periods[row].String() {
			t.Errorf("row %d: period %q became %q", row, table.Raw(row, index), c.Periods[row])
		}
	}
	if empty {
		t.Errorf("column %s is empty", c.ID)
	}
}

func TestOpenUnknown(t *testing.T) {
	_, _, err := Open("nope")
	var unknown *UnknownError
	if !errors.As(err, &unknown) || unknown.ID != "nope" || !slices.Contains(unknown.Known, "province-rd") {
		t.Errorf("Open(nope): %v", err)
	}
}

func TestSize(t *testing.T) {
	names, err := files.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	total := int64(0)
	for _, f := range names {
		info, err := f.Info()
		if err != nil {
			t.Fatal(err)
		}
		total += info.Size()
		if b, _ := files.ReadFile(f.Name()); strings.Contains(string(b), "\r") {
			t.Errorf("%s has carriage returns", f.Name())
		}
	}
	if total > 500_000 {
		t.Errorf("%d bytes embedded", total)
	}
}
