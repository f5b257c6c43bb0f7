package ui

import (
	"cmp"
	"strings"

	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/words"
)

// ComputationCard says under an answer how it was computed, when it is unfolded: formulas and their sources, the rows
// that counted, the options in force, a hash of the data, and scripts that compute the same.
type ComputationCard struct{ App *App }

// explained is the card of the answer on screen.
type explained struct {
	open bool
	of   string // key of the table and question that it is asked of
	card *stats.Explanation
	err  error
}

// BeforeBuild asks for the card when it is open and another answer has come on screen.
func (c *ComputationCard) BeforeBuild() { c.App.explain() }

func (a *App) explain() {
	x := &a.explained
	q := a.main.question
	if !x.open || a.open == nil || q == nil || a.main.answer == nil || a.main.busy {
		return
	}
	key := a.open.Table + " " + keyOf(q)
	if x.of == key {
		return
	}
	*x = explained{open: true, of: key}
	a.engine.Explain(a.open.Table, q, false, func(e *stats.Explanation, err error) {
		if a.explained.of == key {
			a.explained.card, a.explained.err = e, err
		}
	})
}

func (a *App) toggleCard() {
	a.explained = explained{open: !a.explained.open}
}

// copyScript puts a script on the clipboard, or where the browser does not let it, in a file.
func (a *App) copyScript(lang string) {
	e := a.explained.card
	text, name := e.R, "statlas.R"
	if lang == "Python" {
		text, name = e.Python, "statlas.py"
	}
	a.engine.Copy(text, func(ok bool) {
		if ok {
			a.say(a.T("explain.copied", lang))
			return
		}
		a.engine.Download(name, "text/plain;charset=utf-8", text)
		a.say(a.T("say.saved", name))
	})
}

// saveScriptData saves the numbers that long scripts read.
func (a *App) saveScriptData() {
	a.engine.Explain(a.open.Table, a.main.question, true, func(e *stats.Explanation, err error) {
		if err != nil {
			a.explained.err = err
			return
		}
		a.engine.Download(e.File, "text/csv;charset=utf-8", e.CSV)
		a.say(a.T("say.saved", e.File))
	})
}

func (c *ComputationCard) state() *explained { return &c.App.explained }

func (c *ComputationCard) expanded() string {
	if c.state().open {
		return "true"
	}
	return "false"
}

func (c *ComputationCard) sign() string {
	if c.state().open {
		return "▾"
	}
	return "▸"
}

func (c *ComputationCard) waits() bool {
	x := c.state()
	return x.open && x.card == nil && x.err == nil
}

func (c *ComputationCard) failure() string {
	if err := c.state().err; err != nil {
		return c.App.reason(err)
	}
	return ""
}

func (c *ComputationCard) card() *stats.Card {
	if e := c.state().card; e != nil && c.state().open {
		return &e.Card
	}
	return nil
}

// formulas are those of the card in the page's language.
func (c *ComputationCard) formulas() []stats.CardFormula {
	var out []stats.CardFormula
	for _, f := range c.card().Formulas {
		f.Text = words.Code(c.App.Lang(), "card."+f.Code, nil, f.Text)
		f.Formula = words.Code(c.App.Lang(), "formula."+f.Code, nil, f.Formula)
		out = append(out, f)
	}
	return out
}

// facts are lines of the card; Value is the key of each one's name.
func (c *ComputationCard) facts() []Option {
	card := c.card()
	var columns []string
	for _, id := range card.Columns {
		columns = append(columns, c.App.title(id))
	}
	facts := []Option{
		{"reading.n", format.Count(card.N)}, {"explain.rows", format.Count(card.Rows)},
		{"explain.columns", strings.Join(columns, c.App.T("list.comma"))}, {"explain.hash", card.Hash},
	}
	for _, derived := range card.Derived {
		facts = append(facts, Option{"calc.derived", derived})
	}
	return facts
}

func (c *ComputationCard) dropped() []string {
	var out []string
	for _, d := range c.card().Dropped {
		out = append(out, words.Code(c.App.Lang(), "card."+d.Code, d.Args, d.Text))
	}
	return out
}

// options are the fields of the question, as scripts write them, and what holds.
func (c *ComputationCard) options() []Option {
	var out []Option
	for _, o := range c.card().Options {
		text := cmp.Or(o.Value, "–")
		if o.Default {
			text = c.App.T("explain.default", text)
		}
		out = append(out, Option{o.Field, text})
	}
	return out
}

func (c *ComputationCard) scripts() bool { return c.state().card.R != "" }

func (c *ComputationCard) file() string { return c.state().card.File }
