package formula

import (
	"context"
	"encoding/csv"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

// TestValuesOfR holds every function to what R says of the same tables, see testdata/reference.R.
func TestValuesOfR(t *testing.T) {
	file, err := os.Open("testdata/reference.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines, err := csv.NewReader(file).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	tables := map[string]*data.Table{}
	var all strings.Builder
	for _, l := range lines[1:] {
		name, f, values := l[0], l[1], strings.Split(l[3], "|")
		if tables[name] == nil {
			tables[name] = panelOf(t, name)
		}
		all.WriteString(f + " ")
		out, told, err := Apply(context.Background(), tables[name], []data.Calculation{{Name: "new", Formula: f}})
		if err != nil || told[0].Error != nil {
			t.Errorf("%s in %s: %v, %v", f, name, told, err)
			continue
		}
		c, _ := out.Column("new")
		if len(values) != c.Len() {
			t.Fatalf("%s in %s: %d rows, R has %d", f, name, c.Len(), len(values))
		}
		for i, want := range values {
			if !asR(c, i, want) {
				t.Errorf("%s in %s, row %d: %s, and R (%s) says %s", f, name, i+1, valueOf(c, i), l[2], want)
			}
		}
	}
	for _, f := range functions {
		if !strings.Contains(all.String(), f.name+"(") {
			t.Errorf("R is not asked about %s", f.name)
		}
	}
}

// panelOf reads a table that R wrote.
func panelOf(t testing.TB, name string) *data.Table {
	b, err := os.ReadFile("testdata/" + name + ".csv")
	if err != nil {
		t.Fatal(err)
	}
	tab, _, err := data.Read(context.Background(), b, data.Options{Name: name + ".csv"})
	if err != nil {
		t.Fatal(err)
	}
	if e, p := tab.First(data.Entity), tab.First(data.PeriodRole); e == nil || e.Name != "entity" || p == nil || p.Name != "period" || len(tab.Columns) != 7 {
		t.Fatalf("%s is not read as the panel that it is", name)
	}
	for _, x := range []string{"x", "y", "z"} {
		if c, _ := tab.Column(x); c == nil || c.Type != data.Number {
			t.Fatalf("%s is not read as numbers in %s", x, name)
		}
	}
	return tab
}

// valueOf writes a value as reference.R does.
func valueOf(c *data.Column, i int) string {
	switch {
	case c.Missing(i):
		return "NA"
	case c.Type == data.Text:
		return c.Text.At(i)
	}
	return strconv.FormatFloat(c.Num[i], 'g', 17, 64)
}

// asR compares numbers to 1e-12 of their size.
func asR(c *data.Column, i int, want string) bool {
	got := valueOf(c, i)
	x, err := strconv.ParseFloat(want, 64)
	if err != nil || want == "NA" || got == "NA" || c.Type == data.Text {
		return got == want
	}
	return math.Abs(c.Num[i]-x) <= 1e-12*max(math.Abs(x), math.Abs(c.Num[i]))
}

// The comparison with R must be able to tell.
func TestDifferencesFromRAreSeen(t *testing.T) {
	c := &data.Column{Type: data.Number, Num: []float64{1, math.NaN(), 1}}
	got := []bool{asR(c, 0, "1.0000000000005"), asR(c, 0, "1.000000000002"), asR(c, 1, "NA"), asR(c, 1, "0"), asR(c, 2, "NA")}
	if !slices.Equal(got, []bool{true, false, true, false, false}) {
		t.Error(got)
	}
}
