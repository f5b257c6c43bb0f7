package formula

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"statlas/data"
)

// sample is a panel of two entities with a gap, a zero, a missing figure and a qualified one.
func sample(t testing.TB) *data.Table {
	text := "name,year,gdp (万元),人口,rate (%),cost (元),note\n" +
		"甲,2020,10,4,5,30,ab\n甲,2021,12,0,6,40,\n甲,2023,15,,7,50,Abc\n乙,2020,20,8,超过1.5,60,中文字\n乙,2021,-5,2,2,70,x\n"
	tab, _, err := data.Read(context.Background(), []byte(text), data.Options{Name: "a.csv"})
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

func calculate(t testing.TB, list ...data.Calculation) (*data.Table, []Outcome) {
	tab, out, err := Apply(context.Background(), sample(t), list)
	if err != nil {
		t.Fatal(err)
	}
	return tab, out
}

// shown writes a column's values, - for a missing one.
func shown(c *data.Column) string {
	var out []string
	for i := range c.Len() {
		switch {
		case c.Missing(i):
			out = append(out, "-")
		case c.Type == data.Text:
			out = append(out, c.Text.At(i))
		case c.Type == data.PeriodT:
			out = append(out, c.Periods[i].String())
		default:
			out = append(out, fmt.Sprintf("%.6g", c.Num[i]))
		}
	}
	return strings.Join(out, " ")
}

func TestValues(t *testing.T) {
	for _, tt := range []struct {
		formula, want, unit string // want: worked out by hand on the rows of sample
		notes               string
	}{
		{formula: "[gdp (万元)] / 人口", want: "2.5 - - 2.5 -2.5", notes: "[{zero 1 2}]"},
		{formula: "＝gdp＊2", want: "20 24 30 40 -10", unit: "CNY"},
		{formula: "gdp + cost", want: "10.003 12.004 15.005 20.006 -4.993", unit: "CNY"},
		{formula: "gdp + rate", want: "15 18 22 21.5 -3", notes: "[{units 0 0}]"},
		{formula: "-2^2", want: "-4 -4 -4 -4 -4"},
		{formula: "2^3^2", want: "512 512 512 512 512"},
		{formula: "gdp % 7", want: "3 5 1 6 2", unit: "CNY"},
		{formula: "ln(gdp)", want: "2.30259 2.48491 2.70805 2.99573 -", notes: "[{domain 1 5}]"},
		{formula: "log(gdp, 2)", want: "3.32193 3.58496 3.90689 4.32193 -", notes: "[{domain 1 5}]"},
		{formula: "round(2.5) + round(1.005, 2)", want: "4.01 4.01 4.01 4.01 4.01"},
		{formula: "if(人口 = 0, 0, gdp / 人口)", want: "2.5 0 - 2.5 -2.5"},
		{formula: "ifmissing(人口, 1)", want: "4 0 1 8 2"},
		{formula: "ismissing(人口) or gdp > 15", want: "0 0 1 1 0"},
		{formula: "not(人口 > 3) and true", want: "0 1 - 0 1"},
		{formula: "min(gdp, 人口)", want: "4 0 - 8 -5"},
		{formula: "mean(rate, 1)", want: "3 3.5 4 1.25 1.5", unit: "%"},
		{formula: `upper(note) & "-" & year`, want: "AB-2020 - ABC-2023 中文字-2020 X-2021"},
		{formula: `left(note, 1) & right(note, 2)`, want: "aab - Abc 中文字 xx"},
		{formula: `contains(note, "b")`, want: "1 - 1 0 0"},
		{formula: "len(note)", want: "2 - 3 3 1"},
		{formula: `if(year >= 2021, year(year), 0)`, want: "0 2021 2023 0 2021", unit: data.YearUnit},
		{formula: "lag(gdp)", want: "- 10 - - 20", unit: "CNY"},
		{formula: "lag(gdp, 2)", want: "- - 12 - -", unit: "CNY"},
		{formula: "diff(rate)", want: "- 1 - - 0.5", unit: "pct_point"},
		{formula: "growth(gdp)", want: "- 20 - - -125", unit: "%"},
		{formula: "growth(人口)", want: "- -100 - - -75", unit: "%"},
		{formula: "colsum(gdp)", want: "52 52 52 52 52", unit: "CNY"},
		{formula: "colmean(人口)", want: "3.5 3.5 3.5 3.5 3.5"},
		{formula: "share(人口)", want: "33.3333 0 - 66.6667 100", unit: "%"},
		{formula: "rank(gdp)", want: "2 1 1 1 2"},
		{formula: "exp(1000)", want: "- - - - -", notes: "[{large 5 1}]"},
		{formula: "rank(lag(gdp) * 2)", want: "- 2 - - 1"},
	} {
		t.Run(tt.formula, func(t *testing.T) {
			tab, out := calculate(t, data.Calculation{Name: "z", Formula: tt.formula})
			c, _ := tab.Column("z")
			if c == nil {
				t.Fatal(out[0].Error)
			}
			notes := ""
			if len(out[0].Notes) > 0 {
				notes = fmt.Sprint(out[0].Notes)
			}
			if got := shown(c); got != tt.want || c.Unit != tt.unit || notes != tt.notes {
				t.Errorf("%s = %s in %q, %s; want %s in %q, %s", tt.formula, got, c.Unit, notes, tt.want, tt.unit, tt.notes)
			}
		})
	}
}

func TestErrors(t *testing.T) {
	for _, tt := range []struct{ formula, place, want string }{
		{"", "", "the formula is empty"},
		{"gdp +", "", "the formula ends where a value is expected"},
		{"gdp * * 2", "*", "a value is expected before *"},
		{"gdp 2", "2", "an operator or the end is expected before 2"},
		{"(gdp", "", "( is not closed"},
		{`"abc`, `"abc`, `" is not closed`},
		{"1.2.3", "1.2.3", "1.2.3 is not a number"},
		{"gdp # 2", "#", "# means nothing here"},
		{"gpd * 2", "gpd", "there is no column gpd; is gdp meant?"},
		{"人囗 + 1", "人囗", "there is no column 人囗; is 人口 meant?"},
		{"whatever", "whatever", "there is no column whatever"},
		{"roud(gdp)", "roud", "there is no function roud; is round meant?"},
		{"abs(gdp, 1)", "abs(gdp, 1)", "abs(x) takes 1 values, not 2"},
		{"gdp + note", "note", "+ needs number here, not text"},
		{"if(gdp, 1, 2)", "gdp", "if needs boolean here, not number"},
		{`if(gdp > 1, 1, "a")`, `"a"`, "if needs values of one type, not number and text"},
		{"gdp = note", "gdp = note", "= needs values of one type, not number and text"},
		{`year > "soon"`, `"soon"`, "soon is not a period such as 2023 or 2023-Q1"},
		{"lag(gdp, 人口)", "人口", "lag needs a whole number between -1000 and 1000 here"},
		{"z + 1", "z", "the columns need each other: z → z"},
		{strings.Repeat("(", 500) + "1", "(", "the formula is nested more than 60 levels deep"},
	} {
		t.Run(tt.formula, func(t *testing.T) {
			_, out := calculate(t, data.Calculation{Name: "z", Formula: tt.formula})
			e := out[0].Error
			if e == nil || e.Error() != tt.want || tt.formula[e.From:e.To] != tt.place {
				t.Errorf("%q: %v at %+v; want %s at %q", tt.formula, e, e, tt.want, tt.place)
			}
		})
	}
}

func TestColumnsOfColumns(t *testing.T) {
	tab, out := calculate(t, data.Calculation{Name: "b", Formula: "a * 2"}, data.Calculation{Name: "a", Formula: "rate + 1"},
		data.Calculation{Name: "x", Formula: "y"}, data.Calculation{Name: "y", Formula: "w"}, data.Calculation{Name: "w", Formula: "x"},
		data.Calculation{Name: "v", Formula: "x"}, data.Calculation{Name: "note", Formula: "1"},
		data.Calculation{Name: "Rate", Formula: "1"}, data.Calculation{Name: " B", Formula: "1"})
	b, _ := tab.Column("b")
	if shown(b) != "12 14 16 5 6" || b.Formula != "a * 2" || b.Qualifier[3] != data.About || b.Qualifier[0] != data.Exact {
		t.Errorf("b = %s, %v", shown(b), b.Qualifier)
	}
	if a, i := tab.Column("a"); a == nil || i != 8 || tab.Raw(0, i) != "" || tab.Raw(0, 0) != "甲" {
		t.Errorf("a stands at %d, and not behind b", i)
	}
	for i, want := range map[int]string{2: "cycle", 3: "cycle", 4: "cycle", 5: "cycle", 6: "name", 7: "name", 8: "name"} {
		if out[i].Error == nil || out[i].Error.Code != want {
			t.Errorf("%s: %v; want %s", out[i].Name, out[i].Error, want)
		}
	}
	if got := out[2].Error.Args[0]; got != "x → y → w → x" {
		t.Error(got)
	}
}

// A spreadsheet's SUM is of a column; ours of a row's values, which is said where there is one only.
func TestASumOfOneValueIsTold(t *testing.T) {
	for f, want := range map[string]bool{"SUM(gdp)": true, "1 + average(rate)": true, "sum(gdp, 人口)": false, "colsum(gdp)": false, "max(rate)": true, "abs(rate)": false} {
		_, out := calculate(t, data.Calculation{Name: "s", Formula: f})
		if got := len(out[0].Notes) > 0 && out[0].Notes[0].Code == "one"; got != want || out[0].Error != nil {
			t.Errorf("%s: %v, %v", f, out[0].Notes, out[0].Error)
		}
	}
}

func TestCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, _, err := Apply(ctx, sample(t), []data.Calculation{{Name: "z", Formula: "lag(gdp) + 1"}}); err != context.Canceled {
		t.Error(err)
	}
}

// FuzzApply holds that no text makes a formula panic, that errors point into it, and that no number is infinite.
func FuzzApply(f *testing.F) {
	for _, s := range []string{"", "gdp+1", "if(gdp>1,lag(gdp,2),rank(gdp))", "“a”&note", "[a]]b]", "((((", "1e999", "-^", "not not true", "＝ｌｎ（gdp）", "`x", "\xff", "left(note,-1)", "min()", "!!1", "year=2020"} {
		f.Add(s)
	}
	tab := sample(f)
	f.Fuzz(func(t *testing.T, s string) {
		out, told, err := Apply(context.Background(), tab, []data.Calculation{{Name: "z", Formula: s}})
		if err != nil {
			t.Fatal(err)
		}
		if e := told[0].Error; e != nil {
			if e.From < 0 || e.To > len(s) || e.From > e.To || Texts[e.Code] == "" {
				t.Fatalf("%q: %+v", s, e)
			}
			return
		}
		for _, x := range out.Columns[len(out.Columns)-1].Num {
			if math.IsInf(x, 0) {
				t.Fatalf("%q gives %v", s, x)
			}
		}
	})
}

func BenchmarkMillion(b *testing.B) {
	x := make([]float64, 1_000_000)
	for i := range x {
		x[i] = float64(i%1000) + 1
	}
	t := &data.Table{Rows: len(x), Raw: func(int, int) string { return "" }}
	for _, id := range []string{"a", "b", "c"} {
		t.Columns = append(t.Columns, &data.Column{ID: id, Name: id, Type: data.Number, Num: x})
	}
	for b.Loop() {
		if _, _, err := Apply(context.Background(), t, []data.Calculation{{Name: "z", Formula: "a + b / c"}}); err != nil {
			b.Fatal(err)
		}
	}
}
