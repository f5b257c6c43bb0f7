package data

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strconv"
	"strings"
	"testing"

	"statlas/data/charset"
)

func mustRead(t *testing.T, in string) (*Table, *Report) {
	t.Helper()
	table, report, err := Read(context.Background(), []byte(in), Options{Decode: charset.Decode})
	if err != nil {
		t.Fatal(err)
	}
	return table, report
}

func TestFileErrors(t *testing.T) {
	for _, tt := range []struct{ name, in, code, arg string }{
		{"nothing", "", "empty", ""},
		{"line ends", "\r\n\r\n", "empty", ""},
		{"a mark alone", "\xef\xbb\xbf", "empty", ""},
		{"a word", "hello\n", "header_only", ""},
		{"a word and blank lines", "hello\n\n \n", "header_only", ""},
		{"zip", "PK\x03\x04rest", "not_text", "zip"},
		{"xlsx", "PK\x03\x04......xl/workbook.xml", "not_text", "xlsx"},
		{"old Excel", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1...", "not_text", "xls"},
		{"png", "\x89PNG\r\n\x1a\n...", "not_text", "png"},
		{"pdf", "%PDF-1.7", "not_text", "pdf"},
		{"gzip", "\x1f\x8b\x08", "not_text", "gzip"},
		{"web table", "\xef\xbb\xbf<table border=1>", "not_text", "html"},
		{"web page in UTF-16", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", "not_text", "html"},
		{"Excel 2003 XML", "<?xml version=\"1.0\"?>\n<Workbook>", "not_text", "xml"},
		{"json", "[\n  {\"a\": 1},\n  {\"a\": 2}\n]\n", "not_text", "json"},
		{"json lines", "{\"a\": 1}\n{\"a\": 2}\n", "not_text", "json"},
		{"json lists", "[[1,2],[3,4]]", "not_text", "json"},
		{"rtf", "{\\rtf1 x}", "not_text", "rtf"},
		{"web page", "\r\n<!DOCTYPE html><table>", "not_text", "html"},
		{"zeros", strings.Repeat("\x00", 4096), "nul_filled", ""},
		{"broken copy", "a,b\n1,2\n" + strings.Repeat("\x00", 4096), "nul_filled", ""},
		{"binary", "a,b\n\x00\x01\x02\x03\x04\x05\x06\x07" + strings.Repeat("ab\x01", 40), "binary", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, _, err := Read(context.Background(), []byte(tt.in), Options{})
			var fe *FileError
			if !errors.As(err, &fe) || fe.Code != tt.code || tt.arg != "" && fe.Args[0] != tt.arg {
				t.Errorf("Read gives %v; want %s %s", err, tt.code, tt.arg)
			}
		})
	}
	_, _, err := Read(context.Background(), []byte("\xb5\xd8\xc7\xf8,\xca\xfd\n\xb1\xb1\xbe\xa9,1\n"), Options{})
	var fe *FileError
	if !errors.As(err, &fe) || fe.Code != "no_decoder" {
		t.Errorf("GB18030 without a decoder gives %v", err)
	}
	_, _, err = Read(context.Background(), []byte("a,b\n1,2\n"), Options{Settings: Settings{Encoding: "klingon"}, Decode: charset.Decode})
	if !errors.As(err, &fe) || fe.Code != "unknown_encoding" {
		t.Errorf("an unknown encoding gives %v", err)
	}
}

// TestTypesFromAllCells has columns that look like one type in the sample and turn out to be another below it.
func TestTypesFromAllCells(t *testing.T) {
	var b strings.Builder
	b.WriteString("late code;late text;late number;late comma;late year;still a number\n")
	for i := range 5000 {
		if i < 1500 {
			fmt.Fprintf(&b, "%d;%d;;1,234;%d;%d\n", 100+i%100, i, 2000+i%20, i)
		} else {
			late := strconv.Itoa(i)
			if i == 4000 {
				late = "oops"
			}
			fmt.Fprintf(&b, "%03d;word %d;%d.5;2,%02d;%d;%s\n", i%100, i%7, i, i%100, i*3, late)
		}
	}
	b.WriteString("\n注：以上为初步数\n数据来源：统计局\n")
	table, report := mustRead(t, b.String())
	want := []Type{Text, Text, Number, Number, Number, Number}
	for i, c := range table.Columns {
		if c.Type != want[i] || c.Len() != 5000 {
			t.Errorf("column %q is %s of %d rows; want %s of 5000", c.Name, c.Type, c.Len(), want[i])
		}
	}
	if got := table.Columns[3].Num[0]; got != 1.234 {
		t.Errorf("1,234 reads as %v beside 2,01; want 1.234", got)
	}
	if got := table.Columns[0].Text.At(1501); got != "001" {
		t.Errorf("code 001 reads as %q", got)
	}
	if got := report.Columns[5]; got.Failed != 1 || got.Converted != 4999 || got.Missing != 0 {
		t.Errorf("one failed cell counts as %+v", got)
	}
	if got := table.Columns[5].Failed; len(got) != 1 || table.Raw(int(got[0]), 5) != "oops" {
		t.Errorf("rows of the failed cell: %v", got)
	}
	if len(report.Header.Below) != 2 || report.Rows != 5000 {
		t.Errorf("footnotes %q, %d rows", report.Header.Below, report.Rows)
	}
	last := report.Problems[len(report.Problems)-1]
	if last.Row != 4002 || last.Column != 6 || last.Text != "oops" || b.String()[last.Byte:last.Byte+4] != "oops" {
		t.Errorf("the failed cell is reported as %+v", last)
	}
}

// TestPlaceInOriginal checks that a problem's byte leads to the cell in the file as it came.
func TestPlaceInOriginal(t *testing.T) {
	in := "名称,数值\n" + strings.Repeat("嘉兴南湖,1\n", 20) + "高新区,坏\n"
	for _, enc := range []string{"utf-8", "gb18030", "utf-16le", "utf-16be"} {
		b, err := encode(enc, in)
		if err != nil {
			t.Fatal(err)
		}
		cell, _ := encode(enc, "坏")
		cell = cell[len(cell)-len(bytes.TrimPrefix(cell, []byte{0xFF, 0xFE})):]
		_, report, err := Read(context.Background(), b, Options{Settings: Settings{Encoding: enc}, Decode: charset.Decode})
		if err != nil || len(report.Problems) != 1 {
			t.Fatalf("%s: %v, %v", enc, report, err)
		}
		p := report.Problems[0]
		if !bytes.HasPrefix(b[p.Byte:], cell) || p.Row != 22 || p.Column != 2 || p.Text != "坏" {
			t.Errorf("%s: %+v does not lead to %x", enc, p, cell)
		}
	}
}

func TestCancel(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	calls := 0
	_, _, err := Read(ctx, mixedTable(200_000), Options{Progress: func(done, total int64) {
		if calls++; done > total {
			t.Errorf("%d of %d bytes done", done, total)
		}
		cancel()
	}})
	if !errors.Is(err, context.Canceled) || calls != 1 {
		t.Errorf("Read gives %v after %d calls of Progress", err, calls)
	}
}

func TestWideTable(t *testing.T) {
	const width = 10_000
	var b strings.Builder
	for r := range 20 {
		for c := range width {
			if c > 0 {
				b.WriteByte(',')
			}
			if r == 0 {
				fmt.Fprintf(&b, "v%d", c)
			} else {
				fmt.Fprintf(&b, "%d", r*c)
			}
		}
		b.WriteByte('\n')
	}
	table, _ := mustRead(t, b.String())
	if len(table.Columns) != width || table.Rows != 19 || table.Columns[9999].Num[18] != 19*9999 {
		t.Errorf("%d columns, %d rows", len(table.Columns), table.Rows)
	}
}

// TestCodes checks that every code in the source is listed with its texts, and every listed one is used.
func TestCodes(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	used := make(map[string]bool)
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".go") || strings.HasSuffix(e.Name(), "_test.go") || e.Name() == "codes.go" {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), e.Name(), nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
				s, _ := strconv.Unquote(lit.Value)
				used[s] = true
			}
			return true
		})
	}
	for code := range ProblemCodes {
		if !used[code] || problemTexts[code][0] == "" || problemTexts[code][1] == "" {
			t.Errorf("problem %s: used %v, texts %q", code, used[code], problemTexts[code])
		}
	}
	for code := range FileErrorCodes {
		if !used[code] || fileErrorTexts[code] == "" {
			t.Errorf("file error %s: used %v, text %q", code, used[code], fileErrorTexts[code])
		}
	}
	if len(problemTexts) != len(ProblemCodes) || len(fileErrorTexts) != len(FileErrorCodes) {
		t.Errorf("%d and %d texts for %d and %d codes", len(problemTexts), len(fileErrorTexts), len(ProblemCodes), len(FileErrorCodes))
	}
}
