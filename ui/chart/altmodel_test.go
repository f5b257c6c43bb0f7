package chart

import (
	"strings"
	"testing"

	"statlas/stats"
)

// The points of a model are told with what they are looked at for: how near the line, how wide around it, and which are far.
func TestAltOfModelPoints(t *testing.T) {
	a, s := modelled(), style(t, "en", 760, false)
	a.R2 = 0.987
	a.Residuals = stats.ResidualSummary{Min: -66.4, Q1: -18, Median: 1.8, Q3: 22, Max: 70.8, ShapiroP: 0.6, BreuschPaganP: nan}
	for form, wanted := range map[string][]string{
		"fitted":    {"R² = 0.987", "Farthest above the fit: Beijing, 2018", "Farthest below the fit: Beijing, 2019"},
		"residuals": {"Half of the residuals", "Shapiro and Wilk): p", "Farthest above the fit: Beijing, 2018", "Cook's distance 1.50"},
	} {
		got := AltModel(a, form, s)
		for _, want := range wanted {
			if !strings.Contains(got, want) {
				t.Errorf("%s lacks %q: %s", form, want, got)
			}
		}
		if strings.Contains(got, "Breusch") || strings.Contains(got, "NaN") || strings.Contains(got, "chart.") {
			t.Errorf("%s: %s", form, got)
		}
	}
	a.Points.Labels = nil
	if got := AltModel(a, "residuals", s); !strings.Contains(got, "fit: row 1, ") || !strings.Contains(got, "fit: row 5, ") {
		t.Errorf("rows without a name: %s", got)
	}
	a.Points = &stats.ResidualPoints{}
	for _, form := range []string{"fitted", "residuals"} {
		if AltModel(a, form, s) == "" {
			t.Errorf("%s says nothing without points", form)
		}
	}
}
