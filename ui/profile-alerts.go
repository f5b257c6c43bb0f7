package ui

import (
	"strconv"
	"strings"

	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/words"
)

// A remark is an alert in words.
type remark struct {
	Text  string
	Lines []string          // what it is about, one by one
	Where []stats.Condition // keeps its rows
}

// linesOfRemark is how many jumps or rows a remark tells one by one.
const linesOfRemark = 8

// alertArgs says what the arguments of each alert are: n a number, v a value of the column, e an entity, p a period, t a text.
var alertArgs = map[string]string{
	stats.AlertMissing: "nnn", stats.AlertConstant: "n", stats.AlertOutliers: "nnnvv", stats.AlertSkew: "n", stats.AlertRepeated: "nn",
	stats.AlertMixed: "nt", stats.AlertNumerals: "nnt", stats.AlertUnitJump: "nepn", stats.AlertDuplicate: "n",
}

// remarks says alerts about a column in the language on screen.
func (a *App) remarks(column string, alerts []stats.Alert) []remark {
	var out []remark
	for _, alert := range alerts {
		r := remark{Text: a.alertText(column, alert), Where: alert.Where}
		for _, j := range alert.Jumps[:min(len(alert.Jumps), linesOfRemark)] {
			figure := func(x stats.Num) string { return format.Full(float64(x), a.spec(column)) }
			r.Lines = append(r.Lines, a.T("profile.jump", a.entityLabel(j.Entity), a.period(j.Period), figure(j.Before), figure(j.Value)))
		}
		if len(alert.Rows) > 0 {
			r.Lines = append(r.Lines, a.T("profile.repeated", format.Count(len(alert.Rows)), a.rowNumbers(alert.Rows)))
		}
		out = append(out, r)
	}
	return out
}

// rowNumbers lists rows as the page counts them, from 1.
func (a *App) rowNumbers(rows []int) string {
	var out []string
	for _, i := range rows[:min(len(rows), linesOfRemark)] {
		out = append(out, format.Count(i+1))
	}
	text := strings.Join(out, a.T("list.comma"))
	if len(rows) > linesOfRemark {
		text += "…"
	}
	return text
}

func (a *App) alertText(column string, alert stats.Alert) string {
	args := make([]string, len(alert.Args))
	for i, arg := range alert.Args {
		args[i] = a.alertArg(column, alert.Code, i, arg)
	}
	return words.Code(a.Lang(), "alert."+alert.Code, args, alert.Text)
}

func (a *App) alertArg(column, code string, i int, arg string) string {
	kinds := alertArgs[code]
	if i >= len(kinds) {
		return arg
	}
	switch kinds[i] {
	case 'n', 'v':
		if x, err := strconv.ParseFloat(arg, 64); err == nil && kinds[i] == 'v' {
			return format.Full(x, asPrinted(a.column(column)))
		} else if err == nil {
			return format.Full(x, format.Spec{})
		}
	case 'e':
		return a.entityLabel(arg)
	case 'p':
		return a.period(arg)
	}
	return arg
}
