package stats

import (
	"encoding/json"
	"errors"
	"reflect"
	"strings"
)

// pieceSize is how many bytes of a long answer are read at once.
const pieceSize = 16 << 10

// ReadAnswer reads an answer as UnmarshalAnswer does, and calls turn before every few kilobytes of a long one, so that who reads
// it can let others in.
func ReadAnswer(b []byte, turn func()) (Answer, error) {
	return unmarshalAnswer(b, pieces{turn, pieceSize}.answer)
}

// pieces reads JSON as our own writer writes it: long lists by their elements, long objects by their members, all else by
// encoding/json.
type pieces struct {
	turn func()
	size int // bytes from which on a value is taken apart
}

func (p pieces) answer(text []byte, a Answer) error {
	return p.read(text, reflect.ValueOf(a).Elem())
}

func (p pieces) read(text []byte, v reflect.Value) error {
	_, own := v.Addr().Interface().(json.Unmarshaler)
	if len(text) > p.size && !own {
		switch kind := v.Kind(); {
		case kind == reflect.Pointer && text[0] == '{':
			v.Set(reflect.New(v.Type().Elem()))
			return p.read(text, v.Elem())
		case kind == reflect.Slice && text[0] == '[':
			return p.list(text, v)
		case kind == reflect.Struct && text[0] == '{':
			return p.members(text, v)
		}
	}
	p.turn()
	return json.Unmarshal(text, v.Addr().Interface())
}

// list reads the elements of a list, as many together as a piece has room for.
func (p pieces) list(text []byte, v reflect.Value) error {
	v.Set(reflect.MakeSlice(v.Type(), 0, 0))
	for from := 1; from < len(text)-1; {
		to := valueEnd(text, from)
		for to > 0 && to < len(text)-1 {
			next := valueEnd(text, to+1)
			if next < 0 || next-from > p.size {
				break
			}
			to = next
		}
		if to < 0 {
			return errCut
		}
		if err := p.elements(text[from:to], v); err != nil {
			return err
		}
		from = to + 1
	}
	return nil
}

// elements appends to v what stands between two brackets.
func (p pieces) elements(text []byte, v reflect.Value) error {
	if len(text) > p.size && valueEnd(text, 0) == len(text) { // a long one alone
		v.Set(reflect.Append(v, reflect.Zero(v.Type().Elem())))
		return p.read(text, v.Index(v.Len()-1))
	}
	some := reflect.New(v.Type())
	p.turn()
	if err := json.Unmarshal(append(append([]byte{'['}, text...), ']'), some.Interface()); err != nil {
		return err
	}
	v.Set(reflect.AppendSlice(v, some.Elem()))
	return nil
}

// members reads long members one by one, and the others together.
func (p pieces) members(text []byte, v reflect.Value) error {
	rest := []byte{'{'}
	for from := 1; from < len(text)-1; {
		colon := valueEnd(text, from)
		if colon < from+2 || text[from] != '"' {
			return errCut
		}
		to := valueEnd(text, colon+1)
		if to < 0 {
			return errCut
		}
		field := v
		if to-colon > p.size {
			field = memberOf(v, string(text[from+1:colon-1]))
		}
		if field != v {
			if err := p.read(text[colon+1:to], field); err != nil {
				return err
			}
		} else {
			if len(rest) > 1 {
				rest = append(rest, ',')
			}
			rest = append(rest, text[from:to]...)
		}
		from = to + 1
	}
	p.turn()
	return json.Unmarshal(append(rest, '}'), v.Addr().Interface())
}

// memberOf returns the field of v that JSON calls so; v itself for none, and for one of an embedded struct: heads are short.
func memberOf(v reflect.Value, name string) reflect.Value {
	t := v.Type()
	for i := range t.NumField() {
		if f := t.Field(i); f.IsExported() && !f.Anonymous {
			if tag, _, _ := strings.Cut(f.Tag.Get("json"), ","); tag == name {
				return v.Field(i)
			}
		}
	}
	return v
}

var errCut = errors.New("stats: an answer ends too early")

// valueEnd returns where the value ends that begins at at in JSON without spaces, −1 when it does not.
func valueEnd(text []byte, at int) int {
	depth := 0
	for i := at; i < len(text); i++ {
		switch text[i] {
		case '"':
			for i++; i < len(text) && text[i] != '"'; i++ {
				if text[i] == '\\' {
					i++
				}
			}
			if depth == 0 && i < len(text) {
				return i + 1
			}
		case '[', '{':
			depth++
		case ']', '}':
			if depth--; depth == 0 {
				return i + 1
			} else if depth < 0 {
				return i
			}
		case ',', ':':
			if depth == 0 {
				return i
			}
		}
	}
	if depth == 0 && at < len(text) {
		return len(text)
	}
	return -1
}
