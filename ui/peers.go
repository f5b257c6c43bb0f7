package ui

import (
	"statlas/data"
	"statlas/stats"
	"statlas/ui/format"
	"statlas/ui/view"
	"statlas/ui/words"
)

// nearBy returns the column by which peers are near, nil for the measure itself: a number, such as size, or a text, such
// as region, that they share.
func (r rankingAnalysis) nearBy() *data.ColumnInfo { return r.app.column(r.app.view.Draw.Near) }

// peers asks for the entities nearest to the one chosen, nil for none.
func (r rankingAnalysis) peers() *list {
	q := r.question()
	ask := &stats.Question{Kind: "peers", Of: r.app.view.Question.Of, Measure: q.Measure, Entity: q.Entity, Period: q.Period, At: q.At, Where: q.Where}
	if ask.Of == "" {
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
	q := r.app.view.Question
	out := []Option{{"", r.app.T("peers.none")}}
	there := q.Of == ""
	if a, ok := r.app.main.answer.(*stats.RankingAnswer); ok {
		for _, row := range a.Rows[:min(len(a.Rows), ticksListed)] {
			out = append(out, Option{row.Entity, r.app.entityLabel(row.Entity)})
			there = there || row.Entity == q.Of
		}
	}
	if !there { // it has no place among those listed
		out = append(out, Option{q.Of, r.app.entityLabel(q.Of)})
	}
	of := control{Key: "of", Label: r.app.T("peers.of"), Value: q.Of, Options: out, Set: func(value string) {
		r.app.edit(func(q *stats.Question) { q.Of = value })
	}}
	if q.Of == "" {
		return []control{of}
	}
	near := control{Key: "near", Label: r.app.T("peers.near"), Options: r.ways(), Set: func(value string) {
		r.app.step(func(v *view.View) { v.Draw.Near = value })
	}}
	if c := r.nearBy(); c != nil {
		near.Value = c.ID
	}
	controls := []control{of, near}
	if l := r.peers(); l.Peers != nil && len(l.Peers.Rows) > 0 && r.app.periodID() != "" {
		controls = append(controls, control{Key: "peers", Label: r.app.T("peers.compare"), Button: true, Set: func(string) { r.drawPeers(l.Peers) }})
	}
	return controls
}

// ways are how entities may be near: by the measure itself, by another one, or by a text that they share.
func (r rankingAnalysis) ways() []Option {
	out := []Option{{"", r.app.T("peers.level")}}
	for _, c := range r.app.measures() {
		if c.ID != r.app.measure() {
			out = append(out, Option{c.ID, r.app.T("peers.size", r.app.withUnit(c.ID))})
		}
	}
	for _, c := range r.app.facetColumns() {
		if !must(c) {
			out = append(out, Option{c.ID, r.app.T("peers.same", r.app.title(c.ID))})
		}
	}
	return out
}

// drawPeers goes to the trend of the entity, which stands out, and its peers.
func (r rankingAnalysis) drawPeers(p *stats.PeersAnswer) {
	entities := []string{p.Of}
	for _, row := range p.Rows {
		entities = append(entities, row.Entity)
	}
	r.app.leaveFor(view.Trend, func(v *view.View) { v.Question.Entities, v.Draw.Selected = entities, []string{p.Of} })
}

// beside says how the entity chosen stands among its peers, "" while that is on its way.
func (r rankingAnalysis) beside() string {
	l := r.peers()
	switch {
	case l == nil, !l.ready:
		return ""
	case l.Err != nil:
		return r.app.reason(l.Err)
	}
	p := l.Peers
	if len(p.Rows) == 0 {
		return r.app.T("finding.noPeers", r.app.entityLabel(p.Of)) + r.way()
	}
	var names []string
	for _, row := range p.Rows {
		names = append(names, r.app.entityLabel(row.Entity))
	}
	spec := r.app.spec(p.Measure).Difference()
	spec.Digits = 6 // a difference of figures as printed
	gap := format.Signed(float64(p.Value-p.Median), spec, r.app.Lang())
	text := r.app.T("finding.peersOf", r.app.entityLabel(p.Of), format.Rank(float64(p.Rank)), format.Count(len(p.Rows)+1), gap, r.app.names(names)) + r.way()
	for _, w := range p.Warnings {
		text += " " + words.Code(r.app.Lang(), "warning."+w.Code, r.app.spoken(w), w.Text)
	}
	return text
}

// way says by what the peers are near.
func (r rankingAnalysis) way() string {
	switch c := r.nearBy(); {
	case c == nil:
		return r.app.T("peers.how.level")
	case c.Type == data.Number:
		return r.app.T("peers.how.size", r.app.title(c.ID))
	default:
		return r.app.T("peers.how.same", r.app.title(c.ID))
	}
}
