package data

import (
	"slices"
	"strings"
	"testing"
)

func TestSplitPeriod(t *testing.T) {
	for _, tt := range []struct{ name, rest, period string }{
		{"2020", "", "2020"}, {"2020年", "", "2020"}, {"2020Q1", "", "2020-Q1"}, {"2020年一季度", "", "2020-Q1"}, {"2020年3月", "", "2020-03"},
		{"2015-2017", "", "2015/2017"},
		{"GDP 2020", "GDP", "2020"}, {"GDP_2020", "GDP", "2020"}, {"GDP(2020)", "GDP", "2020"}, {"GDP（2020年）", "GDP", "2020"}, {"GDP-2020-03", "GDP", "2020-03"},
		{"2020 GDP", "GDP", "2020"}, {"2020年 GDP(亿元)", "GDP(亿元)", "2020"}, {"2020年GDP", "GDP", "2020"}, {"2020年一季度产值", "产值", "2020-Q1"},
		{"GDP2020", "GDP", "2020"}, {"产值2020年", "产值", "2020"}, {"产值2020年3月", "产值", "2020-03"}, {"X2020", "", "2020"},
		{"GDP 2020 (bn CNY)", "GDP (bn CNY)", "2020"}, {"2020年(亿元)", "(亿元)", "2020"}, {"rain_2023-01", "rain", "2023-01"},
		{"v2020", "v2020", ""}, {"1001", "1001", ""}, {"GDP", "GDP", ""}, {"", "", ""}, {"part 1001", "part 1001", ""}, {"ISO9001", "ISO9001", ""}, {"R&D 2015-2017", "R&D", "2015/2017"},
	} {
		rest, p := splitPeriod(tt.name)
		if p == 0 {
			rest = strings.TrimSpace(rest)
		}
		if rest != tt.rest || p.String() != tt.period {
			t.Errorf("splitPeriod(%q) = %q, %s; want %q, %s", tt.name, rest, p, tt.rest, tt.period)
		}
	}
}

func TestSplitPart(t *testing.T) {
	for _, tt := range []struct{ name, period string }{
		{"1月", "1000-01"}, {"12月份", "1000-12"}, {"三月", "1000-03"}, {"第二季度", "1000-Q2"}, {"四季度", "1000-Q4"}, {"上半年", "1000-H1"},
		{"Q3", "1000-Q3"}, {"q1", "1000-Q1"}, {"H2", "1000-H2"}, {"Jan", "1000-01"}, {"December", "1000-12"}, {"May", "1000-05"},
		{"13月", ""}, {"全年", ""}, {"度", ""}, {"末", ""}, {"1", ""}, {"01", ""}, {"5", ""}, {"GDP", ""}, {"Mayor", ""}, {"", ""}, {"-3", ""}, {"Q5", ""}, {"月", ""},
	} {
		if _, p := splitPart(tt.name); p.String() != tt.period {
			t.Errorf("splitPart(%q) = %s; want %q", tt.name, p, tt.period)
		}
	}
}

// TestShapes reads tables as found and as asked for.
func TestShapes(t *testing.T) {
	const (
		three  = "city,2019,2020,2021\nA,1,2,3\nB,4,5,6\n"
		two    = "city,2019,2020\nA,1,2\nB,4,5\n"
		coded  = "city,area,1001,1002,1003\nA,9,1,2,3\nB,8,4,5,6\n"
		panel  = "city,year,2019,2020,2021\nA,2022,1,2,3\nB,2022,4,5,6\n"
		gapped = "city,GDP 2019,GDP 2020,RD 2021,RD 2022\nA,1,2,3,4\nB,5,6,7,8\n"
		words  = "city,2019,2020,2021\nA,x1,2,3\nB,x2,5,6\n"
		units  = "city,2019(亿元),2020(万元),2021(亿元)\nA,1,2,3\nB,4,5,6\n"
		mixed  = "city,2019,2020,2021Q1\nA,1,2,3\nB,4,5,6\n"
		few    = "city,a,b,c,d,e,GDP 2019,GDP 2020,GDP 2021\nA,1,2,3,4,5,6,7,8\nB,1,2,3,4,5,6,7,8\n"
		rows   = "city,indicator,value\nA,x,1\nA,y,2\nB,x,3\nB,y,4\n"
		twice  = "city,indicator,value\nA,x,1\nA,x,2\nB,x,3\nB,y,4\n"
		items  = "city,item,value\nA,x,1\nA,y,2\nB,x,3\nB,y,4\n"
		double = "city,indicator,value,growth\nA,x,1,5\nA,y,2,6\nB,x,3,7\nB,y,4,8\n"
		inUnit = "city,indicator,value,unit\nA,x,1,亿元\nB,x,3,万元\nA,y,5,家\nB,y,6,家\n"
		months = "年份,1月,2月,3月,全年\n2020,1,2,3,6\n2021,4,5,6,15\n"
		parts  = "city,year,Q1,Q2,Q3,Q4\nA,2020,1,2,3,4\nA,2021,4,5,6,7\n"
		noYear = "city,Q1,Q2,Q3,Q4\nA,1,2,3,4\nB,4,5,6,7\n"
		both   = "city,indicator,2019,2020,2021\nA,x,1,2,3\nA,y,4,5,6\nB,x,7,8,9\nB,y,1,2,3\n"
	)
	for _, tt := range []struct {
		name, in, ask, shape string
		rows, columns        int
		offers               []string
	}{
		{"years", three, "", WidePeriods, 6, 3, []string{KeepShape}},
		{"years, kept", three, KeepShape, ShapePlain, 2, 4, []string{WidePeriods}},
		{"years, plain", three, ShapePlain, ShapePlain, 2, 4, []string{WidePeriods}},
		{"two years", two, "", ShapePlain, 2, 3, []string{WidePeriods}},
		{"two years, asked", two, WidePeriods, WidePeriods, 4, 3, []string{KeepShape}},
		{"codes", coded, "", ShapePlain, 2, 5, nil},
		{"codes, asked", coded, WidePeriods, ShapePlain, 2, 5, nil},
		{"a period beside", panel, "", ShapeLong, 2, 5, []string{WidePeriods}},
		{"other periods by measure", gapped, "", ShapePlain, 2, 5, []string{WidePeriods}},
		{"other periods by measure, asked", gapped, WidePeriods, WidePeriods, 8, 4, []string{KeepShape}},
		{"words in a period", words, "", ShapePlain, 2, 4, nil},
		{"periods in other units", units, "", ShapePlain, 2, 4, []string{WidePeriods}},
		{"kinds of period", mixed, "", ShapePlain, 2, 4, nil},
		{"few of the figures", few, "", ShapePlain, 2, 9, []string{WidePeriods}},
		{"months beside a year", months, "", WidePeriods, 6, 3, []string{KeepShape}},
		{"quarters beside a year", parts, "", WidePeriods, 8, 3, []string{KeepShape}},
		{"quarters without a year", noYear, "", ShapePlain, 2, 5, nil},
		{"indicators", rows, "", IndicatorRows, 2, 3, []string{KeepShape}},
		{"indicators, kept", rows, KeepShape, ShapePlain, 4, 3, []string{IndicatorRows}},
		{"no key", twice, "", ShapePlain, 4, 3, nil},
		{"no key, asked", twice, IndicatorRows, ShapePlain, 4, 3, nil},
		{"items", items, "", ShapePlain, 4, 3, []string{IndicatorRows}},
		{"items, asked", items, IndicatorRows, IndicatorRows, 2, 3, []string{KeepShape}},
		{"two figures", double, "", ShapePlain, 4, 4, []string{IndicatorRows}},
		{"two figures, asked", double, IndicatorRows, IndicatorRows, 2, 5, []string{KeepShape}},
		{"an indicator in two units", inUnit, "", IndicatorRows, 2, 4, []string{KeepShape}},
		{"both", both, "", IndicatorRows, 6, 4, []string{WidePeriods, KeepShape}},
		{"both, stacked", both, WidePeriods, WidePeriods, 12, 4, []string{IndicatorRows, KeepShape}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			table, rep := readWith(t, tt.in, Settings{Shape: tt.ask})
			var offers []string
			for _, o := range rep.Offers {
				offers = append(offers, o.Shape)
			}
			if rep.Shape != tt.shape || table.Rows != tt.rows || len(table.Columns) != tt.columns || rep.Rows != tt.rows || !slices.Equal(offers, tt.offers) {
				t.Errorf("%s of %d × %d, offers %q; want %s of %d × %d, %q", rep.Shape, table.Rows, len(table.Columns), offers, tt.shape, tt.rows, tt.columns, tt.offers)
			}
			missed := tt.ask != "" && tt.ask != KeepShape && tt.ask != tt.shape
			if got := slices.Contains(problemsIn(rep), "shape_not_possible"); got != missed {
				t.Errorf("problems %q", problemsIn(rep))
			}
			for _, o := range rep.Offers { // what is offered is what comes
				other, _ := readWith(t, tt.in, Settings{Shape: o.Shape})
				if other.Rows != o.Rows || !slices.Equal(columnNames(other), o.Columns) {
					t.Errorf("%s is offered with %d rows of %q and gives %d of %q", o.Shape, o.Rows, o.Columns, other.Rows, columnNames(other))
				}
			}
		})
	}
}
