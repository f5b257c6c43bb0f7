package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"

	"statlas/stats"
)

// Rows go by the newest figure; each cell is at its period, a gap has none, and a figure that is not exact its sign.
func TestHeat(t *testing.T) {
	s := style(t, "en", 800, false)
	d := Trend(twoProvinces(), Line{Form: "heat"}, s)
	rows := d.Option["series"].(list)
	if len(rows) != 1 {
		t.Fatalf("%d series, want all cells in one", len(rows))
	}
	order := rows[0].(Option)["entities"].([]string)
	cells, tips := rows[0].(Option)["data"].(list), rows[0].(Option)["tip"].(list)
	if len(cells) != len(tips) || len(cells) == 0 {
		t.Fatalf("%d cells, %d tips", len(cells), len(tips))
	}
	for k, cell := range cells {
		hedged := false
		if o, ok := cell.(Option); ok {
			cell, hedged = o["value"], true
			if label := o["label"].(Option); label["formatter"] != ">" || label["show"] != true {
				t.Errorf("the sign is %v", label)
			}
		}
		at, tip := cell.([]any), tips[k].([]string)
		period, entity := strconv.Itoa(2018+at[0].(int)), order[at[1].(int)]
		if tip[0] != s.Entity(entity) || !strings.HasPrefix(tip[1], period+": ") || hedged != strings.Contains(tip[1], "over") {
			t.Errorf("cell %v of %s says %q", cell, entity, tip)
		}
		if entity == "zhejiang" && period == "2020" {
			t.Error("a cell stands in the gap")
		}
	}
	if fmt.Sprint(order) != "[beijing zhejiang]" || !strings.HasPrefix(d.Alt, "Heat map: R&D spending (CNY 100m); series: 2. Beijing") {
		t.Errorf("order %v, alt %q", order, d.Alt)
	}
	if d.Height != heatHead+2*heatRow+heatFoot {
		t.Errorf("height %d", d.Height)
	}
}

// What is selected keeps its strength, what is not steps back, each in a series of its own.
func TestHeatStepsBack(t *testing.T) {
	s := style(t, "en", 800, false)
	s.Selected = []string{"zhejiang"}
	rows := Trend(twoProvinces(), Line{Form: "heat"}, s).Option["series"].(list)
	if len(rows) != 2 {
		t.Fatalf("%d series, want 2", len(rows))
	}
	for _, one := range rows {
		row := one.(Option)
		for _, cell := range row["data"].(list) {
			if o, ok := cell.(Option); ok {
				cell = o["value"]
			}
			chosen := row["entities"].([]string)[cell.([]any)[1].(int)] == "zhejiang"
			if strong := row["itemStyle"].(Option)["opacity"] == 1.0; strong != chosen {
				t.Errorf("cell %v is strong: %v", cell, strong)
			}
		}
	}
}

// 200 entities all have a row, 201 are cut with a word; with more periods than there is room for lines are drawn.
func TestHeatHasRoom(t *testing.T) {
	s := style(t, "zh", 800, false)
	many := &stats.TrendAnswer{Measure: "rd"}
	for i := range MaxHeat + 1 {
		many.Series = append(many.Series, series("e"+strconv.Itoa(i), beijing[i%3:i%3+2]))
	}
	d := Trend(many, Line{Form: "heat"}, s)
	if n := len(d.Option["series"].(list)[0].(Option)["entities"].([]string)); n != MaxHeat || d.Height < MaxHeat*heatRow || d.Note != "图中画出 201 个中的前 200 个。" {
		t.Errorf("%d rows, %d pixels, %q", n, d.Height, d.Note)
	}
	long := make([]float64, maxColumns+1)
	d = Trend(&stats.TrendAnswer{Measure: "rd", Series: []stats.Series{series("beijing", long)}}, Line{Form: "heat"}, s)
	if !strings.Contains(d.Note, "240") || !strings.HasPrefix(d.Alt, "折线") {
		t.Errorf("%d periods: %q, %q", len(long), d.Note, d.Alt)
	}
	for _, none := range []*stats.TrendAnswer{{Measure: "rd"}, {Measure: "rd", Series: []stats.Series{series("beijing", []float64{0, -1})}}} {
		bar := Trend(none, Line{Form: "heat", Log: true}, s).Option["visualMap"].(Option)
		if !(bar["min"].(float64) < bar["max"].(float64)) || bar["text"] != nil && len(bar["text"].([]string)) > 0 {
			t.Errorf("of no figures the colours run %v to %v, %v", bar["min"], bar["max"], bar["text"])
		}
	}
	text := Trend(fitted(), Line{Form: "heat"}, s)
	if !strings.Contains(text.Note, "拟合") {
		t.Errorf("curves are not drawn, and the note says %q", text.Note)
	}
}

// Each pair has its line, two dots, hollow ones by their own marks, and labels on the outer sides.
func TestDumbbell(t *testing.T) {
	a := threeRanked()
	a.Rows[1].Before = &stats.Mark{Qualifier: "over"}
	a.Rows[1].Level = 1000 // it falls
	s := style(t, "en", 800, false)
	for _, log := range []bool{false, true} {
		o := Dumbbell(a, log, s)
		items := o["series"].(list)[0].(Option)["data"].(list)
		if n := len(o["yAxis"].(Option)["data"].([]string)); len(items) != 2 || n != 2 {
			t.Fatalf("%d items in %d rows, want those of both periods", len(items), n)
		}
		for i, one := range items {
			item, r := one.(Option), pairsOf(a, log, MaxBars)[i]
			parts := item["parts"].(list)
			from, to := float64(r.Previous), float64(r.Level)
			if log {
				from, to = math.Log(from), math.Log(to)
			}
			ends := []float64{from, to}
			for k, m := range []*stats.Mark{r.Before, r.Mark} {
				dot, text := parts[1+k].(Option), parts[3+k].(Option)
				hollow := dot["style"].(Option)["fill"] == s.Colours().Background
				if at := dot["dot"].(list); at[0] != ends[k] || at[1] != i || hollow != hedged(m) {
					t.Errorf("dot %v, hollow %v", at, hollow)
				}
				left := (k == 0) == (to >= from)
				if (text["style"].(Option)["align"] == "right") != left || hedged(m) != strings.ContainsAny(text["text"].(string), "≈>") {
					t.Errorf("label %v", text)
				}
			}
			if item["entity"] != r.Entity || len(item["tip"].([]string)) == 0 || (parts[0].(Option)["style"].(Option)["stroke"] == Light.Down) != (to < from) {
				t.Errorf("item %v", item)
			}
		}
	}
	if alt := AltDumbbell(a, false, s); !strings.HasPrefix(alt, "Dumbbell chart of R&D spending, ") || !strings.Contains(alt, "over") {
		t.Errorf("alt %q", alt)
	}
	for _, few := range [][]stats.RankRow{nil, {{Level: 1, Previous: -1}}, {{Level: 5, Previous: 5}}} {
		one := &stats.RankingAnswer{Measure: "rd", Rows: few}
		if x := Dumbbell(one, true, s)["xAxis"].(Option); !(x["min"].(float64) < x["max"].(float64)) || !finite(x["min"].(float64)) || DumbbellHeight(one, true, s) < rowHeight {
			t.Errorf("of %v the axis runs %v to %v", few, x["min"], x["max"])
		}
	}
}

// Upright titles below a matrix are as long as it takes that none is cut, where the page has the room.
func TestTitlesBelowAMatrixAreWhole(t *testing.T) {
	titles := []string{"Gross regional product", "Invention patents granted", "Intramural expenditure on R&D", "R&D personnel, full-time equivalent", "Revenue from new products", "High-technology enterprises", "Ratio of R&D expenditure to product", "Contracts on technical markets"}
	a := &stats.CorrelationAnswer{}
	for range titles {
		a.Columns = append(a.Columns, strconv.Itoa(len(a.Columns)))
	}
	s := style(t, "en", 374, false)
	s.Title = func(id string) string { i, _ := strconv.Atoi(id); return titles[i] }
	g := s.cells(a)
	for i, text := range g.across {
		if strings.ReplaceAll(text, "\n", " ") != titles[i] || g.rotate != 90 || g.below > longUpright+12 {
			t.Errorf("%q stands as %q in %d pixels", titles[i], text, g.below)
		}
	}
	if anyCut(g.down) || g.height > mostHeight+(longUpright-shortUpright)+mostHigher {
		t.Errorf("beside it stand %q, in %d pixels", g.down, g.height)
	}
	titles[0] = strings.Repeat("Gross regional product ", 9) // what has no room at all is cut
	if g := s.cells(a); g.below > longUpright+20 || !strings.HasSuffix(g.across[0], "…") {
		t.Errorf("%q in %d pixels", g.across[0], g.below)
	}
}
