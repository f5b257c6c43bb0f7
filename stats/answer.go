package stats

import (
	"math"
	"strconv"
)

// A Num is a float64 that JSON writes as null when it is missing (NaN) or infinite, else at full precision.
type Num float64

// MarshalJSON writes the shortest digits that read back equal.
func (x Num) MarshalJSON() ([]byte, error) {
	if v := float64(x); math.IsNaN(v) || math.IsInf(v, 0) {
		return []byte("null"), nil
	}
	b := strconv.AppendFloat(nil, float64(x), 'g', -1, 64)
	return b, nil
}

// UnmarshalJSON reads null as NaN.
func (x *Num) UnmarshalJSON(b []byte) error {
	if string(b) == "null" {
		*x = Num(math.NaN())
		return nil
	}
	v, err := strconv.ParseFloat(string(b), 64)
	*x = Num(v)
	return err
}

// An Answer is one of the Answer types below, as a pointer.
type Answer interface{ Common() *Head }

// A Head is what every answer has.
type Head struct {
	Kind     string      `json:"kind"`
	N        int         `json:"n"`       // rows that counted
	Omitted  int         `json:"omitted"` // rows left out by missing values, not by where
	Method   string      `json:"method"`
	Warnings []Warning   `json:"warnings"` // never nil
	Ms       Num         `json:"ms"`
	Sources  []SourceRef `json:"sources,omitempty"` // where the figures shown come from, in the order of their numbers
}

// Common returns h itself; it makes every answer that embeds a Head an Answer.
func (h *Head) Common() *Head { return h }

// A SourceRef repeats a table's source in an answer; figures point at it by Index.
type SourceRef struct {
	Index int    `json:"index"`
	Name  string `json:"name"`
	Year  string `json:"year,omitempty"`
	Ref   string `json:"ref,omitempty"`
}

// A Warning is what a careful statistician would say. Code names it for translation, Args fill the text.
type Warning struct {
	Code string   `json:"code"`
	Text string   `json:"text"` // in English
	Args []string `json:"args,omitempty"`
}

// A Mark says how a figure is hedged and where it comes from. Source is an index of Head.Sources' Index, −1 for none.
type Mark struct {
	Qualifier string `json:"qualifier,omitempty"` // "" is exact
	Source    int    `json:"source"`
	Note      string `json:"note,omitempty"`
}

// RowsAnswer answers kind rows. A cell is a string, a Num or nil.
type RowsAnswer struct {
	Head
	Columns []string   `json:"columns"`
	Rows    [][]any    `json:"rows"`
	Total   int        `json:"total"`
	Index   []int      `json:"index"`           // of each row in the table, from 0
	Marks   []CellMark `json:"marks,omitempty"` // of the cells that have one
}

// A CellMark marks the cell at Row and Column of the rows given, both from 0.
type CellMark struct {
	Row    int `json:"row"`
	Column int `json:"column"`
	Mark
}

// SummaryAnswer answers kind summary.
type SummaryAnswer struct {
	Head
	Columns []ColumnSummary `json:"columns"`
	Alerts  []Alert         `json:"alerts"` // about whole rows; never nil
}

// A ColumnSummary describes one column; the numeric fields are missing for text. sd, skewness (g1) and
// excess kurtosis (g2) follow R: sd with n−1, e1071 type 1 moments.
type ColumnSummary struct {
	Name      string  `json:"name"`
	Type      string  `json:"type"`
	N         int     `json:"n"`
	Missing   int     `json:"missing"`
	Distinct  int     `json:"distinct"`
	Sum       Num     `json:"sum"`
	Mean      Num     `json:"mean"`
	SD        Num     `json:"sd"`
	Min       Num     `json:"min"`
	Q1        Num     `json:"q1"`
	Median    Num     `json:"median"`
	Q3        Num     `json:"q3"`
	Max       Num     `json:"max"`
	Skewness  Num     `json:"skewness"`
	Kurtosis  Num     `json:"kurtosis"`
	Top       []Count `json:"top"`
	Histogram []Bin   `json:"histogram"`
	Alerts    []Alert `json:"alerts"` // never nil
}

// A Count is a value, string or Num, and how often it occurs.
type Count struct {
	Value any `json:"value"`
	Count int `json:"count"`
}

// A Bin counts the values in [Lo, Hi), the last one in [Lo, Hi].
type Bin struct {
	Lo    Num `json:"lo"`
	Hi    Num `json:"hi"`
	Count int `json:"count"`
}

// AggregateAnswer answers kind aggregate.
type AggregateAnswer struct {
	Head
	Columns []string `json:"columns"`
	Rows    [][]any  `json:"rows"`
}

// RankingAnswer answers kind ranking.
type RankingAnswer struct {
	Head
	Measure string     `json:"measure"`
	At      string     `json:"at"`      // period ranked, "" without periods
	Compare string     `json:"compare"` // period compared with, "" for none
	By      string     `json:"by"`      // what was ranked: value, change, cagr or share
	Unit    string     `json:"unit"`    // of each row's value: the measure's, or "fraction"
	Rows    []RankRow  `json:"rows"`
	Total   int        `json:"total"` // entities ranked, before top cut the list
	Over    *RanksOver `json:"over,omitempty"`
}

// A RankRow is one entity's place. Change is places gained against Compare (previousRank − rank), Share is of
// the sum, Percentile the share of entities at or below, in percent, Z in standard deviations (n−1). Value is
// what was ranked, Level the measure at At.
type RankRow struct {
	Entity       string  `json:"entity"`
	Period       string  `json:"period,omitempty"` // of the row, where each row has a place
	Value        Num     `json:"value"`
	Level        Num     `json:"level"`
	Rank         Num     `json:"rank"`
	PreviousRank Num     `json:"previousRank"`
	Previous     Num     `json:"previous"`         // value at Compare
	Before       *Mark   `json:"before,omitempty"` // how that is hedged
	Change       Num     `json:"change"`
	Share        Num     `json:"share"`
	Percentile   Num     `json:"percentile"`
	Z            Num     `json:"z"`
	Range        *[2]Num `json:"range,omitempty"` // best and worst place that chance would allow
	*Mark

	row int32 // of the table, where each row has a place
}
