// Package bundle describes what a page in one file carries beside the program: the user's tables, how they are read,
// the view that it opens with, and the saved views.
//
// The page ends in these lines, of which those of an ordinary page are the last three:
//
//	<script type="application/json" data-own="SHA-256 of the text in hex">an Index</script>
//	<script type="application/json" data-part="views">a SavedList, if there is any</script>
//	<script type="application/gzip" data-part="table0">base64 of up to 196,608 bytes</script>
//	<script type="text/plain" data-part="end"></script>
//	</body>
//	</html>
//
// The parts of a table, in order, hold its bytes packed by gzip. Nothing in them can end an element: base64 has no <, and
// an Index and a SavedList write it as \u003c. All of the page is ASCII.
package bundle

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"statlas/data"
)

// Version is of the format that this program writes, and the newest that it reads.
const Version = 1

// MaxTable is the largest table in bytes that a page carries.
const MaxTable = 1 << 30

// An Index tells what a page carries.
type Index struct {
	Version int     `json:"statlas"`
	View    string  `json:"view,omitempty"`  // hash of the address without its #; "" is the first table
	Views   string  `json:"views,omitempty"` // SHA-256 of the text of the saved views in hex, "" for none
	Tables  []Table `json:"tables"`
}

// A Table came of a file, whose bytes follow, or was made of other tables of the page.
type Table struct {
	Name     string          `json:"name"` // of the file; no other table has it
	Bytes    int64           `json:"bytes,omitempty"`
	SHA256   string          `json:"sha256,omitempty"` // of the bytes, in hex
	Settings data.Settings   `json:"settings,omitzero"`
	Of       []int           `json:"of,omitempty"` // the tables that it is made of, by place
	Combine  json.RawMessage `json:"combine,omitempty"`
}

// Parse reads an index and refuses one whose tables cannot be told apart or found.
func Parse(text string) (*Index, error) {
	x := new(Index)
	if err := json.Unmarshal([]byte(text), x); err != nil {
		return nil, errors.New("index: " + strings.TrimPrefix(err.Error(), "json: "))
	}
	if x.Version < 1 || x.Version > Version {
		return nil, errors.New("index: written in version " + strconv.Itoa(x.Version) + " of the format, this program reads up to " + strconv.Itoa(Version))
	}
	names := map[string]bool{"": true}
	for i, t := range x.Tables {
		if names[t.Name] {
			return nil, errors.New("index: two tables, or none, are called " + strconv.Quote(t.Name))
		}
		names[t.Name] = true
		if err := t.check(i, x.Tables); err != nil {
			return nil, err
		}
	}
	return x, nil
}

// check refuses what no writer of ours writes of table i.
func (t *Table) check(i int, all []Table) error {
	if t.Bytes < 0 || t.Bytes > MaxTable {
		return errors.New("index: the size of " + t.Name + " makes no sense")
	}
	for _, k := range t.Of {
		if k < 0 || k >= len(all) || k == i || all[k].Of != nil {
			return errors.New("index: " + t.Name + " is made of what is not there")
		}
	}
	return t.Settings.Check()
}
