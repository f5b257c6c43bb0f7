package ui

import (
	"strings"
	"testing"
)

// numberIn returns the control of that key on screen, an empty one when there is none.
func numberIn(a *App, key string) control {
	for _, k := range a.current().controls() {
		if k.Key == key {
			return k
		}
	}
	return control{}
}

func TestNumeralsAreRead(t *testing.T) {
	whole := numeral{1, 50, "3"}
	for _, tt := range []struct {
		n          numeral
		text, want string
		ok         bool
	}{
		{whole, "", "", true}, {whole, "  ", "", true}, {whole, "7", "7", true}, {whole, " ７ ", "7", true}, {whole, "007", "7", true}, {whole, "50", "50", true},
		{whole, "0", "", false}, {whole, "51", "", false}, {whole, "-3", "", false}, {whole, "2.5", "", false}, {whole, "three", "", false}, {whole, "3 years", "", false}, {whole, "1e1", "", false},
		{whole, "99999999999999999999", "", false}, {aShare, "0.9", "0.9", true}, {aShare, "90%", "0.9", true}, {aShare, "９９．９％", "0.999", true}, {aShare, "97.5", "0.975", true}, {aShare, "0.5%", "0.005", true},
		{aShare, "", "", true}, {aShare, "0", "", false}, {aShare, "1", "", false}, {aShare, "100", "", false}, {aShare, "100%", "", false}, {aShare, "-0.9", "", false}, {aShare, "NaN", "", false}, {aShare, "Inf", "", false}, {aShare, "high", "", false},
	} {
		got, ok := tt.n.read(tt.text)
		if ok != tt.ok || ok && got != tt.want {
			t.Errorf("%q is read as %q, %v; want %q, %v", tt.text, got, ok, tt.want, tt.ok)
		}
	}
}

// A number that cannot be stays in its field, is told beside it and to a screen reader, and changes nothing; the next one
// that can be is taken.
func TestWrongNumbersAreTold(t *testing.T) {
	for _, tt := range []struct {
		hash, key, wrong, right, said, address string
	}{
		{"data=province-rd&tab=trend&transform=rolling", "window", "three", "5", "whole number from 1 to 1,000", "window=5"},
		{"data=province-rd&tab=trend&forecast=drift~0~0", "horizon", "0", "7", "whole number from 1 to 50", "forecast=drift~7~0"},
		{"data=province-rd&tab=trend&forecast=drift~3~0.5", "levelOwn", "1.0", "98%", "such as 0.95 or 95%", "0.98"},
		{"data=province-rd&tab=trend", "ref", "high", "2~3 high", "2.5, or 2~3 target", "ref=2~3%20high"},
		{"data=province-rd&tab=distribution&bins=7", "binsOwn", "501", "12", "whole number from 1 to 500", "bins=12"},
		{"data=province-rd&tab=comparison&level=0.5", "levelOwn", "0", "80", "such as 0.95 or 95%", "level=0.8"},
		{"data=province-rd&tab=correlation&lag=7", "lagOwn", "-1", "9", "whole number from 0 to 1,000", "lag=9"},
		{"data=province-rd&tab=ranking&top=7", "topOwn", "7.5", "9", "whole number from 1 to 5,000", "top=9"},
	} {
		a, e := start(t, "en", tt.hash)
		before := *a.main.question
		setControl(a, tt.key, tt.wrong)
		k := numberIn(a, tt.key)
		if k.Value != tt.wrong || !strings.Contains(k.Wrong, tt.said) || k.invalid() != "true" || !strings.Contains(a.news, k.Wrong) {
			t.Errorf("%s: %+v, said %q", tt.hash, k, a.news)
		}
		if keyOf(&before) != keyOf(a.main.question) || len(e.hashes) != 0 {
			t.Errorf("%s: %q was taken", tt.hash, tt.wrong)
		}
		if page := render(t, a); !strings.Contains(page, `aria-invalid="true"`) || !strings.Contains(page, `id="`+k.wrongID()+`"`) || !strings.Contains(page, `aria-describedby="`+k.wrongID()+`"`) {
			t.Errorf("%s: the field does not say so", tt.hash)
		}
		setControl(a, tt.key, tt.right)
		if numberIn(a, tt.key).Wrong != "" || len(e.hashes) == 0 || !strings.Contains(e.last(), tt.address) || a.main.err != nil {
			t.Errorf("%s: %q gives %v, %v", tt.hash, tt.right, e.hashes, a.main.err)
		}
	}
}

// What stands wrongly in a field goes with the view that it was of.
func TestWrongNumbersGoWithTheirView(t *testing.T) {
	a, _ := start(t, "en", "data=province-rd&tab=distribution&bins=7")
	for name, leave := range map[string]func(){
		"tab": func() { a.showTab("ranking"); a.showTab("distribution") }, "back": func() { a.ShowHash("data=province-rd&tab=distribution&bins=7") },
		"show": func() { a.Show(a.View()) }, "data": func() { a.openSet("province-rd"); a.Show(a.View()) },
	} {
		a.ShowHash("data=province-rd&tab=distribution&bins=7")
		setControl(a, "binsOwn", "many")
		if leave(); numberIn(a, "binsOwn").Wrong != "" {
			t.Errorf("%s: it stays", name)
		}
	}
}

// A list takes a number of one's own: its field comes with a click, and goes with the next choice.
func TestAnOwnNumberBesideAList(t *testing.T) {
	a, e := start(t, "en", "data=province-rd&tab=distribution")
	if k := numberIn(a, "binsOwn"); k.Set != nil {
		t.Fatalf("a field stands unasked: %+v", k)
	}
	setControl(a, "bins", own)
	if k := numberIn(a, "binsOwn"); k.Set == nil || k.Value != "" || k.Wrong != "" || len(e.hashes) > 0 {
		t.Fatalf("%+v, %v", k, e.hashes)
	}
	setControl(a, "binsOwn", "13")
	if k := numberIn(a, "binsOwn"); k.Value != "13" || a.main.question.Bins != "13" {
		t.Errorf("%+v asks for %q bins", k, a.main.question.Bins)
	}
	setControl(a, "bins", "sturges")
	if k := numberIn(a, "binsOwn"); k.Set != nil || a.main.question.Bins != "sturges" {
		t.Errorf("%+v stays, of %q", k, a.main.question.Bins)
	}
}
