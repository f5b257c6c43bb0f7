package ui

import (
	"slices"

	"statlas/data"
)

// worthTelling reports that the import report has more to say than that all is well. It stays folded for a plain table in UTF-8
// all of whose cells were taken as they stand, and opens by itself where something was not understood, can be read in another
// way, was converted, stood around the table, or where the table was made of others.
func (a *App) worthTelling() bool {
	r := a.open.Report
	c := &ImportReport{App: a}
	return r.Total > 0 || r.Encoding.Name != "utf-8" || r.Shape != data.ShapePlain || len(r.Offers) > 0 || len(c.around()) > 0 || c.doubtful() ||
		slices.ContainsFunc(r.Columns, func(col data.ColumnInfo) bool { return col.Coerced > 0 })
}
