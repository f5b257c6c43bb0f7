package stats

// grouped are observations by entity, of entities that have two or more.
type grouped struct {
	ends []int32 // of each entity's stretch of rows
	rows []int32
}

// each calls f with the rows of each entity.
func (g *grouped) each(f func(rows []int32)) {
	lo := int32(0)
	for _, hi := range g.ends {
		f(g.rows[lo:hi])
		lo = hi
	}
}

// groups returns the observations by entity, or one of each so many, scattered lest they fall in step with the table's
// order; all are one group without an entity column.
func (c *correlating) groups(each int) (*grouped, error) {
	entity, err := c.entity()
	if err != nil {
		return nil, err
	}
	code := func(row int32) (int32, bool) { return 0, true }
	if entity != nil {
		codes, words, _ := entity.Text.Codes()
		if words == c.t.Rows { // each row has its own
			return &grouped{}, nil
		}
		code = func(row int32) (int32, bool) { return codes[row], entity.Text.At(int(row)) != "" }
	}
	seen := newNumbering()
	var rows, group, size []int32
	for s := range len(c.rows) / each {
		k := int32(s*each + int(uint32(s)*2654435761>>8)%each)
		e, named := code(c.rows[k])
		if !named {
			continue
		}
		g := seen.of(uint64(e))
		if int(g) == len(size) {
			size = append(size, 0)
		}
		size[g]++
		rows, group = append(rows, k), append(group, g)
	}
	return gather(rows, group, size), nil
}

// gather puts rows of the same group side by side.
func gather(rows, group, size []int32) *grouped {
	g := &grouped{}
	at := make([]int32, len(size)) // where a group's next row goes, −1 for a group of one
	end := int32(0)
	for k, n := range size {
		if at[k] = end; n < 2 {
			at[k] = -1
			continue
		}
		end += n
		g.ends = append(g.ends, end)
	}
	g.rows = make([]int32, end)
	for s, k := range group {
		if at[k] >= 0 {
			g.rows[at[k]] = rows[s]
			at[k]++
		}
	}
	return g
}
