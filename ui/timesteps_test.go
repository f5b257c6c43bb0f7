package ui

import (
	"fmt"
	"strings"
	"testing"

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
