package ui

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"statlas/data"
	"statlas/data/formula"
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

// setCalculation lets column i be calculated as c says, one more when there is none; without a formula it is gone.
func (a *App) setCalculation(i int, c data.Calculation) {
	a.set(func(s *data.Settings) {
		list := slices.Clone(s.Calculated)
		switch {
		case i < 0:
			list = append(list, c)
		case c.Formula == "":
			list = slices.Delete(list, i, i+1)
		default:
			list[i] = c
		}
		if s.Calculated = list; len(list) == 0 {
			s.Calculated = nil
		}
	})
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
