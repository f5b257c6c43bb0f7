package data_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"statlas/data"
	"statlas/data/charset"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden is what a file in testdata must read as.
type golden struct {
	Report *data.Report `json:"report,omitempty"`
	Rows   [][]any      `json:"rows,omitempty"`
	Raw    [][]string   `json:"raw,omitempty"`
	Error  string       `json:"error,omitempty"`
}

func read(b []byte, name string, s data.Settings) golden {
	table, report, err := data.Read(context.Background(), b, data.Options{Name: name, Settings: s, Decode: charset.Decode})
	if err != nil {
		return golden{Error: err.Error()}
	}
	report.Ms = 0
	g := golden{Report: report}
	for r := range table.Rows {
		var row []any
		var raw []string
		for c, col := range table.Columns {
			row = append(row, value(col, r))
			raw = append(raw, table.Raw(r, c))
		}
		g.Rows, g.Raw = append(g.Rows, row), append(g.Raw, raw)
	}
	return g
}

func value(c *data.Column, r int) any {
	switch c.Type {
	case data.Text:
		return c.Text.At(r)
	case data.PeriodT:
		return c.Periods[r].String()
	}
	if math.IsNaN(c.Num[r]) {
		return nil
	}
	return c.Num[r]
}

// TestGolden reads each file in testdata and compares report, values and raw cells with those written beside it.
func TestGolden(t *testing.T) {
	files, err := filepath.Glob("testdata/*.[ct][sx][vt]")
	if err != nil || len(files) < 10 {
		t.Fatalf("%d files, %v", len(files), err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			stem := strings.TrimSuffix(file, filepath.Ext(file))
			got := marshal(t, read(b, filepath.Base(file), settings(t, stem+".settings.json")))
			beside := stem + ".json"
			if *update {
				if err := os.WriteFile(beside, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(beside)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// settings reads what a person said of a file; no such file says nothing.
func settings(t *testing.T, file string) (s data.Settings) {
	b, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return s
	}
	if err == nil {
		err = json.Unmarshal(b, &s)
	}
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// marshal writes a golden with one row, one column and one problem a line.
func marshal(t *testing.T, g golden) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(g); err != nil {
		t.Fatal(err)
	}
	return []byte(strings.NewReplacer(`],[`, "],\n[", `},{`, "},\n{", `"ms":0,"columns":`, "\"ms\":0,\n\"columns\":", `,"problems":`, ",\n\"problems\":", `,"totals":`, ",\n\"totals\":", `,"offers":`, ",\n\"offers\":", `},"rows":`, "},\n\"rows\":", `,"raw":`, ",\n\"raw\":").Replace(b.String()))
}
