package ui

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"statlas/data"
	"statlas/ui/view"
)

// playRace starts the race, from the first period when it is at the last, or stops it.
func (a *App) playRace() {
	r := a.raced()
	r.playing = !r.playing
	r.turn++
	if !r.playing {
		a.standRace()
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
			return
		}
		a.standRace()
	})
}

// standRace says where the play stands still, and writes it into the address where bubbles do.
func (a *App) standRace() {
	r := a.raced()
	a.say(a.raceText())
	if a.Tab() != view.Correlation || len(r.periods) == 0 {
		return
	}
	v := a.view
	r.stood = unless(r.periods[r.at], r.periods[r.last])
	v.Question.At = r.stood
	a.navigate(v, false)
}

// stepRace goes on by so many periods and stands there.
func (a *App) stepRace(by int) {
	r := a.raced()
	r.playing = false
	a.scrubRace(min(max(r.at+by, 0), r.last))
	a.standRace()
}

// goRace goes to the period that was written, and says so when there is none.
func (a *App) goRace(text string) {
	r := a.raced()
	text = strings.TrimSuffix(strings.TrimSpace(text), "年")
	at := slices.IndexFunc(r.periods, func(p string) bool { return strings.EqualFold(p, text) })
	if at < 0 {
		a.say(a.T("race.noPeriod", text, a.period(r.periods[0]), a.period(r.periods[r.last])))
		at = nearest(r.periods, text)
	}
	if at >= 0 {
		a.stepRace(at - r.at)
	}
}

// nearest returns the place of the period nearest in time to text, the earlier of two, −1 where text is no time between them.
func nearest(periods []string, text string) int {
	at, least := -1, math.Inf(1)
	t := timeOf(text)
	if !(timeOf(periods[0]) <= t && t <= timeOf(periods[len(periods)-1])) {
		return at
	}
	for i, p := range periods {
		if d := math.Abs(timeOf(p) - t); d < least {
			at, least = i, d
		}
	}
	return at
}

// timeOf is when a period begins, in years, or the number that stands for time; NaN for neither.
func timeOf(text string) float64 {
	if p := data.ParsePeriod(text); p != 0 {
		return p.T()
	}
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return math.NaN()
	}
	return x
}

func (a *App) scrubRace(at int) {
	a.raced().at = at
	a.draw()
}

// raceKey starts and stops what can be played by P or the space bar; comma and full stop go back and on by a period.
func (a *App) raceKey(key string) bool {
	switch key {
	case "p", "P", " ":
		a.playRace()
	case ",":
		a.stepRace(-1)
	case ".":
		a.stepRace(1)
	default:
		return false
	}
	return true
}
