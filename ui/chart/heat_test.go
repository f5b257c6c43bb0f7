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
	var order []string
	for i, one := range rows {
		row := one.(Option)
		order = append(order, row["entity"].(string))
		cells, tips := row["data"].(list), row["tip"].(list)
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
			period := strconv.Itoa(2018 + at[0].(int))
			if at[1] != i || tip[0] != s.Entity(order[i]) || !strings.HasPrefix(tip[1], period+": ") || hedged != strings.Contains(tip[1], "over") {
				t.Errorf("cell %v of %s says %q", cell, order[i], tip)
			}
			if order[i] == "zhejiang" && period == "2020" {
				t.Error("a cell stands in the gap")
			}
		}
	}
	if fmt.Sprint(order) != "[beijing zhejiang]" || !strings.HasPrefix(d.Alt, "Heat map: R&D spending (CNY 100m); series: 2. Beijing") {
		t.Errorf("order %v, alt %q", order, d.Alt)
	}
	if d.Height != heatHead+2*heatRow+heatFoot {
		t.Errorf("height %d", d.Height)
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
	if n := len(d.Option["series"].(list)); n != MaxHeat || d.Height < MaxHeat*heatRow || !strings.Contains(d.Alt, "前 200 个") {
		t.Errorf("%d rows, %d pixels, %q", n, d.Height, d.Alt)
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
			item, r := one.(Option), paired(a, log)[i]
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
		if x := Dumbbell(one, true, s)["xAxis"].(Option); !(x["min"].(float64) < x["max"].(float64)) || !finite(x["min"].(float64)) || DumbbellHeight(one, true) < rowHeight {
			t.Errorf("of %v the axis runs %v to %v", few, x["min"], x["max"])
		}
	}
}

// Upright titles below a narrow matrix get the length that they need before any is cut, and no more.
func TestUprightTitlesHaveRoom(t *testing.T) {
	for _, tt := range []struct {
		title string
		cut   bool
	}{
		{"Spending", false},
		{"Revenue of enterprises in parks, CNY 100m", false},
		{strings.Repeat("very long words of a title ", 8), true},
	} {
		s := style(t, "en", 358, false)
		s.Title = func(string) string { return tt.title }
		a := &stats.CorrelationAnswer{Columns: strings.Split("abcdefgh", "")}
		g := s.cells(a)
		if g.rotate != 90 || shortened(g.across[0]) != tt.cut {
			t.Errorf("%q stands as %q at %d°", tt.title, g.across[0], g.rotate)
		}
		for _, line := range strings.Split(g.across[0], "\n") {
			if textWidth(line, smallFont) > g.below-12 {
				t.Errorf("%q is longer than its room of %d", line, g.below)
			}
		}
		if usual := g.below == min(widest([]string{tt.title}, smallFont)+4, uprightUsual)+12; usual == (len(tt.title) > 40) {
			t.Errorf("%q has room for %d", tt.title, g.below)
		}
	}
}
