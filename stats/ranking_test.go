package stats

import (
	"testing"

	"statlas/data"
)

func league() *data.Table {
	return tableOf(
		textColumn("zone", data.Entity, "A", "B", "C", "D", "A", "B", "C", "D", "A", "D"),
		periodColumn("year", "2020", "2020", "2020", "2020", "2022", "2022", "2022", "2022", "2023", "2023"),
		numberColumn("rd", 4, 3, 2, 1, 4, 9, 4, nan, 100, nan),
	)
}

func TestRanking(t *testing.T) {
	type place struct {
		entity                                                         string
		value, rank, previousRank, change, share, percentile, previous float64
	}
	for _, tt := range []struct {
		name, question string
		want           []place
	}{
		{"latest period that most have", `{"kind":"ranking","compare":"2020"}`, []place{
			{"B", 9, 1, 2, 1, 9. / 17, 100, 3}, {"A", 4, 2, 1, -1, 4. / 17, 200. / 3, 4}, {"C", 4, 2, 3, 1, 4. / 17, 200. / 3, 2}}},
		{"smallest first, cut", `{"kind":"ranking","at":"2020","order":"asc","top":2}`, []place{
			{"D", 1, 1, nan, nan, 0.1, 25, nan}, {"C", 2, 2, nan, nan, 0.2, 50, nan}}},
		{"by change", `{"kind":"ranking","at":"2022","compare":"2020","by":"change","top":1}`, []place{
			{"B", 6, 1, nan, nan, 9. / 17, 100, 3}}},
		{"by cagr", `{"kind":"ranking","at":"2022","compare":"2020","by":"cagr","top":1}`, []place{
			{"B", 0.7320508075688772, 1, nan, nan, 9. / 17, 100, 3}}}, // R: (9/3)^(1/2) - 1
		{"by share", `{"kind":"ranking","at":"2022","by":"share","top":1}`, []place{{"B", 9. / 17, 1, nan, nan, 9. / 17, 100, nan}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			a := ask[*RankingAnswer](t, league(), tt.question)
			if len(a.Rows) != len(tt.want) {
				t.Fatalf("rows %+v, want %d", a.Rows, len(tt.want))
			}
			for i, r := range a.Rows {
				got := place{r.Entity, float64(r.Value), float64(r.Rank), float64(r.PreviousRank), float64(r.Change), float64(r.Share), float64(r.Percentile), float64(r.Previous)}
				w := tt.want[i]
				for k, pair := range [][2]float64{{got.value, w.value}, {got.rank, w.rank}, {got.previousRank, w.previousRank}, {got.change, w.change}, {got.share, w.share}, {got.percentile, w.percentile}, {got.previous, w.previous}} {
					if got.entity != w.entity || !near(pair[0], pair[1], 1e-14) {
						t.Errorf("place %d, figure %d: %+v, want %+v", i, k, got, w)
					}
				}
			}
		})
	}
}

func TestRankingLatest(t *testing.T) {
	a := ask[*RankingAnswer](t, league(), `{"kind":"ranking"}`)
	if a.At != "2022" || a.Total != 3 || a.N != 3 || a.Omitted != 1 || !warned(a, WarnLatest) {
		t.Errorf("at %s, total %d, n %d, omitted %d, %v; want 2022, 3, 3, 1 and a warning", a.At, a.Total, a.N, a.Omitted, a.Warnings)
	}
	if b := ask[*RankingAnswer](t, league(), `{"kind":"ranking","at":"2023"}`); warned(b, WarnLatest) || b.Total != 1 {
		t.Errorf("a named period: %v, total %d", b.Warnings, b.Total)
	}
}

func TestRankingOfRows(t *testing.T) {
	table := tableOf(textColumn("firm", data.Entity, "x", "y", "x", ""), numberColumn("sales", 5, -7, 1, 9))
	a := ask[*RankingAnswer](t, table, `{"kind":"ranking"}`)
	if a.Total != 3 || a.Omitted != 1 || a.Rows[0].Entity != "x" || a.Rows[1].Value != 1 || a.Rows[0].Share == a.Rows[0].Share {
		t.Errorf("rows %+v, omitted %d; want x x y without shares, 1 omitted", a.Rows, a.Omitted)
	}
}

func TestRankingMarks(t *testing.T) {
	table := league()
	c, _ := table.Column("rd")
	c.Qualifier = make([]data.Qualifier, 10)
	c.Qualifier[5] = data.Over
	c.Source = []int32{0, 0, 0, 0, 1, 1, 2, -1, 0, 0}
	c.Notes = map[int]string{6: "revised"}
	table.Sources = []data.Source{{Name: "a"}, {Name: "b", Year: "2022"}, {Name: "c"}}
	a := ask[*RankingAnswer](t, table, `{"kind":"ranking"}`)
	if m := a.Rows[0].Mark; m == nil || m.Qualifier != "over" || m.Source != 1 {
		t.Errorf("mark of B: %+v, want over, source 1", m)
	}
	if m := a.Rows[2].Mark; m == nil || m.Qualifier != "" || m.Source != 2 || m.Note != "revised" {
		t.Errorf("mark of C: %+v, want source 2, revised", m)
	}
	if len(a.Sources) != 2 || a.Sources[0].Index != 1 || a.Sources[0].Year != "2022" || a.Sources[1].Index != 2 {
		t.Errorf("sources %+v, want 1 and 2", a.Sources)
	}
	if got := args(a, WarnQualified); len(got) != 1 || got[0] != "1" {
		t.Errorf("qualified %v, want 1", got)
	}
}

func TestRankingRefusals(t *testing.T) {
	for _, tt := range []struct {
		table          *data.Table
		question, code string
	}{
		{league(), `{"kind":"ranking","at":"2021"}`, CodePeriod},
		{league(), `{"kind":"ranking","compare":"soon"}`, CodePeriod},
		{league(), `{"kind":"ranking","by":"change"}`, CodeNeeded},
		{tableOf(textColumn("z", data.Entity, "x"), numberColumn("a", 1)), `{"kind":"ranking","at":"2020"}`, CodeNoPeriod},
	} {
		if e := refused(t, tt.table, tt.question); e.Code != tt.code {
			t.Errorf("%s: %s (%v), want %s", tt.question, e.Code, e, tt.code)
		}
	}
}
