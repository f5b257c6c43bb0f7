package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/view"
)

// yearly is a CSV of series by name, a figure a year from 2000 on; NaN in the text is an empty cell.
func yearly(series map[string]func(year int) float64, years int) string {
	var b strings.Builder
	b.WriteString("zone,year,rd (bn USD)\n")
	var names []string
	for name := range series {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		for y := range years {
			if v := series[name](y); v == v {
				fmt.Fprintf(&b, "%s,%d,%.4g\n", name, 2000+y, v)
			}
		}
	}
	return b.String()
}

// jumping holds a series that jumps, one that only rises, and one too short for most.
func jumping(t *testing.T, lang string) *App {
	a, e := start(t, lang, "")
	noise := func(y int) float64 { return float64((7*y*y+3*y)%11) / 11 }
	e.open(a, "zones.csv", yearly(map[string]func(int) float64{
		"Jumps": func(y int) float64 { return 100 + noise(y) + 20*float64(y/12) },
		"Rises": func(y int) float64 { return 50 + 3*float64(y) + noise(y) },
	}, 24)+"Short,2021,7\nShort,2023,8\n")
	a.showTab(view.Trend)
	return a
}

// finding returns what the reading says of an entity.
func finding(t *testing.T, a *App, entity string) string {
	t.Helper()
	for _, f := range a.current().findings() {
		if f.Value == entity {
			return f.Text
		}
	}
	t.Fatalf("nothing was found of %s: %v", entity, a.current().findings())
	return ""
}

func head(s *sheet) []string {
	var out []string
	for _, h := range s.Head {
		out = append(out, h.Text)
	}
	return out
}

// Every field of the question has a control, and each of its options an answer, words and a chart.
func TestEveryOptionOfATrendIsReached(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		a := jumping(t, lang)
		for _, key := range []string{"form", "transform", "fit", "forecast"} {
			k := controlOf(t, a, key)
			for _, o := range k.Options {
				setControl(a, key, o.Value)
				if got := controlOf(t, a, key); got.Value != o.Value || strings.Contains(o.Text, ".") {
					t.Errorf("%s: %s %s is %q, called %q", lang, key, o.Value, got.Value, o.Text)
				}
				page := render(t, a)
				if a.main.err != nil || a.main.option == "" || len(a.main.sheet.Rows) == 0 || strings.Contains(page, ">how.") || strings.Contains(page, ">find.") {
					t.Errorf("%s: %s %s: error %v", lang, key, o.Value, a.main.err)
				}
				for _, f := range a.current().findings() {
					if strings.Contains(f.Text, "find.") || strings.Contains(f.Text, "verdict.") || strings.Contains(f.Text, "fit.") {
						t.Errorf("%s: %q", lang, f.Text)
					}
				}
			}
			setControl(a, key, k.Value)
		}
	}
	for field, key := range map[string]string{"transform": "transform", "fit": "fit"} {
		a := jumping(t, "en")
		if got, want := len(controlOf(t, a, key).Options), len(stats.Options("trend", field)); got != want {
			t.Errorf("%d of %d options of %s", got, want, field)
		}
	}
}

func controlOf(t *testing.T, a *App, key string) control {
	t.Helper()
	for _, k := range a.current().controls() {
		if k.Key == key {
			return k
		}
	}
	t.Fatalf("no control %s", key)
	return control{}
}

func TestFindingsOfATrend(t *testing.T) {
	a := jumping(t, "en")
	if f := a.current().findings(); f != nil {
		t.Errorf("found without being asked: %v", f)
	}
	setControl(a, "test", "1")
	setControl(a, "breaks", "1")
	setControl(a, "forecast", "drift")
	setControl(a, "horizon", "4")
	for entity, words := range map[string][]string{
		"Jumps": {"the level jumps in 2012 by +USD 2", "forecast for 2027: ", "tried at 10 earlier ends, mean error "},
		"Rises": {"rising (p < 0.001), Sen's slope +USD 3", "no jump of the level found", "growth ", " a year on average"},
		"Short": {"too few points to test", "not searched for jumps", "no forecast: gaps"},
	} {
		for _, w := range words {
			if got := finding(t, a, entity); !strings.Contains(got, w) {
				t.Errorf("%s: %q says nothing of %q", entity, got, w)
			}
		}
	}
	if sub := a.current().sub(); !strings.Contains(sub, "Rising: 1, falling: 0, no clear trend: 1.") && !strings.Contains(sub, "Rising: 2, falling: 0, no clear trend: 0.") || strings.Contains(sub, "no forecast") {
		t.Errorf("%q", sub)
	}
	setControl(a, "fit", "auto")
	if got := finding(t, a, "Rises"); !strings.Contains(got, "Straight line: y = ") || !strings.Contains(got, "·(t − 2000)") || !strings.Contains(got, ", its AICc ") || !strings.Contains(got, "n = 24") {
		t.Errorf("%q", got)
	}
	setControl(a, "fit", "loglinear")
	if got := finding(t, a, "Rises"); !strings.Contains(got, "^(t − 2000)") || !strings.Contains(got, "% a year") {
		t.Errorf("%q", got)
	}
}

// A column of numbers stands for time: one whose name says so by itself, any other by choice.
func TestNumbersStandForTime(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "nile.csv", "\"\",year,flow\n1,1871,1120\n2,1872,1160\n3,1873,963\n")
	a.showTab(view.Trend)
	answer, ok := a.main.answer.(*stats.TrendAnswer)
	if !ok || answer.Measure != "flow" || len(answer.Series) != 1 || answer.Series[0].Points[0].Period != "1871" {
		t.Fatalf("hindrance %q, error %v, answer %+v", a.main.hindrance, a.main.err, answer)
	}
	e.open(a, "odd.csv", "depth,flow\n10,1\n20,5\n35,4\n")
	a.showTab(view.Trend)
	if page := render(t, a); a.main.hindrance != noPeriod || !strings.Contains(page, "stand for time") {
		t.Errorf("hindrance %q", a.main.hindrance)
	}
	setControl(a, "period", "depth")
	if answer := a.main.answer.(*stats.TrendAnswer); len(answer.Series) != 1 || len(answer.Series[0].Points) != 3 || a.main.option == "" || controlOf(t, a, "period").Value != "depth" {
		t.Errorf("%+v", answer)
	}
	b, _ := start(t, "en", "data=province-rd&tab=trend")
	for _, k := range b.current().controls() {
		if k.Key == "period" {
			t.Error("a table with periods asks for another time")
		}
	}
}

// Where no series has the forecast asked for, the line under the title says why.
func TestARefusedForecastIsSaid(t *testing.T) {
	for lang, want := range map[string]string{"zh-CN": "不预测：序列太短", "en": "There is no forecast: too short"} {
		a, _ := start(t, lang, "data=province-rd&tab=trend&measure=rd_spend&forecast=holt~3~0")
		if page := render(t, a); !strings.Contains(page, want) || !strings.Contains(a.current().sub(), want) {
			t.Errorf("%q lacks %q", a.current().sub(), want)
		}
	}
}

// The numbers have the forecasts with their bounds, named as such, and what was found at the end; in CSV as on screen.
func TestNumbersOfATrend(t *testing.T) {
	a := jumping(t, "en")
	setControl(a, "test", "1")
	setControl(a, "breaks", "1")
	setControl(a, "forecast", "holt")
	setControl(a, "horizon", "1")
	s := a.main.sheet
	h := head(s)
	at := slices.Index(h, "2024 forecast")
	if at < 0 || h[at+1] != "2024 low" || h[at+2] != "2024 high" || !slices.Contains(h, "Trend") || h[len(h)-1] != "Jumps" {
		t.Fatalf("columns %v", h)
	}
	for _, row := range s.Rows {
		if len(row) != len(h) {
			t.Errorf("%d cells under %d heads", len(row), len(h))
		}
		if row[0].Text == "Rises" && !(row[at+1].Raw.(float64) < row[at].Raw.(float64) && row[at].Raw.(float64) < row[at+2].Raw.(float64)) {
			t.Errorf("%v is not between %v and %v", row[at].Raw, row[at+1].Raw, row[at+2].Raw)
		}
		if row[0].Text == "Jumps" && !strings.HasPrefix(row[len(row)-1].Text, "2012: 2") {
			t.Errorf("jumps %q", row[len(row)-1].Text)
		}
	}
	setControl(a, "horizon", "20")
	long := a.main.sheet
	if len(long.Head) != 4 || !slices.ContainsFunc(long.Rows, func(r []figure) bool { return r[0].Text == "2043 high" }) || long.Rows[len(long.Rows)-1][0].Text != "Jumps" {
		t.Errorf("heads %v, last row %v", head(long), long.Rows[len(long.Rows)-1])
	}
}

// The address holds all of it, and a change of measure or values takes the reference, which is of theirs, away.
func TestTrendComesBackFromTheAddress(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=trend")
	for _, step := range [][2]string{{"form", "multiples"}, {"free", "1"}, {"transform", "rolling"}, {"window", "4"}, {"fit", "theilsen"}, {"test", "1"},
		{"breaks", "1"}, {"forecast", "holt"}, {"horizon", "5"}, {"level", "0.8"}, {"ref", "2~3 plan"}} {
		setControl(a, step[0], step[1])
		b, _ := start(t, "en", e.last())
		if b.View().String() != a.View().String() || renderView(t, b) != renderView(t, a) {
			t.Errorf("%v: %q is another view", step, e.last())
		}
	}
	if want := "form=multiples&free=1&ref=2~3%20plan"; !strings.Contains(e.last(), want) {
		t.Errorf("%q lacks %q", e.last(), want)
	}
	if q := a.main.question; q.Window != 4 || q.Forecast == nil || *q.Forecast != (stats.Forecast{Method: "holt", Horizon: 5, Level: 0.8}) {
		t.Errorf("asks %+v, %+v", q, q.Forecast)
	}
	setControl(a, "transform", "level")
	if a.view.Draw.Ref != "" {
		t.Errorf("a reference %q of other values is left", a.view.Draw.Ref)
	}
	setControl(a, "ref", "3000")
	if a.setMeasure("rd_spend"); a.view.Draw.Ref != "" {
		t.Error("a reference of another measure is left")
	}
	setControl(a, "horizon", "99")
	if page := render(t, a); !strings.Contains(page, "1 to 50") {
		t.Error("the page does not say how far a forecast may reach")
	}
}

// Rates are not stacked, and the page says so; sums of money are.
func TestAreasOnlyWhereASumMakesSense(t *testing.T) {
	for hash, sums := range map[string]bool{
		"measure=rd_to_gdp": false, "measure=rd_spend": true, "measure=rd_spend&transform=index": false, "measure=rd_spend&transform=rollingmedian": false,
		"measure=rd_spend&transform=cumulative": true, "measure=rd_spend&transform=yoy": false,
	} {
		a, _ := start(t, "en", "data=province-rd&tab=trend&form=area&"+hash)
		if a.main.err != nil {
			t.Fatal(a.main.err)
		}
		stacked, said := strings.Contains(a.main.option, `"stack":"sum"`), strings.Contains(render(t, a), "make no sum")
		if stacked != sums || said == sums {
			t.Errorf("%s: stacked %v, said so %v", hash, stacked, said)
		}
	}
}

// The chart and the sentence name what the values are after the transform, with the unit that they then have.
func TestTransformsAreNamed(t *testing.T) {
	for transform, want := range map[string]string{
		"diff": "Change of R&D spending on the period before (CNY 100m)", "log": "Natural logarithm of R&D spending",
		"cumulative": "R&D spending (running total; CNY 100m)", "rolling": "R&D spending (mean of 3 periods; CNY 100m)",
		"rollingmedian": "R&D spending (median of 3 periods; CNY 100m)",
	} {
		a, _ := start(t, "en", "data=province-rd&tab=trend&measure=rd_spend&transform="+transform)
		if !strings.HasPrefix(a.main.title, want+": ") || !strings.Contains(a.main.alt, want) {
			t.Errorf("%s: %q, %q", transform, a.main.title, a.main.alt)
		}
	}
	a, _ := start(t, "en", "data=country-rd&tab=trend&transform=diff&entities=cn&fit=ols")
	if text := finding(t, a, "China"); a.main.answer.(*stats.TrendAnswer).Unit != "pp" || !strings.Contains(text, " pp a year") {
		t.Errorf("%q", text)
	}
	b, _ := start(t, "en", "data=province-rd&tab=trend&measure=rd_spend&transform=yoy&entities=beijing&fit=ols")
	f := b.main.answer.(*stats.TrendAnswer).Series[0].Fit
	if want, got := fmt.Sprintf("−%.3g pp a year", -100*float64(f.Slope)), finding(t, b, "Beijing"); !strings.Contains(got, want) {
		t.Errorf("%q lacks %q", got, want)
	}
}

func TestMultiplesMakeTheChartHigher(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=trend&measure=rd_spend&form=multiples")
	a.pickEntities(20)
	n, h := len(a.main.answer.(*stats.TrendAnswer).Series), a.main.height
	a.Resize(390)
	if n != 20 || a.main.height <= h || h <= chartHeight {
		t.Errorf("%d charts are %d px high, on a telephone %d", n, h, a.main.height)
	}
	if len(chart.TrendForms) != len(controlOf(t, a, "form").Options) {
		t.Error("a form cannot be reached")
	}
}
