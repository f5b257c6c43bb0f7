package stats

import (
	"context"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"statlas/data"
)

// A Card says how an answer was computed. Codes name what the page says in its own words; Text is English.
type Card struct {
	Kind     string        `json:"kind"`
	Formulas []CardFormula `json:"formulas"`
	N        int           `json:"n"`                 // rows that counted
	Rows     int           `json:"rows"`              // of the table
	Dropped  []CardNote    `json:"dropped"`           // why the others did not; never nil
	Options  []CardOption  `json:"options"`           // in force, with the defaults filled in
	Columns  []string      `json:"columns"`           // that the answer rests on
	Derived  []string      `json:"derived,omitempty"` // of them, those that are calculated: name = formula
	Hash     string        `json:"hash"`              // of their values in the rows that counted, 16 hexadecimal digits
}

// A CardFormula is one thing computed: what it is, as plain text mathematics, and by whom it was described.
type CardFormula struct {
	Code    string `json:"code"`
	Text    string `json:"text"`
	Formula string `json:"formula"`
	Source  string `json:"source,omitempty"` // author (year)
}

// A CardNote is a sentence with its arguments.
type CardNote struct {
	Code string   `json:"code"`
	Text string   `json:"text"`
	Args []string `json:"args,omitempty"`
}

// A CardOption is a field of the question and what holds for it.
type CardOption struct {
	Field   string `json:"field"`
	Value   string `json:"value"`
	Default bool   `json:"default,omitempty"` // the question left it out
}

// NewCard tells how a, the answer to q about t, was computed. It costs O(rows × columns), for the hash.
func NewCard(t *data.Table, q *Question, a Answer) (Card, error) {
	j, err := newJob(context.Background(), t, q)
	if err != nil {
		return Card{}, err
	}
	h := a.Common()
	c := Card{Kind: q.Kind, N: h.N, Rows: t.Rows, Formulas: formulasOf(q, a), Dropped: dropped(j, h)}
	columns, err := usedColumns(j, a)
	if err != nil {
		return Card{}, err
	}
	for _, column := range columns {
		c.Columns = append(c.Columns, column.ID)
		if column.Formula != "" {
			c.Derived = append(c.Derived, column.ID+" = "+column.Formula)
		}
	}
	c.Options = optionsOf(j, a)
	c.Hash = hashOf(j, columns)
	return c, nil
}

// Codes of a CardNote.
const (
	DroppedWhere   = "dropped-where"   // rows
	DroppedMissing = "dropped-missing" // rows
	DroppedOther   = "dropped-other"   // rows
)

var noteTexts = map[string]string{
	DroppedWhere:   "the conditions of the question leave out: {0} rows",
	DroppedMissing: "a value that the answer needs is missing: {0} rows",
	DroppedOther:   "of periods, entities or groups that the answer does not use: {0} rows",
}

// dropped says why rows of the table did not count.
func dropped(j *job, h *Head) []CardNote {
	notes := []CardNote{}
	note := func(code string, n int) {
		if n > 0 {
			arg := strconv.Itoa(n)
			notes = append(notes, CardNote{code, strings.ReplaceAll(noteTexts[code], "{0}", arg), []string{arg}})
		}
	}
	note(DroppedWhere, j.t.Rows-j.n())
	note(DroppedMissing, h.Omitted)
	if h.Kind != "peers" && h.Kind != "rows" { // peers count entities
		note(DroppedOther, j.n()-h.N-h.Omitted)
	}
	return notes
}

// optionsOf lists the fields of the question that hold, in the order of the schema.
func optionsOf(j *job, a Answer) []CardOption {
	b, err := json.Marshal(j.q)
	if err != nil {
		return nil
	}
	var given map[string]json.RawMessage
	if json.Unmarshal(b, &given) != nil {
		return nil
	}
	found := foundDefaults(j, a)
	var out []CardOption
	for _, f := range fieldsOf(j.q.Kind) {
		if slices.Contains([]string{"kind", "table"}, f.name) {
			continue
		}
		raw, ok := given[f.name]
		switch {
		case ok:
			out = append(out, CardOption{f.name, plainJSON(raw), false})
		case found[f.name] != "":
			out = append(out, CardOption{f.name, found[f.name], true})
		case len(f.options) > 0:
			out = append(out, CardOption{f.name, f.options[0], true})
		}
	}
	return out
}

// plainJSON writes a text without its quotes, other values as they are.
func plainJSON(raw json.RawMessage) string {
	var s string
	if json.Unmarshal(raw, &s) == nil {
		return s
	}
	return string(raw)
}

// foundDefaults are what the answer took for fields that the question may leave out.
func foundDefaults(j *job, a Answer) map[string]string {
	out := map[string]string{}
	for _, f := range fieldsOf(j.q.Kind) {
		switch f.name {
		case "entity":
			if c, err := j.entity(); err == nil && c != nil {
				out["entity"] = c.ID
			}
		case "period":
			if c, err := j.period(); err == nil && c != nil {
				out["period"] = c.ID
			}
		case "measure":
			if c, err := j.measure(); err == nil {
				out["measure"] = c.ID
			}
		}
	}
	switch a := a.(type) {
	case *TrendAnswer:
		out["base"] = a.Base
		if strings.HasPrefix(j.q.Transform, "rolling") {
			out["window"] = strconv.Itoa(window)
		}
	case *RankingAnswer:
		out["at"] = a.At
	case *InequalityAnswer:
		out["at"], out["compare"] = a.To, a.From
	case *PeersAnswer:
		out["at"], out["top"] = a.At, strconv.Itoa(peersDefault)
	case *RowsAnswer:
		out["limit"] = strconv.Itoa(DefaultLimit)
	case *ModelAnswer:
		out["degree"], out["intercept"] = "1", "true"
	case *CorrelationAnswer:
		out["level"], out["lag"] = num(a.Level), "0"
	case *PanelAnswer:
		delete(out, "measure") // rows are enough
	case *ComparisonAnswer:
		out["by"], out["test"], out["level"] = a.By, a.Test, num(a.Level)
	}
	return out
}
