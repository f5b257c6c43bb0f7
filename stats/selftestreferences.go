package stats

import (
	"strconv"
	"strings"
)

// referenceChecks are those of selftest/references.tsv, which references.R writes: function, data, question, path,
// value and digits wanted. Lines of the same function, data and question are one check.
func referenceChecks() []selfCheck {
	var out []selfCheck
	for _, l := range selfFile("selftest/references.tsv")[1:] {
		cells := strings.Split(l, "\t")
		want, err1 := strconv.ParseFloat(cells[4], 64)
		digits, err2 := strconv.ParseFloat(cells[5], 64)
		if err1 != nil || err2 != nil { // a test reads them all
			panic(l)
		}
		c := selfCheck{function: cells[0], data: cells[1], source: "R", question: cells[2], wanted: digits}
		if k := len(out) - 1; k < 0 || out[k].function != c.function || out[k].data != c.data || out[k].question != c.question {
			out = append(out, c)
		}
		last := &out[len(out)-1]
		last.values = append(last.values, known{cells[3], want})
	}
	return out
}
