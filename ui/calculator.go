package ui

import (
	"slices"
	"strings"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/js"

	"statlas/data"
	"statlas/data/formula"
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
	asked         string // column to delete that others need, "" for none
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
	c.of, c.name, c.formula, c.tried, c.err, c.asked = a.calculation(name), "", "", nil, nil, ""
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
	if c.asked == o.Name {
		return c.App.T("calc.deleteStillOf", o.Name)
	}
	return c.App.T("calc.deleteOf", o.Name)
}

func (c *Calculator) deleteText(o formula.Outcome) string {
	if c.asked == o.Name {
		return c.App.T("calc.deleteStill")
	}
	return c.App.T("calc.delete")
}

// remove deletes a column; one that others need only at the second press, after it was told which.
func (c *Calculator) remove(name string) {
	if c.asked != name && len(c.App.users(name)) > 0 {
		c.asked = name
	} else if i := c.App.calculation(name); i >= 0 {
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
	c.tried, c.asked = nil, ""
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
