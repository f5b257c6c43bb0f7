package chart

import (
	"strings"
	"testing"
	"unicode/utf8"

	"statlas/stats"
)

func TestFold(t *testing.T) {
	for _, tt := range []struct {
		text         string
		width, lines int
		want         string
	}{
		{"GDP", 100, 2, "GDP"},
		{"R&D to GDP, as first published", 100, 2, "R&D to GDP, as\nfirst published"},
		{"R&D to GDP, as first published", 100, 1, "R&D to GDP, a…"},
		{"研发经费与修订后GDP之比（本产品计算）", 110, 2, "研发经费与修订后\nGDP之比（本产品…"},
		{"研发经费与修订后GDP之比（本产品计算）", 130, 2, "研发经费与修订后GDP之\n比（本产品计算）"},
		{"研发经费，亿元", 52, 3, "研发经\n费，亿元"}, // no comma begins a line
		{"总值（现价）", 40, 3, "总值\n（现\n价）"}, // no bracket ends or begins one
		{"Wachstumsgeschwindigkeit", 60, 3, "Wachstu\nmsgesch\nwindigk…"},
		{"Wachstum der Stadt", 70, 2, "Wachstum\nder Stadt"},
		{"", 60, 2, ""},
		{" two  spaces", 200, 2, " two  spaces"},
	} {
		if got := fold(tt.text, tt.width, smallFont, tt.lines); got != tt.want {
			t.Errorf("fold(%q, %d, %d) = %q; want %q", tt.text, tt.width, tt.lines, got, tt.want)
		}
	}
}

// However narrow the room is, there are no more lines than allowed, none is too wide unless it is one sign, and nothing is lost
// without an ellipsis.
func FuzzFold(f *testing.F) {
	f.Add("R&D to GDP, as first published", 60, 3)
	f.Add("地区生产总值（2018年口径）", 50, 2)
	f.Add("  a （", 1, 1)
	f.Add("\xff（（", 10, 4)
	f.Fuzz(func(t *testing.T, text string, width, lines int) {
		if !utf8.ValidString(text) || strings.Contains(text, "\n") || len(text) > 200 {
			t.Skip()
		}
		width, lines = 1+max(width, -width)%400, 1+max(lines, -lines)%5
		got := strings.Split(fold(text, width, smallFont, lines), "\n")
		if len(got) > lines {
			t.Fatalf("fold(%q, %d, %d): %q", text, width, lines, got)
		}
		for _, line := range got {
			if textWidth(strings.TrimSpace(line), smallFont) > width && utf8.RuneCountInString(strings.TrimSuffix(line, "…")) > 1 {
				t.Errorf("fold(%q, %d, %d): %q is too wide", text, width, lines, line)
			}
		}
		squeeze := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if all := strings.Join(got, ""); squeeze(all) != squeeze(text) && !strings.HasSuffix(all, "…") {
			t.Errorf("fold(%q, %d, %d) lost of %q", text, width, lines, all)
		}
	})
}

// Names too long for their room are folded under each other and their rows are higher; where they have room nothing changes.
func TestLongNamesOfBarsAreFolded(t *testing.T) {
	a := &stats.RankingAnswer{Measure: "rd"}
	for i := range 12 {
		a.Rows = append(a.Rows, stats.RankRow{Entity: "x", Value: 1, Rank: stats.Num(i + 1), Change: nan, Share: nan, Previous: nan, PreviousRank: nan})
	}
	s := style(t, "en", 360, false)
	s.Entity = func(string) string { return "National Integrated Circuit Industry Investment Fund" }
	names, left, lines := s.barNames(a)
	if lines != 3 || left != 160 || names[0] != "\u20071  National Integrated\n\u2007\u2007  Circuit Industry\n\u2007\u2007  Investment Fund" || names[11][:4] != "12  " {
		t.Errorf("%d lines in %d px: %q", lines, left, names)
	}
	if got, want := Height(a, s), headHeight+12*(3*nameLine+6)+footHeight; got != want {
		t.Errorf("%d px, want %d", got, want)
	}
	wide := style(t, "en", 1200, false)
	wide.Entity = s.Entity
	if names, _, lines := wide.barNames(a); lines != 1 || strings.Contains(names[0], "\n") || Height(a, wide) != headHeight+12*rowHeight+footHeight {
		t.Errorf("with room: %d lines, %q", lines, names[0])
	}
}
