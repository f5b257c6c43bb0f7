package data

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"statlas/data/charset"
)

// FuzzCombine reads two files and puts them together in every way: no row may be lost or come from nowhere.
func FuzzCombine(f *testing.F) {
	f.Add([]byte("city,GDP(亿元)\n杭州,1\n宁波,约2\n"), []byte("城市,GDP(万元)\n杭州市,1\n,3\n"))
	f.Add([]byte("a,b\n1,x\n1,y\n"), []byte("b,a\nx,1\nx,2\n"))
	f.Add([]byte("年份,v\n2020,1\n"), []byte("年份,w\n2020年,1\n2021年,2\n"))
	f.Add([]byte("n,t\nyes,\nno,1\n"), []byte("n\n\n"))
	f.Fuzz(func(t *testing.T, a, b []byte) {
		o := Options{Decode: charset.Decode}
		left, _, err := Read(context.Background(), a, o)
		if err != nil {
			return
		}
		right, _, err := Read(context.Background(), b, o)
		if err != nil {
			return
		}
		tables := []*Table{left, right}
		out, _, err := Stack(tables)
		if err != nil || out.Rows != left.Rows+right.Rows {
			t.Fatalf("%d rows of %d and %d, %v", out.Rows, left.Rows, right.Rows, err)
		}
		checkTable(t, out)
		v := NewVariants([][]string{{"杭州市", "Hangzhou"}})
		Suggest(tables, v)
		for _, c := range left.Columns {
			for _, d := range right.Columns {
				keys := []KeyPair{{c.ID, d.ID}}
				rows := make(map[How]int)
				for _, how := range []How{Inner, Left, Full} {
					out, rep, err := Join(left, right, JoinOptions{Keys: keys, How: how, Variants: v})
					if errors.Is(err, ErrManyToMany) {
						break
					}
					if err != nil || rep.Rows != out.Rows {
						t.Fatal(err)
					}
					checkTable(t, out)
					rows[how] = out.Rows
					if how == Full && (rows[Left]-rows[Inner] != rep.LeftOnly.Rows || rows[Full]-rows[Left] != rep.RightOnly.Rows) {
						t.Fatalf("%v rows; %+v", rows, rep)
					}
				}
			}
		}
	})
}

// checkTable looks at every cell.
func checkTable(t *testing.T, table *Table) {
	ids := make(map[string]bool)
	for i, c := range table.Columns {
		if c.Len() != table.Rows || ids[c.ID] || c.Qualifier != nil && len(c.Qualifier) != table.Rows {
			t.Fatalf("column %q has %d of %d rows", c.ID, c.Len(), table.Rows)
		}
		ids[c.ID] = true
		for r := range table.Rows {
			cellValue(c, r)
			table.Raw(r, i)
		}
	}
}

func benchTables(b *testing.B) (left, right *Table) {
	var text strings.Builder
	text.WriteString("code,city,year,x\n")
	for i := range 200_000 {
		fmt.Fprintf(&text, "k%d,city %d,%d,%d\n", i, i%300, 2000+i%20, i)
	}
	read := func(in string) *Table {
		table, _, err := Read(context.Background(), []byte(in), Options{})
		if err != nil {
			b.Fatal(err)
		}
		return table
	}
	left = read(text.String())
	return left, read(strings.Replace(text.String(), ",x\n", ",y\n", 1))
}

func BenchmarkStack(b *testing.B) {
	left, right := benchTables(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Stack([]*Table{left, right}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkJoin(b *testing.B) {
	left, right := benchTables(b)
	o := JoinOptions{Keys: []KeyPair{{"code", "code"}, {"year", "year"}}, How: Full}
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := Join(left, right, o); err != nil {
			b.Fatal(err)
		}
	}
}
