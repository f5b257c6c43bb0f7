package stats

import (
	"context"
	"embed"
	"errors"
	"strconv"
	"strings"

	"statlas/data"
)

// The data of the self-test, which the tests use too. strd.txt holds NIST's datasets: after "# name columns" a row a
// line; "*w k" repeats the w rows before it k times more.
//
//go:embed selftest/strd.txt selftest/certified.csv selftest/references.tsv testdata/air.csv testdata/series.csv testdata/regions.csv
var selfFiles embed.FS

// selfFile returns a file's lines without their ends.
func selfFile(path string) []string {
	b, err := selfFiles.ReadFile(path)
	if err != nil { // the list above names it
		panic(err)
	}
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
}

// selfTables are the tables of the self-test, read when they are first asked for.
type selfTables struct{ known map[string]*data.Table }

func (s *selfTables) table(ctx context.Context, name string) (*data.Table, error) {
	if t := s.known[name]; t != nil {
		return t, nil
	}
	t, err := strdTable(name)
	if t == nil && err == nil {
		b, missing := selfFiles.ReadFile("testdata/" + name + ".csv")
		if missing != nil {
			return nil, missing
		}
		t, _, err = data.Read(ctx, b, data.Options{Name: name + ".csv"})
	}
	s.known[name] = t
	return t, err
}

// strdTable returns one of NIST's datasets, nil when it is none of them.
func strdTable(name string) (*data.Table, error) {
	lines := selfFile("selftest/strd.txt")
	for i, l := range lines {
		if head, ok := strings.CutPrefix(l, "# "+name+" "); ok {
			end := i + 1
			for end < len(lines) && lines[end][0] != '#' {
				end++
			}
			return numberTable(strings.Split(head, ","), lines[i+1:end])
		}
	}
	return nil, nil
}

// numberTable makes a table of rows of numbers.
func numberTable(names, rows []string) (*data.Table, error) {
	t := &data.Table{Raw: func(int, int) string { return "" }}
	for _, name := range names {
		t.Columns = append(t.Columns, &data.Column{ID: name, Name: name, Type: data.Number, Role: data.Measure})
	}
	for _, row := range rows {
		if rule, ok := strings.CutPrefix(row, "*"); ok {
			if err := again(t, rule); err != nil {
				return nil, err
			}
			continue
		}
		for k, cell := range strings.Split(row, ",") {
			v, err := strconv.ParseFloat(cell, 64)
			if err != nil || k >= len(t.Columns) {
				return nil, errors.New("selftest: row " + row)
			}
			t.Columns[k].Num = append(t.Columns[k].Num, v)
		}
	}
	t.Rows = len(t.Columns[0].Num)
	return t, nil
}

// again repeats the last rows as "w k" says.
func again(t *data.Table, rule string) error {
	w, k, _ := strings.Cut(rule, " ")
	rows, err1 := strconv.Atoi(w)
	times, err2 := strconv.Atoi(k)
	if err := errors.Join(err1, err2); err != nil {
		return err
	}
	for _, c := range t.Columns {
		last := c.Num[len(c.Num)-rows:]
		for range times {
			c.Num = append(c.Num, last...)
		}
	}
	return nil
}
