package ui

import (
	"slices"
	"strconv"

	"github.com/vugu/vugu"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/view"
)

// Race plays a ranking through its periods: start and stop, a slider over the periods, speed, and whether bars change places.
type Race struct{ App *App }

// A race is where a play stands: of a ranking, or of bubbles. Of a ranking it is no part of the view, the address leads to the
// race and not into it; where bubbles stand still is in the address.
type race struct {
	of      stats.Answer // that is played
	periods []string     // that it goes through
	at      int          // which of them
	last    int          // the last of them
	stood   string       // period of the address that at is of
	playing bool
	turn    int // counts the starts: a tick of an earlier one comes to nothing
	speed   string
	fixed   bool
}

// raceStep is how long a period takes at speed 1, in milliseconds; scrubbing moves the bars in raceScrub.
const (
	raceStep  = 1200
	raceScrub = 150
)

var raceSpeeds = map[string]int{"0.5": 2 * raceStep, "": raceStep, "2": raceStep / 2, "4": raceStep / 4}

// raced returns the play of the answer on screen; a new answer stands at its last period, bubbles at that of the address.
func (a *App) raced() *race {
	r := &a.race
	if r.of != a.main.answer {
		r.of, r.playing, r.stood = a.main.answer, false, ""
		r.periods = playable(r.of)
		r.last = max(len(r.periods)-1, 0)
		r.at = r.last
	}
	if at := a.view.Question.At; a.Tab() == view.Correlation && at != r.stood {
		r.stood, r.playing = at, false
		if r.at = slices.Index(r.periods, at); r.at < 0 {
			r.at = r.last
		}
	}
	return r
}

// playable returns the periods that an answer can be played through.
func playable(answer stats.Answer) []string {
	var all []string
	switch answer := answer.(type) {
	case *stats.RankingAnswer:
		for _, k := range chart.Whole(answer) {
			all = append(all, answer.Over.Periods[k])
		}
	case *stats.CorrelationAnswer:
		if p := answer.Points; p != nil && p.Play != nil {
			for _, k := range chart.Moments(p.Play) {
				all = append(all, p.Play.Periods[k])
			}
		}
	}
	return all
}

// ms is how long marks take to their new places.
func (r *race) ms() int {
	if r.playing {
		return raceSpeeds[r.speed]
	}
	return raceScrub
}

// frame is what the race draws now.
func (r rankingAnalysis) frame() chart.Frame {
	now := r.app.raced()
	answer := r.app.main.answer.(*stats.RankingAnswer)
	return chart.Frame{At: now.at, Bars: min(r.top(), len(answer.Rows), chart.MaxRace), Fixed: now.fixed, Ms: now.ms()}
}

// races reports that there is something to play on screen.
func (a *App) races() bool {
	switch answer := a.main.answer.(type) {
	case *stats.RankingAnswer:
		return a.Tab() == view.Ranking && answer.Over != nil && rankingAnalysis{onApp{a}}.form() == "race" && a.raced().last > 0
	case *stats.CorrelationAnswer:
		return a.Tab() == view.Correlation && correlationAnalysis{onApp{a}}.bubbles() != nil && a.raced().last > 0
	}
	return false
}

// raceText is the period that the play shows.
func (a *App) raceText() string {
	r := a.raced()
	if len(r.periods) == 0 {
		return ""
	}
	return a.period(r.periods[r.at])
}

func (c *Race) word() string {
	if c.App.race.playing {
		return c.App.T("race.pause")
	}
	return c.App.T("race.play")
}

func (c *Race) sign() string {
	if c.App.race.playing {
		return "pause"
	}
	return "play"
}

func (c *Race) scrub(e vugu.DOMEvent) {
	if at, err := strconv.Atoi(value(e)); err == nil {
		c.App.raced().playing = false
		c.App.scrubRace(at)
	}
}

// stand is the slider let go.
func (c *Race) stand() { c.App.standRace() }

func (c *Race) goTo(e vugu.DOMEvent) { c.App.goRace(value(e)) }

// fixes reports that there is an order to hold fixed.
func (c *Race) fixes() bool { return c.App.Tab() == view.Ranking }

func (c *Race) at() string { return strconv.Itoa(c.App.raced().at) }

func (c *Race) last() string { return strconv.Itoa(c.App.raced().last) }

func (c *Race) speeds() []Option {
	return []Option{{"0.5", "½×"}, {"", "1×"}, {"2", "2×"}, {"4", "4×"}}
}

func (c *Race) fix(e vugu.DOMEvent) {
	c.App.race.fixed = e.PropBool("target", "checked")
	c.App.draw()
}
