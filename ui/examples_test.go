package ui

import (
	"html"
	"math"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
	"statlas/ui/words"
)

// claims are what the words of each example say, put to its answer.
var claims = map[string]func(t *testing.T, answer stats.Answer) bool{
	view.Trend: func(t *testing.T, answer stats.Answer) bool { // from 100 in one year, every line rises
		a := answer.(*stats.TrendAnswer)
		for _, s := range a.Series {
			base := false
			for _, p := range s.Points {
				base = base || p.Period == a.Base && p.Value == 100
			}
			if !base || s.Points[len(s.Points)-1].Value <= 100 {
				return false
			}
		}
		return len(a.Series) > 1
	},
	view.Ranking: func(t *testing.T, answer stats.Answer) bool { // the first many times the last, some changed places
		a, moved := answer.(*stats.RankingAnswer), false
		for _, r := range a.Rows {
			moved = moved || r.Rank != r.PreviousRank && r.PreviousRank == r.PreviousRank
		}
		return a.Rows[0].Value > 10*a.Rows[len(a.Rows)-1].Value && moved && a.Compare != ""
	},
	view.Correlation: func(t *testing.T, answer stats.Answer) bool { // along a rising line
		p := answer.(*stats.CorrelationAnswer).Points
		return p.R > 0.9 && p.P < 0.001
	},
	view.Distribution: func(t *testing.T, answer stats.Answer) bool { // the mean well above the median
		g := answer.(*stats.DistributionAnswer).Groups[0]
		return g.Mean > 1.3*g.Box.Median
	},
	view.Comparison: func(t *testing.T, answer stats.Answer) bool { // means rise, no difference can be told
		a := answer.(*stats.ComparisonAnswer)
		full := a.Groups[:0:0]
		for _, g := range a.Groups {
			if g.N > 20 {
				full = append(full, g)
			}
		}
		for i := range full[1:] {
			if full[i+1].Mean <= full[i].Mean {
				t.Errorf("%s has a mean of %v, %s of %v", full[i].Name, full[i].Mean, full[i+1].Name, full[i+1].Mean)
			}
		}
		return a.P > 0.05 && len(full) > 2
	},
	view.Pivot: func(t *testing.T, answer stats.Answer) bool { // each column adds up to 1, with the same two first
		a := answer.(*stats.PivotAnswer)
		for k := range a.Columns {
			sum, first := 0.0, map[any]stats.Num{}
			for _, r := range a.Rows {
				if len(r.Keys) == 1 && r.Shares[k] == r.Shares[k] {
					sum += float64(r.Shares[k])
					first[r.Keys[0]] = r.Shares[k]
				}
			}
			for name, share := range first {
				if name != "guangdong" && (share >= first["guangdong"] || name != "jiangsu" && share >= first["jiangsu"]) {
					t.Errorf("%v has %v", name, share)
				}
			}
			if math.Abs(sum-1) > 1e-12 {
				return false
			}
		}
		return len(a.Columns) == 3
	},
	view.Model: func(t *testing.T, answer stats.Answer) bool { // most of the variation, with warnings of the residuals
		a := answer.(*stats.ModelAnswer)
		return a.R2 > 0.9 && len(a.X) == 2 && len(a.Warnings) > 0
	},
	view.Inequality: func(t *testing.T, answer stats.Answer) bool { // concentrated, and more so at the end
		a := answer.(*stats.InequalityAnswer)
		gini := map[string]stats.Num{}
		for _, p := range a.Periods {
			gini[p.Period] = p.Gini
		}
		return gini[a.To] > 0.5 && gini[a.To] > gini[a.From]
	},
}

func TestEveryExampleShowsWhatItSays(t *testing.T) {
	for _, tab := range (&App{}).tabs()[1:] {
		e := exampleOf(tab)
		if v, err := view.Parse(e.hash); err != nil || v.Bare().String() != e.hash || v.Tab != tab {
			t.Errorf("%s: %q reads as %q, %v", tab, e.hash, v.String(), err)
			continue
		}
		for _, lang := range []string{"zh-CN", "en"} {
			a, _ := start(t, lang, e.hash)
			if a.main.hindrance != "" || a.main.err != nil || a.main.answer == nil {
				t.Errorf("%s: hindered by %q, error %v", tab, a.main.hindrance, a.main.err)
				continue
			}
			if !claims[tab](t, a.main.answer) {
				t.Errorf("%s does not show that %q", tab, a.exampleText())
			}
			if text := a.T("example." + tab); !strings.Contains(html.UnescapeString(render(t, a)), text) || text == "example."+tab {
				t.Errorf("%s: the page does not say %q", tab, text)
			}
			if strings.ContainsAny(words.T("en", "example."+tab), "23456789") {
				t.Errorf("%s: a figure is typed", tab)
			}
		}
	}
}

func TestExamplesAreFoundAndOffered(t *testing.T) {
	a, e := start(t, "en", "")
	takes(t, a, "示例：模型", "Example: "+a.T("tab.model"))
	if a.Tab() != view.Model || a.main.answer == nil {
		t.Errorf("shows %+v", a.view)
	}
	e.open(a, "f.csv", "name,kind\nA,x\nB,y\n")
	a.showTab(view.Trend)
	if a.main.hindrance == "" || !strings.Contains(render(t, a), a.T("example.show")) {
		t.Fatal("a table without figures is not offered an example")
	}
	(&Offer{App: a}).example()
	if a.exampleText() != a.T("example.trend") {
		t.Errorf("shows %+v", a.view)
	}
	a.setMeasure("gdp_revised")
	if a.exampleText() != "" {
		t.Error("the words stay on another view")
	}
}
