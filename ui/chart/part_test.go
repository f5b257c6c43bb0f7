package chart

import (
	"strconv"
	"testing"

	"statlas/stats"
	"statlas/ui/format"
)

// rankedAtTwo are n entities at two periods; each 20th has no figure at the first, and each 30th one below zero.
func rankedAtTwo(n int) *stats.RankingAnswer {
	a := &stats.RankingAnswer{Measure: "rd", At: "2024", Compare: "2018", Total: n}
	for i := range n {
		r := stats.RankRow{Entity: "e" + strconv.Itoa(i), Value: stats.Num(n - i), Level: stats.Num(n - i), Previous: stats.Num(i + 1), Rank: stats.Num(i + 1), PreviousRank: nan, Change: nan, Share: nan}
		if i%20 == 19 {
			r.Previous = nan
		} else if i%30 == 29 {
			r.Previous = -1
		}
		a.Rows = append(a.Rows, r)
	}
	return a
}

// What a chart has no room for, and what has no figure at both periods, is said at every width, in both languages; as many as
// are drawn.
func TestPartRanked(t *testing.T) {
	for _, tt := range []struct {
		form       string
		n          int
		log        bool
		want, inZh string
	}{
		{"slope", 10, false, "", ""},
		{"slope", 30, false, "Not drawn for want of a figure at the first or last period: 1.", "1 个主体在首期或末期没有数字，未画出。"},
		{"slope", 30, true, "Not drawn for want of a figure above zero at the first or last period: 2.", "2 个主体在首期或末期没有大于零的数字，未画出。"},
		{"slope", 300, false, "60 of 300 drawn: the first ones. Not drawn for want of a figure at the first or last period: 3.", "图中画出 300 个中的前 60 个。3 个主体在首期或末期没有数字，未画出。"},
		{"dumbbell", 300, true, "200 of 300 drawn: the first ones. Not drawn for want of a figure above zero at the first or last period: 14.", "图中画出 300 个中的前 200 个。14 个主体在首期或末期没有大于零的数字，未画出。"},
		{"bars", 200, false, "", ""},
		{"bars", 201, false, "200 of 201 drawn: the first ones.", "图中画出 201 个中的前 200 个。"},
		{"map", 201, false, "", ""},
	} {
		a := rankedAtTwo(tt.n)
		for _, width := range []int{358, 1232} {
			for lang, want := range map[string]string{"en": tt.want, "zh": tt.inZh} {
				s := style(t, lang, width, false)
				if got := PartRanked(tt.form, a, tt.log, Frame{Bars: MaxRace}, s); got != want {
					t.Errorf("%s of %d, %d wide: %q, want %q", tt.form, tt.n, width, got, want)
				}
			}
		}
		s := style(t, "en", 800, false)
		switch tt.form {
		case "slope":
			if n := len(Slope(a, tt.log, s)["series"].(list)[0].(Option)["data"].([]figureOf)); n != len(pairsOf(a, tt.log, MaxSlope)) || n > MaxSlope {
				t.Errorf("%d of %d lines are drawn", n, tt.n)
			}
		case "dumbbell":
			if n := len(Dumbbell(a, tt.log, s)["series"].(list)[0].(Option)["data"].(list)); n != MaxBars {
				t.Errorf("%d of %d pairs are drawn", n, tt.n)
			}
		}
	}
}

// What was not asked for is said too: a picture or a slide has no list beside it that does.
func TestPartAskedFor(t *testing.T) {
	a, s := rankedAtTwo(31), style(t, "en", 358, false)
	a.Rows = a.Rows[:10]
	a.Over = &stats.RanksOver{Periods: []string{"2024"}, Ns: []int{31}}
	for _, r := range a.Rows {
		a.Over.Series = append(a.Over.Series, stats.RanksSeries{Entity: r.Entity, Ranks: []stats.Num{r.Rank}, Values: []stats.Num{r.Value}})
	}
	for _, form := range []string{"bars", "slope", "dumbbell", "bump", "race"} {
		if got := PartRanked(form, a, false, Frame{Bars: 10}, s); got != "10 of 31 drawn: the first ones." {
			t.Errorf("%s: %q", form, got)
		}
	}
}

// So is how many groups, entities, points and coefficients of how many are drawn.
func TestPartsOfOthers(t *testing.T) {
	s := style(t, "en", 358, false)
	groups := shapesOf(2)
	groups.Total = 60
	if got := PartGroups(groups, "box", s); got != "2 of 60 groups drawn: the first ones." {
		t.Errorf("groups: %q", got)
	}
	few := pairs()
	few.N = len(few.Xs) + 1000
	if got := PartPoints(few, s); got != format.Count(len(few.Xs))+" of "+format.Count(few.N)+" points drawn; the line is fitted to all." {
		t.Errorf("points: %q", got)
	}
	if got := PartPoints(countedPairs(), s); got != "" {
		t.Errorf("points that are counted: %q", got)
	}
	p := played()
	p.Play.Total = 900
	if got := Bubbles(p, Frame{}, s.Entity, &s).Note; got != "3 of 900 entities drawn." {
		t.Errorf("bubbles: %q", got)
	}
	m := &stats.ModelAnswer{}
	for k := range maxTerms + 3 {
		name := "x" + strconv.Itoa(k)
		m.X = append(m.X, name)
		m.Coefficients = append(m.Coefficients, stats.Coefficient{Name: name})
	}
	if got := PartModel(m, false, s); got != "40 of 43 coefficients drawn: the first ones." {
		t.Errorf("coefficients: %q", got)
	}
	if got := PartModel(modelled(), false, s); got != "" {
		t.Errorf("all coefficients: %q", got)
	}
	m.N, m.Points = 9000, &stats.ResidualPoints{Fitted: make([]stats.Num, 5000)}
	if got := PartModel(m, true, s); got != "5,000 of 9,000 points drawn; the line is fitted to all." {
		t.Errorf("rows of a model: %q", got)
	}
	if got := PartConvergence(unequal(), s); got != "3 of 30 points drawn; the line is fitted to all." {
		t.Errorf("convergence: %q", got)
	}
}
