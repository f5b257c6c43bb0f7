package ui

import (
	"slices"
	"strings"
	"testing"

	"statlas/ui/chart"
	"statlas/ui/view"
)

// Notes of every kind are written by hand, stand readable in the address, in chart and alt text, and are taken back.
func TestNotesAreWrittenByHand(t *testing.T) {
	for _, lang := range []string{"zh-CN", "en"} {
		a, e := start(t, lang, "data=province-rd&tab=trend&measure=rd_spend")
		write := func(values ...string) {
			t.Helper()
			for i := 0; i < len(values); i += 2 {
				setControl(a, "note."+values[i], values[i+1])
			}
		}
		write("where", "2020", "words", "COVID-19 <b>&")
		write("title", "band", "where", "2021~2024", "words", "十四五")
		write("title", "value", "where", "2000~2500", "words", "目标")
		write("title", "point", "entity", "beijing", "where", "2019", "words", "北京")
		want := []string{"2020:COVID-19 <b>&", "2021~2024:十四五", "=2000~2500:目标", "beijing@2019:北京"}
		if got := a.view.Draw.Notes; !slices.Equal(got, want) {
			t.Fatalf("%q, want %q", got, want)
		}
		if !strings.HasSuffix(e.last(), "&note=2020:COVID-19%20%3Cb%3E%26&note=2021~2024:十四五&note==2000~2500:目标&note=beijing@2019:北京") {
			t.Errorf("address %s", e.last())
		}
		page := render(t, a)
		for _, words := range []string{"COVID-19", "十四五", "北京"} {
			if !strings.Contains(a.main.option, words) || !strings.Contains(a.main.alt, words) {
				t.Errorf("%s is not in chart and alt text %q", words, a.main.alt)
			}
		}
		if !strings.Contains(page, "COVID-19 &lt;b&gt;&amp;") || strings.Contains(page, ">note.") || strings.Contains(page, "COVID-19 <b>") {
			t.Error("words of the user are not text")
		}
		for _, kind := range chart.NoteKinds {
			write("title", kind)
			if k := controlOf(t, a, "note.where"); k.Hint == "" || strings.HasPrefix(k.Hint, "note.") || k.Value != "" {
				t.Errorf("%s: %+v", kind, k)
			}
		}
		before := e.hashes[len(e.hashes)-2]
		a.ShowHash(before)
		if got := a.view.Draw.Notes; !slices.Equal(got, want[:3]) || strings.Contains(a.main.option, "北京\",\"lineHeight") {
			t.Errorf("back leads to %q", got)
		}
		if k := controlOf(t, a, "note.all"); len(k.Ticks) != 3 || !k.Ticks[0].On {
			t.Errorf("listed %+v", k.Ticks)
		}
		setControl(a, "note.all", want[0])
		if got := a.view.Draw.Notes; !slices.Equal(got, want[1:3]) {
			t.Errorf("without the first: %q", got)
		}
		a.setMeasure("gdp_revised")
		if got := a.view.Draw.Notes; !slices.Equal(got, want[1:2]) {
			t.Errorf("of another measure: %q", got)
		}
	}
}

// A table without entities takes a note of a figure all the same; what says not where is told, and may be taken away.
func TestNotesOfATableWithoutEntities(t *testing.T) {
	a, e := start(t, "en", "")
	e.open(a, "nile.csv", "year,flow\n1897,1030\n1898,1100\n1899,774\n1900,840\n")
	a.showTab(view.Trend)
	setControl(a, "note.title", "point")
	setControl(a, "note.where", "1899")
	setControl(a, "note.words", "the dam")
	if got := a.view.Draw.Notes; !slices.Equal(got, []string{"@1899:the dam"}) || !strings.Contains(a.main.alt, "1899: the dam") {
		t.Errorf("%q, %q", got, a.main.alt)
	}
	setControl(a, "note.title", "event")
	setControl(a, "note.where", "1950")
	setControl(a, "note.words", "later")
	setControl(a, "note.words", "nowhere")
	if said := a.chartNote(); !strings.Contains(said, "1950:later") || !strings.Contains(said, ":nowhere") {
		t.Errorf("said: %q", said)
	}
	setControl(a, "note.all", "1950:later")
	setControl(a, "note.all", ":nowhere")
	if said := a.chartNote(); strings.Contains(said, "later") || strings.Contains(said, "nowhere") {
		t.Errorf("still said: %q", said)
	}
}

// The alt text of fits and forecasts says method, last value and interval.
func TestAltTellsOfFitAndForecast(t *testing.T) {
	a := jumping(t, "en")
	setControl(a, "fit", "ols")
	setControl(a, "forecast", "drift")
	setControl(a, "level", "0.8")
	for _, words := range []string{"Rises: fit (Straight line), USD ", "(95% interval USD ", "Rises: forecast (Mean change carried on (drift)), USD ", "(80% interval USD ", "in 2026."} {
		if !strings.Contains(a.main.alt, words) {
			t.Errorf("%q lacks %q", a.main.alt, words)
		}
	}
}
