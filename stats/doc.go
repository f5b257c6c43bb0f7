// Package stats answers questions about a table with the numbers the explorer shows. It knows no files,
// browsers or charts.
//
// A Question is a small JSON value, an Answer another; the page, the JavaScript API and the command line all
// go through ParseQuestion and Ask, so that the same question gives the same numbers everywhere.
//
// A missing value is left out and counted; an infinite one counts as missing. What no number can be given for is
// missing in the answer too (null in JSON), never 0. A question whose answer would mix units or indicators is
// refused.
//
// WebAssembly and amd64 give the same bytes: sums add up in a fixed order in Go, without assembly, and nothing
// here calls math.Exp, math.Pow or math.Tanh for an answer, which Go writes in assembly on amd64 alone. (On arm64
// Go fuses products into sums, which may change the last digit.)
package stats
