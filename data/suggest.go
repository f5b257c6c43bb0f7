package data

import (
	"slices"
	"strings"
)

// maxNames is how many names a column may have for variants among them to be looked for.
const maxNames = 20_000

// suggestNames pairs names of a and b, the first pair of keys, that have no partner of the same name but one, and
// only one, that is a variant.
func suggestNames(a, b *Column, o JoinOptions) []NamePair {
	pairs := []NamePair{}
	if a.Type != Text || b.Type != Text {
		return pairs
	}
	if countWords(a) > maxNames || countWords(b) > maxNames {
		return pairs
	}
	leftNames, rightNames := distinctTexts(a), distinctTexts(b)
	for _, p := range o.Same {
		delete(leftNames, p.Left)
		delete(rightNames, p.Right)
	}
	byKey := make(map[string][]string)
	for name := range rightNames {
		if !leftNames[name] {
			byKey[o.Variants.key(name)] = append(byKey[o.Variants.key(name)], name)
		}
	}
	partners := make(map[string][]string) // key → names of the left
	for name := range leftNames {
		if !rightNames[name] {
			partners[o.Variants.key(name)] = append(partners[o.Variants.key(name)], name)
		}
	}
	for key, names := range partners {
		if len(names) == 1 && len(byKey[key]) == 1 {
			pairs = append(pairs, NamePair{names[0], byKey[key][0]})
		}
	}
	SortStable(pairs, func(x, y NamePair) int { return strings.Compare(x.Left, y.Left) })
	return pairs
}

func countWords(c *Column) int {
	_, words := c.Text.Coded()
	return len(words)
}

func distinctTexts(c *Column) map[string]bool {
	names := make(map[string]bool)
	codes, words := c.Text.Coded()
	for _, w := range codes {
		if t := strings.TrimSpace(words[w]); t != "" {
			names[t] = true
		}
	}
	return names
}

// Ways of combining tables.
const (
	DoStack    = "stack"
	DoJoin     = "join"
	DoSeparate = "separate"
)

// A Suggestion says how several tables fit together. Code says why, Args fill its text:
//
//	equal_columns  all columns are in all tables; args: how many
//	most_columns   most columns, figures among them, are in all tables; args: how many, of how many
//	shared_key     columns hold the same names; args: the share of names in both, in percent
//	one_table      there is only one
//	nothing_shared neither columns nor names are shared
type Suggestion struct {
	Do   string      `json:"do"`
	Keys [][]KeyPair `json:"keys,omitempty"` // to join: for each table but the first, its pairs with the first
	Code string      `json:"code"`
	Args []string    `json:"args,omitempty"`
}

const (
	mostColumns = 0.7 // share of columns in all tables that makes them parts of one
	sharedNames = 0.5 // share of the fewer names that must be in both tables for a key
)

// Suggest tells whether tables fit one under the other, side by side, or not at all. v knows variants of names and
// may be nil.
func Suggest(tables []*Table, v *Variants) Suggestion {
	if len(tables) < 2 {
		return Suggestion{Do: DoSeparate, Code: "one_table"}
	}
	columns := matchColumns(tables)
	all, figures := 0, 0
	for _, c := range columns {
		if slices.Contains(c.from, -1) {
			continue
		}
		if all++; c.like.Type == Number {
			figures++
		}
	}
	if all == len(columns) {
		return Suggestion{Do: DoStack, Code: "equal_columns", Args: []string{itoa(all)}}
	}
	if figures > 0 && float64(all) >= mostColumns*float64(len(columns)) {
		return Suggestion{Do: DoStack, Code: "most_columns", Args: []string{itoa(all), itoa(len(columns))}}
	}
	if keys, share := sharedKeys(tables, v); keys != nil {
		return Suggestion{Do: DoJoin, Keys: keys, Code: "shared_key", Args: []string{itoa(int(100*share + 0.5))}}
	}
	return Suggestion{Do: DoSeparate, Code: "nothing_shared"}
}

// sharedKeys finds the pairs of columns by which each table joins the first, and the smallest share of names that
// the best pair has in both; nil when a table has none.
func sharedKeys(tables []*Table, v *Variants) (keys [][]KeyPair, least float64) {
	least = 1
	for _, t := range tables[1:] {
		pairs, share := pairColumns(tables[0], t, v)
		if pairs == nil {
			return nil, 0
		}
		least = min(least, share)
		keys = append(keys, pairs)
	}
	return keys, least
}

// pairColumns finds the columns of text with most names in common, and the columns of periods when both have one.
func pairColumns(left, right *Table, v *Variants) (pairs []KeyPair, best float64) {
	var name KeyPair
	for _, a := range left.Columns {
		for _, b := range right.Columns {
			if !namesRows(a) || !namesRows(b) {
				continue
			}
			share := commonNames(a, b, v)
			if columnKey(a.Name) == columnKey(b.Name) || a.Role == Entity && b.Role == Entity {
				share *= 1.001 // of equals the pair that is named alike
			}
			if share >= sharedNames && share > best {
				name, best = KeyPair{a.ID, b.ID}, share
			}
		}
	}
	if best == 0 {
		return nil, 0
	}
	pairs = []KeyPair{name}
	if p, q := left.First(PeriodRole), right.First(PeriodRole); p != nil && q != nil {
		pairs = append(pairs, KeyPair{p.ID, q.ID})
	}
	return pairs, min(best, 1)
}

// namesRows reports whether c is a column of few enough texts to be compared, more than one of them.
func namesRows(c *Column) bool {
	if c.Type != Text || c.Role != Entity && c.Role != Dimension && c.Role != ID {
		return false
	}
	return countDistinct(c) > 1
}

// commonNames returns the share of the fewer names of a and b, variants counting as one, that are in both.
func commonNames(a, b *Column, v *Variants) float64 {
	x, y := nameKeys(a, v), nameKeys(b, v)
	if len(x) > len(y) {
		x, y = y, x
	}
	n := 0
	for key := range x {
		if y[key] {
			n++
		}
	}
	return float64(n) / float64(max(len(x), 1))
}

// nameKeys folds the names in c's first rows.
func nameKeys(c *Column, v *Variants) map[string]bool {
	keys := make(map[string]bool)
	for r := range min(c.Len(), rolesRows) {
		if t := c.Text.At(r); t != "" {
			keys[v.key(t)] = true
		}
	}
	return keys
}
