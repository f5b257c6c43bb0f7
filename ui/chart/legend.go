package chart

// Sizes of a legend in CSS pixels, and how many rows of it may stand under a chart.
const (
	legendRow  = 22
	legendIcon = 18
	legendGap  = 14
	legendRows = 4
)

// legend lists the series' names under the chart, in as many rows as they need or, when these would be too many, one
// that scrolls. It returns the room that it takes.
func (s Style) legend(names []string) (Option, int) {
	c := s.Colours()
	o := s.opt(`type:plain bottom:4 left:8 right:8 data:? itemWidth:? itemHeight:8 itemGap:? textStyle:{color:$text} inactiveColor:$faint`, names, legendIcon, legendGap)
	rows, x := 1, 0
	for _, name := range names {
		w := legendIcon + 6 + textWidth(name, fontSize) + legendGap
		if x > 0 && x+w > s.Width-16 {
			rows, x = rows+1, 0
		}
		x += w
	}
	if rows > legendRows {
		rows = 1
		o["type"] = "scroll"
		o["pageTextStyle"], o["pageIconColor"], o["pageIconInactiveColor"] = Option{"color": c.Muted}, c.Text, c.Line
	}
	return o, 18 + rows*legendRow
}
