package chart

// Colours of everything drawn. The page's custom properties carry the same values.

// A Palette holds the colours of one theme.
type Palette struct {
	Background, Surface string   // page, cards and tips
	Text, Muted, Faint  string   // words, axis labels, marks in the background
	Line, Grid          string   // axes and borders, grid lines
	Accent              string   // the one accent: bars, the scatter's points
	Up, Down            string   // changes of rank, never told by colour alone
	Categories          []string // one a series
	Diverging           []string // −1 … 0 … 1
	Amounts             []string // least … most
}

// Light, Dark and HighContrast are the themes' palettes. Categories are those of Okabe and Ito (2008), ordered so that neighbours
// differ most, their yellow darkened or their black lightened to be seen on the theme's ground; Amounts are viridis. Of high
// contrast text has 7:1 against its ground, and what is drawn 4.5:1; both its scales are light all the way, so that black text
// has 7:1 on each of their colours: what is nearer to its ground has room for neither black nor white.
var (
	Light = Palette{
		Background: "#ffffff", Surface: "#ffffff", Text: "#1f2328", Muted: "#57606a", Faint: "#8c959f",
		Line: "#afb8c1", Grid: "#e6e8eb", Accent: "#0072b2", Up: "#00735a", Down: "#b34700",
		Categories: []string{"#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#000000", "#b5a800"},
		Diverging:  []string{"#08519c", "#4292c6", "#9ecae1", "#ffffff", "#fdbe85", "#e6761c", "#a63603"},
		Amounts:    viridis,
	}
	Dark = Palette{
		Background: "#14171a", Surface: "#1f2429", Text: "#e6e8eb", Muted: "#a4acb5", Faint: "#6e7781",
		Line: "#57606a", Grid: "#2b3137", Accent: "#56b4e9", Up: "#3fc79a", Down: "#f08a4b",
		Categories: []string{"#56b4e9", "#e8743b", "#1fc290", "#e59cc4", "#3d7fd6", "#e69f00", "#f0f2f4", "#f0e442"},
		Diverging:  []string{"#7cc4f4", "#3f8fcb", "#2a5a82", "#262b30", "#85502a", "#cf7628", "#fdb268"},
		Amounts:    viridis,
	}
	HighContrast = Palette{
		Background: "#000000", Surface: "#000000", Text: "#ffffff", Muted: "#e3e6e8", Faint: "#a9b0b7",
		Line: "#c8ccd0", Grid: "#7a8087", Accent: "#66ccff", Up: "#5ee6ac", Down: "#ffad70",
		Categories: []string{"#56b4e9", "#ff8a4d", "#1fc290", "#e59cc4", "#7d9bff", "#e69f00", "#f0f2f4", "#f0e442"},
		Diverging:  []string{"#a6deff", "#6fc0f5", "#7fa8cc", "#989898", "#c99a72", "#f0a050", "#ffd199"},
		Amounts:    []string{"#8f8fff", "#5fb0f0", "#4fcfc4", "#7fdf7f", "#c4e83a", "#fff66b"},
	}
	viridis = []string{"#440154", "#482878", "#3e4a89", "#31688e", "#26828e", "#1f9e89", "#35b779", "#6ece58", "#b5de2b", "#fde725"}
)

// Colours returns the palette of the style's theme.
func (s Style) Colours() Palette {
	switch {
	case s.Contrast:
		return HighContrast
	case s.Dark:
		return Dark
	}
	return Light
}
