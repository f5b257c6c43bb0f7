// Package data reads tables and holds them as immutable columns. It knows no statistics and no screen.
//
// A missing value is NaN in a column of numbers, "" in a column of text and 0 in a column of periods.
// Every cell that was read from a file can still be shown as it stood there.
package data
