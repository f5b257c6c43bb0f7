package ui

// Icon is a small drawing, a stroke in the colour of the text around it. It says nothing by itself:
//
//	<ui:Icon Name="open"></ui:Icon>
type Icon struct{ Name string }

var icons = map[string]string{
	"lock":     "M3.5 7.2h9v6.3h-9ZM5.4 7.2V5a2.6 2.6 0 0 1 5.2 0v2.2",
	"open":     "M8 10.5V2.5M4.8 5.5L8 2.3l3.2 3.2M2.5 9.5v3.2c0 .5.4.8.8.8h9.4c.5 0 .8-.4.8-.8V9.5",
	"light":    "M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0-5.6M8 1.2v1.4M8 13.4v1.4M1.2 8h1.4M13.4 8h1.4M3.2 3.2l1 1M11.8 11.8l1 1M12.8 3.2l-1 1M4.2 11.8l-1 1",
	"dark":     "M13.3 9.7A5.8 5.8 0 1 1 6.3 2.7a4.6 4.6 0 0 0 7 7Z",
	"contrast": "M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 0 0 0-11.6M8 2.2v11.6M9.9 3v10M11.9 4.2v7.6",
	"left":     "M2.5 3h11v10h-11ZM6 3v10",
	"right":    "M2.5 3h11v10h-11ZM10 3v10",
	"close":    "M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4",
	"down":     "M4 6.2l4 4 4-4",
	"up":       "M4 9.8l4-4 4 4",
	"views":    "M4 2.5h8v11l-4-3-4 3Z",
	"replace":  "M2.8 6.2h9.4M9.6 3.4l2.8 2.8-2.8 2.8M13.2 10.8H3.8M6.4 8.2l-2.8 2.6 2.8 2.8",
	"undo":     "M5.6 2.8L2.6 5.8l3 3M2.6 5.8h6.6a3.7 3.7 0 0 1 0 7.4H5",
	"redo":     "M10.4 2.8l3 3-3 3M13.4 5.8H6.8a3.7 3.7 0 0 0 0 7.4H11",
	"steps":    "M2.6 8a5.6 5.6 0 1 0 1.8-4.1L2.6 5.6M2.6 2.6v3h3M8 5v3.2l2.2 1.4",
	"back":     "M9.8 3.8L5.6 8l4.2 4.2",
	"search":   "M7 2.6a4.4 4.4 0 1 0 0 8.8a4.4 4.4 0 0 0 0-8.8M10.3 10.3l3.2 3.2",
	"download": "M8 2.5v8M4.8 7.5L8 10.7l3.2-3.2M2.5 13.5h11",
	"share":    "M8 10V2.3M5.2 5L8 2.2 10.8 5M4.5 7.5H3v6.2h10V7.5h-1.5",
	"number":   "M6.2 2.8L4.8 13.2M11.2 2.8L9.8 13.2M3 6h10.4M2.6 10H13",
	"text":     "M3.2 4V3h9.6v1M8 3v10M6 13h4",
	"period":   "M2.8 4h10.4v9.2H2.8ZM2.8 7h10.4M5.4 2.5V5M10.6 2.5V5",
	"boolean":  "M2.8 2.8h10.4v10.4H2.8ZM5.2 8.2l2 2 3.6-4",
	"warning":  "M8 2.4l6.2 11H1.8ZM8 6.5v3.2M8 11.4v.2",
	"profile":  "M2.5 13.2V9.5h3v3.7ZM6.5 13.2V3h3v10.2ZM10.5 13.2V6.5h3v6.7Z",
	"panel":    "M2.5 2.8h11v10.4h-11ZM2.5 6.3h11M2.5 9.7h11M6.2 2.8v10.4M9.8 2.8v10.4",
	"guide":    "M8 2.2a4 4 0 0 0-2.2 7.3v1.8h4.4V9.5A4 4 0 0 0 8 2.2ZM6.3 13.6h3.4",
	"play":     "M5 3l8 5-8 5Z",
	"pause":    "M5.5 3.5v9M10.5 3.5v9",
	"embed":    "M5.2 4.4L1.8 8l3.4 3.6M10.8 4.4L14.2 8l-3.4 3.6M9.2 3L6.8 13",
	"report":   "M3.5 2.2h6l3 3v8.6h-9ZM5.6 7.2h4.8M5.6 9.4h4.8M5.6 11.6h3",
}

func (c *Icon) path() string { return icons[c.Name] }
