package data

import "bytes"

// A dialect says how a file writes its cells.
type dialect struct {
	delim  byte // between cells
	quote  byte // " or ', around cells
	escape bool // inside quotes a backslash makes the quote or backslash behind it plain text
	spaces int  // cells stand apart by runs of at least so many spaces, or by tabs; delim is a space then. 0: by delim
}

// plain reports whether the fast splitter reads the dialect.
func (d dialect) plain() bool { return d.quote == '"' && !d.escape && d.spaces == 0 }

// wideSpace is the name of runs of two spaces or more.
const wideSpace = "  "

// setDelimiter checks the delimiter that a person chose: one ASCII character that can part cells, or wideSpace.
func setDelimiter(name string) (byte, error) {
	if name == wideSpace {
		return ' ', nil
	}
	if len(name) == 1 {
		switch c := name[0]; {
		case c == '"', c == '\n', c == '\r', c >= 0x80:
		default:
			return c, nil
		}
	}
	return 0, fileError("bad_delimiter", 0, name)
}

// sepLine recognises Excel's first line sep=; and returns its delimiter and length.
func sepLine(text []byte) (delim byte, n int) {
	line := text
	if i := bytes.IndexAny(text, "\r\n"); i >= 0 {
		line = text[:i]
	}
	body := bytes.Trim(line, `"`)
	if len(body) != 5 || !bytes.EqualFold(body[:4], []byte("sep=")) || body[4] >= 0x80 {
		return 0, 0
	}
	n = len(line)
	for n < len(text) && text[n] == '\r' {
		n++
	}
	if n < len(text) && text[n] == '\n' {
		n++
	}
	return body[4], n
}

// lineEnding names the line ends that were seen.
func lineEnding(lf, crlf, cr int) string {
	switch {
	case crlf > 0 && lf == 0 && cr == 0:
		return "crlf"
	case cr > 0 && lf == 0 && crlf == 0:
		return "cr"
	case cr == 0 && crlf == 0:
		return "lf"
	}
	return "mixed"
}

// report tells the dialect as reports do.
func (d dialect) report() Dialect {
	r := Dialect{Delimiter: string(rune(d.delim)), Quote: string(rune(d.quote)), Decimal: ".", Thousands: ","}
	if d.spaces == 2 {
		r.Delimiter = wideSpace
	}
	if d.escape {
		r.Escape = `\`
	}
	return r
}
