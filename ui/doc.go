// Package ui is everything seen on the page: the model App, and Vugu components that draw it. It asks an
// Engine for tables and answers, and knows nothing of how numbers come about.
//
// App changes only in handlers and in the calls of the page, always under the event environment's lock.
package ui

//go:generate go tool vugugen -skip-go-mod -skip-main .
//go:generate gofmt -w .
//go:generate sh -c "go run ./gen *_gen.go"
//go:generate gofmt -w .
