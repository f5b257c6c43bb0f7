package ui

import "github.com/vugu/vugu"

// FigureHead is the head of the table of a sheet: a line of headings, over which another one may stand.
type FigureHead struct {
	Sheet *sheet

	built *sheet
}

// Unchanged tells the renderer that the headings stand as they were built.
func (c *FigureHead) Unchanged() bool { return c.built == c.Sheet }

func (c *FigureHead) Build(*vugu.BuildIn) *vugu.BuildOut {
	c.built = c.Sheet
	out := &vugu.BuildOut{}
	head := root(out, "thead")
	if s := c.Sheet; s.Over != nil {
		line := element(head, "tr")
		for range s.alone() {
			element(line, "td")
		}
		for _, g := range s.Over {
			n := element(line, "th\nscope=colgroup")
			n.AddAttrInterface("colspan", len(g.Under))
			element(n, "span").SetInnerHTML(g.Text)
		}
	}
	line := element(head, "tr")
	for i, h := range c.Sheet.heads() {
		c.heading(element(line, "th\nscope=col"), i, h)
	}
	return out
}

// heading builds a heading, which is a button where it sorts. Its title is what it is called alone, where that is more.
func (c *FigureHead) heading(n *vugu.VGNode, column int, h heading) {
	s := c.Sheet
	n.AddAttrInterface("class", side(h.Num))
	n.AddAttrInterface("title", some(unless(s.Head[column].Text, h.Text)))
	if column == s.SortedBy {
		n.AddAttrInterface("aria-sort", some(s.Sorted))
	}
	if s.SortBy == nil || !h.Num {
		element(n, "span").SetInnerHTML(h.Text)
		return
	}
	b := element(n, "button\ntype=button\nclass=link")
	b.SetInnerHTML(h.Text)
	on(b, "click", func(vugu.DOMEvent) {
		s.SortBy(column)
		toTop(".scroll.tall")
	})
}
