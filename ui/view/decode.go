package view

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
)

// Decode reads a view from JSON, as String writes it into an address: what no address can hold is an error, a field that is
// not known too.
func Decode(text []byte) (View, error) {
	var v View
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	err := d.Decode(&v)
	if err == nil {
		err = v.Settings.Check()
	}
	if err != nil {
		return View{}, err
	}
	if _, err := d.Token(); err != io.EOF {
		return View{}, errors.New("view: more than one JSON value")
	}
	return Parse(v.String())
}
