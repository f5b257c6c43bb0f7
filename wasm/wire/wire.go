// Package wire is what page and worker say to each other. A message is a small JSON header; beside it go a File as
// it is, a reply's body as JSON of its own, columns of numbers as transferred buffers of float64.
package wire

import (
	"encoding/json"

	"statlas/data"
)

// Things a Request can ask the worker to do.
const (
	Dataset   = "dataset"   // open the bundled dataset Name → ui.Opened
	Open      = "open"      // read the File or buffer beside the message as Name and as Settings say, keep it as Table → ui.Opened
	Ask       = "ask"       // answer Question about Table → stats.Answer
	Columns   = "columns"   // the numbers of Columns of Table → Lengths, and the buffers beside it
	Cell      = "cell"      // the raw text of the cell at Row and Column of Table → string
	Write     = "write"     // the rows and columns of Table that Question asks for as Format says → the file's bytes beside it
	Range     = "range"     // what the numbers in the window and columns of Table that Question asks for come to → stats.Range
	Clip      = "clip"      // that window with labels in the language Name, and Columns as names above it → its text and its HTML beside it
	Cells     = "cells"     // of Column of Table, those that Name says, Row of them at most → []data.Conversion
	Names     = "names"     // values of the first of Columns of Table that fit Name best, Row of them at most → ui.Names
	Find      = "find"      // the cell of Table that stood at Row and Column of the file → its row and column
	Suggest   = "suggest"   // how Tables fit together → data.Suggestion
	Match     = "match"     // how the rows of Tables find each other as Combine says → []data.JoinReport
	Combine   = "combine"   // make one of Tables, named Name, as Combine says, and keep it as Table → ui.Opened
	Calculate = "calculate" // let the calculated columns of Table be those of Settings → ui.Opened
	Try       = "try"       // compute the last of those of Settings beside Table, which stays → ui.Tried
	Explain   = "explain"   // how Question about Table is answered; with Name "csv" also the numbers beside the scripts → stats.Explanation
	SelfTest  = "selftest"  // compute what is known and compare → stats.SelfTestReport
	Close     = "close"     // forget Table
	Cancel    = "cancel"    // stop the request with the ID in Of
	Ping      = "ping"      // say that the worker lives
	Leave     = "leave"     // forget all of this client
)

// A Request asks the worker for one thing. Requests with the same Slot replace each other: the newest wins, an
// older one still queued or running is stopped and gets no reply. Slot "" never replaces.
type Request struct {
	ID       uint64          `json:"id"`
	Do       string          `json:"do"`
	Slot     string          `json:"slot,omitempty"`
	Of       uint64          `json:"of,omitempty"`
	Name     string          `json:"name,omitempty"`
	Table    string          `json:"table,omitempty"`
	Question json.RawMessage `json:"question,omitempty"`
	Columns  []string        `json:"columns,omitempty"`
	Row      int             `json:"row,omitempty"`
	Column   int             `json:"column,omitempty"`
	Settings data.Settings   `json:"settings,omitzero"`
	Format   Format          `json:"format,omitzero"`
	Tables   []string        `json:"tables,omitempty"`
	Combine  json.RawMessage `json:"combine,omitempty"`
}

// A Format says how a table is written: csv, json or markdown, in utf-8 or gb18030.
type Format struct {
	Name     string `json:"name"`
	Encoding string `json:"encoding"`
	BOM      bool   `json:"bom,omitempty"`
}

// A Reply answers the request with its ID, or tells its progress when Total is not zero.
type Reply struct {
	ID    uint64 `json:"id"`
	Error *Error `json:"error,omitempty"`
	Done  int64  `json:"done,omitempty"`
	Total int64  `json:"total,omitempty"`

	Beside any `json:"-"` // the message that the header came in, for its body and buffers; opaque here
}

// An Error crosses the wire with what the page needs to say it in either language.
type Error struct {
	Code string   `json:"code"`
	Text string   `json:"text"` // in English
	Args []string `json:"args,omitempty"`
}

func (e *Error) Error() string { return e.Text }

// Error codes of the wire itself; data and stats have their own.
const (
	CodeCancelled  = "cancelled"
	CodeNoTable    = "no-table"
	CodeInternal   = "internal"
	CodeManyToMany = "many-to-many" // a join whose key tells rows apart in neither table
	CodeDied       = "worker-died"  // the worker ended before it could reply
)
