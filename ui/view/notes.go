package view

// One part stands for each note, as it is written.
func writeNotes(v *View) []string {
	var out []string
	for _, n := range v.Draw.Notes {
		if n != "" {
			out = append(out, n)
		}
	}
	return out
}

func readNote(v *View, s string) bool {
	if s != "" {
		v.Draw.Notes = append(v.Draw.Notes, s)
	}
	return s != ""
}
