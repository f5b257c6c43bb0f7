package ui

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"statlas/stats"
	"statlas/ui/chart"
	"statlas/ui/view"
)

// daily is a file of n days from 1900 on, each month having 28, with a peak and a gap.
func daily(n int) string {
	var b strings.Builder
	b.WriteString("day,height\n")
	for i := range n {
		v := math.Sin(float64(i) / 300)
		if i == n/3 {
			v = 50
		}
		fmt.Fprintf(&b, "%d-%02d-%02d,%.4f\n", 1900+i/336, i%336/28+1, i%28+1, v)
	}
	return b.String()
}

// A long line comes thinned, its peak stays; the numbers say how many they are, the file has all, and what is computed of it is
// of all.
func TestALongLineIsThinned(t *testing.T) {
	const n = 12_000
	a, e := start(t, "en", "")
	e.open(a, "long.csv", daily(n))
	a.showTab(view.Trend)
	setControl(a, "fit", "ols")
	answer := func() *stats.TrendAnswer { return a.main.answer.(*stats.TrendAnswer) }
	s := answer().Series[0]
	drawn := len(s.Points)
	if s.Total != n || drawn > 1300 || s.Fit.N != n {
		t.Fatalf("%d points of %d, fitted to %d", drawn, s.Total, s.Fit.N)
	}
	peak := false
	for _, p := range s.Points {
		peak = peak || p.Value == 50
	}
	rows := len(a.main.sheet.Rows)
	if page := render(t, a); !peak || rows != drawn || !strings.Contains(page, " of 12,000 values") {
		t.Errorf("peak %v, %d rows of numbers", peak, rows)
	}
	a.downloadSheet()
	file := strings.TrimPrefix(e.saved["long-trend.csv"], "\ufeff")
	if lines := strings.Split(strings.TrimSpace(file), "\n"); len(lines) != n+1 || !strings.HasPrefix(lines[0], "entity,period,height,qualifier") || !strings.HasPrefix(lines[n/3+1], ",1911-11-25,50,") {
		t.Errorf("the file has %d lines, %q, %q", len(lines), lines[0], lines[min(n/3+1, len(lines)-1)])
	}
	a.toggleCard()
	a.explain()
	if c := a.explained.card; c == nil || strings.Contains(fmt.Sprint(c.Card.Options), "thin") {
		t.Errorf("the card tells how it is drawn: %+v, %v", c, a.explained.err)
	}
}

// Zooming in brings every point in sight, once the zoom rests; the last one counts, and the chart stays where it is.
func TestZoomBringsThePointsInSight(t *testing.T) {
	const n = 12_000
	a, e := start(t, "en", "")
	e.open(a, "long.csv", daily(n))
	a.showTab(view.Trend)
	first, last := chart.Times(a.main.answer.(*stats.TrendAnswer))
	key, asked := a.main.key, len(e.asked)
	a.ChartEvent(chartHost, "datazoom", `{"start":10,"end":90}`)
	a.ChartEvent(chartHost, "datazoom", `{"start":40,"end":42}`)
	for _, f := range e.later {
		f()
	}
	if len(e.asked) != asked+1 {
		t.Errorf("asked %d times", len(e.asked)-asked)
	}
	inside := 0
	lo, hi := first+0.4*(last-first), first+0.42*(last-first)
	for _, p := range a.main.answer.(*stats.TrendAnswer).Series[0].Points {
		if float64(p.T) >= lo && float64(p.T) <= hi {
			inside++
		}
	}
	if inside < 200 || inside > 260 || a.main.key != key || !strings.Contains(a.main.option, `"end":42,`) || !strings.Contains(a.main.option, `"start":40,`) {
		t.Errorf("%d points in sight of 240", inside)
	}
	if f, l := chart.Times(a.main.answer.(*stats.TrendAnswer)); f != first || l != last {
		t.Errorf("the axis runs from %v to %v now", f, l)
	}
	a.setLog(true)
	if !strings.Contains(a.main.option, `"start":40,`) {
		t.Error("a chart drawn anew is another stretch")
	}
	setControl(a, "fit", "ols")
	if strings.Contains(a.main.option, `"start":40,`) {
		t.Error("another answer is drawn as the one before was zoomed")
	}
	for _, odd := range []string{`{"start":0,"end":100}`, "", `{"start":"a"}`} {
		a.ChartEvent(chartHost, "datazoom", odd)
		for _, f := range e.later {
			f()
		}
	}
	if a.main.err != nil || a.notice != nil && a.notice.serious {
		t.Error(a.main.err)
	}
}

// A short series is asked for as it always was.
func TestShortSeriesAreNotThinned(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=trend")
	if a.main.question.Thin != nil {
		t.Errorf("asked to be thinned: %+v", a.main.question.Thin)
	}
	a.ChartEvent(chartHost, "datazoom", `{"start":40,"end":42}`)
	if a.main.zooms != 0 {
		t.Error("the zoom of a short series asks")
	}
}
