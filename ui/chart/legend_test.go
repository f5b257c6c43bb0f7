package chart

import (
	"math"
	"strconv"
	"testing"
)

// Of a legend that scrolls each page ends behind an entry, whole where it has room; signs are wide where dashes tell colours apart.
func TestLegendPagesAreWhole(t *testing.T) {
	many, long := []string{}, []string{}
	for i := range 100 {
		many = append(many, "district "+strconv.Itoa(i))
		long = append(long, "a district of so long a name that no page of a telephone has room for all of it "+strconv.Itoa(i))
	}
	for _, width := range []int{240, 358, 672, 1312} {
		for _, names := range [][]string{many, long} {
			s := style(t, "en", width, false)
			o, room := s.legend(names)
			text := o["textStyle"].(Option)["width"].(float64)
			entry, page := float64(o["itemWidth"].(int)+6+o["itemGap"].(int))+text, float64(width-legendPager)
			if n := page / entry; o["type"] != "scroll" || room != 18+legendRow || n < 0.99 || math.Abs(n-math.Round(n)) > 0.001 {
				t.Errorf("%d wide: entries of %v on pages of %v", width, entry, page)
			}
			if whole := widest(many, fontSize); names[0] == many[0] && text < float64(whole) {
				t.Errorf("%d wide: names are cut to %v of %d", width, text, whole)
			}
		}
	}
	s := style(t, "en", 800, false)
	for n, want := range map[int]int{8: legendIcon, 9: legendWide} {
		if o, _ := s.legend(many[:n]); o["itemWidth"] != want || o["type"] != "plain" {
			t.Errorf("%d names: signs %v wide, %v", n, o["itemWidth"], o["type"])
		}
	}
}
