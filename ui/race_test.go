package ui

import "testing"

// Who types a year that is none of the periods goes to the one nearest to it.
func TestNearestPeriod(t *testing.T) {
	fifth, quarters, numbers := []string{"1952", "1957", "1962"}, []string{"2020-Q1", "2020-Q3", "2021-Q1"}, []string{"0.5", "2", "21"}
	for _, tt := range []struct {
		periods []string
		text    string
		want    int
	}{
		{fifth, "1953", 0}, {fifth, "1955", 1}, {fifth, "1962", 2}, {fifth, "1954-07", 0}, {fifth, "1951", -1}, {fifth, "1066", -1}, {fifth, "", -1}, {fifth, "soon", -1},
		{quarters, "2020-Q2", 0}, {quarters, "2020-12", 2}, {quarters, "2021", 2},
		{numbers, "12", 2}, {numbers, "11", 1}, {numbers, "22", -1},
	} {
		if got := nearest(tt.periods, tt.text); got != tt.want {
			t.Errorf("nearest(%v, %q) = %d, want %d", tt.periods, tt.text, got, tt.want)
		}
	}
}
