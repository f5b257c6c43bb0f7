package format

import (
	"math"
	"strconv"
	"strings"
	"time"
)

// A chart's option cannot hold a function, so it names one: the key after "@number:" says how ByKey writes
// the axis's ticks.

// axisDigits is enough for any tick and hides what adding up steps leaves behind (0.30000000000000004).
const axisDigits = 12

// AxisKey is the key for an axis of numbers of s, the largest size being most: all ticks are shortened alike.
func AxisKey(most float64, s Spec, lang string) string {
	if s.Unit == fraction {
		return "axis/" + lang + "/-2"
	}
	if s.Unit == yearUnit {
		return TimeKey
	}
	d, by, unit := newDecimal(most, 0), 0, ""
	if n, ok := powerOfTen(s.scale()); ok && n != 0 && d.exp+n <= maxPlain { // the unit has a word itself: the ticks have the unit
		by, unit = n, "/"+strconv.Itoa(n)+"/"+s.Unit
	}
	if most >= math.Pow10(compactFrom) && !d.extreme() {
		for _, st := range stepsOf(lang) {
			if d.exp+by > st.power {
				return "axis/" + lang + "/" + strconv.Itoa(st.power) + unit
			}
		}
	}
	return "axis/" + lang + "/0"
}

// Each makes of an axis's key that of a logarithmic one: each tick is shortened by itself, since one word for a power of ten
// does not suit eight of them. Shares of a hundred stay as they are.
func Each(key string) string {
	if strings.HasSuffix(key, "/-2") {
		return key
	}
	return strings.Replace(key, "axis/", "each/", 1)
}

// TimeKey is the key for an axis of years: no grouping. MonthKey and DayKey write what lies between two years as a month and as a
// date, EmptyKey writes nothing.
const (
	TimeKey  = "time"
	MonthKey = "time/month"
	DayKey   = "time/day"
	EmptyKey = "empty"
)

// ByKey writes v as key says. An unknown key writes v plainly.
func ByKey(key string, v float64) string {
	if text, ok := special(v, minus); ok {
		return text
	}
	d := newDecimal(v, axisDigits)
	switch part := strings.SplitN(key, "/", 5); {
	case key == EmptyKey:
		return ""
	case key == MonthKey && inCalendar(v):
		return calendar(time.Month(1+math.Round(12*(v-math.Floor(v)))), 1, v, "2006-01")
	case key == DayKey && inCalendar(v):
		year := time.Date(int(v), time.December, 31, 0, 0, 0, 0, time.UTC).YearDay()
		return calendar(time.January, 1+int(math.Round(float64(year)*(v-math.Floor(v)))), v, "2006-01-02")
	case part[0] == TimeKey:
		return sign(d, minus) + strings.ReplaceAll(newDecimal(v, 6).plain(0), ",", "")
	case part[0] == "each" && len(part) == 3:
		return sign(d, minus) + compact(d, part[1], 0, d.exp)
	case part[0] == "each" && len(part) == 5:
		by, _ := strconv.Atoi(part[3])
		d = d.shift(by)
		return sign(d, minus) + unitOf(part[4]).with(compact(d, part[1], 0, d.exp), part[1], false)
	case part[0] == "axis" && len(part) == 3:
		power, _ := strconv.Atoi(part[2])
		return sign(d, minus) + tick(d, power, part[1])
	case part[0] == "axis" && len(part) == 5:
		power, _ := strconv.Atoi(part[2])
		by, _ := strconv.Atoi(part[3])
		if d.digits == "" {
			return "0"
		}
		return sign(d, minus) + unitOf(part[4]).with(tick(d.shift(by), power, part[1]), part[1], false)
	}
	return Full(v, Spec{})
}

func inCalendar(v float64) bool { return v >= 1 && v < 10_000 }

// calendar writes a day of the year that v falls in, the first one as the year alone.
func calendar(month time.Month, day int, v float64, layout string) string {
	at := time.Date(int(v), month, day, 0, 0, 0, 0, time.UTC)
	if at.YearDay() == 1 {
		layout = "2006"
	}
	return at.Format(layout)
}

func tick(d decimal, power int, lang string) string {
	if d.extreme() {
		return d.power()
	}
	text := d.shift(-power).plain(0)
	if st, ok := stepOf(math.Pow10(power), lang); ok && d.digits != "" {
		text += st.suffix
	}
	return text
}
