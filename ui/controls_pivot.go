package ui

import (
	"cmp"
	"slices"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/view"
)

func (p pivotAnalysis) controls() []control {
	a, q := p.app, p.app.asked()
	var ticks []tick
	across := []Option{{acrossNone, a.T("pivot.acrossNone")}}
	for _, c := range p.groupings() {
		ticks = append(ticks, tick{Value: c.ID, Name: a.title(c.ID), On: slices.Contains(q.By, c.ID)})
		if !slices.Contains(q.By, c.ID) && (c.Type == data.Number || c.Distinct <= stats.MaxPivotColumns) {
			across = append(across, Option{c.ID, a.title(c.ID)})
		}
	}
	fns := a.known("pivot", "fn", "pivot.fn.")
	if a.measure() == "" {
		fns = fns[len(fns)-1:]
	}
	shares := a.known("pivot", "share", "pivot.share.")
	if !p.adds() {
		shares = []Option{{"none", a.T("pivot.noShare", a.T("pivot.fn."+p.fn()))}}
	}
	out := []control{
		{Key: "by", Label: a.T("pivot.by"), Ticks: ticks, Note: a.T("pivot.order"), Set: p.turn},
		a.picks("across", "pivot.across", cmp.Or(q.Across, acrossNone), across, func(q *stats.Question, v string) {
			q.Across = v
			if q.By == nil {
				q.By, _ = p.usual()
			}
		}),
		a.picks("fn", "pivot.fn", p.fn(), fns, func(q *stats.Question, v string) { q.Fn = v }),
	}
	if p.fn() == "distinct" {
		out = append(out, control{Key: "counted", Label: a.T("pivot.counted"), Value: p.counted(), Options: p.foldable("distinct"),
			Set: func(v string) { a.step(func(w *view.View) { w.Draw.Counted = v }) }})
	}
	out = append(append(out, p.values()...), a.oneOf("share", "pivot.share", shares, func(q *stats.Question) *string { return &q.Share }))
	out = append(out, a.oneOrAll(p.periodOf(q))...)
	if len(q.By) > 1 {
		out = append(out, control{Key: "folded", Label: a.T("pivot.fold"), Button: true, Set: func(string) { p.foldAll() }})
	}
	return out
}

// turn adds a column to those of rows, as the innermost, or takes it away; the last one stays.
func (p pivotAnalysis) turn(id string) {
	by := slices.Clone(p.app.asked().By)
	if i := slices.Index(by, id); i < 0 {
		by = append(by, id)
	} else if len(by) > 1 {
		by = slices.Delete(by, i, i+1)
	}
	across := p.app.asked().Across
	p.app.step(func(v *view.View) {
		v.Question.By, v.Draw.Folded, v.Draw.Sorted = by, nil, ""
		if v.Question.Across = cmp.Or(across, acrossNone); across == id {
			v.Question.Across = acrossNone
		}
	})
}
