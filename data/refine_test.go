package data

import (
	"context"
	"slices"
	"strings"
	"testing"
)

// Dates that stand for months are months, and years with months beside them too, where the file leaves no doubt.
func TestPeriodsAreWhatTheyStandFor(t *testing.T) {
	for name, tt := range map[string]struct {
		file  string
		type_ string   // of the first column, by a person
		want  []string // of the periods
		code  string
	}{
		"first days":      {"date,x\n1967-07-01,1\n1967-08-01,2\n1967-09-01,3\n", "", []string{"1967-07", "1967-08", "1967-09"}, "whole_months"},
		"last days":       {"date,x\n31/01/2023,1\n28/02/2023,2\n31/03/2023,3\n", "", []string{"2023-01", "2023-02", "2023-03"}, "whole_months"},
		"new years":       {"date,x\n2001-01-01,1\n2002-01-01,2\n2004-01-01,3\n", "", []string{"2001", "2002", "2004"}, "whole_months"},
		"year ends":       {"日期,x\n2001年12月31日,1\n2002年12月31日,2\n2003年12月31日,3\n", "", []string{"2001", "2002", "2003"}, "whole_months"},
		"one apart":       {"date,x\n2001-01-01,1\n2001-02-01,2\n2001-03-01,3\n2001-03-02,4\n", "", []string{"2001-01-01", "2001-02-01", "2001-03-01", "2001-03-02"}, ""},
		"too few":         {"date,x\n2001-01-01,1\n2001-02-01,2\n", "", []string{"2001-01-01", "2001-02-01"}, ""},
		"said":            {"date,x\n1967-07-01,1\n1967-08-01,2\n1967-09-01,3\n", "period", []string{"1967-07-01", "1967-08-01", "1967-09-01"}, ""},
		"one missing":     {"date,x\n1967-07-01,1\n,2\n1967-08-01,2\n1967-09-01,3\n", "", []string{"1967-07", "", "1967-08", "1967-09"}, "whole_months"},
		"months beside":   {"year,month,x\n2000,1,1\n2000,2,2\n2001,12,3\n", "", []string{"2000-01", "2000-02", "2001-12"}, "parts_beside"},
		"names of months": {"年份,月份,x\n2000,一月,1\n2000,二月,2\n2000,十二月,3\n", "", []string{"2000-01", "2000-02", "2000-12"}, "parts_beside"},
		"English names":   {"year,month,x\n2000,Jan,1\n2000,Feb,2\n2000,Dec,3\n", "", []string{"2000-01", "2000-02", "2000-12"}, "parts_beside"},
		"quarters":        {"year,quarter,x\n2000,1,1\n2000,2,2\n2000,4,3\n", "", []string{"2000-Q1", "2000-Q2", "2000-Q4"}, "parts_beside"},
		"Q1":              {"year,qtr,x\n2000,Q1,1\n2000,Q2,2\n2000,Q4,3\n", "", []string{"2000-Q1", "2000-Q2", "2000-Q4"}, "parts_beside"},
		"季度":              {"年份,季度,x\n2000,一季度,1\n2000,二季度,2\n2000,四季度,3\n", "", []string{"2000-Q1", "2000-Q2", "2000-Q4"}, "parts_beside"},
		"a whole year":    {"year,month,x\n2000,1,1\n2000,2,2\n2000,3,2\n2000,,9\n", "", []string{"2000-01", "2000-02", "2000-03", "2000"}, "parts_beside"},
		"always in June":  {"year,month,x\n2000,6,1\n2001,6,2\n2002,6,3\n", "", []string{"2000", "2001", "2002"}, ""},
		"thirteen":        {"year,month,x\n2000,1,1\n2000,2,2\n2000,13,3\n", "", []string{"2000", "2000", "2000"}, ""},
		"spans":           {"year,months of work,x\n2000,1,1\n2000,2.5,2\n2000,3,3\n", "", []string{"2000", "2000", "2000"}, ""},
		"tenure":          {"year,months of work,x\n2000,1,1\n2000,2,2\n2000,3,3\n", "", []string{"2000", "2000", "2000"}, ""},
		"halves":          {"year,half,x\n2000,1,1\n2000,2,2\n2001,1,3\n", "", []string{"2000-H1", "2000-H2", "2001-H1"}, "parts_beside"},
		"half's words":    {"年份,半年,x\n2000,上半年,1\n2000,下半年,2\n2001,上半年,3\n", "", []string{"2000-H1", "2000-H2", "2001-H1"}, "parts_beside"},
		"a third half":    {"year,half,x\n2000,1,1\n2000,2,2\n2000,3,3\n", "", []string{"2000", "2000", "2000"}, ""},
		"the finest":      {"year,quarter,month,x\n2000,1,1,1\n2000,1,2,2\n2000,2,4,3\n2000,4,12,3\n", "", []string{"2000-01", "2000-02", "2000-04", "2000-12"}, "parts_beside"},
		"zeros before":    {"year,Quarter,x\n2000,01,1\n2000,02,2\n2000,04,3\n", "", []string{"2000-Q1", "2000-Q2", "2000-Q4"}, "parts_beside"},
		"other words":     {"year,month,x\n2000,Q1,1\n2000,Q2,2\n2000,Q4,3\n", "", []string{"2000", "2000", "2000"}, ""},
		"years said":      {"year,month,x\n2000,1,1\n2000,2,2\n2001,12,3\n", "period", []string{"2000", "2000", "2001"}, ""},
	} {
		o := Options{Name: name + ".csv"}
		if tt.type_ != "" {
			o.Columns = []ColumnSetting{{Name: tt.file[:strings.IndexByte(tt.file, ',')], Type: Type(tt.type_)}}
		}
		table, report, err := Read(context.Background(), []byte(tt.file), o)
		if err != nil {
			t.Fatal(err)
		}
		c := table.First(PeriodRole)
		var got []string
		for _, p := range c.Periods {
			got = append(got, p.String())
		}
		code := ""
		for _, p := range report.Problems {
			code += p.Code
		}
		if !slices.Equal(got, tt.want) || code != tt.code {
			t.Errorf("%s: %q, %q, want %q, %q", name, got, code, tt.want, tt.code)
		}
		if first := strings.SplitN(strings.SplitN(tt.file, "\n", 3)[1], ",", 2)[0]; table.Raw(0, 0) != first {
			t.Errorf("%s: the cell stood as %q, %q is told", name, first, table.Raw(0, 0))
		}
	}
}
