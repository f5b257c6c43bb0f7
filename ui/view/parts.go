package view

// A part is one field of a View in the hash: write gives its values, none when the field is zero; read takes
// one value and reports whether it made sense.
type part struct {
	key   string
	write func(*View) []string
	read  func(*View, string) bool
}

// Parts in the order in which they are written.
var parts = append([]part{
	text("data", func(v *View) *string { return &v.Data }),
	text("tab", func(v *View) *string { return &v.Tab }, Table, Trend, Ranking, Correlation, Distribution, Comparison, Model, Inequality, Pivot),
	text("measure", func(v *View) *string { return &v.Question.Measure }),
	list("columns", func(v *View) *[]string { return &v.Question.Columns }),
	text("entity", func(v *View) *string { return &v.Question.Entity }),
	list("entities", func(v *View) *[]string { return &v.Question.Entities }),
	text("period", func(v *View) *string { return &v.Question.Period }),
	text("at", func(v *View) *string { return &v.Question.At }),
	text("compare", func(v *View) *string { return &v.Question.Compare }),
	text("of", func(v *View) *string { return &v.Question.Of }),
	text("weight", func(v *View) *string { return &v.Question.Weight }),
	{"where", writeWhere, readWhere},
	text("transform", func(v *View) *string { return &v.Question.Transform }),
	text("base", func(v *View) *string { return &v.Question.Base }),
	number("window", func(v *View) *int { return &v.Question.Window }),
	text("fit", func(v *View) *string { return &v.Question.Fit }),
	text("test", func(v *View) *string { return &v.Question.Test }),
	text("breaks", func(v *View) *string { return &v.Question.Breaks }),
	{"forecast", writeForecast, readForecast},
	list("by", func(v *View) *[]string { return (*[]string)(&v.Question.By) }),
	text("across", func(v *View) *string { return &v.Question.Across }),
	text("fn", func(v *View) *string { return &v.Question.Fn }),
	{"measures", writeMeasures, readMeasures},
	text("share", func(v *View) *string { return &v.Question.Share }),
	text("order", func(v *View) *string { return &v.Question.Order }),
	text("ties", func(v *View) *string { return &v.Question.Ties }),
	text("over", func(v *View) *string { return &v.Question.Over }),
	text("range", func(v *View) *string { return &v.Question.Range }),
	number("top", func(v *View) *int { return &v.Question.Top }),
	text("bins", func(v *View) *string { return (*string)(&v.Question.Bins) }),
	text("density", func(v *View) *string { return &v.Question.Density }),
	text("y", func(v *View) *string { return &v.Question.Y }),
	list("x", func(v *View) *[]string { return &v.Question.X }),
	number("degree", func(v *View) *int { return &v.Question.Degree }),
	{"intercept", writeIntercept, readIntercept},
	text("robust", func(v *View) *string { return &v.Question.Robust }),
	text("method", func(v *View) *string { return &v.Question.Method }),
	text("missing", func(v *View) *string { return &v.Question.Missing }),
	text("on", func(v *View) *string { return &v.Question.On }),
	number("lag", func(v *View) *int { return &v.Question.Lag }),
	list("control", func(v *View) *[]string { return &v.Question.Control }),
	text("adjust", func(v *View) *string { return &v.Question.Adjust }),
	fraction("level", func(v *View) *float64 { return &v.Question.Level }),
	text("target", func(v *View) *string { return &v.Question.Target }),
	list("points", func(v *View) *[]string { return &v.Question.Points }),
	list("axes", func(v *View) *[]string { return &v.Question.Axes }),
	text("curve", func(v *View) *string { return &v.Question.Curve }),
	{"without", writeWithout, readWithout},
	text("size", func(v *View) *string { return &v.Question.Size }),
	{"sort", writeSort, readSort},
	number("offset", func(v *View) *int { return &v.Question.Offset }),
	number("limit", func(v *View) *int { return &v.Question.Limit }),
	text("search", func(v *View) *string { return &v.Question.Search }),
	text("form", func(v *View) *string { return &v.Draw.Form }),
	list("selected", func(v *View) *[]string { return &v.Draw.Selected }),
	list("groups", func(v *View) *[]string { return &v.Draw.Groups }),
	list("lanes", func(v *View) *[]string { return &v.Draw.Lanes }),
	list("pin", func(v *View) *[]string { return &v.Draw.Pin }),
	list("hide", func(v *View) *[]string { return &v.Draw.Hide }),
	list("widths", func(v *View) *[]string { return &v.Draw.Widths }),
	flag("log", func(v *View) *bool { return &v.Draw.Log }),
	flag("free", func(v *View) *bool { return &v.Draw.Free }),
	text("ref", func(v *View) *string { return &v.Draw.Ref }),
	{"note", writeNotes, readNote},
	text("near", func(v *View) *string { return &v.Draw.Near }),
	text("counted", func(v *View) *string { return &v.Draw.Counted }),
	text("sorted", func(v *View) *string { return &v.Draw.Sorted }),
	list("folded", func(v *View) *[]string { return &v.Draw.Folded }),
	flag("left", func(v *View) *bool { return &v.Draw.Left }),
	flag("right", func(v *View) *bool { return &v.Draw.Right }),
	word("selftest", func(v *View) *bool { return &v.SelfTest }),
	word("charts", func(v *View) *bool { return &v.Charts }),
	language,
	text("theme", func(v *View) *string { return &v.Theme }, "light", "dark", "contrast"),
}, settingParts...)

var partByKey = func() map[string]part {
	m := make(map[string]part, len(parts))
	for _, p := range parts {
		m[p.key] = p
	}
	return m
}()
