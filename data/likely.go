package data

import (
	"slices"
	"strings"
)

// A Likeness is a column that may stand for another, and why:
//
//	same_name     the same name but for case, width, spaces and unit
//	same_meaning  names that are known to mean the same, as in two languages
//	like_name     names that share most of their letters
//	same_unit     the only one left with that type and unit, whatever its scale
//	same_role     the only one left that names the entities, the periods, the units
//	same_type     the only one left of that type
type Likeness struct {
	Column int // among the columns offered, −1 for none
	Reason string
}

// Limits of the search for names that are alike.
const (
	likeNames = 0.6    // share of letters in common, in order
	likePairs = 20_000 // pairs of names that are compared at most
)

// Likely finds for each of olds the column of news that likely stands for it, none twice, strong reasons first. v knows
// names of columns that mean the same and may be nil. An old column whose type is not known has names alone.
func Likely(olds, news []*ColumnInfo, v *Variants) []Likeness {
	l := likely{olds: olds, news: news, taken: make([]bool, len(news)), out: make([]Likeness, len(olds))}
	for i := range l.out {
		l.out[i].Column = -1
	}
	l.equal("same_name", func(c *ColumnInfo) string { return closeUp(columnKey(c.Name)) })
	l.equal("same_meaning", func(c *ColumnInfo) string { return v.known(columnWords(c.Name)) })
	l.near()
	l.equal("same_unit", func(c *ColumnInfo) string {
		if c.Unit == "" {
			return ""
		}
		return string(c.Type) + c.Unit
	})
	l.equal("same_role", func(c *ColumnInfo) string {
		switch c.Role {
		case Entity, PeriodRole, UnitRole:
			return string(c.Role)
		}
		return ""
	})
	l.equal("same_type", func(c *ColumnInfo) string { return string(c.Type) })
	return l.out
}

// SameMeasure reports whether the values of a and b are of one type, unit and scale.
func SameMeasure(a, b *ColumnInfo) bool {
	return a.Type == b.Type && a.Unit == b.Unit && max(a.Scale, 1) == max(b.Scale, 1)
}

// closeUp leaves out what stands between words.
func closeUp(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, " ", ""), "_", "")
}

// columnWords is a column's name as Variants knows it: an id as words.
func columnWords(name string) string { return strings.ReplaceAll(columnKey(name), "_", " ") }

// likely is a search under way.
type likely struct {
	olds, news []*ColumnInfo
	taken      []bool // of news
	out        []Likeness
}

// equal pairs columns by a key that one of each alone has left; "" is no key. Of several of one name the one with the
// same unit is meant.
func (l *likely) equal(reason string, key func(*ColumnInfo) string) {
	olds, news := l.keys(l.olds, key), l.keys(l.news, key)
	for i := range olds {
		if l.out[i].Column >= 0 {
			olds[i] = ""
		}
	}
	for i, k := range olds {
		if k == "" {
			continue
		}
		found, same, several := -1, -1, false
		for n, other := range news {
			if other != k || l.taken[n] {
				continue
			}
			several = several || found >= 0
			if found = n; SameMeasure(l.olds[i], l.news[n]) {
				same = n
			}
		}
		for j, other := range olds {
			several = several || j != i && other == k
		}
		if several {
			found = -1
			if reason == "same_name" {
				found = same
			}
		}
		if found >= 0 {
			l.take(i, found, reason)
		}
	}
}

func (l *likely) keys(all []*ColumnInfo, key func(*ColumnInfo) string) []string {
	keys := make([]string, len(all))
	for i, c := range all {
		keys[i] = key(c)
	}
	return keys
}

// take pairs old column i with column n of news.
func (l *likely) take(i, n int, reason string) {
	l.out[i], l.taken[n] = Likeness{n, reason}, true
}

// near pairs columns of one type whose names have most letters in common.
func (l *likely) near() {
	if len(l.olds)*len(l.news) > likePairs {
		return
	}
	for i, a := range l.olds {
		best, share := -1, likeNames
		for n, b := range l.news {
			if l.out[i].Column < 0 && !l.taken[n] && (a.Type == b.Type || a.Type == "") {
				if s := alikeNames(columnWords(a.Name), columnWords(b.Name)); s > share || s == share && best < 0 {
					best, share = n, s
				}
			}
		}
		if best >= 0 {
			l.take(i, best, "like_name")
		}
	}
}

// alikeNames returns how alike names are, 0 to 1. Those of which one is a part of the other, in whole words, are.
func alikeNames(a, b string) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	share := lettersShared(closeUp(a), closeUp(b))
	if strings.Contains(" "+b+" ", " "+a+" ") || len([]rune(a)) > 1 && a[0] >= 0x80 && strings.Contains(b, a) {
		share = max(share, likeNames)
	}
	return share
}

// lettersShared returns the share of letters that a and b have in common in the same order, 0 to 1. Names of more than a
// hundred letters share none: no name is so long.
func lettersShared(a, b string) float64 {
	x, y := []rune(a), []rune(b)
	if len(x) == 0 || len(y) == 0 || max(len(x), len(y)) > 100 {
		return 0
	}
	row := make([]int, len(y)+1) // longest common part of x[:i] and y[:k], at k
	for i := range x {
		diagonal := 0
		for k := range y {
			above := row[k+1]
			if x[i] == y[k] {
				row[k+1] = diagonal + 1
			} else {
				row[k+1] = max(above, row[k])
			}
			diagonal = above
		}
	}
	return 2 * float64(slices.Max(row)) / float64(len(x)+len(y))
}
