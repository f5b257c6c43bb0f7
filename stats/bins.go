package stats

import (
	"encoding/json"
	"math"
	"strconv"
)

// maxGivenBins is how many bins a question may ask for; a rule gives about as many at most.
const maxGivenBins = 500

// Bins is how a histogram divides its range: "fd", "sturges", "scott", or a number of bins in digits. In JSON the
// number stands bare.
type Bins string

// count returns the number of bins asked for, 0 when it is a rule.
func (b Bins) count() int {
	n, _ := strconv.Atoi(string(b))
	return n
}

// MarshalJSON writes a number bare and a rule as text.
func (b Bins) MarshalJSON() ([]byte, error) {
	if n := b.count(); n > 0 {
		return []byte(strconv.Itoa(n)), nil
	}
	return json.Marshal(string(b))
}

// UnmarshalJSON reads a text, or a whole number in plain digits.
func (b *Bins) UnmarshalJSON(raw []byte) error {
	if n, err := strconv.Atoi(string(raw)); err == nil {
		*b = Bins(strconv.Itoa(n))
		return nil
	}
	return json.Unmarshal(raw, (*string)(b))
}

var binRules = []string{"fd", "sturges", "scott"}

// option checks what stands in the field bins.
func (b Bins) option(field string) error {
	if n, err := strconv.Atoi(string(b)); err == nil {
		if n < 1 || n > maxGivenBins {
			return &QuestionError{Code: CodeValue, Field: field, Value: string(b), Allowed: []string{"a whole number from 1 to 500"}}
		}
		return nil
	}
	return fieldSchema{name: field, options: append(binRules, "a whole number from 1 to 500")}.option(string(b))
}

// edges returns the ends of the bins that hold every value, nil for one bin: k of equal width from the least value to
// the greatest when k is given, else between multiples of a round width (1, 2 or 5 times a power of ten) near
// the rule's, which R's pretty finds: 2·IQR/n^⅓ (Freedman and Diaconis 1981; Sturges' when the quartiles agree), range/⌈log₂ n + 1⌉ (Sturges
// 1926), 3.5·sd/n^⅓ (Scott 1979). R's hist(x, breaks, right = FALSE) counts alike.
func (s *sampling) edges(rule Bins) []float64 {
	n := len(s.all)
	if n == 0 || s.all[0] == s.all[n-1] {
		return nil
	}
	lo, hi := s.all[0], s.all[n-1]
	if k := rule.count(); k > 0 {
		return evenEdges(lo, hi, k)
	}
	width := 0.0
	switch rule {
	case "fd", "":
		width = 2 * (quantile(s.all, 0.75) - quantile(s.all, 0.25)) / math.Cbrt(float64(n))
	case "scott":
		width = 3.5 * momentsOf(s.all).sd / math.Cbrt(float64(n))
	}
	if !(width > 0) {
		width = (hi - lo) / math.Ceil(math.Log2(float64(n))+1)
	}
	return roundEdges(lo, hi, math.Max(width, (hi-lo)/maxGivenBins))
}

// evenEdges divides lo to hi in k; nil when float64 has no room for that.
func evenEdges(lo, hi float64, k int) []float64 {
	edges := make([]float64, k+1)
	for i := range edges {
		part := float64(i) / float64(k)
		edges[i] = lo*(1-part) + hi*part
		if i > 0 && !(edges[i] > edges[i-1]) {
			return nil
		}
	}
	edges[0], edges[k] = lo, hi
	return edges
}
