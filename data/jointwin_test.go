package data

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestJoinTwin joins random tables and compares rows and counts with a loop over all pairs of rows.
func TestJoinTwin(t *testing.T) {
	rnd := rand.New(rand.NewPCG(2, 3))
	refused := 0
	for n := range 400 {
		names := []string{"A", "B", "C", "D", ""}
		write := func(column string, repeat bool) *Table {
			var b strings.Builder
			fmt.Fprintf(&b, "name,year,%s\nZ,1990,0\n", column)
			seen := make(map[string]bool)
			for i := range 1 + rnd.IntN(12) {
				key := fmt.Sprintf("%s,%d", names[rnd.IntN(len(names))], 2000+rnd.IntN(2))
				if seen[key] && !repeat {
					continue
				}
				seen[key] = true
				fmt.Fprintf(&b, "%s,%d\n", key, i+1)
			}
			return readNamed(t, column, b.String())
		}
		left, right := write("x", n%2 == 0), write("y", n%3 == 0)
		how := []How{Inner, Left, Full}[rnd.IntN(3)]
		want, manyToMany := joinTwin(left, right, how)
		out, rep, err := Join(left, right, JoinOptions{Keys: []KeyPair{{"name", "name"}, {"year", "year"}}, How: how})
		if manyToMany {
			if refused++; !errors.Is(err, ErrManyToMany) {
				t.Fatalf("join %d: %v; want it refused", n, err)
			}
			continue
		}
		if err != nil || out.Rows != len(want) || rep.Rows != len(want) {
			t.Fatalf("join %d: %v, %d rows; want %d", n, err, out.Rows, len(want))
		}
		for r, w := range want {
			got := []string{out.Raw(r, 0), out.Raw(r, 1), out.Raw(r, 2), out.Raw(r, 3)}
			if !slices.Equal(got, w) || keyText(out.Columns[0], r) != w[0] || keyText(out.Columns[1], r) != w[1] || keyText(out.Columns[2], r) != w[2] || keyText(out.Columns[3], r) != w[3] {
				t.Fatalf("join %d, row %d is %q; want %q", n, r, got, w)
			}
		}
		rows := func(t *Table) int { return t.Rows }
		matchedLeft := rows(left) - rep.LeftOnly.Rows
		matched := 0
		for i := range left.Rows {
			if slices.ContainsFunc(seq(right.Rows), func(j int) bool { return sameKey(left, right, i, j) }) {
				matched++
			}
		}
		if matched != matchedLeft {
			t.Fatalf("join %d: %d rows of the left matched; want %d", n, matchedLeft, matched)
		}
	}
	if refused < 10 || refused > 300 {
		t.Errorf("%d joins of 400 were refused", refused)
	}
}

func seq(n int) []int {
	s := make([]int, n)
	for i := range s {
		s[i] = i
	}
	return s
}

func sameKey(a, b *Table, i, j int) bool {
	return a.Raw(i, 0) != "" && a.Raw(i, 0) == b.Raw(j, 0) && a.Raw(i, 1) == b.Raw(j, 1)
}

// joinTwin joins by name, year with two loops: each row as text, name, year, x, y.
func joinTwin(left, right *Table, how How) (rows [][]string, manyToMany bool) {
	used := make([]bool, right.Rows)
	for i := range left.Rows {
		partners := 0
		for j := range right.Rows {
			if !sameKey(left, right, i, j) {
				continue
			}
			partners++
			used[j] = true
			rows = append(rows, []string{left.Raw(i, 0), left.Raw(i, 1), left.Raw(i, 2), right.Raw(j, 2)})
		}
		twins := 0
		for k := range left.Rows {
			if left.Raw(i, 0) != "" && left.Raw(k, 0) == left.Raw(i, 0) && left.Raw(k, 1) == left.Raw(i, 1) {
				twins++
			}
		}
		manyToMany = manyToMany || partners > 1 && twins > 1
		if partners == 0 && how != Inner {
			rows = append(rows, []string{left.Raw(i, 0), left.Raw(i, 1), left.Raw(i, 2), ""})
		}
	}
	if how == Full {
		for j := range right.Rows {
			if !used[j] {
				rows = append(rows, []string{right.Raw(j, 0), right.Raw(j, 1), "", right.Raw(j, 2)})
			}
		}
	}
	return rows, manyToMany
}

// TestGatherTwin gathers random rows of columns of all kinds and compares them one by one.
func TestGatherTwin(t *testing.T) {
	rnd := rand.New(rand.NewPCG(4, 4))
	var b strings.Builder
	b.WriteString("code,word,value,period\n")
	const n = 20_000
	for i := range n {
		hedge := ""
		if i%100 == 0 {
			hedge = "约"
		}
		fmt.Fprintf(&b, "\"c \"\"%d\"\"\",w%d,%s%d.5,20%02d-0%d\n", i, i%9, hedge, i%70, i%20, 1+i%9)
	}
	table := readNamed(t, "t", b.String())
	rows := make([]int32, n/2)
	for i := range rows {
		rows[i] = int32(rnd.IntN(n+100)) - 100
		rows[i] = max(rows[i], -1)
	}
	for _, c := range table.Columns {
		g := gather(c, rows)
		for i, r := range rows {
			if r < 0 {
				if !g.Missing(i) {
					t.Fatalf("%s: row %d has a value", c.ID, i)
				}
			} else if cellValue(g, i) != cellValue(c, int(r)) || c.Qualifier != nil && g.Qualifier[i] != c.Qualifier[r] {
				t.Fatalf("%s: row %d is %v; want %v", c.ID, i, cellValue(g, i), cellValue(c, int(r)))
			}
		}
	}
	few := gather(table.Columns[1], []int32{3, 12, 4})
	if _, words := few.Text.Coded(); !slices.Equal(words, []string{"w3", "w4"}) {
		t.Errorf("words %q", words)
	}
}
