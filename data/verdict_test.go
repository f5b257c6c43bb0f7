package data

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// readColumn reads a file of one column between a counter and nothing, as settings have it.
func readColumn(t *testing.T, name string, cells []string, s Settings) (*Table, *Report) {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "row|%s\n", name)
	for i, c := range cells {
		fmt.Fprintf(&b, "r%d|%s\n", i, c)
	}
	table, report, err := Read(context.Background(), []byte(b.String()), Options{Settings: s})
	if err != nil {
		t.Fatal(err)
	}
	return table, report
}

// shown writes the values of a column in short.
func shown(c *Column) string {
	list := make([]string, c.Len())
	for i := range list {
		if v := cellValue(c, i); c.Missing(i) {
			list[i] = "–"
		} else {
			list[i] = fmt.Sprint(v)
		}
	}
	return strings.Join(list, " ")
}

// TestVerdicts has columns and how they must be decided: by what the cells prove together.
func TestVerdicts(t *testing.T) {
	for _, tt := range []struct {
		what, name, cells string // cells with ; between
		typ               Type
		want, codes       string // values; codes of problems
	}{
		{"decimal commas", "v", "0,435;1,286;2,87", Number, "0.435 1.286 2.87", ""},
		{"one decimal comma decides", "v", "1,286;2,345;3,4", Number, "1.286 2.345 3.4", ""},
		{"a leading zero decides", "v", "1,286;0,345", Number, "1.286 0.345", ""},
		{"thousands by two groups", "v", "1,286;2,345,000", Number, "1286 2.345e+06", ""},
		{"thousands by a point", "v", "1,286;2,345.5", Number, "1286 2345.5", ""},
		{"thousands beside small ones", "v", "1,286;345;12", Number, "1286 345 12", ""},
		{"ambiguous commas", "v", "1,286;2,345", Number, "1286 2345", "ambiguous_thousands"},
		{"points are decimals", "v", "1.286;2.345", Number, "1.286 2.345", ""},
		{"thousands by points", "v", "1.286;2.345.000", Number, "1286 2.345e+06", ""},
		{"both proven", "v", "1,5;2,5;3,5;1,234.5;1,234", Number, "1.5 2.5 3.5 – 1.234", "ambiguous_decimals not_a_number"},
		{"spaces", "v", "1 286;345;12 000 000", Number, "1286 345 1.2e+07", ""},
		{"spaces and commas", "v", "1 286,5;345,25", Number, "1286.5 345.25", ""},
		{"apostrophes", "v", "1'286.50;345", Number, "1286.5 345", ""},
		{"Indian groups", "v", "12,34,567;1,00,000;45,000", Number, "1.234567e+06 100000 45000", ""},
		{"footnote marks", "v", "12.3①;12.4*;12.5;12.6r", Number, "12.3 12.4 12.5 12.6", "footnote_marks"},
		{"letters that make codes", "v", "1r;2p;3r;4e", Text, "1r 2p 3r 4e", ""},
		{"numbers with k", "v", "1.2k;900;3.4M", Number, "1200 900 3.4e+06", "mixed_units"},
		{"codes with E", "v", "12E5;45E2;3E10", Text, "12E5 45E2 3E10", ""},
		{"rooms", "v", "4K;5B;12K", Text, "4K 5B 12K", ""},
		{"missing words", "v", "1;—;…;n/a;x;-;/;.;..;----;……;：;2", Number, "1 – – – – – – – – – – – 2", "not_a_number"},
		{"percent signs on some", "v", "1%;2%;3;4%", Number, "1 2 3 4", "bare_percent"},
		{"percent in the name", "v(%)", "1%;2%;3;4%", Number, "1 2 3 4", ""},
		{"exponents", "v", "1.5E2;2.5e-3", Number, "150 0.0025", ""},
		{"a unit in the name", "v(%)", "1.5;2.5;see note", Number, "1.5 2.5 –", "not_a_number"},
		{"no unit in the name", "v", "1.5;2.5;see note", Text, "1.5 2.5 see note", ""},
		{"± is no number", "v", "1±2;2±3;5±6", Text, "1±2 2±3 5±6", ""},
		{"long decimals", "v", "0.1234567890123456789;2", Number, "0.12345678901234568 2", "rounded_digits"},
		{"beyond 2^53", "v", "1.5;9007199254740993;2.5;3.5;4.5;5.5;6.5", Number, "1.5 – 2.5 3.5 4.5 5.5 6.5", "too_many_digits"},
		{"18 digits", "id card", "330400199001011234;330400199001011235", Text, "330400199001011234 330400199001011235", ""},
		{"years of history", "year", "1790;1800;1810;1820", PeriodT, "1790 1800 1810 1820", ""},
		{"years of history in Chinese", "年份", "1644;1736;1850", PeriodT, "1644 1736 1850", ""},
		{"years of two centuries", "time", "1898;1899;1900;1901;1902", PeriodT, "1898 1899 1900 1901 1902", ""},
		{"times in milliseconds", "time", "1180;1250;1490;1950;1320", Number, "1180 1250 1490 1950 1320", ""},
		{"counts like years of history", "people", "1790;1800;1810", Number, "1790 1800 1810", ""},
		{"007", "agent", "007;008;123", Text, "007 008 123", ""},
		{"phones", "v", "13800138000;13900139000", Text, "13800138000 13900139000", ""},
		{"phones in groups", "tel", "555 123 456;555 123 457", Text, "555 123 456 555 123 457", ""},
		{"postcodes", "邮编", "310000;310012", Text, "310000 310012", ""},
		{"credit codes", "统一社会信用代码", "91330400MA28A1B2C3;91330400MA28A1B2C4", Text, "91330400MA28A1B2C3 91330400MA28A1B2C4", ""},
		{"five digits", "code", "12345;54321", Text, "12345 54321", ""},
		{"five digits without a name", "v", "45291;45292", Number, "45291 45292", ""},
		{"1-10", "range", "1-10;11-20", Text, "1-10 11-20", ""},
		{"mixed", "v", "1;2;3;a;b;c", Text, "1 2 3 a b c", "mixed_types"},
		{"Excel's days", "date", "45291;45292", PeriodT, "2023-12-31 2024-01-01", "serial_dates"},
		{"days out of range", "date", "45291;99999", Number, "45291 99999", ""},
		{"day first", "date", "31/12/2023;01/02/2023", PeriodT, "2023-12-31 2023-02-01", ""},
		{"month first", "date", "12/31/2023;01/02/2023", PeriodT, "2023-12-31 2023-01-02", ""},
		{"ambiguous dates", "date", "03/04/2023;05/06/2023", PeriodT, "2023-04-03 2023-06-05", "ambiguous_day_first"},
		{"first days of months", "date", "03/01/2023;04/01/2023", PeriodT, "2023-03-01 2023-04-01", "ambiguous_month_first"},
		{"same day and month", "date", "03/03/2023;04/04/2023", PeriodT, "2023-03-03 2023-04-04", ""},
		{"both orders", "date", "31/12/2023;30/11/2023;12/31/2023;01/02/2023;29/1/2023;28/1/2023;27/1/2023;26/1/2023;25/1/2023;24/1/2023", PeriodT, "2023-12-31 2023-11-30 – 2023-02-01 2023-01-29 2023-01-28 2023-01-27 2023-01-26 2023-01-25 2023-01-24", "ambiguous_day_first not_a_period"},
		{"fiscal years", "year", "2010-11;2011-12;2012-13", PeriodT, "2010/2011 2011/2012 2012/2013", ""},
		{"months", "month", "2010-11;2010-12;2011-01", PeriodT, "2010-11 2010-12 2011-01", ""},
		{"points and months", "月份", "2023.01;2023.02;2023.12", PeriodT, "2023-01 2023-02 2023-12", ""},
		{"a lost zero", "月份", "2023.09;2023.1;2023.11", PeriodT, "2023-09 2023-10 2023-11", ""},
		{"short months", "月份", "2023.9;2023.10;2023.1", PeriodT, "2023-09 2023-10 2023-01", ""},
		{"months that may be October", "月份", "2023.9;2023.1;2023.11", Number, "2023.9 2023.1 2023.11", ""},
		{"numerals", "年份", "二〇二二年;二〇二三年", PeriodT, "2022 2023", ""},
		{"the year so far", "时间", "2023年1-2月;2023年1-3月", PeriodT, "2023-01/2023-02 2023-01/2023-03", ""},
		{"months without year", "时间", "1-2月;1-3月", Text, "1-2月 1-3月", ""},
		{"English months", "when", "Mar-23;Apr-23", PeriodT, "2023-03 2023-04", ""},
		{"plans", "v", "十三五;十四五", Text, "十三五 十四五", ""},
	} {
		t.Run(tt.what, func(t *testing.T) {
			table, report := readColumn(t, tt.name, strings.Split(tt.cells, ";"), Settings{})
			c := table.Columns[1]
			var codes []string
			for _, p := range report.Problems {
				codes = append(codes, p.Code)
			}
			if got := shown(c); c.Type != tt.typ || got != tt.want || strings.Join(codes, " ") != tt.codes {
				t.Errorf("%s %q, %q; want %s %q, %q", c.Type, got, codes, tt.typ, tt.want, tt.codes)
			}
			if info := report.Columns[1]; info.Ambiguous != strings.Contains(tt.codes, "ambiguous") || info.Ambiguous != (len(info.Readings) == 2) {
				t.Errorf("ambiguous: %v, %v", info.Ambiguous, info.Readings)
			}
		})
	}
}

// TestReadings checks what a page is told to ask, and that each answer then gives the value it promised.
func TestReadings(t *testing.T) {
	for _, tt := range []struct{ cells, want string }{
		{"1,286;2,345", `[{"decimal":".","example":"1,286","value":1286},{"decimal":",","example":"1,286","value":1.286}]`},
		{"03/04/2023;05/06/2023", `[{"dates":"dmy","example":"03/04/2023","value":"2023-04-03"},{"dates":"mdy","example":"03/04/2023","value":"2023-03-04"}]`},
	} {
		cells := strings.Split(tt.cells, ";")
		_, report := readColumn(t, "v", cells, Settings{})
		readings := report.Columns[1].Readings
		if b, _ := json.Marshal(readings); string(b) != tt.want {
			t.Errorf("%s: %s; want %s", tt.cells, b, tt.want)
		}
		for _, a := range readings {
			set := ColumnSetting{Name: "v", Decimal: a.Decimal, Dates: a.Dates}
			table, report := readColumn(t, "v", cells, Settings{Columns: []ColumnSetting{set}})
			v := cellValue(table.Columns[1], slices.Index(cells, a.Example))
			if p, ok := v.(Period); ok {
				v = p.String()
			}
			if v != a.Value || report.Columns[1].Ambiguous || report.Total > 0 {
				t.Errorf("%+v gives %v, %+v", set, v, report)
			}
		}
	}
}

// TestLateNumbers has a column that is ambiguous in the sample and not as a whole.
func TestLateNumbers(t *testing.T) {
	cells := slices.Repeat([]string{"1,286"}, 2*sampleRecords)
	_, report := readColumn(t, "v", append(cells, "345"), Settings{})
	if i := report.Columns[1]; i.Ambiguous || report.Total > 0 {
		t.Errorf("%+v", i)
	}
	table, report := readColumn(t, "v", append(cells, "3,45"), Settings{})
	if i := report.Columns[1]; i.Ambiguous || report.Total > 0 || table.Columns[1].Num[0] != 1.286 {
		t.Errorf("%+v", i)
	}
}

// TestLatePeriods has columns of which the sample proves one reading and a late cell another.
func TestLatePeriods(t *testing.T) {
	for _, tt := range []struct{ early, late, wantEarly, wantLate string }{
		{"2010-11;2011-12", "2012-05", "2010-11", "2012-05"},
		{"2011-12;2011-12", "2012-13", "2011/2012", "2012/2013"},
		{"2011-12;2011-10", "2012-13", "2011-12", ""},
		{"03/04/2023;05/06/2023", "12/31/2023", "2023-03-04", "2023-12-31"},
		{"03/04/2023;05/06/2023", "31/12/2023", "2023-04-03", "2023-12-31"},
		{"2023.1;2023.2", "2023.10", "2023-01", "2023-10"},
	} {
		var cells []string
		for range sampleRecords {
			cells = append(cells, strings.Split(tt.early, ";")...)
		}
		table, _ := readColumn(t, "month", append(cells, tt.late), Settings{})
		c := table.Columns[1]
		if c.Type != PeriodT || c.Periods[0].String() != tt.wantEarly || c.Periods[len(cells)].String() != tt.wantLate {
			t.Errorf("%s, then %s: %s of %s and %s", tt.early, tt.late, c.Type, cellValue(c, 0), cellValue(c, len(cells)))
		}
	}
}
