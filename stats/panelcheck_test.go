package stats

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"statlas/data"
)

// provinces has four entities in four years, 2020 to 2024 without 2022: Tibet and Qinghai lack 2021, Tibet by a row
// without a figure; Hunan stands twice in 2023; Hainan has no figure at all; one row has no year.
func provinces() *data.Table {
	return tableOf(
		textColumn("zone", data.Entity, "Hunan", "Tibet", "Qinghai", "Hunan", "Tibet", "Hunan", "Hunan", "Tibet", "Qinghai", "Hunan", "Tibet", "Qinghai", "Hainan", "Hunan"),
		periodColumn("year", "2020", "2020", "2020", "2021", "2021", "2023", "2023", "2023", "2023", "2024", "2024", "2024", "2024", ""),
		numberColumn("rd", 1, 2, 3, 4, nan, 5, 6, 7, 8, 9, 10, 11, nan, 12),
		numberColumn("gdp", 1, nan, 1, 1, nan, 1, 1, 1, 1, 1, 1, 1, nan, 1),
		textColumn("note", data.Note, repeat(14, "")...),
	)
}

func TestPanel(t *testing.T) {
	a := ask[*PanelAnswer](t, provinces(), `{"kind":"panel","measure":"rd"}`)
	if a.N != 13 || a.Omitted != 1 || a.Entities != 4 || a.Periods != 4 || a.First != "2020" || a.Last != "2024" {
		t.Errorf("%d rows, %d omitted, %d entities, %d periods from %s to %s", a.N, a.Omitted, a.Entities, a.Periods, a.First, a.Last)
	}
	if a.Expected != 16 || a.Present != 12 || a.Filled != 10 || a.Balanced || !slices.Equal(a.Skipped, []string{"2022"}) {
		t.Errorf("expected %d, present %d, filled %d, balanced %v, skipped %v", a.Expected, a.Present, a.Filled, a.Balanced, a.Skipped)
	}
	if want := (Duplicates{Total: 1, Rows: 2, Keys: []DuplicateKey{{"Hunan", "2023", 2, []int{5, 6}, []Num{5, 6}}}}); !reflect.DeepEqual(a.Duplicates, want) {
		t.Errorf("duplicates %+v, want %+v", a.Duplicates, want)
	}
	want := Grid{Periods: []string{"2020", "2021", "2023", "2024"}, Rows: []GridRow{
		{Entity: "Hainan", Cells: "0001", Absent: 3, Empty: 1, Missing: []string{}},
		{Entity: "Tibet", Cells: "2122", First: "2020", Last: "2024", Empty: 1, Inside: 1, Missing: []string{"2021"}},
		{Entity: "Qinghai", Cells: "2022", First: "2020", Last: "2024", Absent: 1, Inside: 1, Missing: []string{"2021"}},
		{Entity: "Hunan", Cells: "2232", First: "2020", Last: "2024", Duplicate: 1, Missing: []string{}},
	}}
	if !reflect.DeepEqual(a.Grid, want) {
		t.Errorf("grid %+v\nwant %+v", a.Grid, want)
	}
	if want := (Gaps{By: "period", Total: 2, Cells: 6, List: []Gap{
		{Code: GapNever, Entities: []string{"Hainan"}, Count: 1, Cells: 4},
		{Code: GapSome, Entities: []string{"Tibet", "Qinghai"}, Count: 2, Spans: []Span{{"2021", "2021", 1}}, Cells: 2},
	}}); !reflect.DeepEqual(a.Gaps, want) {
		t.Errorf("gaps %+v\nwant %+v", a.Gaps, want)
	}
}

func TestPanelMissingness(t *testing.T) {
	m := ask[*PanelAnswer](t, provinces(), `{"kind":"panel","measure":"rd"}`).Missing
	third := Num(1. / 4)
	want := []MissingColumn{
		{"zone", 0, 0, []Num{0, 0, 0, 0}}, {"year", 1, Num(1. / 14), []Num{0, 0, 0, 0}},
		{"rd", 2, Num(2. / 14), []Num{0, 0.5, 0, third}}, {"gdp", 3, Num(3. / 14), []Num{Num(1. / 3), 0.5, 0, third}},
	}
	if !reflect.DeepEqual(m.Columns, want) {
		t.Errorf("columns %+v\nwant %+v", m.Columns, want)
	}
	if m.Rows != 14 || m.Complete != 10 || m.Total != 3 {
		t.Errorf("%d of %d rows complete, %d patterns; want 10 of 14, 3", m.Complete, m.Rows, m.Total)
	}
	if want := []Pattern{{[]string{"rd", "gdp"}, 2, 2}, {[]string{"gdp"}, 1, 1}, {[]string{"year"}, 1, 1}}; !reflect.DeepEqual(m.Patterns, want) {
		t.Errorf("patterns %+v, want %+v", m.Patterns, want)
	}
	one := ask[*PanelAnswer](t, provinces(), `{"kind":"panel","columns":["note"]}`).Missing
	if len(one.Columns) != 1 || one.Columns[0].Share != 1 || one.Complete != 0 {
		t.Errorf("a column asked for: %+v", one)
	}
}

// Without a measure a row is enough.
func TestPanelOfRows(t *testing.T) {
	a := ask[*PanelAnswer](t, provinces(), `{"kind":"panel"}`)
	if a.Filled != 12 || a.Measure != "" || a.Duplicates.Keys[0].Values != nil || a.Grid.Rows[0].Cells != "0002" {
		t.Errorf("filled %d, %+v, %+v", a.Filled, a.Duplicates, a.Grid.Rows[0])
	}
	whole := ask[*PanelAnswer](t, provinces(), `{"kind":"panel","where":[{"column":"zone","op":"eq","value":"Tibet"}]}`)
	if !whole.Balanced || whole.Gaps.Cells != 0 || whole.Gaps.List == nil || len(whole.Warnings) > 0 {
		t.Errorf("Tibet alone: balanced %v, gaps %+v, warnings %v", whole.Balanced, whole.Gaps, whole.Warnings)
	}
	none := ask[*PanelAnswer](t, provinces(), `{"kind":"panel","measure":"rd","where":[{"column":"zone","op":"eq","value":"nowhere"}]}`)
	if none.Entities != 0 || none.Expected != 0 || none.Grid.Rows == nil || none.Missing.Patterns == nil || none.Duplicates.Keys == nil || none.Skipped == nil {
		t.Errorf("no rows: %+v", none)
	}
}

// Statements go by period unless going by entity takes fewer.
func TestPanelStatesGaps(t *testing.T) {
	for _, tt := range []struct{ name, lack, by, want string }{
		{"no gaps", "", "", ""},
		{"two alike", "A 2020, B 2020", "period", "some A B 2020"},
		{"neighbours", "A 2020, A 2021, A 2023", "period", "some A 2020–2021 2023"},
		{"as many either way", "A 2020, A 2021, B 2020, B 2021, C 2018", "period", "some A B 2020–2021; some C 2018"},
		{"fewer by entity", "A 2018, A 2020, B 2019, B 2020", "entity", "some A 2018 2020; some B 2019–2020"},
		{"fewer by period", "A 2018, B 2018, B 2020, C 2020", "period", "some A B 2018; some B C 2020"},
		{"never", "D 2018, D 2019, D 2020, D 2021, D 2022, D 2023, A 2020", "period", "never D; some A 2020"},
		{"half", "A 2020, B 2020", "period", "some A B 2020"},
		{"more than half, but few", "A 2020, B 2020, D 2020", "period", "some A B D 2020"},
		{"nobody", "A 2018, B 2018, C 2018, D 2018, B 2020", "period", "nobody 2018; some B 2020"},
	} {
		var zone, year []string
		var x []float64
		for _, z := range []string{"A", "B", "C", "D"} {
			for y := 2018; y <= 2023; y++ {
				v := 1.0
				if strings.Contains(tt.lack, z+" "+strconv.Itoa(y)) {
					v = nan
				}
				zone, year, x = append(zone, z), append(year, strconv.Itoa(y)), append(x, v)
			}
		}
		table := tableOf(textColumn("zone", data.Entity, zone...), periodColumn("year", year...), numberColumn("rd", x...))
		g := ask[*PanelAnswer](t, table, `{"kind":"panel","measure":"rd"}`).Gaps
		var said []string
		for _, gap := range g.List {
			words := append([]string{gap.Code}, gap.Entities...)
			for _, s := range gap.Spans {
				word := s.From
				if s.N > 1 {
					word += "–" + s.To
				}
				words = append(words, word)
			}
			said = append(said, strings.Join(words, " "))
		}
		if got := strings.Join(said, "; "); got != tt.want || g.By != tt.by || g.Total != len(g.List) {
			t.Errorf("%s: by %s %q, %d in all; want by %s %q", tt.name, g.By, got, g.Total, tt.by, tt.want)
		}
	}
}

// Of many entities that lack a figure the few that have one are named.
func TestPanelNamesTheFewer(t *testing.T) {
	for _, tt := range []struct {
		lack int // of 11 entities
		want Gap
	}{
		{5, Gap{GapSome, []string{"e0", "e1", "e2", "e3", "e4"}, 5, []Span{{"2021", "2021", 1}}, 5}},
		{6, Gap{GapExcept, []string{"e6", "e7", "e8", "e9", "e10"}, 5, []Span{{"2021", "2021", 1}}, 6}},
		{10, Gap{GapExcept, []string{"e10"}, 1, []Span{{"2021", "2021", 1}}, 10}},
		{11, Gap{GapNobody, nil, 11, []Span{{"2021", "2021", 1}}, 11}},
	} {
		var zone, year []string
		var x []float64
		for e := range 11 {
			v := 1.0
			if e < tt.lack {
				v = nan
			}
			zone, year, x = append(zone, "e"+strconv.Itoa(e), "e"+strconv.Itoa(e)), append(year, "2020", "2021"), append(x, 1, v)
		}
		table := tableOf(textColumn("zone", data.Entity, zone...), periodColumn("year", year...), numberColumn("rd", x...))
		g := ask[*PanelAnswer](t, table, `{"kind":"panel","measure":"rd"}`).Gaps
		if !reflect.DeepEqual(g.List, []Gap{tt.want}) {
			t.Errorf("%d lack one: %+v, want %+v", tt.lack, g.List, tt.want)
		}
	}
}

func TestPanelWarns(t *testing.T) {
	table := tableOf(textColumn("zone", data.Entity, "A", "A", "B", "B", "A"), periodColumn("year", "2020", "2020", "2020", "2020", "2020-Q1"),
		numberColumn("x", 1, 2, 3, 4, 5), textColumn("same", data.Dimension, repeat(5, "s")...), textColumn("indicator", data.Dimension, "a", "b", "a", "b", "a"))
	a := ask[*PanelAnswer](t, table, `{"kind":"panel"}`)
	if got := args(a, WarnToldApart); !slices.Equal(got, []string{"indicator"}) {
		t.Errorf("told apart by %v, want indicator", got)
	}
	if got := args(a, WarnOtherKinds); !slices.Equal(got, []string{"1"}) || a.Periods != 1 || a.Omitted != 1 {
		t.Errorf("warnings %v, %d periods, %d omitted", a.Warnings, a.Periods, a.Omitted)
	}
}

func TestPanelRefusals(t *testing.T) {
	for _, tt := range []struct {
		table          *data.Table
		question, code string
	}{
		{tableOf(periodColumn("year", "2020")), `{"kind":"panel"}`, CodeNoEntity},
		{tableOf(textColumn("zone", data.Entity, "a")), `{"kind":"panel"}`, CodeNoPeriod},
		{provinces(), `{"kind":"panel","measure":"zone"}`, CodeColumnType},
		{provinces(), `{"kind":"panel","measure":"r"}`, CodeColumn},
		{provinces(), `{"kind":"panel","columns":["zones"]}`, CodeColumn},
	} {
		if e := refused(t, tt.table, tt.question); e.Code != tt.code {
			t.Errorf("%s: %v, want %s", tt.question, e, tt.code)
		}
	}
	year := ask[*PanelAnswer](t, tableOf(textColumn("zone", data.Entity, "a", "a"), numberColumn("year", 2020, 2021.5)), `{"kind":"panel","period":"year"}`)
	if year.Periods != 2 || year.Last != "2021.5" || len(year.Skipped) > 0 {
		t.Errorf("numbers for periods: %+v", year)
	}
}

func TestPanelSkips(t *testing.T) {
	for _, tt := range []struct{ periods, want string }{
		{"2000 2005 2010 2020", "2015"}, {"2020-11 2021-02", ""}, {"2020-11 2020-12 2021-02", "2021-01"},
		{"2019-Q4 2020-Q1 2020-Q4", "2020-Q2 2020-Q3"}, {"2020-H1 2021-H2 2022-H1", "2020-H2 2021-H1"}, {"2020-01-01 2020-01-05", ""}, {"2020", ""},
	} {
		p := strings.Fields(tt.periods)
		a := ask[*PanelAnswer](t, tableOf(textColumn("zone", data.Entity, repeat(len(p), "a")...), periodColumn("p", p...)), `{"kind":"panel"}`)
		if got := strings.Join(a.Skipped, " "); got != tt.want {
			t.Errorf("%s skips %q, want %q", tt.periods, got, tt.want)
		}
	}
}
