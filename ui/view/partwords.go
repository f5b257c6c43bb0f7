package view

import (
	"strconv"
	"strings"

	"statlas/stats"
)

// An intercept is the default and not written.
func writeIntercept(v *View) []string {
	if p := v.Question.Intercept; p != nil && !*p {
		return []string{"no"}
	}
	return nil
}

func readIntercept(v *View, s string) bool {
	if s != "no" {
		return false
	}
	v.Question.Intercept = new(bool)
	return true
}

// A forecast is method~horizon~level, empty where the default holds.
func writeForecast(v *View) []string {
	f := v.Question.Forecast
	if f == nil {
		return nil
	}
	return []string{strings.Join([]string{f.Method, strconv.Itoa(f.Horizon), strconv.FormatFloat(f.Level, 'g', -1, 64)}, "~")}
}

func readForecast(v *View, s string) bool {
	p := strings.Split(s, "~")
	if len(p) != 3 {
		return false
	}
	horizon, err := strconv.Atoi(p[1])
	level, err2 := strconv.ParseFloat(p[2], 64)
	if err != nil || err2 != nil || level != level || strings.ContainsRune(p[0], '!') {
		return false
	}
	v.Question.Forecast = &stats.Forecast{Method: p[0], Horizon: horizon, Level: level}
	return true
}
