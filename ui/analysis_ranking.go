package ui

import (
	"cmp"
	"slices"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/view"
)

// rankingAnalysis orders entities by a measure at one period.
type rankingAnalysis struct{ onApp }

func (r rankingAnalysis) answer() *stats.RankingAnswer {
	return r.app.main.answer.(*stats.RankingAnswer)
}

func (r rankingAnalysis) hindrance() string {
	if r.app.entityID() == "" && !r.app.ofRows() {
		return "offer.noEntity"
	}
	return ""
}

// What the forms of a ranking ask for: lines take fewer entities than bars, a race all that may come to the front, a map all
// provinces.
const (
	linesRanked = 20
	raceRanked  = 200
	mapRanked   = 100
)

func (r rankingAnalysis) fill(q *stats.Question) bool {
	q.Measure = r.app.measure()
	periods, ok := r.app.periods()
	if !ok {
		return false
	}
	if q.At = cmp.Or(q.At, r.app.firstAt(periods)); r.ofAll() {
		q.At = stats.AllRows
		if by := r.by(); by != "value" && by != "share" {
			q.By = nil
		}
	}
	q.Compare = cmp.Or(q.Compare, before(periods, q.At))
	if q.Compare = unless(q.Compare, compareNone); !r.follows() {
		q.Compare, q.Range = "", ""
	}
	q.Top = r.top()
	switch form := r.app.view.Draw.Form; {
	case form == "map":
		q.Top = max(q.Top, mapRanked)
	case (form == "bump" || form == "race") && r.followed():
		q.Over = "periods"
		if form == "race" {
			q.Top = max(q.Top, raceRanked)
		}
	}
	_, q.Where, ok = r.app.facets(q.Measure)
	return ok
}

// top is how many entities are shown.
func (r rankingAnalysis) top() int {
	usual := barsShown
	if slices.Contains([]string{"slope", "bump", "race"}, r.app.view.Draw.Form) {
		usual = linesRanked
	}
	return cmp.Or(r.app.view.Question.Top, usual)
}

// ofAll reports that rows of all periods are ranked: those of a list of things, each with its date, unless a period is chosen.
func (r rankingAnalysis) ofAll() bool {
	at := r.app.view.Question.At
	return at == stats.AllRows || (at == "" || at == view.AllPeriods) && r.app.isList()
}

// follows reports that entities have figures at several periods; rows have one.
func (r rankingAnalysis) follows() bool {
	return r.app.periodID() != "" && r.app.entityID() != "" && !r.ofAll()
}

// followed reports that entities can be ranked at every period.
func (r rankingAnalysis) followed() bool {
	return r.follows() && (r.by() == "value" || r.by() == "share")
}

// drawable are the forms that suit the question.
func (r rankingAnalysis) drawable() []string {
	out := []string{"bars"}
	if r.follows() && r.compare() != "" && r.compare() != compareNone {
		out = append(out, "slope", "dumbbell")
	}
	if r.followed() {
		out = append(out, "bump", "race")
	}
	if a, ok := r.app.main.answer.(*stats.RankingAnswer); ok && chart.Provinces(a.Rows) {
		out = append(out, "map")
	}
	return out
}

// form is how the ranking is drawn.
func (r rankingAnalysis) form() string {
	if form := r.app.view.Draw.Form; slices.Contains(r.drawable(), form) {
		return form
	}
	return "bars"
}

// question returns the ranking on screen with every choice made, or what the user chose while it is on its way.
func (r rankingAnalysis) question() stats.Question {
	if q := r.app.main.question; q != nil && q.Kind == "ranking" {
		return *q
	}
	return r.app.view.Question
}

func (r rankingAnalysis) sentence() string {
	if form := r.form(); form == "bump" || form == "race" {
		return r.app.overSentence(r.answer())
	}
	return r.app.rankingSentence(r.answer())
}

func (r rankingAnalysis) sub() string { return r.app.leadLine(r.answer()) }

func (r rankingAnalysis) hint() string { return "ranking.hint" }

func (r rankingAnalysis) draw() {
	m, a, s := &r.app.main, r.answer(), r.app.style()
	log, f, form := r.app.view.Draw.Log, chart.Frame{}, r.form()
	if form == "race" {
		f = r.frame()
	}
	m.note = chart.PartRanked(form, a, log, f, s)
	switch form {
	case "bump":
		m.option, m.height, m.alt = chart.Bump(a, s).JSON(), chart.BumpHeight(a, s), chart.AltBump(a, s)
	case "slope":
		m.option, m.height, m.alt = chart.Slope(a, log, s).JSON(), chart.SlopeHeight(a), chart.AltSlope(a, s)
	case "dumbbell":
		m.option, m.height, m.alt = chart.Dumbbell(a, log, s).JSON(), chart.DumbbellHeight(a, log, s), chart.AltDumbbell(a, log, s)
	case "map":
		m.option, m.height, m.alt = chart.TileMap(a, s).JSON(), chart.TileMapHeight, chart.AltTileMap(a, s)
	case "race":
		m.option, m.height, m.alt = chart.Race(a, f, s).JSON(), chart.RaceHeight(f), chart.Alt(chart.Moment(a, f), s)
	default:
		m.option, m.height = chart.Ranking(a, s).JSON(), chart.Height(a, s)
	}
}

func (r rankingAnalysis) sheet() *sheet {
	a := r.answer()
	if form := r.form(); a.Over != nil && (form == "bump" || form == "race") {
		return r.app.overSheet(a, form == "bump")
	}
	return r.app.rankingSheet(a)
}

func (r rankingAnalysis) how() string {
	q := r.question()
	text := r.app.T("how.ranking."+r.by()) + r.app.T("how.ties."+cmp.Or(q.Ties, "min"))
	if q.Over == "periods" {
		text += r.app.T("how.over")
	}
	if q.Range == "bootstrap" {
		text += r.app.T("how.range")
	}
	return text
}
