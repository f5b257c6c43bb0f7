package words

import (
	"regexp"
	"slices"
	"testing"

	"statlas/stats"
)

// symbols are runs of letters in formulas that are the same in every language.
var symbols = []string{"ln", "sign", "max", "min", "tanh", "artanh", "RSS", "TSS", "IQR", "argmin", "Var", "base", "auto"}

var letters = regexp.MustCompile(`[A-Za-z]{3,}`)

func TestFormulasWithWordsAreInBothLanguages(t *testing.T) {
	for code, formula := range stats.CardFormulaTexts() {
		for _, word := range letters.FindAllString(formula, -1) {
			if _, ok := formulas["formula."+code]; !ok && !slices.Contains(symbols, word) {
				t.Errorf("the formula %s has no Chinese for %q", code, word)
			}
		}
	}
	if _, ok := formulas["formula.rank"]; !ok {
		t.Error("no formula is translated")
	}
}
