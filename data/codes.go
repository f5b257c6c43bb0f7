package data

import (
	"fmt"
	"strconv"
)

// ProblemCodes lists every Code a Problem may carry, with what its Args are. Screens translate by these.
var ProblemCodes = map[string]string{
	"bad_bytes":          "bytes that are no character of the encoding; args: encoding",
	"mixed_encoding":     "from here on the bytes are in another encoding than before; args: the one, the one before, the one that the file is read in",
	"nul_bytes":          "NUL bytes in the text; args: how many",
	"unclosed_quote":     "a quote opens a cell and never closes",
	"stray_quote":        "a single quote inside a quoted cell",
	"short_row":          "fewer cells than columns; args: cells found, columns",
	"long_row":           "more cells than columns; args: cells found, columns, the cells too many",
	"blank_lines":        "lines without any cell filled; args: how many",
	"no_header":          "the first row holds figures, not names",
	"header_row_wrong":   "the row given for the names is not among the first lines, or empty; args: the row",
	"repeated_header":    "the header stands again between the rows, as at page breaks; args: how many lines",
	"total_row":          "a row of totals, left out as the settings ask; its text is the cell that says so",
	"repeated_figure":    "figures that are not by period beside periods stacked into rows; args: the column's name",
	"shape_not_possible": "the shape asked for does not fit the table; args: the shape",
	"header_gap":         "a place for a name too many, and empty: a delimiter stands twice",
	"repeated_name":      "two columns have one name; args: the name, the id given",
	"empty_name":         "a column has no name; args: the id given",
	"empty_column":       "a column without name and without any cell filled; args: its number",
	"not_a_number":       "text in a column of numbers",
	"number_too_large":   "a number beyond what 64 bits hold",
	"leading_zero":       "a leading zero in a column of numbers",
	"too_many_digits":    "more than 15 digits in a column of numbers: they would not all be kept",
	"not_a_period":       "text in a column of periods",
	"not_a_boolean":      "text in a column of yes and no",
	"mixed_units":        "cells of one column carry different units, or only some do; args: the units found, – for none, × for a magnitude alone",
	"ambiguous_decimals": "1,234 may be one thousand or one and a bit; read as decimals",

	"ambiguous_thousands":   "1,234 may be one thousand or one and a bit; read as thousands",
	"ambiguous_day_first":   "3/4/2023 may be in March or in April; read as in April",
	"ambiguous_month_first": "3/4/2023 may be in March or in April; read as in March",
	"serial_dates":          "whole numbers of five digits under a name for dates",
	"whole_months":          "dates that are all the first day of a month or year, or all the last",
	"parts_beside":          "months, quarters or halves beside a column of years; args: its name",
	"mixed_types":           "a column of text holds many numbers; args: numbers, other texts, both among the rows looked at",
	"bare_percent":          "some cells have no percent sign where others do; args: how many",
	"footnote_marks":        "figures with footnote marks; args: how many",
	"rounded_digits":        "numbers of more digits than 64 bits hold; args: how many",
	"no_such_column":        "a setting names no column of this file; args: the name",
	"setting_ignored":       "a setting that the column cannot have; args: the setting (type, role, unit, decimal, dates), its value",
}

// FileErrorCodes lists every Code a FileError may carry.
var FileErrorCodes = map[string]string{
	"empty":            "the file has no bytes, or nothing but line ends",
	"header_only":      "one line and no rows: neither names nor figures for sure",
	"bad_delimiter":    "a delimiter that is not one character of ASCII, or a quote, or a line end; args: it",
	"not_text":         "another kind of file; args: zip, xlsx, docx, ods, xls, pdf, png, jpeg, gif, gzip, rar, 7z, sqlite, parquet, rtf, html, xml, json",
	"nul_filled":       "mostly NUL bytes: a copy that broke off",
	"binary":           "control bytes where text should be",
	"no_decoder":       "no decoder for the encoding; args: its name",
	"unknown_encoding": "the encoding's name is not known; args: the name",
	"too_large":        "more bytes than a table can hold; args: how many",
}

var problemTexts = map[string][2]string{ // reason, action; %s are the Args
	"bad_bytes":          {"bytes that are not %s", "shown as the replacement character"},
	"mixed_encoding":     {"from here on the bytes look like %s, before like %s", "all read as %s"},
	"nul_bytes":          {"%s NUL bytes in the text", "kept"},
	"unclosed_quote":     {"a quote opens here and never closes", "read as a plain character"},
	"stray_quote":        {"a single quote inside quotes", "kept as it stands"},
	"short_row":          {"%s cells where the table has %s columns", "the rest left empty"},
	"long_row":           {"%s cells where the table has %s columns", "cells too many kept beside the table: %q"},
	"blank_lines":        {"blank lines: %s", "left out"},
	"no_header":          {"the first row holds figures, not names", "columns numbered"},
	"header_row_wrong":   {"row %s holds no names", "the names were looked for"},
	"repeated_header":    {"the header again (lines: %s)", "left out"},
	"total_row":          {"a row of totals", "left out"},
	"repeated_figure":    {"%q is not by period", "repeated for each period: not to be summed over them"},
	"shape_not_possible": {"the table cannot be made %s", "kept as it stands"},
	"header_gap":         {"a delimiter too many among the names", "the empty name before this one left out"},
	"repeated_name":      {"another column is named %q", "called %s"},
	"empty_name":         {"the column has no name", "called %s"},
	"empty_column":       {"column %s has neither name nor cells", "left out"},
	"not_a_number":       {"not a number", "left out of the figures"},
	"number_too_large":   {"a number too large", "left out of the figures"},
	"leading_zero":       {"a number with a leading zero", "left out of the figures"},
	"too_many_digits":    {"more than 15 digits", "left out of the figures"},
	"not_a_period":       {"not a period", "left out"},
	"not_a_boolean":      {"neither yes nor no", "left out"},
	"mixed_units":        {"units differ within the column: %s", "figures times their magnitude, the column has no unit"},
	"ambiguous_decimals": {"the comma or point may part thousands or decimals", "read as decimals"},

	"ambiguous_thousands":   {"the comma or point may part thousands or decimals", "read as thousands"},
	"ambiguous_day_first":   {"day and month may stand in either order", "read with the day first"},
	"ambiguous_month_first": {"day and month may stand in either order", "read with the month first"},
	"serial_dates":          {"whole numbers under a name for dates", "read as a spreadsheet's day numbers"},
	"whole_months":          {"dates that are all the first day of a month or year, or all the last", "read as that month or year"},
	"parts_beside":          {"parts of the years under %q", "read together"},
	"mixed_types":           {"%s numbers and %s other texts in one column", "kept as text"},
	"bare_percent":          {"%s cells without the percent sign that others have", "read as percent too"},
	"footnote_marks":        {"footnote marks on %s figures", "the figure read, the mark kept as a note"},
	"rounded_digits":        {"%s numbers have more digits than a number holds", "rounded, the text is kept"},
	"no_such_column":        {"a setting names the column %q, which this file has not", "kept for files that have it"},
	"setting_ignored":       {"the column cannot have the setting %s %q", "left as read"},
}

// newProblem fills in code's texts.
func newProblem(code string, row, column int, byteAt int64, text string, args ...string) Problem {
	t := problemTexts[code]
	fill := make([]any, len(args))
	for i, a := range args {
		fill[i] = a
	}
	inReason := countVerbs(t[0])
	p := Problem{Row: row, Column: column, Byte: byteAt, Text: cut(text, 40), Code: code, Args: args}
	p.Reason = fmt.Sprintf(t[0], fill[:inReason]...)
	p.Action = fmt.Sprintf(t[1], fill[inReason:]...)
	return p
}

func countVerbs(format string) int {
	n := 0
	for i := 0; i < len(format); i++ {
		if format[i] == '%' {
			n++
		}
	}
	return n
}

var fileErrorTexts = map[string]string{
	"empty":            "the file is empty",
	"header_only":      "the file has one line of text and no rows",
	"bad_delimiter":    "%q cannot part cells: a delimiter is one character of ASCII, neither a quote nor a line end",
	"not_text":         "this is a %s file and no CSV: open it in the program it comes from, a spreadsheet in Excel or WPS, and save the table as CSV",
	"nul_filled":       "the file is filled with NUL bytes; the copy probably broke off",
	"binary":           "the file is not text",
	"no_decoder":       "there is no decoder for %s here",
	"unknown_encoding": "the encoding %q is not known",
	"too_large":        "the file has %s bytes, more than a table can hold",
}

func fileError(code string, at int64, args ...string) *FileError {
	fill := make([]any, len(args))
	for i, a := range args {
		fill[i] = a
	}
	return &FileError{Code: code, Byte: at, Args: args, Text: fmt.Sprintf(fileErrorTexts[code], fill...)}
}

// cut shortens s to n characters.
func cut(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i]
		}
		n--
	}
	return s
}

func itoa(n int) string { return strconv.Itoa(n) }
