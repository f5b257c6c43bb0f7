// Package charset decodes text by the names of the Encoding Standard, outside browsers, which can do so themselves.
package charset

import (
	"errors"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
)

// Decode returns b, in the encoding of that label, as UTF-8 with U+FFFD for bytes that are no character.
func Decode(label string, b []byte) ([]byte, error) {
	e, err := htmlindex.Get(label)
	if err != nil {
		return nil, err
	}
	if e == encoding.Replacement {
		return nil, errors.New("charset: the Encoding Standard has no decoder for " + label)
	}
	return e.NewDecoder().Bytes(b)
}
