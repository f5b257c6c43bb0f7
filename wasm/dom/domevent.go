//go:build js && wasm

package dom

import (
	"syscall/js"

	"github.com/vugu/vugu"
	vugujs "github.com/vugu/vugu/js"
)

// event implements vugu.DOMEvent. It reads from the browser's event only what is asked for; Vugu copies
// some 300 properties of event and target every time.
type event struct {
	val, current js.Value
	typ          string
	env          vugu.EventEnv
	summary      map[string]any // made once by EventSummary
}

var _ vugu.DOMEvent = (*event)(nil)

// summaryOfEvent and summaryOfTarget name what EventSummary holds; Prop reads any other property too.
var (
	summaryOfEvent = []string{
		"type", "bubbles", "cancelable", "defaultPrevented", "isTrusted", "timeStamp",
		"key", "code", "location", "repeat", "isComposing", "ctrlKey", "shiftKey", "altKey", "metaKey",
		"clientX", "clientY", "screenX", "screenY", "pageX", "pageY", "offsetX", "offsetY", "movementX", "movementY",
		"button", "buttons", "detail", "deltaX", "deltaY", "deltaMode",
		"pointerId", "pointerType", "isPrimary", "data", "inputType", "newState", "oldState", "propertyName", "animationName",
	}
	summaryOfTarget = []string{
		"tagName", "id", "name", "className", "type", "value", "checked", "open", "selectedIndex", "valueAsNumber",
		"min", "max", "disabled", "scrollTop", "scrollLeft", "title",
	}
)

// Prop reads a property of the event, or of an object it holds: Prop("target", "value").
// It gives strings, float64s, booleans, the summary of the target for Prop("target"), and nil for all else.
func (e *event) Prop(keys ...string) any {
	if len(keys) == 0 {
		return e.EventSummary()
	}
	if e.summary != nil {
		if v, ok := lookUp(e.summary, keys); ok {
			return v
		}
	}
	if len(keys) == 1 && keys[0] == "target" {
		return e.EventSummary()["target"]
	}
	v := e.val
	for i, k := range keys {
		if v.Type() != js.TypeObject && v.Type() != js.TypeFunction {
			return nil
		}
		if i == 0 && k == "currentTarget" {
			v = e.current // the browser forgets it after the event
			continue
		}
		v = v.Get(k)
	}
	return primitive(v)
}

func lookUp(m map[string]any, keys []string) (v any, ok bool) {
	for i, k := range keys {
		if v, ok = m[k]; !ok || i == len(keys)-1 {
			return v, ok
		}
		if m, ok = v.(map[string]any); !ok {
			return nil, false
		}
	}
	return nil, false
}

// primitive gives v as a Go value, nil for objects and what is not there.
func primitive(v js.Value) any {
	switch v.Type() {
	case js.TypeString:
		return v.String()
	case js.TypeNumber:
		return v.Float()
	case js.TypeBoolean:
		return v.Bool()
	}
	return nil
}

// PropString is Prop for strings; what is none gives "".
func (e *event) PropString(keys ...string) string {
	s, _ := e.Prop(keys...).(string)
	return s
}

// PropFloat64 is Prop for numbers; what is none gives 0.
func (e *event) PropFloat64(keys ...string) float64 {
	f, _ := e.Prop(keys...).(float64)
	return f
}

// PropBool is Prop for booleans; what is none gives false.
func (e *event) PropBool(keys ...string) bool {
	b, _ := e.Prop(keys...).(bool)
	return b
}

// EventSummary gives the usual properties of the event and, under "target", of its target,
// as they were when it was first called.
func (e *event) EventSummary() map[string]any {
	if e.summary != nil {
		return e.summary
	}
	e.summary = summarize(e.val, summaryOfEvent)
	if target := e.val.Get("target"); target.Truthy() {
		e.summary["target"] = summarize(target, summaryOfTarget)
	}
	return e.summary
}

func summarize(v js.Value, names []string) map[string]any {
	m := make(map[string]any, len(names))
	for _, name := range names {
		if p := primitive(v.Get(name)); p != nil {
			m[name] = p
		}
	}
	return m
}

// JSEvent gives the browser's event.
func (e *event) JSEvent() vugujs.Value { return vugujs.Value(e.val) }

// JSEventTarget gives the element on which the event was fired.
func (e *event) JSEventTarget() vugujs.Value { return vugujs.Value(e.val.Get("target")) }

// JSEventCurrentTarget gives the element whose handler is called.
func (e *event) JSEventCurrentTarget() vugujs.Value { return vugujs.Value(e.current) }

// EventEnv gives the environment to lock and to ask for a frame with. The lock is held while the
// handler runs: only goroutines that the handler starts lock it.
func (e *event) EventEnv() vugu.EventEnv { return e.env }

// PreventDefault tells the browser not to do what it does by itself on this event.
func (e *event) PreventDefault() { e.val.Call("preventDefault") }

// StopPropagation keeps the event from other elements.
func (e *event) StopPropagation() { e.val.Call("stopPropagation") }
