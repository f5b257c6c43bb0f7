package data

import "bytes"

// magic are the first bytes of files that people rename to .csv.
var magic = []struct{ start, name string }{
	{"PK\x03\x04", "zip"}, {"PK\x05\x06", "zip"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "xls"},
	{"%PDF-", "pdf"},
	{"\x89PNG\r\n\x1a\n", "png"}, {"\xFF\xD8\xFF", "jpeg"}, {"GIF8", "gif"},
	{"\x1F\x8B", "gzip"}, {"Rar!\x1A\x07", "rar"}, {"7z\xBC\xAF\x27\x1C", "7z"},
	{"SQLite format 3\x00", "sqlite"}, {"PAR1", "parquet"},
}

// inZip tells office files from plain archives by the names inside.
var inZip = []struct{ mark, name string }{
	{"xl/", "xlsx"}, {"word/", "docx"}, {"application/vnd.oasis.opendocument.spreadsheet", "ods"},
}

// sniff returns an error when b is not the text of a table at all.
func sniff(b []byte) *FileError {
	if len(b) == 0 {
		return fileError("empty", 0)
	}
	if len(b) > maxText {
		return fileError("too_large", 0, itoa(len(b)))
	}
	for _, m := range magic {
		if bytes.HasPrefix(b, []byte(m.start)) {
			return fileError("not_text", 0, kindOf(m.name, b))
		}
	}
	head := bytes.ToLower(bytes.TrimLeft(b[:min(len(b), 512)], "\xef\xbb\xbf \t\r\n"))
	if bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) {
		return fileError("not_text", 0, "html")
	}
	return nil
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

// nuls looks at the NUL bytes of a file in a one-byte encoding or UTF-8.
func nuls(b []byte) (n int, err *FileError) {
	first := bytes.IndexByte(b, 0)
	if first < 0 {
		return 0, nil
	}
	n = bytes.Count(b, []byte{0})
	if n > len(b)/10 {
		return n, fileError("nul_filled", int64(first))
	}
	control := 0
	head := b[:min(len(b), 1<<16)]
	for _, c := range head {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			control++
		}
	}
	if control > len(head)/20 {
		return n, fileError("binary", int64(first))
	}
	return n, nil
}
