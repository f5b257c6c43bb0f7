package stats

import (
	"cmp"
	"strconv"
	"strings"
)

// coefficientMethods say how coefficients, p and intervals come about.
var coefficientMethods = map[string]string{
	"pearson": "Pearson's r; p by Student's t; interval by Fisher's z",
	"spearman": "Spearman's rank correlation, equal values sharing their mean rank; p exact up to 9 and by Edgeworth's series below 1290 pairs without ties, " +
		"else by Student's t; interval by Fisher's z with Bonett and Wright's standard error",
	"kendall": "Kendall's tau-b; p exact below 50 pairs without ties, else by the normal distribution; interval by Fisher's z with Fieller's standard error",
}

// method describes how the numbers came about.
func (c *correlating) method() string {
	q := c.q
	say := []string{coefficientMethods[cmp.Or(q.Method, "pearson")]}
	switch q.On {
	case "diff":
		say = append(say, "of changes from period to period")
	case "growth":
		say = append(say, "of rates of change from period to period")
	}
	if q.Lag > 0 {
		say = append(say, "the row's column stands "+strconv.Itoa(q.Lag)+" periods before the column's")
	}
	if len(q.Control) > 0 {
		say = append(say, "held fixed: "+strings.Join(q.Control, ", "))
	}
	rows := "over the rows that have both"
	if q.Missing == "complete" {
		rows = "over the rows that have all columns"
	}
	say = append(say, rows)
	switch c.a.Adjust {
	case "bh":
		say = append(say, "p adjusted by Benjamini and Hochberg")
	case "holm":
		say = append(say, "p adjusted by Holm")
	}
	return strings.Join(say, "; ")
}
