package ui

import "strings"

// Scales as the units of the bundled figures spell them.
var scales = map[string]float64{"10k": 1e4, "100m": 1e8, "1tn": 1e12}

// unitScale takes a row's unit apart: CNY_100m is CNY at 10⁸, 10k_person is person at 10⁴.
func unitScale(id string) (unit string, scale float64) {
	scale = 1
	var kept []string
	for part := range strings.SplitSeq(id, "_") {
		if s, ok := scales[part]; ok && scale == 1 && id != "per_10k_people" {
			scale = s
		} else {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, "_"), scale
}
