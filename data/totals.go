package data

// A TotalRow is a row that sums up others, by its words. Summing it with them would count twice.
type TotalRow struct {
	Row       int       `json:"row"` // as a spreadsheet shows it
	Text      string    `json:"text"`
	Kind      TotalKind `json:"kind"`
	Confirmed bool      `json:"confirmed"`          // figures of at least one column add up to it
	Measures  []string  `json:"measures,omitempty"` // names of those columns, as in the file
	Dropped   bool      `json:"dropped,omitempty"`
}

// total is a row of totals in a table: the column whose text says so, and in which columns the parts add up to it.
type total struct {
	row, column int
	kind        TotalKind
	whole       bool
	measures    []int
}

// findTotals lists the rows of t whose texts name totals, by row. Of a long column that was not worth coding only
// the first and the last rows are looked at, and none when it holds ids.
func findTotals(t *Table) []total {
	var found []total
	seen := make(map[int]bool)
	for i, c := range t.Columns {
		if c.Type != Text || c.Role != Entity && c.Role != Dimension && c.Role != ID {
			continue
		}
		for _, f := range totalsIn(c) {
			if f.column = i; !seen[f.row] {
				seen[f.row] = true
				found = append(found, f)
			}
		}
	}
	SortStable(found, func(a, b total) int { return a.row - b.row })
	return confirmTotals(t, found)
}

func totalsIn(c *Column) (found []total) {
	look := func(row int) {
		if kind, whole := totalWord(c.Text.At(row)); kind != "" {
			found = append(found, total{row: row, kind: kind, whole: whole})
		}
	}
	if c.Text.codes == nil && c.Role == ID {
		return nil
	}
	if c.Text.codes == nil {
		n := c.Len()
		for row := range min(n, rolesRows) {
			look(row)
		}
		for row := max(rolesRows, n-rolesRows); row < n; row++ {
			look(row)
		}
		return found
	}
	is, any := make([]bool, len(c.Text.words)), false
	for w, word := range c.Text.words {
		kind, _ := totalWord(word)
		is[w] = kind != ""
		any = any || is[w]
	}
	if !any {
		return nil
	}
	for row, w := range c.Text.codes {
		if is[w] {
			look(row)
		}
	}
	return found
}

// totalRows finds the rows of totals in t, which was just made, and takes them out of it when the settings say so
// and others remain.
func (r *reader) totalRows(t *Table) {
	found := findTotals(t)
	r.totalsN = len(found)
	drop := r.o.DropTotals && len(found) < t.Rows
	var rows, fileRows []int32
	for _, f := range found {
		row := r.fileRow(int32(f.row))
		rows, fileRows = append(rows, int32(f.row)), append(fileRows, row)
		if len(rows) <= MaxProblems {
			r.listTotal(t, f, row, drop)
		} else if drop {
			r.total++
		}
	}
	if drop && len(rows) > 0 {
		r.leaveOut(fileRows)
		keep := rowsWithout(t.Rows, rows)
		for i, c := range t.Columns {
			t.Columns[i] = gather(c, keep)
		}
		t.Rows, t.Raw, t.extra = len(keep), r.raw(), r.extra()
	}
}

// listTotal lists f, which stands in row of the file.
func (r *reader) listTotal(t *Table, f total, row int32, dropped bool) {
	text := t.Columns[f.column].Text.At(f.row)
	line := TotalRow{Row: r.rowNumber(int(row)), Text: text, Kind: f.kind, Confirmed: len(f.measures) > 0, Dropped: dropped}
	for _, m := range f.measures {
		line.Measures = append(line.Measures, t.Columns[m].Name)
	}
	r.totals = append(r.totals, line)
	if !dropped {
		return
	}
	c, at := r.keep[f.column], int(r.split.starts[row])
	if cells, _ := r.record(at); c < len(cells) {
		at += cells[c].from()
	}
	r.note(problem{code: "total_row", row: line.Row, column: c + 1, at: at, text: text})
}
