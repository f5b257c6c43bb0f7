package data

import "strings"

var (
	indicatorHint = hint{
		words: []string{"indicator", "indicators", "variable", "series", "measure", "metric"},
		whole: []string{"指标", "指标名称", "指标名", "统计指标", "主要指标", "indicator name", "series name", "变量", "变量名"},
	}
	itemHint  = hint{words: []string{"item", "items", "key", "attribute"}, whole: []string{"项目", "项目名称", "科目", "类别"}}
	valueHint = hint{
		words: []string{"value", "values", "figure", "data", "amount"},
		whole: []string{"数值", "值", "数据", "指标值", "数额", "obs_value", "统计值"},
	}
)

// indicators says which column of a table names what each row's figure measures, and what the others are for.
type indicators struct {
	name   int
	unit   int   // column of each row's unit, −1 for none
	values []int // columns of figures
	keys   []int // columns that tell rows of one indicator apart
	told   []int // columns with one value for each indicator, such as its code
	notes  []int // columns of notes and sources

	group  []int32 // of each row, the rows with equal keys, numbered
	groups int
	series []int32 // of each row, indicator and unit, numbered
	firsts []int32 // the first row of each series
	names  int     // how many indicators there are, whatever their units
}

// maxSpread is how many columns a table is spread into without being asked.
const maxSpread = 200

// findIndicators recognises a long table in which one column of text names the indicator of each row's figure. ok
// says that it can be spread: keys and indicator tell all rows apart; sure that it should be: by the column's name,
// with one figure a row and at most maxSpread indicators that each come back.
func findIndicators(t *Table) (x indicators, ok, sure bool) {
	x.name, x.unit = -1, -1
	strong := false
	for i, c := range t.Columns {
		byName := indicatorHint.in(c.Name) && !namesCode(c.Name)
		if c.Type == Text && c.Role != UnitRole && (byName && !strong || x.name < 0 && itemHint.in(c.Name)) {
			x.name, strong = i, byName
		}
	}
	if x.name < 0 || t.Rows < 2 {
		return x, false, false
	}
	x.sort(t)
	if len(x.values) == 0 {
		return x, false, false
	}
	x.numberSeries(t)
	if len(x.firsts) < 2 || len(x.firsts)*len(x.values) > maxOffered {
		return x, false, false
	}
	x.group, x.groups = groupRows(pick(t.Columns, x.keys), t.Rows)
	cells := x.groups * len(x.firsts)
	if cells < t.Rows || cells > maxEmpty*t.Rows || !x.apart() {
		return x, false, false
	}
	back := 2*t.Rows >= 3*x.names
	sure = strong && len(x.values) == 1 && len(x.keys) > 0 && x.groups > 1 && len(x.firsts) <= maxSpread && back
	return x, true, sure
}

const (
	maxOffered = 2000 // columns that a table can be spread into
	maxEmpty   = 50   // cells of the result for each row, most of them empty, beyond which it is not
)

// sort says what the columns beside that of the indicators are.
func (x *indicators) sort(t *Table) {
	by, n := groupRows([]*Column{t.Columns[x.name]}, t.Rows)
	x.names = n
	for i, c := range t.Columns {
		switch {
		case i == x.name:
		case c.Type == Text && (c.Role == UnitRole || unitHint.in(c.Name)):
			x.unit = i
		case c.Role == Note || c.Role == SourceRole || c.Role == QualRole:
			x.notes = append(x.notes, i)
		case c.Type == Number && c.Role == Measure:
			x.values = append(x.values, i)
		case c.Type == Text && tells(by, c):
			x.told = append(x.told, i)
		default:
			x.keys = append(x.keys, i)
		}
	}
	if len(x.keys) == 0 { // a column that never changes is a key when there is no other
		x.keys, x.told = constants(t, x.told)
	}
}

// tells reports whether rows of one group have one text in c, and groups differ in it.
func tells(group []int32, c *Column) bool {
	codes, _ := c.Text.Coded()
	of := make(map[int32]int32)
	many := false
	for r, g := range group {
		code, seen := of[g]
		if seen && code != codes[r] {
			return false
		}
		of[g] = codes[r]
		many = many || codes[r] != codes[0]
	}
	return many
}

func constants(t *Table, told []int) (keys, rest []int) {
	for _, i := range told {
		if countDistinct(t.Columns[i]) == 1 {
			keys = append(keys, i)
		} else {
			rest = append(rest, i)
		}
	}
	return keys, rest
}

// numberSeries numbers the rows' series.
func (x *indicators) numberSeries(t *Table) {
	by := []*Column{t.Columns[x.name]}
	if x.unit >= 0 {
		by = append(by, t.Columns[x.unit])
	}
	x.series, _ = groupRows(by, t.Rows)
	for r, s := range x.series {
		if int(s) == len(x.firsts) {
			x.firsts = append(x.firsts, int32(r))
		}
	}
}

// apart reports whether no two rows have the same keys and series.
func (x *indicators) apart() bool {
	seen := make(map[uint64]bool, len(x.group))
	for r := range x.group {
		k := uint64(x.group[r])<<32 | uint64(uint32(x.series[r]))
		if seen[k] {
			return false
		}
		seen[k] = true
	}
	return true
}

// columnName names the column of series s and the figures in column v: the indicator, the name of the figures when
// they are one of several, and the unit in words when the indicator comes in several units.
func (x *indicators) columnName(t *Table, s int, v int) string {
	row := int(x.firsts[s])
	name := t.Columns[x.name].Text.At(row)
	if len(x.values) > 1 && !valueHint.in(t.Columns[v].Name) {
		name += " " + t.Columns[v].Name
	}
	if x.unit >= 0 && x.severalUnits(t, row) {
		name += "(" + t.Columns[x.unit].Text.At(row) + ")"
	}
	return strings.TrimSpace(name)
}

func (x *indicators) severalUnits(t *Table, row int) bool {
	n := 0
	for _, r := range x.firsts {
		if t.Columns[x.name].Text.At(int(r)) == t.Columns[x.name].Text.At(row) {
			n++
		}
	}
	return n > 1
}

// offer says what spreading gives.
func (x *indicators) offer(t *Table) Offer {
	o := Offer{Shape: IndicatorRows, Rows: x.groups}
	for _, i := range x.keys {
		o.Columns = append(o.Columns, t.Columns[i].Name)
	}
	for s := range x.firsts {
		for _, v := range x.values {
			o.Columns = append(o.Columns, x.columnName(t, s, v))
		}
	}
	return o
}
