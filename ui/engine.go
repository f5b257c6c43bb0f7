package ui

import (
	"statlas/data"
	"statlas/data/formula"
	"statlas/stats"
)

// An Engine holds the tables and answers questions. In the browser it is the worker behind a message port;
// tests ask package stats directly. Every done function is called later, under the lock of the event
// environment, and a render follows it.
type Engine interface {
	// Dataset opens a bundled dataset.
	Dataset(id string, done func(*Opened, error))

	// Ask asks q of the table with that handle. A newer question in the same slot makes the older stale: its done
	// is never called. Slots are names such as "main", "table", "points".
	Ask(slot, table string, q *stats.Question, done func(stats.Answer, error))

	// Stop ends the question of a slot, which then is asked of nobody: its done is not called. App.AskProgress is told how far
	// that of slot "main" is.
	Stop(slot string)

	// Seek asks q, of kind insights, and tells how far it is; whatever else is asked meanwhile goes before it. A newer one
	// makes it stale. StopSeeking ends it, which done is told as an error with the code "cancelled".
	Seek(table string, q *stats.Question, progress func(done, total int64), done func(stats.Answer, error))
	StopSeeking()

	// Cell gives the text of a cell as it stood in the file, "" when the table was not read from one. Rows and columns
	// count from 0. A newer request makes an older one stale.
	Cell(table string, row, column int, done func(raw string, err error))

	// Try computes one more calculated column and gives the first values of it; the table stays as it is.
	Try(table string, list []data.Calculation, done func(*Tried, error))

	// Read reads the user's file behind a table once more, or only calculates its columns anew, as s says. What comes of it takes the table's place under
	// the same handle; without a table, or cancelled, the old one stays. App.LoadProgress is told how far it is.
	Read(table string, s data.Settings, done func(*Opened, error))

	// Suggest says how tables fit together, Match how their rows find each other in a join, and Combine makes one of them.
	Suggest(tables []string, done func(data.Suggestion, error))
	Match(tables []string, c Combination, done func([]*data.JoinReport, error))
	Combine(tables []string, name string, c Combination, done func(*Opened, error))

	// Cells lists cells of a column by how they were read, CoercedCells or FailedCells, limit at most.
	Cells(table string, column int, which string, limit int, done func([]data.Conversion, error))

	// Find gives the row and column, from 0, of the cell that stood at a place of the file, as a spreadsheet counts it;
	// a row of -1 when it is none of the table's.
	Find(table string, row, column int, done func(row, column int, err error))

	// Names looks through all values of a column of text for most that fit best what is looked for. A newer request makes an
	// older one stale.
	Names(table, column, want string, most int, done func(Names, error))

	// Rest frees what a table of the user's takes; Wake reads it again, under the same handle. What is asked of the table
	// after Wake waits for it. Close forgets it for good.
	Rest(table string)
	Wake(table string, done func(error))
	Close(table string)

	// Renew gives back, soon, the memory of tables that have gone; those that are held stay.
	Renew()

	// Explain says how the answer to q is computed; with numbers also gives the CSV beside scripts that need one.
	Explain(table string, q *stats.Question, numbers bool, done func(*stats.Explanation, error))

	// SelfTest computes what is known and compares.
	SelfTest(progress func(done, total int64), done func(*stats.SelfTestReport, error))

	// Copy puts text on the clipboard; ok is false where the browser does not let it.
	Copy(text string, done func(ok bool))

	// Again opens the user's file once more from the File that the page still holds, after the worker died.
	Again()

	// Fetch opens a file of the folder that the page's server lends, and tells App.Lent its edition.
	Fetch(name string)

	// Reload loads the page anew in its new version.
	Reload()

	// Keep has the browser keep the user's tables, the view and the page's settings from now on, or no longer. Prefer keeps the
	// settings alone. AnswerOffer opens what App.Offer was told of, or has it forgotten. Forget clears all that the browser holds.
	Keep(on bool, p Prefs)
	Prefer(p Prefs)
	AnswerOffer(open bool)
	Forget(done func(ok bool))

	// Cancel stops the load under way.
	Cancel()

	// Range says what the numbers among the rows and columns that q, a question of kind rows, asks for come to. A newer
	// request makes an older one stale.
	Range(table string, q *stats.Question, done func(*stats.Range, error))

	// Clip puts those rows and columns on the clipboard, as text and as HTML, values by their labels in a language. Names,
	// nil for none, stand above the columns.
	Clip(table string, q *stats.Question, lang string, names []string, done func(error))

	// Save writes the rows and columns that q, a question of kind rows, asks for into a file of the user's.
	Save(table string, q *stats.Question, f SaveFormat, name, mime string, done func(error))

	// Download saves text as a file of the user's.
	Download(name, mime, text string)

	// SavePage saves the page in one file, with the user's tables of those names, the view of hash and the list of saved views,
	// as JSON or "", inside. A table is "" that
	// is still to be read of the page which carries it. The file saved last is written again where the browser can; done hears
	// its name.
	SavePage(name, hash, list string, names, tables []string, done func(saved string, err error))

	// Link gives the page's address with that hash, and with the data of a table of the user's in it unless table is "".
	Link(hash, table string, done func(link string, err error))

	// Extra has a part of the page that is loaded when it is first wanted do a job: see wasm/shell/extras.js.
	Extra(do string, j Job, done func(error))

	// KeepSaved keeps the saved views for a reload of the page.
	KeepSaved(list string)

	// After calls do once so many milliseconds have passed, under the lock of the event environment; a render follows.
	After(ms int, do func())

	// Navigate writes the hash of the page's address, and which step it shows; push makes an entry in the browser's history.
	Navigate(hash string, step int, push bool)
}

// Opened is a table that the engine holds.
type Opened struct {
	Table    string        `json:"table"` // handle for Ask
	Data     string        `json:"data"`  // as in view.View.Data
	Rows     int           `json:"rows"`
	Report   *data.Report  `json:"report"`
	Settings data.Settings `json:"settings,omitzero"` // that the file was read with
	Made     *Made         `json:"made,omitempty"`    // what it was made of, nil when it came of one file

	Calculated []formula.Outcome `json:"calculated,omitempty"` // what came of Settings.Calculated
}

// Tried is what the last of some calculated columns comes to.
type Tried struct {
	formula.Outcome
	Type  data.Type `json:"type,omitempty"`
	Unit  string    `json:"unit,omitempty"`
	Scale float64   `json:"scale,omitempty"`
	First []any     `json:"first,omitempty"` // values of the first rows: numbers, texts, nil where there is none
}

// A CodedError is an error with a code for translation; the worker's errors come as one.
type CodedError struct {
	Code string   `json:"code"`
	Text string   `json:"text"` // in English
	Args []string `json:"args,omitempty"`
}

func (e *CodedError) Error() string { return e.Text }
