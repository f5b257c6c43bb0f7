// Command gen writes the bundled datasets from the compiled figures: names, units and references are factored
// out, every figure is copied as text. Run it through go generate in data/sets.
//
//	gen COMPILED OUT
package main

import (
	"encoding/csv"
	"fmt"
	"log"
	"os"
	"path/filepath"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 3 {
		log.Fatal("usage: gen COMPILED OUT")
	}
	g := &generator{from: os.Args[1], to: os.Args[2]}
	if err := g.run(); err != nil {
		log.Fatal("gen: ", err)
	}
}

type generator struct{ from, to string }

// A row is one line of a compiled file, by column name.
type row map[string]string

func (g *generator) run() error {
	for _, step := range []func() error{g.panels, g.names, g.figures, g.topics, g.wide} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// records returns the lines of a CSV file below dir, the header first.
func records(dir, name string) ([][]string, error) {
	f, err := os.Open(filepath.Join(dir, name))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return all, nil
}

// header returns the names of a file's columns.
func header(dir, name string) ([]string, error) {
	all, err := records(dir, name)
	if err != nil {
		return nil, err
	}
	return all[0], nil
}

// read returns the lines of a file by column name.
func read(dir, name string) ([]row, error) {
	records, err := records(dir, name)
	if err != nil {
		return nil, err
	}
	rows := make([]row, 0, len(records)-1)
	for _, record := range records[1:] {
		r := make(row, len(record))
		for i, name := range records[0] {
			r[name] = record[i]
		}
		rows = append(rows, r)
	}
	return rows, nil
}

// write makes the file name from rows, the header being columns.
func (g *generator) write(name string, columns []string, rows []row) error {
	f, err := os.Create(filepath.Join(g.to, name))
	if err != nil {
		return err
	}
	w := csv.NewWriter(f)
	w.Write(columns)
	for _, r := range rows {
		record := make([]string, len(columns))
		for i, c := range columns {
			record[i] = r[c]
		}
		w.Write(record)
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return err
	}
	return f.Close()
}
