package ui

import (
	"statlas/stats"
	"statlas/ui/view"
)

// hears reports that the chart on screen has a series over periods, which can be listened to.
func (a *App) hears() bool {
	if a.main.option == "" {
		return false
	}
	switch form := a.view.Draw.Form; a.main.answer.(type) {
	case *stats.TrendAnswer:
		return form != "heat" && form != "slope"
	case *stats.RankingAnswer:
		return form == "bump"
	case *stats.CorrelationAnswer:
		return a.Tab() == view.Correlation && (correlationAnalysis{onApp{a}}).overPeriods() != nil
	}
	return false
}

// listen has the shell play a series of a chart as sound, that of the entity selected first if nothing else is pointed at.
func (a *App) listen(host string) {
	j := Job{Name: host, Lang: a.LangTag(), Words: map[string]string{"listen": a.T("listen"), "close": a.T("close")}}
	if s := a.view.Draw.Selected; len(s) > 0 {
		j.Entity = s[0]
	}
	for _, key := range []string{"plays", "play", "stop", "gap", "points", "speed", "average", "reached", "nothing", "silent"} {
		j.Words[key] = a.T("listen." + key)
	}
	a.engine.Extra("listen", j, func(err error) {
		if err != nil {
			a.fail("export.failed", a.T("listen"), err)
		}
	})
}
