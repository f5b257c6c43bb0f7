package ui

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"statlas/data"
	"statlas/data/formula"
	"statlas/ui/view"
)

// Calculate gives t, which o tells of, the columns that s wants calculated, and tells of that.
func (o *Opened) Calculate(ctx context.Context, t *data.Table, s data.Settings) (*data.Table, *Opened, error) {
	out, told, err := formula.Apply(ctx, t, s.Calculated)
	if err != nil {
		return nil, nil, err
	}
	next := *o
	next.Report, next.Settings, next.Calculated = formula.Describe(o.Report, out, told), s, told
	return out, &next, nil
}

// triedRows is how many values of a column that is tried are shown.
const triedRows = 5

// Try computes the columns of list and tells of the last.
func Try(ctx context.Context, t *data.Table, list []data.Calculation) (*Tried, error) {
	out, told, err := formula.Apply(ctx, t, list)
	if err != nil || len(told) == 0 {
		return nil, err
	}
	a := &Tried{Outcome: told[len(told)-1]}
	c, _ := out.Column(a.ID)
	if c == nil {
		return a, nil
	}
	a.Type, a.Unit, a.Scale = c.Type, c.Unit, c.Scale
	for i := range min(triedRows, out.Rows) {
		var v any
		switch {
		case c.Missing(i):
		case c.Type == data.Text:
			v = c.Text.At(i)
		case c.Type == data.PeriodT:
			v = c.Periods[i].String()
		default:
			v = c.Num[i]
		}
		a.First = append(a.First, v)
	}
	return a, nil
}

// calculation returns what the view says of the calculated column of that name, −1 for none.
func (a *App) calculation(name string) int {
	return slices.IndexFunc(a.view.Settings.Calculated, func(c data.Calculation) bool { return c.Name == name })
}

// setCalculation lets column i be calculated as c says, one more when there is none; without a formula it is gone. A new name
// goes into the view and the formulas that have the old one.
func (a *App) setCalculation(i int, c data.Calculation) {
	a.step(func(v *view.View) {
		list := slices.Clone(v.Settings.Calculated)
		switch {
		case i < 0:
			list = append(list, c)
		case c.Formula == "":
			list = slices.Delete(list, i, i+1)
		default:
			was := list[i].Name
			list[i] = c
			if was != c.Name {
				a.rename(v, list, was, c.Name)
			}
		}
		if v.Settings.Calculated = list; len(list) == 0 {
			v.Settings.Calculated = nil
		}
	})
}

// rename has the formulas of list and the view call the calculated column by its new name.
func (a *App) rename(v *view.View, list []data.Calculation, was, name string) {
	for k := range list {
		list[k].Formula = formula.Rename(list[k].Formula, func(text string) string {
			if a.means(text, was) {
				return name
			}
			return ""
		})
	}
	var others data.Table
	for _, c := range a.columns() {
		if c.Name != was {
			others.Columns = append(others.Columns, &data.Column{ID: c.ID})
		}
	}
	id, next := infoOf(was, a.open).ID, others.NewID(name)
	to := func(of string) string {
		if of == id {
			return next
		}
		return of
	}
	v.Question.MapColumns(to)
	arrangeAs(&v.Draw, to)
	v.Draw.Near = to(v.Draw.Near)
}

// means reports that a formula calls the calculated column of that name so.
func (a *App) means(text, name string) bool {
	if c := infoOf(text, a.open); c.Type != "" {
		return c.Name == name
	}
	return formula.Same(text, name)
}

// users are the calculated columns that need the one of that name, themselves or through others.
func (a *App) users(name string) []string {
	of := []string{name}
	for k := 0; k < len(of); k++ {
		for _, c := range a.view.Settings.Calculated {
			if !slices.Contains(of, c.Name) && slices.ContainsFunc(formula.Names(c.Formula), func(text string) bool { return a.means(text, of[k]) }) {
				of = append(of, c.Name)
			}
		}
	}
	return of[1:]
}

// calculate opens the dialog, for the column of that name or a new one.
func (a *App) calculate(name string) {
	a.calculating, a.drawer, a.grid.menu = &calculating{name: name}, "", ""
}

// A calculating is what the dialog of calculated columns opens with: the name of the column, "" for a new one.
type calculating struct{ name string }

// tellUncalculated adds to the notice, and says, which calculated columns of the table on screen are left out and why; not
// those that were before.
func (a *App) tellUncalculated(before []formula.Outcome) {
	if a.open == nil {
		return
	}
	var text []string
	first := ""
	for _, o := range a.open.Calculated {
		was := slices.ContainsFunc(before, func(b formula.Outcome) bool { return b.Name == o.Name && b.Error != nil })
		if o.Error == nil || was {
			continue
		}
		first = cmp.Or(first, o.Name)
		text = append(text, a.T("calc.out", o.Name, a.uncalculated(o.Error)))
	}
	if len(text) == 0 {
		return
	}
	if a.notice == nil {
		a.notice = &notice{}
	} else {
		text = slices.Insert(text, 0, a.notice.text)
	}
	a.notice.text = strings.Join(append(text, a.T("calc.mend")), a.gap())
	a.notice.do = append(a.notice.do, button{a.T("calc"), func() { a.calculate(first) }})
	a.say(a.notice.text)
}

// uncalculated says why a formula gives no column.
func (a *App) uncalculated(e *formula.Error) string {
	args := slices.Clone(e.Args)
	for i := range args {
		if (e.Code == "type" || e.Code == "alike") && i > 0 {
			args[i] = a.T("type." + args[i])
		}
	}
	return a.T("calcerror."+e.Code, args...)
}
