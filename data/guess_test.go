package data

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
)

// repeat joins lines, the last of them n times, with a line end behind each.
func repeat(n int, lines ...string) string {
	last := lines[len(lines)-1]
	for range n - 1 {
		lines = append(lines, last)
	}
	return strings.Join(lines, "\n") + "\n"
}

func TestGuessDialect(t *testing.T) {
	for _, tt := range []struct {
		name, in string
		want     dialect
		width    int // cells of most records
	}{
		{"comma", "a,b\n1,2\n", dialect{delim: ',', quote: '"'}, 2},
		{"one line", "a;b;c", dialect{delim: ';', quote: '"'}, 3},
		{"tab", "a\tb\n1\t2\n", dialect{delim: '\t', quote: '"'}, 2},
		{"bar", "a|b\n1|2\n", dialect{delim: '|', quote: '"'}, 2},
		{"text with commas between semicolons", "name;what\nA;one, two, three\nB;four, five\nC;six\n", dialect{delim: ';', quote: '"'}, 2},
		{"as many commas in each text", "name;what\nA;one, two\nB;four, five\nC;six, seven\n", dialect{delim: ';', quote: '"'}, 2},
		{"decimal commas, semicolons", "a;b\n1,5;2,5\n3,5;4,5\n", dialect{delim: ';', quote: '"'}, 2},
		{"decimal commas, tabs", "a\tb\n1,5\t2,5\n3,5\t4,5\n", dialect{delim: '\t', quote: '"'}, 2},
		{"one decimal comma a line", repeat(50, "name;value", "A;1,5"), dialect{delim: ';', quote: '"'}, 2},
		{"lists with semicolons between commas", repeat(100, "id,tags", "1,a;b;c"), dialect{delim: ',', quote: '"'}, 2},
		{"times", repeat(20, "when,what", "12:30:00,x y"), dialect{delim: ',', quote: '"'}, 2},
		{"bars in text", repeat(9, "a,b", "x|y,p|q"), dialect{delim: ',', quote: '"'}, 2},
		{"title and notes", "Trade by country, 2020\n\na;b;c\nx;1;2\ny;3;4\nz;5;6\n\nSource: office, own sums\n", dialect{delim: ';', quote: '"'}, 3},
		{"one column", "name\nAda\nGrace\n", dialect{delim: ',', quote: '"'}, 1},
		{"one column of two words", "name\nAda Lovelace\nGrace Hopper\nAlan Turing\n", dialect{delim: ',', quote: '"'}, 1},
		{"two words everywhere", "Ada Lovelace\nGrace Hopper\nAlan Turing\n", dialect{delim: ',', quote: '"'}, 1},
		{"one column of words and numbers", "chapter\nPart 1\nPart 2\nPart 3\n", dialect{delim: ',', quote: '"'}, 1},
		{"one column of grouped digits", "10 000\n20 000\n30 500\n", dialect{delim: ',', quote: '"'}, 1},
		{"one column of dates with times", "2020-01-01 12:00:00\n2020-01-02 13:00:00\n2020-01-03 13:00:00\n", dialect{delim: ',', quote: '"'}, 1},
		{"sentences", "It rains.  It pours.\nThe old man is snoring.\nHe went to bed, and bumped his head.\n", dialect{delim: ',', quote: '"'}, 1},
		{"Chinese sentences", "嘉兴 位于 浙江\n南湖 在 嘉兴\n", dialect{delim: ',', quote: '"'}, 1},
		{"single spaces", "x y z\n1 2.5 3\n4 5.5 6\n", dialect{delim: ' ', quote: '"', spaces: 1}, 3},
		{"figures alone", "1 2 3\n4 5 6\n7 8 9\n", dialect{delim: ' ', quote: '"', spaces: 1}, 3},
		{"figures aligned with spaces before", "     1.0   20.5  3\n    11.5    2.0 14\n   111.0  200.0  5\n", dialect{delim: ' ', quote: '"', spaces: 1}, 3},
		{"aligned", "city         people   area\nNew York     8804190  778\nLos Angeles  3898747  1214\nChicago      2746388  590\n", dialect{delim: ' ', quote: '"', spaces: 2}, 3},
		{"aligned with grouped figures", "City            Population\nNew York         8,804,190\nLos Angeles      3,898,747\nChicago          2,746,388\n", dialect{delim: ' ', quote: '"', spaces: 2}, 2},
		{"spaces and quotes", "\"a\" \"b c\" \"d\"\n\"1\" \"x y\" \"2\"\n", dialect{delim: ' ', quote: '"', spaces: 1}, 3},
		{"an empty cell between spaces", "\"a\" \"b c\" d\n\"1\" \"x y\" \n\"1\" \"x y\" \n", dialect{delim: ' ', quote: '"'}, 3},
		{"single quotes about commas", "'a','b'\n'x, y','1'\n'z, w','2'\n", dialect{delim: ',', quote: '\''}, 2},
		{"single quotes about a column", "a;b\n1;'x'\n2;'y'\n3;'z'\n", dialect{delim: ';', quote: '\''}, 2},
		{"apostrophes", "a,b\n'tis,rock 'n' roll\nit's,dogs'\n", dialect{delim: ',', quote: '"'}, 2},
		{"guards of formulas", "a,b\n'=1+1,2\n'-3,4\n", dialect{delim: ',', quote: '"'}, 2},
		{"both quotes", "\"a\",'b'\n\"x, y\",'1'\n\"z\",'2'\n", dialect{delim: ',', quote: '"'}, 2},
		{"backslashes before quotes", "a,b\n\"say \\\"hi\\\", please\",1\n\"no\",2\n", dialect{delim: ',', quote: '"', escape: true}, 2},
		{"backslash at the end", "a,b\n\"C:\\dir\\\",1\n\"C:\\\",2\n", dialect{delim: ',', quote: '"'}, 2},
		{"backslashes and doubled quotes", "a,b\n\"C:\\\",\"say \"\"x\"\"\"\n\"D:\\\",2\n", dialect{delim: ',', quote: '"'}, 2},
		{"commas and spaces", "a, b, c\n1, 2, 3\n", dialect{delim: ',', quote: '"'}, 3},
		{"Markdown", "| a | b |\n|---|--:|\n| x | 1 |\n| y | 2 |\n", dialect{delim: '|', quote: '"'}, 4},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := guessDialect([]byte(tt.in), 0, 0)
			w, _ := takeSample([]byte(tt.in), 0, got, 100, 0).width()
			if got != tt.want || w != tt.width {
				t.Errorf("%+v of %d cells; want %+v of %d", got, w, tt.want, tt.width)
			}
		})
	}
}

func TestSettingsDelimiter(t *testing.T) {
	for _, tt := range []struct{ delim, in, want string }{
		{",", "a;b,c;d\n1;2,3;4\n", "1;2|3;4"},
		{";", "a;b,c;d\n1;2,3;4\n", "1|2,3|4"},
		{"\t", "a\tb c\n1\t2 3\n", "1|2 3"},
		{"|", "a|b,c\n1|2,3\n", "1|2,3"},
		{" ", "a  b c\n1 2    3\n", "1|2|3"},
		{"  ", "name  born on\nAda  10 December\nAlan  23 June\n", "Ada|10 December"},
		{":", "a:b\n1:2\n", "1|2"},
		{"^", "a^b\n1^2\n", "1|2"},
		{"x", "ax b\n1x 2\n", "1|2"},
		{"'", "a'b\n1'2\n", "1|2"},
		{";", "sep=,\na;b\n1;2\n", "1|2"},
	} {
		table, report, err := Read(context.Background(), []byte(tt.in), Options{Settings: Settings{Delimiter: tt.delim}})
		if err != nil {
			t.Errorf("%q: %v", tt.delim, err)
			continue
		}
		var row []string
		for c := range table.Columns {
			row = append(row, strings.TrimSpace(table.Raw(0, c)))
		}
		if got := strings.Join(row, "|"); got != tt.want || report.Dialect.Delimiter != tt.delim {
			t.Errorf("%q cuts %q into %s and is reported as %q; want %s", tt.delim, tt.in, got, report.Dialect.Delimiter, tt.want)
		}
	}
	for _, bad := range []string{"\"", "\n", "\r", ",,", "\\t", "，", "\xff"} {
		_, _, err := Read(context.Background(), []byte("a,b\n1,2\n"), Options{Settings: Settings{Delimiter: bad}})
		var fe *FileError
		if !errors.As(err, &fe) || fe.Code != "bad_delimiter" || fe.Args[0] != bad {
			t.Errorf("the delimiter %q gives %v", bad, err)
		}
	}
}

// TestLoneQuote has a file of 1,000 rows with one quote too many in row 10, and other quotes after it.
func TestLoneQuote(t *testing.T) {
	lines := func(row10 string, other func(i int) string) string {
		b := "id,size,note,more\n"
		for i := 1; i <= 1000; i++ {
			if line := other(i); i == 10 {
				b += row10 + "\n"
			} else {
				b += line + "\n"
			}
		}
		return b
	}
	for _, tt := range []struct {
		name, row10 string
		other       func(i int) string
		at          string // what stands where the quote is reported
	}{
		{"no other quote", `10,"5,x,y`, func(i int) string { return fmt.Sprintf("%d,5,x,y", i) }, `"5`},
		{"others in quotes", `10,"5,x,y`, func(i int) string { return fmt.Sprintf(`%d,5,"x, %d",y`, i, i) }, `"5`},
		{"empty cells in quotes", `10,"5,x,y`, func(i int) string { return fmt.Sprintf(`%d,5,"",y`, i) }, `"5`},
		{"a quote after text, much later", `10,"5,x,y`, func(i int) string {
			if i == 900 {
				return `900,5,7",y`
			}
			return fmt.Sprintf("%d,5,x,y", i)
		}, `"5`},
		{"quotes after text in the same column", `10,"5,x,y`, func(i int) string {
			if i%50 == 0 {
				return fmt.Sprintf(`%d,5",x,y`, i)
			}
			return fmt.Sprintf("%d,5,x,y", i)
		}, `"5`},
		{"the last cell", `10,5,x,"y`, func(i int) string { return fmt.Sprintf(`%d,5",x,"y"`, i) }, `"y`},
		{"the first cell", `"10,5,x,y`, func(i int) string { return fmt.Sprintf(`%d,"5",x,y`, i) }, `"10`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			in := lines(tt.row10, tt.other)
			table, report := mustRead(t, in)
			if table.Rows != 1000 || len(table.Columns) != 4 {
				t.Fatalf("%d rows of %d columns", table.Rows, len(table.Columns))
			}
			if got := table.Raw(9, 0) + table.Raw(10, 0) + table.Raw(999, 3); !strings.HasSuffix(got, "1011y") && !strings.HasSuffix(got, "1011\"y\"") {
				t.Errorf("rows about the quote hold %s", got)
			}
			p := report.Problems[0]
			if p.Code != "unclosed_quote" || p.Row != 11 || !strings.HasPrefix(in[p.Byte:], tt.at) {
				t.Errorf("reported as %+v of %d", p, report.Total)
			}
			for _, p := range report.Problems[1:] {
				if p.Code != "not_a_number" {
					t.Errorf("%+v", p)
				}
			}
		})
	}
}

// TestLinesInQuotes has cells of several lines that look like rows in part; they must stay whole.
func TestLinesInQuotes(t *testing.T) {
	for _, in := range []string{
		"who,where\nA,\"Paris, France\"\nB,\"12 Main St\nLondon, UK\"\nC,x\n",
		"who,where\nA,x\nB,\"one\ntwo, 2\nthree, 3\nfour, 4\nfive, 5\nsix, 6\"\nC,y\n",
		"a,b,c\n1,\"x, y\nz\",2\n3,\"x\ny\",4\n5,\"\n\n\",6\n",
		"a,b,c\n1,2,\"x\np,q,r\ns\"\n3,4,5\n",
		"a,b,c\n\"p,q,r\ns,t,u\nv,w,x\",1,2\n3,4,5\n6,7,8\n",
	} {
		table, report := mustRead(t, in)
		want := recordsOf(t, in)
		if report.Total > 0 || table.Rows != len(want)-1 {
			t.Fatalf("%q: %d rows, %+v", in, table.Rows, report.Problems)
		}
		for r := range table.Rows {
			for c := range table.Columns {
				if got := table.Raw(r, c); got != want[r+1][c] {
					t.Errorf("%q: row %d, column %d is %q", in, r, c, got)
				}
			}
		}
	}
}
