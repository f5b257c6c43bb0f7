package ui

import (
	"math"
	"strconv"

	"statlas/stats"
	"statlas/ui/format"
)

// valueName says what a value is: the sum of a measure, the number of rows.
func (p pivotAnalysis) valueName(fn, measure string) string {
	switch what := p.app.T("pivot.fn." + fn); fn {
	case "rows":
		return what
	case "count", "distinct":
		return p.app.T("pivot.of", what, p.app.title(measure))
	default:
		return p.app.T("pivot.of", what, p.app.withUnit(measure))
	}
}

// A pivotNumber is a number of a line: the cell of a place, or its share.
type pivotNumber struct {
	cell  int
	share bool
}

// numbers are those of each line, in the order in which they stand.
func (p pivotAnalysis) numbers() (out []pivotNumber) {
	a := p.answer()
	values := a.Values()
	for k := range (len(a.Columns) + 1) * len(values) {
		out = append(out, pivotNumber{k, false})
		if values[k%len(values)].Share != "none" {
			out = append(out, pivotNumber{k, true})
		}
	}
	return out
}

// of is the number that a row has there.
func (n pivotNumber) of(row *stats.PivotRow) stats.Num {
	if n.share {
		return row.Shares[n.cell]
	}
	return row.Cells[n.cell]
}

// A valueWritten is a value and how its cells are written.
type valueWritten struct {
	stats.PivotValue
	spec format.Spec
}

// counts reports whether a value is a number of things.
func (v valueWritten) counts() bool { return v.Fn == "rows" || v.Fn == "count" || v.Fn == "distinct" }

// printed reports whether a value is among the figures read, or their sum.
func (v valueWritten) printed() bool { return v.Fn == "sum" || v.Fn == "min" || v.Fn == "max" }

// valuesWritten are the values, those printed as evenly as the cells of the first lines.
func (p pivotAnalysis) valuesWritten() []valueWritten {
	m := &p.app.main
	if m.values == nil {
		m.values = p.asWritten()
	}
	return m.values
}

func (p pivotAnalysis) asWritten() (out []valueWritten) {
	a := p.answer()
	for i, value := range a.Values() {
		var all []float64
		for _, row := range a.Rows[:min(len(a.Rows), 200)] {
			for k := i; k < len(row.Cells) && len(all) < 1000; k += 1 + len(a.Beside) {
				all = append(all, summed(row.Cells[k]))
			}
		}
		out = append(out, valueWritten{value, evenly(p.app.spec(value.Measure), all)})
		if v := &out[i]; !v.printed() {
			v.spec = p.app.derivedSpec(v.Measure)
		}
	}
	return out
}

// text writes a cell.
func (v valueWritten) text(x stats.Num) string {
	switch {
	case v.counts():
		return format.Count(int(x))
	case v.printed():
		return written(summed(x), v.spec)
	}
	return format.Full(float64(x), v.spec)
}

// told writes a cell in a sentence, beside another one: with its unit, where it has one.
func (v valueWritten) told(x, other stats.Num, lang string) string {
	if v.counts() {
		return v.text(x)
	}
	v.spec.Beside = math.Abs(float64(other))
	return format.WithUnit(summed(x), v.spec, lang)
}

// summed drops the digit or two that adding up may leave: 0.1 and 0.2 are 0.3.
func summed(x stats.Num) float64 {
	y, _ := strconv.ParseFloat(strconv.FormatFloat(float64(x), 'g', 15, 64), 64)
	return y
}
