package chart

import (
	"testing"

	"statlas/stats"
)

func TestEquation(t *testing.T) {
	of := func(values ...stats.Num) (out []stats.Coefficient) {
		for _, v := range values {
			out = append(out, stats.Coefficient{Estimate: v})
		}
		return out
	}
	for want, f := range map[string]*stats.Fit{
		"y = 1.5 − 2·x":           {Name: "linear", Coefficients: of(1.5, -2)},
		"y = e^(0.5 + 0.1235·x)":  {Name: "exponential", Coefficients: of(0.5, 0.12345678)},
		"y = 3 + 4·ln x":          {Name: "log", Coefficients: of(3, 4)},
		"y = e^(−1 − 2.001·ln x)": {Name: "power", Coefficients: of(-1, -2.001)},
		"y = −1 + 2·x − 3·x²":     {Name: "quadratic", Coefficients: of(-1, 2, -3)},
		"LOESS":                   {Name: "loess"},
	} {
		if got := Equation(f, "en"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
