package chart

import "strings"

// A Note is words at a place of a trend's chart. It is written as where:words; where is a period (2020), a stretch of periods
// (2015~2018), a figure of an entity (beijing@2019, or @2019 in a table without entities) or, behind =, a value or two (=2~3).
// A sign of these that belongs to a name stands behind a !.
type Note struct {
	Kind     string // one of NoteKinds
	Entity   string // of a point
	From, To string // periods, To of a band; the value as it is written
	Words    string
}

// Kinds of notes.
const (
	NoteEvent = "event"
	NoteBand  = "band"
	NotePoint = "point"
	NoteValue = "value"
)

// NoteKinds are all kinds, the usual one first.
var NoteKinds = []string{NoteEvent, NoteBand, NotePoint, NoteValue}

// ParseNote reads a note, also with full-width signs; nil is none. Words are one line of text, never markup.
func ParseNote(text string) *Note {
	where, words := cutFree(text, ":：")
	n := &Note{Kind: NoteEvent, Words: strings.Join(strings.Fields(words), " ")}
	if value, is := strings.CutPrefix(where, "="); is {
		n.Kind, n.From = NoteValue, strings.TrimSpace(value)
		if r, ok := ParseReference(value); !ok || r.Name != "" {
			return nil
		}
	} else if entity, period := cutFree(where, "@"); len(entity) < len(where) {
		n.Kind, n.Entity, n.From = NotePoint, bare(entity), strings.TrimSpace(bare(period))
	} else if from, to := cutFree(where, "~～"); len(from) < len(where) {
		n.Kind, n.From, n.To = NoteBand, strings.TrimSpace(bare(from)), strings.TrimSpace(bare(to))
		if n.To == "" {
			return nil
		}
	} else {
		n.From = strings.TrimSpace(bare(where))
	}
	if n.From == "" || n.Words == "" {
		return nil
	}
	return n
}

// cutFree cuts s at the first of signs that no ! stands before.
func cutFree(s, signs string) (before, after string) {
	guarded := false
	for i, r := range s {
		if !guarded && strings.ContainsRune(signs, r) && r != '\uFFFD' {
			return s[:i], s[i+len(string(r)):]
		}
		guarded = !guarded && r == '!'
	}
	return s, ""
}

// bare is a name without the signs that guard it.
func bare(s string) string {
	var b []byte
	for i := 0; i < len(s); i++ {
		if s[i] == '!' && i+1 < len(s) {
			i++
		}
		b = append(b, s[i])
	}
	return string(b)
}

// Guarded is a name as a note has it.
func Guarded(name string) string {
	for _, sign := range []string{"!", "@", ":", "：", "="} {
		name = strings.ReplaceAll(name, sign, "!"+sign)
	}
	return name
}
