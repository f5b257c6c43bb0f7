package ui

import (
	"cmp"
	"slices"

	"statlas/ui/chart"
	"statlas/ui/view"
)

// A draft is a note that is being written.
type draft struct{ kind, entity, where string }

// notes are the controls of annotations: of which kind, where and what the next one is, and those there are, each to be
// unticked. Its words, written last, put a note on the chart by one step of the view.
func (t trendAnalysis) notes() []control {
	a := t.app
	d := &a.draft
	d.kind = cmp.Or(d.kind, chart.NoteKinds[0])
	out := make([]control, 5)
	for i, key := range []string{"note.title", "note.entity", "note.where", "note.words", "note.all"} {
		out[i].Key, out[i].Label = key, a.T(key)
	}
	kind, entity, where, words, all := &out[0], &out[1], &out[2], &out[3], &out[4]
	kind.Value, kind.Options, kind.Set = d.kind, a.options("note.kind.", chart.NoteKinds...), func(v string) { *d = draft{kind: v} }
	where.Value, where.Hint, where.Set = d.where, a.T("note.hint."+d.kind), func(v string) { d.where = v }
	words.Hint, words.Set = a.T("note.add"), func(words string) {
		text := d.where + ":" + words
		switch d.kind {
		case chart.NotePoint:
			text = chart.Guarded(d.entity) + "@" + text
		case chart.NoteValue:
			text = "=" + text
		}
		d.where = ""
		a.setNotes(append(slices.Clip(a.view.Draw.Notes), text))
	}
	for _, text := range a.view.Draw.Notes {
		all.Ticks = append(all.Ticks, tick{Value: text, Name: text, On: true})
	}
	all.Set = func(text string) {
		a.setNotes(slices.DeleteFunc(slices.Clone(a.view.Draw.Notes), func(n string) bool { return n == text }))
	}
	if all.Ticks == nil {
		out = out[:4]
	}
	if d.kind != chart.NotePoint {
		return slices.Delete(out, 1, 2)
	}
	drawn := a.chosenEntities()
	for _, e := range drawn {
		entity.Options = append(entity.Options, Option{e, a.entityLabel(e)})
	}
	if !slices.Contains(drawn, d.entity) && len(drawn) > 0 {
		d.entity = drawn[0]
	}
	entity.Value, entity.Set = d.entity, func(v string) { d.entity = v }
	if drawn == nil {
		return slices.Delete(out, 1, 2)
	}
	return out
}

func (a *App) setNotes(notes []string) { a.step(func(v *view.View) { v.Draw.Notes = notes }) }

// freeOfValues are the notes that stand at periods: a value is one of the measure and the transform that were on screen.
func freeOfValues(notes []string) []string {
	return slices.DeleteFunc(slices.Clone(notes), func(text string) bool {
		n := chart.ParseNote(text)
		return n != nil && n.Kind == chart.NoteValue
	})
}
