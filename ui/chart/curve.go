package chart

import (
	"strings"

	"statlas/stats"
	"statlas/ui/format"
)

// equations of curves by the places of their coefficients.
var equations = map[string]string{
	"linear": "y = a + b·x", "exponential": "y = e^(a + b·x)", "log": "y = a + b·ln x", "power": "y = e^(a + b·ln x)", "quadratic": "y = a + b·x + c·x²",
}

// Equation writes a curve with the figures of its coefficients; LOESS has none, and is told by its name.
func Equation(f *stats.Fit, lang string) string {
	var pairs []string
	for k, c := range f.Coefficients {
		figure := format.WithUnit(float64(c.Estimate), format.Spec{Digits: 4}, lang)
		if k == 0 {
			pairs = append(pairs, "a", figure)
		} else if rest, below := strings.CutPrefix(figure, "−"); below {
			pairs = append(pairs, "+ "+"abc"[k:k+1], "− "+rest)
		} else {
			pairs = append(pairs, "+ "+"abc"[k:k+1], "+ "+figure)
		}
	}
	if text := equations[f.Name]; text != "" {
		return strings.NewReplacer(pairs...).Replace(text)
	}
	return "LOESS"
}
