package stats

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
	"statlas/data/charset"
)

// plainSearch looks into every cell of every row, as it is written.
func plainSearch(t *data.Table, search string) []int32 {
	found, digits := plainFinder(search), Digits(search)
	out := []int32{}
	for i := range t.Rows {
		if slices.ContainsFunc(t.Columns, func(c *data.Column) bool {
			switch x := cell(c, i).(type) {
			case Num:
				return digits != "" && strings.Contains(strconv.FormatFloat(float64(x), 'f', -1, 64), digits)
			case string:
				l := c.Labels[x]
				return found(x) || l.Zh != "" && found(l.Zh) || l.En != "" && found(l.En)
			}
			return false
		}) {
			out = append(out, int32(i))
		}
	}
	return out
}

// searched is a table of n rows with texts that repeat and that do not, labels, periods and numbers.
func searched(n int) *data.Table {
	random := rand.New(rand.NewPCG(7, 8))
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	ids, cities, notes := make([]string, n), make([]string, n), make([]string, n)
	x, y := make([]float64, n), make([]float64, n)
	periods := make([]data.Period, n)
	for i := range n {
		ids[i] = fmt.Sprintf("%s%05d%s", pick("F", "f", "Ñ", "园", ""), random.IntN(99999), pick("", "银行", "K", "ß"))
		cities[i] = pick("", "重庆", "北京市", "Ningbo", "Zürich", "ΣΟΦΙΑ", "bj")
		notes[i] = pick("", "", "over, says the yearbook", "−12.5")
		x[i] = math.Round(random.NormFloat64()*1e6) / []float64{1, 10, 100, 1000, 7}[random.IntN(5)]
		y[i] = []float64{math.NaN(), math.Inf(1), 0, math.Copysign(0, -1), 1e21, 1e-7, 0.1 + 0.2, float64(random.IntN(3000))}[random.IntN(8)]
		periods[i] = data.ParsePeriod(pick("", "2023", "2023-Q1", "2019-12", "2020"))
	}
	codes, words := data.NewStrings(notes).Coded()
	note := &data.Column{ID: "note", Name: "note", Type: data.Text, Text: data.NewCoded(codes, words), Labels: map[string]data.Label{"−12.5": {Zh: "负数", En: "Minus"}}}
	return tableOf(textColumn("id", data.Entity, ids...), textColumn("city", data.Dimension, cities...), note, numberColumn("x", x...), numberColumn("y", y...), &data.Column{ID: "when", Name: "when", Type: data.PeriodT, Periods: periods})
}

var searches = []string{"f", "F0", "bj", "BJS", "yh", "ñ", "园", "12", "12.", "-1", "-", ".", "1.2.3", "0000000", "30000000000000004", "2023-Q", "2023", "ning", "ßx", "σο", "k", "负", "minus", "yearbook", "−12", "zzz", " ", "北　京", " F0", "1,2", "1,23", "1,234"}

func TestSearchAgainstEveryCell(t *testing.T) {
	data.LearnPinyin(charset.Decode)
	table := searched(3000)
	for _, s := range searches {
		q := &Question{Kind: "rows", Search: s}
		got, err := Order(context.Background(), table, q)
		if want := plainSearch(table, s); err != nil || !slices.Equal(got, want) {
			t.Errorf("%q: %d rows, %v; want %d", s, len(got), err, len(want))
		}
	}
}

// What is found while a search is typed on, and of a part of the rows in another order, is what is found at once.
func TestTypingOn(t *testing.T) {
	data.LearnPinyin(charset.Decode)
	table := searched(3000)
	narrower := 0
	for _, from := range append(searches, "", "b", "y") {
		for _, to := range append(searches, "by", "xb", "12.5", "f00", "ningbo", "B") {
			if !Narrows(to, from) {
				continue
			}
			narrower++
			q := &Question{Kind: "rows", Sort: []SortKey{{Column: "x", Desc: true}}, Where: []Condition{{Column: "city", Op: "ne", Value: "重庆"}}, Search: from}
			rows, err := Order(context.Background(), table, q)
			if err != nil {
				t.Fatal(err)
			}
			q.Search = to
			got, err := Narrow(context.Background(), table, q, rows)
			want, wantErr := Order(context.Background(), table, q)
			if err != nil || wantErr != nil || !slices.Equal(got, want) {
				t.Errorf("%q after %q: %d rows, %v; want %d", to, from, len(got), err, len(want))
			}
		}
	}
	if narrower < 40 || Narrows("bj", "b") || Narrows("a", "b") || !Narrows("bj1", "b") {
		t.Errorf("%d searches narrow others; bj narrows b: %v", narrower, Narrows("bj", "b"))
	}
}

func FuzzAppendPlain(f *testing.F) {
	for _, x := range []float64{0, math.Copysign(0, -1), 1, -1, 0.1, 123456.78, 0.1 + 0.2, 1e15, 999999999999999, 99999999999999.95, 1e21, 5e-324, -0.0001, 1234.5678, 2.675, math.MaxFloat64} {
		f.Add(math.Float64bits(x), int64(x), 0)
	}
	f.Fuzz(func(t *testing.T, bits uint64, n int64, decimals int) {
		for _, x := range []float64{math.Float64frombits(bits), float64(n) / math.Pow(10, float64(uint(decimals)%8))} {
			if got, want := string(appendPlain(nil, x)), strconv.FormatFloat(x, 'f', -1, 64); finite(x) && got != want {
				t.Errorf("%v is written %s, want %s", x, got, want)
			}
		}
	})
}

func BenchmarkSearch(b *testing.B) {
	table := searched(200_000)
	for _, s := range []string{"F0999", "12", "bj"} {
		b.Run(s, func(b *testing.B) {
			for b.Loop() {
				if _, err := Order(context.Background(), table, &Question{Kind: "rows", Search: s}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
