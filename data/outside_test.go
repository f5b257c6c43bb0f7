package data

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/data/charset"
)

// outside returns the folder of an npm package with tests of its own, which the lock file installs.
func outside(t *testing.T, name string) string {
	dir := filepath.Join("..", "node_modules", name)
	if _, err := os.Stat(dir); errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is not there: npm ci installs it", dir)
	}
	return dir
}

// TestSpectrum reads the files of csv-spectrum and compares with the values that stand beside them.
func TestSpectrum(t *testing.T) {
	files, _ := filepath.Glob(filepath.Join(outside(t, "csv-spectrum"), "csvs", "*.csv"))
	if len(files) < 10 {
		t.Fatalf("%d files", len(files))
	}
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".csv")
		t.Run(name, func(t *testing.T) {
			if name == "location_coordinates" {
				t.Skip("its values are not those of the file")
			}
			in, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			beside, err := os.ReadFile(filepath.Join(filepath.Dir(file), "..", "json", name+".json"))
			if err != nil {
				t.Fatal(err)
			}
			var want, got []map[string]string
			if err := json.Unmarshal(beside, &want); err != nil {
				t.Fatal(err)
			}
			o := Options{Decode: charset.Decode}
			if name == "utf8" {
				o.Encoding = "utf-8" // its one letter beyond ASCII is a common character of GB18030 as well
			}
			table, _, err := Read(context.Background(), in, o)
			if err != nil {
				t.Fatal(err)
			}
			for r := range table.Rows {
				row := make(map[string]string)
				for c, col := range table.Columns {
					row[col.Name] = table.Raw(r, c)
				}
				got = append(got, row)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%q reads as %q; want %q", in, got, want)
			}
		})
	}
}

// papaCases prints Papa Parse's published cases as JSON: those for one text, without options that we do not have.
const papaCases = `
const vm = require("vm"), fs = require("fs")
const none = () => {}
none.skip = none
const c = {chai: {assert: none}, Papa: {}, describe: none, it: none, document: {getElementById: () => ({src: ""})}}
vm.runInNewContext(fs.readFileSync(process.argv[1], "utf8"), c)
const ours = new Set(["delimiter", "quoteChar", "escapeChar"])
const out = []
for (const [guess, tests] of [[false, c.CORE_PARSER_TESTS], [true, c.PARSE_TESTS]])
  for (const t of tests) {
    const o = t.config || {}
    if (t.disabled || typeof t.input != "string" || !Object.keys(o).every(k => ours.has(k) && typeof o[k] == "string" && o[k].length == 1)) continue
    out.push({name: t.description, in: t.input, data: t.expected.data, wrong: t.expected.errors.map(e => e.code),
      delimiter: o.delimiter || (guess ? "" : ","), quote: o.quoteChar || "\"", escape: o.escapeChar == "\\"})
  }
process.stdout.write(JSON.stringify(out))`

// Cases that we read otherwise, and why.
var papaOtherwise = map[string]string{
	"Quoted field with whitespace around quotes":                                  "spaces before a quote are no part of the cell",
	"Quoted field has no closing quote":                                           "the rows after the quote are kept",
	"Quoted field has invalid trailing quote after delimiter with a valid closer": "the second quote opens a cell, the first does not",
	"Quoted field has invalid trailing quote after delimiter":                     "the rows after the quote are kept",
	"Quoted field has invalid trailing quote before delimiter":                    "the rows after the quote are kept",
	"Quoted field has invalid trailing quote after new line":                      "the rows after the quote are kept",
	"Mixed slash n and slash r should choose first as precident":                  "line ends may be mixed",
}

// TestPapa reads Papa Parse's published cases.
func TestPapa(t *testing.T) {
	script := filepath.Join(outside(t, "papaparse"), "tests", "test-cases.js")
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("the cases are a program for node, which is not here")
	}
	b, err := exec.Command(node, "-e", papaCases, script).Output()
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Name, In         string
		Data             [][]string
		Wrong            []string
		Delimiter, Quote string
		Escape           bool
	}
	if err := json.Unmarshal(b, &cases); err != nil {
		t.Fatal(err)
	}
	if len(cases) < 50 {
		t.Errorf("%d cases", len(cases))
	}
	blank := func(row []string) bool { return strings.Join(row, "") == "" && len(row) < 2 }
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			fixed := byte(0)
			if c.Delimiter != "" && c.Delimiter != "\n" {
				fixed = c.Delimiter[0]
			}
			text := []byte(strings.TrimPrefix(c.In, "\ufeff"))
			d := guessDialect(text, 0, fixed)
			if c.Quote != `"` || c.Escape || fixed != 0 {
				d = dialect{delim: d.delim, quote: c.Quote[0], escape: c.Escape}
			}
			got := [][]string{}
			s := takeSample(text, 0, d, 1<<20, 0)
			for _, rec := range s.recs {
				var row []string
				for _, at := range rec {
					row = append(row, string(cellText(text, at)))
				}
				got = append(got, row)
			}
			got, want := slices.DeleteFunc(got, blank), slices.DeleteFunc(c.Data, blank)
			why, otherwise := papaOtherwise[c.Name]
			if same := reflect.DeepEqual(got, want) || len(got)+len(want) == 0; same == otherwise {
				t.Errorf("%q (%v) reads as %q; they want %q; ours differs because %q", c.In, c.Wrong, got, want, why)
			}
		})
	}
}
