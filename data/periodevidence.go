package data

import "bytes"

// A dateOrder says which comes first in dates whose year is last.
type dateOrder uint8

const (
	noOrder    dateOrder = iota // only dates of which one order can be
	dayFirst                    // 31/12/2023
	monthFirst                  // 12/31/2023
	anyOrder                    // either: to tell a date from other text
)

// A dotUse says how a column writes year and month about a point.
type dotUse uint8

const (
	noDots  dotUse = iota
	dots           // 2023.03, or 2023.3 beside 2023.10
	cutDots        // 2023.01 to 2023.12 of which 2023.10 lost its zero: 2023.1 is October
)

// A pairUse says what a column means by 2011-12.
type pairUse uint8

const (
	anyPairs   pairUse = iota // no cell is like that: a month if it can be, else two years
	monthPairs                // December
	yearPairs                 // two years
)

// A periodMode says how a column of periods is read where its cells alone leave it open.
type periodMode struct {
	order   dateOrder
	compact bool // 201503 and 20150312, which are plain numbers elsewhere
	dots    dotUse
	pairs   pairUse
	serial  bool // a spreadsheet's day numbers
	said    bool // a person says that these are periods: a time of day is left out
}

// periodEvidence counts the forms of periods that a column must agree on.
type periodEvidence struct {
	compact int // integers that read as 201503 or 20150312
	old     int // integers of four digits that are years of history, such as 1790
	serials int // integers that may be a spreadsheet's day numbers

	dots, oneDigit, ones, tens, zeroLed int // 2023.03 or 2023.3; of these 2023.3; 2023.1; 2023.10; 2023.0x

	dayFirst, monthFirst, open int    // 31/12/2023; 12/31/2023; 3/4/2023
	firstOnes, secondOnes      int    // of the open: 1/4/2023; 4/1/2023
	example                    string // the first of the open

	pairs, beyond, loose int // 2022-23 and 2011-12; of these 2022-23, no month; 2022-03
	pairYear             int
	pairsDiffer          bool // pairs of different years
}

func (p *periodEvidence) integer(t []byte) {
	if parsePeriod(t, noOrder) == 0 && compactDate(t) != 0 {
		p.compact++
	}
	if serialDate(t) != 0 {
		p.serials++
	}
	if len(t) == 4 && t[0] == '1' {
		p.old++
	}
}

func (p *periodEvidence) dotted(t []byte) {
	if dotDate(t, dots) == 0 {
		return
	}
	p.dots++
	switch month := t[5:]; {
	case len(month) == 1:
		p.oneDigit++
		if month[0] == '1' {
			p.ones++
		}
	case month[0] == '0':
		p.zeroLed++
	case month[1] == '0':
		p.tens++
	}
}

// dotMode tells 2023.1, January, from the October whose zero was lost; noDots when it cannot.
func (p *periodEvidence) dotMode() dotUse {
	switch {
	case p.oneDigit == 0 || p.ones == 0 && p.zeroLed == 0 || p.tens > 0 && p.zeroLed == 0:
		return dots
	case p.oneDigit == p.ones && p.zeroLed > 0 && p.tens == 0:
		return cutDots
	}
	return noDots
}

func (p *periodEvidence) text(t []byte) {
	var space [maxPeriod]byte
	b := bytes.TrimSpace(narrow(space[:0], trim(t)))
	if first, second, _, ok := yearLast(b); ok {
		switch {
		case first > 12:
			p.dayFirst++
		case second > 12:
			p.monthFirst++
		case first != second:
			p.openDate(first, second, b)
		}
		return
	}
	if !yearAndTwo(b) {
		return
	}
	year, rest, _ := cutYear(b)
	next := two(rest[1:])
	if next != (year+1)%100 {
		p.loose++
		return
	}
	p.pairsDiffer = p.pairsDiffer || p.pairs > 0 && p.pairYear != year
	p.pairYear = year
	p.pairs++
	if next == 0 || next > 12 {
		p.beyond++
	}
}

func (p *periodEvidence) openDate(first, second int, b []byte) {
	p.open++
	if first == 1 {
		p.firstOnes++
	}
	if second == 1 {
		p.secondOnes++
	}
	if p.example == "" {
		p.example = string(b)
	}
}

// pairUse tells what 2011-12 is: two years beside 2012-13, or where each cell names a year and the next.
func (p *periodEvidence) pairUse() pairUse {
	switch {
	case p.loose == 0 && (p.beyond > 0 || p.pairsDiffer):
		return yearPairs
	case p.loose+p.pairs > 0:
		return monthPairs
	}
	return anyPairs
}

// order is what the cells prove; without proof the place that is always 1 is the day, as in months given by their
// first day, and the day comes first, as in most of the world.
func (p *periodEvidence) order() dateOrder {
	switch {
	case p.dayFirst > p.monthFirst:
		return dayFirst
	case p.monthFirst > p.dayFirst:
		return monthFirst
	case p.secondOnes == p.open && p.firstOnes < p.open && p.open > 1:
		return monthFirst
	}
	return dayFirst
}
