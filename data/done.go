package data

// done is what reading a cell took beyond its plain spelling: a set of bits, each with a code in DoneCodes.
type done uint32

const (
	didCharacters done = 1 << iota
	didGroups
	didComma
	didSign
	didPercent
	didCurrency
	didUnit
	didMagnitude
	didQualifier
	didMark
	didRound
	didLeadingZero
	didNumerals
	didCompact
	didSerial
	didDayFirst
	didMonthFirst
	didShortYear
	didFiscal
	didStretch
	didDropTime
	didExponent
)

// DoneCodes lists what may have been done to read a cell, in the order of Conversion.Done, with what each means.
// Screens translate by the code.
var DoneCodes = []struct{ Code, Meaning string }{
	{"characters", "full-width characters, typographic minus signs or wide spaces read as plain ones"},
	{"grouping", "separators of thousands taken out"},
	{"decimal_comma", "a comma read as the decimal point"},
	{"sign", "brackets or a minus behind the digits read as a negative sign"},
	{"percent", "a percent sign taken off"},
	{"currency", "a currency sign taken off"},
	{"unit", "a unit taken off"},
	{"magnitude", "multiplied by a word of magnitude: thousand, 万, 亿, …"},
	{"qualifier", "a word such as about or over kept beside the figure"},
	{"mark", "a footnote mark kept as a note"},
	{"rounded", "more digits than a number holds: rounded, the text is kept"},
	{"leading_zero", "a leading zero taken off, as the column was said to hold numbers"},
	{"numerals", "Chinese numerals or names of months read as digits"},
	{"compact", "digits without separators, or a year and a month about a point, read as a date"},
	{"serial", "a spreadsheet's day number read as a date"},
	{"day_first", "read with the day before the month"},
	{"month_first", "read with the month before the day"},
	{"short_year", "a year of two digits completed"},
	{"fiscal_year", "two years in one, read as the stretch of both"},
	{"stretch", "several months, from the year's start or between two: read as the stretch they are"},
	{"time_dropped", "a time of day left out"},
	{"exponent", "digits about an E, as codes may have them, read as a power of ten"},
}

// codes lists the codes of the bits that are set.
func (d done) codes() []string {
	list := []string{}
	for i, c := range DoneCodes {
		if d&(1<<i) != 0 {
			list = append(list, c.Code)
		}
	}
	return list
}
