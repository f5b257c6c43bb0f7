package ui

import (
	"cmp"
	"strconv"
	"strings"

	"statlas/data"
)

// timeNames are names by which files call a column that counts time.
const timeNames = " year years time date t day week month quarter period 年 年份 年度 季度 月份 月 日期 时间 时期 "

// standIn returns the column of plain numbers that by its name counts time, such as t or day, where the table
// has no column of periods; "" for none.
func standIn(columns []data.ColumnInfo) string {
	found := ""
	for _, c := range columns {
		switch {
		case c.Role == data.PeriodRole:
			return ""
		case found == "" && c.Type == data.Number && strings.Contains(timeNames, " "+strings.ToLower(c.Name)+" "):
			found = c.ID
		}
	}
	return found
}

// comparePeriods orders periods by their text, as the product writes them: 2015, 2015-H1, 2015-Q2, 2015-03,
// 2015-03-12, 2015/2017. Plain numbers order as numbers.
func comparePeriods(x, y string) int {
	return cmp.Or(cmp.Compare(startOf(x), startOf(y)), cmp.Compare(len(x), len(y)), cmp.Compare(x, y))
}

// startOf returns when a period starts, in years.
func startOf(s string) float64 {
	s, _, _ = strings.Cut(s, "/")
	year, rest, _ := strings.Cut(s, "-")
	y, err := strconv.Atoi(year)
	if err != nil {
		x, _ := strconv.ParseFloat(s, 64)
		return x
	}
	part := func(k data.PeriodKind, n string, day int) float64 {
		sub, _ := strconv.Atoi(n)
		return data.NewPeriod(k, y, sub, day).T()
	}
	switch {
	case rest == "":
		return float64(y)
	case rest[0] == 'H':
		return part(data.Half, rest[1:], 0)
	case rest[0] == 'Q':
		return part(data.Quarter, rest[1:], 0)
	}
	month, day, dated := strings.Cut(rest, "-")
	if dated {
		d, _ := strconv.Atoi(day)
		return part(data.Day, month, d)
	}
	return part(data.Month, month, 0)
}

// period writes a period for reading: 2024 is 2024 in English, 2024年 in Chinese.
func (a *App) period(p string) string {
	if a.Lang() == "zh" && isYear(p) {
		return a.T("period.year", p)
	}
	return strings.Replace(shortNumber(p), "/", "–", 1)
}

// inPeriod writes a period before a Chinese name or after an English in: 2024-Q1 stands apart from Chinese signs.
func (a *App) inPeriod(p string) string {
	if a.Lang() == "zh" && !isYear(p) {
		return a.period(p) + " "
	}
	return a.period(p)
}

func isYear(p string) bool { return len(p) == 4 && strings.Trim(p, "0123456789") == "" }
