//go:build js && wasm

package dom

import (
	"strconv"
	"testing"

	"github.com/vugu/vugu"
)

func benchmarkCells(b *testing.B, change func(cells []int)) {
	cells := make([]int, 900)
	s := newStand(b, func() *vugu.VGNode { return plainTable(cells) })
	s.draw()
	for b.Loop() {
		change(cells)
		s.draw()
	}
}

func BenchmarkCellsUnchanged(b *testing.B) { benchmarkCells(b, func([]int) {}) }

func BenchmarkCellsAllChanged(b *testing.B) {
	benchmarkCells(b, func(cells []int) {
		for i := range cells {
			cells[i]++
		}
	})
}

// BenchmarkCellsAnew empties the page's table and fills it again.
func BenchmarkCellsAnew(b *testing.B) {
	cells := make([]int, 900)
	full := false
	s := newStand(b, func() *vugu.VGNode {
		if full {
			return plainTable(cells)
		}
		return h("table")
	})
	for b.Loop() {
		for _, full = range []bool{false, true} {
			s.draw()
		}
	}
}

// plainTable is table built as cheaply as generated code does, so that the drawing is what is measured.
func plainTable(cells []int) *vugu.VGNode {
	top := &vugu.VGNode{Type: vugu.ElementNode, Data: "table"}
	for row := 0; row < len(cells); row += 30 {
		tr := &vugu.VGNode{Type: vugu.ElementNode, Data: "tr"}
		top.AppendChild(tr)
		for _, c := range cells[row : row+30] {
			td := &vugu.VGNode{Type: vugu.ElementNode, Data: "td", Attr: []vugu.VGAttribute{{Key: "class", Val: "n"}}}
			td.AppendChild(&vugu.VGNode{Type: vugu.TextNode, Data: strconv.Itoa(c)})
			tr.AppendChild(td)
		}
	}
	return top
}
