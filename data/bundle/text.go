package bundle

import (
	"bytes"
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Text writes the index on one line of ASCII that holds no <.
func (x *Index) Text() (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // views are full of &
	if err := e.Encode(x); err != nil {
		return "", err
	}
	return ASCII(strings.ReplaceAll(strings.TrimSpace(b.String()), "<", `\u003c`)), nil
}

// ASCII escapes what else JSON may hold: browsers take half the memory and less than half the time for a page that is ASCII
// throughout. wasm/shell/own.js does the same.
func ASCII(json string) string {
	var b strings.Builder
	for _, r := range json {
		if r < utf8.RuneSelf {
			b.WriteByte(byte(r))
			continue
		}
		for _, unit := range utf16.AppendRune(nil, r) {
			b.WriteString(`\u` + strconv.FormatUint(uint64(unit)|1<<16, 16)[1:])
		}
	}
	return b.String()
}
