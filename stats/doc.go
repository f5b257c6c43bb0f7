// Package stats answers questions about a table with the numbers the explorer shows. It knows no files,
// browsers or charts.
//
// A Question is a small JSON value, an Answer another; the page, the JavaScript API and the command line all
// go through ParseQuestion and Ask, so that the same question gives the same numbers everywhere.
package stats
