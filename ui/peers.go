package ui

import (
	"strings"

	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
)

// nearBy returns the column by which peers are near, nil for the measure itself: a number, such as size, or a text, such
// as region, that they share.
func (r rankingAnalysis) nearBy() *data.ColumnInfo { return r.app.column(r.app.view.Draw.Near) }

// peers asks for the entities nearest to the one chosen, nil for none.
func (r rankingAnalysis) peers() *list {
	q := r.question()
	ask := &stats.Question{Kind: "peers", Of: r.app.view.Question.Of, Measure: q.Measure, Entity: q.Entity, Period: q.Period, At: q.At, Where: q.Where}
	if ask.Of == "" || r.ofAll() {
		return nil
	}
	switch c := r.nearBy(); {
	case c == nil:
	case c.Type == data.Number:
		ask.Columns = []string{c.ID}
	default:
		ask.By = stats.Names{c.ID}
	}
	return r.app.listOf(ask)
}

// peerControls pick the entity that is set beside its peers, and who they are; a button draws them all over time.
func (r rankingAnalysis) peerControls() []control {
	a, of := r.app, r.app.view.Question.Of
	all := []Option{{"", a.T("peers.none")}}
	there := map[string]bool{"": true}
	if answer, ok := a.main.answer.(*stats.RankingAnswer); ok {
		for _, row := range answer.Rows[:min(len(answer.Rows), ticksListed)] {
			if !there[row.Entity] { // without periods each row has a place, and a name may stand in several
				all = append(all, Option{row.Entity, a.entityLabel(row.Entity)})
			}
			there[row.Entity] = true
		}
	}
	if !there[of] { // it has no place among those listed
		all = append(all, Option{of, a.entityLabel(of)})
	}
	out := []control{a.picks("of", "peers.of", of, all, func(q *stats.Question, value string) { q.Of = value })}
	if of == "" {
		return out
	}
	ways, at := r.ways()
	out = append(out, control{Key: "near", Label: a.T("peers.near"), Value: ways[at].Value, Options: ways, Set: func(value string) {
		a.step(func(v *view.View) { v.Draw.Near = value })
	}})
	if p := r.peers().Peers; p != nil && len(p.Rows) > 0 && a.periodID() != "" {
		out = append(out, control{Key: "peers", Label: a.T("peers.compare"), Button: true, Set: func(string) { a.drawPeers(p) }})
	}
	return out
}

// ways are how entities may be near: by the measure itself, by another one, or by a text that they share; and which is
// chosen.
func (r rankingAnalysis) ways() (out []Option, at int) {
	a := r.app
	out = []Option{{"", a.T("peers.level")}}
	add := func(c *data.ColumnInfo, key string) {
		if c.ID == a.view.Draw.Near {
			at = len(out)
		}
		if c.ID != a.measure() && !must(*c) {
			out = append(out, Option{c.ID, a.T(key, a.title(c.ID))})
		}
	}
	for _, c := range a.measures() {
		add(&c, "peers.size")
	}
	for _, c := range a.facetColumns() {
		add(&c, "peers.same")
	}
	return out, min(at, len(out)-1)
}

// drawPeers goes to the trend of the entity, which stands out, and its peers.
func (a *App) drawPeers(p *stats.PeersAnswer) {
	entities := []string{p.Of}
	for _, row := range p.Rows {
		entities = append(entities, row.Entity)
	}
	a.leaveFor(view.Trend, func(v *view.View) { v.Question.Entities, v.Draw.Selected = entities, []string{p.Of} })
}

// beside says how the entity chosen stands among its peers, "" while that is on its way.
func (r rankingAnalysis) beside() string {
	l, a := r.peers(), r.app
	switch {
	case l == nil, !l.ready:
		return ""
	case l.Err != nil:
		return a.reason(l.Err)
	}
	p := l.Peers
	ways, at := r.ways()
	text := ways[at].Text + a.T("list.colon")
	if len(p.Rows) > 0 {
		var names []string
		for _, row := range p.Rows {
			names = append(names, a.entityLabel(row.Entity))
		}
		spec := a.spec(p.Measure).Difference()
		spec.Digits = 6 // a difference of figures as printed
		gap := format.Signed(float64(p.Value-p.Median), spec, a.Lang())
		text += a.T("finding.peersOf", a.entityLabel(p.Of), format.Rank(float64(p.Rank)), format.Count(len(p.Rows)+1), gap, a.names(names)) + " "
	}
	for _, w := range p.Warnings {
		text += a.warned(w)
	}
	return strings.TrimSpace(text)
}
