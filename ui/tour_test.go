package ui

import (
	"strings"
	"testing"

	"statlas/ui/view"
)

func TestTheTourIsOfferedOnceAndDeclinedForGood(t *testing.T) {
	a, e := start(t, "en", "")
	if !strings.Contains(render(t, a), "A tour in 7 steps") {
		t.Fatal("no tour is offered")
	}
	a.tourSeen()
	if strings.Contains(render(t, a), "A tour in") || e.prefs.Toured {
		t.Errorf("offered again, or kept without leave: %+v", e.prefs)
	}
	a.keeping.On = true
	a.tourSeen()
	if !e.prefs.Toured {
		t.Error("not kept")
	}
	b, _ := start(t, "en", "")
	b.env.Prefs = e.prefs
	if strings.Contains(render(t, b), "A tour in") || !b.Prefs().Toured {
		t.Error("offered again on the next visit")
	}
}

func TestTheTourGoesOverAView(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		a, e := start(t, lang, "")
		takes(t, a, "tour", a.T("tour"))
		if a.Tab() != view.Trend || a.inGallery() || a.offersTour() {
			t.Errorf("shows %+v", a.view)
		}
		j := e.extra[len(e.extra)-1]
		if j.do != "tour" || len(j.job.Tour) != len(tourSteps) || len(j.job.Links) != len(examples) {
			t.Fatalf("asks for %+v", j)
		}
		for _, s := range j.job.Tour {
			if strings.HasPrefix(s.Text, "tour.") || len(s.At) == 0 {
				t.Errorf("step %+v", s)
			}
		}
		a.openKeys()
		(&KeyList{App: a}).tour()
		if a.keys || len(e.extra) < 2 {
			t.Error("the list of keys does not lead to the tour")
		}
	}
}

func TestAChartIsListenedTo(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=trend&measure=rd_spend")
	a.selectEntity("shanghai")
	if !a.hears() || !strings.Contains(render(t, a), ">"+a.T("listen")+"<") {
		t.Error("a trend cannot be listened to")
	}
	a.ChartEvent(chartHost, "listen", "{}")
	j := e.extra[len(e.extra)-1]
	if j.do != "listen" || j.job.Entity != "shanghai" || j.job.Name != chartHost || !strings.Contains(j.job.Words["plays"], "{2}") {
		t.Errorf("asks for %+v", j)
	}
	for _, word := range j.job.Words {
		if strings.HasPrefix(word, "listen.") {
			t.Errorf("no words for %s", word)
		}
	}
	for hash, want := range map[string]bool{
		"data=province-rd&tab=ranking&measure=rd_spend&form=bump":    true,
		"data=province-rd&tab=ranking&measure=rd_spend":              false,
		"data=province-rd&tab=trend&measure=rd_spend&form=heat":      false,
		"data=province-rd&tab=distribution&measure=rd_spend":         false,
		"data=province-rd&tab=trend&measure=rd_spend&form=multiples": true,
	} {
		if b, _ := start(t, "en", hash); b.hears() != want {
			t.Errorf("%s is heard: %v", hash, !want)
		}
	}
}
