package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

const provinces = "data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=2018"

// optionsOf returns what a control on screen offers, nil when it is not there.
func optionsOf(a *App, key string) []string {
	for _, k := range a.current().controls() {
		if k.Key == key {
			out := []string{}
			for _, o := range k.Options {
				out = append(out, o.Value)
			}
			return out
		}
	}
	return nil
}

// Every option of every control is answered and drawn, on both tabs, and stands in the address.
func TestEveryOptionIsAnswered(t *testing.T) {
	for _, hash := range []string{provinces, "data=province-rd&tab=correlation", "data=province-rd&tab=correlation&points=rd_spend~gdp_revised"} {
		first, _ := start(t, "en", hash)
		n := 0
		for _, k := range first.current().controls() {
			for _, o := range k.Options {
				a, e := start(t, "en", hash)
				setControl(a, k.Key, o.Value)
				n++
				if a.main.err != nil || a.main.busy || a.main.option == "" || a.main.title == "" || a.main.alt == "" || len(a.main.sheet.Rows) == 0 {
					t.Errorf("%s, %s %s: %v, or nothing drawn", hash, k.Key, o.Value, a.main.err)
					continue
				}
				for _, k := range a.current().controls() {
					if k.Options != nil && !slices.ContainsFunc(k.Options, func(o Option) bool { return o.Value == k.Value }) {
						t.Errorf("%s: %s has the value %q, which it does not offer", hash, k.Key, k.Value)
					}
				}
				if len(e.hashes) > 0 && hash == provinces {
					if b, _ := start(t, "en", e.last()); b.main.option != a.main.option {
						t.Errorf("%s, %s %s: %s draws something else", hash, k.Key, o.Value, e.last())
					}
				}
			}
		}
		if n < 20 {
			t.Errorf("%s: only %d options", hash, n)
		}
	}
}

// What the statistics know has a control, with nothing left out.
func TestControlsOfferAllThatTheStatisticsKnow(t *testing.T) {
	a, _ := start(t, "en", provinces)
	for _, field := range []string{"order", "ties", "range", "by"} {
		if got, want := optionsOf(a, field), stats.Options("ranking", field); !slices.Equal(got, want) {
			t.Errorf("%s offers %v, want %v", field, got, want)
		}
	}
	a, _ = start(t, "en", "data=province-rd&tab=correlation&points=rd_spend~gdp_revised")
	for _, field := range []string{"method", "missing", "on", "adjust", "order", "curve"} {
		if got, want := optionsOf(a, field), stats.Options("correlation", field); !slices.Equal(got, want) {
			t.Errorf("%s offers %v, want %v", field, got, want)
		}
	}
	if got := optionsOf(a, "correlation.xAxis"); !slices.Equal(got, stats.AxisWays) {
		t.Errorf("an axis offers %v", got)
	}
}

func TestFormsThatSuitTheQuestion(t *testing.T) {
	for hash, want := range map[string]string{
		provinces: "bars slope dumbbell bump race map",
		"data=province-rd&tab=ranking&measure=rd_spend&at=2024&compare=none": "bars bump race map",
		provinces + "&by=cagr":                                                    "bars slope dumbbell map",
		"data=country-rd&tab=ranking&compare=none":                                "bars bump race",
		"data=park-figures&tab=ranking&form=map&where=indicator~eq~no_such_thing": "bars bump race",
	} {
		a, _ := start(t, "en", hash)
		if got := strings.Join(optionsOf(a, "form"), " "); got != want {
			t.Errorf("%s offers %q, want %q", hash, got, want)
		}
	}
	a, _ := start(t, "en", provinces+"&by=cagr&form=bump")
	if f := (rankingAnalysis{onApp{a}}).form(); f != "bars" || a.main.err != nil || a.main.question.Over != "" {
		t.Errorf("drawn as %s, %v", f, a.main.err)
	}
	a, _ = start(t, "en", provinces+"&form=map&top=10")
	if n := len(a.main.answer.(*stats.RankingAnswer).Rows); n != 31 || optionsOf(a, "top") != nil {
		t.Errorf("a map of %d provinces", n)
	}
}

// A stranger's file gets the forms as well, with province names as they are usually written.
func TestFormsOfAStrangersFile(t *testing.T) {
	var b strings.Builder
	b.WriteString("省份,年份,产值\n")
	for i, name := range []string{"北京", "上海市", "广东省", "广西壮族自治区", "内蒙古", "四川"} {
		for year := range 4 {
			b.WriteString(name + ",202" + string(rune('0'+year)) + "," + strings.Repeat("7", 1+(i+year)%4) + "\n")
		}
	}
	a, e := start(t, "zh", "")
	e.open(a, "产值.csv", b.String())
	a.showTab(view.Ranking)
	for _, form := range []string{"slope", "bump", "race", "map"} {
		setControl(a, "form", form)
		if page := render(t, a); a.main.err != nil || (rankingAnalysis{onApp{a}}).form() != form || !strings.Contains(page, "aria-label=\"") || a.main.alt == "" {
			t.Errorf("%s: %v", form, a.main.err)
		}
	}
}

func TestReadingOfARanking(t *testing.T) {
	a, _ := start(t, "en", provinces+"&range=bootstrap&ties=dense&of=zhejiang")
	text := a.main.by.how()
	for _, f := range a.main.by.findings() {
		text += "; " + f.Value + ": " + f.Text
	}
	for _, want := range []string{"none is skipped", "1,000", "Gained most: Anhui Province: rank 11 in 2018, now 9", "Lost most: Tianjin", "First three hold: 35.", "neighbouring pairs", "Zhejiang Province is no. 4 of 11, itself and those nearest to it; +CNY 96.05bn against their median"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q says nothing of %q", text, want)
		}
	}
	heads := ""
	for _, h := range a.main.sheet.Head {
		heads += h.Text + "; "
	}
	if !strings.Contains(heads, "Places, 95%") || !strings.Contains(render(t, a), ">21–25<") {
		t.Errorf("%s lack the range of places", heads)
	}
	a, _ = start(t, "zh", provinces+"&form=bump")
	if a.main.title != "按研发经费（亿元）的历期名次，2017—2024 年，共 31 个" || len(a.main.sheet.Rows) != linesRanked || len(a.main.sheet.Head) != 9 {
		t.Errorf("%q, %d rows under %d headings", a.main.title, len(a.main.sheet.Rows), len(a.main.sheet.Head))
	}
}

// The race takes one question; playing it only draws.
func TestRacePlaysThroughThePeriods(t *testing.T) {
	a, e := start(t, "en", provinces+"&form=race")
	asked := len(e.asked)
	tick := func() {
		t.Helper()
		if len(e.later) != 1 {
			t.Fatalf("%d steps are due, want one", len(e.later))
		}
		f := e.later[0]
		e.later = nil
		f()
	}
	page := render(t, a)
	if !strings.Contains(page, ">2024</output>") || !strings.Contains(page, ">Play<") || !strings.Contains(page, `max="7"`) {
		t.Errorf("no race, or not at its end: %q", a.raceText())
	}
	last := a.main.option
	a.Key("p")
	if a.raceText() != "2017" || !strings.Contains(render(t, a), ">Pause<") || a.main.option == last || !strings.Contains(a.main.option, `"animationDurationUpdate":1200`) {
		t.Errorf("started at %s", a.raceText())
	}
	tick()
	tick()
	if a.raceText() != "2019" {
		t.Errorf("at %s after two steps", a.raceText())
	}
	a.playRace() // pause
	tick()
	if a.raceText() != "2019" || a.race.playing {
		t.Errorf("went on to %s", a.raceText())
	}
	a.race.speed = "4"
	for a.Key("P"); a.race.playing; tick() {
	}
	if a.raceText() != "2024" || a.main.option == "" || len(e.later) != 0 {
		t.Errorf("ended at %s", a.raceText())
	}
	a.scrubRace(1)
	if !strings.Contains(a.main.option, `"text":"2018"`) || len(e.asked) != asked {
		t.Errorf("%d questions were asked on the way", len(e.asked)-asked)
	}
	a.playRace()
	a.setMeasure("gdp_revised")
	tick()
	if a.race.playing {
		t.Error("plays on over another answer")
	}
	a.showTab(view.Trend)
	a.Key("p")
	if len(e.later) != 0 {
		t.Error("plays where there is no race")
	}
}

func TestRaceStepsWithoutMotionWhereLessIsAskedFor(t *testing.T) {
	a, _ := start(t, "en", "")
	a.env.ReducedMotion = true
	a.ShowHash(provinces + "&form=race")
	if a.playRace(); strings.Contains(a.main.option, "animationDurationUpdate") || !strings.Contains(a.main.option, `"animation":false`) {
		t.Error("bars move")
	}
}

// regions are eight towns of two kinds, with their people, in three years.
func regions() string {
	var b strings.Builder
	b.WriteString("town,kind,year,rd,people\n")
	for i := range 8 {
		for y := 2020; y <= 2022; y++ {
			fmt.Fprintf(&b, "T%d,%s,%d,%d,%d\n", i+1, []string{"east", "west"}[i%2], y, 100*(i+1)+y-2020, 1000*(8-i)*(8-i))
		}
	}
	return b.String()
}

// Peers are near by the measure, by a size, or by a group that they share; who they are is in the address and in words.
func TestPeersInThreeWays(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "towns.csv", regions())
	a.showTab(view.Ranking)
	if k := numberIn(a, "near"); k.Set != nil {
		t.Errorf("without an entity: %+v", k)
	}
	setControl(a, "of", "T2")
	asked := func() *stats.Question {
		findingOf(a, "Peers")
		return e.asked[len(e.asked)-1]
	}
	if q := asked(); q.Kind != "peers" || q.Of != "T2" || q.Columns != nil || q.By != nil {
		t.Errorf("by level: %+v", q)
	}
	if got := optionsOf(a, "near"); !slices.Equal(got, []string{"", "people", "kind"}) {
		t.Errorf("ways %v", got)
	}
	setControl(a, "near", "people")
	if q := asked(); !slices.Equal(q.Columns, []string{"people"}) || !strings.Contains(e.last(), "near=people") {
		t.Errorf("by size: %+v, %s", q, e.last())
	}
	if got := findingOf(a, "Peers"); !strings.Contains(got, "Nearest by people: ") {
		t.Errorf("%q", got)
	}
	setControl(a, "near", "kind")
	if q := asked(); !slices.Equal(q.By, []string{"kind"}) {
		t.Errorf("by region: %+v", q)
	}
	if got := findingOf(a, "Peers"); !strings.Contains(got, "T4, T6 and T8") || !strings.Contains(got, "Of the same kind: ") || !strings.Contains(got, "Only 3 peers") {
		t.Errorf("%q", got)
	}
	setControl(a, "peers", "")
	if q := a.main.question; q.Kind != "trend" || !slices.Equal(q.Entities, []string{"T2", "T4", "T6", "T8"}) || !slices.Equal(a.view.Draw.Selected, []string{"T2"}) {
		t.Errorf("the trend is of %v, with %v", q.Entities, a.view.Draw.Selected)
	}
	a.showTab(view.Ranking)
	if a.view.Draw.Near != "kind" || a.view.Question.Of != "T2" {
		t.Errorf("the way back forgets %+v", a.view.Draw)
	}
}

// What keeps an entity from having peers is told.
func TestPeersThatThereAreNot(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "towns.csv", regions()+"T9,north,2022,5,\n")
	a.Show(view.View{Data: a.view.Data, Tab: view.Ranking, Question: stats.Question{Of: "T9"}, Draw: view.Draw{Near: "kind"}})
	if got := findingOf(a, "Peers"); got != "Of the same kind: Only 0 peers were found; a median of so few says little" {
		t.Errorf("alone: %q", got)
	}
	setControl(a, "near", "people")
	if got := findingOf(a, "Peers"); !strings.Contains(got, "T9") {
		t.Errorf("without a size: %q", got)
	}
	if numberIn(a, "peers").Set != nil {
		t.Error("nobody is compared")
	}
	setControl(a, "of", "")
	if got := findingOf(a, "Peers"); got != "" {
		t.Errorf("of nobody: %q", got)
	}
}

// Without periods each row has a place; a name that stands in several is offered once.
func TestANameInSeveralRowsIsOfferedOnce(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "x.csv", "region,x\nA,1\nA,2\nA,3\nB,4\nB,5\nB,6\n")
	a.showTab(view.Ranking)
	if n := len(a.main.answer.(*stats.RankingAnswer).Rows); n != 6 {
		t.Errorf("%d places", n)
	}
	for _, k := range a.current().controls() {
		seen := map[string]bool{}
		for _, o := range k.Options {
			if seen[o.Value] {
				t.Errorf("%s offers %q twice", k.Key, o.Value)
			}
			seen[o.Value] = true
		}
	}
}

// A list of things, each with its date, is ranked as a whole and split as a whole; a panel is at its latest period, and can be
// ranked row by row.
func TestAListIsRankedAsAWhole(t *testing.T) {
	list, panel := "film,released,gross\n", "zone,year,rd\n"
	for i := range 40 {
		list += fmt.Sprintf("f%d,20%02d-03-%02d,%d\n", i, 10+i%9, 1+i%28, i*i)
		panel += fmt.Sprintf("z%d,20%02d,%d\n", i%10, 10+i/10, i*i)
	}
	a, e := start(t, "en", "")
	e.open(a, "films.csv", list)
	a.showTab(view.Ranking)
	r := a.main.answer.(*stats.RankingAnswer)
	if a.main.title != "gross, 40 ranked" || r.Rows[0].Entity != "f39" || len(r.Warnings) > 0 {
		t.Errorf("%q, %+v", a.main.title, r.Warnings)
	}
	if head := a.main.sheet.Head; len(head) < 3 || head[2].Text != "released" {
		t.Errorf("the sheet's columns are %v", head)
	}
	if page := render(t, a); strings.Contains(page, "Compared with") || !strings.Contains(page, "a place for each row") {
		t.Error("rows of all periods are compared with a period, or not said to be ranked")
	}
	a.showTab(view.Distribution)
	if d := a.main.answer.(*stats.DistributionAnswer); d.N != 40 {
		t.Errorf("%d figures are split, want all 40", d.N)
	}
	var many strings.Builder
	many.WriteString("film,released,gross\n")
	for i := range listLargest + 1 {
		fmt.Fprintf(&many, "f%d,%d,%d\n", i, 2010+i%9, i)
	}
	a, e = start(t, "en", "")
	e.open(a, "films.csv", many.String())
	a.showTab(view.Ranking)
	if a.main.question.At != "2018" {
		t.Errorf("a list too large to be placed at once is ranked at %q", a.main.question.At)
	}
	a, e = start(t, "en", "")
	e.open(a, "zones.csv", panel)
	a.showTab(view.Ranking)
	if a.main.title != "rd in 2013, 10 ranked" {
		t.Errorf("a panel: %q", a.main.title)
	}
	a.edit(func(q *stats.Question) { q.By = stats.Names{"change"} })
	setControl(a, "at", stats.AllRows)
	if r := a.main.answer.(*stats.RankingAnswer); r.Total != 40 || a.main.err != nil || r.Rows[0].Period != "2013" || !strings.Contains(a.main.alt, "z9, 2013") {
		t.Errorf("row by row: %d ranked, %v, %q", r.Total, a.main.err, a.main.alt)
	}
	a.showTab(view.Comparison)
	if a.main.err != nil {
		t.Error(a.main.err)
	}
	a.showTab(view.Inequality)
	if a.main.err != nil {
		t.Error(a.main.err)
	}
}

// A change is told without what binary fractions leave behind.
func TestLeadOfChangesIsPlain(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "shares.csv", "zone,year,share (%)\nA,2015,97.5\nA,2022,99.6\nB,2015,90\nB,2022,92\n")
	a.ShowHash("data=file:shares.csv&tab=ranking&measure=share&compare=2015&by=change&lang=en")
	if got := a.current().sub(); got != "A comes first: 2.1 pp." {
		t.Errorf("said: %q", got)
	}
}
