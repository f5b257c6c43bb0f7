package ui

import "statlas/stats"

// Busy reports that what the view shows is on its way.
func (a *App) Busy() bool { return a.load != nil || a.open != nil && !a.settled() }

// Answer returns the answer that is drawn, nil while a newer one is awaited or there is none; for scripts that
// want the numbers behind the screen.
func (a *App) Answer() stats.Answer {
	if a.main.busy || a.main.err != nil {
		return nil
	}
	return a.main.answer
}
