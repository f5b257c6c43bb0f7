package ui

import (
	"strings"
	"testing"
)

const rankingHash = "#data=province-rd&tab=ranking&measure=rd_spend&at=2024"

// TestCardIsAskedWhenOpened wants the card on screen when it is unfolded, and that of the next answer after it.
func TestCardIsAskedWhenOpened(t *testing.T) {
	a, e := start(t, "en", rankingHash)
	if html := render(t, a); !strings.Contains(html, "How this was computed") || strings.Contains(html, "Copy as R") || a.explained.card != nil {
		t.Error("the card is there before anyone asked for it")
	}
	a.toggleCard()
	render(t, a) // asks while it is built
	html := render(t, a)
	hash := a.explained.card.Card.Hash
	for _, want := range []string{"entities ordered by their figure", "rank = 1 + number of better values", hash, "Copy as R", "Copy as Python", "ties", "min (default)"} {
		if !strings.Contains(html, want) {
			t.Errorf("the card does not say %q", want)
		}
	}
	a.copyScript("Python")
	if !strings.Contains(e.saved["clipboard"], "import math") {
		t.Errorf("the clipboard holds %.40q", e.saved["clipboard"])
	}
	a.setTop("5")
	a.setMeasure("rd_intensity")
	render(t, a)
	if a.explained.card == nil || a.explained.card.Card.Hash == hash {
		t.Error("the card is still that of the answer before")
	}
	a.toggleCard()
	if html := render(t, a); strings.Contains(html, "Copy as R") {
		t.Error("a folded card still shows")
	}
}

func TestCardInChinese(t *testing.T) {
	a, _ := start(t, "zh", "#data=province-rd&tab=correlation")
	a.toggleCard()
	render(t, a)
	html := render(t, a)
	for _, want := range []string{"这是怎么算出来的", "积矩相关", "Pearson (1895)", "复制为 R 代码"} {
		if !strings.Contains(html, want) {
			t.Errorf("the card does not say %q", want)
		}
	}
}

func TestSelfTestPage(t *testing.T) {
	a, e := start(t, "en", "#selftest")
	render(t, a)
	html := render(t, a)
	if !strings.Contains(html, "checks passed") || strings.Contains(html, ">fail<") || !strings.Contains(html, "SmLs01") {
		t.Error("the self-test is not on screen, or fails")
	}
	a.toGallery()
	if html := render(t, a); !strings.Contains(html, "Self-test") || strings.Contains(html, "SmLs01") {
		t.Error("the gallery does not lead to the self-test")
	}
	a.openSelfTest()
	if e.last() != "selftest=1" || a.view.Data != "" {
		t.Errorf("the address is %q", e.last())
	}
}
