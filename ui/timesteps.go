package ui

import (
	"strconv"
	"strings"

	"statlas/data"
	"statlas/ui/format"
)

// Rates are by the year where periods are periods. A column of plain numbers that stands for time counts what its name says,
// or nobody knows what.
var timeSteps = map[string]string{
	"year": "year", "years": "year", "年": "year", "年份": "year", "年度": "year",
	"quarter": "quarter", "季度": "quarter",
	"month": "month", "月": "month", "月份": "month",
	"week": "week", "day": "day",
}

// timeStep returns the key of what the rates of the answer on screen are by, and the title of the column that counts it.
func (a *App) timeStep(period string) (step, title string) {
	c := a.column(period)
	if c == nil || c.Type != data.Number {
		return "year", ""
	}
	if step = timeSteps[strings.ToLower(c.Name)]; step == "" {
		step = "one"
	}
	return step, a.title(period)
}

// each says by what a rate is: 每年, a year.
func (a *App) each(period string) string {
	step, title := a.timeStep(period)
	return a.T("each."+step, title)
}

// onAverage says the same of one over several steps: 年均, a year on average.
func (a *App) onAverage(period string) string {
	step, title := a.timeStep(period)
	return a.T("average."+step, title)
}

// numberDigits are the most digits that are read of a number that stands for time.
const numberDigits = 7

// shortNumber writes a period that is a number with no more digits than are read.
func shortNumber(p string) string {
	if x, err := strconv.ParseFloat(p, 64); err == nil && len(p) > numberDigits+1 {
		return strings.ReplaceAll(format.Full(x, format.Spec{Digits: numberDigits}), ",", "")
	}
	return p
}
