package formula

import (
	"testing"

	"statlas/data"
)

// A column is one of years by what its formula is, not by its values.
func TestYears(t *testing.T) {
	for _, tt := range []struct{ formula, want, unit string }{
		{"year(year)", "2020 2021 2023 2020 2021", data.YearUnit},
		{"first", "2020 2021 2023 2020 2021", data.YearUnit}, // a calculated column of years
		{"min(first, year(year) + 1, 2021)", "2020 2021 2021 2020 2021", data.YearUnit},
		{"max(year(year), first)", "2020 2021 2023 2020 2021", data.YearUnit},
		{"if(gdp > 0, year(year), 2000)", "2020 2021 2023 2020 2000", data.YearUnit},
		{"ifmissing(lag(first), 1999)", "1999 2020 1999 1999 2020", data.YearUnit},
		{"round(mean(first, first + 1), 1)", "2020.5 2021.5 2023.5 2020.5 2021.5", data.YearUnit},
		{"colmean(first)", "2021 2021 2021 2021 2021", data.YearUnit},
		{"first - 1", "2019 2020 2022 2019 2020", data.YearUnit},
		{"2 + first", "2022 2023 2025 2022 2023", data.YearUnit},
		{"first + 人口", "2024 2021 - 2028 2023", data.YearUnit},
		{"first + (2020 - first)", "2020 2020 2020 2020 2020", data.YearUnit},
		{"2024 - first", "4 3 1 4 3", "year"},
		{"first - 2000", "20 21 23 20 21", "year"},
		{"year(year) - first", "0 0 0 0 0", "year"},
		{"diff(first)", "- 1 - - 1", "year"},
		{"first % 4", "0 1 3 0 1", ""},
		{"first * 2", "4040 4042 4046 4040 4042", ""},
		{"-first", "-2020 -2021 -2023 -2020 -2021", ""},
		{"first + first", "4040 4042 4046 4040 4042", ""},
		{"sum(first, 1)", "2021 2022 2024 2021 2022", ""},
		{"colsum(first)", "10105 10105 10105 10105 10105", ""},
		{"first / 10", "202 202.1 202.3 202 202.1", ""},
		{"gdp * first / first", "10 12 15 20 -5", "CNY"},
		{"gdp - first", "-2010 -2009 -2008 -2000 -2026", ""},
		{"人口 * 500", "2000 0 - 4000 1000", ""}, // looks like years, in part
		{"first > 2020", "0 1 1 0 1", ""},
		{"growth(first)", "- 0.049505 - - 0.049505", "%"},
	} {
		tab, out := calculate(t, data.Calculation{Name: "first", Formula: "year(year)"}, data.Calculation{Name: "z", Formula: tt.formula})
		c, _ := tab.Column("z")
		if c == nil {
			t.Errorf("%s: %v", tt.formula, out[1].Error)
			continue
		}
		if got := shown(c); got != tt.want || c.Unit != tt.unit {
			t.Errorf("%s = %s in %q; want %s in %q", tt.formula, got, c.Unit, tt.want, tt.unit)
		}
	}
}
