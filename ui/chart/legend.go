package chart

// Sizes of a legend in CSS pixels, and how many rows of it may stand under a chart. A wide sign shows dashes; the pager of one
// that scrolls takes so much with what is around it, its entries stand that far apart.
const (
	legendRow   = 22
	legendIcon  = 18
	legendWide  = 26
	legendGap   = 14
	legendApart = 20
	legendPager = 91
	legendRows  = 4
)

// legend lists the series' names under the chart, in as many rows as they need or, when these would be too many, one
// that scrolls. It returns the room that it takes.
func (s Style) legend(names []string) (Option, int) {
	c, icon := s.Colours(), legendIcon
	if len(names) > len(c.Categories) { // colours come again, and dashes tell them apart
		icon = legendWide
	}
	rows := s.legendLines(names, icon)
	if rows > legendRows && s.legendLines(names, legendIcon) <= legendRows {
		rows, icon = s.legendLines(names, legendIcon), legendIcon
	}
	o := s.opt(`type:plain bottom:4 left:8 right:8 data:? itemWidth:? itemHeight:8 itemGap:? textStyle:{color:$text} inactiveColor:$faint`, names, icon, legendGap)
	if rows > legendRows {
		rows = 1
		o["type"], o["itemGap"], o["pageButtonGap"] = "scroll", legendApart, legendGap
		o["pageTextStyle"], o["pageIconColor"], o["pageIconInactiveColor"] = Option{"color": c.Muted}, c.Text, c.Line
		// each entry is as wide as the others, so that none is cut where a page ends and the next one begins there
		room, beside := s.Width-legendPager, icon+6+legendApart
		fit := max(1, room/(beside+widest(names, fontSize)))
		text := o["textStyle"].(Option)
		text["width"], text["overflow"], text["lineHeight"] = float64(room)/float64(fit)-float64(beside), "truncate", 14 // which makes its box that wide
	}
	return o, 18 + rows*legendRow
}

// legendLines is how many rows names with signs so wide need.
func (s Style) legendLines(names []string, icon int) int {
	rows, x := 1, 0
	for _, name := range names {
		w := icon + 6 + textWidth(name, fontSize) + legendGap
		if x > 0 && x+w > s.Width-16 {
			rows, x = rows+1, 0
		}
		x += w
	}
	return rows
}
