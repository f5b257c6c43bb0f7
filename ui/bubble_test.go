package ui

import (
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

const bubbly = "data=province-rd&tab=correlation&points=gdp_revised~rd_spend&form=bubble"

// The bubbles play by key; while they do only drawing is done, and where they stand is in the address.
func TestBubblesPlay(t *testing.T) {
	a, e := start(t, "en", bubbly)
	asked, steps := len(e.asked), len(e.hashes)
	if a.raceText() != "2024" || !a.races() || !strings.Contains(a.main.title, "2011–2024") {
		t.Fatalf("at %q, %q", a.raceText(), a.main.title)
	}
	if !a.Key(" ") || a.raceText() != "2011" || len(e.later) != 1 || len(e.hashes) != steps {
		t.Fatalf("at %q, %d steps due", a.raceText(), len(e.later))
	}
	f := e.later[0]
	e.later = nil
	f()
	if a.raceText() != "2012" || !strings.Contains(a.main.option, `"text":"2012"`) || strings.Contains(a.view.String(), "at=") {
		t.Errorf("at %q, %s", a.raceText(), a.view.String())
	}
	a.Key("p")
	if !strings.Contains(e.last(), "at=2012") || len(e.asked) != asked {
		t.Errorf("%s after %d questions more", e.last(), len(e.asked)-asked)
	}
	if a.Key("."); a.raceText() != "2013" || !strings.Contains(e.last(), "at=2013") || a.main.sheet.Rows[0][1].Text != "2013" {
		t.Errorf("one on is %q", a.raceText())
	}
	if a.goRace(" 2020年"); a.raceText() != "2020" || a.view.Question.At != "2020" {
		t.Errorf("went to %q", a.raceText())
	}
	if a.goRace("1066"); a.raceText() != "2020" || !strings.Contains(a.news, "no period 1066") {
		t.Errorf("at %q, said %q", a.raceText(), a.news)
	}
	for a.Key("."); a.raceText() != "2024"; a.Key(".") {
	}
	if strings.Contains(e.last(), "at=") {
		t.Errorf("the last period stands in %s", e.last())
	}
	a.showTab(view.Trend)
	if a.Key(" ") || a.Key("p") {
		t.Error("something plays on a trend")
	}
}

// Size and colour are chosen, or none; the answer has what is drawn.
func TestBubblesAreAskedFor(t *testing.T) {
	a, _ := start(t, "en", bubbly)
	play := func() *stats.Play { return correlated(a).Points.Play }
	if play().Size == "" || slices.Contains([]string{"gdp_revised", "rd_spend"}, play().Size) {
		t.Errorf("size of %q", play().Size)
	}
	for _, value := range []string{"invention_patents_granted", "none"} {
		setControl(a, "size", value)
		if want := strings.TrimSuffix(value, "none"); play().Size != want || !strings.Contains(a.view.String(), "size="+value) {
			t.Errorf("size %q, want %q", play().Size, want)
		}
	}
	a, _ = start(t, "en", "data=country-rd&tab=correlation&form=bubble")
	q := stats.Question{Points: related2(a)}
	a.edit(func(v *stats.Question) { v.Points = q.Points })
	if play().By != "entity_type" || !strings.Contains(a.main.option, `"legend"`) {
		t.Errorf("coloured by %q", play().By)
	}
	setControl(a, "colour", "none")
	if play().By != "" || strings.Contains(a.main.option, `"legend"`) {
		t.Errorf("coloured by %q", play().By)
	}
}

func related2(a *App) []string { return a.related()[:2] }

// A rectangle selects whom it holds, a group all of its own; both are said, and a second click on a group lets it go.
func TestWhatIsBrushedIsSelected(t *testing.T) {
	a, _ := start(t, "en", bubbly)
	a.ChartEvent(chartHost, "brush", `{"entities":["beijing","zhejiang"],"points":2}`)
	if !slices.Equal(a.view.Draw.Selected, []string{"beijing", "zhejiang"}) || a.news != "2 points in the area. Selected: Beijing and Zhejiang Province" {
		t.Errorf("selected %v, said %q", a.view.Draw.Selected, a.news)
	}
	if selected := slices.IndexFunc(a.main.sheet.Rows, func(r []figure) bool { return r[0].On }); selected < 0 || !strings.Contains(a.main.option, `"id":"way beijing"`) {
		t.Error("the numbers show no selection, or the chart no trail")
	}
	a.ChartEvent(chartHost, "brush", `{"entities":[],"points":0}`)
	if len(a.view.Draw.Selected) > 0 || !strings.Contains(a.news, "0 points in the area. Nothing is selected") {
		t.Errorf("selected %v, said %q", a.view.Draw.Selected, a.news)
	}
	if a.ChartEvent(chartHost, "corner", `{}`); !strings.Contains(a.news, "press B again") {
		t.Errorf("said %q", a.news)
	}
	a.ChartEvent(chartHost, "click", `{"seriesIndex":2,"group":""}`)
	if n := len(correlated(a).Points.Play.Movers); len(a.view.Draw.Selected) != n {
		t.Errorf("%d of %d selected", len(a.view.Draw.Selected), n)
	}
	a.ChartEvent(chartHost, "click", `{"seriesIndex":2,"group":""}`)
	if len(a.view.Draw.Selected) != 0 {
		t.Errorf("%v stays selected", a.view.Draw.Selected)
	}
}

// A group of a distribution stands out by a click, beside others, and steps back by a second one; a comparison shows it too.
func TestGroupsAreIsolated(t *testing.T) {
	a, e := start(t, "en", "data=country-rd&tab=distribution&by=entity_type&at=all")
	whole, name := a.main.option, a.main.answer.(*stats.DistributionAnswer).Groups[0].Name
	click := func() { a.ChartEvent(chartHost, "click", `{"group":"`+name+`"}`) }
	click()
	if !slices.Equal(a.view.Draw.Groups, []string{name}) || a.main.option == whole || !strings.Contains(e.last(), "groups="+name) || !strings.HasPrefix(a.selection(), "Selected: ") {
		t.Errorf("%v, %s, %q", a.view.Draw.Groups, e.last(), a.selection())
	}
	a.escape()
	if a.view.Draw.Groups != nil || a.main.option != whole {
		t.Errorf("%v after Escape", a.view.Draw.Groups)
	}
	click()
	click()
	if len(a.view.Draw.Groups) != 0 || a.main.option != whole {
		t.Errorf("%v after two clicks", a.view.Draw.Groups)
	}
	click()
	setControl(a, "by", "")
	if a.view.Draw.Groups != nil || a.selection() != "" {
		t.Errorf("%v of no groups", a.view.Draw.Groups)
	}
	a, _ = start(t, "en", "data=province-rd&tab=distribution&by=entity&at=all&form=box&where=entity~in~beijing~hebei")
	a.ChartEvent(chartHost, "click", `{"group":"hebei"}`)
	if !slices.Equal(a.view.Draw.Selected, []string{"hebei"}) {
		t.Errorf("selected %v: entities are one selection everywhere", a.view.Draw.Selected)
	}
}
