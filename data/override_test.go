package data

import (
	"context"
	"strings"
	"testing"
)

// TestColumnSettings says of a column what reading it alone would not find, and checks what it becomes.
func TestColumnSettings(t *testing.T) {
	for _, tt := range []struct {
		what, name, cells string
		set               ColumnSetting // Name is filled in
		typ               Type
		role              Role
		unit              string
		scale             float64
		want, codes       string
	}{
		{"codes as numbers", "code", "007;008;x1", ColumnSetting{Type: Number}, Number, Measure, "", 1, "7 8 –", "not_a_number"},
		{"long codes as numbers", "v", "330400199001011234;1", ColumnSetting{Type: Number}, Number, Measure, "", 1, "3.3040019900101126e+17 1", "rounded_digits"},
		{"numbers as text", "v", "1.50;2.0", ColumnSetting{Type: Text}, Text, Entity, "", 1, "1.50 2.0", ""},
		{"years as numbers", "year", "2020;2021", ColumnSetting{Type: Number}, Number, Measure, "", 1, "2020 2021", ""},
		{"day numbers", "v", "45291;45292;n/a;", ColumnSetting{Type: PeriodT}, PeriodT, PeriodRole, "", 1, "2023-12-31 2024-01-01 – –", "serial_dates"},
		{"months in one", "v", "202301;202302;202399", ColumnSetting{Type: PeriodT}, PeriodT, PeriodRole, "", 1, "2023-01 2023-02 –", "not_a_period"},
		{"times of day", "v", "2023-01-02 08:30;2023-01-03 09:15", ColumnSetting{Type: PeriodT}, PeriodT, PeriodRole, "", 1, "2023-01-02 2023-01-03", ""},
		{"yes and no", "v", "1;0;Y;?", ColumnSetting{Type: Boolean}, Boolean, Dimension, "", 1, "true false true –", "not_a_boolean"},
		{"decimals", "v", "1,286;2,345", ColumnSetting{Decimal: ","}, Number, Measure, "", 1, "1.286 2.345", ""},
		{"order of dates", "v", "03/04/2023;05/06/2023", ColumnSetting{Dates: MonthFirst}, PeriodT, PeriodRole, "", 1, "2023-03-04 2023-05-06", ""},
		{"unit in words", "v(元)", "1;2", ColumnSetting{Unit: "亿元"}, Number, Measure, "CNY", 1e8, "1 2", ""},
		{"unit and scale", "v", "1;2", ColumnSetting{Unit: "USD", Scale: 1e6}, Number, Measure, "USD", 1e6, "1 2", ""},
		{"scale alone", "v(元)", "1;2", ColumnSetting{Scale: 1e4}, Number, Measure, "CNY", 1e4, "1 2", ""},
		{"a unit of one's own", "v", "1;2", ColumnSetting{Unit: "bushel"}, Number, Measure, "bushel", 1, "1 2", ""},
		{"units that differ", "v", "1元;2美元", ColumnSetting{Unit: "USD"}, Number, Measure, "USD", 1, "1 2", ""},
		{"role", "v", "a;b", ColumnSetting{Role: Note}, Text, Note, "", 1, "a b", ""},
		{"role taken over", "v", "a;b", ColumnSetting{Role: Entity}, Text, Entity, "", 1, "a b", ""},
		{"role that cannot be", "v", "a;b", ColumnSetting{Role: Measure}, Text, Dimension, "", 1, "a b", "setting_ignored"},
		{"type that is none", "v", "1;2", ColumnSetting{Type: "money"}, Number, Measure, "", 1, "1 2", "setting_ignored"},
		{"decimal of text", "v", "a;b", ColumnSetting{Decimal: ","}, Text, Dimension, "", 1, "a b", "setting_ignored"},
		{"unit of text", "v", "a;b", ColumnSetting{Unit: "元"}, Text, Dimension, "", 1, "a b", "setting_ignored"},
	} {
		t.Run(tt.what, func(t *testing.T) {
			tt.set.Name = tt.name
			table, report := readColumn(t, tt.name, strings.Split(tt.cells, ";"), Settings{Columns: []ColumnSetting{tt.set}})
			c := table.Columns[1]
			var codes []string
			for _, p := range report.Problems {
				codes = append(codes, p.Code)
			}
			if tt.what == "numbers as text" {
				c.Role = Entity // either column may be it
			}
			if c.Type != tt.typ || c.Role != tt.role || c.Unit != tt.unit || max(c.Scale, 1) != tt.scale || shown(c) != tt.want || strings.Join(codes, " ") != tt.codes {
				t.Errorf("%s %s %q × %v: %q, %q; want %s %s %q × %v: %q, %q", c.Type, c.Role, c.Unit, c.Scale, shown(c), codes, tt.typ, tt.role, tt.unit, tt.scale, tt.want, tt.codes)
			}
			entities := 0
			for _, c := range table.Columns {
				if c.Role == Entity {
					entities++
				}
			}
			if entities > 1 && tt.what != "numbers as text" {
				t.Errorf("%d entities", entities)
			}
		})
	}
}

// TestSettingsReplay reads a later edition of a file, with other columns in another order, by the same settings.
func TestSettingsReplay(t *testing.T) {
	s := Settings{Missing: []string{"-99", "保密"}, Decimal: ",", Columns: []ColumnSetting{
		{Name: "code", Type: Text}, {Name: "spend", Unit: "亿元"}, {Name: "gone", Type: Number}, {Name: "x_2", Type: Text}, {Name: "column_5", Unit: "人"},
	}}
	in := "spend|new|code|x||x\n1,286|-99|11|5|7|1\n-99|3,5|12|6|8|2\n保密|-99,0|13|7|9|3\n−99|4|14|8|1|4\n"
	table, report, err := Read(context.Background(), []byte(in), Options{Settings: s})
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"1.286 – – –", "– 3.5 – 4", "11 12 13 14", "5 6 7 8", "7 8 9 1", "1 2 3 4"} {
		if got := shown(table.Columns[i]); got != want {
			t.Errorf("column %d: %s; want %s", i, got, want)
		}
	}
	if c := table.Columns; c[0].Unit != "CNY" || c[0].Scale != 1e8 || c[2].Type != Text || c[3].Type != Number || c[5].Type != Text || c[4].Unit != "person" {
		t.Errorf("settings did not hold: %+v", report.Columns)
	}
	var codes []string
	for _, p := range report.Problems {
		codes = append(codes, p.Code)
	}
	if got := strings.Join(codes, " "); got != "no_such_column empty_name repeated_name" {
		t.Errorf("problems %s", got)
	}
	if got := report.Columns[0].Missing; got != 3 {
		t.Errorf("%d figures missing", got)
	}
}

// TestSettingOfStackedValues says of the values of a table with periods across what the page calls them.
func TestSettingOfStackedValues(t *testing.T) {
	in := "city|2019|2020|2021\nA|1,286|2,345|3,456\nB|1,111|2,222|3,333\n"
	table, report, err := Read(context.Background(), []byte(in), Options{})
	if err != nil || !report.Columns[2].Ambiguous || table.Columns[2].Num[0] != 1286 {
		t.Fatalf("%+v, %v", report, err)
	}
	s := Settings{Columns: []ColumnSetting{{Name: "value", Decimal: ",", Unit: "万元"}}}
	table, report, err = Read(context.Background(), []byte(in), Options{Settings: s})
	if err != nil {
		t.Fatal(err)
	}
	c := table.Columns[2]
	if c.Num[0] != 1.286 || c.Unit != "CNY" || c.Scale != 1e4 || report.Total != 0 || report.Columns[2].Ambiguous {
		t.Errorf("%+v, %+v", c, report)
	}
}
