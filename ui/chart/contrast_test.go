package chart

import (
	"os"
	"regexp"
	"testing"
)

// properties reads the page's own colours of high contrast.
func properties(t *testing.T) map[string]string {
	t.Helper()
	sheet, err := os.ReadFile("../../wasm/shell/theme.css")
	if err != nil {
		t.Fatal(err)
	}
	rule := regexp.MustCompile(`(?s)\n\[data-theme="contrast"\] \{(.*?)\n\}`).FindSubmatch(sheet)
	if rule == nil {
		t.Fatal("the style sheet has no theme of high contrast")
	}
	out := map[string]string{}
	for _, m := range regexp.MustCompile(`--([a-z-]+): (#[0-9a-f]{6});`).FindAllSubmatch(rule[1], -1) {
		out[string(m[1])] = string(m[2])
	}
	return out
}

// In the theme of high contrast all text has 7:1 against each ground that it stands on, and borders, focus and marks have 4.5:1.
func TestHighContrast(t *testing.T) {
	c := properties(t)
	grounds := []string{"ground", "surface", "side", "hover", "wash", "pressed"}
	for _, tt := range []struct {
		least float64
		of    []string
		on    []string
	}{
		{enhanced, []string{"text", "muted", "accent-text", "up", "down", "warn"}, grounds},
		{enhanced, []string{"warn", "text"}, []string{"warn-ground"}},
		{enhanced, []string{"on-accent"}, []string{"accent"}},
		{readable, []string{"accent", "line", "rule", "grid"}, []string{"ground", "surface", "side"}},
		{readable, []string{"accent", "line", "faint"}, grounds},
	} {
		for _, of := range tt.of {
			for _, on := range tt.on {
				if c[of] == "" || c[on] == "" {
					t.Fatalf("no colour %s or %s", of, on)
				}
				if got := contrast(c[of], c[on]); got < tt.least {
					t.Errorf("%s on %s: contrast %.2f, want %v", of, on, got, tt.least)
				}
			}
		}
	}
}

// Charts of that theme have the page's colours, lines and marks that are seen on its ground, and names that are read there.
func TestHighContrastOfCharts(t *testing.T) {
	c, p := properties(t), HighContrast
	for name, colour := range map[string]string{
		"ground": p.Background, "surface": p.Surface, "text": p.Text, "muted": p.Muted, "faint": p.Faint, "line": p.Line,
		"grid": p.Grid, "accent": p.Accent, "up": p.Up, "down": p.Down,
	} {
		if c[name] != colour {
			t.Errorf("%s is %s on the page, %s in charts", name, c[name], colour)
		}
	}
	s := Style{Contrast: true, Dark: true}
	if s.Colours().Background != p.Background {
		t.Fatal("a style of high contrast draws in another theme's colours")
	}
	for _, colour := range p.Categories {
		if got := contrast(colour, p.Background); got < readable {
			t.Errorf("series %s: contrast %.2f", colour, got)
		}
		if got := contrast(mix(p.Background, colour, s.veil(0.1)), p.Background); got < 3 {
			t.Errorf("series %s stepping back: contrast %.2f", colour, got)
		}
		if got := contrast(s.onGround(colour), p.Background); got < enhanced {
			t.Errorf("label of %s: contrast %.2f", colour, got)
		}
	}
	if got := contrast(s.onDiverging(1, true), s.pale()); got < enhanced {
		t.Errorf("text on a pale cell: contrast %.2f", got)
	}
}

// What stands in a cell is read on every colour of every theme's scales, and a cell of high contrast is seen on its ground.
func TestTextOnCells(t *testing.T) {
	for name, s := range map[string]Style{"light": {}, "dark": {Dark: true}, "contrast": {Contrast: true, Dark: true}} {
		p, least := s.Colours(), readable
		if s.Contrast {
			least = enhanced
		}
		for i := range 2001 {
			part := float64(i) / 2000
			for _, scale := range [][]string{p.Diverging, p.Amounts} {
				fill := onScale(scale, part)
				if got := contrast(onFill(fill), fill); got < least {
					t.Errorf("%s: text on %s: contrast %.2f", name, fill, got)
				}
				if got := contrast(fill, p.Background); s.Contrast && got < readable {
					t.Errorf("%s: cell %s: contrast %.2f", name, fill, got)
				}
			}
			fill := onScale(p.Diverging, part)
			if got := contrast(s.onDiverging(2*part-1, false), fill); got < least {
				t.Errorf("%s: a coefficient on %s: contrast %.2f", name, fill, got)
			}
		}
	}
}
