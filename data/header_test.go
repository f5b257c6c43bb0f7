package data

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"statlas/data/charset"
)

func readWith(t *testing.T, in string, s Settings) (*Table, *Report) {
	t.Helper()
	return readFile(t, "", in, s)
}

func readFile(t *testing.T, name, in string, s Settings) (*Table, *Report) {
	t.Helper()
	table, report, err := Read(context.Background(), []byte(in), Options{Name: name, Settings: s, Decode: charset.Decode})
	if err != nil {
		t.Fatal(err)
	}
	return table, report
}

func columnNames(t *Table) []string {
	var names []string
	for _, c := range t.Columns {
		names = append(names, c.Name)
	}
	return names
}

func problemsIn(rep *Report) []string {
	var codes []string
	for _, p := range rep.Problems {
		codes = append(codes, p.Code)
	}
	return codes
}

func TestHeaderSettings(t *testing.T) {
	const titled = "a,b,c\nregion,GDP,RD\nNorth,1,2\nSouth,3,4\n"
	for _, tt := range []struct {
		name, in string
		s        Settings
		names    []string
		rows     int
		row      int // of the header
		above    int
		codes    []string
	}{
		{"found", titled, Settings{}, []string{"a region", "b GDP", "c RD"}, 2, 1, 0, nil},
		{"row given", titled, Settings{HeaderRow: 2}, []string{"region", "GDP", "RD"}, 2, 2, 1, nil},
		{"one line given", titled, Settings{HeaderRows: 1}, []string{"a", "b", "c"}, 3, 1, 0, nil},
		{"both given", titled, Settings{HeaderRow: 1, HeaderRows: 2}, []string{"a region", "b GDP", "c RD"}, 2, 1, 0, nil},
		{"no names", "North,1\nSouth,3\n", Settings{HeaderRow: -1}, []string{"column_1", "column_2"}, 2, 0, 0, nil},
		{"names that are words", "x,y\nN,a\nS,b\n", Settings{HeaderRow: -1}, []string{"column_1", "column_2"}, 3, 0, 0, nil},
		{"names that are figures", "10,20\n1,2\n3,4\n", Settings{HeaderRow: 1}, []string{"10", "20"}, 2, 1, 0, nil},
		{"figures without a setting", "10,20\n1,2\n3,4\n", Settings{}, []string{"column_1", "column_2"}, 3, 0, 0, []string{"no_header"}},
		{"figures, lines given", "10,20\n1,2\n3,4\n", Settings{HeaderRows: 1}, []string{"10", "20"}, 2, 1, 0, nil},
		{"beyond the file", titled, Settings{HeaderRow: 99}, []string{"a region", "b GDP", "c RD"}, 2, 1, 0, []string{"header_row_wrong"}},
		{"on a blank line", "a,b\n,\n1,2\n", Settings{HeaderRow: 2}, []string{"a", "b"}, 1, 1, 0, []string{"header_row_wrong", "blank_lines"}},
		{"behind sep=", "sep=;\nt;\nx;y\n1;2\n", Settings{HeaderRow: 3}, []string{"x", "y"}, 1, 3, 1, nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table, rep := readWith(t, tt.in, tt.s)
			if !slices.Equal(columnNames(table), tt.names) || table.Rows != tt.rows || rep.Header.Row != tt.row || len(rep.Header.Above) != tt.above {
				t.Errorf("%q, %d rows, header %+v; want %q, %d rows, row %d, %d above", columnNames(table), table.Rows, rep.Header, tt.names, tt.rows, tt.row, tt.above)
			}
			if !slices.Equal(problemsIn(rep), tt.codes) {
				t.Errorf("problems %q; want %q", problemsIn(rep), tt.codes)
			}
		})
	}
}

// TestRowsNotTaken has first rows that resemble names or units and are rows.
func TestRowsNotTaken(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		rows     int
	}{
		{"a row of text", "name,place\nfoo,bar\nbaz,qux\n", 2},
		{"a hidden figure", "city,value,other\nJiaxing,secret,3\nHuzhou,2,4\nNingbo,3,5\n", 3},
		{"missing words", "city,value,other\nJiaxing,—,…\nHuzhou,2,4\nNingbo,3,5\n", 3},
		{"a unit of each row", "item,unit,value\nGDP,亿元,12\n人口,万人,3\n", 2},
		{"one word over one column", "city,value\nJiaxing,n.k.\nHuzhou,1\nNingbo,2\n", 3},
		{"years", "year,value\n2019,1\n2020,2\n", 2},
		{"only empty figures", "city,a,b\nJiaxing,,\nHuzhou,1,2\n", 2},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if table, rep := readWith(t, tt.in, Settings{}); table.Rows != tt.rows || rep.Header.Rows != 1 || rep.Header.Units != "" {
				t.Errorf("%d rows, header %+v; want %d rows under one line of names", table.Rows, rep.Header, tt.rows)
			}
		})
	}
}

// TestUnitAbove gives the unit of a line above the table to the columns that it can mean.
func TestUnitAbove(t *testing.T) {
	for _, tt := range []struct{ line, units string }{
		{"单位：亿元", "CNY,,,"}, {"（单位：万人）", "person,person,person,"}, {"(in millions of USD)", "USD,,,"}, {"单位：亿元、人", ",,,"}, {"2020年", ",,,"},
	} {
		table, _ := mustRead(t, tt.line+",,,,\n地区,产值,从业人员,高新企业数,占比\n甲,1,2,3,4\n乙,2,3,4,5\n")
		var units []string
		for _, c := range table.Columns[1:] {
			units = append(units, c.Unit)
		}
		if got := strings.Join(units, ","); got != tt.units {
			t.Errorf("%s gives %s; want %s", tt.line, got, tt.units)
		}
	}
}

func TestJoinName(t *testing.T) {
	for _, tt := range []struct {
		parts []string
		want  string
	}{
		{[]string{"GDP (bn CNY)"}, "GDP (bn CNY)"},
		{[]string{"GDP (bn CNY)", "2020"}, "GDP 2020 (bn CNY)"},
		{[]string{"产值(亿元)", "总量"}, "产值 总量(亿元)"},
		{[]string{"产值", "增速(%)"}, "产值 增速(%)"},
		{[]string{"产值(亿元)", "增速(%)"}, "产值(亿元) 增速(%)"},
		{nil, ""},
	} {
		if got := joinName(slices.Clone(tt.parts)); got != tt.want {
			t.Errorf("joinName(%q) = %q; want %q", tt.parts, got, tt.want)
		}
	}
}

// TestPages reads a long file with the header, its title and its units on every page.
func TestPages(t *testing.T) {
	var b strings.Builder
	rows, lines := 0, 0
	for page := range 60 {
		b.WriteString("销售明细,,\n客户,金额,数量\n,万元,件\n")
		lines += 3
		for range 40 + page%3 {
			fmt.Fprintf(&b, "客户%d,%d.5,%d\n", rows, rows, rows%7)
			rows++
		}
	}
	in := b.String()
	table, rep := mustRead(t, in)
	if table.Rows != rows || len(rep.Header.Again) != lines-3 || table.Columns[1].Type != Number || rep.Columns[1].Failed != 0 {
		t.Fatalf("%d rows of %d, %d lines again of %d, %+v", table.Rows, rows, len(rep.Header.Again), lines-3, rep.Columns[1])
	}
	if len(rep.Problems) != 59 || rep.Problems[0].Code != "repeated_header" || rep.Problems[0].Args[0] != "3" {
		t.Errorf("%d problems, first %+v", len(rep.Problems), rep.Problems[0])
	}
	for r := range rows {
		if want := fmt.Sprintf("客户%d", r); table.Columns[0].Text.At(r) != want || table.Raw(r, 0) != want || table.Raw(r, 1) != fmt.Sprintf("%d.5", r) || table.Columns[1].Num[r] != float64(r)+0.5 {
			t.Fatalf("row %d is %q, %v, raw %q", r, table.Columns[0].Text.At(r), table.Columns[1].Num[r], table.Raw(r, 1))
		}
	}
	if u := table.Columns[1]; u.Unit != "CNY" || u.Scale != 1e4 {
		t.Errorf("unit %s × %v", u.Unit, u.Scale)
	}
	for _, p := range rep.Problems {
		if !strings.HasPrefix(in[p.Byte:], "销售明细") || strings.Count(in[:p.Byte], "\n")+1 != p.Row {
			t.Fatalf("problem %+v is not at the header", p)
		}
	}
}

// TestFailuresBesidePages keeps the place of a failed cell right below and above a repeated header.
func TestFailuresBesidePages(t *testing.T) {
	in := "city,value,n\nA,1,1\nB,2,2\nC,3,3\nD,4,4\nE,bad,5\ncity,value,n\nF,worse,6\nG,7,7\nH,8,8\nI,9,9\nJ,1,1\nK,2,2\nL,3,3\nM,4,4\nN,5,5\nO,6,6\nP,1,1\nQ,2,2\nR,3,3\nS,4,4\nT,5,5\nU,6,6\n"
	table, rep := mustRead(t, in)
	if c := rep.Columns[1]; c.Failed != 2 || c.Missing != 0 || c.Converted != 19 || table.Rows != 21 {
		t.Errorf("%d rows, %+v", table.Rows, c)
	}
	for _, p := range rep.Problems {
		if p.Code == "not_a_number" && !strings.HasPrefix(in[p.Byte:], p.Text) || p.Text == "worse" && p.Row != 8 {
			t.Errorf("%+v", p)
		}
	}
	if len(rep.Problems) != 3 || table.Raw(5, 1) != "worse" {
		t.Errorf("problems %q, raw %q", problemsIn(rep), table.Raw(5, 1))
	}
}
