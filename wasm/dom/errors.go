//go:build js && wasm

package dom

import (
	"fmt"
	"runtime/debug"
)

// A PanicError is a panic caught in a handler, a component or in drawing.
type PanicError struct {
	Where string // what panicked: "click handler", "build of *ui.Table", "drawing"
	Value any    // what recover gave
	Stack []byte // the stack where it happened
}

func newPanic(where string, value any) *PanicError {
	return &PanicError{Where: where, Value: value, Stack: debug.Stack()}
}

func (e *PanicError) Error() string { return fmt.Sprintf("dom: %s: %v", e.Where, e.Value) }

// Unwrap gives the error that was panicked with, if it was one.
func (e *PanicError) Unwrap() error {
	err, _ := e.Value.(error)
	return err
}

// A RepeatedKeyError reports two siblings with one data-key; the later one is matched by position.
type RepeatedKeyError struct {
	Key    string
	Parent string // tag of the parent element
}

func (e *RepeatedKeyError) Error() string {
	return fmt.Sprintf("dom: data-key %q stands twice among the children of <%s>", e.Key, e.Parent)
}
