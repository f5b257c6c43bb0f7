package data

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"math"
	"slices"
	"strings"
	"testing"
)

// smallTable is a table with a column of each type, hedges and a missing value.
func smallTable(t *testing.T) *Table {
	table, _ := mustRead(t, "地区,年份,研发(亿元),高新,备注\n杭州,2019,约1.5,是,\"a|b\n*c*\"\n宁波,2020,-2.25,否,=1+1\n嘉兴,2021,—,是,\n温州,2022,1e3,否,x\n")
	return table
}

func TestWriteSelection(t *testing.T) {
	table := smallTable(t)
	for _, tt := range []struct {
		name string
		o    WriteOptions
		want string
	}{
		{"columns and rows", WriteOptions{Columns: []string{"年份", "地区"}, Rows: []int32{3, 0}}, "年份,地区\r\n2022,温州\r\n2019,杭州\r\n"},
		{"a row twice", WriteOptions{Columns: []string{"高新"}, Rows: []int32{1, 1}}, "高新\r\nfalse\r\nfalse\r\n"},
		{"no rows", WriteOptions{Columns: []string{"高新"}, Rows: []int32{}}, "高新\r\n"},
		{"typed", WriteOptions{Columns: []string{"研发"}, Rows: []int32{0, 2, 3}}, "研发(亿元),研发(亿元) qualifier\r\n1.5,about\r\n,exact\r\n1000,exact\r\n"},
		{"as in the file", WriteOptions{Columns: []string{"研发", "高新", "备注"}, Raw: true}, "研发(亿元),高新,备注\r\n约1.5,是,\"a|b\n*c*\"\r\n-2.25,否,'=1+1\r\n—,是,\r\n1e3,否,x\r\n"},
		{"tab", WriteOptions{Columns: []string{"地区", "年份"}, Rows: []int32{0}, Delimiter: '\t'}, "地区\t年份\r\n杭州\t2019\r\n"},
		{"semicolon", WriteOptions{Columns: []string{"地区", "年份"}, Rows: []int32{0}, Delimiter: ';'}, "地区;年份\r\n杭州;2019\r\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var b bytes.Buffer
			if err := WriteCSV(&b, table, tt.o); err != nil || b.String() != tt.want {
				t.Errorf("wrote %q, %v; want %q", b.String(), err, tt.want)
			}
		})
	}
	for _, write := range []func(io.Writer, *Table, WriteOptions) error{WriteCSV, WriteJSON, WriteMarkdown} {
		if err := write(io.Discard, table, WriteOptions{Columns: []string{"klingon"}}); err == nil || !strings.Contains(err.Error(), "klingon") {
			t.Errorf("an unknown column gives %v", err)
		}
	}
}

// TestWriteRawUnits asks where the unit goes when the cells are written as they stood.
func TestWriteRawUnits(t *testing.T) {
	for _, tt := range []struct{ raw, want string }{
		{"1.5亿元", "产值\r\n1.5亿元\r\n"},
		{"1.50", "产值 [100m CNY]\r\n1.50\r\n"}, // as from a line above the table
		{"", "产值 [100m CNY]\r\n1.5\r\n"},
	} {
		c := &Column{ID: "a", Name: "产值", Type: Number, Unit: "CNY", Scale: 1e8, Num: []float64{1.5}}
		table := &Table{Rows: 1, Columns: []*Column{c}, Raw: func(int, int) string { return tt.raw }}
		var b bytes.Buffer
		if err := WriteCSV(&b, table, WriteOptions{Raw: true}); err != nil || b.String() != tt.want {
			t.Errorf("wrote %q, %v; want %q", b.String(), err, tt.want)
		}
	}
}

func TestWriteJSON(t *testing.T) {
	var b bytes.Buffer
	if err := WriteJSON(&b, smallTable(t), WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	want := `[
{"地区":"杭州","年份":"2019","研发(亿元)":1.5,"研发(亿元) qualifier":"about","高新":true,"备注":"a|b\n*c*"},
{"地区":"宁波","年份":"2020","研发(亿元)":-2.25,"研发(亿元) qualifier":"exact","高新":false,"备注":"=1+1"},
{"地区":"嘉兴","年份":"2021","研发(亿元)":null,"研发(亿元) qualifier":"exact","高新":true,"备注":null},
{"地区":"温州","年份":"2022","研发(亿元)":1000,"研发(亿元) qualifier":"exact","高新":false,"备注":"x"}
]
`
	if b.String() != want {
		t.Errorf("wrote %s", b.String())
	}
	odd := &Table{Rows: 2, Columns: []*Column{
		{ID: "a", Name: "x", Type: Number, Num: []float64{math.Inf(1), 1e300}},
		{ID: "b", Name: "x", Type: Text, Text: NewStrings([]string{"\"<\u2028\x01", "\xff"})},
	}, Raw: func(int, int) string { return "" }}
	b.Reset()
	var back []map[string]any
	if err := WriteJSON(&b, odd, WriteOptions{}); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(b.Bytes(), &back); err != nil || back[0]["x"] != nil || back[1]["x"] != 1e300 || back[0]["x_2"] != "\"<\u2028\x01" {
		t.Errorf("%s reads as %v, %v", b.String(), back, err)
	}
	b.Reset()
	if err := WriteJSON(&b, odd, WriteOptions{Rows: []int32{}}); err != nil || b.String() != "[\n]\n" {
		t.Errorf("no rows give %q, %v", b.String(), err)
	}
}

func TestWriteMarkdown(t *testing.T) {
	var b bytes.Buffer
	if err := WriteMarkdown(&b, smallTable(t), WriteOptions{Columns: []string{"地区", "研发", "备注"}}); err != nil {
		t.Fatal(err)
	}
	want := `| 地区 | 研发(亿元) | 研发(亿元) qualifier | 备注 |
| --- | ---: | --- | --- |
| 杭州 | 1.5 | about | a\|b<br>\*c\* |
| 宁波 | -2.25 | exact | =1+1 |
| 嘉兴 |  | exact |  |
| 温州 | 1000 | exact | x |
`
	if b.String() != want {
		t.Errorf("wrote %s", b.String())
	}
}

// A fullDisk takes so many bytes and no more.
type fullDisk struct{ left, calls int }

var errFull = errors.New("disk full")

func (d *fullDisk) Write(b []byte) (int, error) {
	d.calls++
	if d.left -= len(b); d.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

// TestWriteError counts the rows asked for after the disk is full.
func TestWriteError(t *testing.T) {
	rows := 0
	endless := func(yield func([]any) bool) {
		for rows = 0; rows < 1_000_000; rows++ {
			if !yield([]any{"some text in a cell", 1.5}) {
				return
			}
		}
	}
	d := &fullDisk{left: 10_000}
	if err := WriteRows(d, []string{"a", "b"}, endless, WriteOptions{}); !errors.Is(err, errFull) || rows > 2000 {
		t.Errorf("%v after %d rows", err, rows)
	}
	long := &Table{Rows: 100_000, Columns: []*Column{{ID: "a", Name: "a", Type: Number, Num: make([]float64, 100_000)}}, Raw: func(int, int) string { return "" }}
	for _, write := range []func(io.Writer, *Table, WriteOptions) error{WriteCSV, WriteJSON, WriteMarkdown} {
		d := &fullDisk{left: 10_000}
		if err := write(d, long, WriteOptions{}); !errors.Is(err, errFull) || d.calls > 4 {
			t.Errorf("%v after %d calls", err, d.calls)
		}
	}
}

// TestFormulas asks which texts are guarded.
func TestFormulas(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"=1+1", "'=1+1"}, {"+1+1", "'+1+1"}, {"-1+1", "'-1+1"}, {"@SUM(A1)", "'@SUM(A1)"}, {"\t=1", "\"'\t=1\""}, {"\r=1", "\"'\r=1\""}, {"\n=1", "\"'\n=1\""},
		{"＝1+1", "'＝1+1"}, {"＋1+1", "'＋1+1"}, {"－1+1", "'－1+1"}, {"＠SUM", "'＠SUM"},
		{"=cmd|' /C calc'!A0", "\"'=cmd|' /C calc'!A0\""}, {"-2+3+cmd|' /C calc'!D2", "\"'-2+3+cmd|' /C calc'!D2\""}, {"+12亿元", "'+12亿元"},
		{"-5", "-5"}, {"-1,234.5%", "\"-1,234.5%\""}, {"+0.5", "+0.5"}, {"－５", "－５"}, {"-", "-"}, {"--", "--"}, {"-.5", "'-.5"}, {"-1-2", "'-1-2"},
		{"'-5", "''-5"}, {"''=x", "'''=x"}, {"'tis", "'tis"}, {"1-2", "1-2"}, {"a=b", "a=b"}, {"—", "—"}, {"", ""}, {"'", "'"},
		{strings.Repeat("-", 65), "'" + strings.Repeat("-", 65)},
	} {
		got := string(appendText(nil, tt.in))
		if got != tt.want {
			t.Errorf("%q is written as %q; want %q", tt.in, got, tt.want)
		}
		if back := string(unguard([]byte(strings.Trim(got, `"`)))); back != tt.in {
			t.Errorf("%q comes back as %q", tt.in, back)
		}
	}
	var b bytes.Buffer
	if err := WriteRows(&b, []string{"x"}, slices.Values([][]any{{-5.0}, {-1}, {math.Copysign(0, -1)}}), WriteOptions{}); err != nil || b.String() != "x\r\n-5\r\n-1\r\n-0\r\n" {
		t.Errorf("negative numbers are written as %q, %v", b.String(), err)
	}
}
