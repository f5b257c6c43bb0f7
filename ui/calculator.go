package ui

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"

	"statlas/data"
	"statlas/data/formula"
	"statlas/ui/format"
)

// Calculator is the dialog of the table's calculated columns: it adds, changes and drops them. A formula is tried while it is
// typed, beside the others; nothing changes before it is saved.
type Calculator struct {
	App *App

	begun         bool
	of            int // place of the one edited, −1 for a new one
	name, formula string
	dialog, field js.Value
	typing        int    // counts changes
	tried         *Tried // what name and formula come to, nil while that is not known
	err           error
}

// tryAfter is how many milliseconds after the last key a formula is tried.
const tryAfter = 250

// BeforeBuild begins with the column that the dialog was opened for.
func (c *Calculator) BeforeBuild() {
	if !c.begun {
		c.begun = true
		c.edit(c.App.calculating.name)
	}
}

func (c *Calculator) opened(dialog js.Value) {
	c.dialog = dialog
	dialog.Call("showModal")
}

func (c *Calculator) held(field js.Value) { c.field = field }

func (c *Calculator) leave() {
	if c.dialog.Truthy() {
		c.dialog.Call("close")
	}
	c.App.calculating = nil
}

// edit begins with the column of that name, or a new one.
func (c *Calculator) edit(name string) {
	a := c.App
	c.of, c.name, c.formula, c.tried, c.err = a.calculation(name), "", "", nil, nil
	if c.of >= 0 {
		was := a.view.Settings.Calculated[c.of]
		c.name, c.formula = was.Name, was.Formula
		c.try()
	}
}

// list is what came of the columns that there are.
func (c *Calculator) list() []formula.Outcome {
	if c.App.open == nil {
		return nil
	}
	return c.App.open.Calculated
}

func (c *Calculator) line(o formula.Outcome) string {
	text := o.Name
	if i := c.App.calculation(o.Name); i >= 0 {
		text += " = " + strings.TrimLeft(c.App.view.Settings.Calculated[i].Formula, "=＝ ")
	}
	return joined(text, c.told(o))
}

func (c *Calculator) editText(o formula.Outcome) string { return c.App.T("calc.editOf", o.Name) }
func (c *Calculator) removeText(o formula.Outcome) string {
	return c.App.T("calc.deleteOf", o.Name)
}

func (c *Calculator) remove(name string) {
	if i := c.App.calculation(name); i >= 0 {
		c.App.setCalculation(i, data.Calculation{})
		c.edit("")
		c.App.say(c.App.T("calc.deleted", name))
	}
}

func (c *Calculator) named(e vugu.DOMEvent) { c.name = value(e); c.later() }
func (c *Calculator) typed(e vugu.DOMEvent) { c.formula = value(e); c.later() }

// later tries what is typed once no key was pressed for a while.
func (c *Calculator) later() {
	c.typing++
	c.tried = nil
	now := c.typing
	c.App.engine.After(tryAfter, func() {
		if c.typing == now && c.App.calculating != nil {
			c.try()
		}
	})
}

// try computes the columns with this one as the last. A formula without a name is tried under one that nothing has.
func (c *Calculator) try() {
	a := c.App
	if strings.TrimSpace(c.formula) == "" || a.open == nil {
		return
	}
	list := slices.Clone(a.view.Settings.Calculated)
	if c.of >= 0 && c.of < len(list) {
		list = slices.Delete(list, c.of, c.of+1)
	}
	name := strings.TrimSpace(c.name)
	if name == "" {
		name = "\u00a0?"
	}
	now := c.typing
	a.engine.Try(a.open.Table, append(list, data.Calculation{Name: name, Formula: c.formula}), func(t *Tried, err error) {
		if c.typing == now {
			c.tried, c.err = t, err
		}
	})
}

func (c *Calculator) failed() *formula.Error {
	if c.tried == nil {
		return nil
	}
	return c.tried.Error
}

func (c *Calculator) ready() bool {
	return c.tried != nil && c.tried.Error == nil && strings.TrimSpace(c.name) != ""
}

func (c *Calculator) invalid() string {
	if c.failed() != nil {
		return "true"
	}
	return "false"
}

// place is the formula before, at and after what is wrong with it.
func (c *Calculator) place(part int) string {
	e := c.failed()
	if e == nil || e.To > len(c.formula) || e.From == e.To {
		return ""
	}
	return [...]string{c.formula[:e.From], c.formula[e.From:e.To], c.formula[e.To:]}[part]
}

func (c *Calculator) noteClass() string {
	if c.failed() != nil || c.err != nil {
		return "hint calc-wrong"
	}
	return "hint"
}

// note says what is wrong, or how the column begins.
func (c *Calculator) note() string {
	a := c.App
	switch {
	case c.err != nil:
		return a.reason(c.err)
	case strings.TrimSpace(c.formula) == "":
		return a.T("calc.hint")
	case c.tried == nil:
		return a.T("computing")
	case c.tried.Error != nil:
		return c.told(c.tried.Outcome)
	}
	var first []string
	for _, v := range c.tried.First {
		first = append(first, c.first(v))
	}
	text := a.T("calc.first", a.T("type."+string(c.tried.Type)), strings.Join(first, a.T("list.semicolon")))
	return joined(text, joined(format.UnitLabel(c.tried.Unit, c.tried.Scale, a.Lang()), c.told(c.tried.Outcome)))
}

func (c *Calculator) first(v any) string {
	switch v := v.(type) {
	case float64:
		return format.Number(v, format.Spec{}, c.App.Lang())
	case string:
		return v
	}
	return "–"
}

// told says what is to be known of a column, or why there is none.
func (c *Calculator) told(o formula.Outcome) string {
	a := c.App
	if e := o.Error; e != nil {
		args := slices.Clone(e.Args)
		for i := range args {
			if (e.Code == "type" || e.Code == "alike") && i > 0 {
				args[i] = a.T("type." + args[i])
			}
		}
		return a.T("calcerror."+e.Code, args...)
	}
	out := ""
	for _, n := range o.Notes {
		out = joined(out, a.T("calcnote."+n.Code, format.Count(n.Rows), format.Count(n.First)))
	}
	return out
}

// columns are those to put into a formula, as it names them.
func (c *Calculator) columns() []Option {
	var out []Option
	for _, col := range c.App.columns() {
		if len(out) < columnsListed && (c.of < 0 || col.Name != c.App.view.Settings.Calculated[c.of].Name) {
			out = append(out, Option{asTyped(col.Name), c.App.title(col.ID)})
		}
	}
	return out
}

// asTyped writes a column's name so that a formula can have it.
func asTyped(name string) string {
	plain := name != "" && !slices.Contains([]string{"and", "or", "not", "true", "false"}, strings.ToLower(name))
	for i, r := range name {
		plain = plain && (r < 0x80 || r >= 0x2e80 && r < 0xff00) && (unicode.IsLetter(r) || r == '_' || i > 0 && unicode.IsDigit(r))
	}
	if plain {
		return name
	}
	return "[" + strings.ReplaceAll(name, "]", "]]") + "]"
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

func (c *Calculator) saveText() string {
	if c.of >= 0 {
		return c.App.T("calc.save")
	}
	return c.App.T("calc.add")
}

// save adds the column, or changes it, by one step, and leaves.
func (c *Calculator) save() {
	if !c.ready() {
		return
	}
	name := strings.TrimSpace(c.name)
	c.App.setCalculation(c.of, data.Calculation{Name: name, Formula: c.formula})
	c.leave()
	c.App.say(c.App.T("calc.saved", name))
}
