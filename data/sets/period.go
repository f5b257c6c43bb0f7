package sets

import (
	"fmt"
	"strconv"
	"strings"

	"statlas/data"
)

// parsePeriod reads a period as the files write it: 2022, 2024-H1, 2020-Q1, 2020-08, 2020-08-12, 2017/2019;
// "" is a missing period.
func parsePeriod(s string) (data.Period, error) {
	if s == "" {
		return 0, nil
	}
	var p data.Period
	if from, to, ok := strings.Cut(s, "/"); ok {
		p = data.NewRange(parsePart(from), parsePart(to))
	} else {
		p = parsePart(s)
	}
	if p.String() != s {
		return 0, fmt.Errorf("%q is not a period", s)
	}
	return p, nil
}

// parsePart reads a period that is no range; what it cannot read gives a period that writes itself differently.
func parsePart(s string) data.Period {
	parts := strings.Split(s, "-")
	year, _ := strconv.Atoi(parts[0])
	switch len(parts) {
	case 1:
		return data.NewPeriod(data.Year, year, 0, 0)
	case 2:
		kind, digits := data.Month, parts[1]
		if d, ok := strings.CutPrefix(digits, "H"); ok {
			kind, digits = data.Half, d
		} else if d, ok := strings.CutPrefix(digits, "Q"); ok {
			kind, digits = data.Quarter, d
		}
		sub, _ := strconv.Atoi(digits)
		return data.NewPeriod(kind, year, sub, 0)
	}
	month, _ := strconv.Atoi(parts[1])
	day, _ := strconv.Atoi(parts[2])
	return data.NewPeriod(data.Day, year, month, day)
}
