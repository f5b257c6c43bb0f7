package ui

import (
	"strings"

	"statlas/data"
)

// Names are those of a column's values that fit best what is looked for, best first, and how many fit at all.
type Names struct {
	List  []string `json:"list"`
	Total int      `json:"total"`
}

// namesAtOnce is how many values are looked at between two pauses.
const namesAtOnce = 1024

// NamesLike looks through all values of a column of text, and their names in both languages, as the palette does through its
// entries, for most of them; those that fit alike are in the file's order. It takes its time: pause is called now and then, and
// its error ends it.
func NamesLike(c *data.Column, want string, most int, pause func() error) (Names, error) {
	_, words := c.Text.Coded()
	want = strings.ToLower(strings.TrimSpace(want))
	short := data.Abbreviates(want)
	var out Names
	var ranked [fitsNot][]string
	for i, w := range words {
		if i%namesAtOnce == 0 {
			if err := pause(); err != nil {
				return Names{}, err
			}
		}
		rank := fitsNot
		if w != "" {
			var f findable
			f.zh, f.en = bothNames(c.Labels[w], w)
			f.prepare()
			rank = f.fit(want, short)
		}
		if rank == fitsNot {
			continue
		}
		if out.Total++; len(ranked[rank]) < most {
			ranked[rank] = append(ranked[rank], w)
		}
	}
	for _, r := range ranked {
		out.List = append(out.List, r...)
	}
	out.List = out.List[:min(most, len(out.List))]
	return out, nil
}
