package data

import (
	"bytes"
	"strconv"
)

// magic are the first bytes of files that people rename to .csv.
var magic = []struct{ start, name string }{
	{"PK\x03\x04", "zip"}, {"PK\x05\x06", "zip"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "xls"},
	{"%PDF-", "pdf"},
	{"\x89PNG\r\n\x1a\n", "png"}, {"\xFF\xD8\xFF", "jpeg"}, {"GIF8", "gif"},
	{"\x1F\x8B", "gzip"}, {"Rar!\x1A\x07", "rar"}, {"7z\xBC\xAF\x27\x1C", "7z"},
	{"SQLite format 3\x00", "sqlite"}, {"PAR1", "parquet"}, {"{\\rtf", "rtf"},
}

// markup are the first words, in lower case, of texts that are not cells.
var markup = []struct{ start, name string }{
	{"<!doctype html", "html"}, {"<html", "html"}, {"<table", "html"}, {"<?xml", "xml"},
}

// inZip tells office files from plain archives by the names inside.
var inZip = []struct{ mark, name string }{
	{"xl/", "xlsx"}, {"word/", "docx"}, {"application/vnd.oasis.opendocument.spreadsheet", "ods"},
}

// TooLarge is the error that refuses a file of so many bytes before it is read.
func TooLarge(size int64) *FileError { return fileError("too_large", 0, strconv.FormatInt(size, 10)) }

// sniff returns an error when b is not the text of a table at all.
func sniff(b []byte) *FileError {
	if len(b) == 0 {
		return fileError("empty", 0)
	}
	if len(b) > maxText {
		return TooLarge(int64(len(b)))
	}
	for _, m := range magic {
		if bytes.HasPrefix(b, []byte(m.start)) {
			return fileError("not_text", 0, kindOf(m.name, b))
		}
	}
	if name := markedUp(b); name != "" {
		return fileError("not_text", 0, name)
	}
	return nil
}

// markedUp returns html, xml or json when b is that, also in UTF-16; "" otherwise.
func markedUp(b []byte) string {
	head := b[:min(len(b), 1024)]
	if name, n := mark(head); n > 0 {
		head = head[n:]
		if name == "utf-16le" || name == "utf-16be" {
			head = bytes.ReplaceAll(head, []byte{0}, nil)
		}
	}
	head = bytes.TrimLeft(head, " \t\r\n")
	lower := bytes.ToLower(head[:min(len(head), 16)])
	for _, m := range markup {
		if bytes.HasPrefix(lower, []byte(m.start)) {
			return m.name
		}
	}
	if startsJSON(head) {
		return "json"
	}
	return ""
}

// startsJSON reports whether b begins as JSON does and no row of cells would: with an object whose first key stands
// in quotes before a colon, in a list or not, or with a list of lists that fills the line.
func startsJSON(b []byte) bool {
	list := len(b) > 0 && b[0] == '['
	if list {
		b = bytes.TrimLeft(b[1:], " \t\r\n")
	}
	if len(b) == 0 {
		return false
	}
	switch b[0] {
	case '{':
		b = bytes.TrimLeft(b[1:], " \t\r\n")
		if len(b) == 0 || b[0] != '"' {
			return len(b) > 0 && b[0] == '}' && len(bytes.TrimSpace(b)) == 1
		}
		end := bytes.IndexByte(b[1:], '"')
		return end >= 0 && bytes.HasPrefix(bytes.TrimLeft(b[end+2:], " \t\r\n"), []byte(":"))
	case '[':
		line := b
		if i := lineBreak(b); i >= 0 {
			line = b[:i]
		}
		line = bytes.TrimRight(line, " \t")
		return list && len(line) > 0 && (line[len(line)-1] == ']' || line[len(line)-1] == ',' || line[len(line)-1] == '[')
	}
	return false
}

func kindOf(name string, b []byte) string {
	if name != "zip" {
		return name
	}
	for _, z := range inZip {
		if bytes.Contains(b[:min(len(b), 1<<16)], []byte(z.mark)) || bytes.Contains(b[max(0, len(b)-1<<16):], []byte(z.mark)) {
			return z.name
		}
	}
	return name
}

const fewControls = 3 // control bytes that even a short file may hold

// nuls looks at the NUL bytes of a file in a one-byte encoding or UTF-8.
func nuls(b []byte) (n int, err *FileError) {
	first := bytes.IndexByte(b, 0)
	if first < 0 {
		return 0, nil
	}
	n = bytes.Count(b, []byte{0})
	if n > len(b)/10+fewControls {
		return n, fileError("nul_filled", int64(first))
	}
	control := 0
	head := b[:min(len(b), 1<<16)]
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			control++
		}
	}
	if control > len(head)/20+fewControls {
		return n, fileError("binary", int64(first))
	}
	return n, nil
}
