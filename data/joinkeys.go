package data

import "strings"

// match says which rows of two tables have the same key.
type match struct {
	left, right       []int     // the columns of the keys
	leftKey, rightKey []int32   // of each row its key, numbered; −1 when it is missing
	leftCount         []int     // rows of the left table with each key
	rightRows         [][]int32 // rows of the right table with each key
	first             []int32   // row of the left table that has each key first
	tables            [2]*Table
	manyToMany        bool
}

// matchKeys numbers the keys of both tables.
func matchKeys(left, right *Table, o JoinOptions) (*match, error) {
	m := &match{tables: [2]*Table{left, right}}
	if len(o.Keys) == 0 {
		return nil, ErrNoKey
	}
	for _, k := range o.Keys {
		_, i := left.Column(k.Left)
		if i < 0 {
			return nil, unknownKey(left.Name, k.Left)
		}
		_, j := right.Column(k.Right)
		if j < 0 {
			return nil, unknownKey(right.Name, k.Right)
		}
		m.left, m.right = append(m.left, i), append(m.right, j)
	}
	same := make(map[string]string) // right name → left name
	for _, p := range o.Same {
		same[p.Right] = p.Left
	}
	m.leftKey, m.rightKey = make([]int32, left.Rows), make([]int32, right.Rows)
	n := 1
	for k := range m.left {
		a, b := left.Columns[m.left[k]], right.Columns[m.right[k]]
		values := make(map[string]int32)
		var replace map[string]string
		if k == 0 {
			replace = same
		}
		pairs := make(map[uint64]int32)
		asPeriod := (a.Type == PeriodT) != (b.Type == PeriodT)
		number(m.leftKey, keyCodes(a, values, nil, asPeriod), pairs)
		number(m.rightKey, keyCodes(b, values, replace, asPeriod), pairs)
		n = len(pairs)
	}
	m.count(n)
	return m, nil
}

// number joins each row's key so far with the code of one more column; missing ones stay or become −1.
func number(keys []int32, code func(row int) int32, pairs map[uint64]int32) {
	for r, k := range keys {
		c := code(r)
		if k < 0 || c < 0 {
			keys[r] = -1
			continue
		}
		keys[r] = numberOf(pairs, uint64(k)<<32|uint64(uint32(c)))
	}
}

// keyCodes returns a function that gives a row's value in c its code among values, −1 when it is missing. Names in
// replace count as those they stand for; asPeriod reads texts as periods.
func keyCodes(c *Column, values map[string]int32, replace map[string]string, asPeriod bool) func(row int) int32 {
	code := func(text string) int32 {
		text = strings.TrimSpace(text)
		if asPeriod {
			if p := ParsePeriod(text); p != 0 {
				text = p.String()
			}
		}
		if other, ok := replace[text]; ok {
			text = strings.TrimSpace(other)
		}
		if text == "" {
			return -1
		}
		return numberOf(values, text)
	}
	if c.Type != Text {
		seen := make(map[int32]int32)
		value := valueCodes(c)
		return func(r int) int32 {
			v := value(r)
			known, ok := seen[v]
			if !ok {
				known = code(keyText(c, r))
				seen[v] = known
			}
			return known
		}
	}
	codes, words := c.Text.Coded()
	known := make([]int32, len(words)) // code + 2
	return func(r int) int32 {
		w := codes[r]
		if known[w] == 0 {
			known[w] = code(words[w]) + 2
		}
		return known[w] - 2
	}
}

// count gathers the rows of each of n keys.
func (m *match) count(n int) {
	m.leftCount, m.rightRows, m.first = make([]int, n), make([][]int32, n), make([]int32, n)
	for r, k := range m.leftKey {
		if k < 0 {
			continue
		}
		if m.leftCount[k] == 0 {
			m.first[k] = int32(r)
		}
		m.leftCount[k]++
	}
	for r, k := range m.rightKey {
		if k >= 0 {
			m.rightRows[k] = append(m.rightRows[k], int32(r))
			m.manyToMany = m.manyToMany || len(m.rightRows[k]) > 1 && m.leftCount[k] > 1
		}
	}
}

// word writes key k, as the table has it that names it first.
func (m *match) word(k int) string {
	t, cols, row := m.tables[0], m.left, m.first[k]
	if m.leftCount[k] == 0 {
		t, cols, row = m.tables[1], m.right, m.rightRows[k][0]
	}
	var parts []string
	for _, i := range cols {
		parts = append(parts, keyText(t.Columns[i], int(row)))
	}
	return strings.Join(parts, " · ")
}

// report counts and lists the keys by where they are.
func (m *match) report() *JoinReport {
	rep := &JoinReport{}
	lists := []*KeyList{&rep.LeftOnly, &rep.RightOnly, &rep.LeftTwice, &rep.RightTwice}
	for _, l := range lists {
		l.List = []string{}
	}
	for k := range m.leftCount {
		a, b := m.leftCount[k], len(m.rightRows[k])
		switch {
		case a > 0 && b > 0:
			rep.Matched++
		case a > 0:
			rep.LeftOnly.add(m, k, a)
		default:
			rep.RightOnly.add(m, k, b)
		}
		if a > 1 {
			rep.LeftTwice.add(m, k, a)
		}
		if b > 1 {
			rep.RightTwice.add(m, k, b)
		}
	}
	m.addMissing(rep)
	return rep
}

// addMissing counts rows without a key, which no list names, with those of one table alone.
func (m *match) addMissing(rep *JoinReport) {
	for _, k := range m.leftKey {
		if k < 0 {
			rep.LeftOnly.Rows++
		}
	}
	for _, k := range m.rightKey {
		if k < 0 {
			rep.RightOnly.Rows++
		}
	}
}

// add counts key k with its rows, and lists it while there is room.
func (l *KeyList) add(m *match, k, rows int) {
	l.Keys++
	l.Rows += rows
	if len(l.List) < MaxListed {
		l.List = append(l.List, m.word(k))
	}
}
