package ui

import (
	"strconv"

	"github.com/vugu/vugu"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/view"
)

// Race plays a ranking through its periods: start and stop, a slider over the periods, speed, and whether bars change places.
type Race struct{ App *App }

// A race is where the play stands. It is no part of the view: the address leads to the race, not into it.
type race struct {
	of      *stats.RankingAnswer // that is played
	at      int                  // which of its periods, see chart.Whole
	last    int                  // the last of them
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

// raced returns the race of the answer on screen; a new answer stands at its last period.
func (a *App) raced() *race {
	r := &a.race
	if answer, _ := a.main.answer.(*stats.RankingAnswer); r.of != answer {
		r.of, r.playing, r.last = answer, false, 0
		if answer != nil {
			r.last = max(len(chart.Whole(answer))-1, 0)
		}
		r.at = r.last
	}
	return r
}

// frame is what the race draws now.
func (r rankingAnalysis) frame() chart.Frame {
	now := r.app.raced()
	f := chart.Frame{At: now.at, Bars: min(r.top(), len(now.of.Rows)), Fixed: now.fixed, Ms: raceScrub}
	if now.playing {
		f.Ms = raceSpeeds[now.speed]
	}
	return f
}

// races reports that a race is on screen.
func (a *App) races() bool {
	answer, ok := a.main.answer.(*stats.RankingAnswer)
	return ok && a.Tab() == view.Ranking && answer.Over != nil && rankingAnalysis{onApp{a}}.form() == "race" && a.raced().last > 0
}

// playRace starts the race, from the first period when it is at the last, or stops it.
func (a *App) playRace() {
	r := a.raced()
	r.playing = !r.playing
	r.turn++
	if !r.playing {
		a.say(a.raceText())
		return
	}
	if r.at == r.last {
		a.scrubRace(0)
	}
	a.nextFrame()
}

// nextFrame goes on by a period once its time has come, and stops at the last one.
func (a *App) nextFrame() {
	turn := a.race.turn
	a.engine.After(raceSpeeds[a.race.speed], func() {
		r := a.raced()
		if !r.playing || r.turn != turn || !a.races() {
			r.playing = false
			return
		}
		a.scrubRace(r.at + 1)
		if r.playing = r.at < r.last; r.playing {
			a.nextFrame()
		}
	})
}

func (a *App) scrubRace(at int) {
	a.raced().at = at
	a.draw()
}

// raceText is the period that the race shows.
func (a *App) raceText() string {
	r := a.raced()
	if r.of == nil || r.of.Over == nil {
		return ""
	}
	return a.period(r.of.Over.Periods[chart.Whole(r.of)[r.at]])
}

// Key is a key pressed outside of fields: P starts and stops a race.
func (a *App) Key(key string) {
	if (key == "p" || key == "P") && a.races() {
		a.playRace()
	}
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

func (c *Race) at() string { return strconv.Itoa(c.App.raced().at) }

func (c *Race) last() string { return strconv.Itoa(c.App.raced().last) }

func (c *Race) speeds() []Option {
	return []Option{{"0.5", "½×"}, {"", "1×"}, {"2", "2×"}, {"4", "4×"}}
}

func (c *Race) fix(e vugu.DOMEvent) {
	c.App.race.fixed = e.PropBool("target", "checked")
	c.App.draw()
}
