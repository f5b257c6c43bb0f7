package ui

import (
	"strings"
	"unicode/utf8"

	"statlas/data/formula"
)

// columns are those to put into a formula, as it names them.
func (c *Calculator) columns() []Option {
	var out []Option
	for _, col := range c.App.columns() {
		if len(out) < columnsListed && (c.of < 0 || col.Name != c.App.view.Settings.Calculated[c.of].Name) {
			out = append(out, Option{formula.Quote(col.Name), c.App.title(col.ID)})
		}
	}
	return out
}

func (c *Calculator) functions() []string {
	return append(strings.Split(formula.Signs, " · "), formula.Helps()...)
}

// insert puts text where the cursor stands, and of a function the cursor behind its bracket.
func (c *Calculator) insert(text string) {
	if name, _, call := strings.Cut(text, "("); call {
		text = name + "("
	} else if signs := strings.Fields(text); len(signs) > 1 {
		text = signs[0]
	}
	at, to := len(c.formula), len(c.formula)
	if c.field.Truthy() {
		at, to = byteAt(c.formula, c.field.Get("selectionStart").Int()), byteAt(c.formula, c.field.Get("selectionEnd").Int())
	}
	c.formula = c.formula[:at] + text + c.formula[max(at, to):]
	if c.field.Truthy() {
		c.show(utf16Len(c.formula[:at+len(text)]))
	}
	c.later()
}

// show writes the formula into its field, with the cursor at a place.
func (c *Calculator) show(cursor int) {
	c.field.Set("value", c.formula)
	c.field.Call("focus")
	c.field.Call("setSelectionRange", cursor, cursor)
}

// byteAt is the byte of s at which so many units of UTF-16, as browsers count, have passed.
func byteAt(s string, units int) int {
	for i, r := range s {
		if units <= 0 {
			return i
		}
		if units--; r >= 0x10000 {
			units--
		}
	}
	return len(s)
}

func utf16Len(s string) int {
	n := utf8.RuneCountInString(s)
	for _, r := range s {
		if r >= 0x10000 {
			n++
		}
	}
	return n
}
