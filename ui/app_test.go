package ui

import (
	"errors"
	"fmt"
	"html"
	"reflect"
	"slices"
	"strings"
	"testing"

	"statlas/data"
	"statlas/data/sets"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

func TestGalleryShowsEveryDatasetInBothLanguages(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		a, _ := start(t, lang, "")
		page := render(t, a)
		for _, e := range sets.Catalogue() {
			title := map[string]string{"zh-CN": e.Title.Zh, "en": e.Title.En}[lang]
			if !strings.Contains(page, ">"+html.EscapeString(title)+"</span>") {
				t.Errorf("%s: the gallery lacks %q", lang, title)
			}
		}
	}
}

// Every tab of every dataset shows figures, or says why there are none and leads on.
func TestEveryDatasetAnswersOnEveryTab(t *testing.T) {
	for _, e := range sets.Catalogue() {
		for _, tab := range []string{"", view.Table, view.Trend, view.Ranking, view.Correlation, view.Distribution, view.Comparison, view.Pivot, view.Model, view.Inequality} {
			for _, lang := range []string{"zh-CN", "en"} {
				a, _ := start(t, lang, "data="+e.ID)
				if tab != "" {
					a.showTab(tab)
				}
				page := render(t, a)
				why := a.main.hindrance
				offers := why != "" && strings.Contains(page, html.EscapeString(a.T(why))) && len((&Offer{App: a}).tabs()) > 1
				figures := a.main.sheet != nil && len(a.main.sheet.Rows) > 0 && (a.main.option != "" || tab == view.Pivot) && a.main.title != ""
				if a.Tab() == view.Table {
					figures = a.grid.total == e.Rows && len(a.grid.blocks) > 0
				}
				if a.notice != nil || a.main.err != nil || a.main.busy || a.grid.busy || !figures && !offers {
					t.Errorf("%s %s %s: notice %v, error %v, busy %v, figures %v, offers %v", lang, e.ID, tab, a.notice, a.main.err, a.main.busy || a.grid.busy, figures, offers)
				}
			}
		}
	}
}

func TestAnIndicatorIsChosenWithOneClick(t *testing.T) {
	a, _ := start(t, "en", "data=park-figures&tab=ranking")
	c := &Chooser{FacetFields{App: a}}
	fields := c.fields()
	if len(fields) == 0 || !isIndicator(*a.column(fields[0].ID)) || !strings.Contains(render(t, a), `class="chooser"`) {
		t.Fatalf("offered over the answer: %+v", fields)
	}
	for _, v := range fields[0].Values {
		a.choose(fields[0].ID, v.Value)
		if a.main.err != nil || a.main.sheet == nil || len(a.main.sheet.Rows) == 0 {
			t.Errorf("%s: error %v, or nothing ranked", v.Value, a.main.err)
		}
	}
}

func TestATrendOfOnePeriodSaysSo(t *testing.T) {
	for lang, want := range map[string]string{"zh-CN": "只有一个时期", "en": "One period only"} {
		a, _ := start(t, lang, "data=fund-sizes&tab=trend")
		if page := render(t, a); !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
}

func TestRankingShowsTheFiguresOfTheSource(t *testing.T) {
	a, _ := start(t, "zh-CN", "data=province-rd&tab=ranking&measure=rd_spend&at=2024")
	page := render(t, a)
	for _, want := range []string{"广东", "2024 年研发经费（亿元）排名", ">5,099.6<"} { // bulletin of 2024: Guangdong 5099.6
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if a.main.question.Compare != "2023" {
		t.Errorf("compared with %q, want the year before", a.main.question.Compare)
	}
}

func TestHashBringsTheSameViewBack(t *testing.T) {
	a, e := start(t, "en", "")
	steps := []func(){
		func() { a.openSet("province-rd") },
		func() { a.showTab(view.Trend) },
		func() { a.setMeasure("rd_spend") },
		func() { a.toggleEntity("hunan") },
		func() { a.edit(func(q *stats.Question) { q.Transform, q.Base, q.Fit = "index", "2018", "ols" }) },
		func() { a.setLog(true) },
		func() { a.showTab(view.Ranking) },
		func() { a.edit(func(q *stats.Question) { q.By, q.Order, q.Top = stats.Names{"cagr"}, "asc", 10 }) },
		func() { a.showTab(view.Correlation) },
		func() { a.showPoints([]string{"rd_spend", "gdp_revised"}) },
		func() { a.showTab(view.Table); a.sortBy("rd_spend", false); a.sortBy("period", true) },
		func() { a.toggleLang(); a.toggleTheme(); a.fold("right") },
		func() { a.openSet("park-figures"); a.showTab(view.Ranking); a.choose("indicator", "fund_size") },
	}
	for i, step := range steps {
		step()
		b, _ := start(t, "en", e.last())
		if !reflect.DeepEqual(b.View(), a.View()) {
			t.Errorf("step %d: %q gives %+v, want %+v", i, e.last(), b.View(), a.View())
		}
		if !reflect.DeepEqual(b.main.question, a.main.question) && a.Tab() != view.Table {
			t.Errorf("step %d asks %+v, want %+v", i, b.main.question, a.main.question)
		}
		if got, want := renderView(t, b), renderView(t, a); got != want && a.Tab() != view.Table {
			t.Errorf("step %d: another page", i)
		}
	}
}

func TestOnlyTheNewestAnswerCounts(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2023")
	e.hold = true
	a.setMeasure("gdp_revised")
	e.give() // lists
	a.edit(func(q *stats.Question) { q.At = "2020" })
	a.edit(func(q *stats.Question) { q.At = "2019" })
	slices.Reverse(e.held)
	e.give()
	r, ok := a.main.answer.(*stats.RankingAnswer)
	if !ok || r.At != "2019" || a.main.busy {
		t.Errorf("shown %v, busy %v; want 2019, not busy", a.main.question, a.main.busy)
	}
}

func TestAnswersOfATableThatLeftAreDropped(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2023")
	e.hold = true
	a.edit(func(q *stats.Question) { q.At = "2020" })
	late := e.held
	e.held = nil
	a.openSet("china-rd")
	for _, f := range late {
		f()
	}
	if a.main.answer != nil {
		t.Errorf("an answer about the table before is on screen: %+v", a.main.question)
	}
}

// Until the new answer is there the one on screen is told as the answer to its own question, whatever is drawn anew.
func TestAnAnswerIsToldOfItsOwnQuestion(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=trend&measure=rd_spend&entities=beijing")
	title, how := a.main.title, a.main.by.how()
	e.hold = true
	a.edit(func(q *stats.Question) {
		q.Transform, q.Fit, q.Forecast = "index", "ols", &stats.Forecast{Method: "drift", Horizon: 3}
	})
	a.redraw()
	if told := a.main.by.findings(); !a.main.busy || a.main.title != title || a.main.by.how() != how || len(told) > 0 {
		t.Errorf("of the old answer it is said: %q, %q, %v", a.main.title, a.main.by.how(), told)
	}
	e.give()
	if told := a.main.by.findings(); a.main.title == title || len(told) != 1 || !strings.Contains(told[0].Text, "forecast for 2027") {
		t.Errorf("of the new answer it is said: %q, %v", a.main.title, told)
	}
}

// An answer of the tab before comes while the lists that the new tab's question takes are still awaited.
func TestAnAnswerOfTheTabBeforeIsDropped(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=trend&measure=rd_spend")
	e.hold = true
	a.edit(func(q *stats.Question) { q.Transform = "yoy" })
	a.showTab(view.Ranking)
	for len(e.held) > 0 {
		next := e.held[0]
		e.held = e.held[1:]
		next()
		a.Resize(1200)
	}
	if _, ok := a.main.answer.(*stats.RankingAnswer); !ok || a.main.sheet == nil {
		t.Errorf("on screen %T", a.main.answer)
	}
}

func TestSortClicks(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=table")
	want := func(keys ...stats.SortKey) {
		t.Helper()
		if got := a.view.Question.Sort; !slices.Equal(got, keys) {
			t.Errorf("sorted by %v, want %v", got, keys)
		}
	}
	rd, period := stats.SortKey{Column: "rd_spend", Desc: true}, stats.SortKey{Column: "period", Desc: true}
	a.sortBy("rd_spend", false)
	want(rd)
	if v, _, _ := a.grid.at(0, slices.IndexFunc(a.columns(), func(c data.ColumnInfo) bool { return c.ID == "rd_spend" })); v != "5,099.6" { // the largest figure, bulletin of 2024
		t.Errorf("first row has %v", v)
	}
	a.sortBy("rd_spend", false)
	want(stats.SortKey{Column: "rd_spend"})
	a.sortBy("rd_spend", false)
	want()
	a.sortBy("rd_spend", false)
	a.sortBy("period", true)
	want(rd, period)
	if place, desc := a.sorted("period"); place != 2 || !desc {
		t.Errorf("period is key %d, descending %v", place, desc)
	}
	a.sortBy("period", false) // alone again: on to its next state
	want(stats.SortKey{Column: "period"})
}

func TestFailuresAreSaidInWords(t *testing.T) {
	for _, tt := range []struct{ name, hash, want string }{
		{"unknown dataset", "data=nowhere", "There is no dataset named nowhere"},
		{"unknown column", "data=province-rd&tab=ranking&measure=rd_spnd", "there is no column &#34;rd_spnd&#34;"},
		{"unknown part", "data=province-rd&tab=table&colour=red", "left out: colour=red"},
	} {
		a, _ := start(t, "en", tt.hash)
		if page := render(t, a); !strings.Contains(page, tt.want) {
			t.Errorf("%s: the page does not say %q", tt.name, tt.want)
		}
	}
	a, e := start(t, "zh-CN", "data=province-rd&tab=table")
	a.BeginLoad("大.csv")
	a.LoadProgress(30, 120)
	if page := render(t, a); !strings.Contains(page, "正在读取 大.csv") || !strings.Contains(page, ">25%<") {
		t.Error("no progress on the page")
	}
	a.LoadFailed("大.csv", &CodedError{Code: codeDied, Text: "the engine ended"})
	if page := render(t, a); !strings.Contains(page, "引擎中断") || !strings.Contains(page, "重新读取") {
		t.Error("no word of the file that could not be read, or no way to try again")
	}
	a.retry()
	if e.again != 1 || a.View().Data != "province-rd" {
		t.Errorf("tried again %d times, on screen %q", e.again, a.View().Data)
	}
	a.Failed(errors.New("boom"))
	if page := render(t, a); !strings.Contains(page, "boom") {
		t.Error("an error of our own is not on the page")
	}
}

func TestLanguageAndThemeSwitchAtRunTime(t *testing.T) {
	a, e := start(t, "en", "data=china-rd&tab=trend")
	asked := len(e.asked)
	a.toggleLang()
	a.toggleTheme()
	page := render(t, a)
	for _, want := range []string{`lang="zh-CN"`, `data-theme="dark"`, "趋势", "研发经费"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if len(e.asked) != asked {
		t.Errorf("switching asked %d questions anew", len(e.asked)-asked)
	}
}

// The reading, the numbers and the sentence say what the question asked for, and p beside the adjusted one.
func TestCorrelationSaysHow(t *testing.T) {
	const hash = "data=province-rd&tab=correlation&columns=rd_spend~gdp_revised~rd_to_gdp"
	a, _ := start(t, "en", hash+"&method=kendall&missing=complete&on=growth&lag=1&level=0.9&adjust=holm")
	for _, word := range []string{"Kendall", "90% intervals", "all columns", "rates of change", "1 period before", "Holm"} {
		if how := a.current().how(); !strings.Contains(how, word) {
			t.Errorf("%q says nothing of %s", how, word)
		}
	}
	if rows, head := a.main.sheet.Rows, a.main.sheet.Head; len(rows) != 9 || len(head) != len(rows[0]) || head[3].Text != "90% interval" {
		t.Errorf("%d rows under %+v, want each column before each", len(rows), head)
	}
	b, _ := start(t, "en", hash+"&points=rd_spend~gdp_revised")
	c := b.main.answer.(*stats.CorrelationAnswer)
	if line := b.pairLine(c); !strings.Contains(line, "95% interval") || !strings.Contains(line, "adjusted p") || !strings.Contains(b.current().how(), "Benjamini") {
		t.Errorf("%q, %q", line, b.current().how())
	}
	d, _ := start(t, "en", hash+"&points=rd_spend~gdp_revised&adjust=none")
	if line := d.pairLine(d.main.answer.(*stats.CorrelationAnswer)); strings.Contains(line, "adjusted") || !strings.Contains(d.current().how(), "not adjusted") {
		t.Errorf("%q, %q", line, d.current().how())
	}
}

// A curve, axes and rows left out are asked for from the address on, and read.
func TestPointsHaveCurveAxesAndRowsLeftOut(t *testing.T) {
	const hash = "data=province-rd&tab=correlation&points=rd_spend~gdp_revised"
	a, _ := start(t, "en", hash+"&curve=auto")
	c := a.main.answer.(*stats.CorrelationAnswer)
	if line := a.pairLine(c); c.Points.Curve == nil || !strings.Contains(line, "The least AICc is that of the curve “") {
		t.Errorf("%+v, %q", c.Points.Curve, line)
	}
	b, _ := start(t, "en", fmt.Sprintf("%s&axes=log~level&without=%d~%d", hash, c.Points.Rows[0], c.Points.Rows[9]))
	c = b.main.answer.(*stats.CorrelationAnswer)
	if line := b.pairLine(c); len(c.Points.Axes) != 2 || c.Points.With == nil || c.Points.With.N != c.Points.N+2 || !strings.Contains(line, "Pearson r = ") {
		t.Errorf("%+v, %q", c.Points.With, line)
	}
	setControl(a, "curve", "none")
	if c := a.main.answer.(*stats.CorrelationAnswer); c.Points.Curve != nil || a.view.Question.Curve != "" {
		t.Errorf("a curve is left: %+v", a.view.Question)
	}
}

// A click on a point leaves it out, one more another, and all come back together.
func TestAClickOnAPointLeavesItOut(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=correlation&points=rd_spend~gdp_revised&curve=power")
	points := func() *stats.Points { return a.main.answer.(*stats.CorrelationAnswer).Points }
	all, v := points(), &AnswerView{App: a}
	a.ChartEvent(chartHost, "click", `{"dataIndex":2}`)
	a.ChartEvent(chartHost, "click", `{"dataIndex":2}`)
	line := a.pairLine(a.main.answer.(*stats.CorrelationAnswer))
	if p := points(); p.N != all.N-2 || slices.Contains(p.Rows, all.Rows[2]) || slices.Contains(p.Rows, all.Rows[3]) || p.With.R != all.R || v.lacks() != 2 {
		t.Errorf("%d of %d points, %+v", p.N, all.N, p.With)
	}
	for _, word := range []string{"Before points were left out r = ", "(y = e^(", "ln x)"} {
		if !strings.Contains(line, word) {
			t.Errorf("%q says nothing of %q", line, word)
		}
	}
	if a.ChartEvent(chartHost, "click", `{"dataIndex":-1}`); v.lacks() != 2 || !strings.Contains(v.putBackText(), "2 points") {
		t.Errorf("%d left out, %q", v.lacks(), v.putBackText())
	}
	if a.putBack(); points().N != all.N || v.lacks() != 0 {
		t.Errorf("%d of %d points are back", points().N, all.N)
	}
}

func TestAClickOnTheMatrixShowsThePoints(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=correlation&columns=rd_spend~gdp_revised~rd_to_gdp")
	a.ChartEvent(chartHost, "click", `{"dataIndex":1}`)
	c := a.main.answer.(*stats.CorrelationAnswer)
	if c.Points == nil || c.Points.X == c.Points.Y || c.Points.Fit == nil {
		t.Fatalf("no points with a line: %+v", c.Points)
	}
	if n := a.main.sheet.length(); n != c.Points.N {
		t.Errorf("%d rows of numbers for %d points", n, c.Points.N)
	}
	a.showPoints(nil)
	pair := a.main.sheet.Rows[0][0].Pair
	a.showPoints(pair) // the way of the keyboard
	if p := a.main.answer.(*stats.CorrelationAnswer).Points; p.X != pair[0] || p.Y != pair[1] {
		t.Errorf("points of %s and %s, want %v", p.X, p.Y, pair)
	}
}

// setControl sets the control of that key on screen as a user would.
func setControl(a *App, key, value string) {
	for _, k := range a.current().controls() {
		if k.Key == key {
			k.Set(value)
			return
		}
	}
	panic("no control " + key)
}

// A column of figures in base units does not take the scale of its row's own unit.
func TestFiguresInBaseUnitsAreNotScaledAgain(t *testing.T) {
	for unit, want := range map[string][2]format.Spec{
		"CNY_100m": {{Unit: "CNY", Scale: 1e8}, {Unit: "CNY", Scale: 1}},
		"hectare":  {{Unit: "hectare", Scale: 1}, {Unit: "m²", Scale: 1}},
	} {
		a, _ := start(t, "en", "data=park-figures&tab=ranking&measure=value_si&where=unit~eq~"+unit)
		if got := [2]format.Spec{a.spec("value"), a.spec("value_si")}; got != want {
			t.Errorf("%s: %+v, want %+v", unit, got, want)
		}
	}
}

// An address with a browser's language tag is shown in that language, without a word, and has the short one from then on.
func TestALanguageTagInTheAddress(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&lang=zh-CN")
	if a.Lang() != "zh" || a.notice != nil || e.last() != "data=province-rd&lang=zh" {
		t.Errorf("in %s, said %+v, the address is %q", a.Lang(), a.notice, e.last())
	}
	a.ShowHash("data=province-rd&lang=fr")
	if a.Lang() != "en" || a.notice == nil {
		t.Errorf("in %s, said %+v", a.Lang(), a.notice)
	}
}
