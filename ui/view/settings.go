package view

import (
	"strconv"
	"strings"

	"statlas/data"
)

// How the user's file is read has parts of its own. One part "as" stands for each column that the user set:
//
//	as=研发经费(万元)~type=number~unit=CNY~scale=10000
//
// and one part "calc" for each calculated column, of datasets too: its name and its formula.
var settingParts = []part{
	text("encoding", func(v *View) *string { return &v.Settings.Encoding }),
	{"delimiter", writeDelimiter, readDelimiter},
	text("decimal", func(v *View) *string { return &v.Settings.Decimal }, decimals...),
	number("headerRow", func(v *View) *int { return &v.Settings.HeaderRow }),
	number("headerRows", func(v *View) *int { return &v.Settings.HeaderRows }),
	text("shape", func(v *View) *string { return &v.Settings.Shape }),
	list("none", func(v *View) *[]string { return &v.Settings.Missing }),
	flag("dropTotals", func(v *View) *bool { return &v.Settings.DropTotals }),
	{"as", writeColumns, readColumns},
	{"calc", writeCalculated, readCalculated},
}

var decimals = []string{".", ","}

// SameSettings reports whether two settings read a file alike.
func SameSettings(a, b data.Settings) bool {
	return View{Settings: a}.String() == View{Settings: b}.String()
}

// Delimiters that cannot be seen go by name.
var delimiterNames = map[string]string{"\t": "tab", " ": "space", "  ": "spaces"}

func writeDelimiter(v *View) []string {
	d := v.Settings.Delimiter
	switch name := delimiterNames[d]; {
	case d == "":
		return nil
	case name != "":
		return []string{name}
	}
	return []string{d}
}

func readDelimiter(v *View, s string) bool {
	for d, name := range delimiterNames {
		if s == name {
			s = d
		}
	}
	if s == "" || (&data.Settings{Delimiter: s}).Check() != nil {
		return false
	}
	v.Settings.Delimiter = s
	return true
}

func writeColumns(v *View) []string {
	var out []string
	for _, c := range v.Settings.Columns {
		l := []string{c.Name}
		add := func(key, value string) {
			if value != "" {
				l = append(l, key+"="+value)
			}
		}
		add("type", string(c.Type))
		add("role", string(c.Role))
		add("unit", c.Unit)
		if c.Scale != 0 {
			add("scale", strconv.FormatFloat(c.Scale, 'g', -1, 64))
		}
		add("decimal", c.Decimal)
		add("dates", c.Dates)
		out = append(out, join(l))
	}
	return out
}

func readColumns(v *View, s string) bool {
	l := split(s)
	c := data.ColumnSetting{Name: l[0]}
	for _, item := range l[1:] {
		key, value, _ := strings.Cut(item, "=")
		if !readColumn(&c, key, value) {
			return false
		}
	}
	if (&data.Settings{Columns: []data.ColumnSetting{c}}).Check() != nil {
		return false
	}
	v.Settings.Columns = append(v.Settings.Columns, c)
	return true
}

// readColumn sets one field of c and reports whether it made sense.
func readColumn(c *data.ColumnSetting, key, value string) bool {
	switch key {
	case "type":
		c.Type = data.Type(value)
	case "role":
		c.Role = data.Role(value)
	case "unit":
		c.Unit = value
	case "scale":
		x, err := strconv.ParseFloat(value, 64)
		c.Scale = x
		return err == nil && x > 0
	case "decimal":
		c.Decimal = value
	case "dates":
		c.Dates = value
	default:
		return false
	}
	return value != ""
}

func writeCalculated(v *View) []string {
	var out []string
	for _, c := range v.Settings.Calculated {
		out = append(out, join([]string{c.Name, c.Formula}))
	}
	return out
}

func readCalculated(v *View, s string) bool {
	l := split(s)
	if len(l) != 2 || l[0] == "" || l[1] == "" {
		return false
	}
	v.Settings.Calculated = append(v.Settings.Calculated, data.Calculation{Name: l[0], Formula: l[1]})
	return true
}

// Kept are the settings that hold for a table: of a dataset its calculated columns alone.
func Kept(v View) data.Settings {
	if strings.HasPrefix(v.Data, FilePrefix) {
		return v.Settings
	}
	return data.Settings{Calculated: v.Settings.Calculated}
}

// SameReading reports whether two settings differ in calculated columns at most.
func SameReading(a, b data.Settings) bool {
	a.Calculated, b.Calculated = nil, nil
	return SameSettings(a, b)
}
