package formula

import (
	"context"
	"slices"
	"strings"
	"testing"

	"statlas/data"
)

// qualifiersOf lists the values of a column calculated by f of the table in text, and their qualifiers.
func qualifiersOf(t *testing.T, text, f string) (values string, qualifiers []string) {
	t.Helper()
	tab, _, err := data.Read(context.Background(), []byte(text), data.Options{Name: "a.csv"})
	if err != nil {
		t.Fatal(err)
	}
	out, told, err := Apply(context.Background(), tab, []data.Calculation{{Name: "new", Formula: f}})
	if err != nil || told[0].Error != nil {
		t.Fatal(f, told, err)
	}
	c, _ := out.Column("new")
	for i := range c.Len() {
		q := data.Exact
		if c.Qualifier != nil {
			q = c.Qualifier[i]
		}
		qualifiers = append(qualifiers, data.QualifierNames[q])
	}
	return shown(c), qualifiers
}

func TestQualifiersGoAlong(t *testing.T) {
	const text = "name,year,x,y\n甲,2020,超过10,1\n甲,2021,20,1\n甲,2022,40,约1\n乙,2020,5,1\n乙,2021,约6,\n乙,2022,8,1\n"
	about, over := data.QualifierNames[data.About], data.QualifierNames[data.Over]
	no := data.QualifierNames[data.Exact]
	for _, tt := range []struct {
		formula string
		want    []string
	}{
		{"x", []string{over, no, no, no, about, no}},
		{"lag(x)", []string{no, over, no, no, no, about}},
		{"lag(x, -1)", []string{no, no, no, about, no, no}},
		{"diff(x)", []string{no, about, no, no, about, about}},
		{"growth(x)", []string{no, about, no, no, about, about}},
		{"lag(x) * 2", []string{no, about, no, no, no, about}},
		{"lag(lag(x))", []string{no, no, over, no, no, no}},
		{"lag(diff(x))", []string{no, no, about, no, no, about}},
		{"x * y", []string{about, no, about, no, no, no}}, // y is missing where x is about 6
		{"x > 6", []string{about, no, no, no, about, no}},
		{"if(y > 0, x, 0)", []string{about, no, about, no, no, no}},
		{"ifmissing(y, x)", []string{about, no, about, no, about, no}},
		{"ismissing(x)", []string{no, no, no, no, no, no}},
		{"share(x)", []string{about, about, no, about, about, no}},
		{"rank(x)", []string{about, about, no, about, about, no}},
		{"share(y)", []string{no, no, about, no, no, about}},
		{"colsum(x)", []string{about, about, about, about, about, about}},
		{"colmean(y)", []string{about, about, about, about, about, about}},
		{"year", []string{no, no, no, no, no, no}},
	} {
		if values, got := qualifiersOf(t, text, tt.formula); !slices.Equal(got, tt.want) {
			t.Errorf("%s = %s is qualified %q, want %q", tt.formula, values, got, tt.want)
		}
	}
	tab, _, err := data.Read(context.Background(), []byte(text), data.Options{Name: "a.csv"})
	if err != nil {
		t.Fatal(err)
	}
	was := slices.Clone(tab.Columns[2].Qualifier)
	out, _, err := Apply(context.Background(), tab, []data.Calculation{{Name: "b", Formula: "a + 0"}, {Name: "a", Formula: "lag(x)"}})
	if err != nil || !slices.Equal(tab.Columns[2].Qualifier, was) {
		t.Errorf("the table's own qualifiers are %v, and were %v", tab.Columns[2].Qualifier, was)
	}
	for name, want := range map[string]data.Qualifier{"a": data.Over, "b": data.About} {
		if c, _ := out.Column(name); c.Qualifier == nil || c.Qualifier[1] != want {
			t.Errorf("%s, of another column, is qualified %v", name, c.Qualifier)
		}
	}
	if _, got := qualifiersOf(t, strings.NewReplacer("超过", "", "约", "").Replace(text), "share(x) + lag(y)"); slices.ContainsFunc(got, func(q string) bool { return q != no }) {
		t.Error("exact figures give", got)
	}
}
