package bundle

import (
	"bytes"
	"encoding/json"
	"strings"
)

// Text writes the index on one line that holds no <.
func (x *Index) Text() (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false) // views are full of &
	if err := e.Encode(x); err != nil {
		return "", err
	}
	return strings.ReplaceAll(strings.TrimSpace(b.String()), "<", `\u003c`), nil
}
