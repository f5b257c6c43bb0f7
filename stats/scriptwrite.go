package stats

import (
	_ "embed"
	"encoding/json"
	"math"
	"strconv"
	"strings"
)

// What scripts call, by what it is about.
var (
	//go:embed scripts/helpers.R
	helpersR string
	//go:embed scripts/groups.R
	groupsR string
	//go:embed scripts/shapes.R
	shapesR string
	//go:embed scripts/ahead.R
	aheadR string
	//go:embed scripts/panel.R
	panelR string

	//go:embed scripts/helpers.py
	helpersPython string
	//go:embed scripts/groups.py
	groupsPython string
	//go:embed scripts/shapes.py
	shapesPython string
	//go:embed scripts/ahead.py
	aheadPython string
	//go:embed scripts/panel.py
	panelPython string
)

// A tongue is a language that scripts are written in.
type tongue struct {
	helpers             [5]string
	is                  string // between a name and its value
	open, close, absent string // of a list of numbers
	head                string
	read                string // of a long list from FILE, by NAME
}

var tongues = map[string]tongue{
	"r": {[5]string{helpersR, groupsR, shapesR, aheadR, panelR}, " <- ", "c(", ")", "NA", "", "values <- read.csv(\"FILE\")\n"},
	"python": {[5]string{helpersPython, groupsPython, shapesPython, aheadPython, panelPython}, " = ", "[", "]", "nan", "import math\nimport statistics\nfrom bisect import bisect_left, bisect_right\nfrom collections import Counter\nfrom fractions import Fraction\n\nnan = math.nan\n",
		"import csv\nvalues = list(csv.DictReader(open(\"FILE\")))\n"},
}

// dataFile is the name of the CSV beside a script.
const dataFile = "statlas-data.csv"

// script writes the calculation in "r" or "python".
func (c *calculation) script(lang string) string {
	l := tongues[lang]
	var body strings.Builder
	for _, s := range c.steps {
		switch {
		case s.name != "":
			body.WriteString(s.name + l.is + s.expr + "\n")
		case s.list:
			body.WriteString(call("put_each", quoted(s.label), s.expr) + "\n")
		default:
			body.WriteString(call("put", quoted(s.label), s.expr) + "\n")
		}
	}
	var b strings.Builder
	c.comments(&b)
	if l.head != "" {
		b.WriteString(l.head + "\n")
	}
	b.WriteString(helpersFor(strings.Join(l.helpers[:], "\n"), body.String()))
	filed := c.size() > MaxInline
	if filed {
		b.WriteString(strings.ReplaceAll(l.read, "FILE", dataFile))
	}
	for _, v := range c.vectors {
		b.WriteString("# " + plainLabel(v.about) + "\n" + v.name + l.is + c.list(l, v, filed) + "\n")
	}
	b.WriteString("\n" + body.String())
	return b.String()
}

func (c *calculation) comments(b *strings.Builder) {
	b.WriteString("# Statlas: " + plainLabel(questionText(c.q)) + "\n# Each line printed is a name and its value.\n")
	for _, s := range c.skipped {
		b.WriteString("# Not computed here: " + s + "\n")
	}
	for _, s := range c.notes {
		b.WriteString("# " + s + "\n")
	}
	if c.cut {
		b.WriteString("# Only the first " + strconv.Itoa(MaxPut) + " numbers are computed.\n")
	}
	if c.size() > MaxInline {
		b.WriteString("# The numbers stand in " + dataFile + ", which is saved beside this script.\n")
	}
	b.WriteString("\n")
}

// questionText writes a question as it is asked.
func questionText(q *Question) string {
	b, err := json.Marshal(q)
	if err != nil {
		return q.Kind
	}
	return string(b)
}

func (c *calculation) size() int {
	n := 0
	for _, v := range c.vectors {
		n += len(v.x)
	}
	return n
}

// list writes a vector's numbers, some on each line, or how they are read from the file.
func (c *calculation) list(l tongue, v vector, filed bool) string {
	if filed && l.open == "[" {
		return `[float(r["value"]) for r in values if r["name"] == "` + v.name + `"]`
	}
	if filed {
		return `values$value[values$name == "` + v.name + `"]`
	}
	if len(v.x) == 0 && l.open != "[" {
		return "numeric(0)"
	}
	var b strings.Builder
	b.WriteString(l.open)
	for i, x := range v.x {
		switch {
		case i > 0 && i%12 == 0:
			b.WriteString(",\n  ")
		case i > 0:
			b.WriteString(", ")
		}
		if math.IsNaN(x) {
			b.WriteString(l.absent)
		} else {
			b.WriteString(num(x))
		}
	}
	b.WriteString(l.close)
	return b.String()
}

// csv writes every vector, a value a line.
func (c *calculation) csv() string {
	var b strings.Builder
	b.WriteString("name,value\n")
	for _, v := range c.vectors {
		for _, x := range v.x {
			b.WriteString(v.name + "," + num(x) + "\n")
		}
	}
	return b.String()
}

// helpersFor returns the helpers that text calls, and those that they call, in the order of the library, whose
// paragraphs define one each.
func helpersFor(library, text string) string {
	paragraphs := strings.Split(strings.TrimSpace(library), "\n\n")
	used := make([]bool, len(paragraphs))
	var take func(text string)
	take = func(text string) {
		for i, p := range paragraphs {
			if !used[i] && calls(text, helperName(p)) {
				used[i] = true
				take(p)
			}
		}
	}
	take(text)
	var b strings.Builder
	for i, p := range paragraphs {
		if used[i] {
			b.WriteString(p + "\n\n")
		}
	}
	return b.String()
}

// helperName returns what "def name(…" or "name <- …" defines.
func helperName(paragraph string) string {
	paragraph = strings.TrimPrefix(paragraph, "def ")
	return paragraph[:strings.IndexAny(paragraph, " (")]
}

// calls reports whether text calls a function of that name.
func calls(text, name string) bool {
	for at := 0; ; {
		k := strings.Index(text[at:], name+"(")
		if k < 0 {
			return false
		}
		at += k
		if at == 0 || !strings.ContainsRune("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.", rune(text[at-1])) {
			return true
		}
		at++
	}
}
