package data

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// readNamed reads in as a file of that name.
func readNamed(t *testing.T, name, in string) *Table {
	t.Helper()
	table, _ := readWith(t, in, Settings{Shape: KeepShape})
	table.Name = name
	return table
}

func TestStack(t *testing.T) {
	a := readNamed(t, "2021.csv", "city,GDP (bn CNY),firms,note\nA,1.5,10,x\nB,约2.5,20,\n")
	b := readNamed(t, "2022.csv", "Firms,City,gdp(bn CNY),extra\n11,A,1.75,7\n21,B,n/a,8\n31,C,3.25,9\n")
	c := readNamed(t, "2023.csv", "city,GDP (mn CNY),firms\nA,1900,many\nB,2900,few\n")
	d := readNamed(t, "2023.csv", "city,GDP (bn CNY),firms\nD,4.5,\nE,5.5,\n")
	out, rep, err := Stack([]*Table{a, b, c, d})
	if err != nil {
		t.Fatal(err)
	}
	if got := columnNames(out); !slices.Equal(got, []string{"file", "city", "GDP (bn CNY)", "firms", "note", "extra", "GDP (mn CNY)", "firms"}) {
		t.Errorf("columns %q", got)
	}
	if out.Rows != 9 || rep.Rows != 9 || out.Columns[0].Text.At(8) != "2023.csv (2)" || out.Columns[2].Num[4] != 3.25 || out.Columns[2].Qualifier[1] != About {
		t.Errorf("%d rows, %+v", out.Rows, out.Columns[2])
	}
	want := []Apart{
		{Name: "GDP (bn CNY)", Why: "unit", Values: []string{"billion CNY", "million CNY"}, IDs: []string{"gdp", "gdp_2"}},
		{Name: "firms", Why: "type", Values: []string{"number", "text"}, IDs: []string{"firms", "firms_2"}},
	}
	if fmt.Sprint(rep.Apart) != fmt.Sprint(want) {
		t.Errorf("apart %+v; want %+v", rep.Apart, want)
	}
	if got := rep.Columns[0].Tables; !slices.Equal(got, []int{0, 1, 2, 3}) {
		t.Errorf("city comes from tables %v", got)
	}
	for _, raw := range []struct {
		row, column int
		text        string
	}{{0, 0, "2021.csv"}, {1, 2, "约2.5"}, {3, 2, "n/a"}, {4, 1, "C"}, {4, 4, ""}, {5, 6, "1900"}, {5, 7, "many"}, {0, 7, ""}, {2, 5, "7"}} {
		if got := out.Raw(raw.row, raw.column); got != raw.text {
			t.Errorf("cell %d, %d stood as %q; want %q", raw.row, raw.column, got, raw.text)
		}
	}
	if _, _, err := Stack([]*Table{a}); !errors.Is(err, ErrNoTables) {
		t.Errorf("one table: %v", err)
	}
}

// TestStackCounts stacks random tables and finds each of their cells in the place it must have.
func TestStackCounts(t *testing.T) {
	rnd := rand.New(rand.NewPCG(1, 8))
	kinds := []string{"name %d", "%d.5", "20%02d-03"}
	for n := range 60 {
		var tables []*Table
		total := 0
		for k := range 2 + rnd.IntN(3) {
			var b strings.Builder
			cols := rnd.Perm(6)[:2+rnd.IntN(4)]
			for i, c := range cols {
				fmt.Fprintf(&b, "%scol%d", strings.Repeat(",", min(i, 1)), c)
			}
			for range 2 + rnd.IntN(20) {
				b.WriteString("\n")
				for i, c := range cols {
					fmt.Fprintf(&b, "%s"+kinds[c%3], strings.Repeat(",", min(i, 1)), rnd.IntN(50)+1)
				}
			}
			tables = append(tables, readNamed(t, fmt.Sprintf("t%d", k), b.String()))
			total += tables[k].Rows
		}
		out, rep, err := Stack(tables)
		if err != nil || out.Rows != total || rep.Rows != total {
			t.Fatalf("%d of %d rows, %v", out.Rows, total, err)
		}
		start := 0
		for _, table := range tables {
			seen := 0
			for o, c := range out.Columns {
				from, _ := table.Column(c.ID)
				for r := range table.Rows {
					switch {
					case o == 0 && c.Text.At(start+r) != table.Name:
						t.Fatalf("table %d: row %d is of %s; want %s", n, r, c.Text.At(start+r), table.Name)
					case o > 0 && from == nil && !c.Missing(start+r):
						t.Fatalf("table %d: %s has a value from a table without it", n, c.ID)
					case o > 0 && from != nil && cellValue(c, start+r) != cellValue(from, r):
						t.Fatalf("table %d: %s is %v; want %v", n, c.ID, cellValue(c, start+r), cellValue(from, r))
					}
				}
				if from != nil {
					seen++
				}
				if c.Len() != total {
					t.Fatalf("%s has %d of %d rows", c.ID, c.Len(), total)
				}
			}
			if seen != len(table.Columns) {
				t.Fatalf("table %d: %d of %d columns came", n, seen, len(table.Columns))
			}
			start += table.Rows
		}
	}
}

func TestJoin(t *testing.T) {
	left := readNamed(t, "gdp", "city,year,GDP\n北京市,2020,1\n上海,2020,2\n嘉兴,2021,3\n,2021,4\n湖州,2021,约5\n")
	right := readNamed(t, "rd", "地区,时间,GDP,RD\n北京,2020年,9,10\n上海,2020年,8,20\n上海,2021年,7,30\nＪiaxing,2021年,6,40\n")
	keys := []KeyPair{{"city", "地区"}, {"year", "时间"}}
	v := NewVariants([][]string{{"北京市", "Beijing"}, {"嘉兴市", "Jiaxing"}, {"吉林省", "Jilin"}, {"吉林市", "Jilin City"}})
	out, rep, err := Join(left, right, JoinOptions{Keys: keys, How: Full, Variants: v})
	if err != nil {
		t.Fatal(err)
	}
	if out.Rows != 8 || rep.Matched != 1 || rep.LeftOnly.Keys != 3 || rep.LeftOnly.Rows != 4 || rep.RightOnly.Keys != 3 || rep.LeftOnly.List[0] != "北京市 · 2020" {
		t.Errorf("%d rows, %+v", out.Rows, rep)
	}
	if want := []NamePair{{"北京市", "北京"}, {"嘉兴", "Ｊiaxing"}}; !slices.Equal(rep.Suggested, want) && !slices.Equal(rep.Suggested, []NamePair{want[1], want[0]}) {
		t.Errorf("suggested %v; want %v", rep.Suggested, want)
	}
	if got := columnNames(out); !slices.Equal(got, []string{"city", "year", "GDP", "GDP (rd)", "RD"}) {
		t.Errorf("columns %q", got)
	}
	if out.Columns[0].Text.At(6) != "上海" || out.Columns[1].Periods[6].String() != "2021" || out.Raw(6, 1) != "2021年" || out.Raw(6, 2) != "" || out.Raw(6, 4) != "30" || out.Raw(4, 2) != "约5" {
		t.Errorf("the right table's own row is %q, %s, stood as %q", out.Columns[0].Text.At(6), out.Columns[1].Periods[6], out.Raw(6, 1))
	}
	joined, rep, err := Join(left, right, JoinOptions{Keys: keys, How: Inner, Same: rep.Suggested})
	if err != nil || joined.Rows != 3 || rep.Matched != 3 || len(rep.Suggested) != 0 || joined.Columns[0].Text.At(0) != "北京市" || joined.Columns[4].Num[2] != 40 {
		t.Errorf("with the names suggested %d rows, %+v, %v", joined.Rows, rep, err)
	}
	many := readNamed(t, "many", "city,x\n上海,1\n上海,2\n")
	if _, rep, err := Join(right, many, JoinOptions{Keys: []KeyPair{{"地区", "city"}}, How: Left}); !errors.Is(err, ErrManyToMany) || rep.LeftTwice.List[0] != "上海" || rep.RightTwice.Rows != 2 {
		t.Errorf("many to many: %+v, %v", rep, err)
	}
	for _, tt := range []struct {
		o   JoinOptions
		err error
	}{
		{JoinOptions{How: Left}, ErrNoKey},
		{JoinOptions{How: "outer", Keys: keys}, ErrHow},
		{JoinOptions{How: Left, Keys: []KeyPair{{"town", "地区"}}}, ErrNoKey},
		{JoinOptions{How: Left, Keys: []KeyPair{{"city", "town"}}}, ErrNoKey},
	} {
		if _, _, err := Join(left, right, tt.o); !errors.Is(err, tt.err) {
			t.Errorf("%+v: %v; want %v", tt.o, err, tt.err)
		}
	}
}

func TestPlaceName(t *testing.T) {
	for _, tt := range [][]string{
		{"北京", "北京市", " 北京 ", "北 京"},
		{"内蒙古", "内蒙古自治区"},
		{"新疆", "新疆维吾尔自治区"},
		{"广西", "广西壮族自治区"},
		{"香港", "香港特别行政区"},
		{"zhejiang", "Zhejiang", "ZHEJIANG PROVINCE", "Ｚhejiang", "Zhejiang  province"},
		{"西湖", "西湖区"},
		{"区", "区"},
		{"new york", "New York City"},
	} {
		for _, name := range tt[1:] {
			if got := PlaceName(name); got != tt[0] {
				t.Errorf("PlaceName(%q) = %q; want %q", name, got, tt[0])
			}
		}
	}
}

func TestSuggest(t *testing.T) {
	v := NewVariants([][]string{{"北京市", "Beijing"}, {"上海市", "Shanghai"}, {"浙江省", "Zhejiang"}})
	gdp := readNamed(t, "gdp", "省份,年份,GDP\n北京,2020,1\n上海,2020,2\n浙江,2020,3\n")
	later := readNamed(t, "later", "年份,省份,gdp\n2021,北京,1\n2021,上海,2\n")
	wider := readNamed(t, "wider", "省份,年份,GDP,备注\n北京,2022,1,a\n上海,2022,2,b\n")
	rd := readNamed(t, "rd", "province,year,RD\nBeijing,2020,1\nShanghai,2020,2\nTibet,2020,3\n")
	other := readNamed(t, "other", "product,price\npen,1\nink,2\n")
	for _, tt := range []struct {
		name   string
		tables []*Table
		do     string
		code   string
		keys   string
	}{
		{"one", []*Table{gdp}, DoSeparate, "one_table", "[]"},
		{"equal columns", []*Table{gdp, later}, DoStack, "equal_columns", "[]"},
		{"one more column", []*Table{gdp, later, wider}, DoStack, "most_columns", "[]"},
		{"the same places", []*Table{gdp, rd}, DoJoin, "shared_key", "[[{省份 province} {年份 year}]]"},
		{"nothing", []*Table{gdp, other}, DoSeparate, "nothing_shared", "[]"},
		{"one of three", []*Table{gdp, rd, other}, DoSeparate, "nothing_shared", "[]"},
	} {
		got := Suggest(tt.tables, v)
		if got.Do != tt.do || got.Code != tt.code || fmt.Sprint(got.Keys) != tt.keys {
			t.Errorf("%s: %+v; want %s by %s, %s", tt.name, got, tt.do, tt.code, tt.keys)
		}
	}
	if got := Suggest([]*Table{gdp, rd}, nil); got.Do != DoSeparate {
		t.Errorf("without variants: %+v", got)
	}
}
