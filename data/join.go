package data

import (
	"errors"
	"fmt"
)

// How says which rows a join keeps.
type How string

// Inner keeps rows with a partner, Left also the left table's others, Full those of both.
const (
	Inner How = "inner"
	Left  How = "left"
	Full  How = "full"
)

// Errors of Join. With ErrManyToMany comes a report that lists the keys.
var (
	ErrNoKey      = errors.New("data: a join needs a pair of columns that both tables have")
	ErrManyToMany = errors.New("data: a key comes more than once in both tables")
	ErrHow        = errors.New("data: a join is inner, left or full")
)

// A KeyPair names the columns, by id, that hold the same thing in both tables.
type KeyPair struct {
	Left  string `json:"left"`
	Right string `json:"right"`
}

// JoinOptions steer Join.
type JoinOptions struct {
	Keys     []KeyPair  `json:"keys"`
	How      How        `json:"how"`
	Same     []NamePair `json:"same,omitempty"` // names of the first pair of keys to be taken for one
	Variants *Variants  `json:"-"`              // for suggestions; may be nil
}

// A NamePair is a name in each of two tables.
type NamePair struct {
	Left  string `json:"left"`
	Right string `json:"right"`
}

// A JoinReport says how the rows of two tables found each other. Lists hold the first MaxListed keys, in words.
type JoinReport struct {
	Rows       int        `json:"rows"`      // of the result
	Matched    int        `json:"matched"`   // keys that both tables have
	LeftOnly   KeyList    `json:"leftOnly"`  // keys of the left table alone
	RightOnly  KeyList    `json:"rightOnly"` // keys of the right table alone
	LeftTwice  KeyList    `json:"leftTwice"` // keys that come more than once
	RightTwice KeyList    `json:"rightTwice"`
	Suggested  []NamePair `json:"suggested"` // never nil: names of the first pair of keys without partner that may mean the same
}

// A KeyList counts keys and the rows that have them, and lists the first.
type KeyList struct {
	Keys int      `json:"keys"`
	Rows int      `json:"rows"`
	List []string `json:"list"` // never nil
}

// MaxListed is how many keys a KeyList holds.
const MaxListed = 1000

// Join puts the columns of right beside those of left where the values of all pairs of keys are equal. Years match
// as periods or as numbers. Missing keys match nothing. Rows keep the left table's order; those of the right table
// alone come last, in its order. A key that comes more than once on one side repeats the other side's row.
func Join(left, right *Table, o JoinOptions) (*Table, *JoinReport, error) {
	if o.How != Inner && o.How != Left && o.How != Full {
		return nil, nil, ErrHow
	}
	m, err := matchKeys(left, right, o)
	if err != nil {
		return nil, nil, err
	}
	rep := m.report()
	rep.Suggested = suggestNames(left.Columns[m.left[0]], right.Columns[m.right[0]], o)
	if m.manyToMany {
		return nil, rep, ErrManyToMany
	}
	l, r := m.rows(o.How)
	out := joinTables(left, right, m, l, r)
	rep.Rows = out.Rows
	return out, rep, nil
}

// rows returns, for each row of the result, its rows in both tables, −1 for none.
func (m *match) rows(how How) (l, r []int32) {
	for i, k := range m.leftKey {
		if k < 0 || len(m.rightRows[k]) == 0 {
			if how != Inner {
				l, r = append(l, int32(i)), append(r, -1)
			}
			continue
		}
		for _, j := range m.rightRows[k] {
			l, r = append(l, int32(i)), append(r, j)
		}
	}
	if how == Full {
		for j, k := range m.rightKey {
			if k < 0 || m.leftCount[k] == 0 {
				l, r = append(l, -1), append(r, int32(j))
			}
		}
	}
	return l, r
}

func unknownKey(side, id string) error {
	return fmt.Errorf("%w: %s has no column %q", ErrNoKey, side, id)
}
