package data

// rowNumberHint tells a first column that counts the rows.
var rowNumberHint = hint{
	words: []string{"index", "nr", "row", "rownum"},
	whole: []string{"#", "序", "行", "行号", "编号", "unnamed: 0", "column_1"},
	parts: []string{"序号"},
}

// rowNumbers makes the first column an id when it numbers the rows in steps of one and has no name or one that says
// so: its figures are no measure. Rows without a number, such as totals, do not count.
func rowNumbers(cols []*Column) {
	if len(cols) < 2 || cols[0].Type != Number || !rowNumberHint.in(cols[0].Name) {
		return
	}
	next, n := 0.0, 0
	for _, v := range cols[0].Num {
		if v != v {
			continue
		}
		if n > 0 && v != next {
			return
		}
		next, n = v+1, n+1
	}
	if n > 1 {
		cols[0].Role = ID
	}
}
