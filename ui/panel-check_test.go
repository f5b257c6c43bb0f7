package ui

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"testing"

	"statlas/data/sets"
	"statlas/stats"
	"statlas/ui/view"
)

func TestPanelCheckSaysWhoLacksWhatWhen(t *testing.T) {
	for lang, want := range map[string][]string{
		"zh-CN": {"2020 年缺西藏和青海的研发经费", "2021 年缺青海的研发经费", "1 个重复的键，共 2 行", "面板检查"},
		"en":    {"研发经费 is missing for 西藏 and 青海 in 2020", "研发经费 is missing for 青海 in 2021", "1 key stands in 2 rows", "Panel check"},
	} {
		a, _ := openSpotty(t, lang)
		if page := render(t, a); strings.Contains(page, "panel-check") {
			t.Error("open before it is asked for")
		}
		a.togglePanel()
		page := render(t, a)
		for _, w := range want {
			if !strings.Contains(page, html.EscapeString(w)) {
				t.Errorf("%s: the panel check lacks %q", lang, w)
			}
		}
		c := &PanelCheck{App: a}
		c.BeforeBuild()
		if c.option == "" || c.alt == "" || len(c.parts) != 4 || !strings.Contains(page, html.EscapeString(c.alt)) {
			t.Errorf("%s: option %d bytes, alt %q, parts %v", lang, len(c.option), c.alt, c.parts)
		}
		a.togglePanel()
		if strings.Contains(render(t, a), "panel-check") {
			t.Error("a second click does not close it")
		}
	}
}

func TestGapsInWords(t *testing.T) {
	a, _ := openSpotty(t, "zh-CN")
	b, _ := openSpotty(t, "en")
	span := func(from, to string, n int) []stats.Span { return []stats.Span{{From: from, To: to, N: n}} }
	many := strings.Fields("a b c d e f g h i j")
	for _, tt := range []struct {
		gap    stats.Gap
		zh, en string
	}{
		{stats.Gap{Code: stats.GapSome, Entities: []string{"西藏"}, Count: 1, Spans: span("2018", "2020", 3)}, "2018—2020 年缺西藏的研发经费", "研发经费 is missing for 西藏 in 2018–2020"},
		{stats.Gap{Code: stats.GapSome, Entities: many, Count: 12, Spans: span("2020-Q1", "2020-Q1", 1)}, "2020-Q1缺a、b、c、d、e等 12 个的研发经费", "研发经费 is missing for a, b, c, d, e and 7 more in 2020-Q1"},
		{stats.Gap{Code: stats.GapNever, Entities: many[:2], Count: 2}, "a和b在任何时期都没有研发经费的数字", "a and b have no figure of 研发经费 at any period"},
		{stats.Gap{Code: stats.GapNever, Entities: many[:1], Count: 1}, "a在任何时期都没有研发经费的数字", "a has no figure of 研发经费 at any period"},
		{stats.Gap{Code: stats.GapExcept, Entities: many[:1], Count: 1, Spans: span("2020", "2020", 1)}, "2020 年只有a有研发经费的数字", "Only a has a figure of 研发经费 in 2020"},
		{stats.Gap{Code: stats.GapNobody, Count: 9, Spans: append(span("2018", "2018", 1), span("2020", "2021", 2)...)}, "2018 年和2020—2021 年没有一个主体有研发经费的数字", "No entity has a figure of 研发经费 in 2018 and 2020–2021"},
	} {
		if got := a.gapText(tt.gap); got != tt.zh {
			t.Errorf("%q, want %q", got, tt.zh)
		}
		if got := b.gapText(tt.gap); got != tt.en {
			t.Errorf("%q, want %q", got, tt.en)
		}
	}
}

// What is clicked shows just its rows: keys, cells of the map, entities, columns, patterns.
func TestPanelCheckLeadsToRows(t *testing.T) {
	a, _ := openSpotty(t, "en")
	a.togglePanel()
	c := &PanelCheck{App: a}
	c.BeforeBuild()
	rows := map[string]int{"keys": 2, "grid": 5, "columns": 1, "patterns": 1}
	for _, p := range c.parts {
		a.edit(func(q *stats.Question) { q.Where = nil })
		link := p.Sheet.Rows[0][0]
		link.Do()
		if a.grid.err != nil || a.grid.total != rows[p.Key] {
			t.Errorf("%s %q shows %d rows, want %d; %v", p.Key, link.Text, a.grid.total, rows[p.Key], a.grid.err)
		}
		if a.panel.answer == nil || a.panel.answer.Entities != 3 {
			t.Errorf("%s: the check itself was narrowed: %+v", p.Key, a.panel.answer)
		}
	}
	grid := a.panel.answer.Grid
	for i, r := range grid.Rows {
		for k := range grid.Periods {
			a.edit(func(q *stats.Question) { q.Where = nil })
			a.ChartEvent(panelHost, "click", fmt.Sprintf(`{"dataIndex":%d}`, i*len(grid.Periods)+k))
			want := map[byte]int{'1': 1, '2': 1, '3': 2, '0': 14 - 9}[r.Cells[k]]
			if r.Cells[k] == '0' {
				want = map[string]int{"西藏": 4, "青海": 5}[r.Entity]
			}
			if a.grid.total != want {
				t.Errorf("%s %s: %d rows, want %d", r.Entity, grid.Periods[k], a.grid.total, want)
			}
		}
	}
	a.ChartEvent(panelHost, "click", `{"dataIndex":999}`)
	a.ChartEvent(panelHost, "click", `{}`)
}

// The check of every bundled dataset that is a panel has an answer, of one indicator where there are several.
func TestPanelCheckOfEveryDataset(t *testing.T) {
	panels := 0
	for _, e := range sets.Catalogue() {
		a, _ := start(t, "en", "data="+e.ID+"&tab=table")
		if !a.hasPanel() {
			continue
		}
		panels++
		a.togglePanel()
		if a.panel.err != nil || a.panel.answer == nil || a.panel.answer.Entities == 0 {
			t.Errorf("%s: %v, %+v", e.ID, a.panel.err, a.panel.answer)
			continue
		}
		indicators := slices.ContainsFunc(a.facetColumns(), isIndicator)
		if indicators && len(a.panel.where) == 0 {
			t.Errorf("%s: no indicator chosen", e.ID)
		}
		if strings.Contains(render(t, a), "gap.") {
			t.Errorf("%s: a key instead of a word", e.ID)
		}
	}
	if panels < 3 {
		t.Errorf("%d panels", panels)
	}
}

func TestPanelCheckClosesWithItsTable(t *testing.T) {
	a, _ := openSpotty(t, "en")
	a.togglePanel()
	a.toggleProfile(a.columns()[2].ID)
	a.openSet("china-rd")
	a.showTab(view.Table)
	if a.panel.open || a.profile.column != "" {
		t.Error("another table's check is open")
	}
}
