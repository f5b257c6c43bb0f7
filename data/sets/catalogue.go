package sets

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"statlas/data"
)

// An Entry says what a dataset holds and how it is best first shown.
type Entry struct {
	ID          string     `csv:"id"`
	Kind        Kind       `csv:"kind"`
	Shape       string     `csv:"shape"` // as in data.Report
	Title       data.Label `csv:"title"`
	Description data.Label `csv:"description"`
	Source      data.Label `csv:"source"`
	Licence     data.Label `csv:"licence"`
	Unit        data.Label `csv:"unit"` // of its main measures, in words

	Measure  string `csv:"measure"`  // column first shown
	Tab      string `csv:"tab"`      // table, trend, ranking or correlation
	Period   string `csv:"period"`   // period first ranked, "" where none is complete
	Entities Names  `csv:"entities"` // first drawn, "" where the reader should choose

	File  string `csv:"file"` // that the figures stand in
	First string `csv:"first"`
	Last  string `csv:"last"` // first and last year of its periods
	Rows  int    `csv:"rows"`

	// Spark is the default measure of the first default entity, year by year, rounded to the third decimal: the
	// gallery's little picture. Nil where no single line would tell anything.
	Spark Numbers `csv:"spark"`
}

// A Kind says how a dataset is stored.
type Kind string

// Kinds of dataset.
const (
	Figures Kind = "figures" // every figure of the documents
	Topic   Kind = "topic"   // figures of one topic, by id
	Wide    Kind = "wide"    // measures side by side, a cell a line
	Panel   Kind = "panel"   // entity × period, a figure a line
)

// Names are ids, joined by ~ in a file.
type Names []string

// UnmarshalCSV reads the joined ids.
func (n *Names) UnmarshalCSV(s string) error {
	if s != "" {
		*n = strings.Split(s, "~")
	}
	return nil
}

// Numbers are joined by ~ in a file.
type Numbers []float64

// UnmarshalCSV reads the joined numbers.
func (n *Numbers) UnmarshalCSV(s string) error {
	if s == "" {
		return nil
	}
	for part := range strings.SplitSeq(s, "~") {
		x, err := strconv.ParseFloat(part, 64)
		if err != nil {
			return err
		}
		*n = append(*n, x)
	}
	return nil
}

// An UnknownError names a dataset that is not there, and those that are.
type UnknownError struct {
	ID    string
	Known []string
}

func (e *UnknownError) Error() string {
	return fmt.Sprintf("no dataset %q; there are %s", e.ID, strings.Join(e.Known, ", "))
}

// Catalogue returns the datasets in the order of the gallery. It reads none of them. The caller must not change
// what it returns.
func Catalogue() []Entry { return entries() }

var entries = sync.OnceValue(func() []Entry { return list[Entry]("catalogue.csv") })

// Lookup returns the entry with that id, or an UnknownError.
func Lookup(id string) (*Entry, error) {
	all := entries()
	var known []string
	for i := range all {
		if all[i].ID == id {
			return &all[i], nil
		}
		known = append(known, all[i].ID)
	}
	return nil, &UnknownError{ID: id, Known: known}
}
