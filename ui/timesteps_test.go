package ui

import (
	"fmt"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/view"
)

// Growth along plain numbers is not called yearly unless they count years; long numbers are written short.
func TestGrowthIsByWhatTimeCounts(t *testing.T) {
	for _, c := range []struct{ lang, name, scale, want string }{
		{"en", "Month", "1", "x, 1–12"},
		{"en", "Month", "1", "a month on average"},
		{"en", "Time", "1", "per 1 of Time on average"},
		{"zh", "Time", "1", "Time 每单位平均增长"},
		{"zh", "月份", "1", "月均增长"},
		{"en", "year", "1", "a year on average"},
		{"en", "Time", "0.0712345678", "0.07123457–0.8548148"},
	} {
		a, e := start(t, c.lang, "")
		text, scale := c.name+",x\n", 0.0
		fmt.Sscan(c.scale, &scale)
		for i := 1; i <= 12; i++ {
			text += fmt.Sprintf("%v,%d\n", float64(i)*scale, 100+i*i)
		}
		e.open(a, "x.csv", text)
		a.showTab(view.Trend)
		if got := a.main.title + " " + render(t, a); !strings.Contains(got, c.want) {
			t.Errorf("%s in %s: %q is not said under %q", c.name, c.lang, c.want, a.main.title)
		}
	}
}

// Of lines that all fall, the one that falls slowest is named so; of lines that stand, and where one has no rate, nothing is said.
func TestNoneGrew(t *testing.T) {
	for rows, want := range map[string]string{
		"A,2020,10\nA,2022,9\nB,2020,10\nB,2022,5\n":  "None grew; A fell slowest: −5.1% a year on average.",
		"A,2020,10\nA,2022,11\nB,2020,10\nB,2022,5\n": "A grew fastest: 4.9% a year on average.",
		"A,2020,10\nA,2022,10\nB,2020,10\nB,2022,5\n": "",
		"A,2020,10\nA,2022,9\nB,2020,-1\nB,2022,5\n":  "",
	} {
		a, e := start(t, "en", "")
		e.open(a, "f.csv", "zone,year,rd\n"+rows)
		a.showTab(view.Trend)
		if got := a.growthLine(a.main.answer.(*stats.TrendAnswer)); got != want {
			t.Errorf("%q: %q, want %q", rows, got, want)
		}
	}
}

// Numbers that tell things apart, parts of a date and places are asked about only where nothing else is measured.
func TestTheFirstMeasureIsWhatIsMeasured(t *testing.T) {
	var months, ages strings.Builder
	for i := range 72 {
		fmt.Fprintf(&months, "A,%d,%d,%d.5\n", 2020+i/12, 1+i%12, i*i%37)
		fmt.Fprintf(&ages, "%d,%d,%d,%d\n", 2020+i/36, 5*(i%18), 1+i/18%2, 1000+i*i)
	}
	for _, tt := range []struct{ text, want string }{
		{"series,year,month,rate\n" + months.String(), "rate"},
		{"year,age,sex,people\n" + ages.String(), "people"},
		{"name,longitude,latitude,age\nA,-118.2,34.1,20\nB,-118.3,34.2,31\nC,-118.4,34.3,43\n", "age"},
		{"name,longitude,latitude\nA,-118.2,34.1\nB,-118.3,34.2\nC,-118.4,34.3\n", "longitude"},
		{"x,y\n1.5,2.5\n2.5,1.5\n4.5,1\n", "x"},
	} {
		a, e := start(t, "en", "")
		e.open(a, "f.csv", tt.text)
		if got := a.measure(); got != tt.want {
			t.Errorf("%.40q: %q is asked about, want %q", tt.text, got, tt.want)
		}
	}
}
